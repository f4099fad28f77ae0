/** Weeks in the three months of each quarter of a retail calendar. */
export type WeekPattern = '4-4-5' | '4-5-4' | '5-4-4';

/**
 * The fiscal year: its first month (1–12), or the weeks of its months. A year of weeks follows the rules of the National Retail
 * Federation: weeks begin on Sunday, and the year ends on the Saturday nearest to 31 January, after 52 or 53 weeks.
 */
export type FiscalStart = number | WeekPattern;

/** The part of a calendar that defines its fiscal year; by default the calendar year. */
export interface FiscalCalendar {
  readonly fiscalStart?: FiscalStart | undefined;
}

const WEEK_PATTERNS: readonly WeekPattern[] = ['4-4-5', '4-5-4', '5-4-4'];

/** First day of the week in years of weeks: Sunday. */
export const RETAIL_WEEK_START = 7;

/** First month of a year of weeks. */
export const RETAIL_MONTH = 2;

/** True for a fiscal year that consists of weeks. */
export function isWeekPattern(fiscalStart: unknown): fiscalStart is WeekPattern {
  return WEEK_PATTERNS.some((pattern) => pattern === fiscalStart);
}

/** Returns the options of a calendar with a fiscal year: the weeks of a year of weeks begin on Sunday. */
export function yearOf(fiscalStart: FiscalStart): { readonly fiscalStart: FiscalStart; readonly weekStart?: number } {
  return isWeekPattern(fiscalStart) ? { fiscalStart, weekStart: RETAIL_WEEK_START } : { fiscalStart };
}

const WEEKS_BEFORE: Readonly<Record<WeekPattern, readonly number[]>> = {
  '4-4-5': [0, 4, 8, 13, 17, 21, 26, 30, 34, 39, 43, 47],
  '4-5-4': [0, 4, 9, 13, 17, 22, 26, 30, 35, 39, 43, 48],
  '5-4-4': [0, 5, 9, 13, 18, 22, 26, 31, 35, 39, 44, 48],
};

/** Returns the weeks before each month of a year of weeks. The 53rd week belongs to the last month. */
export function weeksBefore(pattern: WeekPattern): readonly number[] {
  return WEEKS_BEFORE[pattern];
}

/** Returns the month that the fiscal year begins with, 1–12. A year of weeks begins with February. */
export function firstMonthOf({ fiscalStart = 1 }: FiscalCalendar): number {
  return isWeekPattern(fiscalStart) ? RETAIL_MONTH : fiscalStart;
}

/** The calendar of written periods such as `2013-06`. */
export const CALENDAR_YEARS: FiscalCalendar = { fiscalStart: 1 };
