import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SalesError } from '../../src/core.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

/** Lines of 60 orders, one to three each. */
const LINES: readonly Readonly<Record<string, unknown>>[] = rows(60, (index) => ({
  order_id: 500 + index,
  order_date: day(index),
  customer_id: 1 + (index % 17),
})).flatMap((order, index) =>
  rows(1 + (index % 3), (line) => ({
    ...order,
    product: `P${String((index + 3 * line) % 11)}`,
    quantity: 1 + ((index + line) % 4),
    unit_price: 2.5 + ((index + 3 * line) % 11),
  })),
);
const TOTALS = new Map<unknown, number>();
for (const { order_id, quantity, unit_price } of LINES)
  TOTALS.set(order_id, (TOTALS.get(order_id) ?? 0) + Number(quantity) * Number(unit_price));
const REVENUE = [...TOTALS.values()].reduce((sum, one) => sum + one, 0);

describe('totals of orders in each of their rows', () => {
  const totaled = LINES.map((row) => ({ ...row, order_total: TOTALS.get(row.order_id) }));

  it('give way to price × quantity', async () => {
    const dataset = await open({ orders: totaled });
    assert.equal(await ask(dataset, 'revenue'), REVENUE);
    assert.ok(!codes(dataset).includes('amounts-per-order'));
    const check = await dataset.check();
    const reading = check.roles
      .find(({ role }) => role === 'revenue')
      ?.alternatives.find(({ reading: of }) => of.endsWith('order_total'));
    assert.ok(Number(reading?.total) > REVENUE, 'the check shows the total of the other reading');
  });

  it('are stated when the rows do not add up to them', async () => {
    const shipped = totaled.map((row) => ({ ...row, order_total: Number(row.order_total) + 4.9 }));
    const dataset = await open({ orders: shipped });
    assert.equal(await ask(dataset, 'revenue'), REVENUE);
    assert.ok(codes(dataset).includes('amounts-per-order'));
  });

  it('are refused without prices, and used when they are set', async () => {
    const bare = totaled.map((row): Record<string, unknown> => ({ ...row, unit_price: undefined }));
    const dataset = await open({ orders: bare });
    await assert.rejects(ask(dataset, 'revenue'), (error: SalesError) => {
      assert.equal(error.code, 'missing-role');
      assert.match(error.message, /'order_total' repeats the total of an order/u);
      return true;
    });
    assert.ok(Number(await ask(await open({ orders: bare }, { roles: 'revenue: order_total' }), 'revenue')) > REVENUE);
  });

  it('are amounts of rows when each row is one ticket of the same event', async () => {
    const tickets = LINES.map(({ order_id, order_date, customer_id }, index) => ({
      ticket_id: index,
      order_id,
      order_date,
      customer_id,
      product: `Event ${String(Number(order_id) % 11)}`,
      amount: 20 + (Number(order_id) % 11),
    }));
    const expected = tickets.reduce((sum, { amount }) => sum + amount, 0);
    assert.equal(await ask(await open({ tickets }), 'revenue'), expected);
  });
});

