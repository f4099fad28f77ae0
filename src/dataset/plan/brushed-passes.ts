import { sizesOf } from '../../engine/cube/cube-engine.js';
import type { CubeRequest } from '../../engine/cube/cube.js';
import type { Catalog } from '../../query/catalog.js';
import type { BoundPlan, QueryPlan } from '../../query/plan.js';
import { cubePasses, type CubeChoice } from './cube-passes.js';
import { brushedRequests } from './prepare-cubes.js';

/** What plans are bound with, and the aggregates that a database gives in parts. */
interface Passing extends Pick<CubeChoice, 'hasParts'> {
  readonly catalog: Catalog;
  readonly bind: (plan: QueryPlan) => BoundPlan;
}

/**
 * Returns the passes over a database for the cubes of plans whose clause on `brush` will move, for each cube the best one first. Plans that cannot
 * be bound have none.
 */
export function brushedPasses(
  plans: readonly QueryPlan[],
  brush: string,
  { catalog, bind, hasParts }: Passing,
): readonly (readonly CubeRequest[])[] {
  const brushed = brushedRequests({ plans: plans.filter(({ analysis, detail }) => !analysis && !detail), brush, bind });
  return cubePasses(brushed, { sizes: sizesOf(catalog), hasParts });
}
