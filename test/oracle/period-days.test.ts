import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { openDataset } from '../../src/core.js';

const DAY_MS = 86_400_000;
const START = Date.UTC(2015, 0, 1);
const DAYS = 365;
const MEASURES = ['working-days', 'revenue per day', 'revenue per working day'];

const isoDay = (index: number): string => new Date(START + index * DAY_MS).toISOString().slice(0, 10);

/** A calendar of more days than have sales, but without 10 days in May. Its fiscal months begin on the 10th. */
const CALENDAR = Array.from({ length: DAYS + 60 }, (_, index) => {
  const days = index - 30;
  const fiscal = new Date(START + (days - 9) * DAY_MS).toISOString().slice(0, 7);
  return {
    date: isoDay(days),
    fiscal_month: `FM ${fiscal}`,
    holiday: index % 11 === 0,
    day_of_year: index,
    week_rank: index % 40,
  };
}).filter(({ date }) => date < '2015-05-11' || date > '2015-05-20');

/** Sales on about half of the days, the first and last among them, at some hour. */
const SALES = Array.from({ length: 300 }, (_, index) => {
  const day = index === 0 ? 0 : index === 1 ? DAYS - 1 : (index * index * 7 + index * 13) % DAYS;
  return {
    day: isoDay(day),
    hour: (index * 5) % 24,
    amount: 100 + ((index * 37) % 50),
    region: index % 3 === 0 ? 'West' : 'East',
  };
});

interface Question {
  readonly where?: string;
  readonly by?: string;
  /** The same as SQL over a day and the columns of the calendar. */
  readonly days?: string;
  readonly key?: string;
  /** A test of sales that does not follow from their day. */
  readonly rows?: string;
}

const CALENDAR_QUESTIONS: readonly Question[] = [
  { by: 'fiscal_month', key: 'fiscal_month' },
  { by: 'holiday', key: 'holiday' },
  { by: 'bin(week_rank, 10)', key: 'week_rank // 10 * 10' },
  { by: 'month(date)', key: `date_trunc('month', day)::DATE::VARCHAR`, where: 'holiday: true', days: 'holiday' },
  { where: 'holiday: false', days: 'NOT holiday' },
  { where: 'fiscal_month: FM 2015-03, FM 2015-04', days: `fiscal_month IN ('FM 2015-03', 'FM 2015-04')` },
  { where: 'fiscal_month: !FM 2015-03', days: `fiscal_month IS DISTINCT FROM 'FM 2015-03'` },
  { where: 'fiscal_month: (blank)', days: 'fiscal_month IS NULL' },
  { where: 'fiscal_month: *-1*', days: `fiscal_month LIKE '%-1%'` },
  { where: 'day_of_year: 40..90; date: 2015-02..2015-06', days: `day_of_year BETWEEN 40 AND 90 AND day >= DATE '2015-02-01'` },
  { where: 'region: West; holiday: true', days: 'holiday', rows: `region = 'West'` },
  { by: 'region', key: 'region', where: 'week_rank: 3..9', days: 'week_rank BETWEEN 3 AND 9' },
];

const DATE_QUESTIONS: readonly Question[] = [
  { where: 'weekday(date): 1', days: 'isodow(day) = 1' },
  { where: 'weekday(date): !6, 7', days: 'isodow(day) = 7' },
  { where: 'weekday(date): 2..4', days: 'isodow(day) BETWEEN 2 AND 4' },
  { where: 'month(date): 2015-03', days: 'month(day) = 3' },
  { where: 'month(date): 2015-03, 2015-07; weekday(date): 5', days: 'month(day) IN (3, 7) AND isodow(day) = 5' },
  { where: 'month(date): !2015-03', days: 'month(day) <> 3' },
  { where: 'quarter(date): 2015-04..2015-09', days: 'quarter(day) IN (2, 3)' },
  { where: 'date: !2015-03-02..2015-03-10', days: `NOT day BETWEEN DATE '2015-03-02' AND DATE '2015-03-10'` },
  { where: 'amount: 100..120', rows: 'amount BETWEEN 100 AND 120' },
  { by: 'bin(amount, 10)', key: 'amount // 10 * 10' },
  { where: 'month-of-year(date): 3, 7', days: 'month(day) IN (3, 7)' },
  { by: 'month-of-year(date)', key: 'month(day)', where: 'date: 2015-02..2015-05', days: 'month(day) BETWEEN 2 AND 5' },
  { by: 'weekday(date)', key: 'isodow(day)', where: 'date: 2015-02', days: 'month(day) = 2' },
];

