import { withModule } from '../../scripts/compile-for-node.mjs';
import { randomFrom } from '../random.mjs';

/** Histories of each kind and grain; SALES_FILES changes it, SALES_SEED the first seed. */
const FILES = Number(process.env.SALES_FILES ?? 16);
const FIRST = Number(process.env.SALES_SEED ?? 1);
/** Highest share of ordinary newest periods that are called unusual, and that of one kind. */
const MAX_FALSE = 0.015;
const MAX_OF_KIND = 0.05;

/** Periods of a season, and lengths of histories. */
const GRAINS = {
  day: { season: 7, lengths: [14, 30, 60, 120, 400, 800] },
  week: { season: 52, lengths: [14, 30, 60, 104, 160, 208] },
  month: { season: 12, lengths: [14, 20, 24, 36, 48, 72] },
  quarter: { season: 4, lengths: [13, 16, 20, 32] },
};

const normal = (random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A number of events with a mean. */
function poisson(random, mean) {
  const least = Math.exp(-mean);
  let count = 0;
  for (let left = random(); left > least; left *= random()) count++;
  return count;
}

/** Student’s t with three degrees of freedom and the variance 1. */
function heavy(random) {
  const squares = [0, 0, 0].reduce((sum) => sum + normal(random) ** 2, 0);
  return normal(random) / Math.sqrt(squares);
}

/** Factors of a season of two waves. */
function seasonOf(random, count, size) {
  const [a, b] = [random(), random()].map((one) => one * 2 * Math.PI);
  const at = (k) => (2 * Math.PI * k) / count;
  return Array.from({ length: count }, (_, k) => Math.exp(size * (Math.sin(at(k) + a) + 0.5 * Math.sin(2 * at(k) + b))));
}

const NOISE = (random) => Math.exp(0.1 * normal(random));

/** Histories in which nothing happens at the end: each returns a function of the period. */
const KINDS = {
  noise: (random) => () => 1000 * (1 + 0.1 * normal(random)),
  'wide noise': (random) => () => 1000 * Math.exp(0.4 * normal(random)),
  'few orders': (random) => () => poisson(random, 4),
  'orders of very different size': (random) => () =>
    Array.from({ length: poisson(random, 30) }, () => Math.exp(1.3 * normal(random))).reduce((sum, one) => sum + one, 0),
  season: (random, count) => {
    const factors = seasonOf(random, count, 0.3);
    return (t) => 1000 * factors[t % count] * NOISE(random);
  },
  'season and growth': (random, count) => {
    const [factors, growth] = [seasonOf(random, count, 0.3), ((random() - 0.3) * 0.6) / count];
    return (t) => 1000 * Math.exp(growth * t) * factors[t % count] * NOISE(random);
  },
  'random walk': (random) => {
    let level = 7;
    return () => Math.exp((level += 0.06 * normal(random)));
  },
  autocorrelated: (random) => {
    let left = 0;
    return () => 1000 * Math.exp((left = 0.6 * left + 0.12 * normal(random)));
  },
  'heavy tails': (random) => () => 1000 * Math.exp(0.15 * heavy(random)),
  'season and a level that drifts': (random, count) => {
    const factors = seasonOf(random, count, 0.25);
    let level = 7;
    return (t) => Math.exp((level += 0.03 * normal(random))) * factors[t % count] * Math.exp(0.08 * normal(random));
  },
  'one of seven closed': (random, count) => {
    const factors = seasonOf(random, count, 0.2);
    return (t) => (count === 7 && t % 7 === 6 ? 0 : poisson(random, 25 * factors[t % count]));
  },
  'more noise in the season': (random, count) => {
    const factors = seasonOf(random, count, 0.4);
    return (t) => 1000 * factors[t % count] * Math.exp((0.05 + 0.1 * Math.abs(Math.log(factors[t % count]))) * normal(random));
  },
  'often zero': (random) => () => (random() < 0.5 ? 0 : Math.round(Math.exp(2 + 0.5 * normal(random)))),
  'a step long ago': (random, _, length) => {
    const at = Math.floor(length * (0.2 + 0.4 * random()));
    return (t) => (t < at ? 1000 : 1500) * NOISE(random);
  },
  'promotions at random': (random) => () => 1000 * NOISE(random) * (random() < 0.1 ? 1.5 : 1),
  'growing noise': (random, _, length) => (t) => 1000 * Math.exp((0.04 + (0.12 * t) / length) * normal(random)),
  'growth that slows': (random, _, length) => (t) => (400 + 900 * (1 - Math.exp((-3 * t) / length))) * NOISE(random),
  packages: (random, count) => {
    const factors = seasonOf(random, count, 0.2);
    return (t) => 24 * Math.round(6 * factors[t % count] * NOISE(random));
  },
};

/** Returns the first day of a period, from 1 January 2014, a Wednesday, on; weeks begin on Monday. */
function dateOf(grain, t) {
  const day = { day: t, week: 7 * t + 5, month: 0, quarter: 0 }[grain];
  const months = { day: 0, week: 0, month: t, quarter: 3 * t }[grain];
  return new Date(Date.UTC(2014, months, 1 + day)).toISOString().slice(0, 10);
}

/** The alert `unusual` over histories in which nothing happens at the end, and with a newest value that is halved or doubled. */
export const score = () => withModule('src/core.ts', scoreAll);

async function scoreAll({ openDataset }) {
  const tallies = new Map();
  for (const [kind, make] of Object.entries(KINDS))
    for (const [grain, { season, lengths }] of Object.entries(GRAINS))
      for (let seed = FIRST; seed < FIRST + FILES; seed++) {
        const random = randomFrom(seed * 7919 + kind.length * 131 + season);
        const length = lengths[Math.floor(random() * lengths.length)];
        const next = make(random, season, length);
        const values = Array.from({ length }, (_, t) => Math.round(100 * next(t)) / 100);
        const { value, lower, upper } = await newest(openDataset, grain, values);
        const isUnusual = (number) => Number(number < lower || number > upper);
        for (const name of [kind, `by ${grain}`, 'all']) {
          const tally = tallies.get(name) ?? { of: 0, falseAlarms: 0, halved: 0, doubled: 0 };
          tallies.set(name, tally);
          tally.of++;
          tally.falseAlarms += isUnusual(value);
          tally.halved += isUnusual(value / 2);
          tally.doubled += isUnusual(value * 2);
        }
      }
  return [...tallies].map(([name, tally]) => {
    const most = name === 'all' ? MAX_FALSE : MAX_OF_KIND;
    return { case: name, ...tally, anchor: { falseAlarms: most }, holds: tally.falseAlarms <= Math.ceil(most * tally.of) };
  });
}

/** Returns the newest value of a history, and its usual range. */
async function newest(openDataset, grain, values) {
  const rows = values.map((revenue, t) => ({ date: dateOf(grain, t), revenue }));
  // The day after the newest period completes it.
  const dataset = await openDataset([...rows, { date: dateOf(grain, values.length), revenue: 0 }]);
  const date = `${grain}(date)`;
  const last = new Date(Date.parse(dateOf(grain, values.length)) - 86_400_000).toISOString().slice(0, 10);
  const analysis = { kind: 'latest', value: 'revenue', date };
  const result = await dataset.query({ measures: ['revenue'], by: [date], where: `date: ..${last}`, history: true, analysis });
  await dataset.close();
  return result.rows()[0];
}
