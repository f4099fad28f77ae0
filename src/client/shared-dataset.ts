import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import type { AskOptions, PageOptions, Progress, TableSource } from '../query/source.js';
import { deferred, type Deferred } from '../util/promises.js';
import { stableKey, type Identities } from '../util/record.js';

/** The first rows of a file that is still loading, and how much of it they are. */
interface DatasetHead {
  readonly catalog: Catalog;
  readonly progress: Progress;
  readonly rows: DatasetHandle;
}

/** One user’s hold on a dataset that is loaded or loading. Users of the same sources and options share the load. */
export interface DatasetHandle {
  /** The current catalog. Rejects with the load error; an unhandled rejection is not reported on the console. */
  readonly catalog: Promise<Catalog>;
  /** The current catalog, available synchronously; `undefined` while loading. */
  readonly newest: Catalog | undefined;
  /** True unless loading failed. */
  readonly alive: boolean;
  /** The reason why the data may be outdated, such as a failed refresh or a broken stream; `undefined` when there is none. */
  readonly problem: Error | undefined;
  /** The progress of loading; `undefined` before the first report. */
  readonly progress: Progress | undefined;
  /** The first rows of a file that takes a while, until all are loaded. */
  readonly head: DatasetHead | undefined;
  /** Calls `listener` on each report, about ten per second. Returns a function that unsubscribes. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /**
   * Calls `listener` when `newest` or `problem` changed. Later queries use the new rows. Returns a function that unsubscribes.
   */
  onChange(listener: () => void): () => void;
  /**
   * Runs a plan. Rejects with an `AbortError` when `signal` or `release()` aborts it.
   * @throws SalesError of the query, `worker-failed`
   */
  ask(plan: QueryPlan, signal?: AbortSignal, options?: AskOptions): Promise<ResultRecord>;
  /**
   * Announces that these plans will be queried repeatedly with other values of the clause on the dimension `brush`. Such queries
   * then run faster.
   */
  prepare(plans: readonly QueryPlan[], brush: string): void;
  /**
   * Reloads the changed tables for all users. Resolves after `onChange` listeners were called. Rejects on failure; the data then
   * stays unchanged. An unhandled rejection is not reported on the console.
   */
  refresh(): Promise<void>;
  /** Releases the hold. The data leaves memory shortly after the last release. Repeated calls have no effect. */
  release(): void;
}

/** A dataset with its state and the number of its users. */
export interface Shared {
  readonly id: number;
  readonly key: string;
  readonly options: PageOptions;
  readonly loaded: (catalog: Catalog) => void;
  readonly failed: (error: Error) => void;
  readonly listeners: Set<(progress: Progress) => void>;
  readonly watchers: Set<() => void>;
  readonly sources: readonly TableSource[];
  catalog: Promise<Catalog>;
  newest: Catalog | undefined;
  state: 'loading' | 'loaded' | 'failed';
  /** State in the current worker. A dataset in state `none` is loaded again by the next query. */
  workerState: 'none' | 'opening' | 'open';
  /** The load error. */
  error: Error | undefined;
  problems: { readonly refresh?: Error | undefined; readonly live?: Error | undefined };
  refreshing: Deferred<void> | undefined;
  /** Counts the changes of rows. After each change, the same plan is a different query. */
  version: number;
  progress: Progress | undefined;
  head: DatasetHead | undefined;
  users: number;
}

/** Returns a text that is equal for equal loads. URLs and options are compared by content; blobs, bytes and rows by identity. */
export function keyOf(sources: readonly TableSource[], options: PageOptions, identities: Identities): string {
  const partsOf = ({ input }: TableSource): unknown => {
    const parts = Object.entries(input) as [string, string | object | undefined][];
    return Object.fromEntries(parts.map(([name, value]) => [name, typeof value === 'object' ? identities.of(value) : value]));
  };
  return stableKey([sources.map((source) => [source.name, partsOf(source)]), options]);
}

/** Creates a dataset that is not loaded yet. */
export function toShared(of: Pick<Shared, 'id' | 'key' | 'sources' | 'options'>): Shared {
  const { promise: catalog, resolve: loaded, reject: failed } = deferred<Catalog>();
  // Elements report load errors themselves; the console must not report them again as unhandled.
  catalog.catch(() => undefined);
  return {
    ...of,
    catalog,
    loaded,
    failed,
    listeners: new Set(),
    watchers: new Set(),
    newest: undefined,
    state: 'loading',
    workerState: 'none',
    error: undefined,
    problems: {},
    refreshing: undefined,
    version: 0,
    progress: undefined,
    head: undefined,
    users: 0,
  };
}

/** Ends the use of the first rows. */
export function dropHead(dataset: Shared): void {
  dataset.head?.rows.release();
  dataset.head = undefined;
}

/** Stores the catalog of new rows and notifies all users. */
export function change(dataset: Shared, catalog: Catalog): void {
  dataset.newest = catalog;
  dataset.catalog = Promise.resolve(catalog);
  dataset.version += 1;
  notify(dataset);
}

/** Sets or clears a problem and notifies all users. */
export function setProblem(dataset: Shared, of: 'refresh' | 'live', error: Error | undefined): void {
  if (dataset.problems[of] === error) return;
  dataset.problems = { ...dataset.problems, [of]: error };
  notify(dataset);
}

/** Ends a refresh, successfully or with an error. */
export function endRefresh(dataset: Shared, error?: Error): void {
  const { refreshing } = dataset;
  if (!refreshing) return;
  dataset.refreshing = undefined;
  setProblem(dataset, 'refresh', error);
  if (error) refreshing.reject(error);
  else refreshing.resolve();
}

function notify({ watchers }: Shared): void {
  for (const watcher of [...watchers]) watcher();
}

/** Adds a listener; returns a function that removes it. */
export function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
