import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { openDataset } from '../../src/core.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'sales/superstore/superstore.csv';
const SCENARIO = { price: 0.07, discount: 0.15, elasticity: -0.8 };

/** Measures in a scenario, next to SQL over a table whose rows were changed one after the other. */
describe('scenarios of public data', { skip: skipWithout(FILE) }, () => {
  let folder: string;
  let duck: DuckDBConnection;
  let dataset: Awaited<ReturnType<typeof openDataset>>;

  before(async () => {
    const file = sharedData(FILE)!;
    // The database reads UTF-8 only.
    folder = mkdtempSync(path.join(tmpdir(), 'scenario-'));
    const copy = path.join(folder, 'sales.csv');
    writeFileSync(copy, readFileSync(file, 'latin1'));
    duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await duck.run(`CREATE TABLE changed AS
      WITH rows AS (SELECT *, 1.07::DOUBLE * 0.85::DOUBLE AS f, pow(1.07::DOUBLE * 0.85::DOUBLE, -0.8) AS u
        FROM read_csv('${copy}', dateformat = '%m/%d/%Y'))
      SELECT "Order Date"::DATE AS date, Category AS category, "Order ID" AS order_id,
        Sales / (1 - Discount) AS gross, 1 - (1 - Discount) * 0.85 AS discount,
        Quantity * u AS units, Sales * f * u AS revenue, (Sales - Profit) * u AS cost FROM rows`);
    dataset = await openDataset(file);
  });

  after(() => {
    dataset.close();
    duck.disconnectSync();
    rmSync(folder, { recursive: true });
  });

  const MEASURES = ['revenue', 'cost', 'profit', 'margin', 'units', 'orders', 'aov', 'price', 'discount-rate'];
  const SQL = `sum(revenue), sum(cost), sum(revenue) - sum(cost), 1 - sum(cost) / sum(revenue), sum(units), count(DISTINCT order_id),
    sum(revenue) / count(DISTINCT order_id), sum(revenue) / sum(units), sum(gross * discount) / sum(gross)`;

  for (const [by, key] of [
    ['category', 'category'],
    ['month(date)', `date_trunc('month', date)::DATE`],
  ] as const) {
    it(`are those of changed rows, by ${by}`, async () => {
      const found = (await dataset.query({ measures: MEASURES, by: [by], scenario: SCENARIO })).rows();
      const rows = await (await duck.run(`SELECT ${key} AS k, ${SQL} FROM changed GROUP BY k ORDER BY k`)).getRowsJson();
      assert.equal(found.length, rows.length);
      found.forEach((row, index) => {
        const [member, ...values] = Object.values(row);
        const [wanted, ...numbers] = rows[index]!;
        assert.equal(member, wanted);
        values.forEach((value, at) => {
          const expected = Number(numbers[at]);
          const isSame = Math.abs(Number(value) - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
          assert.ok(isSame, `${String(member)}, ${MEASURES[at]!}: ${String(value)} is not ${expected}`);
        });
      });
    });
  }
});
