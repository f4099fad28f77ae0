import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Scenario } from '../../../query/scenario.js';
import type { ResultRecord } from '../../../query/result/result.js';
import type { AskOptions, Progress } from '../../../query/source.js';
import { acquireDataset, type DatasetHandle } from '../../../client/client.js';
import { deferred } from '../../../util/promises.js';
import { isAbort, SalesError } from '../../../util/error.js';
import { answersTo, type Answers } from './answers.js';
import type { DataQuestion } from './data-request.js';
import { isOutage, Recovery } from './recovery.js';
import { toSalesError } from '../element/report-error.js';
import { loadErrorTexts } from '../messages/messages.js';

export { embedPageUrl, setBasePath, setWorkerFactory } from '../../../client/client.js';

/**
 * A data set that is loading, loaded or failed. A `sales-source` provides one; an element with its own `src` creates one for itself.
 * Equal requests share one load. `close` releases the data.
 */
export class DataConnection {
  /** Description of the data; `undefined` until it is loaded. */
  catalog: Catalog | undefined;
  /** The error that prevented loading or refreshing the data, if any. */
  error: SalesError | undefined;
  /** The loading progress of the tables. */
  progress: Progress | undefined;
  reloading = false;
  /** Version of the data. After each change the same plan is a different query. */
  version = 0;
  /** Queries that wait because the server is busy. */
  readonly #waiting = new Set<object>();
  /** What differs from the data in the widgets of the source; `undefined` for the unchanged data. */
  scenario: Scenario | undefined;
  /** Number of attempts after outages of the server. Failed queries are repeated after each. */
  attempt = 0;

  readonly #onChange: () => void;
  readonly #question: DataQuestion;
  #handle: DatasetHandle | undefined;
  readonly #opened = deferred<DatasetHandle>();
  /** The load in progress. A second one would release the data of the first, and abort the queries on it. */
  #loading: Promise<void> | undefined;
  /** Asks a server again after an outage; `undefined` for data that the page itself computes. */
  readonly #recovery: Recovery | undefined;
  /** Reads the newer version of the data. Only one reading is made until a query succeeds: a server may change its version all the time. */
  #renewal: Promise<void> | undefined;
  #unwatch: (() => void) | undefined;
  #closed = false;

  constructor(question: DataQuestion, onChange: () => void) {
    this.#question = question;
    this.#onChange = onChange;
    if (question.isServer) {
      this.#recovery = new Recovery({ attempt: () => this.#tryAgain(), onChange: () => this.#notify() });
    }
    // A failure is kept in `error`.
    this.#open().catch(() => undefined);
  }

  /** The first rows of a file that takes a while to load. */
  get head(): DatasetHandle['head'] {
    return this.#handle?.head;
  }

  /** The files as URLs, or the objects that hold the data. */
  get files(): readonly unknown[] {
    return this.#question.files ?? [];
  }

  /** What viewers answered about these files. */
  get answers(): Answers | undefined {
    return answersTo(this.files);
  }

  get isServer(): boolean {
    return this.#recovery !== undefined;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** True while queries wait because the server is busy. */
  get isWaiting(): boolean {
    return this.#waiting.size > 0;
  }

  /** The failure since which queries to the server are repeated; `undefined` while the server responds. */
  get outage(): SalesError | undefined {
    return this.#recovery?.outage;
  }

  /**
   * Queries one plan. When a server has changed its data, the new version is read first, once for all queries.
   * @throws SalesError when the query fails; an AbortError when it is aborted
   */
  ask(plan: QueryPlan, signal: AbortSignal, options?: AskOptions): Promise<ResultRecord> {
    return this.probe(plan, signal, options).catch(async (error: unknown) => {
      if (!isAbort(error)) await loadErrorTexts();
      throw error;
    });
  }

  /** Queries one plan like `ask`, for a caller that shows no error: the texts of errors are not loaded. @throws SalesError when the query fails */
  async probe(plan: QueryPlan, signal: AbortSignal, options: AskOptions = {}): Promise<ResultRecord> {
    const query = {};
    const ask = (): Promise<ResultRecord> =>
      this.#handle!.ask(plan, signal, {
        ...options,
        onWait: (reason) => {
          if (reason === 'server') this.#changeWaiting(() => this.#waiting.add(query));
          options.onWait?.(reason);
        },
      });
    if (!this.#recovery) return ask();
    try {
      return await this.#recovery.track(() => this.#askNewest(ask));
    } finally {
      this.#changeWaiting(() => this.#waiting.delete(query));
    }
  }

  /** Queries the plan for the same files with other answers. They are loaded again, and released after the result. */
  async askWith(answers: Answers, planFor: (catalog: Catalog) => QueryPlan): Promise<ResultRecord> {
    const { tables, options } = await this.#question.open();
    const handle = acquireDataset(tables, { ...options, answers: { ...options.answers, ...answers } });
    try {
      const plan = planFor(await handle.catalog);
      return await handle.ask(plan, new AbortController().signal);
    } finally {
      handle.release();
    }
  }

  /** Queries one plan while the data is loading. The result is for those who query the same plan later, and so are errors. */
  askEarly(plan: QueryPlan, signal: AbortSignal): void {
    this.#opened.promise.then((handle) => handle.ask(plan, signal)).catch(() => undefined);
  }

