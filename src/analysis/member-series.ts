import { isInPart, lastDayOf } from '../query/time/covered.js';
import type { ResultRecord } from '../query/result.js';
import { shiftBin } from '../query/time/time-grain.js';
import type { TimeGrain } from '../query/time/time-grain.js';
import { codedOf } from './coded.js';
import { columnOf, numbersOf } from './columns.js';
import { textOf, wholeOf } from './given.js';
import type { Given } from './given.js';
import { grainOf } from './periods.js';

/** Periods looked at: the newest, so that memory and work are bounded whatever the dates are. */
const MOST_PERIODS = 260;
/** Members looked at one by one: those with most, all others count for the whole alone. */
const MOST_MEMBERS = 2000;

/** What members sold in the newest whole periods, without holes; a period without rows is 0. */
export interface MemberSeries {
  readonly grain: TimeGrain;
  /** The first days of the periods, the oldest first, and the last day of the last. */
  readonly days: readonly number[];
  readonly to: number;
  readonly members: readonly { readonly name: string; readonly values: Float64Array }[];
  /** All members together, rows without one included. */
  readonly whole: Float64Array;
}

/** Which columns are members, periods and values. */
export interface MemberSeriesOf {
  readonly member: string;
  readonly date: string;
  readonly value: string;
}

/** The values of an answer by members and periods; a newest period that the data cover in part is left out. @throws SalesError `bad-option`, `bad-type` */
export function memberSeriesOf(record: ResultRecord, { member, date, value }: MemberSeriesOf): MemberSeries {
  const grain = grainOf(record, date);
  const { values: starts, valid } = columnOf(record, date, 'date');
  const amounts = numbersOf(record, value, 'value');
  const { codes, names } = codedOf(record, member, 'member');
  const rows = Array.from({ length: record.rowCount }, (_, row) => row).filter((row) => valid?.[row] !== 0);
  const days = wholePeriods(
    rows.map((row) => starts[row]!),
    grain,
    lastDayOf(record.facts),
  );
  const placeOf = new Map(days.map((day, place) => [day, place]));
  const whole = new Float64Array(days.length);
  const sums = new Float64Array(names.length);
  const inside: number[] = [];
  for (const row of rows) {
    const place = placeOf.get(starts[row]!);
    const amount = amounts[row]!;
    if (place === undefined || !Number.isFinite(amount)) continue;
    whole[place]! += amount;
    if (codes[row]! < 0) continue;
    sums[codes[row]!]! += Math.abs(amount);
    inside.push(row);
  }
  const told = [...sums.keys()].filter((code) => sums[code]! > 0).sort((a, b) => sums[b]! - sums[a]! || a - b);
  const series = new Map(told.slice(0, MOST_MEMBERS).map((code) => [code, new Float64Array(days.length)]));
  for (const row of inside) {
    const values = series.get(codes[row]!);
    const place = placeOf.get(starts[row]!)!;
    if (values) values[place]! += amounts[row]!;
  }
  return {
    grain,
    days,
    to: days.length > 0 ? shiftBin(days.at(-1)!, grain, 1) - 1 : 0,
    members: Array.from(series, ([code, values]) => ({ name: names[code]!, values })),
    whole,
  };
}

/** The first days of the newest periods that are over. */
function wholePeriods(starts: readonly number[], grain: TimeGrain, last: number | undefined): readonly number[] {
  if (starts.length === 0) return [];
  const first = starts.reduce((least, day) => Math.min(least, day), Infinity);
  const newest = starts.reduce((most, day) => Math.max(most, day), -Infinity);
  const days: number[] = [];
  const end = isInPart(newest, grain, last) ? shiftBin(newest, grain, -1) : newest;
  for (let i = 0, day = end; day >= first && i < MOST_PERIODS; day = shiftBin(end, grain, -++i)) days.push(day);
  return days.reverse();
}

/** After how many periods the season comes again: a year of them. */
export const YEARS: Readonly<Record<TimeGrain, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

/** Rows where nobody says how many. */
export const ROWS = 20;

/** Which columns members, periods and values are, and how many rows are wanted. @throws SalesError `bad-option` */
export function readMemberSeries({ member, date, value, limit }: Given): MemberSeriesOf & { readonly limit: number } {
  return {
    member: textOf(member, 'member'),
    date: textOf(date, 'date'),
    value: textOf(value, 'value'),
    limit: limit === undefined ? ROWS : wholeOf(limit, 'limit', Number.MAX_SAFE_INTEGER),
  };
}
