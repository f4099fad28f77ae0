import { isInPart, lastDayOf } from '../query/time/covered-range.js';
import type { PlanFacts } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import { binDays, shiftBin, type TimeGrain } from '../query/time/time-grain.js';
import { codedOf, columnOf, numbersOf } from './columns.js';
import { type RequestOptions, textOf, wholeOf } from './request-options.js';
import { grainOf } from './periods.js';

/** Maximum number of periods analyzed, the newest ones; limits memory and work for any range of dates. */
const MAX_PERIODS = 260;
/** Maximum number of members analyzed, the largest ones; all others count only for the total. */
const MAX_MEMBERS = 2000;

/** The values of members in the newest complete periods, without gaps; a period without rows is 0. */
export interface MemberSeries {
  readonly grain: TimeGrain;
  /** The first days of the periods, oldest first, and the last day of the last period. */
  readonly days: readonly number[];
  readonly to: number;
  readonly members: readonly { readonly name: string; readonly values: Float64Array }[];
  /** The total, including rows without a member. */
  readonly whole: Float64Array;
}

/** The columns of members, periods and values. */
export interface MemberSeriesOf {
  readonly member: string;
  readonly date: string;
  readonly value: string;
}

/**
 * Returns the values of a result by member and period; an incomplete newest period is excluded.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function memberSeriesOf(record: ResultRecord, { member, date, value }: MemberSeriesOf): MemberSeries {
  const grain = grainOf(record, date);
  const { values: starts, valid } = columnOf(record, date, 'date');
  const amounts = numbersOf(record, value, 'value');
  const { codes, names } = codedOf(record, member, 'member');
  const rows = Array.from({ length: record.rowCount }, (_, row) => row).filter((row) => valid?.[row] !== 0);
  const days = wholePeriods(
    rows.map((row) => starts[row]!),
    grain,
    record.facts,
  );
  const indexOf = new Map(days.map((day, index) => [day, index]));
  const whole = new Float64Array(days.length);
  const sums = new Float64Array(names.length);
  const inside: number[] = [];
  for (const row of rows) {
    const index = indexOf.get(starts[row]!);
    const amount = amounts[row]!;
    if (index === undefined || !Number.isFinite(amount)) continue;
    whole[index]! += amount;
    if (codes[row]! < 0) continue;
    sums[codes[row]!]! += Math.abs(amount);
    inside.push(row);
  }
  const reported = [...sums.keys()].filter((code) => sums[code]! > 0).sort((a, b) => sums[b]! - sums[a]! || a - b);
  const series = new Map(reported.slice(0, MAX_MEMBERS).map((code) => [code, new Float64Array(days.length)]));
  for (const row of inside) {
    const values = series.get(codes[row]!);
    const index = indexOf.get(starts[row]!)!;
    if (values) values[index]! += amounts[row]!;
  }
  return {
    grain,
    days,
    to: days.length > 0 ? shiftBin(days.at(-1)!, grain, 1, record.facts) - 1 : 0,
    members: Array.from(series, ([code, values]) => ({ name: names[code]!, values })),
    whole,
  };
}

/** Returns the first days of the newest complete periods. */
function wholePeriods(starts: readonly number[], grain: TimeGrain, facts: PlanFacts): readonly number[] {
  if (starts.length === 0) return [];
  const first = starts.reduce((least, day) => Math.min(least, day), Infinity);
  const newest = starts.reduce((most, day) => Math.max(most, day), -Infinity);
  const days: number[] = [];
  const isPart = isInPart({ ...binDays(newest, grain, facts), grain }, lastDayOf(facts), facts.openDays);
  const end = isPart ? shiftBin(newest, grain, -1, facts) : newest;
  for (let i = 0, day = end; day >= first && i < MAX_PERIODS; day = shiftBin(end, grain, -++i, facts)) days.push(day);
  return days.reverse();
}

/** Number of periods in a year, which is the season length. */
export const YEARS: Readonly<Record<TimeGrain, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/** Default maximum number of rows. */
export const ROWS = 20;

/** Validates the columns of members, periods and values, and the maximum number of rows. @throws SalesError `bad-option` */
export function readMemberSeries({ member, date, value, limit }: RequestOptions): MemberSeriesOf & { readonly limit: number } {
  return {
    member: textOf(member, 'member'),
    date: textOf(date, 'date'),
    value: textOf(value, 'value'),
    limit: limit === undefined ? ROWS : wholeOf(limit, 'limit', Number.MAX_SAFE_INTEGER),
  };
}
