import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';

/** The loaded data as the worker's handler and `core` use them: asked by plan, answered by plain record. */
export interface LoadedDataset {
  readonly catalog: Catalog;
  /** Validates, binds and runs a plan; the same plan asked twice is computed once. @throws SalesError of asking */
  run(plan: QueryPlan, options?: { readonly signal?: AbortSignal }): Promise<ResultRecord>;
  close(): void;
}
