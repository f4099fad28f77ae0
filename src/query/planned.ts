import { expressionOf } from './measure.js';
import type { Place } from './expression/expression.js';
import type { QueryPlan } from './plan.js';

/** The value of `compare` that adds the planned value of each measure, and the measure with planned values. */
export const PLAN = 'plan';

/** The value of `compare` with the plan of whole periods, also of one that is not over: what an outlook is compared with. */
export const WHOLE_PLAN = 'whole-plan';

/** True for a comparison with planned values. */
export function comparesPlan(compare: string | undefined): boolean {
  return compare === PLAN || compare === WHOLE_PLAN;
}

/** A measure that no expression computes, such as planned values: what it shows, or a place by it. */
export interface AsideMeasure<Name extends string> {
  readonly shows: Name;
  readonly place?: Place | undefined;
}

/** A measure of planned values: the plan itself or actual ÷ plan, or a place by one of them. */
export type PlannedMeasure = AsideMeasure<(typeof PLANNED)[number]>;
const PLANNED = [PLAN, 'attainment'] as const;

export type Definitions = Readonly<Record<string, string>>;

/** Returns which of the named measures a text means, by itself or in `rank()` or `behind()`; `undefined` where the page defines that name. */
export function asideMeasure<Name extends string>(
  text: string,
  define: Definitions,
  names: readonly Name[],
): AsideMeasure<Name> | undefined {
  const expression = expressionOf(text, define);
  const [, place, of] = /^(rank|behind)\(\s*(.+?)\s*\)$/u.exec(expression) ?? [];
  const shows = names.find((name) => name === (of ?? expression));
  return shows === undefined || Object.hasOwn(define, shows) ? undefined : { shows, place: place as Place | undefined };
}

/** Returns the measure of planned values that a text names; `undefined` for all others, also where the page defines one of that name. */
export function plannedMeasure(text: string, define: Definitions): PlannedMeasure | undefined {
  return asideMeasure(text, define, PLANNED);
}

/** True for a query that needs planned values. `define`: the measures that the data defines. */
export function asksPlan({ measures, compare, detail, define: own }: QueryPlan, define: Definitions): boolean {
  if (detail) return false;
  const all = { ...define, ...own };
  return comparesPlan(compare) || measures.some((text) => plannedMeasure(text, all) !== undefined);
}

/** Returns the part of a query that needs no planned values: the actual ones of all groups. */
export function actualPlan({ compare, goal: _, orderBy: __, limit: ___, ...plan }: QueryPlan, define: Definitions): QueryPlan {
  const all = { ...define, ...plan.define };
  return {
    ...plan,
    measures: plan.measures.filter((text) => plannedMeasure(text, all) === undefined),
    ...(!comparesPlan(compare) && { compare }),
  };
}
