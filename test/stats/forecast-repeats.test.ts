import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meanAbsoluteError } from '../../src/stats/forecast/backtest.js';
import { forecast, type Forecast } from '../../src/stats/forecast/forecast.js';
import { roundsOf } from '../random.js';
import { HARD_KINDS, hardSeries, type HardSeries } from './hard-series.js';

interface Found extends HardSeries {
  readonly found: Forecast;
  readonly seasons: number;
}

/** Forecasts of made-up histories that are hard to forecast. */
const ALL: readonly Found[] = HARD_KINDS.flatMap((kind) =>
  Array.from({ length: roundsOf(300) }, (_, k): Found => {
    const one = hardSeries(kind, 9000 + k);
    const found = forecast(one.known, { period: one.period, horizon: one.horizon });
    return { ...one, found, seasons: one.known.length / one.period };
  }),
);
const REPEATED = ALL.filter(({ found }) => found.backtest?.replaced);

const meanOf = (list: readonly number[] | Float64Array): number => [...list].reduce((sum, each) => sum + each, 0) / list.length;
const near = (found: number, expected: number): void =>
  assert.ok(Math.abs(found - expected) < 1e-6 * Math.max(1, Math.abs(expected)), `${found}, ${expected}`);

/** The origins of a backtest, and the number of values to forecast from each. */
function originsOf({ known: { length }, period, horizon }: HardSeries): {
  readonly origins: readonly number[];
  readonly ahead: number;
} {
  const least = Math.max(length > 4 * period ? 2 * period + 3 : 0, Math.floor(length / 2), 8);
  const ahead = Math.min(horizon, Math.floor((length - least) / 2));
  const step = Math.max(1, Math.round(ahead / 3));
  const all = Array.from({ length: 4 }, (_, k) => length - ahead - k * step);
  return { origins: all.filter((at) => at >= least), ahead };
}

/** Repeats the last season of the first `at` values. */
const repeat = ({ known, period }: HardSeries, at: number, ahead: number): number[] =>
  Array.from({ length: ahead }, (_, h) => known[at - period + (h % period)]!);

/** The standard deviation of R’s snaive `h` steps after the first `at` values. */
function deviationAt({ known, period }: HardSeries, at: number, h: number): number {
  const squares = Array.from({ length: at - period }, (_, t) => (known[t + period]! - known[t]!) ** 2);
  return Math.sqrt(meanOf(squares) * (Math.floor(h / period) + 1));
}

