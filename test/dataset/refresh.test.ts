import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LoadedDataset } from '../../src/dataset/dataset.js';
import { openTables } from '../../src/dataset/open-dataset.js';
import type { OpenHooks } from '../../src/dataset/open-dataset.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { QueryResult } from '../../src/query/result/result.js';
import type { SourceOptions, TableSource } from '../../src/query/source.js';
import { part } from '../parts.js';

/** Files of a server that knows their states, and what was asked of it. */
class Server {
  readonly asked: string[] = [];
  readonly #files = new Map<string, { text: string; etag: string | undefined }>();
  #edits = 0;

  put(name: string, lines: readonly string[], tagged = true): void {
    this.#edits += 1;
    this.#files.set(name, { text: `${lines.join('\n')}\n`, etag: tagged ? `"${String(this.#edits)}"` : undefined });
  }

  readonly fetch: NonNullable<OpenHooks['fetch']> = (url, init) => {
    const name = new URL(url).pathname.slice(1);
    const file = this.#files.get(name);
    if (!file) return Promise.resolve(new Response('', { status: 404 }));
    const known = new Headers(init.headers).get('if-none-match');
    const isKnown = file.etag !== undefined && known === file.etag;
    this.asked.push(`${name} ${isKnown ? '304' : '200'}`);
    const headers = { 'content-type': 'text/csv', ...(file.etag === undefined ? {} : { etag: file.etag }) };
    return Promise.resolve(new Response(isKnown ? null : file.text, { status: isKnown ? 304 : 200, headers }));
  };
}

const SALES = ['Order ID,Order Date,Region,Sales', 'A1,2024-01-05,North,10.5', 'A2,2024-02-05,South,20.25'];
const MORE = [...SALES, 'A3,2024-03-05,East,1'];

function sourcesOf(...names: string[]): TableSource[] {
  return names.map((name) => ({ name: name.replace('.csv', ''), input: { kind: 'url', url: `http://shop.example/${name}` } }));
}

type Refresh = (before?: LoadedDataset) => Promise<LoadedDataset>;

function opening(server: Server, sources: readonly TableSource[], options: SourceOptions = {}): Refresh {
  return (before) =>
    openTables(sources, { timeZone: 'UTC', ...options }, { part, fetch: server.fetch, ...(before ? { before } : {}) });
}

async function ask(dataset: LoadedDataset, plan: QueryPlan): Promise<unknown> {
  return new QueryResult(await dataset.run(plan)).rows();
}

const byRegion = { measures: ['revenue'], by: ['region'] };

