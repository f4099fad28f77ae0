import type { Engine } from '../../engine/engine.js';
import type { Catalog } from '../../query/catalog.js';
import { loadCube, type CubeChoice, cubePasses } from '../plan/cube-passes.js';
import type { LoadCubes } from '../remote/brush-cubes.js';
import { bindPlan } from '../../catalog/bind/bind.js';
import { SalesError } from '../../util/error.js';
import { bindParts } from '../plan/plan-parts.js';
import { sizesOf } from '../../engine/cube/cube-engine.js';
import type { CubeRequest } from '../../engine/cube/cube.js';
import type { BoundPlan, QueryPlan } from '../../query/plan.js';
import { brushedRequests } from '../plan/prepare-cubes.js';

/** A table that is queried without an endpoint. */
interface QueriedTable extends Pick<CubeChoice, 'hasParts'> {
  readonly catalog: Catalog;
  readonly engine: Engine;
}

/** Returns what loads cubes from a table that is queried without an endpoint. Without a cube that fails, steps are queried. */
export function databaseCubes({ catalog, engine, hasParts }: QueriedTable): LoadCubes {
  return async function* (plans, brush, signal) {
    const bind = (plan: QueryPlan): BoundPlan => bindPlan(plan, catalog, bindParts(undefined));
    const loaded = brushedPasses(plans, brush, { catalog, bind, hasParts }).map(async (passes) => {
      try {
        return await loadCube(passes, engine, signal);
      } catch (error) {
        if (error instanceof SalesError) return undefined;
        throw error;
      }
    });
    for (const cube of await Promise.all(loaded)) if (cube) yield cube;
  };
}

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
