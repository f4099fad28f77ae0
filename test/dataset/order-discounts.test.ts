import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accountOf, linesOf, sumOf, total } from './account-helpers.js';
import { ask, codes, open, rows } from './joined-helpers.js';
import { cents, HEADERS, LINES } from './refund-data.js';

/** The lines of an order in cents, and a discount of every third order. */
const grossOf = (order: unknown): number =>
  LINES.filter((line) => line.order_id === order).reduce((sum, line) => sum + Number(line.quantity) * cents(line.unit_price), 0);
const offOf = (order: unknown, at: number): number => (at % 3 === 1 ? Math.round(grossOf(order) * 0.15) : 0);

/** Orders with their discount, taxes and total. */
const ORDERS = HEADERS.map((order, at) => {
  const [gross, off] = [grossOf(order.order_id), offOf(order.order_id, at)];
  const tax = Math.round((gross - off) * 0.2);
  return { ...order, discount_amount: off / 100, tax_amount: tax / 100, shipping: 4.5, total: (gross - off + tax + 450) / 100 };
});
const GROSS = HEADERS.reduce((sum, { order_id: order }) => sum + grossOf(order), 0) / 100;
const NET = total([GROSS, -sumOf(ORDERS, 'discount_amount')]);

/** Orders whose total after the discount is the only trace of it, next to the code that gave it. */
const TOTALS = HEADERS.map((order, at) => {
  const off = offOf(order.order_id, at);
  return { ...order, coupon: off > 0 ? `SAVE${String(at % 2)}` : null, total_amount: (grossOf(order.order_id) - off) / 100 };
});

describe('a discount of whole orders', () => {
  it('is deducted from their lines where the totals with taxes and freight prove it', async () => {
    const dataset = await open({ orders: ORDERS, order_items: LINES });
    assert.equal(await ask(dataset, 'revenue'), NET);
    assert.equal(await ask(dataset, 'units'), sumOf(LINES, 'quantity'));
    assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
    const products = (await ask(dataset, 'revenue', 'product')) as readonly (readonly [string, number])[];
    assert.equal(total(products.map(([, revenue]) => revenue)), NET);
    const account = await accountOf(dataset);
    const discounted = LINES.filter(({ order_id: order }) => Number(order) % 3 === 1).length;
    assert.deepEqual(linesOf(account), [
      ['sales', 'unit_price × quantity', LINES.length, GROSS],
      ['discount', 'discount_amount', discounted, -sumOf(ORDERS, 'discount_amount')],
    ]);
  });

  it('is deducted where only the totals of orders with a coupon are less than their lines', async () => {
    const dataset = await open({ orders: TOTALS, order_items: LINES });
    assert.equal(await ask(dataset, 'revenue'), NET);
    const account = await accountOf(dataset);
    assert.deepEqual(
      account.lines.map(({ kind, reasons }) => [kind, reasons.map(({ code }) => code)]),
      [
        ['sales', ['calculated']],
        ['discount', ['order-after-discount']],
      ],
    );
  });

  it('is money where the totals say so, although its whole numbers could be percentages', async () => {
    const orders = HEADERS.map((order, at) => {
      const off = (at % 4) * 2;
      return { ...order, discount: off, total: (grossOf(order.order_id) - off * 100) / 100 };
    });
    const dataset = await open({ orders, order_items: LINES });
    assert.equal(await ask(dataset, 'revenue'), total([GROSS, -sumOf(orders, 'discount')]));
    await assert.rejects(ask(dataset, 'discount-rate'), { code: 'missing-role' });
  });

  it('precedes refunds, and follows rows that are added', async () => {
    const refunds = rows(12, (at) => ({ refund_id: at, order_id: 501 + at * 5, refund_amount: 1.25 }));
    const dataset = await open({ orders: ORDERS, order_items: LINES, refunds });
    assert.equal((await accountOf(dataset)).total, total([NET, -15]));
    await dataset.append([{ ...ORDERS[0], order_id: 900, discount_amount: 3, total: 0 }], { table: 'orders' });
    await dataset.append([{ order_id: 900, product: 'P1', quantity: 2, unit_price: 10 }], { table: 'order_items' });
    assert.equal((await accountOf(dataset)).total, total([NET, -15, 17]));
    assert.ok(!codes(dataset).includes('refunds-not-deducted'));
  });

  it('is not deducted twice from lines that are the total already', async () => {
    const paid = ORDERS.map((order, at) => ({
      ...order,
      total: total([grossOf(HEADERS[at]!.order_id) / 100, order.tax_amount, order.shipping]),
    }));
    const dataset = await open({ orders: paid, order_items: LINES });
    assert.equal(await ask(dataset, 'revenue'), GROSS);
    assert.ok(!codes(dataset).includes('revenue-may-be-gross'));
  });

  it('is deducted from the profit too, where this is revenue − cost', async () => {
    const lines = LINES.map((line, at) => {
      const [sold, cost] = [Number(line.quantity) * cents(line.unit_price), 300 + 7 * at];
      return { ...line, line_revenue: sold / 100, line_cost: cost / 100, line_profit: (sold - cost) / 100 };
    });
    const orders = ORDERS.map(({ shipping, ...order }) => ({ ...order, delivery_fee: shipping }));
    const dataset = await open({ orders, order_items: lines });
    assert.equal(await ask(dataset, 'revenue'), NET);
    assert.equal(await ask(dataset, 'profit'), total([NET, -sumOf(lines, 'line_cost')]));
    const stated = await open({ orders, order_items: lines.map((line) => ({ ...line, line_profit: line.line_profit + 1 })) });
    assert.equal(await ask(stated, 'revenue'), GROSS);
  });

  it('is stated and not deducted where nothing proves it', async () => {
    const unproven = ORDERS.map(({ total: _, ...order }) => order);
    const dataset = await open({ orders: unproven, order_items: LINES });
    assert.equal(await ask(dataset, 'revenue'), GROSS);
    const [note] = dataset.warnings.filter(({ code }) => code === 'revenue-may-be-gross');
    assert.equal(note?.params?.discount, 'orders.discount_amount');
  });

  it('is not deducted from a column that the page chose', async () => {
    const lines = LINES.map((line) => ({ ...line, line_total: (Number(line.quantity) * cents(line.unit_price)) / 100 }));
    const tables = { orders: ORDERS, order_items: lines };
    assert.equal(await ask(await open(tables), 'revenue'), NET);
    assert.equal(await ask(await open(tables, { roles: 'revenue: order_items.line_total' }), 'revenue'), GROSS);
  });
});
