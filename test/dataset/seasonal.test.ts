import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { duckRows, type DuckTable } from '../analysis/duck-table.js';
import { randomOf } from '../random.js';

const DAY_MS = 86_400_000;
const START = Date.UTC(2021, 0, 1);
/** Four years, and twelve days of a month that has not ended. */
const DAYS = 1461 + 12;

const random = randomOf(11);
/** Sales grow, are highest in December and on Saturdays, and there are none in August 2022. */
const rows = Array.from({ length: DAYS }, (_, at) => {
  const date = new Date(START + at * DAY_MS);
  const day = date.toISOString().slice(0, 10);
  const season = (date.getUTCMonth() === 11 ? 2 : 1) * (date.getUTCDay() === 6 ? 1.5 : 1);
  const region = at % 3 === 0 ? 'East' : 'West';
  return {
    order_id: `O${at}`,
    order_date: day,
    region,
    sales: Math.round((100 + at / 10) * season * (0.8 + random() * 0.4) * 100) / 100,
  };
}).filter(({ order_date }) => !order_date.startsWith('2022-08'));

describe('the seasonal index, beside DuckDB', () => {
  let dataset: Dataset;
  let duck: DuckTable;

  before(async () => {
    dataset = await openDataset(rows, { timeZone: 'UTC', weekStart: 1 });
    duck = await duckRows(rows, { order_date: 'DATE', region: 'VARCHAR', sales: 'DECIMAL(18, 2)' });
  });
  after(async () => {
    dataset.close();
    await duck.close();
  });

  /** Mean ratios of the values of bins to their moving average, which is centered with half weights at both ends where the season is even. */
  async function bySql(
    grain: 'month' | 'week' | 'day',
    season: string,
    {
      half,
      even,
      to,
      from = '2021-01-01',
      where = 'true',
      value: of = 'avg(ratio)',
    }: {
      readonly half: number;
      readonly even: boolean;
      readonly to: string;
      readonly from?: string;
      readonly where?: string;
      readonly value?: string;
    },
  ): Promise<unknown> {
    const length = even ? 2 * half : 2 * half + 1;
    const weights = even ? `CASE WHEN abs(o.place - b.place) = ${half} THEN 0.5 ELSE 1 END` : '1';
    const found = await duck.rows(`
      WITH bins AS (SELECT bin::DATE AS bin, row_number() OVER (ORDER BY bin) AS place
          FROM range(DATE '${from}', DATE '${to}', INTERVAL 1 ${grain}) r(bin)),
        b AS (SELECT bin, place, coalesce((SELECT sum(sales) FROM data WHERE date_trunc('${grain}', order_date) = bin AND ${where}), 0)::DOUBLE AS value FROM bins),
        ratios AS (SELECT b.bin, b.value / nullif(sum(o.value * ${weights}) / ${length}, 0) AS ratio
          FROM b JOIN b o ON abs(o.place - b.place) <= ${half} GROUP BY b.bin, b.value HAVING count(*) = ${2 * half + 1})
      SELECT ${season} AS season, ${of} AS value FROM ratios GROUP BY season ORDER BY season`);
    return found.map(({ season: key, value }) => [
      Number(key),
      value === null ? null : Number((value as number).toPrecision(10)),
    ]);
  }

  async function asked(by: string, where?: string, measure = 'seasonal-index'): Promise<unknown> {
    const found = await dataset.query({ measures: [measure], by: [by], orderBy: [by], ...(where && { where }) });
    assert.ok(!found.notes.some(({ code }) => code === 'few-seasons'));
    return found.rows().map((row) => [row[by], row[measure] === null ? null : Number((row[measure] as number).toPrecision(10))]);
  }

  it('is the mean ratio of months to their trend, without the month that has not ended', async () => {
    const expected = await bySql('month', 'month(bin)', { half: 6, even: true, to: '2025-01-01' });
    assert.deepEqual(await asked('month-of-year(date)'), expected);
    assert.ok(Math.abs((expected as number[][])[11]![1]! - 1.8) < 0.2);
  });

  it('is the mean ratio of whole weeks to their year, with numbers of ISO 8601', async () => {
    const weeks = { half: 26, even: true, from: '2021-01-04', to: '2025-01-13' };
    const expected = (await bySql('week', 'week(bin)', weeks)) as readonly (readonly [number, number])[];
    // Week 53 is that of 2020 only, before the first year ends.
    assert.deepEqual(await asked('week-of-year(date)'), [...expected, [53, null]]);
    assert.equal(expected.length, 52);
    assert.ok(expected[50]![1] > 1.6);
  });

  it('has the standard deviation over the years as its spread', async () => {
    const spread = { half: 6, even: true, to: '2025-01-01', value: 'stddev_samp(ratio)' };
    assert.deepEqual(
      await asked('month-of-year(date)', undefined, 'seasonal-spread'),
      await bySql('month', 'month(bin)', spread),
    );
  });

  it('is the mean ratio of days to their week', async () => {
    assert.deepEqual(await asked('weekday(date)'), await bySql('day', 'isodow(bin)', { half: 3, even: false, to: '2025-01-13' }));
  });

  it('is that of the rows that filters select, and of each group', async () => {
    const east = await bySql('month', 'month(bin)', { half: 6, even: true, to: '2025-01-01', where: `region = 'East'` });
    assert.deepEqual(await asked('month-of-year(date)', 'region: East'), east);
    const by = ['region', 'month-of-year(date)'];
    const found = await dataset.query({ measures: ['seasonal-index'], by, orderBy: by, limit: 12 });
    assert.deepEqual(
      found.rows().map((row) => [row['month-of-year(date)'], Number((row['seasonal-index'] as number).toPrecision(10))]),
      east,
    );
  });

  it('is missing with fewer than three years', async () => {
    const found = await dataset.query({ measures: ['seasonal-index'], by: ['month-of-year(date)'], where: 'date: 2021..2022' });
    assert.deepEqual([...new Set(found.rows().map((row) => row['seasonal-index']))], [null]);
    const notes = found.notes.filter(({ code }) => code === 'few-seasons');
    assert.deepEqual(
      notes.map(({ params }) => params),
      [{ part: 'month-of-year' }],
    );
  });

  it('is missing in a total, and refuses several seasons', async () => {
    const total = await dataset.query({ measures: ['seasonal-index'] });
    assert.deepEqual(total.rows(), [{ 'seasonal-index': null }]);
    const plan = { measures: ['seasonal-index'], by: ['month-of-year(date)', 'weekday(date)'] };
    await assert.rejects(dataset.query(plan), { code: 'bad-expression', message: /several among the dimensions/ });
  });
});
