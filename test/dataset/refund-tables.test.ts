import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Dataset } from '../../src/core.js';
import { planHandler } from '../../src/endpoint.js';
import { openAt } from '../endpoint/serve-handler.js';
import { accountOf, linesOf, othersOf, sumOf, total } from './account-helpers.js';
import { ask, codes, day, open, rows } from './joined-helpers.js';
import { cents, HEADERS, LINES, ORDERS, REFUNDS, type Data } from './refund-data.js';

/** The revenue of each product in cents: what an order got back is split by the amounts of its lines, at each line to the nearest cent of the sum so far. */
function netByProduct(): ReadonlyMap<unknown, number> {
  const net = new Map<unknown, number>();
  for (const { order_id: order } of ORDERS) {
    const own = LINES.filter((line) => line.order_id === order);
    const gross = own.map((line) => Number(line.quantity) * cents(line.unit_price));
    const given = REFUNDS.filter((refund) => refund.order_id === order).reduce((sum, { amount }) => sum + cents(amount), 0);
    const all = gross.reduce((sum, one) => sum + one, 0);
    let [passed, split] = [0, 0];
    own.forEach(({ product }, at) => {
      passed += gross[at]!;
      const due = Math.round((given * passed) / all);
      net.set(product, (net.get(product) ?? 0) + gross[at]! - (due - split));
      split = due;
    });
  }
  return net;
}

