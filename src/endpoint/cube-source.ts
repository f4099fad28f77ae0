import { bindPlan } from '../catalog/bind/bind.js';
import type { Joining } from '../dataset/join/join-tables.js';
import { brushedPasses } from '../dataset/sql/database-cubes.js';
import { loadCube, type LoadedCube } from '../dataset/plan/cube-passes.js';
import { bindParts } from '../dataset/plan/plan-parts.js';
import { SharedRuns } from '../dataset/rows/query-cache.js';
import type { CubeRequest } from '../engine/cube/cube.js';
import type { Engine } from '../engine/engine.js';
import { hasParts } from '../engine/sql/parts-sql.js';
import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultColumn } from '../query/result/result.js';
import { stableKey } from '../util/record.js';

/** The rows of cubes. */
export interface CubeRows {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly joining: Joining | undefined;
}

/** A cube with the columns by which its size is known; without a cube where there would be too many cells. */
interface CachedCube {
  readonly cube: LoadedCube | undefined;
  readonly columns: readonly ResultColumn[];
}

/** Loads cubes for brushes. Equal cubes are loaded once, for all pages. */
export class CubeSource {
  readonly #rows: CubeRows;
  readonly #runs = new SharedRuns<CachedCube>();

  constructor(rows: CubeRows) {
    this.#rows = rows;
  }

  /** Returns the passes for the cubes of plans whose clause on `brush` will move. Plans that cannot be bound have none. */
  passes(plans: readonly QueryPlan[], brush: string): readonly (readonly CubeRequest[])[] {
    const { catalog, joining } = this.#rows;
    return brushedPasses(plans, brush, { catalog, bind: (plan) => bindPlan(plan, catalog, bindParts(joining)), hasParts });
  }

  /** Loads a cube by its passes; `undefined` where it would have too many cells. `started` is called unless the cube is known. */
  async load(passes: readonly CubeRequest[], signal: AbortSignal, started: () => void): Promise<LoadedCube | undefined> {
    const start = async (shared: AbortSignal): Promise<CachedCube> => {
      started();
      const cube = await loadCube(passes, this.#rows.engine, shared);
      return { cube, columns: cube ? columnsOf(cube) : [] };
    };
    return (await this.#runs.run(stableKey(passes), start, signal)).cube;
  }
}

function columnsOf({ groups }: LoadedCube): readonly ResultColumn[] {
  const numbers = (groups.parts ?? []).flatMap((parts) => Object.values(parts).filter((part) => part instanceof Float64Array));
  return [...groups.keys, ...numbers.map((values): ResultColumn => ({ name: '', type: 'number', values }))];
}
