import { changeOf } from '../../format/change.js';
import { formatBin, formatDayOfYear, formatRange, type DateStyle } from '../../format/date.js';
import { formatNumber, type NumberStyle } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import type { Calendar, DayRange } from '../../query/calendar.js';
import type { QueryResult } from '../../query/result.js';
import { binStart } from '../../query/time-grain.js';

/** What wording the sentence needs to know of the page. */
export interface LeadContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
}

/** The sentence under the heading: how much, in which time, and against the year before. Empty where there is nothing to say. */
export function leadSentence({ columns, facts, rowCount }: QueryResult, context: LeadContext): string {
  const { locale, currency, words } = context;
  const [value, previous] = columns;
  const at = (column: typeof value): number | null =>
    !column || rowCount === 0 || column.valid?.[0] === 0 ? null : (column.values[0] ?? null);
  const current = at(value);
  if (!value || current === null) return '';
  const unit = value.unit ?? 'number';
  const style: NumberStyle = { locale, currency };
  const change = changeOf({ current, previous: at(previous), unit, direction: 'up' }, style, words.points);
  const total = {
    measure: words.measure(value.name),
    value: formatNumber(current, unit, style, 'compact'),
    period: facts.period && timeOf(facts.period, facts.newest, context),
  };
  if (!change || !facts.earlier) return words.dashboard.total(total);
  const before = timeOf(facts.earlier, facts.newest, context);
  return words.dashboard.moved({ ...total, course: change.course, by: change.size, before });
}

/** A time as a sentence says it: a year that goes on, or is cut like the newest, by its name alone. */
function timeOf({ from, to }: DayRange, newest: number | undefined, { locale, calendar }: LeadContext): string {
  const style: DateStyle = { locale, fiscalStart: calendar.fiscalStart };
  const isYear = newest !== undefined && binStart(from, 'year', calendar) === from && binStart(to, 'year', calendar) === from;
  const isCut = isYear && isSameDayOfYear(to, newest, style);
  return isCut ? formatBin(from, 'year', style) : formatRange({ from, to }, style);
}

function isSameDayOfYear(one: number, other: number, style: DateStyle): boolean {
  return formatDayOfYear(one, style) === formatDayOfYear(other, style);
}
