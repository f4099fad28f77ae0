import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, codes, day, open, rows, type Tables } from './joined-helpers.js';

/** Sales with one row each, whose sellers work in the store of the sale. */
const SALES: Tables = {
  sales: rows(120, (at) => ({
    id: 1 + at,
    date: day(at),
    product_id: 1 + (at % 7),
    seller_id: 1 + (at % 12),
    store_id: 1 + (at % 4),
    quantity: 1 + (at % 3),
    price: 4.5 + (at % 7),
  })),
  sellers: rows(12, (at) => ({ id: 1 + at, name: `Seller ${String(at)}`, store_id: 1 + (at % 4) })),
  stores: rows(4, (at) => ({ id: 1 + at, name: `Store ${String(at)}`, opened: day(at) })),
};

describe('a list that rows and their sellers refer to', () => {
  it('provides the names of the key of the rows', async () => {
    const stores = await ask(await open(SALES), 'count()', 'store');
    assert.deepEqual((stores as readonly [string, number][])[0], ['Store 0', 30]);
  });
});

describe('sales with an id', () => {
  it('are orders where deliveries refer to them', async () => {
    const shipments = rows(80, (at) => ({ sale_id: 1 + at, shipped: day(at + 2), carrier: ['DHL', 'UPS'][at % 2] }));
    assert.equal(await ask(await open({ ...SALES, shipments }), 'orders'), 120);
  });

  it('may be lines where nothing refers to them', async () => {
    await assert.rejects(ask(await open(SALES), 'orders'), { code: 'missing-role' });
  });
});

describe('a list of regions with codes and names', () => {
  const regions = rows(3, (at) => ({ code: ['N', 'S', 'E'][at], name: ['North', 'South', 'East'][at] }));
  const sold = (codes: readonly string[]): Tables => ({
    fact_sales: rows(120, (at) => ({ sale_id: 1 + at, date: day(at), region: codes[at % codes.length], amount: 4.5 + (at % 7) })),
    dim_regions: regions,
  });

  it('provides the names of the codes in the sales', async () => {
    const found = await open(sold(['N', 'S', 'E']));
    assert.deepEqual(await ask(found, 'count()', 'region'), [
      ['East', 40],
      ['North', 40],
      ['South', 40],
    ]);
    assert.deepEqual(codes(found), []);
  });

  it('does not where the sales have names, or a code without one', async () => {
    const columnOf = async (names: readonly string[]): Promise<string | undefined> => (await open(sold(names))).roles.region;
    assert.equal(await columnOf(['North', 'South', 'East']), 'region');
    assert.equal(await columnOf(['N', 'S', 'E', 'X']), 'region');
  });
});

describe('a list that only its key names', () => {
  it('provides the names of products', async () => {
    const dataset = await open({
      sales: rows(120, (at) => ({ order_id: 1 + at, date: day(at), menu_item_id: 1 + (at % 7), quantity: 1, price: 4.5 })),
      menu: rows(7, (at) => ({ menu_item_id: 1 + at, dish_name: `Dish ${String(at)}`, kind: ['Main', 'Side'][at % 2] })),
    });
    const products = await ask(dataset, 'units', 'product');
    assert.deepEqual((products as readonly [string, number][])[0], ['Dish 0', 18]);
  });

  it('provides the names of products where two have the same name', async () => {
    const dataset = await open({
      sales: rows(120, (at) => ({ order_id: 1 + at, date: day(at), plant_id: 1 + (at % 20), quantity: 1, price: 4.5 })),
      plants: rows(20, (at) => ({
        plant_id: 1 + at,
        sku: `plant_${String(at % 19)}`,
        plant_name: `Plant ${String(at % 19)}`,
        list_price: 5,
      })),
    });
    assert.equal(dataset.roles.product, 'plant_name');
  });
});

describe('the budget of campaigns', () => {
  for (const [table, budget] of [
    ['marketing_campaigns', 'budget'],
    ['campañas', 'presupuesto'],
  ] as const)
    it(`is no plan of sales: ${table}`, async () => {
      const campaigns = rows(6, (at) => ({
        id: at,
        name: `Campaign ${String(at)}`,
        start_date: day(20 * at),
        [budget]: 900.5 + at,
      }));
      const { roles } = await open({ ...SALES, [table]: campaigns });
      assert.equal(roles.plan, undefined);
    });

  it('stays one in a table of targets', async () => {
    const targets = rows(4, (at) => ({ month: `2024-0${String(at + 1)}`, budget: 900.5 + at }));
    const { roles } = await open({ ...SALES, targets });
    assert.equal(roles.plan, 'budget');
  });
});
