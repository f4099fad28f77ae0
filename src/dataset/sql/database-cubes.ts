import type { Engine } from '../../engine/engine.js';
import type { Catalog } from '../../query/catalog.js';
import { brushedPasses } from '../plan/brushed-passes.js';
import { loadCube, type CubeChoice } from '../plan/cube-passes.js';
import type { LoadCubes } from '../remote/brush-cubes.js';
import type { WorkerCode } from '../remote/worker-code.js';

/** A table that the page queries itself. */
interface QueriedTable extends Pick<CubeChoice, 'hasParts'> {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly code: WorkerCode;
}

/** Returns what loads cubes from a table that the page queries itself. Without a cube that fails, steps are queried. */
export function databaseCubes({ catalog, engine, hasParts, code }: QueriedTable): LoadCubes {
  const { bindParts, bindPlan, SalesError } = code;
  return async function* (plans, brush, signal) {
    const bind = (plan: Parameters<typeof bindPlan>[0]) => bindPlan(plan, catalog, bindParts(undefined));
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
