import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { accountOf, othersOf, sumOf, total } from './account-helpers.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';
import { cents, HEADERS, LINES, ORDERS, REFUNDS, type Data } from './refund-data.js';

/** The sums by text of a query over tables of numbers and texts, in DuckDB. */
async function sqlOf(tables: Data, query: string): Promise<ReadonlyMap<string, number>> {
  const sql = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const literal = (value: unknown): string => (typeof value === 'number' ? String(value) : `'${String(value)}'`);
  for (const [name, data] of Object.entries(tables)) {
    const values = data.map((row) => `(${Object.values(row).map(literal).join(',')})`).join(',');
    await sql.run(`create table ${name} as select * from (values ${values}) t(${Object.keys(data[0]!).join(',')})`);
  }
  const found = (await sql.runAndReadAll(query)).getRows();
  sql.closeSync();
  return new Map(found.map(([text, sum]) => [String(text), Number(sum)]));
}

describe('the keys of refunds', () => {
  it('reduces the line of the order under other names, and the whole order where it names none of its lines', async () => {
    const sold = LINES.map((line) => ({
      ss_ticket_number: line.order_id,
      ss_item_sk: Number(String(line.product).slice(1)),
      ss_sold_date: day(Number(line.order_id) - 500),
      ss_sales_amount: (Number(line.quantity) * cents(line.unit_price)) / 100,
    }));
    const items = rows(5, (at) => ({ i_item_sk: at, i_product_name: `Thing ${String(at)}` }));
    const returned = sold
      .filter((_, at) => at % 4 === 1)
      .map((line, at) => ({
        sr_ticket_number: line.ss_ticket_number,
        // No order has the item 4.
        sr_item_sk: at % 5 === 4 ? 4 : line.ss_item_sk,
        sr_returned_date: day(at + 30),
        sr_return_amt: (100 + 7 * at) / 100,
      }));
    const expected = await sqlOf(
      { sold, items, returned },
      `with lines as (select *, row_number() over () as line from sold),
      known as (select r.*, exists (select 1 from sold s where s.ss_ticket_number = r.sr_ticket_number and s.ss_item_sk = r.sr_item_sk) as has_line from returned r),
      net as (select line, ss_item_sk, ss_sales_amount
        - coalesce((select sum(sr_return_amt) from known where has_line and sr_ticket_number = ss_ticket_number and sr_item_sk = ss_item_sk), 0)
          * ss_sales_amount / sum(ss_sales_amount) over (partition by ss_ticket_number, ss_item_sk)
        - coalesce((select sum(sr_return_amt) from known where not has_line and sr_ticket_number = ss_ticket_number), 0)
          * ss_sales_amount / sum(ss_sales_amount) over (partition by ss_ticket_number) as net from lines)
      select i_product_name, sum(net) from net join items on i_item_sk = ss_item_sk group by 1`,
    );
    for (const [one, other, list] of [
      ['store_sales', 'store_returns', 'item'],
      ['export_3', 'export_2', 'export_1'],
    ] as const) {
      const dataset = await open({ [list]: items, [other]: returned, [one]: sold });
      const found = new Map((await ask(dataset, 'revenue', 'product')) as readonly (readonly [string, number])[]);
      assert.equal(found.size, expected.size);
      // The order's refunds are split to the nearest cent at each line.
      for (const [product, net] of expected) assert.ok(Math.abs(found.get(product)! - net) < 0.05, product);
      const account = await accountOf(dataset);
      assert.equal(account.total, total([sumOf(sold, 'ss_sales_amount'), -sumOf(returned, 'sr_return_amt')]));
    }
  });

  it('reduces the line of the order that its document names, also when rows are added', async () => {
    const sales: readonly Record<string, unknown>[] = LINES.map((line) => ({
      ...{ order_id: line.order_id, order_date: day(Number(line.order_id) - 500), product: line.product },
      amount: (Number(line.quantity) * cents(line.unit_price)) / 100,
    }));
    const returned = sales.filter((_, at) => at % 5 === 2);
    const documents = returned.map((line, at) => ({ return_id: 70 + at, order_id: line.order_id, created: day(at + 90) }));
    const lines = returned.map(({ product }, at) => ({ return_id: 70 + at, product, refund: (90 + at) / 100 }));
    const netOf = (name: unknown): number =>
      total(
        [
          sales.filter(({ product }) => product === name).map(({ amount }) => Number(amount)),
          lines.filter(({ product }) => product === name).map(({ refund }) => -refund),
        ].flat(),
      );
    for (const names of [
      ['sales', 'returns', 'return_lines'],
      ['export_1', 'export_2', 'export_3'],
    ] as const) {
      const dataset = await open({ [names[0]]: sales, [names[1]]: documents, [names[2]]: lines });
      const found = (await ask(dataset, 'revenue', 'product')) as readonly (readonly [unknown, number])[];
      assert.deepEqual(
        found,
        found.map(([product]) => [product, netOf(product)]),
      );
      const before = (await accountOf(dataset)).total!;
      await dataset.append([{ return_id: 500, product: 'P1', refund: 0.5 }], { table: names[2] });
      assert.equal(await ask(dataset, 'revenue'), before);
      await dataset.append([{ return_id: 500, order_id: 501, created: day(200) }], { table: names[1] });
      assert.equal(await ask(dataset, 'revenue'), total([before, -0.5]));
    }
  });

  it('has lines whose document a join leads to the sale', async () => {
    const charges = ORDERS.map(({ order_id: id, order_date: created, total: amount }) => ({
      id: `ch_${String(id)}`,
      created,
      amount,
    }));
    const refunds = REFUNDS.map(({ order_id: id }, at) => ({
      id: `re_${String(at)}`,
      charge: `ch_${String(id)}`,
      created: day(at),
    }));
    const reasons = rows(2, (at) => ({ refund_reason_id: at + 1, reason: `reason ${String(at)}` }));
    const lines = REFUNDS.map(({ amount }, at) => ({ refund_reason_id: 1 + (at % 2), refund_id: `re_${String(at)}`, amount }));
    const dataset = await open({ charges, refund_reasons: reasons, refunds, refund_lines: lines });
    assert.equal(await ask(dataset, 'revenue'), total([sumOf(charges, 'amount'), -sumOf(REFUNDS, 'amount')]));
  });

  it('is deducted next to another one with other refunds, by its own key', async () => {
    const chargebacks = rows(7, (at) => ({ order_id: 503 + at * 5, date: day(at), chargeback: (700 + at) / 100 }));
    const products = LINES.filter((_, at) => at % 40 === 3).map(({ order_id: id, product }) => ({
      order_id: id,
      product,
      refund: 0.75,
    }));
    const sales: readonly Record<string, unknown>[] = LINES.map((line) => ({
      ...{ order_id: line.order_id, order_date: day(Number(line.order_id) - 500), product: line.product },
      ...{ amount: (Number(line.quantity) * cents(line.unit_price)) / 100, profit: 2 },
    }));
    const dataset = await open({ sales, chargebacks, returns: products });
    const given = [sumOf(chargebacks, 'chargeback'), sumOf(products, 'refund')].map((sum) => -sum);
    const account = await accountOf(dataset);
    assert.equal(account.total, total([sumOf(sales, 'amount'), ...given]));
    assert.deepEqual(account.lines.map(({ kind, table }) => `${kind} ${table}`).toSorted(), [
      'refund chargebacks',
      'refund returns',
      'sales sales',
    ]);
    assert.deepEqual(othersOf(account), [['profit', 'sales.profit', sales.length, 2 * sales.length]]);
    assert.equal(await ask(dataset, 'profit'), total([2 * sales.length, ...given]));
    await dataset.append([{ order_id: 504, product: 'P3', refund: 0.25 }], { table: 'returns' });
    assert.equal(await ask(dataset, 'revenue'), total([sumOf(sales, 'amount'), ...given, -0.25]));
  });

  it('is deducted once where another one has the same refunds', async () => {
    const parts = REFUNDS.flatMap(({ refund_id: id, order_id: order, amount }) => {
      const { product } = LINES.find((line) => line.order_id === order)!;
      return [
        { refund_id: id, product, amount: 1 },
        { refund_id: id, product, amount: total([amount, -1]) },
      ];
    });
    const dataset = await open({ orders: HEADERS, order_items: LINES, refunds: REFUNDS, refund_lines: parts });
    const found = new Map((await ask(dataset, 'revenue', 'product')) as readonly (readonly [unknown, number])[]);
    const sold = (name: unknown): readonly number[] =>
      LINES.filter(({ product }) => product === name).map((line) => (Number(line.quantity) * cents(line.unit_price)) / 100);
    for (const [name, net] of found) {
      const back = parts.filter(({ product }) => product === name).map(({ amount }) => -amount);
      assert.equal(net, total([...sold(name), ...back]));
    }
    assert.ok(!codes(dataset).includes('refunds-not-deducted'));
    // Fees were kept, and one payment has no return.
    const paid = [
      ...REFUNDS.map(({ order_id: id, amount }) => ({ order_id: id, amount: amount - 0.25 })),
      { order_id: 504, amount: 2 },
    ];
    const partly = await open({ orders: ORDERS, refunds: REFUNDS, refund_payments: paid });
    assert.equal(await ask(partly, 'revenue'), total([sumOf(ORDERS, 'total'), -sumOf(REFUNDS, 'amount')]));
    const notes = partly.warnings.filter(({ code }) => code === 'refunds-not-deducted');
    assert.deepEqual(
      notes.map(({ params }) => params),
      [{ table: 'refund_payments', column: 'amount', amount: 2 }],
    );
  });

  it('are those of documents with the amount, not of their lines', async () => {
    const lines = REFUNDS.flatMap(({ refund_id: id }, at) => [
      { refund_id: id, reason_id: 1 + (at % 2), units: 1 },
      { refund_id: id, reason_id: 2, units: 2 },
    ]);
    const reasons = rows(2, (at) => ({ reason_id: at + 1, reason: `reason ${String(at)}` }));
    const dataset = await open({ orders: ORDERS, refunds: REFUNDS, refund_lines: lines, refund_reasons: reasons });
    assert.equal(await ask(dataset, 'revenue'), total([sumOf(ORDERS, 'total'), -sumOf(REFUNDS, 'amount')]));
  });

  it('lead to sales in cents that only payments show, and so are the refunds', async () => {
    const inCents = <Row extends Record<string, unknown>>(data: readonly Row[], column: string): readonly Row[] =>
      data.map((row) => ({ ...row, [column]: cents(row[column]) }));
    const payments = ORDERS.map(({ order_id: id, total: amount }) => ({ order_id: id, method: 'card', amount }));
    const refunds = inCents(REFUNDS, 'amount');
    const dataset = await open({ orders: inCents(ORDERS, 'total'), payments, refunds });
    const net = total([sumOf(ORDERS, 'total'), -sumOf(REFUNDS, 'amount')]);
    assert.equal((await accountOf(dataset)).total, net);
    await dataset.append([{ refund_id: 'R90', order_id: 503, refund_date: day(80), amount: 125 }], { table: 'refunds' });
    assert.equal(await ask(dataset, 'revenue'), total([net, -1.25]));
  });
});

