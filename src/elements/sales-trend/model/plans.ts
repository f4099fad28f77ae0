import { nameOf } from '../../../catalog/measure-facts.js';
import type { QueryPlan } from '../../../query/plan.js';
import { quoteValue } from '../../../query/where/where.js';
import type { TrendOptions } from './options.js';
import { seasonPlans } from './season.js';

/** A series of more members than this is drawn as its first `SHOWN_MEMBERS` and the rest together. */
export const MOST_MEMBERS = 5;
/** How many members are drawn by themselves where there are more. */
export const SHOWN_MEMBERS = 4;

/** The dimension of the time axis as a plan asks for it. */
export function binOf(options: TrendOptions): string {
  return `${options.granularity}(date)`;
}

/**
 * The questions of a trend. Without a series it is one, and those about its season; with a series the members are asked for first, biggest first, one more than can
 * be drawn by themselves, and `toSeriesPlans` asks the rest.
 */
export function toPlans(options: TrendOptions): Readonly<Record<string, QueryPlan>> {
  if (options.series === undefined) return { main: basePlan(options), ...seasonPlans(options, binOf(options)) };
  const [first = 'revenue'] = options.measures;
  const members: QueryPlan = { measures: [first], by: [options.series], orderBy: [`-${nameOf(first)}`], limit: MOST_MEMBERS + 1 };
  return { members };
}

/**
 * The questions of a trend with a series, once its members are known: each member over time, and what they leave over, which is asked for
 * by itself because customers or margins of members do not add up.
 */
export function toSeriesPlans(
  options: TrendOptions,
  members: readonly (string | null)[],
  where: string,
): Readonly<Record<string, QueryPlan>> {
  const { series } = options;
  if (series === undefined) return {};
  const main: QueryPlan = { ...basePlan(options), by: [binOf(options), series] };
  if (members.length <= MOST_MEMBERS) return { main };
  const shown = members.slice(0, SHOWN_MEMBERS).map(quoted);
  const left = shown.map((member) => `!${member}`);
  return {
    main: { ...main, where: both(where, `${series}: ${shown.join(', ')}`) },
    others: { ...basePlan(options), where: both(where, `${series}: ${left.join(', ')}`) },
  };
}

function basePlan(options: TrendOptions): QueryPlan {
  return {
    measures: options.measures,
    by: [binOf(options)],
    ...(options.compare !== undefined && { compare: options.compare }),
  };
}

/** A member as an item of a clause. */
function quoted(member: string | null): string {
  return member === null ? '(blank)' : quoteValue(member);
}

function both(where: string, clause: string): string {
  return where.trim() === '' ? clause : `${where.replace(/[;\s]+$/, '')}; ${clause}`;
}
