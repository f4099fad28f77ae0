import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { SalesError } from '../../src/util/error.js';
import { ask, codes, day, joinsOf, open, rows } from './joined-helpers.js';

const SHOP = {
  items: rows(60, (index) => ({ order_id: 1 + (index % 20), product_id: 1 + (index % 5), quantity: 1 + (index % 3) })),
  orders: rows(20, (index) => ({ order_id: 1 + index, order_date: day(index), shipping_cost: 4, discount: 0.5, total: 100 })),
  products: rows(5, (index) => ({ product_id: 1 + index, product_name: `P${String(index)}`, price: 10, unit_cost: 3 })),
};
const UNITS = 120;

async function fault(promise: Promise<unknown>): Promise<SalesError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SalesError, 'expected a SalesError');
  return error;
}

describe('numbers of two grains in one value', () => {
  it('are refused where one is told once for many rows: it would count with each of them', async () => {
    const dataset = await open(SHOP);
    for (const measure of [
      'sum(quantity * shipping_cost)',
      'avg(orders.shipping_cost + items.quantity)',
      'sum(if(quantity > 1, shipping_cost, 0))',
      'sum(quantity * products.price + orders.shipping_cost)',
    ]) {
      const { code, message, hint, params } = await fault(ask(dataset, measure));
      assert.equal(code, 'not-related', measure);
      assert.match(message, /row of 'orders' has several rows of 'items'/);
      assert.match(hint, /Aggregate each one separately/);
      assert.deepEqual([params.table, params.other], ['items', 'orders']);
    }
    assert.equal(await ask(dataset, 'sum(quantity) * sum(shipping_cost)'), UNITS * 80);
  });

  it('are refused where keys and names were declared, not found', async () => {
    const named = { ...SHOP, items: SHOP.items.map(({ order_id: of, ...rest }) => ({ ...rest, of })) };
    const dataset = await openDataset({ tables: named, joins: 'items.of = orders.order_id' }, { timeZone: 'UTC' });
    assert.equal((await fault(ask(dataset, 'sum(quantity * shipping_cost)'))).code, 'not-related');
    assert.deepEqual([dataset.roles.order, dataset.roles.date], ['order_id', 'order_date']);
    assert.equal(await ask(dataset, 'orders'), 20);
  });

  it('may stand together where the other is what rows are of, what they are chosen by, or a part of any price', async () => {
    const dataset = await open(SHOP);
    assert.equal(await ask(dataset, 'sum(quantity * products.price)'), UNITS * 10);
    assert.equal(await ask(dataset, 'sum(if(orders.shipping_cost > 3, quantity, 0))'), UNITS);
    assert.equal(await ask(dataset, 'sum(quantity * products.price * (1 - discount))'), UNITS * 5);
    assert.equal(await ask(dataset, 'distinct(if(quantity > 1, orders.order_id))'), 20);
  });

  it('are refused in a built-in measure, too', async () => {
    const { products, orders, items } = SHOP;
    const dataset = await open({ items, orders, products: products.map(({ price: _, ...rest }) => rest) });
    assert.deepEqual([await ask(dataset, 'revenue'), await ask(dataset, 'cost')], [2000, UNITS * 3]);
    const { code, params } = await fault(dataset.query({ measures: ['profit'] }));
    assert.deepEqual([code, params.measure, params.columns], ['not-related', 'profit', ['items.quantity', 'orders.total']]);
    assert.equal(await ask(dataset, 'revenue - cost'), 2000 - UNITS * 3);
  });
});

describe('copies of a table', () => {
  const orders = rows(50, (index) => ({ order_id: index, order_date: day(index), ship_date: day(index + 9), amount: 2 }));
  const calendar = rows(80, (index) => ({ date: day(index), season: index < 30 ? 'cold' : 'warm' }));

  it('stay apart where joins name both, so that each of two dates can have its calendar', async () => {
    const tables = { orders, order_calendar: calendar, ship_calendar: calendar.map((row) => ({ ...row })) };
    const joins = 'orders.order_date = order_calendar.date; orders.ship_date = ship_calendar.date';
    const dataset = await openDataset({ tables, joins }, { timeZone: 'UTC' });
    assert.deepEqual(await ask(dataset, 'revenue', 'order_calendar.season'), [
      ['cold', 60],
      ['warm', 40],
    ]);
    assert.deepEqual(await ask(dataset, 'revenue', 'ship_calendar.season'), [
      ['cold', 42],
      ['warm', 58],
    ]);
  });

  it('are years of one table elsewhere', async () => {
    const dataset = await openDataset({ tables: { orders_2023: orders, orders_2024: orders } }, { timeZone: 'UTC' });
    assert.deepEqual([dataset.rowCount, await ask(dataset, 'revenue')], [100, 200]);
  });
});

describe('tables without rows', () => {
  const csv = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('are joined by what names say alone', async () => {
    const { items, orders } = SHOP;
    const dataset = await openDataset({ tables: { items, orders, products: csv('product_id,product_name,category\n') } });
    assert.deepEqual(joinsOf(dataset), ['items.order_id = orders.order_id', 'items.product_id = products.product_id']);
    assert.deepEqual(codes(dataset), ['no-rows', 'revenue-may-be-gross', 'unmatched-keys']);
    assert.deepEqual(await ask(dataset, 'sum(quantity)', 'category'), [[null, UNITS]]);
  });

  it('may be the lines of orders that are there', async () => {
    const { orders, products } = SHOP;
    const dataset = await openDataset({ tables: { items: csv('order_id,product_id,quantity\n'), orders, products } });
    assert.deepEqual(joinsOf(dataset), ['items.order_id = orders.order_id', 'items.product_id = products.product_id']);
    assert.deepEqual([dataset.rowCount, await ask(dataset, 'units'), await ask(dataset, 'sum(shipping_cost)')], [0, null, 80]);
    assert.deepEqual(await ask(dataset, 'units', 'product'), []);
  });
});

describe('names of columns that tables do not have', () => {
  it('are met with the nearest column of all tables', async () => {
    const { hint, params } = await fault(open(SHOP, { roles: { price: 'products.prise' } }));
    assert.match(hint, /'products\.price'/);
    assert.equal(params.field, 'products.prise');
  });
});