  /** Prepares the worker for repeated queries of these plans with other values of the clause on the dimension `brush`. */
  prepare(plans: readonly QueryPlan[], brush: string): void {
    this.#handle?.prepare(plans, brush);
  }

  /** Reloads changed data and increments `version`. The old data stays until then; after a failure it stays and `error` is set. */
  async reload(): Promise<void> {
    this.#recovery?.reset();
    this.error = undefined;
    this.reloading = true;
    this.#onChange();
    try {
      // The page may have changed its rows since a load started that is still in progress.
      if (this.#question.subject !== undefined) await this.#loading?.catch(() => undefined);
      if (this.catalog) await this.check();
      else await this.#open();
      this.version += 1;
    } catch {
      // The failure is kept in `error`.
    }
    this.reloading = false;
    this.#notify();
  }

  /** Reloads changed data. Notifies only when something changed. @throws SalesError when loading fails; the data stays and `error` is set */
  async check(): Promise<void> {
    const handle = this.#handle;
    const isLoading = !this.catalog && !this.error;
    if (isLoading) return;
    if (!handle?.alive) return this.#open();
    try {
      await handle.refresh();
    } catch (error) {
      await this.#take(error);
      throw error;
    }
    await this.#take(handle.problem);
  }

  /** Releases the data. A load that no other connection uses is canceled. */
  close(): void {
    this.#closed = true;
    this.#recovery?.stop();
    this.#release();
  }

  async #askNewest(ask: () => Promise<ResultRecord>): Promise<ResultRecord> {
    const { version } = this;
    try {
      const result = await ask();
      this.#renewal = undefined;
      return result;
    } catch (error) {
      if (!isOfOtherVersion(error)) throw error;
    }
    if (version === this.version) {
      this.#renewal ??= this.check();
      await this.#renewal.catch((error: unknown) => {
        this.#renewal = undefined;
        throw error;
      });
    }
    return ask();
  }

  /** Asks whether the server is back, and then has failed queries repeated. */
  async #tryAgain(): Promise<void> {
    await this.check();
    this.attempt += 1;
    this.#notify();
  }

  #changeWaiting(change: () => void): void {
    const { isWaiting } = this;
    change();
    if (isWaiting !== this.isWaiting) this.#notify();
  }

  #notify(): void {
    if (!this.#closed) this.#onChange();
  }

  #open(): Promise<void> {
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  async #load(): Promise<void> {
    try {
      const { tables, options } = await this.#question.open();
      if (this.#closed) return;
      this.#release();
      const { answers: _, ...plain } = options;
      const handle = (this.#handle = acquireDataset(tables, this.answers ? options : plain));
      this.#opened.resolve(handle);
      const unwatch = [
        handle.onChange(() => void this.#take(handle.problem)),
        handle.onProgress((progress) => {
          this.progress = progress;
          this.#onChange();
        }),
      ];
      this.#unwatch = () => unwatch.forEach((end) => end());
      const catalog = await handle.catalog;
      if (this.answers && (await this.#isOtherFile(catalog))) {
        await this.#load();
        return;
      }
      this.progress = undefined;
      await this.#take(handle.problem);
    } catch (error) {
      this.progress = undefined;
      await this.#take(error);
      throw error;
    }
  }

  /** Forgets the answers about other columns under the same address. */
  async #isOtherFile(catalog: Catalog): Promise<boolean> {
    const { forgetMisfits } = await import('./set-answers.js');
    return forgetMisfits(this.files, catalog);
  }

  #release(): void {
    this.#unwatch?.();
    this.#handle?.release();
  }

  /** Updates `catalog` and `error`, and notifies the owner if one of them changed. */
  async #take(problem: unknown): Promise<void> {
    const loading = problem === undefined || isAbort(problem) ? undefined : loadErrorTexts();
    if (loading) await loading;
    const found = problem === undefined || isAbort(problem) ? undefined : toSalesError(problem);
    const failure = found?.reason === 'not-reached' ? await explained(found) : found;
    if (this.#closed) return;
    const newest = this.#handle?.newest ?? this.catalog;
    // A server is asked every few seconds: the same failure of a later attempt is not reported again.
    const isRepeated = this.isServer && failure?.message === this.error?.message;
    const error = isRepeated ? this.error : failure;
    const hasChanged = newest !== this.catalog || error !== this.error;
    if (newest !== this.catalog) this.version += 1;
    this.catalog = newest;
    this.error = error;
    if (hasChanged) this.#onChange();
    if (failure && isOutage(failure) && (newest || failure.code !== 'cors')) this.#recovery?.fail(failure);
  }
}

/** Returns the reason of a request without a response, if the page knows it. Without the module, the error stays. */
const explained = (error: SalesError): Promise<SalesError> =>
  import('./blocked-request.js').then(
    (module) => module.explained(error),
    () => error,
  );

/** True for the error of a result that is not of the version of the data that the page has read. */
function isOfOtherVersion(error: unknown): boolean {
  return error instanceof SalesError && error.code === 'engine-partial' && 'version' in error.params;
}