describe('a table of refunds', () => {
  it('reduces the revenue of the sale, on the day of the sale', async () => {
    const dataset = await open({ orders: ORDERS, refunds: REFUNDS });
    const monthOf = ({ order_date: date }: Record<string, unknown>): string => String(date).slice(0, 7);
    const given = (month: string): number =>
      total(
        REFUNDS.filter(({ order_id: id }) => monthOf(ORDERS.find((order) => order.order_id === id)!) === month).map(
          ({ amount }) => amount,
        ),
      );
    const months = [...new Set(ORDERS.map(monthOf))];
    const expected = months.map((month) =>
      total([...ORDERS.filter((order) => monthOf(order) === month).map((order) => Number(order.total)), -given(month)]),
    );
    const found = (await ask(dataset, 'revenue', 'month(date)')) as readonly (readonly [unknown, number])[];
    assert.deepEqual(
      found.map(([, revenue]) => revenue),
      expected,
    );
    assert.ok(codes(dataset).includes('refunds-deducted'));
    assert.equal(await ask(dataset, 'orders'), ORDERS.length);
  });

  it('knows which orders were returned, by its refunds or units', async () => {
    const refunded = new Set(REFUNDS.map(({ order_id: order }) => order)).size / ORDERS.length;
    assert.equal(await ask(await open({ orders: ORDERS, refunds: REFUNDS }), 'return-rate'), refunded);
    assert.equal(await ask(await open({ orders: HEADERS, order_items: LINES, refunds: REFUNDS }), 'return-rate'), refunded);
    const returns = REFUNDS.map(({ amount: _, ...rest }) => ({ ...rest, quantity: 1 }));
    const units = await open({ orders: HEADERS, order_items: LINES, returns });
    assert.equal(await ask(units, 'return-rate'), refunded);
    assert.equal(await ask(units, 'revenue'), await ask(await open({ orders: HEADERS, order_items: LINES }), 'revenue'));
    const listed = {
      order_items: LINES.map(({ unit_price: _, ...line }) => line),
      products: rows(4, (at) => ({ product: `P${String(at)}`, category: `K${String(at % 2)}`, price: 4.5 + at })),
    };
    assert.equal(await ask(await open({ orders: HEADERS, ...listed, returns }), 'return-rate'), refunded);
  });

  it('reduces a sale by its amount where taxes or freight came back with it, and by more where they do not explain the rest', async () => {
    const sold = ORDERS.map((order) => Number(order.total));
    const back = (at: number, factor: number): { refund_id: string; order_id: number; refund_amount: number } => ({
      refund_id: `B${String(at)}`,
      order_id: 501 + at,
      refund_amount: Math.round(sold[at]! * factor * 100) / 100,
    });
    const netOf = async (refunds: readonly Record<string, unknown>[]): Promise<unknown> =>
      ask(await open({ orders: ORDERS, refunds }), 'revenue');
    const withTax = [3, 9, 20, 41];
    const whole = withTax.map((at) => back(at, 1.2));
    assert.equal(await netOf(whole), total([...sold, ...withTax.map((at) => -sold[at]!)]));
    const dataset = await open({ orders: ORDERS, refunds: whole });
    const rest = total([sumOf(whole, 'refund_amount'), ...withTax.map((at) => -sold[at]!)]);
    const [note] = dataset.warnings.filter(({ code }) => code === 'refunds-not-deducted');
    assert.equal(note?.params?.amount, rest);
    const { other } = await accountOf(dataset);
    assert.deepEqual(
      other.filter(({ kind }) => kind === 'refund').map(({ rows: count, amount }) => [count, amount]),
      [[4, rest]],
    );
    const others = [...Array.from({ length: 20 }, (_, at) => back(2 * at + 4, 0.5)), back(1, 2)];
    assert.equal(await netOf(others), total([...sold, ...others.map((one) => -one.refund_amount)]));
  });

  it('reduces nothing where it says that a refund was rejected or is not decided, for any reason', async () => {
    const states = ['approved', 'rejected', 'pending', '', 'Refunded', 'Under review', 'Requested'];
    const reason = (at: number): string => ['Not delivered', 'Requested by the customer'][at % 2]!;
    const decided = REFUNDS.map((refund, at) => ({ ...refund, status: states[at % states.length], reason: reason(at) }));
    const given = decided.filter(({ status }) => ['approved', '', 'Refunded'].includes(status!));
    const gross = total(ORDERS.map((order) => Number(order.total)));
    const revenue = await ask(await open({ orders: ORDERS, refunds: decided }), 'revenue');
    assert.equal(revenue, total([gross, ...given.map(({ amount }) => -amount)]));
    const { lines } = await accountOf(await open({ orders: ORDERS, refunds: decided }));
    assert.equal(lines.at(-1)?.amount, -sumOf(given, 'amount'));
  });

  it('reduces the revenue where its one state is that of all refunds', async () => {
    const all = REFUNDS.map((refund) => ({ ...refund, status: 'In process' }));
    assert.equal(
      await ask(await open({ orders: ORDERS, refunds: all }), 'revenue'),
      total([sumOf(ORDERS, 'total'), -sumOf(REFUNDS, 'amount')]),
    );
  });

  it('is a line of the account, which ends at the revenue', async () => {
    const account = await accountOf(await open({ orders: ORDERS, refunds: REFUNDS }));
    assert.deepEqual(linesOf(account), [
      ['sales', 'total', 60, sumOf(ORDERS, 'total')],
      ['refund', 'amount', 12, -sumOf(REFUNDS, 'amount')],
    ]);
    assert.deepEqual(account.other, []);
  });

  it('is split by the amounts of the lines of an order, also with price × quantity', async () => {
    const dataset = await open({ orders: HEADERS, order_items: LINES, refunds: REFUNDS });
    const found = (await ask(dataset, 'revenue', 'product')) as readonly (readonly [unknown, number])[];
    assert.deepEqual(new Map(found.map(([product, revenue]) => [product, cents(revenue)])), netByProduct());
    const account = await accountOf(dataset);
    assert.deepEqual(
      account.lines.map(({ kind, column }) => [kind, column]),
      [
        ['sales', 'unit_price × quantity'],
        ['refund', 'amount'],
      ],
    );
    assert.deepEqual(account.other, []);
  });

  it('reduces the returned product where it names one', async () => {
    const sales: readonly Record<string, unknown>[] = LINES.map(({ quantity, unit_price: price, ...line }) => ({
      ...line,
      order_date: ORDERS.find((order) => order.order_id === line.order_id)!.order_date,
      amount: (Number(quantity) * cents(price)) / 100,
    }));
    const first = new Map(sales.toReversed().map((line) => [line.order_id, line]));
    const returns = [...first.values()]
      .filter((_, at) => at % 4 === 0)
      .map(({ order_id: id, product }) => ({
        ...{ order_id: id, product },
        refund_amount: 1.11,
      }));
    const found = (await ask(await open({ sales, returns }), 'revenue', 'product')) as readonly (readonly [unknown, number])[];
    const products = [...new Set(sales.map(({ product }) => product))];
    const expected = products.map((name) => {
      const back = returns.filter(({ product }) => product === name);
      return [
        name,
        total([
          sumOf(
            sales.filter(({ product }) => product === name),
            'amount',
          ),
          -sumOf(back, 'refund_amount'),
        ]),
      ];
    });
    assert.deepEqual(new Map(found), new Map(expected as [unknown, number][]));
  });

  it('is found by the key of a return where no file name says so', async () => {
    const credits = REFUNDS.map(({ order_id: id, refund_date: date, amount }, at) => ({
      return_no: `R${String(at)}`,
      order_id: id,
      return_date: date,
      returned_quantity: 1,
      credit_amount: amount,
    }));
    const dataset = await open({ export_1: ORDERS, export_2: credits });
    assert.equal(await ask(dataset, 'revenue'), total([sumOf(ORDERS, 'total'), -sumOf(REFUNDS, 'amount')]));
  });

  it('reduces a profit too, and the cost stays what it was', async () => {
    const orders = ORDERS.map((order, at) => ({ ...order, profit: (500 + 37 * at) / 100 }));
    const dataset = await open({ orders, refunds: REFUNDS });
    assert.equal(await ask(dataset, 'profit'), total([sumOf(orders, 'profit'), -sumOf(REFUNDS, 'amount')]));
    assert.equal(await ask(dataset, 'cost'), total([sumOf(orders, 'total'), -sumOf(orders, 'profit')]));
    const reasons = dataset.catalog.roles.find(({ role }) => role === 'profit')?.reasons;
    assert.deepEqual(reasons?.at(-1), { code: 'less-refunds', params: { column: 'refunds.amount' } });
    const kept = await open({ orders, refunds: REFUNDS }, { roles: 'profit: orders.profit' });
    assert.equal(await ask(kept, 'profit'), sumOf(orders, 'profit'));
  });

  it('is not deducted without a key, which the data set states with the sum', async () => {
    const days = REFUNDS.map(({ refund_date: date, amount }) => ({ date, amount: -amount }));
    const dataset = await open({ orders: ORDERS, refunds: days });
    const account = await accountOf(dataset);
    assert.equal(account.total, sumOf(ORDERS, 'total'));
    const [note] = dataset.warnings.filter(({ code }) => code === 'refunds-not-deducted');
    assert.deepEqual(note?.params, { table: 'refunds', column: 'amount', amount: sumOf(REFUNDS, 'amount') });
    assert.deepEqual(othersOf(account), [['refund', 'refunds.amount', 13, -sumOf(REFUNDS, 'amount')]]);
  });

  it('leaves refunds of other sales, with their sum', async () => {
    const older = rows(4, (at) => ({ refund_id: `X${String(at)}`, order_id: 90 + at, refund_date: day(at), amount: 2.5 }));
    const dataset = await open({ orders: ORDERS, refunds: [...REFUNDS, ...older] });
    const account = await accountOf(dataset);
    assert.equal(account.total, total([sumOf(ORDERS, 'total'), -sumOf(REFUNDS, 'amount')]));
    assert.deepEqual(othersOf(account), [['refund', 'refunds.amount', 4, 10]]);
    const [note] = dataset.warnings.filter(({ code }) => code === 'refunds-not-deducted');
    assert.equal(note?.params?.amount, 10);
  });

  it('is not deducted twice from sales that have negative rows or a column of refunds', async () => {
    const reversed = REFUNDS.map(({ order_id: id, refund_date: date, amount }) => ({
      ...{ order_id: id, order_date: date, customer: 'C1' },
      total: -amount,
    }));
    assert.equal(
      await ask(await open({ orders: [...ORDERS, ...reversed], refunds: REFUNDS }), 'revenue'),
      total([sumOf(ORDERS, 'total'), -sumOf(REFUNDS, 'amount')]),
    );
    const given = (order: unknown): number =>
      total(REFUNDS.filter(({ order_id: id }) => id === order).map(({ amount }) => amount));
    const columns = ORDERS.map((order) => ({ ...order, amount_refunded: given(order.order_id) }));
    assert.equal(
      await ask(await open({ orders: columns, refunds: REFUNDS }), 'revenue'),
      total([sumOf(ORDERS, 'total'), -sumOf(REFUNDS, 'amount')]),
    );
  });

  it('is not deducted from a column that the page chose', async () => {
    const dataset = await open({ orders: ORDERS, refunds: REFUNDS }, { roles: 'revenue: orders.total' });
    assert.equal(await ask(dataset, 'revenue'), sumOf(ORDERS, 'total'));
    assert.deepEqual(codes(dataset), []);
  });

  it('follows rows that are added to either table', async () => {
    const dataset = await open({ orders: ORDERS, refunds: REFUNDS });
    await dataset.append([{ refund_id: 'R90', order_id: 503, refund_date: day(80), amount: 1.25 }], { table: 'refunds' });
    const net = total([sumOf(ORDERS, 'total'), -sumOf(REFUNDS, 'amount'), -1.25]);
    assert.equal((await accountOf(dataset)).total, net);
    await dataset.append([{ refund_id: 'R91', order_id: 900, refund_date: day(80), amount: 5 }], { table: 'refunds' });
    assert.equal(await ask(dataset, 'revenue'), net);
    assert.deepEqual(
      dataset.warnings.filter(({ code }) => code === 'refunds-not-deducted').map(({ params }) => params?.amount),
      [5],
    );
    await dataset.append([{ order_id: 900, order_date: day(181), customer: 'C1', total: 30 }], { table: 'orders' });
    const account = await accountOf(dataset);
    assert.equal(account.total, total([net, 30, -5]));
    assert.deepEqual(
      account.lines.map(({ kind }) => kind),
      ['sales', 'refund'],
    );
    assert.ok(!codes(dataset).includes('refunds-not-deducted'));
  });

  it('follows rows that are added to refunds without a key', async () => {
    const days = REFUNDS.map(({ refund_date: date, amount }) => ({ date, amount }));
    const dataset = await open({ orders: ORDERS, refunds: days });
    await dataset.append([{ date: day(90), amount: 4 }], { table: 'refunds' });
    const [note] = dataset.warnings.filter(({ code }) => code === 'refunds-not-deducted');
    assert.equal(note?.params?.amount, total([sumOf(REFUNDS, 'amount'), 4]));
  });

  it('is stated where it has units and no amount', async () => {
    const sales = LINES.map((line, at) => ({ ...line, date: day(at), amount: line.unit_price }));
    const returns = rows(9, (at) => ({ return_date: day(at * 9), product: `P${String(at % 4)}`, quantity: 2 }));
    const dataset = await open({ sales, returns });
    assert.equal(await ask(dataset, 'revenue'), sumOf(sales, 'amount'));
    const [note] = dataset.warnings.filter(({ code }) => code === 'returns-not-deducted');
    assert.deepEqual(note?.params, { table: 'returns', column: 'quantity', count: 18 });
    await assert.rejects(ask(dataset, 'return-rate'), { code: 'missing-role' });
  });

  it('is stated with the orders that it names where it has neither units nor an amount', async () => {
    const returns = rows(9, (at) => ({ return_id: at, order_id: 501 + at * 4, return_date: day(at * 9), reason: 'Wrong size' }));
    const countOf = ({ warnings }: Dataset): unknown => warnings.find(({ code }) => code === 'returns-not-deducted')?.params;
    const dataset = await open({ orders: HEADERS, order_items: LINES, returns });
    assert.deepEqual(countOf(dataset), { table: 'returns', column: 'order_id', count: 9 });
    assert.equal(await ask(dataset, 'return-rate'), 9 / 60);
    assert.equal((await accountOf(dataset)).other.length, 0);
    await dataset.append([{ return_id: 9, order_id: 560, return_date: day(90), reason: 'Late' }], { table: 'returns' });
    assert.deepEqual(countOf(dataset), { table: 'returns', column: 'order_id', count: 10 });
    assert.equal(await ask(dataset, 'return-rate'), 10 / 60);
    for (const [yes, no] of [
      [1, 0],
      [true, false],
      ['Yes', 'No'],
      ['Yes', ''],
    ] as const) {
      const marked = ORDERS.map(({ order_id: order }, at) => ({ order_id: order, returned: at % 6 === 0 ? yes : no }));
      const withMarks = await open({ orders: ORDERS, returns: marked });
      assert.deepEqual(countOf(withMarks), { table: 'returns', column: 'order_id', count: 10 });
      assert.equal(await ask(withMarks, 'return-rate'), 10 / 60);
    }
    const refunded = {
      orders: ORDERS,
      refunds: REFUNDS,
      return_lines: REFUNDS.map(({ order_id: order }) => ({ order_id: order })),
    };
    assert.equal(countOf(await open(refunded)), undefined);
    const reasons = rows(4, (at) => ({ reason_id: at, reason: `R${String(at)}` }));
    assert.equal(countOf(await open({ orders: ORDERS, return_reasons: reasons })), undefined);
  });

  it('counts no return that its document rejects', async () => {
    const states = ['finalizada', 'rejeitada', 'aprovada'];
    const returns = rows(9, (at) => ({ return_id: at, order_id: 501 + at * 4, status: states[at % 3] }));
    const items = returns.map(({ return_id: of }) => ({ return_id: of, product: 'P1', quantity: 2 }));
    const dataset = await open({ orders: HEADERS, order_items: LINES, returns, return_items: items });
    const notes = dataset.warnings.filter(({ code }) => code === 'returns-not-deducted');
    assert.deepEqual(
      notes.map(({ params }) => [params?.table, params?.count]),
      [
        ['returns', 6],
        ['return_items', 12],
      ],
    );
    assert.equal(await ask(dataset, 'return-rate'), 6 / 60);
  });

  it('shows that states without a return do not know of returns', async () => {
    const states = (status: (at: number) => string): Promise<unknown> =>
      open({ orders: ORDERS.map((order, at) => ({ ...order, status: status(at) })) }).then((dataset) =>
        ask(dataset, 'return-rate'),
      );
    await assert.rejects(
      states((at) => (at % 2 === 0 ? 'shipped' : 'delivered')),
      { code: 'missing-role' },
    );
    assert.equal(await states((at) => (at % 5 === 0 ? 'refunded' : 'delivered')), 0.2);
  });
});

