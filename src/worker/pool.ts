import type { Catalog } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { Progress, SourceOptions, TableInput, TableSource } from '../query/source.js';
import { abortError, fromErrorRecord, SalesError } from '../util/error.js';
import { deferred } from '../util/deferred.js';
import { Identities, stableKey } from '../util/stable-key.js';
import { nextTurn } from '../util/turn.js';
import type { Answer, FromWorker, ToWorker } from './protocol.js';

/** One user's hold on a loaded (or loading) data set; users of the same sources and options share the load. */
export interface DatasetHandle {
  /** What is known of the data; rejects with the error of loading, and an unwatched rejection puts nothing on the console. */
  readonly catalog: Promise<Catalog>;
  /** How far the loading is; undefined before the first report. */
  readonly progress: Progress | undefined;
  /** Calls back on each report, about ten a second. Returns the way to end it. */
  onProgress(listener: (progress: Progress) => void): () => void;
  /** Answers a plan. Aborted by `signal` or by `release()`, it rejects with an `AbortError`. @throws SalesError of asking, `worker-failed` */
  ask(plan: QueryPlan, signal?: AbortSignal): Promise<ResultRecord>;
  /** Loads the sources anew, for this user and all who come later; this handle keeps the old data until it is released. */
  reload(): DatasetHandle;
  /** Gives the hold up. The data leave memory shortly after the last user did so. May be called again. */
  release(): void;
}

/** A started worker as the pool needs it. */
export interface Link {
  post(message: ToWorker): void;
  /** Ends the worker. */
  close(): void;
}

/** What a link reports back. */
export interface LinkEvents {
  receive(message: FromWorker): void;
  /** The worker died: nothing will be answered any more. */
  lost(error: SalesError): void;
}

/** Starts a worker; rejects where none can be started. */
export type Connect = (events: LinkEvents) => Promise<Link>;

interface Shared {
  readonly id: number;
  readonly key: string;
  readonly sources: readonly TableSource[];
  readonly options: SourceOptions;
  readonly catalog: Promise<Catalog>;
  readonly loaded: (catalog: Catalog) => void;
  readonly failed: (error: Error) => void;
  readonly listeners: Set<(progress: Progress) => void>;
  /** `lost`: was loaded, but its worker died; the next question loads it again. */
  state: 'loading' | 'loaded' | 'lost' | 'failed';
  error: Error | undefined;
  progress: Progress | undefined;
  users: number;
}

interface Waiter {
  readonly user: object;
  readonly resolve: (result: ResultRecord) => void;
  readonly reject: (error: Error) => void;
  readonly unlisten: () => void;
}

interface Pending {
  readonly id: number;
  readonly key: string;
  readonly dataset: Shared;
  readonly plan: QueryPlan;
  readonly waiters: Set<Waiter>;
  sent: boolean;
}

/**
 * Shares loads and one worker among all who ask on a page. Questions of one turn travel in one message; the same plan asked while it is
 * under way is asked once. `idleMs` after the last user left, first the data and then the worker go.
 */
export class DatasetPool {
  readonly #connect: Connect;
  readonly #idleMs: number;
  readonly #byKey = new Map<string, Shared>();
  readonly #alive = new Map<number, Shared>();
  readonly #pending = new Map<number, Pending>();
  readonly #pendingByKey = new Map<string, Pending>();
  readonly #identities = new Identities();
  #aborted: number[] = [];
  #turnAwaited = false;
  #link: Promise<Link> | undefined;
  #lastId = 0;

  constructor(connect: Connect, idleMs = 2000) {
    this.#connect = connect;
    this.#idleMs = idleMs;
  }

  /** Loads the sources, or joins the load of the same sources and options that is there. */
  acquire(sources: readonly TableSource[], options: SourceOptions): DatasetHandle {
    const key = this.#keyOf(sources, options);
    return this.#hold(this.#byKey.get(key) ?? this.#load(key, sources, options));
  }

