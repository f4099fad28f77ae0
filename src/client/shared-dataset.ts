import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { PageOptions, Progress, TableSource } from '../query/source.js';
import { deferred, type Deferred } from '../util/deferred.js';
import { stableKey, type Identities } from '../util/stable-key.js';

/** One user's hold on a loaded (or loading) data set; users of the same sources and options share the load. */
export interface DatasetHandle {
  /** What is known of the data now; rejects with the error of loading, and an unwatched rejection puts nothing on the console. */
  readonly catalog: Promise<Catalog>;
  /** The same as soon as it is there. */
  readonly newest: Catalog | undefined;
  /** Whether it can be asked: not after it failed to load. */
  readonly alive: boolean;
  /** Why the data may be older than they should: a refresh that failed, a stream that broke off. */
  readonly problem: Error | undefined;
  /** How far the loading is; undefined before the first report. */
  readonly progress: Progress | undefined;
  /** Calls back on each report, about ten a second. Returns the way to end it. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Calls back when `newest` or `problem` is another than before: what is asked from then on is answered from the new rows. Returns the way to end it. */
  onChange(listener: () => void): () => void;
  /** Answers a plan. Aborted by `signal` or by `release()`, it rejects with an `AbortError`. @throws SalesError of asking, `worker-failed` */
  ask(plan: QueryPlan, signal?: AbortSignal): Promise<ResultRecord>;
  /** Says that these plans will be asked again and again with other values of one clause, that on the dimension `brush`: what comes then comes faster. */
  prepare(plans: readonly QueryPlan[], brush: string): void;
  /**
   * Loads again, for all users, the tables that have changed. Resolves when that is done and told by `onChange`;
   * rejects where it failed, and all stays as it was. An unwatched rejection puts nothing on the console.
   */
  refresh(): Promise<void>;
  /** Gives the hold up. The data leave memory shortly after the last user did so. May be called again. */
  release(): void;
}

/** A data set with all who use it. */
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
  /** What the present worker knows of it; `nowhere`: the next question has it loaded again. */
  place: 'nowhere' | 'opening' | 'here';
  /** Why it failed. */
  error: Error | undefined;
  problems: { readonly refresh?: Error | undefined; readonly live?: Error | undefined };
  refreshing: Deferred<void> | undefined;
  /** Counts its changes: the same plan means another question after each. */
  version: number;
  progress: Progress | undefined;
  users: number;
}

/** A text that is equal where the same would be loaded: addresses and options are compared by content; blobs, bytes and rows by identity. */
export function keyOf(sources: readonly TableSource[], options: PageOptions, identities: Identities): string {
  const partsOf = ({ input }: TableSource): unknown => {
    const parts = Object.entries(input) as [string, string | object | undefined][];
    return Object.fromEntries(parts.map(([name, value]) => [name, typeof value === 'object' ? identities.of(value) : value]));
  };
  return stableKey([sources.map((source) => [source.name, partsOf(source)]), options]);
}

/** A data set that is yet to be loaded. */
export function toShared(of: Pick<Shared, 'id' | 'key' | 'sources' | 'options'>): Shared {
  const { promise: catalog, resolve: loaded, reject: failed } = deferred<Catalog>();
  // Whoever shows the data is told; a load that nobody watches any more must not reach the console.
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
    place: 'nowhere',
    error: undefined,
    problems: {},
    refreshing: undefined,
    version: 0,
    progress: undefined,
    users: 0,
  };
}

/** Takes in new rows' catalog, and tells all who use the data. */
export function change(dataset: Shared, catalog: Catalog): void {
  dataset.newest = catalog;
  dataset.catalog = Promise.resolve(catalog);
  dataset.version += 1;
  tell(dataset);
}

/** Notes a problem, or that there is none any more, and tells all who use the data. */
export function setProblem(dataset: Shared, of: 'refresh' | 'live', error: Error | undefined): void {
  if (dataset.problems[of] === error) return;
  dataset.problems = { ...dataset.problems, [of]: error };
  tell(dataset);
}

/** Ends a refresh, well or with an error. */
export function endRefresh(dataset: Shared, error?: Error): void {
  const { refreshing } = dataset;
  if (!refreshing) return;
  dataset.refreshing = undefined;
  setProblem(dataset, 'refresh', error);
  if (error) refreshing.reject(error);
  else refreshing.resolve();
}

function tell({ watchers }: Shared): void {
  for (const watcher of [...watchers]) watcher();
}

/** Adds a listener; returns the way to take it away. */
export function listen<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
