import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { planHandler, type PlanHandler, type PlanHandlerConfig } from '../../src/endpoint.js';
import { openAt, PLAN_URL } from './serve-handler.js';

const ORDERS = 'test/fixtures/orders-small.csv';
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Different medians of the amount. */
const mediansOf = (count: number): string[] => Array.from({ length: count }, (_, n) => `median(revenue + ${n + 1})`);

describe('what an endpoint tells its operator', () => {
  let handler: PlanHandler;
  afterEach(() => handler.close());
  const serve = (config: Partial<PlanHandlerConfig> = {}): PlanHandler =>
    (handler = planHandler({ data: ORDERS, limits: { threads: 1 }, ...config }));
  const ask = (plan: object, headers: Record<string, string> = {}): Promise<Response> => {
    const body = JSON.stringify({ queries: [{ id: 1, plan }] });
    return handler(new Request(PLAN_URL, { method: 'POST', body, headers }));
  };

  it('gives each request an id: that of a proxy, or a new one for an id that does not fit into a log', async () => {
    const lines: string[] = [];
    const failed: unknown[] = [];
    serve({ log: (line) => lines.push(line), onError: (_, { request }) => failed.push(request) });
    const given = await ask({ measures: ['revenue'] }, { 'X-Request-Id': 'proxy-1.a' });
    await given.arrayBuffer();
    assert.equal(given.headers.get('X-Request-Id'), 'proxy-1.a');
    assert.match(given.headers.get('Server-Timing')!, /^start;dur=\d+\.\d$/);
    assert.equal((JSON.parse(lines[0]!) as { id: string }).id, 'proxy-1.a');
    for (const bad of ['a b', 'x'.repeat(65), '"}', 'ü']) {
      const response = await ask({ measures: ['revenue'] }, { 'X-Request-Id': bad });
      await response.arrayBuffer();
      assert.match(response.headers.get('X-Request-Id')!, UUID);
    }
    const refused = await ask({ measures: ['no_such_column'] }, { 'X-Request-Id': 'proxy-2' });
    await refused.arrayBuffer();
    assert.deepEqual(failed, ['proxy-2']);
  });

  it('reports slow statements with their SQL, and without values @release', async () => {
    const slow: string[] = [];
    serve({ limits: { slow: 0 }, onSlow: ({ sql, seconds, rows }) => slow.push(JSON.stringify([sql, seconds > 0, rows])) });
    await (await ask({ measures: ['revenue'], by: ['region'], where: 'region: "North"' })).arrayBuffer();
    const grouped = slow.filter((text) => text.includes('GROUP BY') && text.includes('Region'));
    assert.ok(grouped.length > 0, slow.join('\n'));
    assert.doesNotMatch(slow.join('\n'), /North/);
  });

  it('says nothing about statements that are not slow @release', async () => {
    let count = 0;
    serve({ limits: { slow: 60 }, onSlow: () => (count += 1) });
    await (await ask({ measures: ['revenue'] })).arrayBuffer();
    assert.equal(count, 0);
  });

  it('refuses plans with more medians and distinct counts than the limit, and says so @release', async () => {
    const page = await openAt(serve(), { timeZone: 'UTC' });
    const refused = { code: 'too-large', message: /more than 20 medians and distinct counts/ };
    await assert.rejects(page.query({ measures: mediansOf(21) }), refused);
    await assert.rejects(page.query({ measures: ['all'], define: { all: mediansOf(21).join(' + ') } }), refused);
    const { rowCount } = await page.query({ measures: mediansOf(20) });
    assert.equal(rowCount, 1);
    // The same median twice is computed once.
    assert.equal((await page.query({ measures: [...mediansOf(20), '2 * median(revenue + 1)'] })).rowCount, 1);
  });

  it('counts members and days exactly, and those of nearly unique columns approximately, which takes a fraction of the time', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sales-days-'));
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    // No sale on two of seven days.
    await connection.run(
      `COPY (SELECT DATE '2022-01-01' + CAST(i % 782 // 5 * 7 + i % 782 % 5 AS INTEGER) AS date, i % 1000 AS shop, 'L' || i AS line,
               CAST(1.5 AS DECIMAL(9,2)) AS revenue
             FROM range(300000) AS r(i)) TO '${folder}/orders.parquet' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    const statements: string[] = [];
    const handler = serve({ data: folder, limits: { slow: 0 }, onSlow: ({ sql }) => statements.push(sql) });
    const { catalog } = await openAt(handler, { timeZone: 'UTC' });
    const distinct = (name: string): number => catalog.columns.find((column) => column.name === name)!.distinct;
    assert.deepEqual([distinct('date'), distinct('shop')], [782, 1000]);
    assert.ok(distinct('line') > 200_000 && distinct('line') <= 300_000, String(distinct('line')));
    const exact = statements.flatMap((sql) =>
      [...sql.matchAll(/count\(DISTINCT (?:nullif\()?t0\."(\w+)"/g)].map(([, name]) => name),
    );
    assert.deepEqual(exact.toSorted(), ['date', 'revenue', 'shop']);
    rmSync(folder, { recursive: true });
  });
});
