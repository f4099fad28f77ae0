// @release: states on a server are those of dataset/states.test.ts; tenants.test.ts has the server
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { openDataset, SalesError, type Dataset } from '../../src/core.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import { day, rows } from '../dataset/joined-helpers.js';
import { chdb, chdbFetch, NO_CHDB } from '../engine/sql/chdb-source.js';
import { openAt } from './serve-handler.js';
import { someOf } from '../random.js';

/** States of orders; the last one is so rare that a sample of rows may miss it. */
const STATES = ['Complete', 'Shipped', 'Cancelled', 'Failed'];
const RARE = 'Void';
const COUNT = 7500;

const stateOf = (order: number): string => (order === 7001 ? RARE : (STATES[order % 4] ?? ''));

/** The files of orders with a state and their lines, as one table and as two. Some lines have no order. */
const ORDERS = rows(COUNT, (order) => ({
  order_id: `O${String(order)}`,
  order_date: day(order % 700),
  customer_id: `C${String(order % 97)}`,
  region: ['North', 'South'][order % 2],
  order_status: stateOf(order),
}));
const LINES = rows(COUNT * 2, (line) => ({
  line_id: line + 1,
  order_id: line % 501 === 0 ? '' : `O${String(line >> 1)}`,
  product: `P${String(line % 7)}`,
  quantity: 1 + (line % 3),
  unit_price: (500 + (line % 701)) / 100,
}));
const FLAT = LINES.map((line, index) => ({ ...ORDERS[index >> 1], ...line }));

const SETS: Readonly<Record<string, Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>> = {
  'one table': { sales: FLAT },
  'a header with lines': { orders: ORDERS, order_items: LINES },
};

/** The revenue of lines by SQL over the files themselves. */
const SQL: Readonly<Record<string, string>> = {
  'one table': `FROM 'sales.csv' WHERE coalesce(order_status, '') NOT IN`,
  'a header with lines': `FROM 'order_items.csv' l LEFT JOIN 'orders.csv' o USING (order_id) WHERE coalesce(order_status, '') NOT IN`,
};

const PLANS = [
  { measures: ['revenue', 'orders', 'units', 'customers', 'aov', 'return-rate'] },
  { measures: ['revenue', 'orders'], by: ['status'] },
  { measures: ['revenue'], by: ['month(date)'], where: 'date: 2024' },
  { measures: ['revenue', 'count()'], by: ['customer'], orderBy: ['-revenue'], limit: 5 },
];

function csvOf(data: readonly Readonly<Record<string, unknown>>[]): string {
  const names = Object.keys(data[0] ?? {});
  return [names, ...data.map((row) => names.map((name) => row[name]))].map((cells) => cells.join(',')).join('\n');
}

const folders = new Map(Object.keys(SETS).map((title) => [title, mkdtempSync(path.join(tmpdir(), 'sales-states-'))]));
before(() => {
  for (const [title, tables] of Object.entries(SETS))
    for (const [name, data] of Object.entries(tables))
      writeFileSync(path.join(folders.get(title) ?? '', `${name}.csv`), csvOf(data));
});
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

