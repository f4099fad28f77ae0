import { fieldNames } from '../../../catalog/default-period.js';
import { formatRange } from '../../../format/date.js';
import { uncoveredText } from '../../../format/period.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import type { Results } from '../../../query/result/result.js';
import {
  comparesMembers,
  comparisonClause,
  comparisonIn,
  NO_COMPARISON,
  withoutFields,
} from '../../../query/where/clause-list.js';
import { bareField, parseWhere } from '../../../query/where/where.js';
import { sideNames } from '../../base/card/clause-label.js';
import { type Choice, isSameChoice } from './choice.js';
import { type FilterContext, type Preset } from './texts.js';
import { largestPlan, ROWS } from './tree-plans.js';

const EARLIER = ['previous-period', 'previous-year'] as const;

const AUTOMATIC: Choice = { kind: 'all' };

/**
 * Returns a query for each named comparison: its facts have the days that it compares with, or why the data has none. With a field also one for
 * its values, among which users select two.
 */
export function comparisonPlans({ where, filters, catalog }: FilterContext, field: string): Plans {
  const named = EARLIER.map((compare): [string, QueryPlan] => [compare, { measures: [ROWS], where, filters, compare }]);
  const others = filters.map((clause) => withoutFields(clause, fieldNames(field, catalog))).filter((clause) => clause !== '');
  return { ...Object.fromEntries(named), ...(field !== '' && { values: largestPlan([field], { where, filters: others }) }) };
}

/** Returns the comparison in the clause of a control as a clause; empty without one. */
export function ownComparison(own: string): string {
  const comparison = comparisonIn([own]);
  return comparison === undefined ? '' : comparisonClause(comparison);
}

/** Returns the field of two values that are compared; empty for other comparisons. */
export function comparedField(own: string): string {
  const comparison = comparisonIn([own]) ?? '';
  return (comparesMembers(comparison) ? parseWhere(comparison)[0]?.field : undefined) ?? '';
}

/** Describes the selected comparison. `usual`: that of the page, where all of its cards have the same. */
export function comparisonText(choice: Choice, usual: string, context: FilterContext): string {
  const { messages } = context;
  if (choice.kind === 'written') {
    const members = bareField(choice.text);
    const sides = { current: '', earlier: members };
    return comparesMembers(members) ? sideNames({ sides }, context)!.other : messages.dimension({ name: choice.text });
  }
  if (choice.kind === 'period' && choice.from !== undefined && choice.to !== undefined)
    return formatRange({ from: choice.from, to: choice.to }, context);
  return usual === '' ? messages.automatic : messages.dimension({ name: usual });
}

/** Returns the comparisons to select by name. One without earlier data cannot be selected and says why. */
export function comparisonPresets(now: Choice, usual: string, answers: Results, context: FilterContext): readonly Preset[] {
  const isPlanned = context.catalog.roles.some(({ role }) => role === PLAN);
  const names = [...EARLIER, ...(isPlanned ? [PLAN] : []), NO_COMPARISON];
  const named = names.map((name): Preset => {
    const choice: Choice = name === usual ? AUTOMATIC : { kind: 'written', text: name };
    const { facts } = answers[name] ?? {};
    const missing = facts && uncoveredText(facts, context);
    const active = isSameChoice(choice, now);
    const meaning = missing ?? (facts?.earlier ? formatRange(facts.earlier, context) : '');
    return { label: context.messages.dimension({ name }), meaning, choice, active, isDisabled: missing !== undefined && !active };
  });
  const automatic = { label: context.messages.automatic, meaning: '', choice: AUTOMATIC, active: now.kind === 'all' };
  return usual === '' ? [automatic, ...named] : named;
}
