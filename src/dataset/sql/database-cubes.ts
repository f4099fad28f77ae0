import type { Engine } from '../../engine/engine.js';
import type { Catalog } from '../../query/catalog.js';
import { brushedPasses } from '../plan/brushed-passes.js';
import { loadCube, type CubeChoice } from '../plan/cube-passes.js';
import { BrushCubes, type LoadCubes } from '../remote/brush-cubes.js';
import type { WorkerCode } from '../remote/worker-code.js';

/** A table that the page queries itself. */
interface QueriedTable extends Pick<CubeChoice, 'hasParts'> {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly code: WorkerCode;
}

/** Returns what answers the steps of a brush from cubes that the page loads itself. Where a cube fails, steps are queried. */
export function databaseCubes({ catalog, engine, hasParts, code }: QueriedTable): BrushCubes {
  const { bindParts, bindPlan, SalesError } = code;
  const load: LoadCubes = async function* (plans, brush, signal) {
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
  return new BrushCubes(code, { catalog, joining: undefined }, load);
}
