import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Dataset, QueryPlan, QueryResult } from '../../src/core.js';
import { planHandler, type PlanHandler, type PlanHandlerConfig } from '../../src/endpoint.js';
import { openAt } from './serve-handler.js';

const SIZE = 8000;
/** Of 20,000 customers and 40,000 orders: 120 lines of each day of 2022 to 2024, by store. */
const ROWS = `SELECT
    DATE '2022-01-01' + CAST(n // 120 AS INTEGER) AS order_date,
    n // 3 AS order_id,
    'C' || hash(n // 3) % 20000 AS customer_id,
    'Store ' || lpad(CAST(hash(n // 3, 1) % 60 AS VARCHAR), 2, '0') AS store,
    CAST(1 + hash(n) % 9000 / 100.0 AS DECIMAL(10, 2)) AS amount
  FROM (SELECT range AS n FROM range(0, 131520))`;

describe('estimated counts', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'estimated-'));
  const file = path.join(folder, 'orders.parquet');
  const handlers = new Map<string, PlanHandler>();
  let count: (sql: string) => Promise<readonly (readonly unknown[])[]>;
  const open = ({ approximateCounts = SIZE, ...config }: Partial<PlanHandlerConfig> = {}, exact = false): Promise<Dataset> => {
    const own = { data: file, approximateCounts, ...config };
    const key = JSON.stringify(own);
    const handler = handlers.get(key) ?? planHandler(own);
    handlers.set(key, handler);
    return openAt(handler, { timeZone: 'UTC', exact });
  };

  before(async () => {
    const database = await (await DuckDBInstance.create()).connect();
    await database.run(`COPY (${ROWS}) TO '${file}' (FORMAT parquet)`);
    count = async (sql) => (await database.runAndReadAll(sql.replace('orders', `'${file}'`))).getRowsJson();
  });
  after(async () => {
    for (const handler of handlers.values()) await handler.close();
    rmSync(folder, { recursive: true });
  });

  const numbersOf = (found: QueryResult, column = 0): readonly number[] =>
    found.rows().map((row) => Number(Object.values(row)[column]));
  const sampled = ({ notes }: QueryResult): QueryResult['notes'] => notes.filter(({ code }) => code === 'sampled');

  it('are within their error of the number of values, and say so', async () => {
    const found = await (await open()).query({ measures: ['customers'] });
    const [[customers]] = (await count('SELECT count(DISTINCT customer_id) FROM orders')) as [[string]];
    const { size, of, error } = found.facts.sample!;
    assert.ok(Math.abs(size - SIZE) < 100 && Math.abs(of - Number(customers)) < 200, `${size} of ${of}, ${customers}`);
    // 1.96 × √(0.55 ÷ 8,000)
    assert.ok(Math.abs(error - 0.0163) < 0.001, String(error));
    assert.ok(Math.abs(numbersOf(found)[0]! / Number(customers) - 1) < 1.5 * error, `${numbersOf(found)[0]} for ${customers}`);
    assert.notEqual(numbersOf(found)[0], Number(customers));
    const [note] = sampled(found);
    assert.deepEqual([note?.column, note?.count, note?.params], ['customer_id', size, { column: 'customer_id', error: 2 }]);
  });

  it('need a number of values, as samples do', () => {
    const cases = { approximateCounts: [0, -1, NaN, 1.5], sample: [-1, NaN, 0.5] };
    for (const [option, values] of Object.entries(cases)) {
      for (const value of values) {
        assert.throws(() => planHandler({ data: file, [option]: value }), {
          code: 'bad-option',
          message: `${option}: invalid value '${value}'; expected a whole number from ${option === 'sample' ? 0 : 1}`,
        });
      }
    }
  });

  it('have the error of the column with the smaller share', async () => {
    for (const measures of [
      ['orders', 'customers'],
      ['customers', 'orders'],
    ]) {
      const found = await (await open()).query({ measures });
      assert.deepEqual(
        sampled(found).map(({ column }) => column),
        ['order_id'],
      );
    }
  });

  it('have the error of the smallest one, which 95% of all keep', async () => {
    const found = await (await open()).query({ measures: ['customers'], by: ['quarter(date)'] });
    const expected = (
      await count(
        "SELECT count(DISTINCT customer_id) FROM orders GROUP BY date_trunc('quarter', order_date) ORDER BY date_trunc('quarter', order_date)",
      )
    ).map(([n]) => Number(n));
    const { error, size, of } = found.facts.sample!;
    const counts = numbersOf(found, 1);
    const share = size / of;
    assert.ok(Math.abs(error - 1.96 * Math.sqrt((1 - share) / (share * Math.min(...counts)))) < 1e-4);
    const kept = counts.filter((n, quarter) => Math.abs(n / expected[quarter]! - 1) <= error).length;
    assert.ok(counts.length === 12 && kept >= 10, `${kept} of ${counts.length}`);
  });

  it('are not for results with larger errors, for values that are few, with exact, nor where none is wanted', async () => {
    const plans: readonly [QueryPlan, Parameters<typeof open>][] = [
      [{ measures: ['customers'], by: ['day(date)'] }, []],
      [{ measures: ['customers'], where: 'store: Store 07' }, []],
      [{ measures: ['customers'], where: 'store: none' }, []],
      [{ measures: ['distinct(store)'] }, []],
      [{ measures: ['customers'], by: ['quarter(date)'], orderBy: ['-customers'], limit: 3 }, []],
      [{ measures: ['customers'] }, [{}, true]],
      [{ measures: ['customers'] }, [{ approximateCounts: Infinity }]],
    ];
    const exact = await open({ approximateCounts: Infinity });
    for (const [plan, how] of plans) {
      const found = await (await open(...how)).query(plan);
      assert.deepEqual(found.rows(), (await exact.query(plan)).rows(), JSON.stringify(plan));
      assert.deepEqual([sampled(found), found.facts.sample], [[], undefined], JSON.stringify(plan));
    }
  });

  it('are compared and divided as counts are', async () => {
    const dataset = await open();
    const exact = await open({ approximateCounts: Infinity });
    const plan: QueryPlan = { measures: ['aov', 'orders'], where: 'date: 2024', compare: 'previous-year' };
    const [found, expected] = [await dataset.query(plan), await exact.query(plan)];
    const { error } = found.facts.sample!;
    for (const [column, value] of Object.entries(expected.rows()[0]!)) {
      if (column.endsWith('growth') || column.endsWith('change')) continue;
      const ratio = Number(found.rows()[0]![column]) / Number(value);
      assert.ok(Math.abs(ratio - 1) < 1.5 * error, `${column}: ${ratio}`);
    }
    const alone = await dataset.query({ measures: ['customers'], where: 'date: 2022', compare: 'previous-year' });
    assert.equal(sampled(alone).length, 1);
  });

  it('are the same from rollups, which add up the shares of groups', async () => {
    const rollups = [{ by: ['day(date)', 'store'], measures: ['orders', 'aov', 'customers'] }];
    const [dataset, rolled, exact] = await Promise.all([open(), open({ rollups }), open({ rollups }, true)]);
    const notesOf = ({ notes }: QueryResult): readonly string[] => notes.map(({ code }) => code);
    for (const plan of [
      { measures: ['orders'], by: ['year(date)'] },
      { measures: ['aov'], where: 'date: 2022' },
    ]) {
      const [found, expected] = [await rolled.query(plan), await dataset.query(plan)];
      assert.deepEqual([found.rows(), found.facts.sample], [expected.rows(), expected.facts.sample], JSON.stringify(plan));
      assert.deepEqual([notesOf(found), notesOf(expected)], [['rollup', 'sampled'], ['sampled']]);
      const all = await exact.query(plan);
      assert.notDeepEqual(all.rows(), found.rows());
      assert.deepEqual(notesOf(all), []);
    }
    // Customers come back on other days, so their counts are not added up.
    assert.deepEqual(notesOf(await rolled.query({ measures: ['customers'] })), ['sampled']);
  });

  it('come from rollups with groups of the sampled members, which have the totals of all', async () => {
    const rollups = [{ by: ['day(date)', 'store', 'customer'], measures: ['revenue'] }];
    const config = { rollups, sample: 2000 };
    const [dataset, rolled, exact] = await Promise.all([open({ sample: 2000 }), open(config), open(config, true)]);
    const analysis = { kind: 'correlation', method: 'spearman' } as const;
    const plans: readonly (readonly [QueryPlan, boolean])[] = [
      [{ measures: ['customers'] }, true],
      [{ measures: ['customers', 'revenue'], by: ['month(date)'], where: 'store: "Store 1*"', compare: 'previous-year' }, true],
      [{ measures: ['revenue'], by: ['store'], where: 'date: 2022' }, true],
      // Only some customers have groups.
      [{ measures: ['revenue'], by: ['customer'], orderBy: ['-revenue'], limit: 3 }, false],
      [{ measures: ['revenue'], where: 'customer: C1' }, false],
      // A sample of 2,000 is among that of 8,000.
      [{ measures: ['revenue', 'count()'], by: ['customer'], analysis }, true],
    ];
    const notesOf = ({ notes }: QueryResult): QueryResult['notes'] => notes.filter(({ code }) => code !== 'rollup');
    for (const [plan, isRolled] of plans) {
      const text = JSON.stringify(plan);
      const [found, expected] = [await rolled.query(plan), await dataset.query(plan)];
      assert.deepEqual(
        [found.rows(), found.facts.sample, found.selected],
        [expected.rows(), expected.facts.sample, expected.selected],
        text,
      );
      assert.deepEqual(notesOf(found), notesOf(expected), text);
      assert.equal(found.notes.length > notesOf(found).length, isRolled, text);
    }
    const plan: QueryPlan = { measures: ['customers'], by: ['month(date)'] };
    const [all] = (await count(`SELECT count(DISTINCT customer_id) FROM orders WHERE order_date < '2022-02-01'`)) as [[string]];
    assert.equal(numbersOf(await exact.query(plan), 1)[0], Number(all[0]));
  });
});
