import type { OpenDays, PlanFacts } from '../plan.js';
import type { DayRange } from './calendar-date.js';
import { shiftBin, type TimeGrain } from './time-grain.js';

/** Number of days that may be missing from a period before it counts as incomplete, if nothing is known about open days. */
const MAX_MISSING_DAYS: Readonly<Record<TimeGrain, number>> = { day: 0, week: 2, month: 3, quarter: 3, year: 3 };
/** Maximum probability that open days without rows are an ordinary gap, such as a holiday. */
const ORDINARY = 0.05;

/** Returns the last day of a result: the newest of the data, or the end of the date filters if that is earlier. */
export function lastDayOf({ newest, period }: Pick<PlanFacts, 'newest' | 'period'>): number | undefined {
  return newest === undefined || period === undefined ? (newest ?? period?.to) : Math.min(newest, period.to);
}

/** True when data up to `last` covers a bin only in part. */
export function isInPart({ from, to, grain }: Bin, last: number | undefined, open?: OpenDays): boolean {
  if (last === undefined || last < from) return false;
  return missingDays({ from: Math.max(from, complete(last, open) + 1), to }, open) > allowedDays(grain, open);
}

/** Returns the share of the open days of a bin that data up to `last` does not cover. Open days are all days if nothing is known about them. */
export function remainingShare({ from, to }: DayRange, last: number, open?: OpenDays): number {
  const ahead = missingDays({ from: Math.max(from, complete(last, open) + 1), to }, open);
  return ahead / Math.max(1, missingDays({ from, to }, open));
}

/** Returns the last complete day: the newest one, or the one before an end that thins out. */
function complete(last: number, open: OpenDays | undefined): number {
  return Math.min(last, (open?.thinned ?? Infinity) - 1);
}

/**
 * Returns the number of open days without rows that may be a holiday or a slow week. A week of a shop that sells every day lacks
 * none: one day is a large part of it.
 */
function allowedDays(grain: TimeGrain, open: OpenDays | undefined): number {
  const most = MAX_MISSING_DAYS[grain];
  if (!open || most === 0) return most;
  const usual = usualGap(open);
  return Math.min(most, grain === 'week' ? Math.floor(usual) : Math.ceil(usual));
}

/** Returns the number of open days without rows in a row that ordinary gaps do not exceed. */
function usualGap({ share }: OpenDays): number {
  return share < 1 ? Math.log(ORDINARY) / Math.log(1 - share) : 0;
}

/** True when data from `first` on lacks the start of a period: more open days than an ordinary gap has. */
export function lacksStart(start: number, first: number, open: OpenDays | undefined): boolean {
  return open !== undefined && missingDays({ from: start, to: first - 1 }, open) > Math.ceil(usualGap(open));
}

/** Counts the open days of a range; all days if nothing is known about open days. */
function missingDays({ from, to }: DayRange, open: OpenDays | undefined): number {
  if (!open) return Math.max(0, to - from + 1);
  let count = 0;
  for (let day = from; day <= to; day++) if (isOpenDay(day, open)) count++;
  return count;
}

/** True for a weekday with sales; all days are if nothing is known about open days. */
export function isOpenDay(day: number, open: OpenDays | undefined): boolean {
  // Day 0 is a Thursday.
  return open?.weekdays[(((day + 3) % 7) + 7) % 7] !== false;
}

/** Minimum share of a bin that counts as complete, such as a month up to the 30th, if nothing is known about open days. */
const MIN_COVERED = 0.9;

/** A bin of a chart. */
export interface Bin extends DayRange {
  readonly grain: TimeGrain;
}

/** True when a bin is covered enough for its value to be compared with those of other bins. */
export function isWhole(bin: Bin, days: DayRange, open?: OpenDays): boolean {
  if (!open) return (Math.min(bin.to, days.to) - Math.max(bin.from, days.from) + 1) / (bin.to - bin.from + 1) >= MIN_COVERED;
  if (days.to < bin.from || days.from > bin.to) return false;
  const before = missingDays({ from: bin.from, to: Math.min(bin.to, days.from - 1) }, open);
  const after = missingDays({ from: Math.max(bin.from, complete(days.to, open) + 1), to: bin.to }, open);
  return before + after <= allowedDays(bin.grain, open);
}

/** Returns the days that a result covers: those of the date filters, limited to the data. */
export function daysShown({ period, oldest, newest }: Pick<PlanFacts, 'period' | 'oldest' | 'newest'>): DayRange {
  return {
    from: Math.max(period?.from ?? -Infinity, oldest ?? -Infinity),
    to: Math.min(period?.to ?? Infinity, newest ?? Infinity),
  };
}

/** True for a bin far outside the days that the data covers, unless a date filter selects it. */
export function isStrayBin(
  day: number,
  grain: TimeGrain,
  facts: Pick<PlanFacts, 'hasStrays' | 'period' | 'oldest' | 'newest' | 'fiscalStart'>,
): boolean {
  const { hasStrays, period, oldest = day, newest = day } = facts;
  return hasStrays === true && !period && (shiftBin(day, grain, 1, facts) <= oldest || day > newest);
}

/** Number of values before the end that show what is usual. */
const USUAL = 24;
/** Values at the end may be thinned out when each is below this share of the one before, which a lower level is not, */
const MAX_STEP = 0.9;
/** and below this share of the usual median, */
const MAX_THINNED = 0.8;
/** and the first of them is above this share: sales that stop do so at once. */
const MIN_THINNED = 0.3;

/** Returns the number of newest values that fall step by step: rows are still to come there, as it seems. */
export function thinnedEnd(values: ArrayLike<number>): number {
  const known = Array.from(values);
  const before = known.slice(-USUAL).sort((a, b) => a - b);
  const usual = before[before.length >> 1] ?? 0;
  let count = 0;
  while (known.at(-1 - count)! < Math.min(MAX_THINNED * usual, MAX_STEP * (known.at(-2 - count) ?? 0))) count++;
  return count > 0 && known.at(-count)! > MIN_THINNED * usual ? count : 0;
}

/** Minimum number of empty values before stray ones, and the maximum share of these in the total. */
const MIN_EMPTY = 3;
const MAX_STRAY = 0.005;

/** Returns the number of newest values that come from stray dates: next to nothing after a gap, and the gap. 0 means missing. */
export function strayEnd(values: ArrayLike<number>): number {
  const known = Array.from(values, (value) => value || 0);
  const total = known.reduce((sum, value) => sum + Math.abs(value), 0);
  const last = known.findLastIndex((value) => value !== 0);
  let [end, stray] = [known.length, 0];
  for (let i = last, empty = 0; i >= 0; i--) {
    if (known[i] !== 0) {
      if (empty >= MIN_EMPTY) end = i + 1;
      empty = 0;
      stray += Math.abs(known[i]!);
      if (stray > MAX_STRAY * total) break;
    } else empty++;
  }
  return known.length - end;
}
