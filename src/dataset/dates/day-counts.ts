import type { CatalogColumn } from '../../query/catalog.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { DateColumn, DatetimeColumn } from '../../table/column.js';

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
  for (let row = 0; row < values.length; row++) if (!valid || ((valid[row >> 3]! >> (row & 7)) & 1) === 1) visit(values[row]!);
}
