// @release: calibrates the interval over 200 simulated products; stock-cover.test.ts has exact cases
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverOf } from '../../../src/elements/sales-forecast/model/many-view.js';
import { forecast } from '../../../src/stats/forecast/forecast.js';
import { randomOf } from '../../random.js';

describe('the interval of days of stock', () => {
  it('contains the true day about as often as it says, in simulated products with five years of months', () => {
    const random = randomOf(7);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const [known, ahead] = [60, 16];
    const ends = Array.from({ length: ahead }, (_, k) => 30 * (k + 1));
    const isInside = (): boolean => {
      let level = 20 + 60 * random();
      const [drift, noise] = [0.02 * level * random(), 0.25 * level];
      const sold = Array.from({ length: known + ahead }, () => {
        level = Math.max(1, level + drift * normal());
        return Math.max(0, Math.round(level + noise * normal()));
      });
      const { running } = forecast(sold.slice(0, known), { period: 12, horizon: ahead, level: [80], running: true });
      const stock = Math.round((1 + 4 * random()) * level);
      const of = (side: 'lower' | 'upper'): readonly number[] => running!.map((sum) => sum[side][80]!);
      const sums = { mean: running!.map(({ mean }) => mean), lower: { 80: of('lower') }, upper: { 80: of('upper') } };
      const { lower, upper } = coverOf(stock, sums, ends, 80);
      // The day on which the stock ends, day by day.
      let [left, day] = [stock, 0];
      while (left > 0 && day < 30 * ahead) left -= sold[known + Math.floor(day++ / 30)]! / 30;
      return lower - 1 <= day && day <= upper + 1;
    };
    const inside = Array.from({ length: 200 }, isInside).filter(Boolean).length / 200;
    assert.ok(inside > 0.74 && inside < 0.88, String(inside));
  });
});
