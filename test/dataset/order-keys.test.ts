import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

/** Tickets of two lines, numbered from 1 again every day. */
const TICKETS = rows(240, (index) => ({
  'Ticket No': 1 + ((index >> 1) % 12),
  Date: day(Math.floor(index / 24)),
  Product: `P${String(index % 5)}`,
  Amount: 10 + (index % 7),
}));

describe('order keys', () => {
  it('are refused with the reason where they restart every day', async () => {
    const dataset = await openDataset(TICKETS);
    assert.equal(dataset.roles.order, undefined);
    assert.ok(codes(dataset).includes('order-keys-restart'));
    await assert.rejects(ask(dataset, 'orders'), { code: 'missing-role', message: /'Ticket No'.*several days/ });
    dataset.close();
  });

  it('stay where the page author set them', async () => {
    const dataset = await openDataset(TICKETS, { roles: 'order: Ticket No' });
    assert.equal(await ask(dataset, 'orders'), 12);
    assert.ok(!codes(dataset).includes('order-keys-restart'));
    dataset.close();
  });

  it('stay where few of them span two days', async () => {
    const dataset = await openDataset(
      rows(200, (index) => ({
        'Order ID': 1000 + (index >> 1),
        Date: day(Math.floor(index / 2) + (index % 50 === 1 ? 1 : 0)),
        Amount: 10 + (index % 7),
      })),
    );
    assert.equal(await ask(dataset, 'orders'), 100);
    dataset.close();
  });

  it('are refused where one key is that of several customers', async () => {
    const dataset = await openDataset(
      rows(200, (index) => ({
        'Order ID': index % 40,
        'Customer ID': `K${String(index % 23)}`,
        Amount: 10 + (index % 7),
      })),
    );
    await assert.rejects(ask(dataset, 'orders'), { code: 'missing-role', message: /several customers/ });
    dataset.close();
  });

  it('never restart where they lead to a table of headers', async () => {
    const dataset = await open({
      items: rows(200, (index) => ({
        order_id: 1 + (index >> 1),
        date: day(index),
        product_id: `P${String(index % 9)}`,
        price: 5,
        quantity: 1,
      })),
      orders: rows(100, (index) => ({ order_id: 1 + index, customer_id: `C${String(index % 30)}` })),
    });
    assert.equal(await ask(dataset, 'orders'), 100);
    dataset.close();
  });
});

describe('customer ids', () => {
  /** Orders with a customer id of their own, and the persons behind them: each of 40 buys three times. */
  const ORDERS = rows(120, (index) => ({
    order_id: `O${String(index)}`,
    customer_id: `c${String(index * 7)}`,
    order_date: day(index),
  }));
  const CUSTOMERS = rows(120, (index) => ({
    customer_id: `c${String(index * 7)}`,
    customer_unique_id: `u${String(index % 40)}`,
    customer_city: `City ${String(index % 6)}`,
  }));
  const ITEMS = rows(240, (index) => ({
    order_id: `O${String(index >> 1)}`,
    item: index % 2,
    price: 9.5 + (index % 5),
    product_id: `P${String(index % 9)}`,
  }));

  it('give way to the id of a person where they are new with every order', async () => {
    const dataset = await open({ orders: ORDERS, customers: CUSTOMERS, items: ITEMS });
    assert.equal(await ask(dataset, 'customers'), 40);
    assert.equal(await ask(dataset, 'repeat-rate'), 1);
    const { reason } = dataset.catalog.roles.find(({ role }) => role === 'customer') ?? {};
    assert.match(reason ?? '', /repeats over orders/);
    dataset.close();
  });

  it('stay where customers order again', async () => {
    const again = ORDERS.map((order, index) => ({ ...order, customer_id: `c${String((index % 60) * 7)}` }));
    const dataset = await open({ orders: again, customers: CUSTOMERS, items: ITEMS });
    assert.equal(await ask(dataset, 'customers'), 60);
    dataset.close();
  });

  it('give way in one file too', async () => {
    const dataset = await openDataset(
      rows(100, (index) => ({
        order_id: index,
        customer_id: 5000 + index,
        person_id: index % 30,
        order_date: day(index),
        amount: 4,
      })),
    );
    assert.equal(await ask(dataset, 'customers'), 30);
    dataset.close();
  });
});
