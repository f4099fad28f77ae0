import { changeOf } from '../../../format/change.js';
import { formatNumber, formatSigned, type NumberStyle } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Calendar } from '../../../query/time/calendar.js';
import type { PlanFacts } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { periodWords, uncoveredWords } from '../../../format/period.js';
import type { Cause } from './cause.js';

/** What wording the sentence needs to know of the page. */
export interface LeadContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
}

/** What stands under the heading. */
export interface Lead {
  /** How much, in which period, and compared with the year before; empty where there is nothing to say. */
  readonly headline: string;
  /** What changed most, or why nothing is compared; empty for neither. */
  readonly more: string;
}

const NOTHING: Lead = { headline: '', more: '' };

/** Returns what stands under the heading; `cause` is the member that departs most from the whole. */
export function leadOf({ columns, facts, rowCount }: QueryResult, context: LeadContext, cause?: Cause): Lead {
  const { locale, currency, words } = context;
  const [value, previous] = columns;
  const at = (column: typeof value): number | null =>
    !column || rowCount === 0 || column.valid?.[0] === 0 ? null : (column.values[0] ?? null);
  const current = at(value);
  if (!value || current === null) return NOTHING;
  const unit = value.unit ?? 'number';
  const style: NumberStyle = { locale, currency };
  const change = changeOf({ current, previous: at(previous), unit, direction: 'up' }, style, words.points);
  const periods = periodWords({ ...facts, ...(!facts.period && coverageOf(facts)) }, context);
  const total = {
    measure: words.measure(value.name),
    value: formatNumber(current, unit, style, 'compact'),
    period: periods?.now,
  };
  if (!change || !periods?.before) return { headline: words.dashboard.total(total), more: uncoveredWords(facts, context) ?? '' };
  const { course, size: by } = change;
  const headline = words.dashboard.moved({ ...total, course, by, before: periods.before });
  if (!cause) return { headline, more: '' };
  const amount = formatSigned(cause.change, unit, style, 'compact');
  return { headline, more: words.dashboard.cause(cause.name, amount) };
}

/** All days of the data as the period of a number that no filter on dates cuts. */
function coverageOf({ oldest, newest }: PlanFacts): Pick<PlanFacts, 'period'> | undefined {
  return oldest === undefined || newest === undefined ? undefined : { period: { from: oldest, to: newest } };
}
