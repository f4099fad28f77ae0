import { thinnedEnd } from '../../query/time/covered-range.js';
import type { OpenDays } from '../../query/plan.js';
import type { DayCounts } from './day-counts.js';

/** Maximum number of days without rows within the time of business. More are a break of the business, or lead to a stray date. */
const MAX_GAP = 31;
/** Minimum share of days with rows, relative to the best day of the week, for a weekday on which the business usually sells. */
const MIN_OPEN = 0.25;
/** Minimum number of days with rows to learn from. */
const MIN_DAYS = 28;

/** Learns on which weekdays a business sells. `undefined` for too few days. */
export function openDaysOf(days: DayCounts): OpenDays | undefined {
  const [sold, possible] = [new Float64Array(7), new Float64Array(7)];
  let last = -1;
  days.counts.forEach((count, i) => {
    if (count === 0) return;
    const from = last >= 0 && i - last <= MAX_GAP + 1 ? last + 1 : i;
    for (let day = from; day <= i; day++) possible[weekdayAt(days.first + day)]!++;
    sold[weekdayAt(days.first + i)]!++;
    last = i;
  });
  const shares = sold.map((count, weekday) => (possible[weekday]! > 0 ? count / possible[weekday]! : 0));
  const weekdays = Array.from(shares, (share) => share >= MIN_OPEN * Math.max(...shares));
  const sum = (counts: Float64Array): number => counts.reduce((total, count, day) => total + (weekdays[day] ? count : 0), 0);
  if (sum(sold) < MIN_DAYS) return undefined;
  const thinned = thinnedDay(days);
  return { weekdays, share: sum(sold) / sum(possible), ...(thinned !== undefined && { thinned }) };
}

/** Number of weeks that show what is usual, and the minimum number of rows of half of them: fewer vary too much. */
const WEEKS = 24;
const MIN_ROWS = 20;
/** Minimum number of weeks that fall step by step. A single one is an ordinary low week. */
const MIN_THINNED = 2;

/** Returns the first day of an end that thins out; `undefined` where it does not. */
function thinnedDay({ first, counts }: DayCounts): number | undefined {
  const end = counts.findLastIndex((count) => count > 0) + 1;
  const weeks = Array.from({ length: Math.min(WEEKS, Math.floor(end / 7)) }, (_, w) =>
    counts.subarray(end - 7 * (w + 1), end - 7 * w).reduce((sum, count) => sum + count, 0),
  ).reverse();
  if (!(weeks.toSorted((a, b) => a - b)[weeks.length >> 1]! >= MIN_ROWS)) return undefined;
  const thinned = thinnedEnd(weeks);
  return thinned >= MIN_THINNED ? first + end - 7 * thinned : undefined;
}

/** Returns 0 for a Monday to 6 for a Sunday. */
function weekdayAt(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