  #hold(dataset: Shared): DatasetHandle {
    const user = {};
    let held = true;
    dataset.users += 1;
    return {
      catalog: dataset.catalog,
      get progress() {
        return dataset.progress;
      },
      onProgress: (listener) => {
        dataset.listeners.add(listener);
        return () => void dataset.listeners.delete(listener);
      },
      ask: (plan, signal) => (held ? this.#ask({ dataset, user }, plan, signal) : Promise.reject(abortError())),
      reload: () => {
        const newest = this.#byKey.get(dataset.key);
        return this.#hold(newest && newest !== dataset ? newest : this.#load(dataset.key, dataset.sources, dataset.options));
      },
      release: () => {
        if (!held) return;
        held = false;
        this.#abandon(dataset, user);
      },
    };
  }

  #abandon(dataset: Shared, user: object): void {
    for (const question of this.#pending.values()) {
      for (const waiter of question.waiters) if (waiter.user === user) this.#giveUp(question, waiter);
    }
    dataset.users -= 1;
    if (dataset.users === 0) setTimeout(() => this.#endUnused(dataset), this.#idleMs);
  }

  /** Addresses and options are compared by content; blobs, bytes and rows by identity. */
  #keyOf(sources: readonly TableSource[], options: SourceOptions): string {
    return stableKey([sources.map(({ name, input }) => [name, this.#inputKey(input)]), options]);
  }

  #inputKey(input: TableInput): unknown {
    const parts = Object.entries(input) as [string, string | object | undefined][];
    return Object.fromEntries(
      parts.map(([name, value]) => [name, typeof value === 'object' ? this.#identities.of(value) : value]),
    );
  }

  #load(key: string, sources: readonly TableSource[], options: SourceOptions): Shared {
    const dataset = toShared({ id: ++this.#lastId, key, sources, options });
    this.#byKey.set(key, dataset);
    this.#alive.set(dataset.id, dataset);
    this.#open(dataset);
    return dataset;
  }

  #open(dataset: Shared): void {
    if (dataset.state === 'lost') dataset.state = 'loaded';
    const { id, sources, options } = dataset;
    this.#post({ type: 'open', dataset: id, tables: sources, options }, (cause) => {
      const message = `The data cannot be sent to the worker: ${String(cause)}`;
      this.#fail(dataset, new SalesError('not-tabular', message, { hint: 'Give rows of numbers, texts, dates and null', cause }));
    });
  }

  /** `refused` is told where the message holds what cannot be cloned. */
  #post(message: ToWorker, refused: (cause: unknown) => void = () => undefined): void {
    this.#link ??= this.#start();
    void this.#link.then(
      (link) => {
        try {
          link.post(message);
        } catch (cause) {
          refused(cause);
        }
      },
      // A link that cannot be started has told so by `lost`.
      () => undefined,
    );
  }

