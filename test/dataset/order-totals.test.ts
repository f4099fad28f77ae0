import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Dataset, Rows, SalesError } from '../../src/core.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

/** The items of 30 orders, one to three each. */
const ORDERS = Array.from({ length: 30 }, (_, index) =>
  rows(1 + (index % 3), (item) => ({
    receipt_number: `R${String(100 + index)}`,
    sale_date: day(index),
    item_name: `Item ${String((index + item) % 7)}`,
    quantity: 1 + (item % 2),
    subtotal: 5 + 0.95 * ((index * 3 + item) % 11),
  })),
);
const sum = (lines: Rows, name: string): number => lines.reduce((all, line) => all + Number(line[name]), 0);
const ITEMS = ORDERS.flat();

/** The rows of orders, each with a row of the whole order before or after those of its items. */
function withTotals(orders: readonly Rows[], isBefore = true): Rows {
  return orders.flatMap((own) => {
    const total = { ...own[0], item_name: null, quantity: sum(own, 'quantity'), subtotal: sum(own, 'subtotal') };
    return isBefore ? [total, ...own] : [...own, total];
  });
}

async function figures(dataset: Dataset): Promise<readonly number[]> {
  const values = await Promise.all(['revenue', 'units', 'orders'].map((measure) => ask(dataset, measure)));
  return values.map((value) => Number(Number(value).toFixed(2)));
}

describe('rows of whole orders among those of their items', () => {
  for (const isBefore of [true, false])
    it(`are not counted when they come ${isBefore ? 'first' : 'last'}`, async () => {
      const dataset = await open({ export: withTotals(ORDERS, isBefore) });
      assert.deepEqual(await figures(dataset), [Number(sum(ITEMS, 'subtotal').toFixed(2)), sum(ITEMS, 'quantity'), 30]);
      const note = dataset.warnings.find(({ code }) => code === 'subtotal-rows');
      assert.equal(note?.count, 30);
    });

  it('are counted where the page says so', async () => {
    const dataset = await open({ export: withTotals(ORDERS) }, { read: 'totals: keep' });
    assert.equal((await figures(dataset))[0], Number((2 * sum(ITEMS, 'subtotal')).toFixed(2)));
  });

  it('count when they are no sums, such as shipping', async () => {
    const shipping = withTotals(ORDERS).map((row) => (row.item_name === null ? { ...row, quantity: 0, subtotal: 4.9 } : row));
    const dataset = await open({ export: shipping });
    assert.equal((await figures(dataset))[0], Number((sum(ITEMS, 'subtotal') + 30 * 4.9).toFixed(2)));
    assert.ok(!codes(dataset).includes('subtotal-rows'));
  });

  it('count when only orders of one item have them, because these prove nothing', async () => {
    const dataset = await open({ export: withTotals(ORDERS.map((own) => own.slice(0, 1))) });
    assert.ok(!codes(dataset).includes('subtotal-rows'));
  });
});

describe('totals of orders in the rows of tickets', () => {
  const tickets = Array.from({ length: 60 }, (_, order) =>
    rows(1 + (order % 3), (at) => ({
      'Order #': 7000 + order,
      'Order Date': day(order),
      'First Name': `F${String((order * 7 + at * 11) % 40)}`,
      'Last Name': `L${String((order * 3 + at * 5) % 40)}`,
      Quantity: 1,
      'Total Paid': 35.5 + (order % 7) * 5,
      'Order Total': (1 + (order % 3)) * (35.5 + (order % 7) * 5),
    })),
  ).flat();

  it('give way to the amounts of the rows that they are the sums of, and orders may be of several people', async () => {
    const dataset = await open({ attendees: tickets });
    assert.equal(await ask(dataset, 'revenue'), sum(tickets, 'Total Paid'));
    assert.equal(await ask(dataset, 'orders'), 60);
    dataset.close();
  });
});

describe('totals in all rows of orders, few of which have several rows', () => {
  const orders = (several: number): Rows =>
    Array.from({ length: 100 }, (_, order) =>
      rows(order < several ? 2 : 1, (at) => ({
        'Order ID': 900 + order,
        'Order Date': day(order % 50),
        'Product Name': `Item ${String((order + at) % 9)}`,
        'Total Amount': 20.5 + ((order * 7) % 40),
      })),
    ).flat();

  it('are no amounts of these rows', async () => {
    const dataset = await open({ orders: orders(6) });
    await assert.rejects(ask(dataset, 'revenue'), ({ code }: SalesError) => code === 'missing-role');
    assert.ok(codes(dataset).includes('order-amounts-repeat'));
    assert.equal(await ask(dataset, 'orders'), 100);
  });

  it('may be those where equal ones meet by chance', async () => {
    assert.equal(await ask(await open({ orders: orders(3) }), 'revenue'), sum(orders(3), 'Total Amount'));
  });
});
