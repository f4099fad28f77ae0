import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import type { QueryPlan, QueryResult } from '../../src/core.js';
import { planHandler, type PlanHandler, type PlanHandlerConfig } from '../../src/endpoint.js';
import { openAt } from './serve-handler.js';

/** Amounts with a long tail, equal ones among them, in stores of 4 to 100,000 rows. */
const ROWS = `SELECT
    DATE '2024-01-01' + CAST(n % 366 AS INTEGER) AS order_date,
    'Store ' || CASE WHEN n < 4 THEN 'A' WHEN n < 60 THEN 'B' WHEN n < 700 THEN 'C' WHEN n < 20000 THEN 'D' ELSE 'E' END AS store,
    CAST(CASE WHEN hash(n, 1) % 5 = 0 THEN 20 ELSE 1 + 1e6 / (1 + hash(n) % 9000) END AS DECIMAL(12, 2)) AS amount
  FROM (SELECT range AS n FROM range(0, 120000))`;
const VALUES = ['median(amount)', 'quantile(amount, 0.9)', 'quantile(amount, 0.05)'];

describe('estimated quantiles', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'quantiles-'));
  const file = path.join(folder, 'orders.parquet');
  const handlers: PlanHandler[] = [];
  let amountsOf: (store: string) => Promise<readonly number[]>;
  const query = async (plan: QueryPlan, config: Partial<PlanHandlerConfig> = {}, exact = false): Promise<QueryResult> => {
    const handler = planHandler({ data: file, approximateQuantiles: 100_000, ...config });
    handlers.push(handler);
    return (await openAt(handler, { timeZone: 'UTC', exact })).query(plan);
  };
  const notesOf = ({ notes }: QueryResult): readonly string[] => notes.map(({ code }) => code);

  before(async () => {
    const database = await (await DuckDBInstance.create()).connect();
    await database.run(`COPY (${ROWS}) TO '${file}' (FORMAT parquet)`);
    amountsOf = async (store) =>
      (await database.runAndReadAll(`SELECT CAST(amount AS DOUBLE) FROM '${file}' WHERE store LIKE '${store}'`))
        .getRows()
        .map(([amount]) => Number(amount))
        .sort((one, other) => one - other);
  });
  after(async () => {
    for (const handler of handlers) await handler.close();
    rmSync(folder, { recursive: true });
  });

  it('have at most 1% of the values, or one, between them and the exact ones, and say so', async () => {
    const found = await query({ measures: VALUES, by: ['store'] });
    const total = await query({ measures: VALUES });
    for (const row of [...found.rows(), { store: '%', ...total.rows()[0] }]) {
      const store = String(row.store);
      const amounts = await amountsOf(store);
      const room = Math.max(1, amounts.length / 100);
      [0.5, 0.9, 0.05].forEach((p, k) => {
        const value = Number(row[VALUES[k]!]);
        const place = p * (amounts.length - 1);
        const below = amounts.filter((amount) => amount < value).length;
        const through = amounts.filter((amount) => amount <= value).length;
        const isNear = below - room <= place && place <= through + room;
        assert.ok(isNear, `${store} ${VALUES[k]}: ${value} is number ${below} to ${through} of ${amounts.length}`);
      });
    }
    assert.deepEqual(notesOf(found), ['estimated-quantiles']);
    assert.deepEqual(found.notes[0]!.params, { error: 1 });
  });

  it('are not for fewer rows, other measures, levels, exact, nor where none is wanted', async () => {
    const plan: QueryPlan = { measures: ['median(amount)'], by: ['store'] };
    const all = await query(plan, { approximateQuantiles: Infinity });
    const cases: readonly (readonly [QueryPlan, Partial<PlanHandlerConfig>, boolean])[] = [
      [plan, { approximateQuantiles: 120_000 }, false],
      [plan, { approximateQuantiles: 120_000, approximateCounts: 2000 }, false],
      [plan, {}, true],
      [{ ...plan, exact: true }, {}, false],
      [{ measures: ['sum(amount)'] }, {}, false],
      [{ measures: ['median(sum(amount) per store)'] }, {}, false],
      [{ ...plan, where: 'store: none' }, {}, false],
    ];
    for (const [own, config, exact] of cases) {
      const found = await query(own, config, exact);
      assert.deepEqual(notesOf(found), [], JSON.stringify([own, config, exact]));
      if (own.measures[0] === plan.measures[0] && !own.where) assert.deepEqual(found.rows(), all.rows());
    }
    assert.notDeepEqual((await query(plan)).rows(), all.rows());
  });

  it('are estimated next to counts', async () => {
    const found = await query({ measures: ['median(amount)', 'distinct(amount)'] }, { approximateCounts: 2000 });
    assert.deepEqual(notesOf(found).toSorted(), ['estimated-quantiles', 'sampled']);
  });

  it('need a number of rows', () => {
    for (const value of [0, NaN, 1.5])
      assert.throws(() => planHandler({ data: file, approximateQuantiles: value }), {
        code: 'bad-option',
        message: `approximateQuantiles: invalid value '${value}'; expected a whole number from 1`,
      });
  });
});
