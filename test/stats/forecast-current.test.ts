import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { randomOf } from '../random.js';

const sum = (list: ArrayLike<number>): number => Array.from(list).reduce((all, each) => all + each, 0);

describe('the forecast of a period that has begun', () => {
  const months = Array.from({ length: 60 }, (_, t) => 100 + t + 20 * Math.sin((t * Math.PI) / 6) + ((t * 7919) % 13));
  const options = { period: 12, horizon: 6 } as const;

  it('is what is booked plus the forecast of the rest, with the deviation of the rest @release', () => {
    for (const model of ['auto', 'ets', 'arima'] as const) {
      const plain = forecast(months, { ...options, model });
      const begun = forecast(months, { ...options, model, current: { booked: 170, remaining: 0.25 } });
      assert.ok(Math.abs(begun.mean[0]! - (170 + plain.mean[0]! / 4)) < 1e-9);
      assert.deepEqual(begun.mean.slice(1), plain.mean.slice(1));
      assert.ok(Math.abs(begun.total.mean - sum(begun.mean)) < 1e-9);
      for (const level of [80, 95]) {
        const half = ({ mean, upper }: typeof plain): number => upper[level]![0]! - mean[0]!;
        assert.ok(Math.abs(half(begun) / half(plain) - 0.5) < 1e-9);
        assert.deepEqual(begun.upper[level]!.slice(1), plain.upper[level]!.slice(1));
        assert.ok(begun.total.upper[level]! - begun.total.mean < plain.total.upper[level]! - plain.total.mean);
      }
    }
  });

  it('is never below what is booked, nor is the total', () => {
    // Months that are often almost nothing have a wide interval.
    const wild = months.map((each, t) => (t % 9 === 0 ? 9 * each : 1));
    const { lower, total } = forecast(wild, { horizon: 1, current: { booked: 170, remaining: 0.9 } });
    assert.deepEqual([lower[80]![0], lower[95]![0], total.lower[95]], [170, 170, 170]);
  });

  it('is all that is booked when nothing remains, and the plain forecast when all of it does', () => {
    const over = forecast(months, { ...options, horizon: 1, current: { booked: 170, remaining: 0 } });
    assert.deepEqual([over.mean[0], over.lower[95]![0], over.upper[95]![0], over.total.mean], [170, 170, 170, 170]);
    const plain = forecast(months, options);
    assert.deepEqual(forecast(months, { ...options, current: { booked: 0, remaining: 1 } }), plain);
  });

  it('does not count on a part of sums that can fall', () => {
    const falling = months.map((each, t) => (t === 20 ? -50 : each));
    const current = { booked: 170, remaining: 0.25 };
    assert.deepEqual(forecast(falling, { ...options, current }), forecast(falling, options));
    assert.deepEqual(forecast(months, { ...options, current: { ...current, booked: -1 } }), forecast(months, options));
    for (const remaining of [-0.1, 1.1, NaN])
      assert.throws(() => forecast(months, { ...options, current: { booked: 0, remaining } }), { code: 'bad-option' });
  });

  it('covers simulated months, whose days are independent, and is right on average @release', () => {
    const random = randomOf(54);
    const [companies, days] = [300, 30];
    let [covered, totalCovered, error, plainError] = [0, 0, 0, 0];
    for (let company = 0; company < companies; company++) {
      // Daily sales are exponential, so months vary by a fifth of their level.
      const month = (): number[] => Array.from({ length: days }, () => -100 * Math.log(1 - random()));
      const values = Array.from({ length: 30 }, () => sum(month()));
      const [now, later] = [month(), sum(month())];
      const booked = sum(now.slice(0, 20));
      const found = forecast(values, { horizon: 2, model: 'ets', current: { booked, remaining: 10 / days } });
      const inside = (value: number, lower: number, upper: number): number => Number(value >= lower && value <= upper);
      covered += inside(sum(now), found.lower[80]![0]!, found.upper[80]![0]!);
      totalCovered += inside(sum(now) + later, found.total.lower[80]!, found.total.upper[80]!);
      error += (sum(now) - found.mean[0]!) / companies;
      plainError += Math.abs(sum(now) - found.mean[0]!) / Math.abs(sum(now) - found.mean[1]!) < 1 ? 1 : 0;
    }
    // Four standard errors of a share of 300 are 9 points; those of the mean error are 73 of 3,000.
    for (const share of [covered, totalCovered]) assert.ok(Math.abs(share / companies - 0.8) < 0.09, String(share / companies));
    assert.ok(Math.abs(error) < 80, String(error));
    assert.ok(plainError / companies > 0.6, String(plainError / companies));
  });
});
