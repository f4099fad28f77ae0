import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset, type QueryPlan } from '../../src/core.js';
import { SalesError } from '../../src/util/error.js';
import { Duck } from '../oracle/duck.js';

const SELLERS = ['Ann', 'Bo', 'Cy', 'Di', 'Eve'];
const MONTHS = Array.from(
  { length: 24 },
  (_, at) => `${String(2023 + Math.floor(at / 12))}-${String(1 + (at % 12)).padStart(2, '0')}`,
);

/** The first and last month have sales on the first and last day: the data covers both years. */
const dayIn = (at: number): string => (at === 0 ? '01' : at === 23 ? '31' : '10');

/** Sales of two years. Eve has a quota and no sales in 2024; Cy and Di are equal. */
const SALES = MONTHS.flatMap((month, at) =>
  SELLERS.flatMap((seller, s) => {
    const own = s === 3 ? 2 : s;
    return seller === 'Eve' && at >= 12
      ? []
      : [
          {
            order_id: `${month}${seller}`,
            date: `${month}-${dayIn(at)}`,
            seller,
            revenue: 100 + 10 * own + 8 * ((at * 7 + own * 3) % 13),
          },
        ];
  }),
);
const QUOTAS = MONTHS.flatMap((month, at) =>
  SELLERS.map((seller, s) => ({
    month: `${month}-01`,
    seller,
    quota: 140 + 5 * (s === 3 ? 2 : s) + (at >= 12 ? 10 * (s % 2) : 0),
  })),
);

const open = (): Promise<Dataset> => openDataset({ tables: { sales: SALES, quotas: QUOTAS } }, { timeZone: 'UTC' });
const rowsIn = (rows: readonly object[]): string =>
  `(VALUES ${rows
    .map(
      (row) =>
        `(${Object.values(row)
          .map((value) => (typeof value === 'number' ? value : `'${String(value)}'`))
          .join(', ')})`,
    )
    .join(', ')})`;

/** The attainments of a year and their places. */
const yearSql = (year: number): string => `
  SELECT seller, revenue / quota AS attainment,
    CASE WHEN revenue IS NOT NULL THEN rank() OVER (ORDER BY revenue / quota DESC NULLS LAST) END AS place,
    revenue / quota AS own
  FROM (SELECT seller, sum(quota)::DOUBLE AS quota FROM ${rowsIn(QUOTAS)} q(month, seller, quota) WHERE month[1:4] = '${year}' GROUP BY seller)
  LEFT JOIN (SELECT seller, sum(revenue)::DOUBLE AS revenue FROM ${rowsIn(SALES)} s(id, date, seller, revenue) WHERE date[1:4] = '${year}' GROUP BY seller)
  USING (seller)`;

describe('places by attainment', () => {
  let duck: Duck;
  before(async () => (duck = await Duck.open()));
  after(() => duck.close());

  it('and distances to the next are those of SQL, in this period and a year earlier', async () => {
    const dataset = await open();
    const result = await dataset.query({
      measures: ['attainment', 'rank(attainment)', 'behind(attainment)', 'revenue'],
      by: ['seller'],
      where: 'date: 2024',
      compare: 'previous-year',
    });
    const expected = await duck.rows(`WITH now AS (${yearSql(2024)}), before AS (${yearSql(2023)})
      SELECT now.*, (SELECT min(o.own) FROM now o WHERE o.own > now.own) - now.own AS lacks, before.attainment AS earlier, before.place AS earlier_place
      FROM now JOIN before USING (seller) ORDER BY seller`);
    const near = (value: unknown): unknown => (typeof value === 'number' ? Number(value.toPrecision(12)) : value);
    assert.deepEqual(
      result
        .rows()
        .map((row) =>
          [
            'seller',
            'attainment',
            'rank(attainment)',
            'behind(attainment)',
            'attainment.previous',
            'rank(attainment).previous',
          ].map((name) => near(row[name])),
        ),
      expected.map((row) => [row.seller, row.attainment, row.place, row.lacks, row.earlier, row.earlier_place].map(near)),
    );
    const [ann] = result.rows();
    assert.equal(ann!['rank(attainment).change'], Number(ann!['rank(attainment)']) - Number(ann!['rank(attainment).previous']));
    assert.equal(ann!['rank(attainment).growth'], null);
    assert.equal(ann!['revenue.change'], Number(ann!.revenue) - Number(ann!['revenue.previous']));
    assert.deepEqual(
      result.measures.map(({ unit, good }) => [unit, good]),
      [
        ['percent', 'up'],
        ['count', 'down'],
        ['percent', 'down'],
        ['money', 'up'],
      ],
    );
  });

  it('are ordered and limited as all columns are', async () => {
    const dataset = await open();
    const plan: QueryPlan = { measures: ['rank(attainment)'], by: ['seller'], where: 'date: 2024', compare: 'previous-year' };
    const all = (await dataset.query({ ...plan, orderBy: ['rank(attainment)', 'seller'] })).rows();
    const first = (await dataset.query({ ...plan, orderBy: ['rank(attainment)', 'seller'], limit: 2 })).rows();
    assert.deepEqual(first, all.slice(0, 2));
    assert.equal(all.at(-1)!.seller, 'Eve');
    assert.equal(all.at(-1)!['rank(attainment)'], null);
  });

  it('have no value where there are no groups, and none before the data', async () => {
    const dataset = await open();
    assert.deepEqual((await dataset.query({ measures: ['rank(attainment)'], where: 'date: 2024' })).rows(), [
      { 'rank(attainment)': null },
    ]);
    const early = await dataset.query({
      measures: ['attainment'],
      by: ['seller'],
      where: 'date: 2023',
      compare: 'previous-year',
    });
    assert.deepEqual(new Set(early.rows().map((row) => row['attainment.previous'])), new Set([null]));
    const range = await dataset.query({ measures: ['plan'], compare: '2024-02 vs 2023-03' });
    const quota = (month: string): number =>
      QUOTAS.filter((row) => row.month === `${month}-01`).reduce((sum, row) => sum + row.quota, 0);
    assert.deepEqual(
      range.rows().map((row) => [row.plan, row['plan.previous']]),
      [[quota('2024-02'), quota('2023-03')]],
    );
  });

  it('refuse an earlier period for each bin of time, and rows that are compared with others', async () => {
    const dataset = await open();
    const plan: QueryPlan = { measures: ['attainment'], where: 'date: 2024', compare: 'previous-year' };
    for (const more of [{ by: ['month(date)'] }, { compare: 'rest of seller: Ann' }])
      await assert.rejects(dataset.query({ ...plan, ...more }), (error) => {
        assert.ok(error instanceof SalesError);
        assert.deepEqual([error.code, error.params.option], ['bad-option', 'compare']);
        return true;
      });
  });

  it('give way to a measure of the page with their name', async () => {
    const dataset = await open();
    const result = await dataset.query({
      measures: ['rank(attainment)'],
      by: ['seller'],
      where: 'date: 2023-01',
      define: { attainment: 'sum(revenue)' },
    });
    const own = SALES.filter(({ date }) => date === '2023-01-01').toSorted((a, b) => b.revenue - a.revenue);
    const rank = (seller: unknown): number =>
      1 + own.findIndex(({ revenue }) => revenue === own.find((one) => one.seller === seller)!.revenue);
    for (const row of result.rows()) assert.equal(row['rank(attainment)'], rank(row.seller));
  });
});
