import type { Catalog } from '../query/catalog.js';
import type { ResultRecord } from '../query/result.js';
import type { PageOptions, TableSource } from '../query/source.js';
import { abortError, fromErrorRecord, type SalesError } from '../util/error.js';
import { deferred } from '../util/deferred.js';
import { Identities } from '../util/stable-key.js';
import { nextTurn } from '../util/turn.js';
import type { FromWorker, ToWorker } from '../worker/protocol.js';
import { CurrentLink, type Connect } from './link.js';
import { Questions, type Asker } from './questions.js';
import { change, endRefresh, keyOf, listen, setProblem, toShared, type DatasetHandle, type Shared } from './shared-dataset.js';
import { Suspects, afterMs, stuckError, Watchdog, type After, type PoolTimes } from './watchdog.js';

/**
 * Shares loads and one worker among all who ask on a page. Questions of one turn travel in one message; the same plan asked while it is
 * under way is asked once. Some time after the last user left, first the data and then the worker go. A worker that is stuck is ended, and another one does
 * its work.
 */
export class DatasetPool {
  readonly #link: CurrentLink;
  readonly #idleMs: number;
  readonly #after: After;
  readonly #watchdog: Watchdog;
  readonly #byKey = new Map<string, Shared>();
  readonly #alive = new Map<number, Shared>();
  readonly #questions = new Questions(() => this.#awaitTurn());
  readonly #identities = new Identities();
  #turnAwaited = false;
  readonly #suspects = new Suspects();
  #lastId = 0;

