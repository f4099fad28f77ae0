import { changeOf, formatCompared } from '../../../format/change.js';
import { formatSigned, type NumberStyle } from '../../../format/number.js';
import type { CardClaims, Claim } from '../../../query/claim.js';
import { numberAt } from '../../../query/result/result-column.js';
import type { Messages } from '../../../messages/en.js';
import type { Calendar, PlanFacts } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import { periodNames, periodPhrases, uncoveredText } from '../../../format/period.js';
import type { Cause } from './cause.js';

/** Page settings that the headline depends on. */
export interface LeadContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly messages: Messages;
}

/** Text below the heading. */
export interface Lead {
  /** Main sentence: value, period and comparison with the previous year; empty without a value. */
  readonly headline: string;
  /** The value in the main sentence. */
  readonly value: string;
  /** Second sentence: the cause of the change, or why nothing is compared; empty without either. */
  readonly more: string;
}

const NOTHING: Lead = { headline: '', value: '', more: '' };

/** Returns the text below the heading. `cause` is the member with the largest part of the change. */
export function primaryMeasure({ columns, facts, rowCount }: QueryResult, context: LeadContext, cause?: Cause): Lead {
  const { locale, currency, messages } = context;
  const [value, previous] = columns;
  const at = (column: typeof value): number | null =>
    !column || rowCount === 0 || column.valid?.[0] === 0 ? null : (column.values[0] ?? null);
  const current = at(value);
  if (!value || current === null) return NOTHING;
  const unit = value.unit ?? 'number';
  const style: NumberStyle = { locale, currency };
  const compared = { current, previous: at(previous), unit };
  const change = changeOf({ ...compared, direction: 'up' }, style, messages.points);
  const periodFacts = { ...facts, ...(!facts.period && coverageOf(facts)) };
  const periods = periodNames(periodFacts, context);
  const total = {
    measure: messages.measure({ name: value.name }),
    value: formatCompared(compared, style, 'compact')[0],
    period: periodPhrases(periodFacts, context)?.now,
  };
  if (!change || !periods?.before)
    return { headline: messages.dashboard.total({ ...total }), value: total.value, more: uncoveredText(facts, context) ?? '' };
  const { direction, size: by } = change;
  const headline = messages.dashboard.moved({
    ...total,
    direction,
    by,
    isSame: periods.now === periods.before,
    before: periods.before,
  });
  if (!cause) return { headline, value: total.value, more: '' };
  const more = messages.dashboard.cause({
    name: cause.name,
    dimension: messages.dimension({ name: cause.dimension }),
    measure: total.measure,
    change: formatSigned(cause.change, unit, style, 'compact'),
  });
  return { headline, value: total.value, more };
}

/** Returns what the headline states: the value, its earlier value, and the part of the cause in the change. */
export function leadClaims({ columns, facts, rowCount }: QueryResult, cause?: Cause): Omit<CardClaims, 'where'> {
  const [value, previous] = columns;
  const current = rowCount === 0 ? NaN : numberAt(value, 0);
  if (!value || Number.isNaN(current)) return { claims: [] };
  const before = numberAt(previous, 0);
  const { period, earlier } = { ...facts, ...(!facts.period && coverageOf(facts)) };
  const moved: Claim = { kind: 'value', measure: value.name, value: current, ...(!Number.isNaN(before) && { previous: before }) };
  const of = cause && { by: cause.dimension, members: [cause.name] };
  const part: Claim | undefined = of && { kind: 'value', measure: `${value.name}.change`, value: cause.change, of };
  return { ...(period && { period }), ...(earlier && { earlier }), claims: part ? [moved, part] : [moved] };
}

/** Returns all days of the data as the period of a number without a date filter; `undefined` if rows with stray dates count too. */
function coverageOf({ oldest, newest, hasStrays }: PlanFacts): Pick<PlanFacts, 'period'> | undefined {
  const isKnown = oldest !== undefined && newest !== undefined && hasStrays !== true;
  return isKnown ? { period: { from: oldest, to: newest } } : undefined;
}
