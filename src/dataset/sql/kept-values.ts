import type { BoundPlan } from '../../query/plan.js';

/** Aggregates for which a database keeps each value. */
const KEEPING: ReadonlySet<unknown> = new Set(['distinct', 'median', 'quantile', 'repeaters', 'mean-span']);

/** Those of them that DuckDB keeps in memory: it can store the others on disk. */
const IN_MEMORY: ReadonlySet<unknown> = new Set(['median', 'quantile']);

/** What a database keeps for a plan. */
export interface KeptValues {
  /** The number of different medians, quantiles and distinct counts, in nested plans too. */
  readonly aggregates: number;
  /** The number of values in memory, when no filter leaves rows out. */
  readonly values: number;
  /** True for a plan over all rows of its table. */
  readonly isWhole: boolean;
}

/** Returns what a database keeps for a plan over a table with a number of rows. */
export function keptValues(plan: BoundPlan, rowCount: number): KeptValues {
  const found = new Map<string, unknown>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('kind' in part && 'name' in part && (part.kind === 'aggregate' || part.kind === 'level') && KEEPING.has(part.name)) {
      found.set(JSON.stringify(part), part.name);
    }
    Object.values(part).forEach(visit);
  };
  visit(plan);
  const inMemory = [...found.values()].filter((name) => IN_MEMORY.has(name)).length;
  const isWhole = plan.where.kind === 'all' && plan.where.of.length === 0 && plan.compare === undefined;
  return { aggregates: found.size, values: inMemory * rowCount, isWhole };
}
