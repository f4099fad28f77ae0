import type { Catalog } from '../query/catalog.js';
import type { ResultRecord } from '../query/result/result.js';
import type { PageOptions, TableSource } from '../query/source.js';
import { abortError, fromErrorRecord, SalesError } from '../util/error.js';
import { deferred, yieldToEventLoop } from '../util/promises.js';
import { Identities } from '../util/record.js';
import type { FromWorker, ToWorker } from '../worker/serve/protocol.js';
import { CurrentConnection, type ConnectWorker } from './connection.js';
import { PendingQueries, type Requester } from './pending-queries.js';
import {
  change,
  dropHead,
  endRefresh,
  keyOf,
  listen,
  setProblem,
  toShared,
  type DatasetHandle,
  type Shared,
} from './shared-dataset.js';
import { StallIsolation, afterMs, Watchdog, type After, type PoolTimes } from './watchdog.js';

/**
 * Shares loads and one worker among all elements of a page. Queries of one task travel in one message. A plan that is already
 * pending is not sent again. Shortly after its last user leaves, a dataset is closed; the worker ends with the last dataset. A
 * worker that stops responding is ended and replaced.
 */
export class DatasetPool {
  readonly #connection: CurrentConnection;
  readonly #idleMs: number;
  readonly #after: After;
  readonly #watchdog: Watchdog;
  readonly #byKey = new Map<string, Shared>();
  readonly #alive = new Map<number, Shared>();
  readonly #queries = new PendingQueries(() => this.#awaitTurn());
  readonly #identities = new Identities();
  #turnAwaited = false;
  readonly #stalls = new StallIsolation();
  #lastId = 0;

