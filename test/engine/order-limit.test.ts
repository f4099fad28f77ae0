import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderRows } from '../../src/engine/order-limit.js';
import { textVector, type Vector } from '../../src/engine/vector.js';
import { planOf } from './random-plan.js';
import { Random } from './random.js';
import { by } from './sales-table.js';

const numbers = (values: readonly number[]): Vector => ({ type: 'number', numbers: Float64Array.from(values) });

/** Missing last, whichever way; then by value. */
function byValue(a: string | number | undefined, b: string | number | undefined, sign: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a === b ? 0 : a < b ? -sign : sign;
}

describe('orderRows', () => {
  it('gives the first rows of all, ties by the keys, for any limit', () => {
    const random = new Random(8);
    for (const count of [0, 1, 5, 40, 300]) {
      for (const descending of [false, true]) {
        // Few sums, so that most rows tie, and keys whose codes are in no order.
        const sums = Array.from({ length: count }, () => (random.chance(0.1) ? undefined : random.int(0, 3)));
        const names = random.shuffle(
          Array.from({ length: count }, (_, i) => (i === 0 ? undefined : `${i % 3 === 0 ? 'ä' : 'B'}${i}`)),
        );
        const columns = [
          { name: 'region', vector: textVector(names) },
          { name: 'sum', vector: numbers(sums.map((sum) => sum ?? NaN)) },
        ];
        const expected = Array.from(names.keys()).sort(
          (a, b) => byValue(sums[a], sums[b], descending ? -1 : 1) || byValue(names[a], names[b], 1),
        );
        for (const limit of [undefined, 0, 1, 7, 10, 74, 76, 299, 1000]) {
          const plan = planOf({
            by: [by('region')],
            orderBy: [{ name: 'sum', descending }],
            ...(limit === undefined ? {} : { limit }),
          });
          assert.deepEqual(Array.from(orderRows(plan, columns, count)), expected.slice(0, limit), `${limit} of ${count}`);
        }
      }
    }
  });

  it('compares measures to 12 significant digits, then the keys, and keys exactly', () => {
    const columns = [
      { name: 'region', vector: numbers([123456789012345, 123456789012344, 1]) },
      { name: 'sum', vector: numbers([0.3, 0.1 + 0.2, 0.300000000003]), unit: 'number' },
    ];
    const ordered = (name: string): number[] =>
      Array.from(orderRows(planOf({ by: [by('region')], orderBy: [{ name, descending: false }] }), columns, 3));
    assert.deepEqual(ordered('sum'), [1, 0, 2]);
    assert.deepEqual(ordered('region'), [2, 1, 0]);
  });

  it('orders by several texts alone, as by comparing them, ties as they came', () => {
    const random = new Random(11);
    for (const count of [0, 1, 2, 30, 400]) {
      const texts = (kinds: number): (string | undefined)[] =>
        Array.from({ length: count }, () =>
          random.chance(0.1) ? undefined : `${random.chance(0.5) ? 'ä' : 'B'}${random.int(0, kinds)}`,
        );
      const [regions, stores] = [texts(3), texts(9)];
      const columns = [
        { name: 'region', vector: textVector(regions) },
        { name: 'store', vector: textVector(stores) },
      ];
      const expected = Array.from(regions.keys()).sort(
        (a, b) => byValue(regions[a], regions[b], 1) || byValue(stores[a], stores[b], 1) || a - b,
      );
      for (const limit of [undefined, 7, 399]) {
        const plan = planOf({ by: [by('region'), by('store')], ...(limit === undefined ? {} : { limit }) });
        assert.deepEqual(Array.from(orderRows(plan, columns, count)), expected.slice(0, limit), `${limit} of ${count}`);
      }
    }
  });
});