describe('a forecast that repeats the last season', () => {
  it('has its values, and says so', () => {
    assert.ok(REPEATED.length >= 10, String(REPEATED.length));
    for (const one of REPEATED) {
      const { mean, model, parts, backtest, worth } = one.found;
      assert.deepEqual([...mean], repeat(one, one.known.length, one.horizon));
      assert.deepEqual([model, parts.map(({ kind, share }) => [kind, share])], ['seasonal naive', [['snaive', 1]]]);
      assert.equal(backtest!.mase, backtest!.naive.mase);
      assert.deepEqual([...backtest!.pastForecast.mean], repeat(one, backtest!.pastForecast.from, backtest!.horizon));
      if (worth.shown) assert.equal(worth.why, 'no-better');
    }
  });

  it('takes the place of models of two to three seasons that were less accurate in the backtest, if the series has a season', () => {
    for (const one of ALL) {
      const { known, period, seasons, found } = one;
      if (!found.backtest) continue;
      const { origins, ahead } = originsOf(one);
      const errorOf = (of: (at: number) => readonly number[]): number =>
        meanOf(origins.map((at) => meanAbsoluteError(known.subarray(at, at + ahead), of(at))));
      const naive = errorOf((at) => repeat(one, at, ahead));
      const flat = errorOf((at) => Array<number>(ahead).fill(meanOf(known.subarray(at - period, at))));
      const { mase, naive: repeated, replaced } = found.backtest;
      const isBest = seasons >= 2 && seasons < 3 && naive < flat && (replaced ?? found.backtest).mase >= repeated.mase;
      assert.equal(replaced !== undefined, isBest, `${one.kind}, ${known.length} of ${period}: ${mase}, ${repeated.mase}`);
    }
  });

  it('is not made of a series without a season, where the last season was closer than the models by chance', () => {
    for (const [kind, seed] of [
      ['noise', 89],
      ['walk', 146],
    ] as const) {
      const { known, period, horizon } = hardSeries(kind, seed);
      const { parts, backtest, worth } = forecast(known, { period, horizon });
      assert.ok(known.length < 3 * period && backtest!.naive.mase < backtest!.mase, kind);
      assert.deepEqual([parts.length, worth], [3, { shown: true, why: 'no-better' }]);
    }
  });

  it('is never that of three seasons or more: models that were no better are shown, with their errors', () => {
    const others = ALL.filter(({ found, seasons }) => seasons >= 3 && found.worth.why === 'no-better');
    assert.ok(others.length >= 10, String(others.length));
    for (const { found } of others) {
      assert.ok(found.worth.shown && found.parts.length > 1);
      assert.ok(found.backtest!.mase >= found.backtest!.naive.mase);
    }
  });

  it('has limits of the seasonal differences, as wide as the backtest says or wider, with heavy tails', () => {
    for (const one of REPEATED) {
      const { found, known, horizon } = one;
      const { origins, ahead } = originsOf(one);
      // Of a single season, no seasonal difference is known; of equal ones, none differs.
      const squares = origins
        .map((at) => meanOf(repeat(one, at, ahead).map((each, h) => ((known[at + h]! - each) / deviationAt(one, at, h)) ** 2)))
        .filter(Number.isFinite);
      const factor = Math.sqrt(squares.reduce((sum, each) => sum + each, 3) / (squares.length + 3));
      for (let h = 0; h < horizon; h++) {
        const deviation = Math.min(Math.max(factor, 1), 3) * deviationAt(one, known.length, h);
        // qt(c(.9, .975), 5) of R; the variance of that t is 5/3.
        near(found.upper[80]![h]!, found.mean[h]! + 1.4758840488 * Math.sqrt(0.6) * deviation);
        near(found.upper[95]![h]!, found.mean[h]! + 2.5705818366 * Math.sqrt(0.6) * deviation);
        near(found.lower[95]![h]!, Math.max(0, found.mean[h]! - 2.5705818366 * Math.sqrt(0.6) * deviation));
      }
    }
  });

  it('is not that of a single requested model', () => {
    const { known, period, horizon } = REPEATED[0]!;
    const { parts, worth } = forecast(known, { period, horizon, model: 'theta' });
    assert.deepEqual([parts[0]!.kind, worth.shown], ['theta', true]);
  });

  it('is more accurate than the models, and its intervals hold about as often as their levels @release', () => {
    const errors = REPEATED.map(({ known, future, period, horizon, found }) => {
      const means = (['ets', 'theta', 'arima'] as const).map((model) => forecast(known, { period, horizon, model }).mean);
      const models = future.map((_, h) => meanOf(means.map((mean) => mean[h]!)));
      const size = meanOf(known);
      return [meanAbsoluteError(future, found.mean) / size, meanAbsoluteError(future, models) / size];
    });
    const [own, models] = [0, 1].map((k) => meanOf(errors.map((pair) => pair[k]!)));
    assert.ok(own! < models!, `${own}, models ${models}`);
    const shareAt = (level: number): number =>
      meanOf(
        REPEATED.flatMap(({ future, found: { lower, upper } }) =>
          [...future].map((each, h) => Number(each >= lower[level]![h]! && each <= upper[level]![h]!)),
        ),
      );
    assert.ok(shareAt(80) > 0.75 && shareAt(80) < 0.85, `80%: ${shareAt(80)} of ${REPEATED.length}`);
    assert.ok(shareAt(95) > 0.9 && shareAt(95) < 0.99, `95%: ${shareAt(95)} of ${REPEATED.length}`);
  });
});
