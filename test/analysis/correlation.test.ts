import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { analyseStatistics } from '../../src/analysis/analyse-statistics.js';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { Analysis } from '../../src/query/analysis/analysis.js';
import type { ResultRecord } from '../../src/query/result/result.js';
import { part } from '../parts.js';
import { sharedData, skipWithout } from '../shared-data.js';

const ROWS = [
  { order: 'A', category: 'Chairs', quantity: 1, revenue: 10, profit: 3 },
  { order: 'A', category: 'Chairs', quantity: 2, revenue: 25, profit: 4 },
  { order: 'B', category: 'Lamps', quantity: 5, revenue: 30, profit: null },
  { order: 'C', category: 'Lamps', quantity: 4, revenue: 60, profit: 10 },
  { order: 'D', category: 'Tables', quantity: 9, revenue: 70, profit: -2 },
];
const open = (): Promise<Dataset> => openPublic(ROWS, {}, part);

const SUPERSTORE = 'sales/superstore/superstore.csv';

describe('the correlation of an answer', () => {
  it('has a row for each two columns, over the rows that have both', async () => {
    const dataset = await open();
    const result = await dataset.query({
      measures: ['quantity = sum(quantity)', 'revenue', 'profit'],
      by: ['order'],
      analysis: { kind: 'correlation' },
    });
    assert.equal(result.rowCount, 9);
    const at = (x: string, y: string): Record<string, unknown> | undefined =>
      result.rows().find((row) => row.x === x && row.y === y);
    assert.deepEqual(at('revenue', 'revenue'), { x: 'revenue', y: 'revenue', r: 1, n: 4, p: 0, adjusted: 0 });
    assert.equal(at('profit', 'quantity')!.n, 3);
    assert.equal(at('profit', 'quantity')!.r, at('quantity', 'profit')!.r);
    // Orders have 3, 5, 4, 9 pieces for 35, 30, 60, 70: sums of products about the means are 101.25, 20.75 and 1118.75.
    assert.ok(
      Math.abs((at('quantity', 'revenue')!.r as number) - 101.25 / Math.sqrt(20.75 * 1118.75)) < 1e-12,
      String(at('quantity', 'revenue')!.r),
    );
    assert.deepEqual(result.facts.analysis, {
      kind: 'correlation',
      method: 'pearson',
      variables: ['quantity', 'revenue', 'profit'].map((name) => ({ name, isCategory: false })),
    });
  });

  it('takes texts as categories where they are named, and rows one by one', async () => {
    const dataset = await open();
    const result = await dataset.query({
      measures: ['revenue'],
      by: ['category'],
      detail: { offset: 0 },
      analysis: { kind: 'correlation', variables: ['category', 'revenue'] },
    });
    const [, eta] = result.rows();
    // Means 17.5, 45, 70 and 39 of all: 2 · 21.5² + 2 · 6² + 31² of 2,620 + what lies within, 562.5.
    const between = 2 * 21.5 ** 2 + 2 * 6 ** 2 + 31 ** 2;
    assert.equal(eta!.n, 5);
    assert.ok(Math.abs((eta!.r as number) - Math.sqrt(between / (between + 562.5))) < 1e-12);
  });

  it('says what is wrong with what was asked', async () => {
    const dataset = await open();
    const wrong: readonly (readonly [unknown, string, RegExp])[] = [
      [{ kind: 'correlations' }, 'bad-option', /'correlations'.*histogram, members, .*correlation/],
      [{ kind: 'toString' }, 'bad-option', /'toString'/],
      [
        { kind: 'correlation', method: 'linear' },
        'bad-option',
        /analysis\.method: invalid value 'linear'.*pearson, spearman, kendall/,
      ],
      [{ kind: 'correlation', variables: ['revenue', 'x'] }, 'bad-option', /'x' is not a column of the result/],
      [{ kind: 'correlation', variables: [] }, 'bad-option', /analysis\.variables/],
      [{ kind: 'correlation', variables: 'revenue' }, 'bad-option', /analysis\.variables/],
    ];
    for (const [analysis, code, message] of wrong) {
      const asked = dataset.query({ measures: ['revenue'], by: ['order'], analysis: analysis as Analysis });
      await assert.rejects(asked, { code, message });
    }
  });

  it('refuses dates', async () => {
    const dataset = await openPublic([{ date: '2024-01-05', revenue: 5 }], {}, part);
    const asked = dataset.query({
      measures: ['revenue'],
      by: ['day(date)'],
      analysis: { kind: 'correlation', variables: ['day(date)'] },
    });
    await assert.rejects(asked, { code: 'bad-type', message: /'day\(date\)' is of type date/ });
  });

  it('lets others have their turn, and ends when it is aborted', async () => {
    const values = Float64Array.from({ length: 300_000 }, (_, i) => (i * 7919) % 1000);
    const names = ['a', 'b', 'c', 'd'];
    const record = {
      rowCount: values.length,
      columns: names.map((name, i) => ({
        name,
        type: 'number',
        unit: 'money',
        values: values.map((value) => value % (100 + i)),
      })),
      notes: [],
      facts: { skipped: [] },
      selected: 0,
      total: 0,
    } as unknown as ResultRecord;
    const abort = new AbortController();
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const ask = (): Promise<never> => Promise.reject(new Error('nothing more is to be asked'));
    await analyseStatistics(record, { kind: 'correlation' }, { pause, ask });
    assert.ok(pauses > 1, String(pauses));
    const ended = analyseStatistics(
      record,
      { kind: 'correlation' },
      { signal: abort.signal, pause: async () => abort.abort(), ask },
    );
    await assert.rejects(ended, { name: 'AbortError' });
  });

  it('is that of DuckDB on a public file, per row and per order', { skip: skipWithout(SUPERSTORE) }, async () => {
    const file = sharedData(SUPERSTORE)!;
    const dataset = await openPublic(file, {}, part);
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const expected = async (from: string): Promise<unknown> => {
      const read = await connection.runAndReadAll(
        `select corr(d, p) from (select avg(Discount) d, sum(Profit) p from (${from}) group by k)`,
      );
      return read.getRows()[0]![0];
    };
    const csv = `read_csv('${file}', ignore_errors = true)`;
    const asked = async (by: string): Promise<number> => {
      const plan = { measures: ['d = avg(Discount)', 'p = sum(Profit)'], by: [by], analysis: { kind: 'correlation' } } as const;
      return (await dataset.query(plan)).rows()[1]!.r as number;
    };
    const perOrder = await expected(`select *, "Order ID" k from ${csv}`);
    assert.ok(Math.abs((await asked('"Order ID"')) - (perOrder as number)) < 1e-10);
    const perRow = await expected(`select *, "Row ID" k from ${csv}`);
    assert.ok(Math.abs((await asked('"Row ID"')) - (perRow as number)) < 1e-10);
  });
});