for (const [title, tables] of someOf(Object.entries(SETS).reverse(), 1)) {
  const folder = folders.get(title) ?? '';
  const open = (options: object = {}): Promise<Dataset> =>
    openDataset(
      { tables: Object.fromEntries(Object.entries(tables).map(([name, data]) => [name, new TextEncoder().encode(csvOf(data))])) },
      { timeZone: 'UTC', ...options },
    );

  /** The sum of an expression over the lines that are not in these states. */
  const bySql = async (value: string, states: readonly string[]): Promise<number> => {
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const listed = ["'?'", ...states.map((state) => `'${state}'`)].join(', ');
    const [[found] = []] = (await connection.runAndReadAll(`SELECT ${value}::DOUBLE ${SQL[title]} (${listed})`)).getRows();
    return Number(found);
  };

  describe(`states on a server, in ${title}`, () => {
    const handlers: PlanHandler[] = [];
    const serve = (config: object = {}): PlanHandler => {
      const handler = planHandler({ data: folder, limits: { threads: 1 }, ...config });
      handlers.push(handler);
      return handler;
    };
    let handler: PlanHandler;
    let server: Dataset;
    let local: Dataset;
    before(async () => {
      handler = serve();
      server = await openAt(handler, { timeZone: 'UTC' });
      local = await open();
    });
    after(() => Promise.all(handlers.map((handler) => handler.close())));

    it('leave out failed sales and those of a rare state, as SQL does', async () => {
      const [row] = (await server.query({ measures: ['revenue', 'units'] })).rows();
      const out = ['Failed', RARE];
      assert.ok(Math.abs(Number(row?.revenue) - (await bySql('sum(quantity * unit_price)', out))) < 0.005);
      assert.equal(row?.units, await bySql('sum(quantity)', out));
      assert.notEqual(row.units, await bySql('sum(quantity)', []));
    });

    for (const plan of PLANS)
      it(`answer ${JSON.stringify(plan)} as files do`, async () => {
        const [one, other] = [await server.query(plan), await local.query(plan)];
        assert.deepEqual(one.rows(), other.rows());
        const canceled = (result: typeof one): unknown => {
          const note = result.notes.find(({ code }) => code === 'canceled-rows');
          return note && [note.count, note.params?.amount, note.params?.states];
        };
        assert.deepEqual(canceled(one), canceled(other));
      });

    it('are stated with rows and amount, as those of files are', async () => {
      const noteOf = ({ warnings }: Dataset): unknown => {
        const { table, column, count, params } = warnings.find(({ code }) => code === 'unsold-rows')!;
        return [table, column, count, params!.amount, [...(params!.states as string[])].toSorted()];
      };
      assert.deepEqual(noteOf(server), noteOf(local));
      assert.ok(server.warnings.some(({ code }) => code === 'unsold-rows'));
    });

    it('have the account that files have', async () => {
      const linesOf = async (dataset: Dataset): Promise<unknown> => {
        const { lines, total, other } = await dataset.account();
        const amounts = lines.map(({ kind, column, amount }) => [kind, column, amount]);
        return [amounts, total, other.map(({ kind, column, rows: count, amount }) => [kind, column, count, amount])];
      };
      assert.deepEqual(await linesOf(server), await linesOf(local));
    });

    for (const status of ['all', 'Complete, Shipped', 'Void'])
      it(`are those of status="${status}", from the page and from the configuration`, async () => {
        const figures = async (dataset: Dataset): Promise<unknown> =>
          (await dataset.query({ measures: ['revenue', 'orders', 'units'] })).rows();
        const expected = await figures(await open({ status }));
        assert.deepEqual(await figures(await openAt(handler, { timeZone: 'UTC', status })), expected);
        assert.deepEqual(await figures(await openAt(serve({ status }), { timeZone: 'UTC' })), expected);
        assert.deepEqual(await figures(await openAt(handler, { timeZone: 'UTC', answers: { '@status': status } })), expected);
        assert.notDeepEqual(expected, await figures(server));
      });

    it('are those of all rows where a policy limits the rows of a user', async () => {
      const joins = title === 'one table' ? {} : { joins: ['order_items.order_id = orders.order_id'] };
      const limited = serve({ authorize: () => ({ id: 1 }), rows: () => ({ region: ['North'] }), ...joins });
      const plan = { measures: ['revenue', 'orders', 'units'] };
      const own = await openAt(limited, { timeZone: 'UTC' });
      assert.deepEqual((await own.query(plan)).rows(), (await local.query({ ...plan, where: 'region: North' })).rows());
      assert.ok(!JSON.stringify(own.catalog).includes('South'));
    });

    it('cannot be chosen where the configuration chose others, and name the states of the data', async () => {
      const fixed = serve({ status: 'Complete' });
      const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
        promise.then(
          () => 'answered',
          (error: unknown) => (error instanceof SalesError ? error.code : error),
        );
      assert.equal(await codeOf(openAt(fixed, { timeZone: 'UTC', status: 'all' })), 'http-status');
      assert.equal(await codeOf(openAt(handler, { timeZone: 'UTC', status: 'Compleet' })), 'http-status');
    });
  });
}

