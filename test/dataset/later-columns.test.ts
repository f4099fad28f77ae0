import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { openDataset, type Dataset, type DatasetOptions } from '../../src/core.js';
import { openTables } from '../../src/dataset/open-dataset.js';
import { part } from '../parts.js';

const ROWS = 30_000;
const letters = (name: string): string => [1, 2, 3].map((part) => `md5('${name}${part}' || n)`).join(' || ');
/** Next to the columns of a sale: three of 96 random letters, and a number. None of them could have a role. */
const SQL = `SELECT DATE '2024-01-01' + CAST(n % 300 AS INTEGER) AS "order date", 'R' || n % 5 AS region, CAST(n % 900 AS DECIMAL(9,2)) / 4 AS revenue,
  ${letters('a')} AS zqa, ${letters('b')} AS zqb, CASE WHEN n % 4 > 0 THEN ${letters('c')} END AS zqc, hash(n) % 1000 + 0.25 AS "zq ""d"""
  FROM range(${ROWS}) AS numbers(n)`;
const URL_ = 'https://x.test/sales.parquet';

let file: Uint8Array<ArrayBuffer>;

before(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'later-'));
  const duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await duck.run(`COPY (${SQL}) TO '${path.join(folder, 'x.parquet')}' (FORMAT parquet, ROW_GROUP_SIZE 10240)`);
  duck.closeSync();
  file = Uint8Array.from(readFileSync(path.join(folder, 'x.parquet')));
  rmSync(folder, { recursive: true });
});

/** A server of the file that counts what it gives. */
class Server {
  bytes = 0;
  /** The bytes of each part. */
  readonly sizes: number[] = [];
  requests = 0;
  /** Names the state of the file. */
  tag = '"1"';
  /** Whether it gives parts. */
  readonly #ranges: boolean;

  constructor({ ranges = true } = {}) {
    this.#ranges = ranges;
  }

  readonly fetch: typeof fetch = (_, init) => {
    this.requests += 1;
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('range') ?? '') ?? [];
    if (!this.#ranges || first === undefined) {
      this.bytes += file.length;
      return Promise.resolve(new Response(file, { headers: { 'content-length': String(file.length) } }));
    }
    const part = file.slice(Number(first), Number(last) + 1);
    this.bytes += part.length;
    this.sizes.push(part.length);
    const tag = this.tag;
    const range = `bytes ${first}-${Number(first) + part.length - 1}/${file.length}`;
    return Promise.resolve(new Response(part, { status: 206, headers: { 'content-range': range, etag: tag } }));
  };
}

async function open(server: Server, options: DatasetOptions = {}): Promise<Dataset> {
  return openDataset(URL_, { fetch: server.fetch, ...options });
}

