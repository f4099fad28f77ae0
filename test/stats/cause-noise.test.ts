import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contributions, type Cause } from '../../src/stats/causes/contributions.js';
import { END } from '../facts/nothing/cases.js';
import { ordersOf, type Shop } from '../facts/nothing/files.js';

const YEAR = 365;
const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

/** The causes of the change between two years of made-up orders. */
function causesIn(shop: Partial<Shop> & { readonly seed: number }, dimensions: readonly string[]): readonly Cause[] {
  const orders = ordersOf({ from: END - 2 * YEAR + 1, to: END, orders: 5, spread: 0.6, customers: 250, ...shop });
  const sides = [orders.filter(({ day }) => day <= END - YEAR), orders.filter(({ day }) => day > END - YEAR)] as const;
  return contributions(
    sides[0].map((row) => ({ ...row })),
    sides[1].map((row) => ({ ...row })),
    {
      dimensions,
      measure: 'revenue',
      quantity: 'units',
    },
  ).causes;
}

describe('causes in noise', () => {
  it('finds a member that doubles among few combinations of members', () => {
    const keep: Shop['keep'] = ({ day, category }) => (day <= END - YEAR && category === 'Technology' ? 0.5 : 1);
    const found = SEEDS.filter((seed) =>
      causesIn({ seed, keep }, ['region', 'category', 'channel']).some(
        ({ dimensions }) => Object.values(dimensions).join() === 'Technology',
      ),
    );
    assert.ok(found.length >= 18, `found in ${String(found.length)} of 20 files`);
  });

  it('names no product of the region of one very large customer', () => {
    const customer: Shop['customer'] = (random) => (random() < 0.02 ? 0 : 1 + Math.floor(random() * 250));
    const named = SEEDS.filter(
      (seed) =>
        causesIn({ seed, customer, factor: (row) => (row.customer === 0 ? 25 : 1) }, ['region', 'category', 'channel', 'product'])
          .length > 0,
    );
    assert.ok(named.length <= 1, `named in ${String(named.length)} of 20 files`);
  });

  it('names nothing among few combinations where nothing happens', () => {
    const named = SEEDS.filter((seed) => causesIn({ seed }, ['region', 'category', 'channel']).length > 0);
    assert.ok(named.length <= 1, `named in ${String(named.length)} of 20 files`);
  });
});
