import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { Progress, SourceOptions, TableSource } from '../query/source.js';
import type { ErrorRecord } from '../util/error.js';

/** One plan put to a data set. */
export interface Question {
  readonly id: number;
  readonly dataset: number;
  readonly plan: QueryPlan;
}

/** Name of an optional part → the address of its module. */
export type PartAddresses = Readonly<Record<string, string>>;

/**
 * From the page to the worker. Ids are the page's. `hello` comes first, says where the worker's optional parts lie, and is answered by `ready`;
 * every `open` and every plan asked is answered once, but for what was aborted or closed.
 */
export type ToWorker =
  | { readonly type: 'hello'; readonly parts: PartAddresses }
  | { readonly type: 'open'; readonly dataset: number; readonly tables: readonly TableSource[]; readonly options: SourceOptions }
  | { readonly type: 'ask'; readonly questions: readonly Question[] }
  | { readonly type: 'abort'; readonly ids: readonly number[] }
  | { readonly type: 'close'; readonly dataset: number };

/** From the worker to the page. Errors are values. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly dataset: number; readonly progress: Progress }
  | { readonly type: 'opened'; readonly dataset: number; readonly catalog: Catalog }
  | { readonly type: 'open-failed'; readonly dataset: number; readonly error: ErrorRecord }
  | { readonly type: 'answers'; readonly answers: readonly Answer[] };

/** The answer to one plan. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: ResultRecord }
  | { readonly id: number; readonly ok: false; readonly error: ErrorRecord };