/** Opens tables behind an endpoint: as files, or as a database. */
async function served(kind: 'files' | 'database', tables: Data, use: (dataset: Dataset) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-refunds-'));
  const database = path.join(folder, 'sales.duckdb');
  const duck = kind === 'database' ? await DuckDBInstance.create(database) : undefined;
  const connection = await duck?.connect();
  for (const [name, data] of Object.entries(tables)) {
    const names = Object.keys(data[0]!);
    const file = path.join(folder, `${name}.csv`);
    writeFileSync(file, [names, ...data.map((row) => names.map((one) => row[one]))].map((cells) => cells.join(',')).join('\n'));
    await connection?.run(`CREATE TABLE "${name}" AS SELECT * FROM read_csv('${file}')`);
    if (duck) rmSync(file);
  }
  connection?.closeSync();
  duck?.closeSync();
  const handler = planHandler({ data: duck ? database : folder, limits: { threads: 1 } });
  try {
    await use(await openAt(handler, { timeZone: 'UTC' }));
  } finally {
    await handler.close();
    rmSync(folder, { recursive: true });
  }
}

describe('a table of refunds behind an endpoint', () => {
  const TABLES: Data = { orders: HEADERS, order_items: LINES, refunds: REFUNDS };

  it('is deducted from files as in the page', async () => {
    const local = await open(TABLES);
    await served('files', TABLES, async (dataset) => {
      assert.deepEqual(await ask(dataset, 'revenue', 'product'), await ask(local, 'revenue', 'product'));
    });
  });

  it('makes revenue unsupported in a database, never a sum without the refunds', () =>
    served('database', { ...TABLES, order_items: LINES.map((line) => ({ ...line, profit: 1 })) }, async (dataset) => {
      await assert.rejects(ask(dataset, 'revenue'), { code: 'engine-unsupported' });
      assert.equal(await ask(dataset, 'units'), sumOf(LINES, 'quantity'));
      await assert.rejects(ask(dataset, 'profit'), { code: 'engine-unsupported' });
      const { total: revenue, error } = await dataset.account();
      assert.deepEqual([revenue, error?.code], [null, 'engine-unsupported']);
    }));

  it('leaves revenue to a database where it has units and no amount', () => {
    const returns = REFUNDS.map(({ amount: _, ...rest }) => ({ ...rest, quantity: 1 }));
    return served('database', { orders: HEADERS, order_items: LINES, returns }, async (dataset) => {
      assert.equal(await ask(dataset, 'revenue'), total(LINES.map((line) => Number(line.quantity) * Number(line.unit_price))));
      await assert.rejects(ask(dataset, 'return-rate'), { code: 'missing-role' });
    });
  });

  it('is no discount of orders, which a database states and does not deduct', () => {
    const off = HEADERS.map((order, at) => {
      const gross = LINES.filter((line) => line.order_id === order.order_id).map(
        (line) => Number(line.quantity) * cents(line.unit_price),
      );
      return { ...order, discount_amount: at % 4, total: gross.reduce((a, b) => a + b, -100 * (at % 4)) / 100 };
    });
    return served('database', { orders: off, order_items: LINES }, async (dataset) => {
      const gross = LINES.map((line) => (Number(line.quantity) * cents(line.unit_price)) / 100);
      assert.equal(await ask(dataset, 'revenue'), total(gross));
      assert.ok(codes(dataset).includes('revenue-may-be-gross'));
    });
  });

  it('is not deducted without a key, with the sum of all rows', () => {
    const refunds = rows(9000, (at) => ({ date: day(at % 180), reason: `reason ${String(at % 7)}`, amount: '0.25' }));
    return served('database', { orders: ORDERS, refunds }, async (dataset) => {
      assert.equal(await ask(dataset, 'revenue'), sumOf(ORDERS, 'total'));
      const [note] = dataset.warnings.filter(({ code }) => code === 'refunds-not-deducted');
      assert.equal(note?.params?.amount, 2250);
    });
  });
});
