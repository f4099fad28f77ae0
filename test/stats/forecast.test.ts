import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { SalesError } from '../../src/util/error.js';
import { Random } from '../engine/random.js';

const random = new Random(11);
/** Five years of months with a trend, a December, and noise. */
const MONTHS = Array.from({ length: 60 }, (_, t) => (200 + 2 * t) * (t % 12 === 11 ? 1.5 : 1) * (1 + random.int(-40, 40) / 1000));

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof SalesError) return error.code;
    return (error as Error).name;
  }
  return 'none';
}

describe('forecast', () => {
  it('goes on with trend and season, and says how', () => {
    const found = forecast(MONTHS, { period: 12, horizon: 12 });
    found.mean.forEach((each, h) => {
      const expected = (200 + 2 * (60 + h)) * (h === 11 ? 1.5 : 1);
      assert.ok(Math.abs(each / expected - 1) < 0.05, `${h}: ${each}, ${expected}`);
    });
    assert.match(found.model, /^ETS\(.*\) \+ DOTM \+ ARIMA\(/);
    assert.ok(Math.abs(found.parts.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-12);
    assert.ok(found.parts[0]!.parameters.alpha! > 0);
    assert.equal(found.fitted.length, 60);
    assert.ok(found.backtest!.mase < found.backtest!.naive.mase && found.backtest!.smape < found.backtest!.naive.smape);
    assert.deepEqual(found.worth, { shown: true, why: 'better' });
  });

  it('takes a level by itself', () => {
    const alone = forecast(MONTHS, { period: 12, horizon: 2, level: 90 });
    assert.deepEqual(alone.upper, forecast(MONTHS, { period: 12, horizon: 2, level: [90] }).upper);
    assert.deepEqual(Object.keys(alone.lower), ['90']);
  });

  it('widens with the horizon, and limits of levels never cross', () => {
    const found = forecast(MONTHS, { period: 12, horizon: 24, level: [50, 80, 95] });
    const half = (level: number, h: number): number => found.upper[level]![h]! - found.mean[h]!;
    for (let h = 0; h < 24; h++) {
      assert.ok(half(50, h) < half(80, h) && half(80, h) < half(95, h));
      assert.ok(found.lower[95]![h]! <= found.lower[80]![h]! && found.lower[80]![h]! <= found.mean[h]!);
      assert.ok(h === 0 || half(95, h) >= half(95, h - 1) - 1e-9, `step ${h}`);
    }
    assert.deepEqual(Object.keys(found.lower), ['50', '80', '95']);
  });

  it('stays above zero where no value is below, or where told to', () => {
    const falling = Array.from({ length: 40 }, (_, t) => Math.max(400 - 11 * t + ((t * 37) % 23), 0));
    const found = forecast(falling, { horizon: 12 });
    assert.ok([...found.mean, ...found.lower[95]!].every((each) => each >= 0));
    const free = forecast(falling, { horizon: 12, nonNegative: false });
    assert.ok(Math.min(...free.lower[95]!) < 0);
  });

  it('fills gaps within, and forecasts over gaps at the end', () => {
    const gaps = MONTHS.map((each, t) => (t === 20 || t === 23 || t === 0 ? NaN : each));
    const found = forecast(gaps, { period: 12, horizon: 6 });
    const whole = forecast(MONTHS, { period: 12, horizon: 6 });
    found.mean.forEach((each, h) => assert.ok(Math.abs(each / whole.mean[h]! - 1) < 0.03, `${h}: ${each}, ${whole.mean[h]}`));
    assert.ok(Number.isNaN(found.fitted[0]!));
    const late = forecast([...MONTHS, NaN, Infinity], { period: 12, horizon: 4 });
    assert.equal(late.mean.length, 4);
    assert.equal(late.fitted.length, 62);
    late.mean.forEach((each, h) => assert.ok(Math.abs(each - whole.mean[h + 2]!) < 1e-6 * each, `step ${h}`));
    assert.ok(Math.abs(late.fitted[60]! - whole.mean[0]!) < 1e-6 * whole.mean[0]!);
  });

  it('takes one model, or several seasons', () => {
    const naive = forecast([1, 2, 3, 1, 2, 4], { period: 3, horizon: 4, model: 'snaive' });
    assert.deepEqual([...naive.mean], [1, 2, 4, 1]);
    for (const model of ['ets', 'theta', 'arima'] as const) {
      assert.deepEqual(
        forecast(MONTHS, { period: 12, model }).parts.map(({ kind }) => kind),
        [model],
      );
    }
    const days = Array.from(
      { length: 900 },
      (_, t) => 100 + 20 * Math.sin((2 * Math.PI * t) / 365) + (t % 7 === 6 ? 40 : 0) + ((t * 7919) % 11) / 4,
    );
    const weekly = forecast(days.slice(0, 816), { period: 7, horizon: 84 });
    const both = forecast(days.slice(0, 816), { period: [7, 365.25], horizon: 84 });
    const error = (mean: Float64Array): number => mean.reduce((sum, each, h) => sum + Math.abs(each - days[816 + h]!), 0) / 84;
    assert.ok(error(both.mean) < error(weekly.mean) / 2, `${error(both.mean)} ${error(weekly.mean)}`);
    assert.ok(error(both.mean) < 5, String(error(both.mean)));
  });

  it('takes the effect of a promotion off the history and puts it on what comes', () => {
    const promotion = Array.from({ length: 72 }, (_, t) => (t % 9 === 4 ? 1 : 0));
    const values = MONTHS.map((each, t) => each * (promotion[t] ? 1.3 : 1));
    const found = forecast(values, { period: 12, horizon: 12, effects: { promotion } });
    assert.equal(found.effects.length, 1);
    assert.ok(Math.abs(found.effects[0]!.effect - 0.3) < 0.03 && found.effects[0]!.relative, String(found.effects[0]!.effect));
    const plain = forecast(MONTHS, { period: 12, horizon: 12 });
    found.mean.forEach((each, h) =>
      assert.ok(Math.abs(each / plain.mean[h]! / (promotion[60 + h] ? 1.3 : 1) - 1) < 0.04, `${h}`),
    );
  });

  it('says when it is not worth showing', () => {
    assert.equal(forecast([5, 6, 7, 6], { horizon: 2 }).worth.why, 'few-values');
    const noise = Array.from({ length: 60 }, (_, t) => ((t * 7919) % 101) - 50);
    assert.equal(forecast(noise, { horizon: 4 }).worth.shown, false);
    const seasonal = Array.from({ length: 48 }, (_, t) => 10 + (t % 12));
    const perfect = forecast(seasonal, { period: 12, horizon: 12, model: 'snaive' });
    assert.deepEqual([...perfect.mean], seasonal.slice(0, 12));
  });

  it('is exact on constant values, and sensible on large, negative and empty ones', () => {
    const constant = forecast(Array<number>(30).fill(7), { period: 12, horizon: 3 });
    assert.deepEqual([...constant.mean, ...constant.lower[95]!, ...constant.upper[80]!], Array<number>(9).fill(7));
    const zero = forecast(Array<number>(30).fill(0), { period: 7, horizon: 2 });
    assert.deepEqual([...zero.mean, ...zero.upper[95]!], [0, 0, 0, 0]);
    const large = forecast(
      MONTHS.map((each) => each * 1e12),
      { period: 12, horizon: 3 },
    );
    const plain = forecast(MONTHS, { period: 12, horizon: 3 });
    large.mean.forEach((each, h) => assert.ok(Math.abs(each / 1e12 / plain.mean[h]! - 1) < 0.01));
    const negative = forecast(
      MONTHS.map((each) => -each),
      { period: 12, horizon: 3 },
    );
    negative.mean.forEach((each, h) => assert.ok(Math.abs(-each / plain.mean[h]! - 1) < 0.05, `${each}`));
    assert.ok(
      forecast(
        Array.from({ length: 30 }, (_, t) => 2 ** t),
        { horizon: 5 },
      ).mean.every((each) => each > 2 ** 28 && Number.isFinite(each)),
    );
  });

  it('needs three finite values', () => {
    for (const values of [[], [1, 2], [NaN, NaN, NaN, NaN], [1, Infinity, NaN, 2]])
      assert.equal(
        codeOf(() => forecast(values)),
        'too-few-values',
      );
    assert.deepEqual([...forecast([4, 5, 6], { horizon: 2 }).mean], [6, 6]);
  });

  it('refuses values of which no square can be told', () => {
    for (const great of [1e308, -1e101])
      assert.throws(() => forecast([great, NaN, 5, 6, 7]), {
        code: 'bad-option',
        message: new RegExp(`values: invalid value '${great}'`.replace('+', '\\+')),
      });
  });

  it('refuses options that it does not understand, and stops when told', () => {
    const bad = [
      { horizon: 0 },
      { horizon: 1001 },
      { horizon: 2.5 },
      { level: [0] },
      { level: [95, 100] },
      { period: 0 },
      { period: [7, NaN] },
      { model: 'prophet' as 'ets' },
    ];
    for (const options of bad)
      assert.equal(
        codeOf(() => forecast(MONTHS, options)),
        'bad-option',
        JSON.stringify(options),
      );
    assert.equal(
      codeOf(() => forecast(MONTHS, { horizon: 2, effects: { holiday: [1, 2, 3] } })),
      'bad-option',
    );
    assert.equal(
      codeOf(() => forecast(MONTHS, { signal: AbortSignal.abort() })),
      'AbortError',
    );
  });

  it('looks at no more than the newest 1,500 values', () => {
    const long = Array.from({ length: 4000 }, (_, t) => (t < 2500 ? 1e6 : 100 + (t % 7)));
    const found = forecast(long, { period: 7, horizon: 7, model: 'theta' });
    assert.equal(found.fitted.length, 4000);
    found.mean.forEach((each, h) => assert.ok(Math.abs(each - (100 + ((4000 + h) % 7))) < 0.5, `${h}: ${each}`));
  });
});
