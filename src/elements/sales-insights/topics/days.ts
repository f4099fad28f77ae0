import { autoPeriod } from '../../../catalog/default-period.js';
import { moveRange, previousMove, YEAR_BEFORE, type Move } from '../../../catalog/periods.js';
import type { Span, TopicContext } from '../model/finding.js';
import { hasRoles } from './tools.js';

/** Longer periods have no year before them that is another one. */
const MAX_COMPARED = 366;
/** Days that the data may lack at the start of an earlier period, and which part of it. */
const MAX_MISSING_DAYS = 6;
const MAX_MISSING_SHARE = 0.07;

/** The days that findings are about: those of the data that filters select; undefined without dates. */
export function daysOf({ catalog: { oldest, newest }, period }: TopicContext): Span | undefined {
  if (oldest === undefined || newest === undefined) return undefined;
  const days = { from: Math.max(oldest, period?.from ?? oldest), to: Math.min(newest, period?.to ?? newest) };
  return days.from > days.to ? undefined : days;
}

/** All days of the data up to the end of those that findings are about. */
export function historyOf(context: TopicContext): Span | undefined {
  const days = context.isScattered ? undefined : daysOf(context);
  return days && { from: context.catalog.oldest!, to: days.to };
}

/** The days that a comparison reports: those selected, of more than a year the default period in them (DESIGN E12). */
export function reportedDays(context: TopicContext): Span | undefined {
  const days = context.isScattered ? undefined : daysOf(context);
  if (!days) return undefined;
  if (context.period && days.to - days.from < MAX_COMPARED) return days;
  const auto = autoPeriod(days.from, days.to, context.calendar);
  return auto && { from: Math.max(auto.from, days.from), to: Math.min(auto.to, days.to) };
}

/** Two stretches of days that are compared. */
export interface Compared {
  readonly current: Span;
  readonly earlier: Span;
}

/** The days reported and the same days a year earlier; undefined where the data does not cover these. */
export function comparedYears(context: TopicContext): Compared | undefined {
  return comparedBy(YEAR_BEFORE, context);
}

/** The days reported and as many before them; undefined where the data does not cover these. */
export function comparedPeriods(context: TopicContext): Compared | undefined {
  const current = reportedDays(context);
  return current && comparedBy(previousMove(current), context);
}

function comparedBy(move: Move, context: TopicContext): Compared | undefined {
  const current = reportedDays(context);
  if (!current || !hasRoles(context, 'date')) return undefined;
  const earlier = moveRange(current, move);
  const allowed = Math.min(MAX_MISSING_DAYS, MAX_MISSING_SHARE * (earlier.to - earlier.from + 1));
  return context.catalog.oldest! - earlier.from > allowed ? undefined : { current, earlier };
}

/** Days that may lack at an end of a month before it counts as covered in part: shops are closed on Sundays and holidays. */
const CLOSED = 3;
/** Shorter data is analyzed by the week. */
const MIN_MONTHS = 30;

/** How many whole months the days have. */
export function monthsOf({ from, to }: Span): number {
  return Math.floor((to - from + 1 + CLOSED) / 30.436875);
}

/** The date in bins that a course is asked by: months of long data, weeks of short ones. */
export function courseOf(context: TopicContext): 'month(date)' | 'week(date)' | undefined {
  const days = historyOf(context);
  return days && hasRoles(context, 'date') ? (monthsOf(days) >= MIN_MONTHS ? 'month(date)' : 'week(date)') : undefined;
}
