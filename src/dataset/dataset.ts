import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { Rows } from './dataset-input.js';

/** The loaded data as the worker's handler and `core` use them: asked by plan, answered by plain record. */
export interface LoadedDataset {
  readonly catalog: Catalog;
  /** Whether rows were lost with another thread, so that nothing can be answered any more. */
  readonly isLost?: boolean;
  /** Validates, binds and runs a plan; the same plan asked twice is computed once. @throws SalesError of asking */
  run(plan: QueryPlan, options?: { readonly signal?: AbortSignal }): Promise<ResultRecord>;
  /**
   * Gets ready for plans that will differ in one clause alone: each has a clause on the dimension `brush` (as in `by`) that covers all that can be
   * chosen, and later ones have another in its place. Only speeds them up; plans that cannot be sped up are as if they were not there.
   */
  prepare(plans: readonly QueryPlan[], brush: string): Promise<void>;
  /**
   * Adds rows below those of a table, the first if none is named; the next question sees them.
   * @throws SalesError `unknown-field` for a name that is no table or column, `bad-type` for a value that a column cannot hold
   */
  append(rows: Rows, table?: string): Promise<void>;
  close(): void;
}
