import { formatBin, formatDay, formatDayOfYear, formatRange, wholeGrain, type DateStyle } from './date.js';
import type { Calendar } from '../query/time/calendar.js';
import type { PlanFacts } from '../query/plan.js';
import { binStart, type TimeGrain } from '../query/time/time-grain.js';

/** What wording periods takes: the texts of a language, and how dates are said. */
export interface PeriodContext {
  readonly locale: string;
  readonly calendar: Calendar;
  readonly words: PeriodTexts;
}

/** The texts for periods in one language. */
export interface PeriodTexts {
  readonly through: (period: string, day: string) => string;
  readonly sameDays: (period: string) => string;
  readonly partlyCovered: (period: string, day: string, unit: TimeGrain | 'period') => string;
  readonly notCovered: (period: string, day: string) => string;
}

/** The periods of an answer in words. */
export interface PeriodWords {
  /** The period: `2017`, `2018 through 5 Jan`, `1–5 Jan 2018`. */
  readonly now: string;
  /** What it is compared with: `2016`, `the same days of 2017`. */
  readonly before: string | undefined;
  /** True when the period is a year that the newest day cuts. */
  readonly isCut: boolean;
}

/** Words the periods of an answer; undefined where it has none. A year that is not over is named with its last day. */
export function periodWords(
  { period, earlier, newest }: PlanFacts,
  { locale, calendar, words }: PeriodContext,
): PeriodWords | undefined {
  if (!period) return undefined;
  const style: DateStyle = { locale, fiscalStart: calendar.fiscalStart };
  const isYearStart = ({ from }: { from: number }): boolean => binStart(from, 'year', calendar) === from;
  const isOneYear = binStart(period.to, 'year', calendar) === period.from;
  const isCut = isYearStart(period) && isOneYear && period.to === newest && !wholeGrain(period, style);
  const year = (range: { from: number }): string => formatBin(range.from, 'year', style);
  const isCutAlike = earlier && isCut && isYearStart(earlier);
  return {
    now: isCut ? words.through(year(period), formatDayOfYear(period.to, style)) : formatRange(period, style),
    before: earlier && (isCutAlike ? words.sameDays(year(earlier)) : formatRange(earlier, style)),
    isCut: Boolean(isCutAlike),
  };
}

/** Says why nothing is compared: “Data for 2010 starts on 1 Dec: no full year to compare”. Undefined where something is. */
export function uncoveredWords({ uncovered }: PlanFacts, { locale, calendar, words }: PeriodContext): string | undefined {
  if (!uncovered) return undefined;
  const { from, to, since } = uncovered;
  const style: DateStyle = { locale, fiscalStart: calendar.fiscalStart };
  const period = formatRange({ from, to }, style);
  if (since > to) return words.notCovered(period, formatDay(since, style));
  const isOneYear = binStart(from, 'year', calendar) === binStart(to, 'year', calendar);
  const day = isOneYear ? formatDayOfYear(since, style) : formatDay(since, style);
  return words.partlyCovered(period, day, wholeGrain({ from, to }, style) ?? 'period');
}
