import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultColumn, ResultRecord } from '../query/result.js';
import type { PageOptions, Progress, TableSource } from '../query/source.js';
import type { ErrorRecord } from '../util/error.js';

/** One plan put to a data set. */
export interface Question {
  readonly id: number;
  readonly dataset: number;
  readonly plan: QueryPlan;
}

/** Name of an optional part → the address of its module. What is not named lies in the folder under the empty name, as `worker-<name>.js`. */
export type PartAddresses = Readonly<Record<string, string>>;

/**
 * From the page to the worker. Ids are the page's. `hello` comes first, says where the worker's optional parts lie, and is answered by `ready`;
 * every `open`, every `refresh`, every `ping` and every plan asked is answered once, but for what was aborted or closed. A plan is answered from the
 * rows that are there when it comes in.
 */
export type ToWorker =
  | { readonly type: 'hello'; readonly parts: PartAddresses }
  /** Brings the port by which functions of the page fetch; it comes before the first message whose options name one. */
  | { readonly type: 'fetches'; readonly port: MessagePort }
  | { readonly type: 'open'; readonly dataset: number; readonly tables: readonly TableSource[]; readonly options: PageOptions }
  /** Loads again those of the tables that have changed; where one fails, all stay as they are. */
  | { readonly type: 'refresh'; readonly dataset: number; readonly tables: readonly TableSource[]; readonly options: PageOptions }
  | { readonly type: 'ask'; readonly questions: readonly Question[] }
  /**
   * These will be asked again and again with other values of one clause. `brush` is the dimension that the clause is on, as in `by` (`month(date)`, `region`);
   * each plan has a clause on it that covers all that can be chosen. Not answered.
   */
  | { readonly type: 'prepare'; readonly dataset: number; readonly plans: readonly QueryPlan[]; readonly brush: string }
  | { readonly type: 'abort'; readonly ids: readonly number[] }
  | { readonly type: 'close'; readonly dataset: number }
  /** Whoever is there says `pong`. */
  | { readonly type: 'ping' }
  /** To the page's worker: the helper that it wants is at the other end of the port, or will be: what is said meanwhile waits. */
  | { readonly type: 'helper'; readonly place: number; readonly port: MessagePort }
  /** That helper is no more, or could not be started. */
  | { readonly type: 'helper-lost'; readonly place: number }
  /** To a helper: whom it works for. It came after `hello`, and this worker gets nothing else but its end. */
  | { readonly type: 'help'; readonly port: MessagePort };

/** From the worker to the page. Errors are values. */
export type FromWorker =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly dataset: number; readonly progress: Progress }
  | { readonly type: 'opened'; readonly dataset: number; readonly catalog: Catalog }
  | { readonly type: 'open-failed'; readonly dataset: number; readonly error: ErrorRecord }
  /** The rows are others than before, or more: plans that come from now on are answered from them. */
  | { readonly type: 'changed'; readonly dataset: number; readonly catalog: Catalog }
  /** Rows were lost with a helper, and the rest is closed: it is to be opened again before more is asked. */
  | { readonly type: 'dropped'; readonly dataset: number }
  /** A refresh is done, well (after `changed`, where anything has changed) or with an error. */
  | { readonly type: 'refreshed'; readonly dataset: number; readonly error?: ErrorRecord }
  /** The stream of new rows has a problem; without an error it has none any more. */
  | { readonly type: 'live'; readonly dataset: number; readonly error?: ErrorRecord }
  /** The worker has more to do than one thread should, and wants the helper of that place (0, 1 …) started. Each is wanted once. */
  | { readonly type: 'wants-helper'; readonly place: number }
  | { readonly type: 'answers'; readonly answers: readonly Answer[] }
  | { readonly type: 'pong' };

/** Many texts as one, which crosses in a single move of memory: text `k` ends before `ends[k]`. */
export interface PackedTexts {
  readonly text: string;
  readonly ends: Uint32Array;
}

/** A column of a result on its way: a long dictionary is packed. */
export interface SentColumn extends ResultColumn {
  readonly packed?: PackedTexts;
}

/** A result on its way. */
export interface SentRecord extends ResultRecord {
  readonly columns: readonly SentColumn[];
}

/** The answer to one plan. */
export type Answer =
  | { readonly id: number; readonly ok: true; readonly result: SentRecord }
  | { readonly id: number; readonly ok: false; readonly error: ErrorRecord };
