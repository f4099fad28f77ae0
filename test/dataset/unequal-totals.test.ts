import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SalesError } from '../../src/core.js';
import { accountOf, othersOf } from './account-helpers.js';
import { ask, codes, day, joinsOf, open, rows } from './joined-helpers.js';

const cents = (value: number): number => Math.round(value * 100) / 100;

/** The amount of a line. */
const amountOf = (line: number): number => cents((1 + (line % 5)) * (10.5 + ((line * 13) % 17)) * (1 - [0, 0.1, 0.2][line % 3]!));

const LINES = rows(120, (at) => ({
  order_id: 1 + (at >> 1),
  product: `P${String(at % 7)}`,
  quantity: 1 + (at % 5),
  unit_price: 10.5 + ((at * 13) % 17),
  discount_pct: [0, 0.1, 0.2][at % 3],
  subtotal: amountOf(at),
}));

/** Orders with a net total: the sum of their lines, times a factor. */
const ordersBy = (factor: (order: number) => number): Record<string, unknown>[] =>
  rows(60, (at) => {
    const gross = cents((amountOf(2 * at) + amountOf(2 * at + 1)) * factor(at));
    const discount = [0, 0.05, 0.1, 0.2][at % 4]!;
    const order = { order_id: 1 + at, order_date: day(at), customer_id: at % 9 };
    return { ...order, total_gross: gross, discount_pct: discount, total_net: cents(gross * (1 - discount)) };
  });

const revenueBy = async (factor: (order: number) => number): Promise<unknown> =>
  ask(await open({ orders: ordersBy(factor), order_items: LINES }), 'revenue');

const sumOf = (data: readonly Record<string, unknown>[], name: string): number =>
  cents(data.reduce((sum, row) => sum + Number(row[name]), 0));

describe('totals of orders that are not the sums of their lines', () => {
  it('are a question: the total, or the amounts of the lines', async () => {
    const factor = (at: number): number => [0.1, 0.3, 4, 9][at % 4]!;
    await assert.rejects(revenueBy(factor), (error) => {
      assert.ok(error instanceof SalesError);
      assert.deepEqual(
        error.readings.map(({ roles, total }) => [roles.revenue, cents(total!)]),
        [
          ['orders.total_net', sumOf(ordersBy(factor), 'total_net')],
          ['order_items.subtotal', sumOf(LINES, 'subtotal')],
        ],
      );
      return error.code === 'ambiguous';
    });
  });

  it('are none where taxes, freight or one rate explain the difference', async () => {
    for (const factor of [(at: number): number => [0.8, 1, 1.3, 1.5][at % 4]!, (): number => 1 / 7.45])
      assert.equal(cents(Number(await revenueBy(factor))), sumOf(ordersBy(factor), 'total_net'));
  });
});

describe('lines with the prices of a list', () => {
  const PRODUCTS = rows(7, (at) => ({ product_id: 1 + at, product_name: `P${String(at)}`, price: 10.5 + at * 4 }));
  const items = LINES.map(({ order_id, quantity }, at) => ({ order_id, product_id: 1 + (at % 7), quantity }));
  const value = (line: number): number => Number(items[line]!.quantity) * (10.5 + (line % 7) * 4);
  const opened = (factor: (order: number) => number): ReturnType<typeof open> =>
    open({
      orders: rows(60, (at) => ({
        ...{ order_id: 1 + at, order_date: day(at), customer_id: at % 9, status: 'Completed' },
        amount: cents((value(2 * at) + value(2 * at + 1)) * factor(at)),
      })),
      order_items: items,
      products: PRODUCTS,
    });
  const listed = items.reduce((sum, _, at) => sum + value(at), 0);

  it('are a question where the amounts of most orders are others', async () => {
    await assert.rejects(ask(await opened((at) => [0.1, 0.3, 4, 9][at % 4]!), 'revenue'), (error) => {
      assert.ok(error instanceof SalesError);
      const [lines, orders] = error.readings;
      assert.deepEqual([lines?.total, orders?.roles], [listed, { revenue: 'orders.amount' }]);
      return error.code === 'ambiguous';
    });
  });

  it('are a question where half of the orders have other amounts', async () => {
    await assert.rejects(ask(await opened((at) => [0.4, 0.9, 1.5, 2.7][at % 4]!), 'revenue'), { code: 'ambiguous' });
  });

  it('are the revenue where the amounts are about the same', async () => {
    assert.equal(await ask(await opened((at) => [0.8, 1, 1.3, 1.1][at % 4]!), 'revenue'), listed);
  });
});

