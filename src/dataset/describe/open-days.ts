import type { OpenDays } from '../../query/time/open-days.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { Column } from '../../table/column.js';

const DAY_MS = 86_400_000;
/** Maximum number of days from the first to the last: a century. More come from stray dates. */
const MAX_DAYS = 36_525;
/** Maximum number of days without rows within the time of business. More are a break of the business, or lead to a stray date. */
const MAX_GAP = 31;
/** Minimum share of days with rows, relative to the best day of the week, for a weekday on which the business usually sells. */
const MIN_OPEN = 0.25;
/** Minimum number of days with rows to learn from. */
const MIN_DAYS = 28;

/** Learns from the date column on which weekdays a business sells. `undefined` for too few days, and for columns without values. */
export function openDaysOf(column: Column | undefined, timeZone: string): OpenDays | undefined {
  const days = daysWithRows(column, timeZone);
  if (!days) return undefined;
  const [sold, possible] = [new Float64Array(7), new Float64Array(7)];
  let last = -1;
  days.present.forEach((isPresent, i) => {
    if (isPresent === 0) return;
    const from = last >= 0 && i - last <= MAX_GAP + 1 ? last + 1 : i;
    for (let day = from; day <= i; day++) possible[weekdayAt(days.first + day)]!++;
    sold[weekdayAt(days.first + i)]!++;
    last = i;
  });
  const shares = sold.map((count, weekday) => (possible[weekday]! > 0 ? count / possible[weekday]! : 0));
  const weekdays = Array.from(shares, (share) => share >= MIN_OPEN * Math.max(...shares));
  const sum = (counts: Float64Array): number => counts.reduce((total, count, day) => total + (weekdays[day] ? count : 0), 0);
  return sum(sold) < MIN_DAYS ? undefined : { weekdays, share: sum(sold) / sum(possible) };
}

/** Returns 0 for a Monday to 6 for a Sunday. */
function weekdayAt(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Marks the days from the first to the last that have rows. */
function daysWithRows(
  column: Column | undefined,
  timeZone: string,
): { readonly first: number; readonly present: Uint8Array } | undefined {
  if (column?.type !== 'date' && column?.type !== 'datetime') return undefined;
  const zone = new TimeZone(timeZone);
  const isInstant = column.type === 'datetime' && column.instant;
  const dayOf = (value: number): number =>
    column.type === 'date' ? value : isInstant ? zone.dayOf(value) : Math.floor(value / DAY_MS);
  const [first, last] = [dayOf(column.min), dayOf(column.max)];
  // A column without values ends before it begins.
  if (!(last >= first && last - first < MAX_DAYS)) return undefined;
  const present = new Uint8Array(last - first + 1);
  const { values, valid } = column;
  for (let row = 0; row < values.length; row++)
    if (!valid || ((valid[row >> 3]! >> (row & 7)) & 1) === 1) present[dayOf(values[row]!) - first] = 1;
  return { first, present };
}