describe('a table of returns', () => {
  it('is stated where it names the order of several lines in several rows', async () => {
    const sales = rows(200, (at) => ({
      order_id: 501 + (at >> 1),
      date: day(at >> 2),
      sku: `P${String(at % 9)}`,
      revenue: 12.5 + (at % 7),
    }));
    const returned = rows(16, (at) => ({
      date: day(30 + at),
      order_id: 501 + (at >> 1) * 5,
      sku: `P${String(at % 9)}`,
      reason: 'Late',
    }));
    const dataset = await open({ sales, returns: returned });
    assert.deepEqual(dataset.warnings.find(({ code }) => code === 'returns-not-deducted')?.params, {
      ...{ table: 'returns', column: 'order_id', count: 16 },
    });
    assert.equal(await ask(dataset, 'return-rate'), 8 / 100);
    await dataset.append([{ date: day(60), order_id: 502, sku: 'P2', reason: 'Late' }], { table: 'returns' });
    assert.equal(await ask(dataset, 'return-rate'), 9 / 100);
  });

  it('says which orders were returned where the revenue is a question, and where the page answers it', async () => {
    const orders = rows(60, (at) => ({
      order_id: 501 + at,
      order_date: day(at),
      customer_id: at % 9,
      total_amount: 90.5 + ((at * 37) % 60) * 7,
    }));
    const order_items = rows(120, (at) => ({ order_id: 501 + (at >> 1), product_id: 1 + (at % 7), quantity: 1 + (at % 3) }));
    const products = rows(7, (at) => ({ product_id: 1 + at, price: 3.5 + 7 * at }));
    const returned = rows(6, (at) => ({ return_id: at, order_id: 501 + 9 * at, reason: 'Defective' }));
    const tables = { orders, order_items, products, returns: returned };
    const dataset = await open(tables);
    await assert.rejects(ask(dataset, 'revenue'), { code: 'ambiguous' });
    assert.equal(await ask(dataset, 'return-rate'), 0.1);
    assert.equal(await ask(await open(tables, { roles: 'revenue: orders.total_amount' }), 'return-rate'), 0.1);
    const refunds = returned.map((row) => ({ ...row, amount: 4.5 }));
    assert.equal(
      await ask(await open({ ...tables, returns: refunds }, { roles: 'revenue: orders.total_amount' }), 'return-rate'),
      0.1,
    );
  });
});

describe('reasons of refunds', () => {
  it('are no states of them, although one is a failure and another one was shipped', async () => {
    const orders = rows(60, (at) => ({ order_id: 501 + at, order_date: day(at), amount: 90.5 + ((at * 37) % 60) }));
    const reasons = ['Damaged - packaging failure', 'Wrong item shipped', 'Duplicate charge'];
    const refunds = rows(9, (at) => ({ order_id: 501 + 6 * at, reason: reasons[at % 3], amount: 20.25 }));
    const sold = orders.reduce((sum, { amount }) => sum + Number(amount), 0);
    assert.equal(await ask(await open({ orders, refunds }), 'revenue'), sold - 9 * 20.25);
    const decided = refunds.map((row, at) => ({ ...row, outcome: ['Approved', 'Rejected', 'Pending'][at % 3] }));
    assert.equal(await ask(await open({ orders, refunds: decided }), 'revenue'), sold - 6 * 20.25);
  });
});
