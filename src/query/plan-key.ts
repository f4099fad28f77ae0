import type { QueryPlan } from './plan.js';

interface PlanKeys {
  /** The key of the plan without the clauses of its filter group and its scenario. */
  readonly frame: string;
  readonly key: string;
}

/**
 * Keys by plan, each computed once: widget and client use the same plan. The worker caches the rows that a plan selects, so its
 * key is that of the plan without `analysis` and `currency`; several analyses share these rows.
 */
const KEYS = new WeakMap<QueryPlan, PlanKeys>();

/** Returns a text that is equal for equivalent plans: properties are ordered, and absent equals empty. */
export function planKey(plan: QueryPlan): string {
  return keysOf(plan).key;
}

/** Returns the same for a plan without the clauses of its filter group and its scenario: what stays equal while either is dragged. */
export function planFrame(plan: QueryPlan): string {
  return keysOf(plan).frame;
}

function keysOf(plan: QueryPlan): PlanKeys {
  const known = KEYS.get(plan);
  if (known) return known;
  const keys = toKeys(plan);
  KEYS.set(plan, keys);
  return keys;
}

function toKeys(plan: QueryPlan): PlanKeys {
  const {
    measures,
    by = [],
    where = '',
    filters = [],
    orderBy = [],
    limit,
    empty = '',
    compare = '',
    goal = '',
    same = '',
    currency = '',
    scenario,
    define,
    calendar,
    analysis,
    history = false,
    detail,
  } = plan;
  const records = [define, calendar, analysis, detail].map(inOrder);
  const frame = JSON.stringify([measures, by, where, orderBy, limit, empty, compare, goal, same, currency, history, records]);
  return { frame, key: `${frame} ${JSON.stringify([filters, inOrder(scenario)])}` };
}

function inOrder(part: object = {}): object {
  const entries = Object.entries(part);
  return entries.length < 2 ? part : entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