describe('columns of a large Parquet file', () => {
  it('that no role could be of are left there until they are asked @release', async () => {
    const server = new Server();
    const dataset = await open(server);
    assert.equal(dataset.rowCount, ROWS);
    assert.deepEqual(dataset.roles, { date: 'order date', region: 'region', revenue: 'revenue' });
    const opened = server.bytes;
    assert.ok(opened < file.length / 4, `${opened} of ${file.length} bytes`);
    await dataset.query({ measures: ['revenue'], by: ['region'] });
    assert.equal(server.bytes, opened);
    const [row] = (await dataset.query({ measures: ['count(zqc)'] })).rows();
    assert.deepEqual(row, { 'count(zqc)': (ROWS * 3) / 4 });
    const asked = server.bytes - opened;
    assert.ok(asked > 1_000_000 && asked < file.length / 3, `${asked} of ${file.length} bytes`);
    dataset.close();
  });

  it('are read for one query first, then for all that wait, with one request for neighbors @release', async () => {
    const plans = ['zqa', 'zqb', 'zqc'].map((name) => ({ measures: [`count(${name})`] }));
    const alone = new Server();
    const together = new Server();
    const [one, other] = await Promise.all([open(alone), open(together)]);
    const opened = alone.requests;
    const requests: number[] = [];
    for (const plan of plans) {
      await one.query(plan);
      requests.push(alone.requests - opened);
    }
    // A request for each of three row groups.
    assert.deepEqual(requests, [3, 6, 9]);
    await Promise.all(plans.map((plan) => other.query(plan)));
    assert.equal(together.requests - opened, 6);
    assert.deepEqual(together.sizes.slice(0, opened + 3), alone.sizes.slice(0, opened + 3));
    assert.equal(together.bytes, alone.bytes);
    one.close();
    other.close();
  });

  it('are listed with the type and the missing values that the file says @release', async () => {
    const dataset = await open(new Server());
    const info = dataset.columns.find(({ name }) => name === 'zqc');
    assert.deepEqual([info?.type, info?.missing], ['text', ROWS / 4]);
    assert.match(info?.guess ?? '', /loaded on demand/);
    assert.deepEqual(dataset.columns.map(({ name }) => name).toSorted(), [
      'order date',
      'region',
      'revenue',
      'zq "d"',
      'zqa',
      'zqb',
      'zqc',
    ]);
    await dataset.query({ measures: ['orders = count()'], where: 'zqc: (blank)' });
    assert.match(dataset.columns.find(({ name }) => name === 'zqc')?.guess ?? '', /as typed/);
    dataset.close();
  });

  it('give the same answers as a file that is read whole @release', async () => {
    const [parts, whole] = await Promise.all([open(new Server()), open(new Server({ ranges: false }))]);
    const plans = [
      { measures: ['revenue', 'n = count()'], by: ['zqa'], where: 'zqb: *abc*', orderBy: ['-revenue'], limit: 5 },
      { measures: ['s = sum("zq ""d""")'], by: ['month(date)'] },
      { measures: ['own'], define: { own: 'sum("zq ""d""" * 2)' }, where: 'zqc: (blank)' },
    ];
    for (const plan of plans) {
      const answers = await Promise.all([parts, whole].map(async (dataset) => (await dataset.query(plan)).rows()));
      assert.deepEqual(answers[0], answers[1]);
      assert.ok((answers[0]?.length ?? 0) > 0);
    }
    parts.close();
    whole.close();
  });

  it('are read once where several questions name them at a time', async () => {
    const server = new Server();
    const dataset = await open(server);
    const opened = server.requests;
    await Promise.all(['count(zqa)', 'min(revenue)', 'count(zqa) + 1'].map((measure) => dataset.query({ measures: [measure] })));
    const once = server.requests - opened;
    await dataset.query({ measures: ['count(zqa) + 2'] });
    assert.equal(server.requests - opened, once);
    dataset.close();
  });

  it('that an option speaks of are read at once', async () => {
    const server = new Server();
    const dataset = await open(server, { roles: { customer: 'zqa' }, define: { own: 'count(zqb)' } });
    assert.equal(dataset.roles.customer, 'zqa');
    const opened = server.bytes;
    assert.deepEqual((await dataset.query({ measures: ['own', 'customers'] })).rows(), [{ own: ROWS, customers: ROWS }]);
    assert.equal(server.bytes, opened);
    dataset.close();
  });

  it('are there when rows are added', async () => {
    const dataset = await open(new Server());
    await dataset.append([{ 'order date': '2025-01-01', region: 'R9', revenue: 1.5, zqa: 'new' }]);
    assert.deepEqual((await dataset.query({ measures: ['revenue', 'n = count(zqa)'], where: 'zqa: new' })).rows(), [
      { revenue: 1.5, n: 1 },
    ]);
    assert.equal(dataset.rowCount, ROWS + 1);
    dataset.close();
  });

  it('are there when the file is loaded again', async () => {
    const server = new Server();
    const sources = [{ name: 'sales', input: { kind: 'url', url: URL_ } }] as const;
    const first = await openTables(sources, {}, { part, fetch: server.fetch });
    const count = { measures: ['count(zqc)'] };
    server.tag = '"2"';
    const second = await openTables(sources, {}, { part, fetch: server.fetch, before: first });
    assert.notEqual(second, first);
    assert.equal((await second.run(count)).columns[0]?.values[0], (ROWS * 3) / 4);
    const asked = server.bytes;
    assert.equal(await openTables(sources, {}, { part, fetch: server.fetch, before: second }), second);
    assert.ok(server.bytes - asked < 100_000, `${server.bytes - asked} bytes to see that it is the same`);
  });

  it('come whole, and once, from a server that gives no parts @release', async () => {
    const server = new Server({ ranges: false });
    const dataset = await open(server);
    await dataset.query({ measures: ['count(zqa)'] });
    assert.deepEqual([server.requests, server.bytes], [1, file.length]);
    dataset.close();
  });
});
