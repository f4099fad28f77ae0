// @release: scores forecasts of hundreds of public series; ets.test.ts and arima.test.ts compare the models with published fits, theta.test.ts with the definition
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { meanAbsoluteError, naiveScale, symmetricError } from '../../src/stats/forecast/backtest.js';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { sharedData, skipWithout } from '../shared-data.js';

const SERIES = 'forecast/series.jsonl.gz';
const ANCHORS = 'forecast/anchors.forecasts.jsonl.gz';
/** One series in so many is forecast; the whole is scored by `npm run accuracy -- forecast`. */
const EVERY = 6;

interface Series {
  readonly id: string;
  readonly set: string;
  readonly m: number;
  readonly season?: number;
  readonly horizon: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly naive2: readonly number[];
  readonly scale?: number;
}

function linesOf<T>(file: string): T[] {
  const text = gunzipSync(readFileSync(sharedData(file)!)).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

const meanOf = (list: readonly number[]): number => list.reduce((sum, each) => sum + each, 0) / list.length;

/** OWA of forecasts, as mean of the sets, after the definitions of the M4 competition. */
function overallOf(series: readonly Series[], meansOf: (one: Series) => ArrayLike<number>): number {
  const sets = [...new Set(series.map(({ set }) => set))];
  return meanOf(
    sets.map((set) => {
      const among = series.filter((one) => one.set === set);
      const ratio = (error: (one: Series, means: ArrayLike<number>) => number): number =>
        meanOf(among.map((one) => error(one, meansOf(one)))) / meanOf(among.map((one) => error(one, one.naive2)));
      const scaled = ratio((one, means) => meanAbsoluteError(one.test, means) / (one.scale ?? naiveScale(one.train, one.m)));
      return (scaled + ratio((one, means) => symmetricError(one.test, means))) / 2;
    }),
  );
}

describe('forecast on public series', () => {
  it('is more accurate than the mean of R’s ets and thetaf, with limits that hold', { skip: skipWithout(ANCHORS) }, () => {
    const places = new Map<string, number>();
    const series = linesOf<Series>(SERIES).filter(({ set }) => {
      const place = places.get(set) ?? 0;
      places.set(set, place + 1);
      return place % EVERY === 0;
    });
    const found = new Map(
      series.map((one) => [one.id, forecast(one.train, { period: one.season ?? one.m, horizon: one.horizon })]),
    );
    const anchors = new Map(
      linesOf<{ id: string; methods: Record<string, { mean: number[] }> }>(ANCHORS).map(({ id, methods }) => [
        id,
        methods['R:ets+thetaf']!.mean,
      ]),
    );
    const own = overallOf(series, ({ id }) => found.get(id)!.mean);
    const peers = overallOf(series, ({ id }) => anchors.get(id)!);
    assert.ok(own <= peers, `OWA ${own}, R's ${peers}`);
    const inside = series.flatMap(({ id, test }) => {
      const { lower, upper } = found.get(id)!;
      return test.map((each, h) => (each >= lower[95]![h]! && each <= upper[95]![h]! ? 1 : 0));
    });
    assert.ok(meanOf(inside) > 0.92 && meanOf(inside) < 0.975, `coverage ${meanOf(inside)}`);
    const sums = series.map(({ id, test }) => {
      const { lower, upper } = found.get(id)!.total;
      const sum = test.reduce((whole, each) => whole + each, 0);
      return sum >= lower[95]! && sum <= upper[95]! ? 1 : 0;
    });
    assert.ok(meanOf(sums) > 0.9 && meanOf(sums) < 0.98, `coverage of sums ${meanOf(sums)}`);
  });
});
