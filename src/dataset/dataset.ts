import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import type { AskOptions, RowsInput } from '../query/source.js';

/** How a caller controls and observes a query. */
export interface DatasetRunOptions extends Pick<AskOptions, 'rank' | 'onWait'> {
  readonly signal?: AbortSignal | undefined;
}

/** The loaded data as the worker's handler and `core` use it: plans in, plain records out. */
export interface LoadedDataset {
  readonly catalog: Catalog;
  /** True when rows were lost with a helper thread, so queries can no longer be answered. */
  readonly isLost?: boolean;
  /** Validates, binds and runs a plan; a repeated plan is computed only once. @throws SalesError of queries */
  run(plan: QueryPlan, options?: DatasetRunOptions): Promise<ResultRecord>;
  /**
   * Prepares for plans that will differ in a single clause. Each plan has a clause on the dimension `brush` (as in `by`) that
   * covers everything selectable; later plans replace that clause. Preparing only saves time; plans that cannot be prepared are
   * ignored.
   */
  prepare(plans: readonly QueryPlan[], brush: string): Promise<void>;
  /**
   * Appends rows to a table, by default the first; the next query includes them.
   * @throws SalesError `unknown-field` for an unknown table or column, `bad-type` for a value that a column cannot hold
   */
  append(rows: RowsInput, table?: string): Promise<void>;
  /** Size of the rows in memory in bytes, and of the caches for the next query; absent for rows elsewhere. */
  readonly memory?: number;
  readonly cacheMemory?: number;
  close(): void;
}
