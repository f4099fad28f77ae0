import type { Catalog } from '../../../query/catalog.js';
import { resultName } from '../../../query/measure.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { PLAN, WHOLE_PLAN } from '../../../query/planned.js';
import { quoteValue } from '../../../query/where/where.js';
import type { TrendOptions } from './options.js';
import { seasonPlans } from './season.js';

/** Maximum number of members with their own line. A larger series shows `SHOWN_MEMBERS` members and the rest together. */
export const MAX_MEMBERS = 5;
/** Number of members with their own line when the rest is combined. */
export const SHOWN_MEMBERS = 4;

/** Returns the time axis of a query as a dimension. */
function binOf(options: TrendOptions): string {
  return `${options.granularity}(date)`;
}

/**
 * Returns the first queries of a trend. Without a series these are the values and the seasonal results. With a series they are
 * its largest members, one more than can be shown. `toSeriesPlans` returns the remaining queries.
 */
export function toPlans(
  options: TrendOptions,
  { catalog }: { readonly catalog?: Catalog } = {},
): Readonly<Record<string, QueryPlan>> {
  if (options.series === undefined)
    return { ...withWholePlan({ main: basePlan(options) }), ...seasonPlans(options, binOf(options), catalog) };
  const [first = 'revenue'] = options.measures;
  return {
    members: { measures: [first], by: [options.series], orderBy: [`-${resultName(first)}`], limit: MAX_MEMBERS + 1 },
  };
}

/**
 * Returns the queries of a series after its members are known: each member over time, and the remaining members. The remaining
 * members need a query because customers or margins do not add up.
 */
export function toSeriesPlans(
  options: TrendOptions,
  members: readonly (string | null)[],
  where: string,
): Readonly<Record<string, QueryPlan>> {
  const { series } = options;
  if (series === undefined) return {};
  const main: QueryPlan = { ...basePlan(options), by: [binOf(options), series] };
  if (members.length <= MAX_MEMBERS) return withWholePlan({ main });
  const shown = members.slice(0, SHOWN_MEMBERS).map(quoted);
  const left = shown.map((member) => `!${member}`);
  return withWholePlan({
    main: { ...main, where: both(where, `${series}: ${shown.join(', ')}`) },
    others: { ...basePlan(options), where: both(where, `${series}: ${left.join(', ')}`) },
  });
}

/** Adds the queries of the plan of whole bins, which are drawn where the data covers a bin in part. */
function withWholePlan({ main, others }: { readonly main: QueryPlan; readonly others?: QueryPlan }): Plans {
  const plans = { main, ...(others && { others }) };
  if (main.compare !== PLAN) return plans;
  const whole = (plan: QueryPlan): QueryPlan => ({ ...plan, compare: WHOLE_PLAN });
  return { ...plans, whole: whole(main), ...(others && { otherWhole: whole(others) }) };
}

function basePlan(options: TrendOptions): QueryPlan {
  return {
    measures: options.measures,
    by: [binOf(options)],
    ...(options.compare !== undefined && { compare: options.compare }),
  };
}

/** Quotes a member as an item of a clause. */
function quoted(member: string | null): string {
  return member === null ? '(blank)' : quoteValue(member);
}

/** Returns a clause after other ones. */
export function both(where: string, clause: string): string {
  return where.trim() === '' ? clause : `${where.replace(/[;\s]+$/, '')}; ${clause}`;
}
