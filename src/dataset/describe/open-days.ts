import type { OpenDays } from '../../query/time/open-days.js';
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
  return sum(sold) < MIN_DAYS ? undefined : { weekdays, share: sum(sold) / sum(possible) };
}

/** Returns 0 for a Monday to 6 for a Sunday. */
function weekdayAt(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
