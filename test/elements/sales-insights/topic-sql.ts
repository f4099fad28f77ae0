import type { Finding, Member, Span } from '../../../src/elements/sales-insights/model/finding.js';
import type { Cell, DuckSales } from './topic-duck.js';

/** What SQL says of a finding: its figures by their names, what is at stake, and how many it rests on. */
export type Figures = Readonly<Record<string, number>> & { readonly worth: number };

export const date = (day: number): string => `(DATE '1970-01-01' + ${day})`;
export const within = ({ from, to }: Span): string => `day BETWEEN ${date(from)} AND ${date(to)}`;
export const text = (value: Cell): string => `'${String(value).replaceAll("'", "''")}'`;
export const is = ({ field, member }: Member): string => (member === null ? `${field} IS NULL` : `${field} = ${text(member)}`);
export const memberOf = ({ members }: Finding): Member => members.member!;
export const DAYS = `datediff('day', DATE '1970-01-01', month)`;

export async function numbersOf(duck: DuckSales, sql: string): Promise<Readonly<Record<string, number>>> {
  const [row] = await duck.rows(sql);
  return row as Readonly<Record<string, number>>;
}

export async function sumOf(duck: DuckSales, where: string, what = 'rev'): Promise<number> {
  const { value } = await numbersOf(duck, `SELECT CAST(sum(${what}) AS DOUBLE) AS value FROM s WHERE ${where}`);
  return value!;
}

/** The whole months of the data, the oldest first; the newest is over where no more than three days of it lack. */
export const MONTHS = `ends AS (SELECT min(day) AS oldest, max(day) AS newest FROM s),
  whole AS (SELECT date_trunc('month', oldest) AS first,
    CASE WHEN datediff('day', newest, last_day(newest)) > 3 THEN date_trunc('month', newest) - INTERVAL 1 MONTH ELSE date_trunc('month', newest) END AS last FROM ends),
  months AS (SELECT CAST(unnest(generate_series(first, last, INTERVAL 1 MONTH)) AS DATE) AS month FROM whole)`;

/** What is sold in each whole month; null where nothing is. */
export async function monthly(
  duck: DuckSales,
  where = 'true',
): Promise<readonly { readonly day: number; readonly value: number | null }[]> {
  const rows = await duck.rows(`WITH ${MONTHS} SELECT ${DAYS} AS day, CAST(sum(rev) AS DOUBLE) AS value
    FROM months LEFT JOIN s ON date_trunc('month', day) = month AND ${where} GROUP BY month ORDER BY month`);
  return rows.map((row) => ({ day: row.day as number, value: row.value as number | null }));
}
