import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { BoxFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { part } from '../parts.js';
import { sharedData, skipWithout } from '../shared-data.js';
import { duckTable } from './duck-table.js';

/** East: orders worth 1 … 9 and one worth 100; West: 5, 5; one order without a region, one without a value. */
const ROWS = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((revenue, k) => ({ order: `E${k}`, region: 'East', quantity: 1, revenue })),
  ...[5, 5].map((revenue, k) => ({ order: `W${k}`, region: 'West', quantity: 3, revenue })),
  { order: 'N', region: null, quantity: 3, revenue: 7 },
  { order: 'X', region: 'West', quantity: null, revenue: null },
];

const PLAN = { measures: ['revenue'], by: ['region', 'order'] };
const BOXES = { kind: 'box', value: 'revenue', group: 'region', member: 'order', outliers: 5 } as const;

const open = (rows: readonly Record<string, unknown>[] = ROWS): Promise<Dataset> => openPublic(rows, {}, part);

function factsOf({ facts }: QueryResult): BoxFacts {
  assert.equal(facts.analysis?.kind, 'box');
  return facts.analysis;
}

describe('numbers of groups as boxes', () => {
  it('have quartiles, whiskers no longer than 1.5 boxes, and what lies beyond by name', async () => {
    const result = await (await open()).query({ ...PLAN, analysis: BOXES });
    const [east, west, blank] = result.rows();
    assert.deepEqual(east, {
      region: 'East',
      count: 10,
      min: 1,
      lower: 1,
      q1: 3.25,
      median: 5.5,
      q3: 7.75,
      upper: 9,
      max: 100,
      outliers: 1,
    });
    assert.deepEqual([west!.region, west!.count, west!.lower, west!.upper], ['West', 2, 5, 5]);
    assert.deepEqual([blank!.region, blank!.median], [null, 7]);
    assert.deepEqual(factsOf(result), { kind: 'box', count: 13, outliers: [{ row: 0, value: 100, count: 1, member: 'E9' }] });
    assert.deepEqual(result.columns.map(({ unit }) => unit).slice(0, 3), [undefined, 'count', 'money']);
  });

  it('count numbers of rows as often as they are there', async () => {
    const plan = { measures: ['count()'], by: ['region', 'quantity'] };
    const analysis = { kind: 'box', value: 'quantity', weight: 'count()', group: 'region', outliers: 5 } as const;
    const result = await (await open()).query({ ...plan, analysis });
    assert.deepEqual(
      result.rows().map(({ region, count, median }) => [region, count, median]),
      [
        ['East', 10, 1],
        ['West', 2, 3],
        [null, 1, 3],
      ],
    );
  });

  it('name the farthest outliers, as many as asked', async () => {
    const rows = [...ROWS, ...[200, 300].map((revenue, k) => ({ order: `F${k}`, region: 'East', quantity: 1, revenue }))];
    const result = await (await open(rows)).query({ ...PLAN, analysis: { ...BOXES, outliers: 2 } });
    assert.deepEqual(
      factsOf(result).outliers.map(({ member }) => member),
      ['F1', 'F0'],
    );
    assert.equal(result.rows()[0]!.outliers, 3);
  });

  it('are refused where an option is wrong, by its name', async () => {
    const dataset = await open();
    const ask = (analysis: unknown): Promise<unknown> => dataset.query({ ...PLAN, analysis: analysis as never });
    await assert.rejects(ask({ ...BOXES, group: 'city' }), { code: 'bad-option', message: /'city' is not a column/ });
    await assert.rejects(ask({ ...BOXES, group: undefined }), { code: 'bad-option', message: /analysis\.group/ });
    await assert.rejects(ask({ ...BOXES, outliers: -1 }), { code: 'bad-option', message: /analysis\.outliers/ });
  });

  const FILE = 'sales/superstore/superstore.csv';
  it('agree with DuckDB on orders of regions @release', { skip: skipWithout(FILE) }, async (test) => {
    const dataset = await openPublic(sharedData(FILE)!, {}, part);
    const duck = await duckTable(sharedData(FILE)!, ['Sales']);
    test.after(() => duck.close());
    const result = await dataset.query({ ...PLAN, analysis: BOXES });
    const orders = `SELECT Region AS g, sum(Sales)::DOUBLE AS v FROM data GROUP BY Region, "Order ID"`;
    const boxes = `SELECT g, quantile_cont(v, 0.25) AS q1, median(v) AS m, quantile_cont(v, 0.75) AS q3, count(*)::INTEGER AS n FROM (${orders}) GROUP BY g`;
    const theirs = await duck.rows(
      `SELECT g, any_value(n) AS n, any_value(m) AS m, max(v) FILTER (v <= q3 + 1.5 * (q3 - q1)) AS upper,
        count(*) FILTER (v > q3 + 1.5 * (q3 - q1) OR v < q1 - 1.5 * (q3 - q1))::INTEGER AS outliers
       FROM (${orders}) JOIN (${boxes}) USING (g) GROUP BY g ORDER BY g`,
    );
    const rows = result.rows();
    assert.equal(rows.length, theirs.length);
    rows.forEach((row, k) => {
      const { g, n, m, upper, outliers } = theirs[k]!;
      assert.deepEqual([row.region, row.count, row.outliers], [g, n, outliers]);
      assert.ok(Math.abs(Number(row.median) - Number(m)) < 1e-9 && Math.abs(Number(row.upper) - Number(upper)) < 1e-9);
    });
  });
});
