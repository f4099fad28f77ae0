import type { BoundPart, BoundPlan, DayRange, Predicate } from '../query/plan.js';
import type { ColumnRef } from '../query/schema.js';
import type { AggregateRequest, TopGroups } from './engine.js';
import { aggregatesOf, type PlanAggregates } from './plan-aggregates.js';

/** Returns the aggregates of a plan over the rows of a table. */
export function aggregatesIn(plan: BoundPlan, { grouped, totals, retained }: PlanAggregates, table: string): PlanAggregates {
  const isOwn = (asked: { readonly table?: string }): boolean => (asked.table ?? plan.table) === table;
  return { grouped: grouped.filter(isOwn), totals: totals.filter(isOwn), retained: retained.filter(isOwn) };
}

/**
 * Returns the engine requests of a plan’s part for one side of a comparison: the groups, and for shares all rows as one group.
 */
export function requestsOf(
  { calendar }: BoundPlan,
  part: BoundPart,
  { grouped, totals }: PlanAggregates,
  isEarlier: boolean,
): readonly [AggregateRequest, AggregateRequest?] {
  const { table, by } = part;
  const pass = { table, by, where: whereOf(part, isEarlier), calendar };
  const groups = { ...pass, aggregates: grouped };
  return totals.length === 0 ? [groups] : [groups, { ...pass, by: [], aggregates: totals }];
}

/** Returns the first groups that a plan is limited to, by its first order; `undefined` when it needs all groups. */
export function topOf({ by, measures, others, orderBy, limit, compare, rest }: BoundPlan): TopGroups | undefined {
  const [first] = orderBy;
  if (limit === undefined || limit === 0 || first === undefined || by.length === 0) return undefined;
  // Groups of several tables or periods are matched before they are ordered.
  if (others.length > 0 || compare !== undefined || rest !== undefined) return undefined;
  const measure = by.some(({ name }) => name === first.name) ? undefined : measures.find(({ name }) => name === first.name);
  return measure && { order: measure.expression, descending: first.descending, limit };
}

/** Returns all engine requests of a plan, except those for members. */
export function allRequests(plan: BoundPlan): readonly AggregateRequest[] {
  const aggregates = aggregatesOf(plan.measures);
  return [plan, ...plan.others].flatMap((part) => {
    const own = aggregatesIn(plan, aggregates, part.table);
    const sides = (part.compare ?? part.rest) ? [false, true] : [false];
    return sides.flatMap((isEarlier) => requestsOf(plan, part, own, isEarlier).filter((request) => request !== undefined));
  });
}

/** Returns the predicate of one side’s rows. Clauses shared by both sides come first. */
export function whereOf({ where, compare, rest }: BoundPart, isEarlier: boolean): Predicate {
  if (rest) return { kind: 'all', of: [where, isEarlier ? rest.earlier : rest.current] };
  if (compare === undefined) return where;
  const { date, current, earlier, within, undated } = compare;
  if (isEarlier) return { kind: 'all', of: [where, ...inDays(date, earlier, within?.earlier)] };
  const dated = inDays(date, current, within?.current);
  if (undated !== true) return { kind: 'all', of: [where, ...dated] };
  const isUndated: Predicate = { kind: 'not', of: { kind: 'days', ref: date } };
  return { kind: 'all', of: [where, { kind: 'any', of: [{ kind: 'all', of: dated }, isUndated] }] };
}

function inDays(ref: ColumnRef, days: DayRange, within: Predicate | undefined): readonly Predicate[] {
  return [{ kind: 'days', ref, ...days }, ...(within === undefined ? [] : [within])];
}
