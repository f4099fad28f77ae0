import type { Note } from '../../query/schema.js';
import { isoDate } from '../../query/time/calendar-date.js';
import type { CatalogColumn } from '../../query/catalog.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { DateColumn, DatetimeColumn } from '../../table/column.js';
import { hasValue } from '../../util/bits.js';

/** Maximum share of rows with stray dates at either end. */
const MAX_SHARE = 0.005;

/** Minimum number of days between stray dates and all others, and how many times longer it is than any other gap. */
const MIN_GAP = 60;
const TIMES = 4;

/** Minimum number of days between figures by month, quarter or year, and share of their average rows that a newest date has at least. */
const A_MONTH = 28;
const MIN_OF_AVERAGE = 0.05;

/** Code of the note on stray dates. */
export const STRAY_DATES = 'stray-dates';

/** Number of stray dates that a note lists. */
const SHOWN = 3;

/** The days of the data without stray dates, and the stray dates. */
export interface UsualDays extends DayCounts {
  readonly strays: readonly { readonly day: number; readonly count: number }[];
}

/**
 * Returns the days without stray ones: those of fewer than 0.5% of the rows beyond a gap far longer than any other, and those after today
 * in data of the past, and the newest dates of figures by month, quarter or year with hardly any rows. `undefined` when there are no stray dates.
 */
export function usualDays({ first, counts }: DayCounts, today: number): UsualDays | undefined {
  const days: number[] = [];
  let rows = 0;
  counts.forEach((count, at) => {
    if (count === 0) return;
    days.push(at);
    rows += count;
  });
  const few = Math.ceil(rows * MAX_SHARE) - 1;
  if (few < 1 || days.length < 3) return undefined;
  const [low, high] = [edgeOf(days, counts, few), days.length - 1 - edgeOf(days.toReversed(), counts, few)];
  const gaps = days.slice(low + 1, high + 1).map((day, k) => day - days[low + k]!);
  const longest = gaps.reduce((most, gap) => Math.max(most, gap), 0);
  const least = gaps.some((gap) => gap < A_MONTH) ? 0 : (MIN_OF_AVERAGE * rows) / days.length;
  const limit = Math.max(MIN_GAP, TIMES * longest);
  let [from, to] = [0, days.length - 1];
  for (let at = low; at > 0; at -= 1) if (days[at]! - days[at - 1]! > limit) from = Math.max(from, at);
  for (let at = days.length - 1; at > high; at -= 1) {
    const isLater = days[high]! + first <= today && days[at]! + first > today;
    if (days[at]! - days[at - 1]! > limit || isLater || counts[days[at]!]! < least) to = at - 1;
  }
  if (from === 0 && to === days.length - 1) return undefined;
  const strays = [...days.slice(0, from), ...days.slice(to + 1)].map((at) => ({ day: first + at, count: counts[at]! }));
  const start = days[from] ?? 0;
  return { first: first + start, counts: counts.subarray(start, (days[to] ?? 0) + 1), strays };
}

/** Returns the position of the first day up to which there are more rows than `few`. */
function edgeOf(days: readonly number[], counts: Uint32Array, few: number): number {
  let sum = 0;
  return days.findIndex((day) => {
    sum += counts[day]!;
    return sum > few;
  });
}

/** The note on stray dates: they stay in totals, but do not choose periods. */
export function strayNote({ strays }: UsualDays, { table, column }: { readonly table: string; readonly column: string }): Note {
  const count = strays.reduce((sum, stray) => sum + stray.count, 0);
  const dates = strays.map(({ day }) => isoDate(day));
  const listed = dates.length > SHOWN ? [...dates.slice(0, SHOWN), '…'] : dates;
  return {
    code: STRAY_DATES,
    table,
    column,
    count,
    params: { column, dates: listed },
  };
}

export const DAY_MS = 86_400_000;

/** Maximum number of days from the first to the last: those of the calendar from year 0 to 9999. */
const MAX_SPAN = 3_652_425;

/** The number of rows on each day from the first to the last. */
export interface DayCounts {
  readonly first: number;
  readonly counts: Uint32Array;
}

/** A column of dates with values. */
export type Dates = DateColumn | DatetimeColumn;

/** Returns the calendar day of values of a column. */
export function dayReader(
  { type, instant }: Pick<CatalogColumn, 'type' | 'instant'>,
  timeZone: string,
): (value: number) => number {
  if (type === 'date') return (value) => value;
  const zone = new TimeZone(timeZone);
  return instant ? (value) => zone.dayOf(value) : (value) => Math.floor(value / DAY_MS);
}

/** Counts the rows of a date column by calendar day. `undefined` without values, and for more days than calendars have. */
export function countDays(column: Dates, timeZone: string): DayCounts | undefined {
  const dayOf = dayReader(column, timeZone);
  const [first, last] = [dayOf(column.min), dayOf(column.max)];
  // A column without values ends before it begins.
  if (!(last >= first && last - first < MAX_SPAN)) return undefined;
  const counts = new Uint32Array(last - first + 1);
  eachValue(column, (value) => counts[dayOf(value) - first]!++);
  return { first, counts };
}

/** Returns the smallest and the largest value on some days. */
export function valuesWithin(column: Dates, { first, counts }: DayCounts, timeZone: string): { min: number; max: number } {
  const dayOf = dayReader(column, timeZone);
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  eachValue(column, (value) => {
    const at = dayOf(value) - first;
    if (at >= 0 && at < counts.length) [min, max] = [Math.min(min, value), Math.max(max, value)];
  });
  return { min, max };
}

function eachValue({ values, valid }: Dates, visit: (value: number) => void): void {
  for (let row = 0; row < values.length; row++) if (hasValue(valid, row)) visit(values[row]!);
}