  constructor(connect: ConnectWorker, { idleMs = 2000, quietMs = 10_000, after = afterMs }: PoolTimes = {}) {
    this.#connection = new CurrentConnection(connect, {
      receive: (message) => this.#receive(message),
      lost: (error) => this.#lose(error),
    });
    this.#idleMs = idleMs;
    this.#after = after;
    this.#watchdog = new Watchdog({
      everyMs: quietMs,
      after,
      isNeeded: () => [...this.#alive.values()].some((dataset) => this.#isBusy(dataset)),
      ping: () => this.#connection.post({ type: 'ping' }),
      onStuck: () => this.#replaceStuck(),
    });
  }

  /** Loads the sources, or joins the existing load of the same sources and options. */
  acquire(sources: readonly TableSource[], options: PageOptions): DatasetHandle {
    const key = keyOf(sources, options, this.#identities);
    return this.#hold(this.#byKey.get(key) ?? this.#load(key, sources, options));
  }

  #hold(dataset: Shared): DatasetHandle {
    const user = {};
    let isHeld = true;
    dataset.users += 1;
    return {
      get catalog() {
        return dataset.catalog;
      },
      get newest() {
        return dataset.newest;
      },
      get alive() {
        return dataset.state !== 'failed';
      },
      get problem() {
        return dataset.error ?? dataset.problems.refresh ?? dataset.problems.live;
      },
      get progress() {
        return dataset.progress;
      },
      get head() {
        return dataset.head;
      },
      onProgress: (listener) => listen(dataset.listeners, listener),
      onChange: (listener) => listen(dataset.watchers, listener),
      ask: (plan, signal, options) =>
        isHeld ? this.#ask(dataset, { ...options, user, plan, signal }) : Promise.reject(abortError()),
      prepare: (plans, brush) => {
        if (isHeld) this.#queries.prepare(dataset, plans, brush);
      },
      refresh: () => (isHeld ? this.#refresh(dataset) : Promise.reject(abortError())),
      release: () => {
        if (!isHeld) return;
        isHeld = false;
        this.#abandon(dataset, user);
      },
    };
  }

  #abandon(dataset: Shared, user: object): void {
    this.#queries.leave(user);
    dataset.users -= 1;
    if (dataset.users === 0) this.#after(this.#idleMs, () => this.#endUnused(dataset));
  }

  #load(key: string, sources: readonly TableSource[], options: PageOptions): Shared {
    const dataset = toShared({ id: ++this.#lastId, key, sources, options });
    this.#byKey.set(key, dataset);
    this.#alive.set(dataset.id, dataset);
    this.#open(dataset);
    return dataset;
  }

  /** Loads a dataset in the current worker. A dataset that must wait for suspected ones is loaded after them. */
  #open(dataset: Shared): void {
    if (dataset.workerState !== 'none' || !this.#stalls.mayRun(dataset)) return;
    dataset.workerState = 'opening';
    const { id, sources, options } = dataset;
    this.#postRequest({ type: 'open', dataset: id, tables: sources, options }, (error) => this.#fail(dataset, error));
  }

  #refresh(dataset: Shared): Promise<void> {
    if (dataset.error) return Promise.reject(dataset.error);
    if (dataset.refreshing) return dataset.refreshing.promise;
    dataset.refreshing = deferred();
    const { promise } = dataset.refreshing;
    promise.catch(() => undefined);
    if (dataset.workerState === 'none') this.#open(dataset);
    else {
      const { id, sources, options } = dataset;
      this.#postRequest({ type: 'refresh', dataset: id, tables: sources, options }, (error) => endRefresh(dataset, error));
    }
    return promise;
  }

  /** Posts a message that expects a reply. Calls `refused` when the message contains values that cannot be cloned. */
  #postRequest(message: ToWorker, refused?: (error: SalesError) => void): void {
    this.#watchdog.start();
    this.#connection.post(message, refused);
  }

  /** Handles the death of the worker: pending work fails, and loaded datasets are loaded again when needed. */
  #lose(error: SalesError): void {
    this.#stalls.reset();
    this.#queries.fail(error);
    this.#discardWorker((dataset, before) => {
      if (dataset.state === 'loading') this.#fail(dataset, error);
      else endRefresh(dataset, error);
      // No query would reload live rows.
      if (dataset.options.live && before === 'open') this.#open(dataset);
    });
  }

  /** Ends a worker that stopped responding. Its work is tried once more; a dataset that stalls again has failed. */
  #replaceStuck(): void {
    const error = new SalesError('worker-failed', 'worker-stuck');
    const busy = [...this.#alive.values()].filter((dataset) => this.#isBusy(dataset));
    const culprit = this.#stalls.suspect(busy);
    if (culprit) this.#queries.fail(error, culprit);
    this.#queries.unsend();
    if (culprit && (culprit.state === 'loading' || culprit.refreshing)) this.#fail(culprit, error);
    this.#discardWorker(() => undefined);
    this.#resume();
  }

  #discardWorker(each: (dataset: Shared, before: Shared['workerState']) => void): void {
    this.#connection.discard();
    this.#watchdog.stop();
    for (const dataset of [...this.#alive.values()]) {
      const { workerState } = dataset;
      dataset.workerState = 'none';
      each(dataset, workerState);
    }
  }

  /** True when a reply for the dataset is pending. */
  #isBusy(dataset: Shared): boolean {
    if (!this.#alive.has(dataset.id)) return false;
    return dataset.state === 'loading' || dataset.refreshing !== undefined || this.#queries.has(dataset);
  }

  /** Starts the work that waited for the suspected dataset. */
  #resume(): void {
    for (const dataset of this.#alive.values()) if (this.#isBusy(dataset) || dataset.options.live) this.#open(dataset);
    this.#awaitTurn();
  }

  #clear(): void {
    const { tried } = this.#stalls;
    if (!tried || this.#isBusy(tried)) return;
    this.#stalls.clear();
    this.#resume();
  }

  #receive(message: FromWorker): void {
    this.#watchdog.heard();
    if (message.type === 'answers') for (const answer of message.answers) this.#queries.answer(answer);
    else if (message.type === 'waiting') this.#queries.wait(message.id, message.reason);
    else if (message.type === 'wants-helper') this.#connection.startHelper(message.index);
    else if ('dataset' in message) this.#hear(message);
    this.#clear();
  }

  #hear(message: Extract<FromWorker, { readonly dataset: number }>): void {
    const dataset = this.#alive.get(message.dataset);
    if (!dataset) return;
    const error = 'error' in message ? fromErrorRecord(message.error) : undefined;
    switch (message.type) {
      case 'opened':
        this.#opened(dataset, message.catalog);
        break;
      case 'open-failed':
        this.#fail(dataset, error!);
        break;
      case 'changed':
        change(dataset, message.catalog);
        break;
      case 'dropped':
        dataset.workerState = 'none';
        // No query would reload live rows.
        if (dataset.options.live) this.#open(dataset);
        break;
      case 'refreshed':
        endRefresh(dataset, error);
        break;
      case 'live':
        setProblem(dataset, 'live', error);
        break;
      case 'head':
        this.#takeHead(dataset, message);
        break;
      case 'progress':
        dataset.progress = message.progress;
        for (const listener of [...dataset.listeners]) listener(message.progress);
    }
  }

  /** Opens the first rows of a dataset as one of their own, which the worker has already. */
  #takeHead(dataset: Shared, { catalog, progress }: Extract<FromWorker, { readonly type: 'head' }>): void {
    dropHead(dataset);
    const rows = toShared({ id: -dataset.id, key: '', sources: [], options: {} });
    Object.assign(rows, { state: 'loaded', workerState: 'open' } satisfies Partial<Shared>);
    this.#alive.set(rows.id, rows);
    const handle = this.#hold(rows);
    if (dataset.state === 'loading') dataset.head = { catalog, progress, rows: handle };
    else handle.release();
  }

  #opened(dataset: Shared, catalog: Catalog): void {
    dropHead(dataset);
    dataset.workerState = 'open';
    if (dataset.state === 'loading') {
      dataset.state = 'loaded';
      dataset.newest = catalog;
      dataset.loaded(catalog);
    } else if (dataset.refreshing || dataset.options.live) change(dataset, catalog);
    endRefresh(dataset);
  }

  /** Fails a load and forgets it, so the next user tries again. */
  #fail(dataset: Shared, error: Error): void {
    dropHead(dataset);
    dataset.state = 'failed';
    dataset.error = error;
    dataset.failed(error);
    endRefresh(dataset, error);
    this.#queries.fail(error, dataset);
    this.#forget(dataset);
    this.#after(this.#idleMs, () => this.#endWorker());
  }

  #endUnused(dataset: Shared): void {
    if (dataset.users > 0 || !this.#alive.has(dataset.id)) return;
    dropHead(dataset);
    if (dataset.workerState !== 'none') this.#connection.post({ type: 'close', dataset: dataset.id });
    this.#forget(dataset);
    this.#clear();
    this.#endWorker();
  }

  #forget(dataset: Shared): void {
    this.#alive.delete(dataset.id);
    if (this.#byKey.get(dataset.key) === dataset) this.#byKey.delete(dataset.key);
  }

  #endWorker(): void {
    if (this.#alive.size > 0) return;
    this.#connection.close();
    this.#watchdog.stop();
  }

  #ask(dataset: Shared, asker: Requester): Promise<ResultRecord> {
    if (asker.signal?.aborted) return Promise.reject(abortError());
    if (dataset.error) return Promise.reject(dataset.error);
    const answer = this.#queries.ask(dataset, asker);
    this.#awaitTurn();
    return answer;
  }

  /** Sends after one task. That is too short to delay a first paint, and collects all queries of one event, update or load. */
  #awaitTurn(): void {
    if (this.#turnAwaited) return;
    this.#turnAwaited = true;
    void nextTask().then(() => {
      this.#turnAwaited = false;
      this.#send();
    });
  }

  #send(): void {
    const ids = this.#queries.takeAborted();
    if (ids.length > 0 && this.#connection.isStarted) this.#connection.post({ type: 'abort', ids });
    const queries = this.#queries.send((dataset) => this.#stalls.mayRun(dataset));
    for (const { dataset } of queries) this.#open(dataset);
    if (queries.length > 0)
      this.#postRequest({
        type: 'query',
        queries: queries.map(({ id, dataset, plan, rank }) => ({ id, dataset: dataset.id, plan, rank })),
        together: queries.every(({ together }) => together),
      });
    for (const message of this.#queries.takePrepared()) this.#connection.post(message);
  }
}

/** Resolves in a new task. Where the browser can, it runs before results that wait: drawing them would keep the worker idle. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: Scheduler };
  return scheduler ? scheduler.postTask(() => undefined, { priority: 'user-blocking' }) : yieldToEventLoop();
}
