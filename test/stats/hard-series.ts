import { randomOf } from '../random.js';

/** A made-up history with its future. */
export interface HardSeries {
  readonly kind: string;
  readonly period: number;
  readonly horizon: number;
  readonly known: Float64Array;
  readonly future: Float64Array;
}

/** What a kind of series consists of, with random sizes. */
interface Shape {
  /** Number of seasons of history. */
  readonly seasons: number;
  readonly swing: number;
  readonly noise: number;
  /** Random steps of the level, and of each season’s figure from one season to the next. */
  readonly drift: number;
  readonly change: number;
  readonly slope: number;
  /** A factor of the level from one period of the last two seasons on. */
  readonly shift: number;
  /** Share of periods without a sale. */
  readonly empty: number;
}

const PLAIN: Shape = { seasons: 5, swing: 0.3, noise: 0.05, drift: 0, change: 0, slope: 0, shift: 1, empty: 0 };

/** Kinds of histories that are hard to forecast: seasonal ones and, last, two without a season. */
const KINDS: Readonly<Record<string, (random: () => number) => Partial<Shape>>> = {
  stable: (random) => ({ swing: 0.2 + 0.5 * random(), noise: 0.02 + 0.1 * random() }),
  noisy: (random) => ({ swing: 0.1 + 0.3 * random(), noise: 0.2 + 0.3 * random() }),
  'seasonal walk': (random) => ({ swing: 0.2 + 0.4 * random(), noise: 0, change: 0.05 + 0.1 * random() }),
  break: (random) => ({
    swing: 0.2 + 0.4 * random(),
    noise: 0.05 + 0.1 * random(),
    shift: random() < 0.5 ? 0.5 + 0.3 * random() : 1.2 + 0.6 * random(),
  }),
  short: (random) => ({ seasons: 2 + Math.floor(2 * random()), swing: 0.2 + 0.5 * random(), noise: 0.05 + 0.15 * random() }),
  intermittent: (random) => ({ swing: 0.3 + 0.6 * random(), noise: 0.3, empty: 0.2 + 0.4 * random() }),
  trend: (random) => ({ swing: 0.1 + 0.4 * random(), noise: 0.03 + 0.1 * random(), slope: 0.02 * (random() - 0.4) }),
  drifting: (random) => ({ swing: 0.2 + 0.4 * random(), noise: 0.03 + 0.05 * random(), drift: 0.02 + 0.04 * random() }),
  noise: (random) => ({ swing: 0, noise: 0.1 + 0.3 * random() }),
  walk: (random) => ({ swing: 0, noise: 0, drift: 0.03 + 0.05 * random() }),
};

export const HARD_KINDS = Object.keys(KINDS);

/** Seasons of months, quarters, and days of a week. */
const PERIODS = [12, 12, 4, 7] as const;

/** Returns a history of a kind, and what follows it. */
export function hardSeries(kind: string, seed: number): HardSeries {
  const random = randomOf(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const period = PERIODS[Math.floor(PERIODS.length * random())]!;
  const seasons = 2 + Math.floor(5 * random());
  const shape = { ...PLAIN, seasons, ...KINDS[kind]!(random) };
  const count = shape.seasons * period + Math.floor(period * random());
  const horizon = random() < 0.7 ? period : Math.ceil(period / 2);
  const figure = Array.from({ length: period }, normal);
  const broken = count - 1 - Math.floor(2 * period * random());
  let level = 1000;
  const values = Float64Array.from({ length: count + horizon }, (_, t) => {
    level *= 1 + shape.slope + shape.drift * normal();
    figure[t % period]! += (shape.change / shape.swing || 0) * normal();
    const isEmpty = random() < shape.empty;
    const wave = 1 + shape.swing * figure[t % period]!;
    const value = level * (t >= broken ? shape.shift : 1) * wave * (1 + shape.noise * normal());
    return isEmpty ? 0 : Math.max(0, value);
  });
  return { kind, period, horizon, known: values.slice(0, count), future: values.slice(count) };
}