  #start(): Promise<Link> {
    const isCurrent = (): boolean => this.#link === link;
    const lost = (error: SalesError): void => {
      if (isCurrent()) this.#lose(error);
    };
    const receive = (message: FromWorker): void => {
      if (isCurrent()) this.#receive(message);
    };
    const link = this.#connect({ receive, lost });
    link.catch((cause: unknown) => {
      lost(
        cause instanceof SalesError
          ? cause
          : new SalesError('worker-failed', `No worker could be started: ${String(cause)}`, { cause }),
      );
    });
    return link;
  }

  #lose(error: SalesError): void {
    this.#link = undefined;
    for (const question of this.#pending.values()) this.#settle(question, { ok: false, error });
    for (const dataset of this.#alive.values()) {
      if (dataset.state === 'loaded') dataset.state = 'lost';
      else if (dataset.state === 'loading') this.#fail(dataset, error);
    }
  }

  #receive(message: FromWorker): void {
    if (message.type === 'answers') {
      for (const answer of message.answers) this.#answer(answer);
      return;
    }
    const dataset = message.type === 'ready' ? undefined : this.#alive.get(message.dataset);
    if (!dataset) return;
    if (message.type === 'opened') {
      dataset.state = 'loaded';
      dataset.loaded(message.catalog);
    } else if (message.type === 'open-failed') {
      this.#fail(dataset, fromErrorRecord(message.error));
    } else if (message.type === 'progress') {
      dataset.progress = message.progress;
      for (const listener of [...dataset.listeners]) listener(message.progress);
    }
  }

  #answer(answer: Answer): void {
    const question = this.#pending.get(answer.id);
    if (!question) return;
    this.#settle(question, answer.ok ? answer : { ok: false, error: fromErrorRecord(answer.error) });
  }

  /** A failed load is forgotten, so that the next user tries again. */
  #fail(dataset: Shared, error: Error): void {
    dataset.state = 'failed';
    dataset.error = error;
    dataset.failed(error);
    for (const question of this.#pending.values()) {
      if (question.dataset === dataset) this.#settle(question, { ok: false, error });
    }
    this.#forget(dataset);
    setTimeout(() => {
      this.#endWorker();
    }, this.#idleMs);
  }

  #endUnused(dataset: Shared): void {
    if (dataset.users > 0 || !this.#alive.has(dataset.id)) return;
    if (dataset.state !== 'lost') this.#post({ type: 'close', dataset: dataset.id });
    this.#forget(dataset);
    this.#endWorker();
  }

  #forget(dataset: Shared): void {
    this.#alive.delete(dataset.id);
    if (this.#byKey.get(dataset.key) === dataset) this.#byKey.delete(dataset.key);
  }

  #endWorker(): void {
    if (this.#alive.size > 0) return;
    // One that never started has nothing to end.
    this.#link?.then((link) => link.close()).catch(() => undefined);
    this.#link = undefined;
  }

  #ask(asker: { dataset: Shared; user: object }, plan: QueryPlan, signal: AbortSignal | undefined): Promise<ResultRecord> {
    const { dataset, user } = asker;
    if (signal?.aborted) return Promise.reject(abortError());
    if (dataset.error) return Promise.reject(dataset.error);
    const question = this.#questionOf(dataset, plan);
    return new Promise((resolve, reject) => {
      const giveUp = (): void => this.#giveUp(question, waiter);
      const unlisten = (): void => signal?.removeEventListener('abort', giveUp);
      const waiter: Waiter = { user, resolve, reject, unlisten };
      question.waiters.add(waiter);
      signal?.addEventListener('abort', giveUp);
    });
  }

  #questionOf(dataset: Shared, plan: QueryPlan): Pending {
    const key = `${String(dataset.id)} ${stableKey(plan)}`;
    const known = this.#pendingByKey.get(key);
    if (known) return known;
    const question: Pending = { id: ++this.#lastId, key, dataset, plan, waiters: new Set(), sent: false };
    this.#pending.set(question.id, question);
    this.#pendingByKey.set(key, question);
    this.#awaitTurn();
    return question;
  }

  #settle(question: Pending, outcome: { ok: true; result: ResultRecord } | { ok: false; error: Error }): void {
    this.#drop(question);
    for (const { unlisten, resolve, reject } of question.waiters) {
      unlisten();
      if (outcome.ok) resolve(outcome.result);
      else reject(outcome.error);
    }
  }

  #giveUp(question: Pending, waiter: Waiter): void {
    waiter.unlisten();
    waiter.reject(abortError());
    question.waiters.delete(waiter);
    if (question.waiters.size > 0) return;
    this.#drop(question);
    if (!question.sent) return;
    this.#aborted.push(question.id);
    this.#awaitTurn();
  }

  #drop(question: Pending): void {
    this.#pending.delete(question.id);
    this.#pendingByKey.delete(question.key);
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
    const ids = this.#aborted;
    this.#aborted = [];
    if (ids.length > 0 && this.#link) this.#post({ type: 'abort', ids });
    const unsent = [...this.#pending.values()].filter((question) => !question.sent);
    for (const question of unsent) {
      question.sent = true;
      if (question.dataset.state === 'lost') this.#open(question.dataset);
    }
    if (unsent.length === 0) return;
    this.#post({ type: 'ask', questions: unsent.map(({ id, dataset, plan }) => ({ id, dataset: dataset.id, plan })) });
  }
}

function toShared(of: Pick<Shared, 'id' | 'key' | 'sources' | 'options'>): Shared {
  const { promise: catalog, resolve: loaded, reject: failed } = deferred<Catalog>();
  // Whoever shows the data is told; a load that nobody watches any more must not reach the console.
  catalog.catch(() => undefined);
  return {
    ...of,
    catalog,
    loaded,
    failed,
    listeners: new Set(),
    state: 'loading',
    error: undefined,
    progress: undefined,
    users: 0,
  };
}