describe('payments of orders, on a server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-payments-'));
  const orders = ORDERS.slice(0, 900).map(({ order_status: _, ...order }, index) => ({
    ...order,
    total_amount: 5 + (index % 701),
  }));
  // Some orders have no payment, and others a second one that succeeds.
  const payments = orders.flatMap((_, index) => {
    const order_id = `O${String(index)}`;
    const own = { order_id, payment_status: index % 9 === 4 ? 'Failed' : 'Paid' };
    if (index % 11 === 1) return [];
    return index % 18 === 4 ? [own, { order_id, payment_status: 'Paid' }] : [own];
  });
  writeFileSync(path.join(folder, 'orders.csv'), csvOf(orders));
  writeFileSync(path.join(folder, 'payments.csv'), csvOf(payments.map((one, index) => ({ payment_id: index + 1, ...one }))));
  after(() => rmSync(folder, { recursive: true }));

  it('decide about the orders as SQL does', async () => {
    const handler = planHandler({ data: folder, limits: { threads: 1 } });
    const server = await openAt(handler, { timeZone: 'UTC' });
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await connection.run(`SET file_search_path = '${folder}'`);
    const sql = `SELECT sum(total_amount)::DOUBLE, count(*)::INT FROM 'orders.csv' o
      WHERE NOT EXISTS (FROM 'payments.csv' p WHERE p.order_id = o.order_id)
      OR EXISTS (FROM 'payments.csv' p WHERE p.order_id = o.order_id AND payment_status = 'Paid')`;
    const [[revenue, count] = []] = (await connection.runAndReadAll(sql)).getRows();
    assert.deepEqual((await server.query({ measures: ['revenue', 'orders'] })).rows(), [{ revenue, orders: count }]);
    assert.ok(Number(count) < orders.length);
    await handler.close();
  });
});

const session = chdb();

describe('states in ClickHouse', { skip: session === undefined && NO_CHDB }, () => {
  const handlers: PlanHandler[] = [];
  const sent: string[] = [];
  const fetch = session && chdbFetch(session, (_, sql) => sent.push(sql));
  const local = (options: object = {}): Promise<Dataset> =>
    openDataset(new TextEncoder().encode(csvOf(FLAT)), { timeZone: 'UTC', ...options });
  const served = (options: object = {}, config: object = {}): Promise<Dataset> => {
    const handler = planHandler({ data: 'clickhouse://reader@localhost:8123/sales.states', fetch: fetch!, ...config });
    handlers.push(handler);
    return openAt(handler, { timeZone: 'UTC', ...options });
  };
  const onPage = (options: object = {}): Promise<Dataset> =>
    openDataset('http://localhost:8123/', {
      engine: 'clickhouse',
      table: 'sales.states',
      timeZone: 'UTC',
      fetch: (url, init) => fetch!(url as string, init!) as Promise<Response>,
      ...options,
    });
  before(() => {
    const names = Object.keys(FLAT[0] ?? {});
    const types: Readonly<Record<string, string>> = {
      order_date: 'Date',
      line_id: 'UInt32',
      quantity: 'UInt8',
      unit_price: 'Decimal(9, 2)',
      order_status: 'LowCardinality(String)',
    };
    session!.query('CREATE DATABASE IF NOT EXISTS sales');
    session!.query('DROP TABLE IF EXISTS sales.states');
    const columns = names.map((name) => `${name} ${types[name] ?? 'Nullable(String)'}`);
    session!.query(`CREATE TABLE sales.states (${columns.join(', ')}) ENGINE = MergeTree ORDER BY line_id`);
    const values = FLAT.map((row: Readonly<Record<string, unknown>>) => {
      const cells = names.map((name) => (row[name] === '' ? 'NULL' : `'${String(row[name])}'`));
      return `(${cells.join(', ')})`;
    });
    session!.query(`INSERT INTO sales.states VALUES ${values.join(', ')}`);
  });
  after(async () => {
    await Promise.all(handlers.map((handler) => handler.close()));
    session?.query('DROP TABLE sales.states');
  });

  const answerOf = (dataset: Dataset, plan: QueryPlan): Promise<unknown> =>
    dataset.query(plan).then(
      (found) => {
        const stated = found.notes.filter(({ code }) => code === 'canceled-rows');
        return [found.rows(), stated.map(({ count, params }) => [count, params?.amount, params?.states])];
      },
      (error: unknown) => (error instanceof SalesError ? [error.code, error.params] : error),
    );
  const plans: readonly QueryPlan[] = [...PLANS, { measures: ['revenue'], compare: 'previous-year', where: 'date: 2024' }];
  for (const status of ['sold', 'all', 'Complete, Shipped', 'Void'])
    it(`give with status="${status}" the figures, states and notes of files`, async () => {
      const expected = await local({ status });
      for (const other of [await served({ status }), await served({}, { status }), await onPage({ status })]) {
        for (const plan of plans) {
          // Without returned sales, there is no rate of returns: the errors are equal, too.
          assert.deepEqual(await answerOf(other, plan), await answerOf(expected, plan), JSON.stringify(plan));
        }
        const unsold = ({ warnings }: Dataset): unknown =>
          warnings
            .filter(({ code }) => code === 'unsold-rows')
            .map(({ count, params }) => [count, params?.amount, [...(params!.states as string[])].toSorted()]);
        assert.deepEqual(unsold(other), unsold(expected));
      }
    });

  it('are left out by the SQL itself', async () => {
    const dataset = await served();
    sent.length = 0;
    const [row] = (await dataset.query({ measures: ['count()'] })).rows();
    const own = session!.query("SELECT count() FROM sales.states WHERE order_status NOT IN ('Failed', 'Void')", 'TabSeparated');
    assert.equal(row?.['count()'], Number(own));
    assert.ok(sent.some((sql) => sql.includes('order_status')));
  });
});

