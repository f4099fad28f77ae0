import type { KeptValues } from '../dataset/sql/kept-values.js';
import type { SqlDataset } from '../dataset/sql/sql-dataset.js';
import type { QueryPlan } from '../query/plan.js';
import type { Rank } from '../query/source.js';
import { SalesError } from '../util/error.js';
import { stableKey } from '../util/record.js';
import { type AskedQuery, checkedPlan } from './read-request.js';

/** A query with what the database keeps for it. */
export interface MeasuredQuery extends AskedQuery {
  readonly kept: KeptValues;
}

/** Queries that run at the same time, so the database reads their rows once. */
export interface QueryGroup {
  readonly queries: readonly MeasuredQuery[];
  readonly rank: Rank;
}

/** What a plan without medians and distinct counts keeps. */
const NOTHING_KEPT: KeptValues = { aggregates: 0, values: 0, isWhole: false };

/**
 * Returns queries by the rows and keys of their plans. Those that count distinct values are groups of their own, after the others, which take a fraction
 * of their time. Those that keep values in memory run alone.
 */
export function queryGroups(queries: readonly AskedQuery[], dataset: Pick<SqlDataset, 'kept'>): readonly QueryGroup[] {
  const groups = new Map<string, { readonly queries: MeasuredQuery[]; readonly rank: Rank; readonly isLong: boolean }>();
  for (const query of queries) {
    const [plan] = checkedPlans([query.plan]);
    const kept = (plan && dataset.kept(plan)) ?? NOTHING_KEPT;
    const { measures: _m, define: _d, analysis: _a, orderBy: _o, limit: _l, ...rows } = plan ?? { measures: [] };
    const isLong = kept.aggregates > 0;
    const key = stableKey([query.rank, isLong, plan === undefined || kept.values > 0 ? query.id : rows]);
    const group = groups.get(key) ?? { queries: [], rank: query.rank, isLong };
    group.queries.push({ ...query, kept });
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.isLong) - Number(b.isLong));
}

/** Returns the plans of a form that can be bound. The others are queried, and then report their mistake. */
export function checkedPlans(plans: readonly unknown[]): readonly QueryPlan[] {
  return plans.flatMap((plan) => {
    try {
      return [checkedPlan(plan, undefined)];
    } catch (error) {
      if (error instanceof SalesError || error instanceof RangeError) return [];
      throw error;
    }
  });
}
