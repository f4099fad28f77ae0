import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { ScatterFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { part } from '../parts.js';
import { sharedData, skipWithout } from '../shared-data.js';
import { duckTable } from './duck-table.js';

const ROWS = [
  { order: 'A', customer: 'k1', quantity: 2, revenue: 10 },
  { order: 'B', customer: 'k2', quantity: 5, revenue: 30 },
  { order: 'C', customer: null, quantity: 9, revenue: 90 },
  { order: 'D', customer: 'k3', quantity: 3, revenue: null },
  { order: 'E', customer: 'k4', quantity: 8, revenue: 46 },
];

const PLAN = { measures: ['units', 'revenue'], by: ['customer'] };
const POINTS = { kind: 'scatter', x: 'units', y: 'revenue', member: 'customer', limit: 1000 } as const;

const open = (rows: readonly Record<string, unknown>[] = ROWS): Promise<Dataset> => openPublic(rows, {}, part);

function factsOf({ facts }: QueryResult): ScatterFacts {
  assert.equal(facts.analysis?.kind, 'scatter');
  return facts.analysis;
}

describe('two numbers of each member', () => {
  it('are rows of the member and both, and the line through them is a fact', async () => {
    const result = await (await open()).query({ ...PLAN, analysis: POINTS });
    assert.deepEqual(result.rows(), [
      { customer: 'k1', units: 2, revenue: 10 },
      { customer: 'k2', units: 5, revenue: 30 },
      { customer: 'k4', units: 8, revenue: 46 },
    ]);
    const { count, left, slope, intercept, r } = factsOf(result);
    assert.deepEqual([count, left, slope], [3, 1, 6]);
    assert.ok(Math.abs(intercept + 4 / 3) < 1e-12 && r > 0.99);
    assert.deepEqual(
      result.columns.map(({ unit }) => unit),
      [undefined, 'count', 'money'],
    );
  });

  it('are no line where there are none', async () => {
    const facts = factsOf(await (await open()).query({ ...PLAN, where: 'order: D', analysis: POINTS }));
    assert.deepEqual([facts.count, facts.left], [0, 1]);
    assert.ok(Number.isNaN(facts.r) && Number.isNaN(facts.slope));
  });

  it('are chosen from more than the limit so that the outermost stay, while the line is of all', async () => {
    const many = Array.from({ length: 3000 }, (_, k) => ({
      order: `O${k}`,
      customer: `C${String(k).padStart(4, '0')}`,
      quantity: 1 + (k % 50),
      revenue: k === 1234 ? 1e6 : 10 + ((k * 7) % 300),
    }));
    const dataset = await open(many);
    const [some, all] = [
      await dataset.query({ ...PLAN, analysis: { ...POINTS, limit: 500 } }),
      await dataset.query({ ...PLAN, analysis: { ...POINTS, limit: 5000 } }),
    ];
    assert.equal(some.rowCount, 500);
    assert.deepEqual({ ...factsOf(some) }, { ...factsOf(all) });
    const rows = some.rows();
    assert.ok(rows.some(({ customer }) => customer === 'C1234'));
    assert.deepEqual(
      [...rows].sort((a, b) => (String(a.customer) < String(b.customer) ? -1 : 1)),
      rows,
    );
    assert.equal(new Set(rows.map(({ customer }) => customer)).size, 500);
  });

  it('are refused where an option is wrong, by its name', async () => {
    const dataset = await open();
    const ask = (analysis: unknown): Promise<unknown> => dataset.query({ ...PLAN, analysis: analysis as never });
    await assert.rejects(ask({ ...POINTS, x: undefined }), { code: 'bad-option', message: /analysis\.x/ });
    await assert.rejects(ask({ ...POINTS, y: 'profit' }), { code: 'bad-option', message: /'profit' is not a column/ });
    await assert.rejects(ask({ ...POINTS, x: 'customer' }), { code: 'bad-type', message: /'customer' is of type text/ });
    await assert.rejects(ask({ ...POINTS, limit: 0 }), { code: 'bad-option', message: /analysis\.limit/ });
  });

  const FILE = 'sales/superstore/superstore.csv';
  it('agree with DuckDB on discount and profit of products and sub-categories', { skip: skipWithout(FILE) }, async (test) => {
    const dataset = await openPublic(sharedData(FILE)!, {}, part);
    const duck = await duckTable(sharedData(FILE)!, ['Sales', 'Profit', 'Discount']);
    test.after(() => duck.close());
    for (const [per, key] of [
      ['subcategory', 'Sub-Category'],
      ['product', 'Product Name'],
    ] as const) {
      const result = await dataset.query({
        measures: ['discount-rate', 'profit'],
        by: [per],
        analysis: { kind: 'scatter', x: 'discount-rate', y: 'profit', member: per, limit: 1e6 },
      });
      // Weighted by the gross amount: what it would have cost without the discount.
      const members = `SELECT (sum(Sales / (1 - Discount) * Discount) / sum(Sales / (1 - Discount)))::DOUBLE AS x,
        sum(Profit)::DOUBLE AS y FROM data GROUP BY "${key}"`;
      const [row] = await duck.rows(
        `SELECT count(*)::INTEGER AS n, regr_slope(y, x) AS slope, regr_intercept(y, x) AS intercept, corr(x, y) AS r FROM (${members})`,
      );
      const facts = factsOf(result);
      assert.equal(facts.count, row!.n);
      for (const name of ['slope', 'intercept', 'r'] as const) {
        const theirs = Number(row![name]);
        assert.ok(Math.abs(facts[name] - theirs) <= 1e-8 * Math.abs(theirs), `${per} ${name}: ${facts[name]} ${theirs}`);
      }
    }
  });
});
