import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';
import { sqlNumber } from './rule-sql.js';

/** Tickets of two lines, numbered from 1 again every day. */
const TICKETS = rows(240, (index) => ({
  'Ticket No': 1 + ((index >> 1) % 12),
  Date: day(Math.floor(index / 24)),
  Product: `P${String(index % 5)}`,
  Amount: 10 + (index % 7),
}));

describe('order keys', () => {
  it('are the day and the number where these restart every day, and the reason is reported', async () => {
    const dataset = await openDataset(TICKETS);
    const expected = await sqlNumber({ t: TICKETS }, 'SELECT COUNT(DISTINCT ("Date", "Ticket No")) FROM t');
    assert.equal(await ask(dataset, 'orders'), expected);
    assert.equal(dataset.roles.order, 'Date + Ticket No');
    assert.ok(codes(dataset).includes('order-keys-combined'));
    const { reason } = dataset.catalog.roles.find(({ role }) => role === 'order') ?? {};
    assert.match(reason ?? '', /an order is identified by 'Date' and 'Ticket No'/);
    const check = await dataset.check();
    assert.equal(check.roles.find(({ role }) => role === 'order')?.total, expected);
    dataset.close();
  });

  /** Tickets of three stores, each with numbers of its own that restart every day, bought by customers. */
  const STORES = rows(720, (index) => {
    const ticket = index >> 1;
    return {
      'Ticket No': 1 + (ticket % 12),
      Date: day(Math.floor(ticket / 36)),
      Store: ['North', 'South', 'West'][Math.floor(ticket / 12) % 3],
      'Customer ID': `K${String((ticket * 7) % 101)}`,
      Product: `P${String(index % 5)}`,
      Amount: 10 + (index % 7),
    };
  });
  const OF_STORES = 'SELECT COUNT(DISTINCT ("Date", "Store", "Ticket No")) FROM t';

  it('are the day, the store and the number where customers show it, in any order of the rows @release', async () => {
    const expected = await sqlNumber({ t: STORES }, OF_STORES);
    assert.equal(expected, 360);
    for (const order of [STORES, STORES.toSorted((a, b) => String(a.Product).localeCompare(String(b.Product)))]) {
      const dataset = await openDataset(order);
      assert.equal(await ask(dataset, 'orders'), expected);
      const repeat = await sqlNumber(
        { t: STORES },
        'SELECT AVG(CASE WHEN n > 1 THEN 1.0 ELSE 0 END) FROM (SELECT COUNT(DISTINCT ("Date", "Store", "Ticket No")) n FROM t GROUP BY "Customer ID")',
      );
      assert.ok(Math.abs(Number(await ask(dataset, 'repeat-rate')) - repeat) < 1e-4);
      dataset.close();
    }
  });

  it('are the store and the number where each store counts on, and leave orders over midnight whole', async () => {
    const lines = rows(400, (index) => ({
      'Order ID': 1 + (index >> 2),
      Date: day(Math.floor(index / 20) + (index % 40 === 3 ? 1 : 0)),
      Store: index % 4 < 2 ? 'North' : 'South',
      Amount: 10 + (index % 7),
    })).map((row, index) => (index % 4 < 2 ? row : { ...row, Date: day(Math.floor(index / 20) + 100) }));
    const dataset = await openDataset(lines);
    assert.equal(
      await ask(dataset, 'orders'),
      await sqlNumber({ t: lines }, 'SELECT COUNT(DISTINCT ("Store", "Order ID")) FROM t'),
    );
    assert.equal(dataset.roles.order, 'Store + Order ID');
    dataset.close();
  });

  it('are kept when rows are added', async () => {
    const dataset = await openDataset(TICKETS.slice(0, 200));
    await dataset.append(TICKETS.slice(200));
    assert.equal(
      await ask(dataset, 'orders'),
      await sqlNumber({ t: TICKETS }, 'SELECT COUNT(DISTINCT ("Date", "Ticket No")) FROM t'),
    );
    dataset.close();
  });

  it('are refused with the reason where orders last several days', async () => {
    const dataset = await openDataset(
      rows(400, (index) => ({
        'Order ID': 5000 + (index >> 2),
        Date: day(Math.floor(index / 4) + (index % 4)),
        'Customer ID': `K${String((index >> 2) % 33)}`,
        Amount: 10 + (index % 7),
      })),
    );
    assert.equal(dataset.roles.order, undefined);
    assert.ok(codes(dataset).includes('order-keys-restart'));
    await assert.rejects(ask(dataset, 'orders'), { code: 'missing-role', message: /'Order ID'.*several days/ });
    dataset.close();
  });

  it('are refused where lines have days of their own and no customer is known', async () => {
    const dataset = await openDataset(
      rows(600, (index) => ({
        'Order ID': 1 + Math.floor(index / 3),
        'Ship Date': day(Math.floor(index / 3) + (index % 3) * 5),
        Amount: 10 + (index % 7),
      })),
    );
    await assert.rejects(ask(dataset, 'orders'), { code: 'missing-role' });
    dataset.close();
  });

  it('stay where the page author set them', async () => {
    const dataset = await openDataset(TICKETS, { roles: 'order: Ticket No' });
    assert.equal(await ask(dataset, 'orders'), 12);
    assert.ok(!codes(dataset).includes('order-keys-restart') && !codes(dataset).includes('order-keys-combined'));
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

  it('stay where what is taken back has a later day than its order', async () => {
    const sold = rows(90, (at) => ({
      order_id: `O${String(at)}`,
      date: day(at % 30),
      sku: `P${String(at % 5)}`,
      amount: 10 + (at % 7),
    }));
    const back = sold
      .filter((_, at) => at % 8 === 3)
      .map((row, at) => ({ ...row, date: day(31 + at), amount: -Number(row.amount) }));
    const dataset = await openDataset([...sold, ...back]);
    assert.equal(await ask(dataset, 'orders'), 90);
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

  it('are refused where few texts describe the goods of many customers', async () => {
    const carts = rows(40, (index) => ({
      Email: `c${String(index)}@example.com`,
      'Cart Order': `${String(1 + (index % 2))}x ${['Rye Loaf', 'Plum Cake', 'Poppy Roll'][index % 3] ?? ''}`,
      'Cart Total': 4.5 + (index % 6),
      'Order Date': day(index >> 4),
    }));
    const dataset = await openDataset(carts);
    await assert.rejects(dataset.query({ measures: ['orders'] }), { code: 'missing-role' });
    assert.ok(codes(dataset).includes('order-keys-restart'));
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
    assert.match(reason ?? '', /repeat across orders/);
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
