import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, codes, day, joinsOf, open, rows } from './joined-helpers.js';

const PRODUCTS = rows(20, (index) => ({
  id: index + 1,
  name: `Product ${String(index + 1)}`,
  category: `C${String(index % 4)}`,
  price: 2.5,
  cost: 1.25,
}));

describe('calendars', () => {
  const calendar = rows(366, (index) => ({
    date: day(index),
    month_name: `M${String(new Date(Date.UTC(2024, 0, 1 + index)).getUTCMonth() + 1)}`,
  }));
  const sales = rows(60, (index) => ({ order_date: day(index), ship_date: day(index + 31), amount: 1 }));

  it('are met by the date of the order, and by other dates under their names', async () => {
    const dataset = await open({ calendar, sales });
    assert.deepEqual(joinsOf(dataset), ['sales.order_date = calendar.date', 'sales.ship_date = ship_date.date']);
    assert.deepEqual(await ask(dataset, 'revenue', 'month_name'), [
      ['M1', 31],
      ['M2', 29],
    ]);
    assert.deepEqual(await ask(dataset, 'revenue', 'ship_date.month_name'), [
      ['M2', 29],
      ['M3', 31],
    ]);
    assert.equal(dataset.roles.date, 'order_date');
  });

  it('are met by numbers of their rows, and then have the date', async () => {
    const dim_date = rows(366, (index) => ({ date_id: index + 1, full_date: day(index) }));
    const dataset = await open({
      dim_date,
      sales: rows(60, (index) => ({ order_date_id: index + 1, ship_date_id: index + 32, amount: 1 })),
    });
    assert.deepEqual(joinsOf(dataset), ['sales.order_date_id = dim_date.date_id', 'sales.ship_date_id = ship_date_id.date_id']);
    assert.equal(dataset.roles.date, 'full_date');
    assert.deepEqual(await ask(dataset, 'revenue', 'month(date)'), [
      ['2024-01-01', 31],
      ['2024-02-01', 29],
    ]);
  });

  it('are no lists of visits per day, which keep their own grain', async () => {
    const visits = rows(31, (index) => ({ date: day(index), visits: 100 }));
    const orders = rows(62, (index) => ({ order_id: index, date: day(Math.floor(index / 2)), amount: 1 }));
    const dataset = await open({ orders, visits });
    assert.deepEqual(joinsOf(dataset), []);
    assert.deepEqual(dataset.warnings, []);
    assert.equal(await ask(dataset, 'conversion'), 62 / 3100);
    assert.deepEqual(await ask(dataset, 'conversion', 'month(date)'), [['2024-01-01', 0.02]]);
  });
});

describe('keys without a partner', () => {
  const sales = rows(48, (index) => ({
    date: day(index % 30),
    product_id: index % 8 === 7 ? null : (index % 24) + 1,
    amount: 1,
  }));

  it('are counted, shown and blank', async () => {
    const dataset = await open({ sales, products: PRODUCTS });
    const [note, ...others] = dataset.warnings;
    assert.deepEqual(others, []);
    assert.ok(note);
    assert.equal(note.code, 'unmatched-keys');
    assert.deepEqual([note.table, note.column, note.count], ['sales', 'product_id', 6]);
    assert.deepEqual(note.rows?.slice(0, 3), [20, 21, 22]);
    assert.equal(note.params?.example, '21');
    const [join] = dataset.catalog.joins;
    assert.deepEqual([join?.missing, join?.unmatched], [6, 6]);
    const byCategory = (await ask(dataset, 'revenue', 'category')) as readonly [string | null, number][];
    assert.deepEqual(byCategory.at(-1), [null, 12]);
    assert.equal(
      byCategory.reduce((sum, [, value]) => sum + value, 0),
      48,
    );
  });

  it('are counted anew when rows are added to either table', async () => {
    const dataset = await open({ sales, products: PRODUCTS });
    await dataset.append([{ date: day(1), product_id: 99, amount: 1 }]);
    const unmatched = (): readonly number[] => dataset.catalog.joins.map((join) => join.unmatched);
    assert.deepEqual(unmatched(), [7]);
    assert.match(dataset.catalog.joins[0]?.reason ?? '', /^Both names suggest 'product'\. 36 of 43 keys match\.$/u);
    assert.equal(dataset.warnings.find(({ code }) => code === 'unmatched-keys')?.count, 7);
    await dataset.append([{ id: 99, name: 'New', category: 'C9', price: 1, cost: 1 }], { table: 'products' });
    assert.deepEqual(unmatched(), [6]);
    const byCategory = (await ask(dataset, 'revenue', 'category')) as readonly unknown[];
    assert.deepEqual(
      byCategory.find((row) => Array.isArray(row) && row[0] === 'C9'),
      ['C9', 1],
    );
  });

  it('meet the first row of a key that is there twice', async () => {
    const doubled = [...PRODUCTS, { ...PRODUCTS[0], category: 'second' }];
    const dataset = await open({ sales, products: doubled });
    assert.deepEqual(codes(dataset), ['unmatched-keys', 'doubled-keys']);
    assert.equal(await ask(dataset, 'revenue'), 48);
    const found = (await ask(dataset, 'revenue', 'category')) as readonly [string | null, number][];
    assert.ok(found.every(([category]) => category !== 'second'));
    await assert.rejects(open({ sales, products: doubled }, { joins: 'sales.product_id = products.id' }), { code: 'bad-join' });
  });

  it('are not taken for those of a table that is not named for them, once they repeat', async () => {
    const master = PRODUCTS.map(({ id, name, category }) => ({ product_id: id, name, category }));
    const repeated = [...master, { ...master[0], name: 'again' }];
    assert.deepEqual(joinsOf(await open({ sales, master })), ['sales.product_id = master.product_id']);
    assert.deepEqual(joinsOf(await open({ sales, master: repeated })), []);
  });
});

