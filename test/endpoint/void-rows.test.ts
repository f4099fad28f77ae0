import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { openDataset, type Dataset } from '../../src/core.js';
import { planHandler } from '../../src/endpoint.js';
import { openAt } from './serve-handler.js';

/** Sales in Parquet with a mark that is not a text: every tenth row is void. */
const SALES = (mark: string): string =>
  `SELECT i AS order_id, DATE '2024-01-01' + CAST(i % 300 AS INT) AS order_date, 10.5 + i % 9 AS amount, ${mark} FROM range(600) r(i)`;

const MARKS: Readonly<Record<string, string>> = {
  'true and false': 'CASE WHEN i % 7 > 0 THEN i % 10 = 0 END AS "Void?"',
  '1 and 0': 'CAST(i % 10 = 0 AS INTEGER) AS is_test',
  'two columns': `CASE WHEN i % 12 = 0 THEN 'Payout' ELSE 'Sale' END AS type, CASE WHEN i % 20 = 3 THEN 'Failed' ELSE 'Paid' END AS status`,
};

describe('void rows of a database', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'sales-void-'))));
  after(() => rmSync(folder, { recursive: true }));

  for (const [title, mark] of Object.entries(MARKS)) {
    it(`are not counted, as on a page: ${title}`, async () => {
      const file = path.join(folder, `${title}.parquet`);
      const database = await (await DuckDBInstance.create(':memory:')).connect();
      await database.run(`COPY (${SALES(mark)}) TO '${file}' (FORMAT PARQUET)`);
      database.closeSync();
      const figuresOf = async (dataset: Dataset): Promise<unknown> => {
        const { warnings } = dataset;
        const note = warnings.find(({ code }) => code === 'unsold-rows');
        const figures = (await dataset.query({ measures: ['revenue', 'orders'] })).rows()[0];
        dataset.close();
        return [figures, note?.count, note?.params?.amount];
      };
      const handler = planHandler({ data: file });
      const onServer = await figuresOf(await openAt(handler, { timeZone: 'UTC' }));
      await handler.close();
      assert.deepEqual(onServer, await figuresOf(await openDataset(file, { timeZone: 'UTC' })));
      assert.ok(Number((onServer as readonly unknown[])[1]) > 50);
    });
  }
});