/** The bills of a shop: one row of each of 40 numbers. */
const BILLS = rows(40, (at) => ({
  bill_no: 1001 + at,
  bill_date: day(at),
  client: `C${String(at % 7)}`,
  total: cents(20.5 + ((at * 37) % 90)),
}));

/** Rows of a list of goods sold, two for each of so many numbers of bills. */
const sold = (bills: number, firstDay: number, amount: (row: number) => number): Record<string, unknown>[] =>
  rows(bills * 2, (at) => ({
    bill_no: 1001 + (at >> 1),
    sale_date: day(firstDay + (at >> 1)),
    item: `Item ${String(at % 6)}`,
    qty: 1 + (at % 3),
    amount: cents(amount(at)),
  }));

/** The parts of a bill, and amounts that do not add up to it. */
const parts = (row: number): number => Number(BILLS[row >> 1]!.total) * [0.3, 0.7][row % 2]!;
const unlike = (row: number): number => [900.25, 3.5, 0.75, 400][(row >> 1) % 4]! + row / 100;

describe('two lists of sales with the same numbers', () => {
  it('are read as header and lines where the amounts add up', async () => {
    const lines = sold(40, 0, parts);
    const dataset = await open({ by_client: BILLS, by_item: lines });
    assert.equal(joinsOf(dataset).length, 1);
    assert.equal(await ask(dataset, 'revenue'), sumOf(lines, 'amount'));
    assert.ok(!codes(dataset).includes('other-sales'));
  });

  it('are a question where they do not add up', async () => {
    const lines = sold(40, 0, unlike);
    await assert.rejects(ask(await open({ by_client: BILLS, by_item: lines }), 'revenue'), (error) => {
      assert.ok(error instanceof SalesError);
      const readings = error.readings.map(({ roles, total }) => [roles.revenue, total]);
      const [byItem, byClient] = [sumOf(lines, 'amount'), sumOf(BILLS, 'total')];
      assert.deepEqual(readings, [['by_item.amount', byItem], ['by_client.total', byClient]]); // prettier-ignore
      return error.code === 'ambiguous';
    });
  });

  it('are a question also with prices and quantities, whose answer sets both', async () => {
    const bills = BILLS.map(({ bill_no, bill_date, total }, at) => ({
      bill_no,
      bill_date,
      product: `P${String(at % 5)}`,
      qty: 2,
      price: total,
    }));
    const lines = sold(24, 0, unlike).map(({ bill_no, item, qty, amount }) => ({ bill_no, product: item, qty, price: amount }));
    const sum = (data: readonly Record<string, unknown>[]): number =>
      cents(data.reduce((all, { qty, price }) => all + Number(qty) * Number(price), 0));
    const tables = { bills, detail: lines };
    await assert.rejects(ask(await open(tables), 'revenue'), (error) => {
      assert.ok(error instanceof SalesError);
      assert.deepEqual(
        error.readings.map(({ total }) => cents(total!)),
        [sum(lines), sum(bills)],
      );
      assert.deepEqual(error.readings[1]?.roles, { revenue: '', price: 'bills.price', quantity: 'bills.qty' });
      return error.code === 'ambiguous';
    });
    const roles = { revenue: '', price: 'bills.price', quantity: 'bills.qty' };
    assert.equal(cents(Number(await ask(await open(tables, { roles }), 'revenue'))), sum(bills));
  });

  it('are a question where one has a fifth of its money under numbers that the other lacks', async () => {
    const lines = sold(30, 0, parts);
    await assert.rejects(ask(await open({ by_client: BILLS, north: lines }), 'revenue'), { code: 'ambiguous' });
    const most = sold(36, 0, parts);
    assert.equal(await ask(await open({ by_client: BILLS, north: most }), 'revenue'), sumOf(most, 'amount'));
  });

  it('are other sales with other amounts on other days, and their customers are those of the first alone', async () => {
    const dataset = await open({ store: BILLS, web: sold(40, 200, unlike) });
    assert.deepEqual(joinsOf(dataset), []);
    assert.ok(codes(dataset).includes('other-sales'));
    assert.deepEqual(othersOf(await accountOf(dataset)), [['other-ledger', 'store.total', 40, sumOf(BILLS, 'total')]]);
    await assert.rejects(ask(dataset, 'revenue', 'customer'), { code: 'missing-role' });
  });

  it('are lines with a day of their own where the amounts add up', async () => {
    const lines = sold(40, 3, parts);
    assert.equal(joinsOf(await open({ by_client: BILLS, by_item: lines })).length, 1);
  });
});
