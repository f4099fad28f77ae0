import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import {
  isCountTelling,
  answerOf,
  areBasketsTelling,
  areDaysTelling,
  areBarsTelling,
  areMembersTelling,
  arePartsTelling,
  areSharesTelling,
  isPlanTelling,
  isRateTelling,
  isRelationTelling,
  isRetentionTelling,
} from '../../../src/elements/sales-dashboard/model/worth.js';
import { randomOf } from '../../random.js';

describe('a plan', () => {
  it('is shown where it and the sales are of one order of magnitude', () => {
    assert.equal(
      isPlanTelling([
        [90, 120],
        [100, 100],
      ]),
      true,
    );
    assert.equal(
      isPlanTelling([
        [9, 30],
        [100, 100],
      ]),
      true,
    );
    assert.equal(
      isPlanTelling([
        [100, 90],
        [5800, 5220],
      ]),
      false,
    );
    assert.equal(
      isPlanTelling([
        [100, 90],
        [5, 4],
      ]),
      false,
    );
    assert.equal(
      isPlanTelling([
        [100, 90],
        [Number.NaN, 80],
      ]),
      true,
    );
    assert.equal(
      isPlanTelling([
        [100, 90],
        [0, Number.NaN],
      ]),
      false,
    );
  });
});

describe('what an answer is worth', () => {
  it('are its rows, and the numbers of its measures without comparisons', async () => {
    const dataset = await openDataset([
      { date: '2016-01-01', region: 'West', revenue: 10 },
      { date: '2017-01-01', region: 'West', revenue: 4 },
      { date: '2017-01-01', region: 'East', revenue: 5 },
    ]);
    const plain = answerOf(await dataset.query({ measures: ['revenue', 'price = sum(revenue) / 0'], by: ['region'] }));
    assert.deepEqual(plain.values, [
      [5, 14],
      [NaN, NaN],
    ]);
    const compared = answerOf(await dataset.query({ measures: ['revenue'], by: ['region'], compare: 'previous-year' }));
    assert.deepEqual([compared.rows, compared.values[0]?.length, compared.values.length], [1, 2, 1]);
    dataset.close();
  });

  it('are the numbers of measures alone where members are numbers too', async () => {
    const rows = [12_346, 12_347, 12_348].map((customer, at) => ({
      'customer id': customer,
      date: '2017-01-01',
      revenue: 10 - at,
    }));
    const dataset = await openDataset(rows);
    const { values } = answerOf(await dataset.query({ measures: ['revenue'], by: ['customer'] }));
    assert.deepEqual(values, [[10, 9, 8]]);
    dataset.close();
  });

  it('of baskets is nothing where nearly all orders have one item', () => {
    const of = (orders: number, rows: number): boolean => areBasketsTelling([[orders], [rows]]);
    assert.deepEqual(
      [of(10_000, 10_000), of(10_000, 10_200), of(10_000, 10_600), of(10_000, 27_000)],
      [false, false, true, true],
    );
  });

  it('of parts is nothing where all are alike, or one is nearly all', () => {
    assert.equal(arePartsTelling([[50.5, 49.5]]), false);
    assert.equal(arePartsTelling([[60, 40]]), true);
    assert.equal(arePartsTelling([[99.8, 0.2]]), false);
    assert.equal(arePartsTelling([[34, 33, 33]]), false);
    assert.equal(arePartsTelling([[45, 33, 22]]), true);
    // Overdue and paid amounts that are alike are news, and completed orders alone are none.
    assert.deepEqual([[[34, 33, 33]], [[99.8, 0.2]]].map(areSharesTelling), [true, false]);
  });

  it('of members is nothing where chance explains how they differ', () => {
    const random = randomOf(3);
    const sumOf = (rows: number, level: number): number =>
      Array.from({ length: rows }, () => -level * Math.log(1 - random())).reduce((sum, one) => sum + one, 0);
    const telling = (levels: readonly number[]): number =>
      Array.from({ length: 200 }, () =>
        areMembersTelling([levels.map((level) => sumOf(100, level)), levels.map(() => 100)]),
      ).filter(Boolean).length;
    assert.ok(telling([10, 10, 10, 10, 10, 10]) <= 12);
    assert.ok(telling([10, 10, 10, 10, 10, 20]) >= 195);
    const few = [2, 2, 2];
    assert.equal(areMembersTelling([[100, 101, 99], few]), true, 'rows that may be totals');
    assert.equal(areMembersTelling([[-5, 3, 1], few.map(() => 100)]), true, 'losses');
    assert.equal(areMembersTelling([[100, 101, 99]]), true, 'an unknown number of rows');
  });

  it('of bars is nothing where the largest of very many have hardly a part', () => {
    const sellers = (largest: number): readonly number[] => Array.from({ length: 900 }, (_, at) => (at < 8 ? largest : 10));
    const rows = sellers(10).map(() => 1);
    assert.equal(areBarsTelling([sellers(20), rows]), false);
    assert.equal(areBarsTelling([sellers(200), rows]), true);
  });

  it('of retention is nothing where nearly everybody stays', () => {
    assert.equal(isRetentionTelling([[NaN, 0.97, 1, 0.95]]), false);
    assert.equal(isRetentionTelling([[NaN, 0.97, 0.3, 0.4]]), true);
  });

  it('of a rate is nothing where it is a constant', () => {
    assert.equal(isRateTelling([[0.047619, 0.0476191, NaN]]), false);
    assert.equal(isRateTelling([[0.42, 0.43]]), true);
    assert.equal(isRateTelling([[7, 7, 7]]), false);
  });

  it('of a count is nothing where all of at least three whole months have the same', () => {
    const telling = (...months: number[]): boolean => isCountTelling([months]);
    assert.deepEqual([telling(518, 599, 599, 599, 158), telling(599, 599, 599), telling(1, 2, 2)], [false, false, false]);
    assert.deepEqual([telling(518, 599, 599, 158), telling(518, 599, 699, 599, 158)], [true, true]);
  });

  it('of days is nothing where they have no pattern, of days with weekdays or seasons it is', () => {
    const random = randomOf(7);
    const telling = (level: (day: number) => number): number =>
      Array.from({ length: 200 }, () => Array.from({ length: 730 }, (_, day) => -Math.log(1 - random()) * level(day))).filter(
        (days) => areDaysTelling([days]),
      ).length;
    assert.ok(telling(() => 100) <= 3);
    assert.equal(
      telling((day) => (day % 7 < 2 ? 30 : 100)),
      200,
    );
    assert.ok(telling((day) => 100 + 40 * Math.sin((2 * Math.PI * day) / 365)) >= 150);
    assert.equal(areDaysTelling([[5, 5, 5]]), false);
  });

  it('of two measures is nothing where they are hardly related', () => {
    const xs = [0, 1, 2, 3, 4, 5];
    assert.equal(isRelationTelling([xs, xs.map((x) => -2 * x + 1)]), true);
    assert.equal(isRelationTelling([xs, [1, -1, 1, -1, 1, -1]]), false);
    assert.equal(isRelationTelling([xs, [3, 3, 3, 3, 3, 3]]), false);
  });
});
