import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SalesError } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { accountOf, othersOf, sumOf } from './account-helpers.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';

const ORDERS = rows(80, (at) => ({
  order_id: 501 + at,
  order_date: day(at >> 1),
  customer: `C${String(at % 9)}`,
  total: (2000 + 137 * at) / 100,
}));

/** The receipts of most orders, under other numbers. */
const RECEIPTS = ORDERS.filter((_, at) => at % 10 !== 3).map(({ order_date: date, customer, total }, at) => ({
  receipt_no: 9000 + at,
  sold_on: date,
  customer,
  total,
}));

/** The error of the revenue. */
async function errorOf(dataset: Dataset): Promise<SalesError> {
  try {
    await ask(dataset, 'revenue');
  } catch (error) {
    if (error instanceof SalesError) return error;
  }
  return assert.fail('revenue is known');
}

describe('two ledgers of the same sales', () => {
  it('are a question with both sums where no key joins them', async () => {
    const dataset = await open({ orders: ORDERS, pos_sales: RECEIPTS });
    const { code, readings, params } = await errorOf(dataset);
    assert.equal(code, 'ambiguous');
    assert.deepEqual(
      readings.map(({ roles, total }) => [roles, total]),
      [
        [{ revenue: 'orders.total' }, sumOf(ORDERS, 'total')],
        [{ revenue: 'pos_sales.total' }, sumOf(RECEIPTS, 'total')],
      ],
    );
    assert.deepEqual(params.settings, ['roles="revenue: orders.total"', 'roles="revenue: pos_sales.total"']);
    assert.ok(!codes(dataset).includes('other-sales'), 'the sales of the other table are not missing');
  });

  it('are settled by the attribute that each reading names', async () => {
    for (const [table, data] of [
      ['orders', ORDERS],
      ['pos_sales', RECEIPTS],
    ] as const) {
      const dataset = await open({ orders: ORDERS, pos_sales: RECEIPTS }, { roles: `revenue: ${table}.total` });
      assert.equal(await ask(dataset, 'revenue'), sumOf(data, 'total'));
    }
  });

  it('are known by the same ratio of their days, and by the same amounts on other days', async () => {
    const taxed = RECEIPTS.map((row) => ({ ...row, total: Math.round(Number(row.total) * 119) / 100 }));
    assert.equal((await errorOf(await open({ orders: ORDERS, invoices: taxed }))).code, 'ambiguous');
    const paid = RECEIPTS.map(({ total }, at) => ({ payment_id: at, payment_date: day(5 + ((at * 7) % 60)), amount: total }));
    assert.equal((await errorOf(await open({ orders: ORDERS, payments: paid }))).code, 'ambiguous');
  });

  it('are no question with the same sum, and with a key', async () => {
    const all = ORDERS.map(({ order_date: date, total }, at) => ({ receipt_no: 9000 + at, sold_on: date, total }));
    const same = await open({ orders: ORDERS, pos_sales: all });
    assert.equal(await ask(same, 'revenue'), sumOf(ORDERS, 'total'));
    const invoices = ORDERS.slice(0, 70).map(({ order_id: order, order_date: date, total }, at) => ({
      ...{ invoice_no: `I${String(at)}`, order_id: order, invoice_date: date },
      amount: Number(total) + 1,
    }));
    const account = await accountOf(await open({ orders: ORDERS, invoices }));
    assert.equal(account.total, sumOf(ORDERS, 'total'));
    assert.deepEqual(othersOf(account), [['other-ledger', 'invoices.amount', 70, sumOf(invoices, 'amount')]]);
  });

  it('are not the sales of another shop', async () => {
    const other = rows(80, (at) => ({
      sale_no: 100 + at,
      sold_on: day(at >> 1),
      customer: `D${String(at % 7)}`,
      total: (7000 - 53 * ((at * 17) % 80)) / 100,
    }));
    const dataset = await open({ web: ORDERS, store: other });
    assert.ok(codes(dataset).includes('other-sales'));
    assert.equal(typeof (await ask(dataset, 'revenue')), 'number');
  });

  it('are not costs, and not the bookings of a general ledger', async () => {
    const costs = rows(80, (at) => ({ date: day(at), customer: `D${String(at % 7)}`, total: 40.25 + at }));
    assert.ok(!codes(await open({ web: ORDERS, fact_cogs_detail: costs })).includes('other-sales'));
    const ledger = costs.map(({ customer, ...row }) => ({ ...row, GL_Account_ID: customer }));
    assert.ok(!codes(await open({ web: ORDERS, fact_pnl: ledger })).includes('other-sales'));
    assert.ok(codes(await open({ web: ORDERS, fact_store: costs })).includes('other-sales'));
  });

  it('stay a question after rows were added', async () => {
    const dataset = await open({ orders: ORDERS, pos_sales: RECEIPTS });
    await dataset.append([{ order_id: 900, order_date: day(40), customer: 'C1', total: 30 }], { table: 'orders' });
    const { readings } = await errorOf(dataset);
    assert.equal(readings[0]?.total, sumOf([...ORDERS, { total: 30 }], 'total'));
  });
});
