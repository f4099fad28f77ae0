import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cohorts } from '../../src/stats/customers/cohorts.js';
import { concentration } from '../../src/stats/describe/descriptive.js';
import { purchaseIntervals } from '../../src/stats/customers/customer-models.js';
import { rfm, SEGMENTS, segmentOf } from '../../src/stats/customers/rfm.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'stats/rfm.json';

interface Scored {
  readonly recencyDays: number;
  readonly frequency: number;
  readonly monetary: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
}
interface Fixture {
  readonly transactions: readonly (readonly [string, string, string, number])[];
  readonly quintileLimits: Record<'recencyDays' | 'frequency' | 'monetary', number[]>;
  readonly customers: Record<string, Scored>;
  readonly abc: Record<string, string>;
  readonly giniRevenue: number;
  readonly cohorts: Record<string, Record<string, number>>;
}

const skip = skipWithout(FILE);
const fixture = (): Fixture => JSON.parse(readFileSync(sharedData(FILE)!, 'utf8')) as Fixture;
const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

describe('customers of a shop, as worked out elsewhere', { skip }, () => {
  it('have the same scores and limits', () => {
    const { customers, quintileLimits } = fixture();
    const all = Object.values(customers);
    const scores = rfm({
      recency: all.map((one) => one.recencyDays),
      frequency: all.map((one) => one.frequency),
      monetary: all.map((one) => one.monetary),
    });
    for (const name of ['r', 'f', 'm'] as const)
      assert.deepEqual(
        [...scores[name]],
        all.map((one) => one[name]),
      );
    const near = (found: readonly number[], expected: readonly number[]): void =>
      expected.forEach((limit, i) => assert.ok(Math.abs(found[i]! - limit) < 1e-9));
    near(scores.limits.recency, quintileLimits.recencyDays);
    near(scores.limits.frequency, quintileLimits.frequency);
    near(scores.limits.monetary, quintileLimits.monetary);
  });

  it('have the same classes and Gini coefficient', () => {
    const { customers, abc, giniRevenue } = fixture();
    const { classes, gini, shares } = concentration(Object.values(customers).map((one) => one.monetary));
    assert.deepEqual(Object.fromEntries(Object.keys(customers).map((name, i) => [name, classes[i]])), abc);
    assert.ok(Math.abs(gini - giniRevenue) < 1e-12);
    assert.ok(Math.abs(shares.at(-1)! - 1) < 1e-12);
  });

  it('have the same cohorts, whose orders and money add up', () => {
    const { transactions, cohorts: expected } = fixture();
    const names = [...new Set(transactions.map(([customer]) => customer))];
    const start = monthOf('2010-12-01');
    const found = cohorts({
      customers: transactions.map(([customer]) => names.indexOf(customer)),
      periods: transactions.map(([, , date]) => monthOf(date) - start),
      amounts: transactions.map(([, , , amount]) => amount),
    });
    const table = Object.fromEntries(
      found.map(({ period, customers }) => {
        const month = new Date(Date.UTC(2010, 11 + period, 1)).toISOString().slice(0, 7);
        return [month, Object.fromEntries([...customers].flatMap((count, age) => (count > 0 ? [[String(age), count]] : [])))];
      }),
    );
    assert.deepEqual(table, expected);
    for (const cohort of found) assert.equal(cohort.size, cohort.customers[0]);
    const sum = (all: readonly Float64Array[]): number => all.reduce((whole, one) => whole + one.reduce((a, b) => a + b, 0), 0);
    assert.equal(sum(found.map(({ orders }) => orders)), transactions.length);
    const money = transactions.reduce((whole, [, , , amount]) => whole + amount, 0);
    assert.ok(Math.abs(sum(found.map(({ amounts }) => amounts)) - money) < 0.005);
  });
});

describe('cohorts', () => {
  it('go by the first period that is given, and leave rows without a customer out', () => {
    const found = cohorts(
      { customers: [0, 0, 1, -1, 2], periods: [2, 3, 3, 0, 1], orders: [2, 1, 1, 9, 1] },
      { first: [1, 3, 1] },
    );
    assert.deepEqual(
      found.map(({ period, size, customers, orders }) => ({ period, size, customers: [...customers], orders: [...orders] })),
      [
        { period: 1, size: 2, customers: [1, 1, 1], orders: [1, 2, 1] },
        { period: 3, size: 1, customers: [1], orders: [1] },
      ],
    );
  });

  it('are none of nothing, and no more than can be shown', () => {
    assert.deepEqual(cohorts({ customers: [], periods: [] }), []);
    assert.throws(() => cohorts({ customers: [0], periods: [1000] }), {
      code: 'bad-option',
      message: /periods: .*'1001'.*at most/,
    });
  });
});

describe('rfm', () => {
  it('gives equal customers equal scores, and none to who has a number missing', () => {
    const scores = rfm({ recency: [4, 4, NaN, 4], frequency: [1, 1, 1, 1], monetary: [5, 5, 5, Infinity] });
    assert.deepEqual([...scores.r], [5, 5, NaN, NaN]);
    assert.deepEqual([...scores.f], [1, 1, NaN, NaN]);
    assert.deepEqual(scores.segments, ['new', 'new', undefined, undefined]);
  });

  it('has a segment for each pair of scores, and a pair for each segment', () => {
    const all = [1, 2, 3, 4, 5].flatMap((r) => [1, 2, 3, 4, 5].map((f) => segmentOf(r, f)));
    assert.deepEqual(new Set(all), new Set(SEGMENTS));
    assert.deepEqual([segmentOf(5, 5), segmentOf(1, 5), segmentOf(1, 1)], ['champions', 'at-risk', 'lost']);
  });
});

describe('concentration', () => {
  it('is 0 where all have the same, near 1 where one has all, and knows no negative whole', () => {
    assert.ok(Math.abs(concentration([3, 3, 3]).gini) < 1e-15);
    assert.equal(concentration([0, 0, 0, 8]).gini, 0.75);
    assert.ok(Number.isNaN(concentration([5, -1]).gini));
    assert.ok(Number.isNaN(concentration([]).gini));
    assert.deepEqual([...concentration([1, NaN, 3]).shares], [0.75, 1, 1]);
    assert.deepEqual(concentration([1, 80, 19]).classes, ['C', 'A', 'B']);
  });
});

describe('purchaseIntervals', () => {
  it('are the days from one order day of a customer to the next', () => {
    const customers = [0, 1, 0, 0, -1, 1, 0, NaN, 2];
    const days = [10, 5, 40, 10, 7, 6, 45, 3, NaN];
    assert.deepEqual([...purchaseIntervals(customers, days)], [1, 5, 30]);
    assert.deepEqual([...purchaseIntervals([], [])], []);
  });
});
