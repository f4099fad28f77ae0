// @release: a server is killed while DuckDB stores on disk what its memory has no room for; endpoint/spill-folder.test.ts has the rule
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';

const BIN = path.resolve(import.meta.dirname, '../../bin/sales-elements.mjs');
const ROWS = `SELECT
    DATE '2024-01-01' + CAST(range % 366 AS INTEGER) AS order_date, 'A' || range // 2 AS order_id,
    'Customer ' || hash(range // 2) % 400000 AS customer, CAST(1 + range % 97 AS DECIMAL(9, 2)) AS revenue
  FROM range(3000000)`;
const PLAN = { measures: ['orders'], by: ['customer'], orderBy: ['-orders'], limit: 1 };
const folder = mkdtempSync(path.join(tmpdir(), 'sales-killed-'));
const file = path.join(folder, 'orders.parquet');
let server;

after(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Starts a server with little memory in the folder of the data, and returns the address of its plans. */
async function start() {
  server = spawn(process.execPath, [BIN, 'serve', file, '--port', '0', '--memory', '150MB', '--threads', '1'], { cwd: folder });
  server.stderr.resume();
  for await (const bytes of server.stdout) {
    const [url] = /http:\S+/.exec(String(bytes)) ?? [];
    if (url !== undefined) return `${url}sales/plan`;
  }
  throw new Error('serve ended');
}

const spilled = () => readdirSync(folder).filter((name) => name.startsWith('.sales-spill-'));

const ask = async (url) => {
  const body = JSON.stringify({ queries: [{ id: 1, plan: PLAN }] });
  const response = await fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  return Buffer.from(await response.arrayBuffer()).toString('latin1');
};

it('answers after it was killed while it stored on disk, and removes what was left', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`COPY (${ROWS}) TO '${file}' (FORMAT parquet)`);
  const [[groups]] = (await connection.runAndReadAll(`SELECT count(DISTINCT customer) FROM '${file}'`)).getRowsJson();
  connection.closeSync();
  const first = ask(await start()).catch(() => undefined);
  while (spilled().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await Promise.all([ended, first]);
  const [left] = spilled();
  assert.ok(left);
  const answer = await ask(await start());
  assert.ok(answer.includes(`"groups":${groups}}`), answer.slice(0, 400));
  assert.ok(!spilled().includes(left));
});
