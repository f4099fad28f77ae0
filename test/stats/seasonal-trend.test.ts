import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seasonalTrend, serialTrendChance } from '../../src/stats/smooth/trends.js';
import { normalTail } from '../../src/stats/distributions/distributions.js';
import { between, randomOf } from '../random.js';

const near = (value: number, expected: number, within = 1e-9): void =>
  assert.ok(Math.abs(value - expected) <= within * Math.max(1, Math.abs(expected)), `${value} is not ${expected}`);

/** All orders of a list. */
function* ordersOf(list: readonly number[]): Generator<readonly number[]> {
  if (list.length < 2) yield list;
  for (const [i, first] of list.length < 2 ? [] : list.entries()) {
    for (const rest of ordersOf([...list.slice(0, i), ...list.slice(i + 1)])) yield [first, ...rest];
  }
}

describe('seasonalTrend', () => {
  it('has the score and the chance of Mann’s test, with the variance that all orders of the values have', () => {
    for (const values of [
      [9, 7, 8, 5, 3, 4],
      [9, 7, 7, 5, 3, 3],
    ]) {
      const scoreOf = (list: readonly number[]): number =>
        list.reduce((sum, value, i) => sum + list.slice(0, i).reduce((own, before) => own + Math.sign(value - before), 0), 0);
      const scores = [...ordersOf(values)].map(scoreOf);
      const variance = scores.reduce((sum, score) => sum + score * score, 0) / scores.length;
      const { score, p } = seasonalTrend(values);
      assert.equal(score, scoreOf(values));
      near(p, 2 * normalTail((Math.abs(score) - 1) / Math.sqrt(variance)));
    }
  });

  it('is the median of slopes of pairs of the same season, counted one by one', () => {
    const random = randomOf(3);
    for (const period of [1, 4, 12]) {
      const values = Array.from({ length: 38 }, () => (random() < 0.1 ? NaN : between(random, 0, 50)));
      const slopes: number[] = [];
      let sum = 0;
      for (const [to, value] of values.entries()) {
        for (const [from, before] of values.slice(0, to).entries()) {
          if ((to - from) % period !== 0 || Number.isNaN(value) || Number.isNaN(before)) continue;
          slopes.push((value - before) / (to - from));
          sum += Math.sign(value - before);
        }
      }
      slopes.sort((a, b) => a - b);
      const middle = slopes.length / 2;
      const { slope, score } = seasonalTrend(values, period);
      near(slope, (slopes[Math.ceil(middle) - 1]! + slopes[Math.floor(middle)]!) / 2);
      assert.equal(score, sum);
    }
  });

  it('sees a trend below a season that hides it, and none where there is the season alone', () => {
    const season = [50, 10, 30, 80];
    const falling = Array.from({ length: 24 }, (_, t) => season[t % 4]! - t);
    const found = seasonalTrend(falling, 4);
    near(found.slope, -1);
    assert.ok(found.p < 1e-4);
    assert.ok(seasonalTrend(falling).p > found.p);
    assert.equal(
      seasonalTrend(
        Array.from({ length: 24 }, (_, t) => season[t % 4]!),
        4,
      ).p,
      1,
    );
  });

  it('tells nothing without pairs', () => {
    assert.ok(Number.isNaN(seasonalTrend([]).p));
    assert.ok(Number.isNaN(seasonalTrend([1, 2, 3], 12).slope));
  });
});

describe('serialTrendChance', () => {
  it('is that of independent values where no rank depends on earlier ones', () => {
    const random = randomOf(11);
    let same = 0;
    for (let file = 0; file < 100; file++) {
      const values = Array.from({ length: 36 }, () => random());
      const [p, serial] = [seasonalTrend(values).p, serialTrendChance(values)];
      assert.ok(serial >= p - 1e-12);
      if (Math.abs(serial - p) < 1e-12) same += 1;
    }
    assert.ok(same >= 70, String(same));
  });

  it('calls waves a trend seldom, which the plain test often does @release', () => {
    const random = randomOf(12);
    const found = { plain: 0, serial: 0 };
    for (let file = 0; file < 300; file++) {
      let level = 0;
      const values = Array.from({ length: 104 }, () => (level = 0.7 * level + between(random, -1, 1)));
      if (seasonalTrend(values).p <= 0.02) found.plain += 1;
      if (serialTrendChance(values) <= 0.02) found.serial += 1;
    }
    assert.ok(found.plain > 60 && found.serial <= 24, JSON.stringify(found));
  });

  it('finds a trend through waves', () => {
    const random = randomOf(13);
    let level = 0;
    const values = Array.from({ length: 104 }, (_, t) => (level = 0.7 * level + between(random, -1, 1)) - 0.08 * t);
    assert.ok(serialTrendChance(values) < 1e-3);
  });

  it('is NaN without pairs, and 1 of equal values', () => {
    assert.ok(Number.isNaN(serialTrendChance([5])));
    assert.equal(serialTrendChance([5, 5, 5, 5]), 1);
  });
});
