import { formatBin, formatDay, formatDayOfYear, formatRange, wholeGrain, type DateStyle } from './date.js';
import type { Calendar, PeriodFacts } from '../query/plan.js';
import { binStart, type TimeGrain } from '../query/time/time-grain.js';

/** What periods need to be put into words: locale, calendar, and the texts of the language. */
export interface PeriodContext {
  readonly locale: string;
  readonly calendar: Calendar;
  readonly messages: PeriodTexts;
}

/** The calendar unit of a period in a sentence; `period` for any other range of days. */
export type PeriodUnit = TimeGrain | 'period';

/** The texts for periods in one language. */
export interface PeriodTexts {
  readonly through: (texts: { period: string; day: string }) => string;
  readonly sameDays: (texts: { period: string }) => string;
  readonly partlyCovered: (texts: { period: string; day: string; unit: PeriodUnit }) => string;
  readonly notCovered: (texts: { period: string; day: string }) => string;
  readonly olderCustomers: (texts: { period: string; day: string }) => string;
}

/** The periods of a result, as text. */
export interface PeriodNames {
  /** The current period: `2017`, `2018 through 5 Jan`, `1–5 Jan 2018`. */
  readonly now: string;
  /** The period it is compared with: `2016`, `the same days of 2017`. */
  readonly before: string | undefined;
  /** True when the period is an incomplete year, cut off by the newest day of the data. */
  readonly isCut: boolean;
}

/** Returns the texts for the periods of a result; `undefined` when it has none. An incomplete year is named with its last day. */
export function periodNames(
  { period, earlier, newest }: PeriodFacts,
  { locale, calendar, messages }: PeriodContext,
): PeriodNames | undefined {
  if (!period) return undefined;
  const style: DateStyle = { locale, fiscalStart: calendar.fiscalStart };
  const isYearStart = ({ from }: { from: number }): boolean => binStart(from, 'year', calendar) === from;
  const isOneYear = binStart(period.to, 'year', calendar) === period.from;
  const isCut = isYearStart(period) && isOneYear && period.to === newest && !wholeGrain(period, style);
  const year = (range: { from: number }): string => formatBin(range.from, 'year', style);
  const isCutAlike = earlier && isCut && isYearStart(earlier);
  return {
    now: isCut ? messages.through({ period: year(period), day: formatDayOfYear(period.to, style) }) : formatRange(period, style),
    before: earlier && (isCutAlike ? messages.sameDays({ period: year(earlier) }) : formatRange(earlier, style)),
    isCut: Boolean(isCutAlike),
  };
}

/**
 * Explains why no comparison is shown: “Data for 2010 starts on 1 Dec: no full year to compare”. Returns `undefined` when there
 * is a comparison.
 */
export function uncoveredText({ uncovered }: PeriodFacts, { locale, calendar, messages }: PeriodContext): string | undefined {
  if (!uncovered) return undefined;
  const { from, to, since, of } = uncovered;
  const style: DateStyle = { locale, fiscalStart: calendar.fiscalStart };
  const period = formatRange({ from, to }, style);
  if (of) return messages.olderCustomers({ period, day: formatDay(since, style) });
  if (since > to) return messages.notCovered({ period, day: formatDay(since, style) });
  const isOneYear = binStart(from, 'year', calendar) === binStart(to, 'year', calendar);
  const day = isOneYear ? formatDayOfYear(since, style) : formatDay(since, style);
  return messages.partlyCovered({ period, day, unit: wholeGrain({ from, to }, style) ?? 'period' });
}
