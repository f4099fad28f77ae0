import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';

const LINES = [
  'order_id,product_id,quantity,unit_price,sales,net_sales,note',
  '1,P1,2,10.00,20.00,18.00,a',
  '1,P2,1,5.50,5.50,5.50,b',
  '2,P9,3,10.00,30.00,24.00,c',
].join('\n');
const ORDERS = ['order_id,order_date,customer_id', '1,2024-01-05,C1', '2,2024-03-09,C2'].join('\n');
const PRODUCTS = ['product_id,product_name', 'P1,Pen', 'P2,Ink'].join('\n');
const STAFF = ['badge,birthday', '77,1990-01-01'].join('\n');

function tables(): { tables: Record<string, Blob> } {
  return {
    tables: { lines: new Blob([LINES]), orders: new Blob([ORDERS]), products: new Blob([PRODUCTS]), staff: new Blob([STAFF]) },
  };
}

describe('dataset.check', () => {
  it('reports tables with rows and period, joins with unmatched rows, and what is unused', async () => {
    const dataset = await openDataset(tables());
    const check = await dataset.check();
    assert.deepEqual(check.tables.map(({ name, rows }) => [name, rows]).toSorted(), [
      ['lines', 3],
      ['orders', 2],
      ['products', 2],
      ['staff', 1],
    ]);
    const orders = check.tables.find(({ name }) => name === 'orders');
    assert.deepEqual([orders?.from, orders?.to], ['2024-01-05', '2024-03-09']);
    const products = check.joins.find(({ to }) => to === 'products.product_id');
    assert.deepEqual([products?.from, products?.missing, products?.unmatched], ['lines.product_id', 0, 1]);
    assert.deepEqual(check.unusedTables, ['staff']);
    assert.ok(check.unusedColumns.includes('lines.note'));
    assert.ok(!check.unusedColumns.includes('lines.product_id'));
    dataset.close();
  });

  it('says what the total of each role is, and what it would be under another reading', async () => {
    const dataset = await openDataset(tables());
    const { roles } = await dataset.check();
    const revenue = roles.find(({ role }) => role === 'revenue');
    const [row] = (await dataset.query({ measures: ['revenue'] })).rows();
    assert.equal(revenue?.total, row?.revenue);
    assert.ok(revenue?.reason);
    assert.equal(roles.find(({ role }) => role === 'order')?.total, 2);
    const product = revenue.alternatives.find(({ reading }) => reading === 'price × quantity');
    assert.equal(product?.total, 55.5);
    dataset.close();
  });

  it('switches to another reading by the option that it gives', async () => {
    const dataset = await openDataset(tables());
    const { roles } = await dataset.check();
    dataset.close();
    const { alternatives = [] } = roles.find(({ role }) => role === 'revenue') ?? {};
    assert.ok(alternatives.length >= 2, JSON.stringify(alternatives));
    for (const { reading, total, roles: chosen } of alternatives) {
      const other = await openDataset(tables(), { roles: chosen });
      const [row] = (await other.query({ measures: ['revenue'] })).rows();
      assert.equal(row?.revenue, total, reading);
      other.close();
    }
  });

  it('never sums a list of products', async () => {
    const dataset = await openDataset({
      tables: {
        lines: [1, 2, 3, 1].map((quantity, at) => ({
          order_id: 1 + (at >> 1),
          product_id: `P${String(at % 2)}`,
          quantity,
          price: 9,
        })),
        products: [0, 1].map((at) => ({ product_id: `P${String(at)}`, name: `Pen ${String(at)}`, cost: 2 + at })),
      },
    });
    const { roles } = await dataset.check();
    // 2 × (1 + 3) + 3 × (2 + 1); the list itself adds up to 5.
    assert.equal(roles.find(({ role }) => role === 'cost')?.total, 17);
    dataset.close();
  });

  it('is plain data', async () => {
    const dataset = await openDataset(tables());
    const check = await dataset.check();
    assert.deepEqual(structuredClone(check), check);
    dataset.close();
  });
});
