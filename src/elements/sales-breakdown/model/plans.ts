import { membersClause } from '../../../query/where/member-clause.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { ResultColumn } from '../../../query/result.js';
import { valueOf } from '../../../query/result.js';
import { firstMeasure, type BreakdownOptions } from './options.js';
import { both, clauseOf, placeOf, type Place } from './path.js';

/** More parts than this are shown as the `SHOWN_PARTS` largest and the rest together. */
export const MOST_PARTS = 6;
const SHOWN_PARTS = 5;

/** More members than this are not asked for: nobody reads them, and the greatest are among them. */
export const MOST_MEMBERS = 5000;

/** Dimensions whose order means something, by their name. */
const ORDERED = /^(year|quarter|month|week|day|weekday|hour|bin)\(/;

/** What answers a plan, as far as a model reads it. */
export interface Answer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
}

type Plans = Readonly<Record<string, QueryPlan>>;

/** Whether the members of a dimension are shown in their own order. */
export function isOrderedByName(field: string): boolean {
  return ORDERED.test(field);
}

/** Whether members are in the order of their values whatever they are: of a limit, or of a picture that begins with the greatest. */
export function isRanked({ top, bottom, chart }: BreakdownOptions): boolean {
  return top !== undefined || bottom !== undefined || chart === 'pareto' || chart === 'treemap';
}

/** What a plan is made for: the attributes, the element's own clause and filter, and how far down the reader is. */
export interface PlanContext {
  readonly options: BreakdownOptions;
  readonly own: string;
  readonly where: string;
  readonly depth: number;
}

/** The members of the first key of an answer, as clauses write them. */
export function keysOf(answer: Answer | undefined): readonly (string | null)[] {
  const [key] = answer?.columns ?? [];
  return key && answer ? Array.from({ length: answer.rowCount }, (_, row) => textOf(key, row)) : [];
}

/** A key as clauses write it; null where it is missing. */
export function textOf(column: ResultColumn, row: number): string | null {
  const value = valueOf(column, row);
  return value === null ? null : String(value);
}

/** Of so many parts, those shown by themselves. */
export function shownParts(parts: readonly (string | null)[]): readonly (string | null)[] {
  return parts.length > MOST_PARTS ? parts.slice(0, SHOWN_PARTS) : parts;
}

/**
 * The questions of a breakdown: its members, and all together. With a second dimension members and parts are asked for first, and `toMorePlans`
 * asks for each of these by each of those.
 */
export function toPlans(context: PlanContext): Plans {
  const { options } = context;
  const place = placeOf(context.own, options.levels, context.depth);
  const where = whereOf(context, place);
  const members = membersPlan(options, place.field, where);
  const total: QueryPlan = { ...compared(options), measures: options.measures, where };
  if (options.second === undefined) return { main: members, total };
  const first = firstMeasure(options);
  const parts: QueryPlan = {
    measures: options.measures,
    by: [options.second],
    where,
    ...(isOrderedByName(options.second) ? {} : { orderBy: [`-${first}`] }),
    limit: MOST_MEMBERS,
  };
  return { members, total, parts };
}

/** The questions that the members tell: what they leave over, and with a second dimension each member by each part. */
export function toMorePlans(context: PlanContext, answers: Readonly<Record<string, Answer | undefined>>): Plans {
  const { options } = context;
  const { second } = options;
  const place = placeOf(context.own, options.levels, context.depth);
  const where = whereOf(context, place);
  const members = keysOf(answers['main'] ?? answers['members']);
  const limited = options.top !== undefined || options.bottom !== undefined;
  const left =
    limited && options.other && members.length > 0 ? both(where, membersClause(place.field, members, true)) : undefined;
  const base: QueryPlan = { ...compared(options), measures: options.measures };
  const others: Plans = left === undefined ? {} : { others: { ...base, where: left } };
  if (second === undefined) return others;
  const all = keysOf(answers['parts']);
  const shown = shownParts(all);
  const cut = shown.length < all.length;
  const within = limited ? both(where, membersClause(place.field, members)) : where;
  const narrowed = (text: string, not: boolean): string => (cut ? both(text, membersClause(second, shown, not)) : text);
  if (members.length === 0 || shown.length === 0) return { main: { ...base, by: [place.field, second], where: within } };
  return {
    main: { ...base, by: [place.field, second], where: narrowed(within, false) },
    ...(cut && { rest: { ...base, by: [place.field], where: narrowed(within, true) } }),
    ...others,
    ...(left !== undefined && { otherParts: { ...base, by: [second], where: narrowed(left, false) } }),
    ...(left !== undefined && cut && { otherRest: { ...base, where: narrowed(left, true) } }),
  };
}

function membersPlan(options: BreakdownOptions, field: string, where: string): QueryPlan {
  const { top, bottom, measures } = options;
  const first = firstMeasure(options);
  const limit = top ?? bottom;
  const byKey = !isRanked(options) && isOrderedByName(field);
  return {
    ...compared(options),
    measures,
    by: [field],
    where,
    ...(!byKey && { orderBy: [bottom === undefined ? `-${first}` : first] }),
    limit: limit ?? MOST_MEMBERS,
  };
}

function compared({ compare }: BreakdownOptions): Pick<QueryPlan, 'compare'> {
  return compare === undefined ? {} : { compare };
}

function whereOf({ where }: PlanContext, { path, field }: Place): string {
  return both(where, clauseOf(path, field, []));
}
