import type { QueryPlan } from './plan.js';

/** A text that is the same for plans that ask the same: keys in one order, options that are absent or empty left out. */
export function planKey(plan: QueryPlan): string {
  const {
    measures,
    by = [],
    where = '',
    filters = [],
    orderBy = [],
    limit,
    compare = '',
    define,
    calendar,
    analysis,
    detail,
  } = plan;
  const records = [define, calendar, analysis, detail].map(inOrder);
  return JSON.stringify([measures, by, where, filters, orderBy, limit, compare, records]);
}

function inOrder(part: object = {}): object {
  const entries = Object.entries(part);
  return entries.length < 2 ? part : entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
