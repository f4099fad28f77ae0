import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset, type QueryPlan } from '../../src/core.js';
import { duckRows, type DuckTable } from '../analysis/duck-table.js';
import { randomOf } from '../random.js';

const DAY_MS = 86_400_000;
const START = Date.UTC(2022, 0, 1);
/** The last day is the 12th of a month. */
const DAYS = 802;

const random = randomOf(7);
const pick = (count: number): number => Math.floor(random() * count);
/** East begins in March, and sells nothing in June 2022. */
const orders = Array.from({ length: 2500 }, (_, index) => {
  const at = index < DAYS ? index : pick(DAYS);
  const day = new Date(START + at * DAY_MS).toISOString().slice(0, 10);
  const isEast = at > 60 && !day.startsWith('2022-06') && random() < 0.4;
  return { order_id: `O${index}`, order_date: day, customer_id: `C${pick(300)}`, region: isEast ? 'East' : 'West' };
});
const rows = Array.from({ length: 4000 }, (_, index) => ({
  ...orders[index % orders.length]!,
  quantity: 1 + pick(4),
  sales: pick(50_000) / 100,
  profit: pick(10_000) / 100 - 30,
}));

describe('rolling measures, beside DuckDB', () => {
  let dataset: Dataset;
  let duck: DuckTable;

  before(async () => {
    dataset = await openDataset(rows, { timeZone: 'UTC', weekStart: 1 });
    const columns = { order_id: 'VARCHAR', order_date: 'DATE', customer_id: 'VARCHAR', region: 'VARCHAR' };
    const numbers = { quantity: 'INTEGER', sales: 'DECIMAL(18, 2)', profit: 'DECIMAL(18, 2)' };
    duck = await duckRows(rows, { ...columns, ...numbers });
  });
  after(async () => {
    dataset.close();
    await duck.close();
  });

  /** The groups of a grain with an aggregate over the rows of the `count` bins up to each; null in the first bins and in `open`. */
  async function bySql(
    aggregate: string,
    grain: string,
    count: number,
    { where = 'true', key = `''`, open = '2999-01-01' } = {},
  ): Promise<unknown> {
    const found = await duck.rows(`
      WITH rows AS (SELECT *, date_trunc('${grain}', order_date)::DATE AS bin, ${key} AS key FROM data WHERE ${where}),
        groups AS (SELECT DISTINCT bin, key FROM rows),
        firsts AS (SELECT min(bin) AS first FROM rows)
      SELECT strftime(g.bin, '%Y-%m-%d') AS bin, g.key,
        CASE WHEN g.bin < first + INTERVAL ${count - 1} ${grain} OR g.bin = DATE '${open}' THEN NULL ELSE (
          SELECT ${aggregate} FROM rows r WHERE r.key = g.key AND r.bin <= g.bin AND r.bin > g.bin - INTERVAL ${count} ${grain})::DOUBLE END AS value
      FROM groups g, firsts ORDER BY g.bin, g.key`);
    return found.map(({ bin, key: of, value }) => [bin, of, round(value)]);
  }

  const round = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? null));

  async function asked(measure: string, by: string, plan: Partial<QueryPlan> = {}, key?: string): Promise<unknown> {
    const found = await dataset.query({ measures: [measure], by: key === undefined ? [by] : [by, key], orderBy: [by], ...plan });
    return found.rows().map((row) => [row[by], key === undefined ? '' : row[key], round(row[measure])]);
  }

  const OPEN = '2024-03-01';

  for (const [measure, sql] of [
    ['rolling(revenue, 12)', 'sum(sales)'],
    ['rolling(margin, 12)', 'sum(profit)::DOUBLE / sum(sales)::DOUBLE'],
    ['rolling(customers, 12)', 'count(DISTINCT customer_id)'],
    ['rolling(avg(sales), 12)', 'avg(sales::DOUBLE)'],
    ['rolling(median(sales), 12)', 'quantile_cont(sales::DOUBLE, 0.5)'],
    ['rolling(aov, 12)', 'sum(sales)::DOUBLE / count(DISTINCT order_id)'],
  ] as const)
    it(`has ${measure} by month, without the first months and the last one, which has not ended`, async () => {
      assert.deepEqual(await asked(measure, 'month(date)'), await bySql(sql, 'month', 12, { open: OPEN }));
    });

  for (const [measure, sql] of [
    ['rolling(revenue, 3)', 'sum(sales)'],
    ['rolling(customers, 3)', 'count(DISTINCT customer_id)'],
  ] as const) {
    it(`has ${measure} of each region, over months without sales too`, async () => {
      assert.deepEqual(
        await asked(measure, 'month(date)', {}, 'region'),
        await bySql(sql, 'month', 3, { open: OPEN, key: 'region' }),
      );
    });

    it(`has ${measure} of the weeks that a filter selects`, async () => {
      const plan = { where: 'region: West; date: 2023-01-02..2023-06-25' };
      const where = `region = 'West' AND order_date BETWEEN '2023-01-02' AND '2023-06-25'`;
      assert.deepEqual(await asked(measure, 'week(date)', plan), await bySql(sql, 'week', 3, { where }));
    });
  }

  it('is over the newest months that have ended where no key has bins of time', async () => {
    const found = await dataset.query({
      measures: ['rolling(customers, 12)', 'rolling(revenue, 30)'],
      by: ['region'],
      orderBy: ['region'],
    });
    const expected = await duck.rows(`SELECT region, count(DISTINCT customer_id)::DOUBLE AS value FROM data
      WHERE order_date BETWEEN '2023-03-01' AND '2024-02-29' GROUP BY region ORDER BY region`);
    assert.deepEqual(
      found.rows().map((row) => [row.region, row['rolling(customers, 12)'], row['rolling(revenue, 30)']]),
      expected.map(({ region, value }) => [region, value, null]),
    );
  });

  it('states its last day, where bins have not ended or are not those of the keys', async () => {
    const endOf = async (plan: Partial<QueryPlan>): Promise<unknown> => {
      const { notes } = await dataset.query({ measures: ['rolling(revenue, 12)'], ...plan });
      return notes.filter(({ code }) => code === 'rolling-ends').map(({ params }) => params!.end);
    };
    assert.deepEqual(await endOf({}), ['2024-02-29']);
    assert.deepEqual(await endOf({ by: ['region', 'month(date)'] }), ['2024-02-29']);
    assert.deepEqual(await endOf({ where: 'date: ..2023-07-12' }), ['2023-06-30']);
    assert.deepEqual(await endOf({ by: ['month(date)'], where: 'date: 2022..2023' }), []);
    assert.deepEqual(await endOf({ measures: ['revenue'] }), []);
  });

  it('reaches back before a period without bins, on both sides of a comparison', async () => {
    const measure = 'rolling(orders, 12)';
    const found = await dataset.query({ measures: [measure], where: 'date: 2023-07', compare: 'previous-period' });
    const expected = await duck.rows(`SELECT
      count(DISTINCT order_id) FILTER (WHERE order_date BETWEEN '2022-08-01' AND '2023-07-31')::DOUBLE AS now,
      count(DISTINCT order_id) FILTER (WHERE order_date BETWEEN '2022-07-01' AND '2023-06-30')::DOUBLE AS before FROM data`);
    const { now, before: earlier } = expected[0]!;
    const [row] = found.rows();
    assert.deepEqual([row![measure], row![`${measure}.previous`]], [now, earlier]);
  });

  it('reads the earlier period of a comparison as it reads the current one', async () => {
    const measure = 'rolling(orders, 3)';
    const found = await dataset.query({
      measures: [measure],
      by: ['month(date)'],
      where: 'date: 2023',
      compare: 'previous-year',
      orderBy: ['month(date)'],
    });
    const earlier = (await bySql('count(DISTINCT order_id)', 'month', 3, {
      where: 'year(order_date) = 2022',
    })) as readonly (readonly unknown[])[];
    assert.deepEqual(
      found.rows().map((row) => round(row[`${measure}.previous`])),
      earlier.map(([, , value]) => value),
    );
  });

  it('is ordered, limited and calculated with as other measures are', async () => {
    const found = await dataset.query({
      measures: ['revenue', 'half = rolling(revenue, 2) / 2'],
      by: ['quarter(date)'],
      orderBy: ['-half'],
      limit: 1,
    });
    const all = (await bySql('sum(sales)', 'quarter', 2, { open: '2024-01-01' })) as readonly (readonly [
      string,
      string,
      number | null,
    ])[];
    const best = all.toSorted(([, , one], [, , other]) => (other ?? 0) - (one ?? 0))[0]!;
    assert.deepEqual(
      found.rows().map((row) => [row['quarter(date)'], round(row.half)]),
      [[best[0], round(best[2]! / 2)]],
    );
  });

  it('refuses bins of two dates', async () => {
    const plan = { measures: ['rolling(revenue, 12)'], by: ['month(date)', 'year(date)'] };
    await assert.rejects(dataset.query(plan), { code: 'bad-expression', message: /one date in bins/ });
  });

  for (const [measure, by, message] of [
    ['rolling(revenue, 0)', 'month(date)', /a number of bins/],
    ['rolling(revenue, 1.5)', 'month(date)', /a number of bins/],
    ['rolling(revenue, region)', 'month(date)', /a number of bins/],
    ['rolling(rank(revenue), 3)', 'month(date)', /a measure of rows/],
    ['cumulative(rolling(revenue, 3))', 'month(date)', /can be summed/],
  ] as const)
    it(`refuses ${measure} by ${by}`, async () => {
      await assert.rejects(dataset.query({ measures: [measure], by: [by] }), { code: 'bad-expression', message });
    });
});
