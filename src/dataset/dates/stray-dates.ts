import type { Note } from '../../query/schema.js';
import { isoDate } from '../../query/time/calendar-date.js';
import type { DayCounts } from './day-counts.js';

/** Maximum share of rows with stray dates at either end. */
const MAX_SHARE = 0.005;

/** Minimum number of days between stray dates and all others, and how many times longer it is than any other gap. */
const MIN_GAP = 60;
const TIMES = 4;

/** Code of the note on stray dates. */
export const STRAY_DATES = 'stray-dates';

/** Number of stray dates that a note lists. */
const SHOWN = 3;

/** The days of the data without stray dates, and the stray dates (DESIGN R13). */
export interface UsualDays extends DayCounts {
  readonly strays: readonly { readonly day: number; readonly count: number }[];
}

/**
 * Returns the days without stray ones: those of fewer than 0.5% of the rows beyond a gap far longer than any other, and those after today
 * in data of the past. `undefined` when there are no stray dates.
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
  let longest = 0;
  for (let at = low + 1; at <= high; at += 1) longest = Math.max(longest, days[at]! - days[at - 1]!);
  const limit = Math.max(MIN_GAP, TIMES * longest);
  let [from, to] = [0, days.length - 1];
  for (let at = low; at > 0; at -= 1) if (days[at]! - days[at - 1]! > limit) from = Math.max(from, at);
  for (let at = days.length - 1; at > high; at -= 1) {
    if (days[at]! - days[at - 1]! > limit || (days[high]! + first <= today && days[at]! + first > today)) to = at - 1;
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
