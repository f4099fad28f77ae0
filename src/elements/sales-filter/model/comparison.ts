import { formatRange } from '../../../format/date.js';
import { uncoveredText } from '../../../format/period.js';
import type { Plans } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import type { Results } from '../../../query/result/result.js';
import { comparesMembers, NO_COMPARISON } from '../../../query/where/comparison.js';
import { bareField } from '../../../query/where/where.js';
import { sideNames } from '../../base/card/clause-label.js';
import { type Choice, isSameChoice } from './choice.js';
import { dateStyle, type FilterContext, type Preset } from './texts.js';
import { ROWS } from './tree-plans.js';

/** The comparisons with an earlier period that have a name. */
const EARLIER = ['previous-period', 'previous-year'] as const;

const AUTOMATIC: Choice = { kind: 'all' };

/** Returns a query for each named comparison: its facts have the days that it compares with, or why the data has none. */
export function comparisonPlans({ where, filters }: FilterContext): Plans {
  return Object.fromEntries(EARLIER.map((compare) => [compare, { measures: [ROWS], where, filters, compare }]));
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
    return formatRange({ from: choice.from, to: choice.to }, dateStyle(context));
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
    const meaning = missing ?? (facts?.earlier ? formatRange(facts.earlier, dateStyle(context)) : '');
    return { label: context.messages.dimension({ name }), meaning, choice, active, isDisabled: missing !== undefined && !active };
  });
  const automatic = { label: context.messages.automatic, meaning: '', choice: AUTOMATIC, active: now.kind === 'all' };
  return usual === '' ? [automatic, ...named] : named;
}
