import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adjustEffects, calendarRegressors } from '../../src/stats/smooth/calendar-effects.js';
import { Random } from '../engine/random.js';

const DAY = 86_400_000;
/** First days of months from January 2015 on. */
const EDGES = Array.from({ length: 73 }, (_, i) => Date.UTC(2015, i, 1) / DAY);

describe('calendarRegressors', () => {
  it('weighs working days against weekends, and counts holidays', () => {
    const easter = ['2015-04-05', '2016-03-27', '2017-04-16'].map((each) => Date.parse(each) / DAY);
    const found = calendarRegressors(EDGES, { easter });
    // February 2015 has four of each day; May 2015 has 31 days from a Friday on: 21 working days, 10 others.
    assert.equal(found['trading-days']![1], 0);
    assert.equal(found['trading-days']![4], 21 - 25);
    // August 2015 has five Saturdays and Sundays, but four Fridays.
    assert.equal(found['trading-days']![7], 21 - 25);
    assert.deepEqual([found.easter![2], found.easter![3], found.easter![14], found.easter![15]], [0, 1, 1, 0]);
  });

  it('has no trading days for single days and whole weeks', () => {
    assert.deepEqual(Object.keys(calendarRegressors([0, 1, 2, 3])), []);
    assert.deepEqual(Object.keys(calendarRegressors([0, 7, 14, 21], { sale: [8] })), ['sale']);
  });
});

describe('adjustEffects', () => {
  const regressors = calendarRegressors(EDGES);
  const noise = (t: number): number => 1 + (((t * 7919) % 41) - 20) / 2000;
  const values = Float64Array.from({ length: 60 }, (_, t) => (100 + t) * (t % 12 === 11 ? 1.4 : 1) * noise(t));

  it('finds trading days in months with trend and season, and puts them on months to come', () => {
    const days = regressors['trading-days']!;
    const moved = values.map((each, t) => each * Math.exp(0.01 * days[t]!));
    const found = adjustEffects(moved, regressors, 12)!;
    assert.ok(Math.abs(found.effects[0]!.effect - 0.01) < 0.002 && found.effects[0]!.t > 2, JSON.stringify(found.effects));
    found.adjusted.forEach((each, t) => assert.ok(Math.abs(each / values[t]! - 1) < 0.02, `month ${t}`));
    const ahead = found.restore(Float64Array.of(100, 100), 60);
    assert.ok(Math.abs(ahead[0]! / (100 * Math.exp(0.01 * days[60]!)) - 1) < 0.02);
  });

  it('adds instead of multiplying where a value is not positive', () => {
    const sale = Float64Array.from({ length: 72 }, (_, t) => (t % 10 === 3 ? 1 : 0));
    const moved = Float64Array.from({ length: 60 }, (_, t) => t - 30 + ((t * 31) % 7) / 10 + 50 * sale[t]!);
    const found = adjustEffects(moved, { sale }, 1)!;
    assert.ok(!found.effects[0]!.relative && Math.abs(found.effects[0]!.effect - 50) < 1, JSON.stringify(found.effects));
    // Of the two months to come, the fourth one has a sale.
    const [plain, sold] = found.restore(Float64Array.of(10, 10), 62);
    assert.equal(plain, 10);
    assert.ok(Math.abs(sold! - 60) < 1, `${sold}`);
  });

  it('drops what has no effect, does not vary, or is too much for the values', () => {
    const random = new Random(2);
    const coin = Float64Array.from({ length: 72 }, () => random.int(0, 1));
    assert.equal(adjustEffects(values, { coin, same: new Float64Array(72).fill(1) }, 12), undefined);
    assert.equal(adjustEffects(values.subarray(0, 4), { coin }, 1), undefined);
  });
});
