import type { Catalog } from '../../query/catalog.js';
import { PLAN } from '../../query/planned.js';
import { SalesError } from '../../util/error.js';
import type { AskCatalog } from '../ask-catalog.js';
import type { AskPlan } from '../check-plan.js';
import { checkPlan } from '../schemas.js';
import { dimensionsFor, kindsFor, measuresFor, wordsFor } from './candidates.js';
import { filterChoices, periodIn, periodsFor } from './filter-candidates.js';
import { formOf, planOfForm, type Candidate, type Form } from './form.js';
import { isAnswerable } from './is-answerable.js';

/** A part of a plan that users can change. */
export interface PlanChoice {
  /** `filter`: a filter by `field`. `count`: the length of a ranking. `grain`: the period of each point. `horizon`: the number of predicted periods. */
  readonly part: 'measure' | 'by' | 'filter' | 'period' | 'compare' | 'grain' | 'horizon' | 'count' | 'kind';
  /** The field of a filter, as `where` writes it. */
  readonly field?: string;
  /** The value in the plan; empty for none. */
  readonly value: string;
  /** The valid values, the current one included. */
  readonly options: readonly PlanOption[];
}

/** A value of a part, and the plan that has it. */
export interface PlanOption {
  readonly value: string;
  readonly plan: AskPlan;
}

const COMPARISONS = ['', 'previous-year', 'previous-period', PLAN];
const GRAINS = ['', 'day', 'week', 'month', 'quarter', 'year'];
const HORIZONS = ['', '3', '6', '12', '24'];
const COUNTS = ['', '3', '5', '10', '20'];

/** Returns the parts of a plan that can be changed, each with its valid values. A change of one part keeps the others where they fit. */
export function choicesOf(plan: AskPlan, catalog: AskCatalog): readonly PlanChoice[] {
  const form = formOf(plan);
  const { kind, where, others } = form;
  const isForecast = kind.name === 'forecast';
  const choice = (part: PlanChoice['part'], value: string, candidates: readonly Candidate[], field?: string): PlanChoice => ({
    part,
    ...(field !== undefined && { field }),
    value,
    options: optionsOf({ plan, value }, candidates, catalog),
  });
  const choices = [
    choice('measure', form.measures.join(', '), measuresFor(form, catalog)),
    choice('by', form.dimensions.join(', '), dimensionsFor(form, catalog)),
    ...filterChoices(form, catalog).map(({ field, value, candidates }) => choice('filter', value, candidates, field)),
    choice('period', periodIn(where), isForecast ? [] : periodsFor(form, catalog)),
    choice('compare', form.compare, compared(form)),
    ...(kind.name === 'trend' || isForecast
      ? [choice('grain', others['granularity'] ?? '', wordsFor(form, 'granularity', GRAINS))]
      : []),
    ...(isForecast ? [choice('horizon', others['horizon'] ?? '', wordsFor(form, 'horizon', HORIZONS))] : []),
    ...(['top', 'bottom'] as const).flatMap((name) => {
      const count = others[name];
      return count === undefined ? [] : [choice('count', count, wordsFor(form, name, COUNTS))];
    }),
    choice(
      'kind',
      kind.name,
      kindsFor(form, (one) => isValid(one, catalog), catalog),
    ),
  ];
  return choices.filter(({ options, value }) => options.length > 1 || (options.length === 1 && value !== ''));
}

/** Drivers always compare with something. */
const compared = (form: Form): readonly Candidate[] =>
  COMPARISONS.filter((compare) => compare !== '' || form.kind.name !== 'drivers').map((compare) => [
    compare,
    { ...form, compare },
  ]);

interface Current {
  readonly plan: AskPlan;
  readonly value: string;
}

/** Returns the candidates that pass the check, with the current value in its place, or in front. */
function optionsOf({ plan, value }: Current, candidates: readonly Candidate[], catalog: Catalog): readonly PlanOption[] {
  const options = candidates.flatMap(([text, form]): readonly PlanOption[] => {
    if (text === value) return [{ value, plan }];
    return isValid(form, catalog) ? [{ value: text, plan: planOfForm(form) }] : [];
  });
  const isListed = options.some((one) => one.value === value);
  return isListed || (candidates.length === 0 && value === '') ? options : [{ value, plan }, ...options];
}

function isValid(form: Form, catalog: Catalog): boolean {
  try {
    checkPlan(planOfForm(form), catalog);
    return isAnswerable(form, catalog);
  } catch (error) {
    if (error instanceof SalesError) return false;
    throw error;
  }
}
