import type { Calendar, DayRange } from '../../query/plan.js';
import { binCount, binEnd, binStart, type TimeGrain } from '../../query/time/time-grain.js';

/** What a date column says about the periods of its days. */
export interface PlanDates {
  readonly oldest: number;
  readonly newest: number;
  readonly distinct: number;
  /** True where cells are months, such as `2024-03`. */
  readonly isMonths: boolean;
}

/** The periods that rows of a plan are for. */
export interface PlanPeriods {
  readonly grain: TimeGrain;
  readonly calendar: Calendar;
}

/** The grains of plans, from the coarsest. */
const GRAINS: readonly TimeGrain[] = ['year', 'quarter', 'month', 'week'];

/** The ordinary year: a plan by calendar year may meet a calendar with fiscal years. */
const CALENDAR_YEAR = 1;

/**
 * Returns the periods that the days of a plan name. They are the coarsest ones for which all days are first days, or all are last days, and
 * at least half of the periods have a day. Otherwise each day is a period.
 */
export function planPeriods({ oldest, newest, distinct, isMonths }: PlanDates, calendar: Calendar): PlanPeriods {
  const calendars = [calendar, { ...calendar, fiscalStart: CALENDAR_YEAR }];
  const grains = isMonths ? (['month'] as const) : GRAINS;
  for (const grain of grains) {
    // A single day is rarely a week.
    if (grain === 'week' && distinct < 2) continue;
    for (const own of calendars) {
      const ends = [oldest, newest];
      const isAlike =
        ends.every((day) => binStart(day, grain, own) === day) || ends.every((day) => binEnd(day, grain, own) === day);
      const count = binCount(oldest, newest, grain, own);
      if (isAlike && distinct <= count && distinct * 2 >= count) return { grain, calendar: own };
    }
  }
  return { grain: 'day', calendar };
}

/** Returns the period that a day of a plan names. */
export function periodOf(day: number, { grain, calendar }: PlanPeriods): DayRange {
  return { from: binStart(day, grain, calendar), to: binEnd(day, grain, calendar) };
}

/** The days of a period that have the same keys. */
export interface PeriodPart {
  readonly keys: readonly number[];
  readonly days: number;
}

/** Returns the selected days of a period, counted by their keys. */
export function partsOf(
  { from, to }: DayRange,
  select: (day: number) => boolean,
  keysOf: (day: number) => readonly number[],
): PeriodPart[] {
  const found = new Map<string, { readonly keys: readonly number[]; days: number }>();
  for (let day = from; day <= to; day++) {
    if (!select(day)) continue;
    const keys = keysOf(day);
    const text = keys.join(' ');
    const part = found.get(text);
    if (part) part.days += 1;
    else found.set(text, { keys, days: 1 });
  }
  return [...found.values()];
}