describe('tables with a row per key each', () => {
  const orders = rows(60, (index) => ({ id: index + 1, customer_id: (index % 20) + 1, order_date: day(index), total: 1 }));
  const customers = rows(20, (index) => ({ id: index + 1, name: `Customer ${String(index)}` }));

  it('lead to what tells more of a customer', async () => {
    const customer_details = rows(20, (index) => ({ customer_id: index + 1, segment: `Kind ${String(index % 2)}` }));
    const dataset = await open({ customer_details, orders, customers });
    assert.deepEqual(joinsOf(dataset), ['customers.id = customer_details.customer_id', 'orders.customer_id = customers.id']);
    assert.deepEqual(await ask(dataset, 'revenue', 'segment'), [
      ['Kind 0', 30],
      ['Kind 1', 30],
    ]);
  });

  it('lead to the order from what follows of it', async () => {
    const shipments = rows(60, (index) => ({ order_id: index + 1, ship_date: day(index + 3), weight: 2 }));
    const dataset = await open({ shipments, orders, customers });
    assert.deepEqual(joinsOf(dataset), ['orders.customer_id = customers.id', 'shipments.order_id = orders.id']);
    assert.equal(dataset.catalog.tables[0]?.name, 'orders');
    const weights = (await ask(dataset, 'sum(weight)', 'customers.name')) as readonly [string, number][];
    assert.deepEqual(weights[0], ['Customer 0', 6]);
  });

  it('keep the price of the sale before that of the list', async () => {
    const lines = rows(40, (index) => ({ order_id: (index % 60) + 1, product_id: (index % 20) + 1, quantity: 1, price: 2 }));
    const products = rows(20, (index) => ({ id: index + 1, label: `P ${String(index)}`, unit_price: 9 }));
    const dataset = await open({ products, lines, orders });
    assert.equal(dataset.roles.price, 'price');
  });
});

describe('the key of a list that is named after another table', () => {
  it('joins no row of that table: id_order_state is no id_order', async () => {
    const ps_orders = rows(40, (at) => ({ id_order: at + 1, date_add: day(at), current_state: 1 + (at % 8), total: 10.5 + at }));
    const ps_order_state_lang = rows(8, (at) => ({ id_order_state: at + 1, name: `State ${String(at)}` }));
    const ps_order_detail = rows(90, (at) => ({ id_order: 1 + (at % 40), product: `P${String(at % 7)}`, quantity: 1, price: 5 }));
    const dataset = await open({ ps_orders, ps_order_detail, ps_order_state_lang });
    assert.ok(!joinsOf(dataset).some((join) => join.includes('ps_order_state_lang.id_order_state =')));
    assert.ok(joinsOf(dataset).includes('ps_order_detail.id_order = ps_orders.id_order'));
  });
});
