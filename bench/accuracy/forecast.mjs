import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const folder = 'forecast';

/**
 * Bounds. OWA and MSIS: at most the average of R's ets and thetaf over all sets, and at most thetaf on each set. Coverage: 95% intervals of the values,
 * and of their sum, contain about 95% of them.
 */
const BARS = { OWA: 0.832, MSIS: 9.88, coverage: [0.93, 0.97], coverageOfSum: [0.9, 0.98] };
/** The published anchors to compare with. */
const ANCHORS = ['R:ets', 'R:thetaf', 'R:ets+thetaf'];

const round = (value) => Math.round(value * 1e4) / 1e4;

/** Forecasts of 1,162 public series by the scorer of the benchmark: for each set, and the mean of the sets. */
export async function score(at, stats) {
  const text = gunzipSync(readFileSync(path.join(at, 'series.jsonl.gz'))).toString('utf8');
  const series = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { score: scored } = await import(pathToFileURL(path.join(at, 'score.mjs')).href);
  const anchors = JSON.parse(readFileSync(path.join(at, 'anchors.json'), 'utf8'));
  const before = process.cpuUsage().user;
  const found = series.map((one) => ({ id: one.id, ...forecastOf(one, stats) }));
  const ms = (process.cpuUsage().user - before) / 1000 / series.length;
  const { sets, meanOfSets, missing } = scored(series, found);
  const coverage80 = coverageOf(series, found);
  const [sum80, sum95] = [80, 95].map((level) => coverageOfSum(series, found, level));
  return [
    ...Object.entries(sets).map(([set, scores]) => {
      const own = { OWA: round(scores.OWA), MASE: round(scores.MASE), sMAPE: round(scores.sMAPE) };
      const limits = { coverage95: round(scores.coverage95), MSIS: round(scores.MSIS) };
      return {
        set,
        n: scores.n,
        ...own,
        ...limits,
        anchors: besides(anchors, set),
        holds: scores.OWA <= anchors.methods['R:thetaf'].sets[set].OWA,
      };
    }),
    {
      set: 'mean of sets',
      missing,
      OWA: round(meanOfSets.OWA),
      coverage80: round(coverage80),
      coverage95: round(meanOfSets.coverage95),
      MSIS: round(meanOfSets.MSIS),
      sum80: round(sum80),
      sum95: round(sum95),
      cpuMsPerSeries: Math.round(ms),
      anchors: besides(anchors),
      bars: BARS,
      holds:
        missing === 0 &&
        meanOfSets.OWA <= BARS.OWA &&
        meanOfSets.MSIS <= BARS.MSIS &&
        meanOfSets.coverage95 >= BARS.coverage[0] &&
        meanOfSets.coverage95 <= BARS.coverage[1] &&
        sum95 >= BARS.coverageOfSum[0] &&
        sum95 <= BARS.coverageOfSum[1],
    },
  ];
}

/** What the anchors scored on a set, or as mean of the sets. */
function besides({ methods }, set) {
  const of = (name) => (set ? methods[name].sets[set] : methods[name].meanOfSets);
  return Object.fromEntries(
    ANCHORS.map((name) => [name, { OWA: of(name).OWA, coverage95: of(name).coverage95, MSIS: of(name).MSIS }]),
  );
}

function forecastOf({ train, m, season, horizon }, stats) {
  const { mean, lower, upper, total } = stats.forecast(train, { period: season ?? m, horizon });
  const plain = (list) => Array.from(list);
  return { mean: plain(mean), lower: plain(lower[95]), upper: plain(upper[95]), lower80: lower[80], upper80: upper[80], total };
}

/** The part of values within the 80 % limits, as mean of the sets. */
function coverageOf(series, found) {
  return meanOfSetsOf(series, ({ test }, i) =>
    test.map((value, h) => value >= found[i].lower80[h] && value <= found[i].upper80[h]),
  );
}

/** The part of series whose values together lie within the limits of their sum, as mean of the sets. */
function coverageOfSum(series, found, level) {
  return meanOfSetsOf(series, ({ test }, i) => {
    const sum = test.reduce((whole, value) => whole + value, 0);
    const { lower, upper } = found[i].total;
    return [sum >= lower[level] && sum <= upper[level]];
  });
}

function meanOfSetsOf(series, insideOf) {
  const sets = new Map();
  series.forEach((one, i) => {
    sets.set(one.set, [...(sets.get(one.set) ?? []), ...insideOf(one, i)]);
  });
  const parts = [...sets.values()].map((inside) => inside.filter(Boolean).length / inside.length);
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
