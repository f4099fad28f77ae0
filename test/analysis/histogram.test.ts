import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { HistogramFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { part } from '../parts.js';
import { sharedData, skipWithout } from '../shared-data.js';

const ROWS = [
  { order: 'A', customer: 'k1', quantity: 2, revenue: 10.5 },
  { order: 'A', customer: 'k1', quantity: 3, revenue: 20 },
  { order: 'B', customer: 'k2', quantity: 5, revenue: 7.25 },
  { order: 'C', customer: null, quantity: null, revenue: 90 },
  { order: 'D', customer: null, quantity: 2, revenue: null },
];

const open = (rows: readonly Record<string, unknown>[] = ROWS): Promise<Dataset> => openPublic(rows, {}, part);

function factsOf({ facts }: QueryResult): HistogramFacts {
  assert.equal(facts.analysis?.kind, 'histogram');
  return facts.analysis;
}

describe('a histogram of an answer', () => {
  it('counts groups in bins: rows from, to, count @release', async () => {
    const result = await (
      await open()
    ).query({
      measures: ['revenue'],
      by: ['order'],
      analysis: { kind: 'histogram', value: 'revenue', member: 'order', bins: { width: 50 } },
    });
    assert.deepEqual(result.rows(), [
      { from: 0, to: 50, count: 2 },
      { from: 50, to: 100, count: 1 },
    ]);
    assert.deepEqual(
      result.columns.map(({ unit }) => unit),
      ['money', 'money', 'count'],
    );
    const { count, median, min, max, step } = factsOf(result);
    assert.deepEqual([count, median, min, max, step], [3, 30.5, 7.25, 90, 0.01]);
    assert.deepEqual(
      result.notes.map(({ code, column, count: n }) => [code, column, n]),
      [['missing-values', 'revenue', 1]],
    );
  });

  it('leaves rows without a member out and says how many', async () => {
    const result = await (
      await open()
    ).query({
      measures: ['revenue'],
      by: ['customer'],
      analysis: { kind: 'histogram', value: 'revenue', member: 'customer' },
    });
    assert.equal(factsOf(result).count, 2);
    assert.deepEqual(
      result.notes.map(({ code, column, count }) => [code, column, count]),
      [
        ['missing-values', 'customer', 2],
        ['missing-values', 'revenue', 1],
      ],
    );
  });

  it('takes numbers of rows as often as they are there', async () => {
    const result = await (
      await open()
    ).query({
      measures: ['count()'],
      by: ['quantity'],
      where: 'order: A, B, C, D',
      analysis: { kind: 'histogram', value: 'quantity', weight: 'count()' },
    });
    assert.deepEqual(
      result.rows().map(({ from, count }) => [from, count]),
      [
        [2, 2],
        [3, 1],
        [4, 0],
        [5, 1],
      ],
    );
    assert.deepEqual(
      result.notes.map(({ code, column, count }) => [code, column, count]),
      [['missing-values', 'quantity', 1]],
    );
  });

  it('counts in the bins of an answer before, and refuses bins that are none', async () => {
    const dataset = await open();
    const ask = (like: unknown): Promise<QueryResult> =>
      dataset.query({
        measures: ['revenue'],
        by: ['order'],
        where: 'order: A',
        analysis: { kind: 'histogram', value: 'revenue', member: 'order', bins: { like } as never },
      });
    const like = { edges: [0, 25, 50, 90], width: 25, openFirst: false, openLast: true };
    const result = await ask(like);
    assert.deepEqual(result.rows(), [
      { from: 0, to: 25, count: 0 },
      { from: 25, to: 50, count: 1 },
      { from: 50, to: 90, count: 0 },
    ]);
    const { width, openFirst, openLast } = factsOf(result);
    assert.deepEqual([width, openFirst, openLast], [25, false, true]);
    const bad = [
      [{ ...like, edges: [5] }, 'analysis.bins.like.edges'],
      [{ ...like, edges: [5, 5] }, 'analysis.bins.like.edges'],
      [{ ...like, edges: [0, NaN] }, 'analysis.bins.like.edges'],
      [{ ...like, edges: '0..5' }, 'analysis.bins.like.edges'],
      [{ ...like, width: '25' }, 'analysis.bins.like.width'],
      [{ ...like, openFirst: 1 }, 'analysis.bins.like.openFirst'],
      [7, 'analysis.bins.like'],
    ] as const;
    for (const [given, option] of bad)
      await assert.rejects(ask(given), (error: { code: string; params: { option: string } }) => {
        assert.deepEqual([error.code, error.params.option], ['bad-option', option]);
        return true;
      });
    const both = { like, width: 5 };
    await assert.rejects(
      dataset.query({ measures: ['revenue'], by: ['order'], analysis: { kind: 'histogram', value: 'revenue', bins: both } }),
      { code: 'bad-option' },
    );
  });

  it('names the members of some bins, as many as wanted, and how many there are', async () => {
    const result = await (
      await open()
    ).query({
      measures: ['revenue'],
      by: ['order'],
      analysis: { kind: 'members', value: 'revenue', member: 'order', spans: [{ below: 10 }, { from: 90 }], limit: 1 },
    });
    assert.deepEqual(result.rows(), [{ order: 'B', revenue: 7.25 }]);
    assert.deepEqual(result.facts.analysis, { kind: 'members', count: 2 });
  });

  it('answers the plan itself after an analysis of it, and the other way round', async () => {
    const dataset = await open();
    const plan = { measures: ['revenue'], by: ['order'] };
    const analysis = { kind: 'histogram', value: 'revenue' } as const;
    const [plain, worked, again] = [
      await dataset.query(plan),
      await dataset.query({ ...plan, analysis }),
      await dataset.query(plan),
    ];
    assert.equal(plain.rowCount, 4);
    assert.deepEqual(
      worked.columns.map(({ name }) => name),
      ['from', 'to', 'count'],
    );
    assert.deepEqual(again.rows(), plain.rows());
  });

  it('refuses what it does not know, by the name of the option', async () => {
    const dataset = await open();
    const ask = (analysis: unknown): Promise<unknown> =>
      dataset.query({ measures: ['revenue'], by: ['order'], analysis: analysis as never });
    const cases: readonly (readonly [unknown, string, RegExp])[] = [
      ['histogram', 'bad-option', /analysis/],
      [{ kind: 'pie' }, 'bad-option', /analysis\.kind: invalid value 'pie'.*histogram, members/],
      [{ kind: 'histogram' }, 'bad-option', /analysis\.value/],
      [
        { kind: 'histogram', value: 'profit' },
        'bad-option',
        /'profit' is not a column of the result; expected one of order, revenue/,
      ],
      [{ kind: 'histogram', value: 'order' }, 'bad-type', /'order' is of type text/],
      [
        { kind: 'histogram', value: 'revenue', bins: { count: 0 } },
        'bad-option',
        /bins\.count: invalid value '0'.*from 1 to 1000/,
      ],
      [{ kind: 'histogram', value: 'revenue', bins: { width: 0.001 } }, 'bad-option', /at most 1000 bins/],
      [{ kind: 'histogram', value: 'revenue', bins: { width: -5 } }, 'bad-option', /bins\.width/],
      [{ kind: 'members', value: 'revenue', member: 'order', spans: 5, limit: 1 }, 'bad-option', /analysis\.spans/],
      [{ kind: 'members', value: 'revenue', member: 'order', spans: [], limit: 0.5 }, 'bad-option', /analysis\.limit/],
    ];
    for (const [analysis, code, message] of cases) await assert.rejects(ask(analysis), { code, message });
  });

  it(
    'agrees with DuckDB on orders and customers of a real file @release',
    { skip: skipWithout('sales/superstore/superstore.csv') },
    async (test) => {
      const file = sharedData('sales/superstore/superstore.csv')!;
      const copy = path.join(tmpdir(), `superstore-${process.pid}.csv`);
      await writeFile(copy, new TextDecoder('windows-1252').decode(await readFile(file)));
      test.after(() => rm(copy));
      const dataset = await openPublic(file, {}, part);
      const duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
      const { order, customer, revenue, quantity } = dataset.roles;
      const types = `{'${revenue!}': 'DECIMAL(18, 6)'}`;
      await duck.run(`CREATE TABLE sales AS FROM read_csv('${copy}', header = true, types = ${types})`);
      for (const [per, key] of [
        ['order', order!],
        ['customer', customer!],
      ] as const) {
        const result = await dataset.query({
          measures: ['revenue'],
          by: [per],
          analysis: { kind: 'histogram', value: 'revenue', member: per },
        });
        const facts = factsOf(result);
        await duck.run(
          `CREATE OR REPLACE TEMP TABLE sums AS SELECT sum("${revenue!}")::DOUBLE AS v FROM sales GROUP BY "${key}"`,
        );
        const asked =
          'count(*)::INTEGER AS n, quantile_cont(v, 0.25) AS q1, median(v) AS m, quantile_cont(v, 0.75) AS q3, avg(v) AS mean';
        const [row] = (await duck.runAndReadAll(`SELECT ${asked} FROM sums`)).getRowObjectsJS();
        const close = (mine: number, theirs: unknown): void =>
          assert.ok(Math.abs(mine - Number(theirs)) <= 1e-9 * Math.abs(mine), `${mine} ${String(theirs)}`);
        assert.equal(facts.count, row!.n);
        close(facts.q1, row!.q1);
        close(facts.median, row!.m);
        close(facts.q3, row!.q3);
        close(facts.mean, row!.mean);
        const last = result.rowCount - 1;
        const counts = result
          .rows()
          .map(
            ({ from, to }, i) =>
              `count(*) FILTER (v >= ${String(from)} AND ${i === last ? 'true' : `v < ${String(to)}`})::INTEGER`,
          );
        const [expected] = (await duck.runAndReadAll(`SELECT [${counts.join(', ')}] AS n FROM sums`)).getRowsJS();
        assert.deepEqual(
          result.rows().map(({ count }) => count),
          expected![0],
          per,
        );
      }
      const rows = await dataset.query({
        measures: ['count()'],
        by: ['quantity'],
        analysis: { kind: 'histogram', value: 'quantity', weight: 'count()', bins: { width: 1 } },
      });
      const counted = await duck.runAndReadAll(
        `SELECT "${quantity!}" AS q, count(*)::INTEGER AS n FROM sales GROUP BY 1 ORDER BY 1`,
      );
      assert.deepEqual(
        rows.rows().map(({ from, count }) => [from, count]),
        counted.getRowObjectsJS().map(({ q, n }) => [Number(q), n]),
      );
      duck.closeSync();
    },
  );
});
