import type { BoundPlan } from '../../query/plan.js';

/** Aggregates for which a database keeps each value in memory. */
const KEEPING: ReadonlySet<unknown> = new Set(['distinct', 'median', 'quantile', 'repeaters', 'mean-span']);

/** Returns how many different medians, quantiles and distinct counts a plan has, in its nested plans too. */
export function countMedians(plan: BoundPlan): number {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('kind' in part && 'name' in part && (part.kind === 'aggregate' || part.kind === 'level') && KEEPING.has(part.name)) {
      found.add(JSON.stringify(part));
    }
    Object.values(part).forEach(visit);
  };
  visit(plan);
  return found.size;
}
