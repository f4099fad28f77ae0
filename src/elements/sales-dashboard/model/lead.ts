import { changeOf } from '../../../format/change.js';
import { formatNumber, type NumberStyle } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Calendar } from '../../../query/time/calendar.js';
import type { PlanFacts } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { periodWords, uncoveredWords } from '../../../format/period.js';

/** What wording the sentence needs to know of the page. */
export interface LeadContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
}

/** The headline: how much, in which period, and compared with the year before or why not. Empty where there is nothing to say. */
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
  const periods = periodWords({ ...facts, ...(!facts.period && coverageOf(facts)) }, context);
  const total = {
    measure: words.measure(value.name),
    value: formatNumber(current, unit, style, 'compact'),
    period: periods?.now,
  };
  if (change && periods?.before)
    return words.dashboard.moved({ ...total, course: change.course, by: change.size, before: periods.before });
  const whyNot = uncoveredWords(facts, context);
  return [words.dashboard.total(total), ...(whyNot ? [whyNot] : [])].join('. ');
}

/** All days of the data as the period of a number that no filter on dates cuts. */
function coverageOf({ oldest, newest }: PlanFacts): Pick<PlanFacts, 'period'> | undefined {
  return oldest === undefined || newest === undefined ? undefined : { period: { from: oldest, to: newest } };
}
