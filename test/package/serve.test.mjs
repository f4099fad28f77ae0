import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { openDataset } from '../../dist/core.js';

const BIN = path.resolve(import.meta.dirname, '../../bin/sales-elements.mjs');

/** Runs the command until it ends or prints a URL. */
function run(...args) {
  const child = spawn(process.execPath, [BIN, ...args]);
  let said = '';
  return new Promise((resolve) => {
    const done = (code) => resolve({ child, code, said, url: /http:\S+/.exec(said)?.[0] });
    const hear = (bytes) => {
      said += bytes;
      if (/http:\S+\n/.test(said)) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', done);
  });
}

describe('npx sales-elements serve', () => {
  let folder;
  let served;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-serve-'));
    writeFileSync(path.join(folder, 'orders.csv'), 'date,region,revenue\n2024-01-01,North,1.50\n2024-01-02,South,2.25\n');
    served = await run('serve', folder, '--port', '0');
  });
  after(() => {
    served.child.kill();
    rmSync(folder, { recursive: true });
  });

  it('prints the rows and the URL of a page with a dashboard', async () => {
    assert.match(served.said, /^orders: 2 rows\nhttp:\/\/localhost:\d+\/\n$/);
    const page = await (await fetch(served.url)).text();
    assert.match(page, /<sales-source id="sales" src="\/sales\/plan" engine="server">/);
    const script = await fetch(new URL('/dist/auto.js', served.url));
    assert.equal(script.headers.get('content-type'), 'text/javascript; charset=utf-8');
    await script.text();
  });

  it('says that a DuckDB file cannot be written while it is served', async () => {
    const file = path.join(folder, 'sales.duckdb');
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    await connection.run("CREATE TABLE orders AS SELECT DATE '2024-01-01' AS date, 1.5 AS revenue");
    connection.closeSync();
    instance.closeSync();
    const { child, said } = await run('serve', file, '--port', '0');
    child.kill();
    const text = `${file} cannot be written while it is served. To change the data, write a copy and rename it over the file.`;
    assert.ok(said.startsWith(`orders: 1 rows\n${text}\nhttp://localhost:`), said);
    rmSync(file);
  });

  it('answers queries', async () => {
    const dataset = await openDataset(`${served.url}sales/plan`, { engine: 'server' });
    assert.deepEqual((await dataset.query({ measures: ['revenue'] })).rows(), [{ revenue: 3.75 }]);
  });

  it('sends no file outside of the package, and nothing to another Host', async () => {
    const { port } = new URL(served.url);
    const statusOf = (where, headers = {}) =>
      new Promise((resolve, reject) => {
        const asked = request({ port, host: '127.0.0.1', path: where, headers }, (response) =>
          resolve(response.resume().statusCode),
        );
        asked.on('error', reject).end();
      });
    for (const where of [
      '/dist/../package.json',
      '/dist/%2e%2e/package.json',
      '/dist/..%2fbin/sales-elements.mjs',
      '/dist/',
      '/dist/%E0%A4%A',
      '/dist/%00.js',
      '/etc/passwd',
    ])
      assert.equal(await statusOf(where), 404, where);
    for (const where of ['/', '/dist/auto.js', '/sales/plan'])
      assert.equal(await statusOf(where, { Host: 'evil.example' }), 403, where);
  });

  it('limits DuckDB, and prints slow statements without values', async () => {
    const limited = await run('serve', folder, '--port', '0', '--memory', '200MB', '--threads', '1', '--slow', '0');
    const { child, url } = limited;
    let said = limited.said;
    child.stderr.on('data', (bytes) => (said += bytes));
    const dataset = await openDataset(`${url}sales/plan`, { engine: 'server' });
    const rows = (await dataset.query({ measures: ['revenue'], by: ['region'], where: 'region: "North"' })).rows();
    assert.deepEqual(rows, [{ region: 'North', revenue: 1.5 }]);
    child.kill();
    await once(child, 'exit');
    assert.match(said, /slow: \d+\.\d s, 1 rows: WITH s AS .*region/);
    assert.doesNotMatch(said, /North/);
  });

  it('says what is wrong, and ends', async () => {
    const page = path.join(folder, 'page.csv');
    writeFileSync(page, '<!doctype html><title>Not found</title>');
    for (const [args, expected] of [
      [['serve', page], /^page: .*HTML/],
      [['serve', path.join(folder, 'nothing')], /^there is no Parquet or CSV file[^\n]*\n[^\n]+\n$/],
      [['serve', folder, '--memory', 'much'], /^--memory is 'much'; expected a size such as '4GB'\n$/],
      [['serve', folder, '--threads', '0'], /^--threads is '0'; expected a number of threads\n$/],
      [['serve', folder, '--slow', '-'], /--slow/],
      [['serve', folder, '--port', 'http'], /^--port is 'http'; expected a number up to 65535\n$/],
    ]) {
      const { code, said } = await run(...args);
      assert.equal(code, 1);
      assert.match(said, expected);
    }
  });
});
