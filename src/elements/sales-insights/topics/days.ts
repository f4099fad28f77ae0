import { autoPeriod, daysCovered } from '../../../catalog/default-period.js';
import { moveRange, previousMove, yearBefore, type Move } from '../../../catalog/periods.js';
import type { QueryResult } from '../../../query/result/result.js';
import type { Span, TopicContext } from '../model/finding.js';
import { hasRoles } from './tools.js';

/** Maximum length of a period for a comparison with the year before. Longer periods would overlap. */
const MAX_COMPARED = 366;
/** Maximum missing days and missing fraction at the start of an earlier period. */
const MAX_MISSING_DAYS = 6;
const MAX_MISSING_SHARE = 0.07;

/** Returns the days of findings: the filtered days of the data. `undefined` without dates. */
export function daysOf({ catalog, calendar, period }: TopicContext): Span | undefined {
  const covered = daysCovered(catalog, calendar);
  if (!covered) return undefined;
  const days = { from: Math.max(covered.from, period?.from ?? covered.from), to: Math.min(covered.to, period?.to ?? covered.to) };
  return days.from > days.to ? undefined : days;
}

/** Returns the days of an answer, otherwise those of findings. */
export function periodOf(answer: QueryResult | undefined, context: TopicContext): Span {
  return answer?.facts.period ?? daysOf(context) ?? { from: context.today, to: context.today };
}

/** Returns all days of the data up to the end of the findings' days. */
export function historyOf(context: TopicContext): Span | undefined {
  const days = context.isScattered ? undefined : daysOf(context);
  return days && { from: context.catalog.oldest!, to: days.to };
}

/** Returns the days that a comparison reports. A selection of more than a year uses its default period. */
export function reportedDays(context: TopicContext): Span | undefined {
  const days = context.isScattered ? undefined : daysOf(context);
  if (!days) return undefined;
  if (context.period && days.to - days.from < MAX_COMPARED) return days;
  const auto = autoPeriod(days.from, days.to, context.calendar, context.catalog.resumed);
  return auto && { from: Math.max(auto.from, days.from), to: Math.min(auto.to, days.to) };
}

/** Two compared ranges of days. */
export interface Compared {
  readonly current: Span;
  readonly earlier: Span;
}

/** Returns the reported days and the same days a year earlier. `undefined` when the data does not cover both. */
export function comparedYears(context: TopicContext): Compared | undefined {
  const current = reportedDays(context);
  return current && comparedBy(yearBefore(current, context.calendar), context);
}

/** Returns the reported days and as many days before them. `undefined` when the data does not cover both. */
export function comparedPeriods(context: TopicContext): Compared | undefined {
  const current = reportedDays(context);
  return current && comparedBy(previousMove(current, context.calendar), context);
}

function comparedBy(move: Move, context: TopicContext): Compared | undefined {
  const current = reportedDays(context);
  if (!current || !hasRoles(context, 'date')) return undefined;
  const earlier = moveRange(current, move);
  const allowed = Math.min(MAX_MISSING_DAYS, MAX_MISSING_SHARE * (earlier.to - earlier.from + 1));
  return context.catalog.oldest! - earlier.from > allowed ? undefined : { current, earlier };
}

/** Maximum missing days at the end of a complete month. Shops close on Sundays and holidays. */
const CLOSED = 3;
/** Minimum number of months for monthly analysis. Shorter data is analyzed by week. */
const MIN_MONTHS = 30;

/** Returns the number of whole months in a range of days. */
function monthsOf({ from, to }: Span): number {
  return Math.floor((to - from + 1 + CLOSED) / 30.436875);
}

/** Returns the date bin of a time series: months for long data, weeks for short data, none for figures that are reported by quarter or year. */
export function historyBin(context: TopicContext): 'month(date)' | 'week(date)' | undefined {
  const days = historyOf(context);
  const reported = daysCovered(context.catalog, context.calendar)?.grain ?? 'month';
  if (!days || reported !== 'month' || !hasRoles(context, 'date')) return undefined;
  return monthsOf(days) >= MIN_MONTHS ? 'month(date)' : 'week(date)';
}