describe('sales in several tables', () => {
  const online = LINES.map(({ order_id, order_date, customer_id, product, quantity, unit_price }) => ({
    order_id,
    order_date,
    customer_id,
    product_id: Number(String(product).slice(1)),
    quantity,
    unit_price,
  }));
  const store = rows(80, (index) => ({
    receipt_no: `R${String(index)}`,
    sale_date: day(index),
    store_id: 1 + (index % 3),
    product_id: index % 11,
    quantity: 1 + (index % 2),
    unit_price: 5,
  }));
  const products = rows(11, (index) => ({ product_id: index, product_name: `P${String(index)}` }));

  it('are reported with a measure that adds them up', async () => {
    const dataset = await open({ online_sales: online, store_sales: store, products });
    const note = dataset.warnings.find(({ code }) => code === 'other-sales');
    assert.ok(note);
    const define = `all-sales = ${String(note.params?.sum)}`;
    const all = await open({ online_sales: online, store_sales: store, products }, { define });
    const sum = (of: readonly Record<string, unknown>[]): number =>
      of.reduce((total, row) => total + Number(row.quantity) * Number(row.unit_price), 0);
    assert.equal(Number(await ask(all, 'all-sales')), sum(online) + sum(store));
  });

  it('are no purchases, returns or payments', async () => {
    const purchases = store.map(({ sale_date, product_id, quantity }, index) => ({
      purchase_id: index,
      supplier_id: 1 + (index % 3),
      order_date: sale_date,
      product_id,
      quantity,
      unit_price: 3,
    }));
    const payments = [...TOTALS].map(([order_id, amount], index) => ({
      payment_id: index,
      order_id,
      paid_at: day(index),
      amount,
    }));
    const dataset = await open({ sales: online, purchases, payments, products });
    assert.equal(dataset.catalog.tables[0]?.name, 'sales');
    assert.ok(!codes(dataset).includes('other-sales'));
  });

  /** Names of two tables in rows of the same form: the one that is sold, the one that is bought, and their columns. */
  const NAMES = [
    ['sales', 'purchases', 'Date', 'Invoice No', 'Customer Name', 'Unit Price', 'Quantity', 'Total'],
    ['ventas', 'compras', 'Fecha', 'Factura', 'Cliente', 'Precio unitario', 'Cantidad', 'Total'],
    ['penjualan', 'pembelian', 'Tanggal', 'Nomor Faktur', 'Nama Customer', 'Harga Satuan', 'Jumlah Barang', 'Total'],
  ] as const;
  for (const [sold, bought, date, invoice, customer, price, quantity, total] of NAMES)
    it(`are not ${bought} of the same form, whose amounts are in the account`, async () => {
      const lines = (count: number): Record<string, unknown>[] =>
        rows(40, (at) => ({
          [date]: day(at),
          [invoice]: `F${String(count)}${String(100 + at)}`,
          [price]: 20_000 + at * 7,
          [quantity]: count + (at % 5),
          [total]: (20_000 + at * 7) * (count + (at % 5)),
        }));
      const [sales, purchases] = [lines(2).map((line, at) => ({ ...line, [customer]: `Customer ${String(at % 9)}` })), lines(60)];
      const dataset = await open({ [bought]: purchases, [sold]: sales });
      const sumOf = (data: readonly Record<string, unknown>[]): number => data.reduce((sum, row) => sum + Number(row[total]), 0);
      assert.equal(await ask(dataset, 'revenue'), sumOf(sales));
      assert.ok(!codes(dataset).includes('other-sales'));
      const { other } = await dataset.account();
      assert.deepEqual(
        other.filter(({ table, column }) => table === bought && column === total).map(({ kind, amount }) => [kind, amount]),
        [['purchase', sumOf(purchases)]],
      );
    });

  it('are stated in tables with names that say nothing', async () => {
    const lines = (from: number): Record<string, unknown>[] =>
      rows(40, (at) => ({
        ngày: day(at),
        'đơn giá': 20.5 + at * 7,
        Quantity: from + (at % 5),
        Total: (20.5 + at * 7) * (from + (at % 5)),
      }));
    const dataset = await open({ mua: lines(60).map((line) => ({ ...line, kho: 'A' })), bán: lines(2) });
    assert.ok(codes(dataset).includes('other-sales'));
  });
});

describe('files and lists', () => {
  it('with the same columns in another case or with other spaces are one table', async () => {
    const [first, second] = [LINES.slice(0, 40), LINES.slice(40)];
    const renamed = second.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toUpperCase().replaceAll('_', ' '), value])),
    );
    const dataset = await open({ sales_q1: first, sales_q2: renamed });
    assert.equal(await ask(dataset, 'revenue'), REVENUE);
    assert.equal(dataset.catalog.tables.length, 1);
  });

  it('with the same numbers for different things stay apart', async () => {
    const list = (of: string): Record<string, unknown>[] =>
      rows(6, (index) => ({ id: index + 1, name: `${of} ${String(index)}` }));
    const dataset = await open({ sales: LINES, shop_regions: list('Region'), shop_staff: list('Person') });
    assert.deepEqual(dataset.catalog.tables.map(({ name }) => name).toSorted(), ['sales', 'shop_regions', 'shop_staff']);
  });
});

describe('customers with several versions', () => {
  it('are counted by their id', async () => {
    const versions = rows(30, (index) => ({
      customer_key: index + 1,
      customer_id: `C${String(index % 17)}`,
      customer_name: `Name ${String(index % 17)}`,
      valid_from: day(index < 17 ? 0 : 30),
      valid_to: day(index < 17 ? 29 : 400),
    }));
    const sales = LINES.map(({ customer_id: _, ...row }, index) => ({ ...row, customer_key: 1 + (index % 30) }));
    const dataset = await open({ sales, customers: versions });
    assert.equal(await ask(dataset, 'customers'), 17);
    assert.match(dataset.catalog.roles.find(({ role }) => role === 'customer')?.reason ?? '', /several versions of a customer/u);
    const chosen = await open({ sales, customers: versions }, { roles: 'customer: sales.customer_key' });
    assert.equal(await ask(chosen, 'customers'), 30);
  });
});