  constructor(connect: Connect, { idleMs = 2000, quietMs = 10_000, after = afterMs }: PoolTimes = {}) {
    this.#link = new CurrentLink(connect, {
      receive: (message) => this.#receive(message),
      lost: (error) => this.#lose(error),
    });
    this.#idleMs = idleMs;
    this.#after = after;
    this.#watchdog = new Watchdog({
      everyMs: quietMs,
      after,
      isNeeded: () => [...this.#alive.values()].some((dataset) => this.#isBusy(dataset)),
      ping: () => this.#link.post({ type: 'ping' }),
      bite: () => this.#replaceStuck(),
    });
  }

  /** Loads the sources, or joins the load of the same sources and options that is there. */
  acquire(sources: readonly TableSource[], options: PageOptions): DatasetHandle {
    const key = keyOf(sources, options, this.#identities);
    return this.#hold(this.#byKey.get(key) ?? this.#load(key, sources, options));
  }

  #hold(dataset: Shared): DatasetHandle {
    const user = {};
    let held = true;
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
      onProgress: (listener) => listen(dataset.listeners, listener),
      onChange: (listener) => listen(dataset.watchers, listener),
      ask: (plan, signal) => (held ? this.#ask(dataset, { user, plan, signal }) : Promise.reject(abortError())),
      prepare: (plans, brush) => {
        if (held) this.#questions.prepare(dataset, plans, brush);
      },
      refresh: () => (held ? this.#refresh(dataset) : Promise.reject(abortError())),
      release: () => {
        if (!held) return;
        held = false;
        this.#abandon(dataset, user);
      },
    };
  }

  #abandon(dataset: Shared, user: object): void {
    this.#questions.leave(user);
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

  /** Has a data set loaded by the present worker; one that must wait for suspects is loaded after them. */
  #open(dataset: Shared): void {
    if (dataset.place !== 'nowhere' || !this.#suspects.mayWork(dataset)) return;
    dataset.place = 'opening';
    const { id, sources, options } = dataset;
    this.#work({ type: 'open', dataset: id, tables: sources, options }, (error) => this.#fail(dataset, error));
  }

  #refresh(dataset: Shared): Promise<void> {
    if (dataset.error) return Promise.reject(dataset.error);
    if (dataset.refreshing) return dataset.refreshing.promise;
    dataset.refreshing = deferred();
    const { promise } = dataset.refreshing;
    promise.catch(() => undefined);
    if (dataset.place === 'nowhere') this.#open(dataset);
    else {
      const { id, sources, options } = dataset;
      this.#work({ type: 'refresh', dataset: id, tables: sources, options }, (error) => endRefresh(dataset, error));
    }
    return promise;
  }

  /** Posts what will be answered. `refused` is told where the message holds what cannot be cloned. */
  #work(message: ToWorker, refused?: (error: SalesError) => void): void {
    this.#watchdog.start();
    this.#link.post(message, refused);
  }

  /** The worker died: what it was at has failed, what it had loaded is loaded again when it is wanted. */
  #lose(error: SalesError): void {
    this.#suspects.forget();
    this.#questions.fail(error);
    this.#dropLink((dataset, place) => {
      if (dataset.state === 'loading') this.#fail(dataset, error);
      else endRefresh(dataset, error);
      // Nobody would ask for rows that come by themselves.
      if (dataset.options.live && place === 'here') this.#open(dataset);
    });
  }

  /** Ends a worker that says nothing any more. What it was at is tried once more; what is stuck again has failed. */
  #replaceStuck(): void {
    const error = stuckError();
    const busy = [...this.#alive.values()].filter((dataset) => this.#isBusy(dataset));
    const culprit = this.#suspects.accuse(busy);
    if (culprit) this.#questions.fail(error, culprit);
    this.#questions.unsend();
    if (culprit && (culprit.state === 'loading' || culprit.refreshing)) this.#fail(culprit, error);
    this.#dropLink(() => undefined);
    this.#resume();
  }

  #dropLink(each: (dataset: Shared, place: Shared['place']) => void): void {
    this.#link.drop();
    this.#watchdog.stop();
    for (const dataset of [...this.#alive.values()]) {
      const { place } = dataset;
      dataset.place = 'nowhere';
      each(dataset, place);
    }
  }

  /** Whether anything is awaited of a data set. */
  #isBusy(dataset: Shared): boolean {
    if (!this.#alive.has(dataset.id)) return false;
    return dataset.state === 'loading' || dataset.refreshing !== undefined || this.#questions.has(dataset);
  }

  /** Starts what has waited for the suspect before it. */
  #resume(): void {
    for (const dataset of this.#alive.values()) if (this.#isBusy(dataset) || dataset.options.live) this.#open(dataset);
    this.#awaitTurn();
  }

  #clear(): void {
    const { tried } = this.#suspects;
    if (!tried || this.#isBusy(tried)) return;
    this.#suspects.clear();
    this.#resume();
  }

  #receive(message: FromWorker): void {
    this.#watchdog.heard();
    if (message.type === 'answers') for (const answer of message.answers) this.#questions.answer(answer);
    else if (message.type === 'wants-helper') this.#link.startHelper(message.place);
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
        dataset.place = 'nowhere';
        // Nobody would ask for rows that come by themselves.
        if (dataset.options.live) this.#open(dataset);
        break;
      case 'refreshed':
        endRefresh(dataset, error);
        break;
      case 'live':
        setProblem(dataset, 'live', error);
        break;
      case 'progress':
        dataset.progress = message.progress;
        for (const listener of [...dataset.listeners]) listener(message.progress);
    }
  }

  #opened(dataset: Shared, catalog: Catalog): void {
    dataset.place = 'here';
    if (dataset.state === 'loading') {
      dataset.state = 'loaded';
      dataset.newest = catalog;
      dataset.loaded(catalog);
    } else if (dataset.refreshing || dataset.options.live) change(dataset, catalog);
    endRefresh(dataset);
  }

  /** A failed load is forgotten, so that the next user tries again. */
  #fail(dataset: Shared, error: Error): void {
    dataset.state = 'failed';
    dataset.error = error;
    dataset.failed(error);
    endRefresh(dataset, error);
    this.#questions.fail(error, dataset);
    this.#forget(dataset);
    this.#after(this.#idleMs, () => this.#endWorker());
  }

  #endUnused(dataset: Shared): void {
    if (dataset.users > 0 || !this.#alive.has(dataset.id)) return;
    if (dataset.place !== 'nowhere') this.#link.post({ type: 'close', dataset: dataset.id });
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
    this.#link.leave();
    this.#watchdog.stop();
  }

  #ask(dataset: Shared, asker: Asker): Promise<ResultRecord> {
    if (asker.signal?.aborted) return Promise.reject(abortError());
    if (dataset.error) return Promise.reject(dataset.error);
    const answer = this.#questions.ask(dataset, asker);
    this.#awaitTurn();
    return answer;
  }

  /** A turn is short, so a first paint waits for nothing; what one event, one update or one loaded catalog sets off comes within it. */
  #awaitTurn(): void {
    if (this.#turnAwaited) return;
    this.#turnAwaited = true;
    void nextTurn().then(() => {
      this.#turnAwaited = false;
      this.#send();
    });
  }

  #send(): void {
    const ids = this.#questions.takeAborted();
    if (ids.length > 0 && this.#link.isStarted) this.#link.post({ type: 'abort', ids });
    const questions = this.#questions.send((dataset) => this.#suspects.mayWork(dataset));
    for (const { dataset } of questions) this.#open(dataset);
    if (questions.length > 0)
      this.#work({ type: 'ask', questions: questions.map(({ id, dataset, plan }) => ({ id, dataset: dataset.id, plan })) });
    for (const message of this.#questions.takePrepared()) this.#link.post(message);
  }
}