const HOUR_QUESTIONS: readonly Question[] = [
  ...DATE_QUESTIONS,
  { where: 'hour(date): 10', rows: 'hour = 10' },
  { by: 'hour(date)', key: 'hour', where: 'month(date): 2015-03', days: 'month(day) = 3' },
  {
    where: 'date: "2015-03-05T10:00:00".."2015-04-20T09:00:00"',
    days: `day BETWEEN DATE '2015-03-05' AND DATE '2015-04-20'`,
    rows: `day + hour * INTERVAL 1 HOUR BETWEEN TIMESTAMP '2015-03-05 10:00:00' AND TIMESTAMP '2015-04-20 09:00:00'`,
  },
];

/** Averages per day of selected days, next to the same in SQL over a list of all days. */
describe('the days of a period', () => {
  let folder: string;
  let duck: DuckDBConnection;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'period-days-'));
    duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    for (const [name, rows] of Object.entries({ calendar: CALENDAR, sales: SALES })) {
      const file = path.join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(rows));
      await duck.run(`CREATE TABLE ${name} AS SELECT * FROM read_json('${file}')`);
    }
    await duck.run(`CREATE VIEW sold AS SELECT s.*, c.* FROM sales s LEFT JOIN calendar c ON c.date = s.day`);
    await duck.run(`CREATE VIEW days AS SELECT all_days.day, c.* FROM (SELECT unnest(generate_series(
      (SELECT min(day) FROM sales), (SELECT max(day) FROM sales), INTERVAL 1 DAY))::DATE AS day) all_days LEFT JOIN calendar c ON c.date = day`);
  });

  after(() => {
    duck.disconnectSync();
    rmSync(folder, { recursive: true });
  });

  async function compare(
    input: unknown,
    options: object,
    { where = '', by, days = 'true', key, rows = 'true' }: Question,
  ): Promise<void> {
    const dataset = await openDataset(input as never, { timeZone: 'UTC', ...options });
    try {
      const query = { measures: MEASURES, where, ...(by !== undefined && { by: [by] }) };
      const found = (await dataset.query(query)).rows().map((row) => Object.values(row));
      // Keys that do not follow from the day share all days.
      const isOfRows = key === 'region' || key === 'hour' || key?.startsWith('amount') === true;
      const dayKey = key === undefined || isOfRows ? `'all'` : key;
      const sql = `SELECT k, coalesce(w, 0), total / nullif(n, 0), total / nullif(w, 0) FROM
        (SELECT ${key ?? `'all'`} AS k, ${isOfRows ? `'all'` : dayKey} AS d, sum(amount) AS total FROM sold WHERE (${days}) AND (${rows}) GROUP BY ALL) a
        LEFT JOIN (SELECT ${dayKey} AS d, count(*) AS n, count(*) FILTER (isodow(day) < 6) AS w FROM days WHERE ${days} GROUP BY ALL) b
        ON a.d IS NOT DISTINCT FROM b.d ORDER BY k NULLS LAST`;
      const wanted = (await (await duck.run(sql)).getRowsJson()).map((row) => (key === undefined ? row.slice(1) : row));
      assert.ok(wanted.length > 0);
      const plain = (row: readonly unknown[]): unknown[] =>
        row.map((cell) => {
          const number = cell === null || typeof cell === 'boolean' ? NaN : Number(cell);
          return Number.isNaN(number) ? cell : Number(number.toPrecision(12));
        });
      assert.deepEqual(found.map(plain), wanted.map(plain));
    } finally {
      dataset.close();
    }
  }

  const title = ({ where, by }: Question): string => [by && `by ${by}`, where].filter(Boolean).join(' where ');
  const roles = { revenue: 'amount' };
  const flat = SALES.map(({ day, amount, region }) => ({ date: day, amount, region }));

  for (const question of CALENDAR_QUESTIONS) {
    it(`in a calendar joined by the date: ${title(question)}`, () =>
      compare(
        { tables: { sales: flat, calendar: CALENDAR } },
        { roles: { ...roles, date: 'sales.date' }, joins: ['sales.date = calendar.date'] },
        question,
      ));
  }

  for (const question of CALENDAR_QUESTIONS.filter(({ where, by }) => where !== 'fiscal_month: (blank)' && by === undefined)) {
    it(`in a calendar that has the date: ${title(question)}`, () => {
      const sales = SALES.map(({ day, amount, region }) => ({ day_key: Number(day.replaceAll('-', '')), amount, region }));
      const calendar = CALENDAR.map((row) => ({ ...row, day_key: Number(row.date.replaceAll('-', '')) }));
      const options = { roles: { ...roles, date: 'calendar.date' }, joins: ['sales.day_key = calendar.day_key'] };
      return compare({ tables: { sales, calendar } }, options, question);
    });
  }

  for (const question of DATE_QUESTIONS) it(`of dates: ${title(question)}`, () => compare(flat, { roles }, question));

  for (const question of HOUR_QUESTIONS) {
    it(`of moments: ${title(question)}`, () => {
      const rows = SALES.map(({ day, hour, amount }) => ({ date: `${day}T${String(hour).padStart(2, '0')}:00:00`, amount }));
      return compare(rows, { roles }, question);
    });
  }
});
