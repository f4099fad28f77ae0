import { joinWhere, membersClause } from '../../../query/where/where.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { memberAt, type QueryResult } from '../../../query/result/result.js';
import { timeOf } from '../../../query/time/time-grain.js';
import { clauseOf, placeOf, type Place } from '../../base/define/drill-path.js';
import { CHARTS } from '../attributes.js';
import { type BreakdownOptions, firstMeasure, limitOf } from './options.js';

/** Maximum number of parts shown individually; of more, only the `SHOWN_PARTS` largest are, and the rest are combined. */
const MAX_PARTS = 6;
const SHOWN_PARTS = 5;

/** Maximum number of members in a query; the largest are included. */
export const MAX_MEMBERS = 5000;

/** The parts of a query result that the model reads. */
export type Answer = Pick<QueryResult, 'rowCount' | 'columns'>;

/** True when members of a dimension are shown in their natural order. */
export function isOrderedByName(field: string): boolean {
  return timeOf(field) !== undefined || field.startsWith('bin(');
}

/** True when members are sorted by value: with `top` or `bottom`, or in a chart that starts with the largest. */
export function isRanked({ top, bottom, chart }: BreakdownOptions): boolean {
  return top !== undefined || bottom !== undefined || CHARTS[chart].isRanked === true;
}

/** Input of the plans: attributes, own clause, filter and drill depth. */
export interface PlanContext {
  readonly options: BreakdownOptions;
  readonly own: string;
  readonly where: string;
  readonly depth: number;
}

/** Returns the members of a result's first key, as written in clauses. */
export function keysOf(answer: Answer | undefined): readonly (string | null)[] {
  const [key] = answer?.columns ?? [];
  return key && answer ? Array.from({ length: answer.rowCount }, (_, row) => memberAt(key, row)) : [];
}

export function shownParts(parts: readonly (string | null)[]): readonly (string | null)[] {
  return parts.length > MAX_PARTS ? parts.slice(0, SHOWN_PARTS) : parts;
}

/**
 * Returns the first queries: members and total. With a second dimension, `toMorePlans` then queries the combinations of members
 * and parts.
 */
export function toPlans(context: PlanContext): Plans {
  const { options } = context;
  const place = placeOf(context.own, options.levels, context.depth);
  const where = whereOf(context, place);
  const { top, bottom } = options;
  const ask = (limit: number, isSmallest: boolean): QueryPlan => membersPlan(options, place, where, { limit, isSmallest });
  const members = top === undefined && bottom !== undefined ? ask(bottom, true) : ask(top ?? MAX_MEMBERS, false);
  const last: Plans = top !== undefined && bottom !== undefined ? { last: ask(bottom, true) } : {};
  const total: QueryPlan = { ...compared(options), measures: options.measures, where };
  if (options.second === undefined) return { main: members, ...last, total };
  const first = firstMeasure(options);
  const parts: QueryPlan = {
    measures: options.measures,
    by: [options.second],
    where,
    ...(isOrderedByName(options.second) ? {} : { orderBy: [`-${first}`] }),
    limit: MAX_MEMBERS,
  };
  return { members, ...last, total, parts };
}

/** Returns the queries that depend on the members: the remaining members, and the combinations of members and parts. */
export function toMorePlans(context: PlanContext, answers: Readonly<Record<string, Answer | undefined>>): Plans {
  const { options } = context;
  const { second } = options;
  const place = placeOf(context.own, options.levels, context.depth);
  const where = whereOf(context, place);
  const members = [...new Set([...keysOf(answers['main'] ?? answers['members']), ...keysOf(answers['last'])])];
  const limited = limitOf(options) !== undefined;
  const left =
    limited && options.other && members.length > 0 ? joinWhere(where, membersClause(place.field, members, true)) : undefined;
  const base: QueryPlan = { ...compared(options), measures: options.measures };
  const others: Plans = left === undefined ? {} : { others: { ...base, where: left } };
  if (second === undefined) return others;
  const all = keysOf(answers['parts']);
  const shown = shownParts(all);
  const cut = shown.length < all.length;
  const within = limited ? joinWhere(where, membersClause(place.field, members)) : where;
  const narrowed = (text: string, not: boolean): string => (cut ? joinWhere(text, membersClause(second, shown, not)) : text);
  if (members.length === 0 || shown.length === 0) return { main: { ...base, by: [place.field, second], where: within } };
  return {
    main: { ...base, by: [place.field, second], where: narrowed(within, false) },
    ...(cut && { rest: { ...base, by: [place.field], where: narrowed(within, true) } }),
    ...others,
    ...(left !== undefined && { otherParts: { ...base, by: [second], where: narrowed(left, false) } }),
    ...(left !== undefined && cut && { otherRest: { ...base, where: narrowed(left, true) } }),
  };
}

/** Which end of the list a query asks for, and how many members of it. */
interface End {
  readonly limit: number;
  readonly isSmallest: boolean;
}

function membersPlan(options: BreakdownOptions, { field }: Place, where: string, { limit, isSmallest }: End): QueryPlan {
  const first = firstMeasure(options);
  const order = options.chart === 'variance' ? `${first}.gap` : first;
  const byKey = !isRanked(options) && isOrderedByName(field);
  return {
    ...compared(options),
    measures: options.measures,
    by: [field],
    where,
    ...(!byKey && { orderBy: [isSmallest ? order : `-${order}`] }),
    limit,
  };
}

/** Returns what the values are compared with, as queries have it. */
export function compared({ compare, same }: BreakdownOptions): Pick<QueryPlan, 'compare' | 'same'> {
  return { ...(compare !== undefined && { compare }), ...(same !== undefined && { same }) };
}

function whereOf({ where }: PlanContext, { path, field }: Place): string {
  return joinWhere(where, clauseOf(path, field, []));
}
