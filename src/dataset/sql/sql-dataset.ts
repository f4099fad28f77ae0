import { bindPlan } from '../../catalog/bind/bind.js';
import { partOf, type PlanOverrides } from '../analysis-part.js';
import type { Joining } from '../join/join-tables.js';
import type { LoadDatasetPart } from '../part.js';
import { bindParts, runParts } from '../plan/plan-parts.js';
import { SharedRuns } from '../rows/query-cache.js';
import { runDetail } from '../rows/run-detail.js';
import { runPlan } from '../../engine/plan-runner.js';
import type { SqlEngine } from '../../engine/sql/sql-engine.js';
import type { Catalog } from '../../query/catalog.js';
import type { BoundPlan, QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result.js';
import { validatePlan } from '../../query/validate.js';
import { stableKey } from '../../util/stable-key.js';

/** A catalog with the engine that answers plans over it. */
export interface SqlDatasetParts {
  readonly catalog: Catalog;
  readonly engine: SqlEngine;
  /** Needed for several tables. */
  readonly joining: Joining | undefined;
  readonly part: LoadDatasetPart;
}

/** A dataset in a database: binds and runs plans. Equal plans run once, and their results are cached. */
export class SqlDataset {
  readonly catalog: Catalog;
  readonly #parts: SqlDatasetParts;
  readonly #runs = new SharedRuns();

  constructor(parts: SqlDatasetParts) {
    this.catalog = parts.catalog;
    this.#parts = parts;
  }

  /** Runs a plan; `started` is called unless the result is known. @throws SalesError of queries, an `AbortError` */
  run(input: QueryPlan, signal: AbortSignal, started: () => void = () => undefined): Promise<ResultRecord> {
    // Amounts have one currency: rates are tables that only the browser converts with.
    const { currency: _, ...plan } = validatePlan(input);
    const start = (shared: AbortSignal): Promise<ResultRecord> => {
      started();
      return this.#answer(plan, shared);
    };
    return this.#runs.run(stableKey(plan), start, signal);
  }

  async #answer({ analysis, ...plan }: QueryPlan, signal: AbortSignal): Promise<ResultRecord> {
    const { catalog, engine, joining, part } = this.#parts;
    const bind = (asked: QueryPlan): BoundPlan => bindPlan(asked, catalog, bindParts(joining));
    const options = { signal };
    if (plan.detail) return runDetail(plan, { catalog, engine, bind, options });
    const result = await runPlan(bind(plan), engine, { ...options, ...runParts(joining) });
    if (!analysis) return result;
    const worker = await part(partOf(analysis));
    const ask = (other: PlanOverrides): Promise<ResultRecord> => this.run({ ...plan, ...other } as QueryPlan, signal);
    return worker.analyse(result, analysis, { signal, pause: () => Promise.resolve(), ask, helperPool: undefined });
  }
}