describe('a figure with two readings, on a server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-asked-'));
  const dishes = rows(120, (index) => ({
    order_id: 1 + (index >> 1),
    date: day(index >> 1),
    desk: `D${String(index % 7)}`,
    quantity: 1 + (index % 4),
    item_price: (1 + (index % 4)) * (6 + (index % 5)),
  }));
  writeFileSync(path.join(folder, 'sales.csv'), csvOf(dishes));
  after(() => rmSync(folder, { recursive: true }));
  const totals = [
    dishes.reduce((sum, { item_price: price }) => sum + Number(price), 0),
    dishes.reduce((sum, { item_price: price, quantity }) => sum + Number(price) * Number(quantity), 0),
  ];
  const revenueOf = async (dataset: Dataset): Promise<unknown> =>
    (await dataset.query({ measures: ['revenue'] })).rows()[0]?.revenue;

  it('is an error with both totals, and each answer gives its own', async () => {
    const handler = planHandler({ data: folder, limits: { threads: 1 } });
    const error: unknown = await revenueOf(await openAt(handler)).catch((reason: unknown) => reason);
    assert.ok(error instanceof SalesError && error.code === 'ambiguous');
    assert.deepEqual(
      error.readings.map(({ total }) => total),
      totals,
    );
    for (const [index, { roles }] of error.readings.entries())
      assert.equal(await revenueOf(await openAt(handler, { answers: roles })), totals[index]);
    await handler.close();
  });

  it('is not asked where the configuration has the role, and no answer changes it', async () => {
    const handler = planHandler({ data: folder, roles: 'revenue: item_price' });
    assert.equal(await revenueOf(await openAt(handler)), totals[0]);
    assert.equal(await revenueOf(await openAt(handler, { answers: { revenue: 'quantity' } })), totals[0]);
    await handler.close();
  });

  it('refuses other answers than roles and states', async () => {
    const handler = planHandler({ data: folder, limits: { threads: 1 } });
    for (const answers of ['{"@read date":"text"}', '{"constructor":"x"}', '[]', '{"revenue":1}', 'x'])
      assert.equal(
        (await handler(new Request(`http://localhost/sales/plan?answers=${encodeURIComponent(answers)}`))).status,
        400,
      );
    await handler.close();
  });
});
