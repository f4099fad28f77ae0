import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { toOptions, toPlans } from '../../src/elements/sales-distribution/model/plans.js';
import { distributionAttributes } from '../../src/elements/sales-distribution/attributes.js';
import { readerOf } from '../elements/written.js';

/** Two sales, one with a returned line, a credit note, a write-off without a price, and a free sample. */
const LINES = [
  { order: 'A', date: '2024-01-01', customer: 'x', product: 'p', quantity: 2, price: 5 },
  { order: 'A', date: '2024-01-01', customer: 'x', product: 'q', quantity: -1, price: 5 },
  { order: 'B', date: '2024-01-02', customer: 'x', product: 'p', quantity: 1, price: 5 },
  { order: 'C', date: '2024-01-03', customer: 'y', product: 'p', quantity: -3, price: 5 },
  { order: 'D', date: '2024-01-03', customer: 'y', product: 'q', quantity: 10, price: 0 },
];

async function valuesOf(dataset: Dataset, ...measures: readonly string[]): Promise<readonly unknown[]> {
  const [row] = (await dataset.query({ measures })).rows();
  return Object.values(row ?? {});
}

describe('documents without a sale', () => {
  it('are no orders, and their amounts stay in revenue', async () => {
    const dataset = await openDataset(LINES);
    assert.deepEqual(
      await valuesOf(dataset, 'orders', 'revenue', 'aov', 'units', 'units-per-order', 'repeat-rate'),
      [2, -5, -2.5, 9, 4.5, 0.5],
    );
    assert.deepEqual(await valuesOf(dataset, 'return-rate', 'n = distinct(order)'), [0.5, 4]);
  });

  it('have no place in the histogram of orders', async () => {
    const dataset = await openDataset(LINES);
    const { main } = toPlans(
      toOptions(readerOf(distributionAttributes)({ measure: 'revenue', chart: 'histogram' })),
      dataset.catalog,
    );
    const { facts } = await dataset.query(main);
    assert.equal(facts.analysis?.kind === 'histogram' && facts.analysis.count, 2);
  });

  it('are told by negative amounts where a column has these; a given amount of 0 is a sale', async () => {
    const amounts = [10, 0, -4];
    const dataset = await openDataset(amounts.map((revenue, at) => ({ order: `O${String(at)}`, date: '2024-01-01', revenue })));
    assert.deepEqual(await valuesOf(dataset, 'orders', 'revenue'), [2, 6]);
  });

  it('are not told by a refund of more than was paid, in a column or in a table', async () => {
    const orders = Array.from({ length: 240 }, (_, at) => ({
      order_id: `O${String(at)}`,
      order_date: `2024-01-${String(1 + (at % 28)).padStart(2, '0')}`,
      amount: 20 + at,
    }));
    const refundOf = (at: number): number => (at === 7 ? 32 : at % 2 === 1 ? 5 : 0);
    const revenue = orders.reduce((sum, { amount }, at) => sum + amount - refundOf(at), 0);
    const flat = await openDataset(orders.map((order, at) => ({ ...order, refunded_amount: refundOf(at) })));
    assert.deepEqual(await valuesOf(flat, 'revenue', 'orders'), [revenue, 240]);
    const refunds = orders.flatMap(({ order_id }, at) =>
      refundOf(at) === 0 ? [] : [{ refund_id: at, order_id, refund_amount: refundOf(at) }],
    );
    const joined = await openDataset({ tables: { orders, refunds } });
    assert.deepEqual(await valuesOf(joined, 'revenue', 'orders'), [revenue, 240]);
  });

  it('are not told by a missing amount, price or quantity: an order without these is one', async () => {
    const amounts = [10, null, -4].map((revenue, at) => ({ order: `O${String(at)}`, date: '2024-01-01', revenue }));
    assert.deepEqual(await valuesOf(await openDataset(amounts), 'orders', 'revenue'), [2, 6]);
    const dataset = await openDataset([
      ...LINES,
      { order: 'E', date: '2024-01-04', customer: 'y', product: 'p', quantity: 2, price: null },
      { order: 'F', date: '2024-01-04', customer: 'y', product: 'p', quantity: null, price: 5 },
    ]);
    // A and B of above, E and F; customer x and customer y have two each.
    assert.deepEqual(await valuesOf(dataset, 'orders', 'revenue', 'repeat-rate'), [4, -5, 1]);
  });
});

describe('orders where the amount is an open question', () => {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const sign = index % 10 === 4 ? -1 : 1;
    return {
      invoice_id: `I${String(index)}`,
      date: new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
      value1: sign * (5 + (index % 7)),
      value2: (index === 14 ? 1 : sign) * (9 + ((index * 3) % 11)),
    };
  });

  it('are the documents that are a sale in one of its readings', async () => {
    const dataset = await openDataset(rows);
    assert.equal(dataset.catalog.questions?.[0]?.role, 'revenue');
    assert.deepEqual(await valuesOf(dataset, 'orders'), [55]);
    const settled = await openDataset(rows, { roles: 'revenue: value1' });
    assert.deepEqual(await valuesOf(settled, 'orders'), [54]);
  });

  it('are all documents if a reading has no credit notes', async () => {
    const dataset = await openDataset(rows.map((row) => ({ ...row, value2: Math.abs(row.value2) })));
    assert.deepEqual(await valuesOf(dataset, 'orders'), [60]);
  });
});