describe('openTables over data loaded before', () => {
  it('gives the same data where the server says that nothing has changed', async () => {
    const server = new Server();
    server.put('sales.csv', SALES);
    const open = opening(server, sourcesOf('sales.csv'));
    const before = await open();
    assert.equal(await open(before), before);
    assert.deepEqual(server.asked, ['sales.csv 200', 'sales.csv 304']);
  });

  it('gives the same data where a server that says nothing gives the same rows, in whatever order its texts come', async () => {
    const server = new Server();
    server.put('sales.csv', SALES, false);
    const open = opening(server, sourcesOf('sales.csv'));
    const before = await open();
    assert.equal(await open(before), before);
    server.put('sales.csv', [...SALES.slice(0, 2), 'A2,2024-02-05,South,20.26'], false);
    const after = await open(before);
    assert.notEqual(after, before);
    server.put('sales.csv', [...SALES.slice(0, 2), 'A2,2024-02-05,North,20.26'], false);
    assert.notEqual(await open(after), after);
    assert.deepEqual(server.asked, ['sales.csv 200', 'sales.csv 200', 'sales.csv 200', 'sales.csv 200']);
  });

  it('asks for the new state after a file was written anew with the same rows', async () => {
    const server = new Server();
    server.put('sales.csv', SALES);
    const open = opening(server, sourcesOf('sales.csv'));
    const before = await open();
    server.put('sales.csv', SALES);
    assert.equal(await open(before), before);
    assert.equal(await open(before), before);
    assert.deepEqual(server.asked, ['sales.csv 200', 'sales.csv 200', 'sales.csv 304']);
  });

  it('gives new rows, and leaves those from before to who asks them', async () => {
    const server = new Server();
    server.put('sales.csv', SALES);
    const open = opening(server, sourcesOf('sales.csv'));
    const before = await open();
    server.put('sales.csv', MORE);
    const after = await open(before);
    assert.deepEqual(await ask(after, byRegion), [
      { region: 'East', revenue: 1 },
      { region: 'North', revenue: 10.5 },
      { region: 'South', revenue: 20.25 },
    ]);
    assert.equal(((await ask(before, byRegion)) as unknown[]).length, 2);
    assert.equal(after.catalog.newest, 19_787);
    assert.deepEqual(after.catalog.roles, before.catalog.roles);
    assert.equal(await open(after), after);
  });

  it('loads only the changed one of several tables, and joins it to the others as before', async () => {
    const server = new Server();
    server.put('orders.csv', ['order_id,order_date,customer_id,revenue', '1,2024-01-05,7,10', '2,2024-01-06,8,5']);
    server.put('customers.csv', ['customer_id,customer_name,country', '7,Ann,France', '8,Bob,Spain']);
    const open = opening(server, sourcesOf('orders.csv', 'customers.csv'));
    const before = await open();
    await before.append(
      { kind: 'rows', rows: [{ order_id: 3, order_date: '2024-01-07', customer_id: 8, revenue: 100 }] },
      'orders',
    );
    server.asked.length = 0;
    server.put('customers.csv', ['customer_id,customer_name,country', '7,Ann,France', '8,Bob,Italy']);
    const after = await open(before);
    assert.deepEqual(server.asked, ['orders.csv 304', 'customers.csv 200']);
    assert.deepEqual(await ask(after, { measures: ['revenue'], by: ['country'] }), [
      { country: 'France', revenue: 10 },
      { country: 'Italy', revenue: 105 },
    ]);
    assert.deepEqual(
      after.catalog.joins.map(({ from, to }) => [from, to]),
      before.catalog.joins.map(({ from, to }) => [from, to]),
    );
    assert.equal(await open(after), after);
  });

  it('keeps rows that were added where a server that says nothing gives the same rows as before', async () => {
    const server = new Server();
    const lines = ['Order ID,Order Date,Region,Refunded,Sales', 'A1,2024-01-05,North,,10.5', 'A2,2024-02-05,South,,20.25'];
    server.put('sales.csv', lines, false);
    const open = opening(server, sourcesOf('sales.csv'));
    const before = await open();
    await before.append({
      kind: 'rows',
      rows: [{ 'Order ID': 'A3', 'Order Date': '2024-03-05', Region: 'East', Refunded: 7, Sales: 0.125 }],
    });
    assert.equal(await open(before), before);
    assert.deepEqual(await ask(before, { measures: ['revenue'] }), [{ revenue: 30.875 }]);
    server.put('sales.csv', [...lines.slice(0, 2), 'A2,2024-02-05,South,,20'], false);
    assert.deepEqual(await ask(await open(before), { measures: ['revenue'] }), [{ revenue: 30.5 }]);
    server.put('sales.csv', lines.slice(0, 2), false);
    assert.deepEqual(await ask(await open(before), { measures: ['revenue'] }), [{ revenue: 10.5 }]);
  });

  it('loads all files of a table where one of them has changed', async () => {
    const server = new Server();
    server.put('sales_2023.csv', ['Order ID,Order Date,Sales', 'A1,2023-01-05,1', 'A2,2023-02-05,2']);
    server.put('sales_2024.csv', ['Order ID,Order Date,Sales', 'B1,2024-01-05,4']);
    const open = opening(server, sourcesOf('sales_2023.csv', 'sales_2024.csv'));
    const before = await open();
    server.put('sales_2024.csv', ['Order ID,Order Date,Sales', 'B1,2024-01-05,4', 'B2,2024-01-06,8']);
    const after = await open(before);
    assert.deepEqual(await ask(after, { measures: ['revenue'] }), [{ revenue: 15 }]);
    server.asked.length = 0;
    assert.equal(await open(after), after);
    assert.deepEqual(server.asked, ['sales_2023.csv 304', 'sales_2024.csv 304']);
  });

  it('refuses rows that lack a column with a role, naming it, and takes columns that come or go otherwise', async () => {
    const server = new Server();
    server.put('sales.csv', [
      'Order ID,Order Date,Region,Sales,Remark',
      'A1,2024-01-05,North,10.5,x',
      'A2,2024-02-05,South,20.25,y',
    ]);
    const open = opening(server, sourcesOf('sales.csv'));
    const before = await open();
    server.put('sales.csv', ['Order ID,Order Date,Sales', 'A1,2024-01-05,10.5', 'A2,2024-02-05,20.25']);
    await assert.rejects(open(before), { code: 'unknown-field', message: /lack Region$/, params: { expected: ['Region'] } });
    server.put('sales.csv', ['Order ID,Order Date,Region,Sales', 'A1,2024-01-05,North,much', 'A2,2024-02-05,South,more']);
    await assert.rejects(open(before), { code: 'bad-type', message: /in Sales$/ });
    server.put('sales.csv', [
      'Order ID,Order Date,Region,Sales,Channel',
      'A1,2024-01-05,North,1,Web',
      'A2,2024-02-05,South,2,Web',
    ]);
    const after = await open(before);
    assert.deepEqual(await ask(after, { measures: ['revenue'], by: ['channel'] }), [{ channel: 'Web', revenue: 3 }]);
  });

  it('refuses rows of which what is shown cannot be asked', async () => {
    const server = new Server();
    server.put('sales.csv', ['Order ID,Order Date,Sales,Weight', 'A1,2024-01-05,10.5,1', 'A2,2024-02-05,20.25,2']);
    const open = opening(server, sourcesOf('sales.csv'), { define: 'load = sum(Weight)' });
    const without = ['Order ID,Order Date,Sales', 'A1,2024-01-05,10.5', 'A2,2024-02-05,20.25'];
    const before = await open();
    await ask(before, { measures: ['load'] });
    server.put('sales.csv', without);
    await assert.rejects(open(before), { code: 'unknown-field', message: /Weight/, hint: /previous data is kept/ });
    const unasked = await opening(server, sourcesOf('sales.csv'))();
    assert.equal(await open(unasked), unasked);
  });

  it('keeps the roles of the rows before, though the new ones may mean something else', async () => {
    const server = new Server();
    server.put('sales.csv', ['Order Date,Total', '2024-01-05,10.5', '2024-02-05,20.25']);
    const open = opening(server, sourcesOf('sales.csv'));
    const before = await open();
    server.put('sales.csv', ['Order Date,Total,Revenue', '2024-01-05,10.5,1', '2024-02-05,20.25,2']);
    assert.deepEqual(await ask(await open(before), { measures: ['revenue'] }), [{ revenue: 30.75 }]);
  });
});
