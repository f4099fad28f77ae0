import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { crostonWith, fitCroston, isIntermittent } from '../../src/stats/forecast/models/croston.js';

/** Monthly sales of an engine lubricant (`productC` of R’s fpp2), with Croston’s forecast in R. J. Hyndman and G. Athanasopoulos, section 12.2. */
const LUBRICANT = [0, 2, 0, 1, 0, 11, 0, 0, 0, 0, 2, 0, 6, 3, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 3, 1, 0, 0, 1, 0, 1, 0, 0];
const lubricant = Float64Array.from(LUBRICANT);
const TENTH = { alpha: 0.1, beta: 0.1 };

/** Croston’s method as the textbook writes it: two series, each smoothed. */
function textbook(values: readonly number[], weight: number): { size: number; interval: number } {
  const sizes = values.filter((each) => each > 0);
  const times = values.flatMap((each, t) => (each > 0 ? [t] : []));
  const intervals = times.map((t, i) => (i === 0 ? t + 1 : t - times[i - 1]!));
  const smoothed = (list: readonly number[]): number =>
    list.slice(1).reduce((level, each) => weight * each + (1 - weight) * level, list[0]!);
  return { size: smoothed(sizes), interval: smoothed(intervals) };
}

describe('models of intermittent demand', () => {
  it('give the published forecast of the lubricant: 2.750 / 2.793 = 0.985', () => {
    const { size, interval } = textbook(LUBRICANT, 0.1);
    assert.equal(size.toFixed(3), '2.750');
    assert.equal(interval.toFixed(3), '2.793');
    const { rate } = crostonWith(lubricant, 'croston', TENTH);
    assert.equal(rate.toFixed(3), '0.985');
    assert.ok(Math.abs(rate - size / interval) < 1e-12);
  });

  it('correct the bias of Croston by half the weight of the interval', () => {
    const [croston, sba] = (['croston', 'sba'] as const).map((variant) => crostonWith(lubricant, variant, TENTH));
    assert.ok(Math.abs(sba!.rate - 0.95 * croston!.rate) < 1e-12);
  });

  it('smooth size and probability in TSB, so the forecast falls between demands', () => {
    // By hand: size 4, probability 1/2; a demand of 8 makes 4.4 and 0.55; two periods without one 0.55 · 0.9².
    const { fitted, rate } = crostonWith(Float64Array.from([0, 4, 8, 0, 0]), 'tsb', TENTH);
    [2, 4.4 * 0.55, 4.4 * 0.495].forEach((each, i) => assert.ok(Math.abs(fitted[i + 2]! - each) < 1e-12, String(i)));
    assert.ok(Number.isNaN(fitted[0]) && Number.isNaN(fitted[1]));
    assert.ok(Math.abs(rate - 4.4 * 0.4455) < 1e-12);
  });

  it('forecast one step from the values before it alone', () => {
    const { fitted } = crostonWith(lubricant, 'sba', TENTH);
    for (let t = 2; t < lubricant.length; t++)
      assert.ok(Math.abs(fitted[t]! - crostonWith(lubricant.slice(0, t), 'sba', TENTH).rate) < 1e-12, String(t));
  });

  it('follow demand that has ended with TSB, and otherwise use SBA', () => {
    assert.equal(fitCroston(lubricant).variant, 'sba');
    const ended = Float64Array.from([...LUBRICANT, ...Array<number>(18).fill(0)]);
    const fit = fitCroston(ended);
    assert.equal(fit.variant, 'tsb');
    assert.ok(fit.rate < 0.5 * crostonWith(ended, 'sba', fit).rate);
  });
});

describe('isIntermittent', () => {
  it('needs many periods without demand, no negative value, and three demands', () => {
    assert.equal(isIntermittent(lubricant), true);
    assert.equal(isIntermittent(lubricant.map((each) => each + 1)), false);
    assert.equal(isIntermittent(Float64Array.from([0, 0, 5, 0, 0, 3, 0])), false);
    assert.equal(isIntermittent(Float64Array.from([0, 0, 5, 0, -1, 3, 0, 0, 2])), false);
    assert.equal(isIntermittent(new Float64Array(12)), false);
    // Four periods before the first demand are not between demands.
    assert.equal(isIntermittent(Float64Array.from([0, 0, 0, 0, 5, 4, 0, 3, 6, 7])), false);
  });
});

describe('forecast of intermittent values', () => {
  it('is made by a model of intermittent demand, alone when asked for by name', () => {
    const auto = forecast(LUBRICANT, { period: 12, horizon: 6 });
    assert.deepEqual(
      auto.parts.map(({ kind }) => kind),
      ['croston', 'ets', 'arima'],
    );
    const alone = forecast(LUBRICANT, { period: 12, horizon: 6, model: 'croston' });
    assert.equal(alone.model, 'SBA');
    const { rate } = fitCroston(lubricant);
    assert.deepEqual([...alone.mean], Array<number>(6).fill(rate));
    assert.ok(alone.lower[80]!.every((each) => each >= 0));
  });

  it('has 80% and 95% intervals that contain at least as many values of simulated demand', () => {
    let state = 7;
    const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    let [in80, in95, count] = [0, 0, 0];
    for (let series = 0; series < 60; series++) {
      const values = Array.from({ length: 60 }, () => (random() < 0.35 ? 1 + Math.floor(random() * 8) : 0));
      const { lower, upper } = forecast(values.slice(0, 48), { horizon: 12, model: 'croston' });
      values.slice(48).forEach((value, h) => {
        count++;
        if (value >= lower[80]![h]! && value <= upper[80]![h]!) in80++;
        if (value >= lower[95]![h]! && value <= upper[95]![h]!) in95++;
      });
    }
    assert.ok(in80 / count >= 0.8, String(in80 / count));
    assert.ok(in95 / count >= 0.93 && in95 / count < 1, String(in95 / count));
  });
});
