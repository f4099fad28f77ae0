import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { openDataset } from '../../src/core.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'sales/superstore/superstore.csv';
const HOLIDAYS = ['2016-01-01', '2016-05-30', '2016-07-04', '2016-11-24', '2016-12-26'];

/** Averages per day of public data, next to the same in SQL over a list of all days. */
describe('averages per day', { skip: skipWithout(FILE) }, () => {
  let folder: string;
  let duck: DuckDBConnection;
  let dataset: Awaited<ReturnType<typeof openDataset>>;

  before(async () => {
    const file = sharedData(FILE)!;
    // The database reads UTF-8 only.
    folder = mkdtempSync(path.join(tmpdir(), 'working-days-'));
    const copy = path.join(folder, 'sales.csv');
    writeFileSync(copy, readFileSync(file, 'latin1'));
    duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await duck.run(`CREATE TABLE sales AS SELECT "Order Date"::DATE AS date, Region AS region, Sales AS sales
      FROM read_csv('${copy}', dateformat = '%m/%d/%Y')`);
    await duck.run(`CREATE TABLE days AS SELECT day::DATE AS day, isodow(day) < 6 AND strftime(day, '%Y-%m-%d')
      NOT IN (${HOLIDAYS.map((day) => `'${day}'`).join(', ')}) AS working
      FROM (SELECT unnest(generate_series((SELECT min(date) FROM sales), (SELECT max(date) FROM sales), INTERVAL 1 DAY)) AS day)`);
    dataset = await openDataset(file, { holidays: HOLIDAYS.join(', ') });
  });

  after(() => {
    dataset.close();
    duck.disconnectSync();
    rmSync(folder, { recursive: true });
  });

  async function compare(by: string, sql: string): Promise<void> {
    const measures = ['working-days', 'revenue per day', 'revenue per working day'];
    const where = 'date: 2015-07..2016';
    const found = (await dataset.query({ measures, by: [by], where })).rows().map((row) => Object.values(row));
    const rows = await (await duck.run(sql)).getRowsJson();
    assert.equal(found.length, rows.length);
    assert.ok(rows.length > 3);
    found.forEach(([key, ...values], index) => {
      const [wanted, ...numbers] = rows[index]!;
      assert.equal(key, wanted);
      values.forEach((value, at) => {
        const expected = Number(numbers[at]);
        assert.ok(Math.abs(Number(value) - expected) <= 1e-9 * expected, `${String(key)}: ${String(value)} is not ${expected}`);
      });
    });
  }

  const PERIOD = `BETWEEN DATE '2015-07-01' AND DATE '2016-12-31'`;
  const perKey = (dateKey: string, dayKey: string): string =>
    `SELECT k, w, total / n, total / w FROM
      (SELECT ${dateKey} AS k, sum(sales) AS total FROM sales WHERE date ${PERIOD} GROUP BY k)
      JOIN (SELECT ${dayKey} AS k, count(*) AS n, count(*) FILTER (working) AS w FROM days WHERE day ${PERIOD} GROUP BY k) USING (k)
    WHERE w > 0 ORDER BY k`;

  it('are those of months', () =>
    compare('month(date)', perKey(`date_trunc('month', date)::DATE`, `date_trunc('month', day)::DATE`)));

  it('are those of regions, over all days of the period', () =>
    compare(
      'region',
      `SELECT region, any_value(w), sum(sales) / any_value(n), sum(sales) / any_value(w) FROM sales,
        (SELECT count(*) AS n, count(*) FILTER (working) AS w FROM days WHERE day ${PERIOD}) WHERE date ${PERIOD} GROUP BY region ORDER BY region`,
    ));
});
