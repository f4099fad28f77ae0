import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { ResultRecord } from '../../../query/result.js';
import type { Progress } from '../../../query/source.js';
import { acquireDataset, type DatasetHandle } from '../../../client/client.js';
import { isAbort, type SalesError } from '../../../util/error.js';
import type { DataQuestion } from './data-request.js';
import { toSalesError } from '../element/to-sales-error.js';

export { setBasePath, setWorkerFactory } from '../../../client/client.js';

/**
 * A data set on its way, here, or failed: what a `sales-source` offers and a tag with its own `src` makes for itself.
 * Equal requests share one load; the data are given back by `close`.
 */
export class DataConnection {
  /** What is known of the data, once they are here. */
  catalog: Catalog | undefined;
  /** Why they are not, or are not as new as they should be. */
  error: SalesError | undefined;
  /** How far each table is. */
  progress: Progress | undefined;
  /** Whether they are being loaded once more. */
  reloading = false;
  /** Counts the states of the data: the same plan means another question after each. */
  version = 0;

  readonly #onChange: () => void;
  readonly #question: DataQuestion;
  #handle: DatasetHandle | undefined;
  #unwatch: (() => void) | undefined;
  #closed = false;

  constructor(question: DataQuestion, onChange: () => void) {
    this.#question = question;
    this.#onChange = onChange;
    // What fails stands in `error`.
    this.#open().catch(() => undefined);
  }

  /** Asks one plan. @throws SalesError of asking; an AbortError when given up */
  ask(plan: QueryPlan, signal: AbortSignal): Promise<ResultRecord> {
    return this.#handle!.ask(plan, signal);
  }

  /** Says that these plans will be asked again and again with other values of the clause on the dimension `brush`. */
  prepare(plans: readonly QueryPlan[], brush: string): void {
    this.#handle?.prepare(plans, brush);
  }

  /** Loads what has changed and asks all anew; what is here stays until that has worked, and stays with an `error` beside it where it has not. */
  async reload(): Promise<void> {
    this.error = undefined;
    this.reloading = true;
    this.#onChange();
    try {
      // Rows of the page may have changed since a load began that has not ended.
      if (this.#question.subject !== undefined) await this.#handle?.catalog.catch(() => undefined);
      if (this.catalog) await this.check();
      else await this.#open();
      this.version += 1;
    } catch {
      // What failed stands in `error`.
    }
    this.reloading = false;
    if (!this.#closed) this.#onChange();
  }

  /** Loads what has changed; tells nothing where nothing has. @throws SalesError of loading: what is here stays, with an `error` beside it */
  async check(): Promise<void> {
    const handle = this.#handle;
    const isLoading = !this.catalog && !this.error;
    if (isLoading) return;
    if (!handle?.alive) return this.#open();
    try {
      await handle.refresh();
    } catch (error) {
      this.#take(error);
      throw error;
    }
    this.#take(handle.problem);
  }

  /** Gives the data back; a load that nobody else wants ends. */
  close(): void {
    this.#closed = true;
    this.#release();
  }

  async #open(): Promise<void> {
    try {
      const { tables, options } = await this.#question.open();
      if (this.#closed) return;
      this.#release();
      const handle = (this.#handle = acquireDataset(tables, options));
      const unwatch = [
        handle.onChange(() => this.#take(handle.problem)),
        handle.onProgress((progress) => {
          this.progress = progress;
          this.#onChange();
        }),
      ];
      this.#unwatch = () => unwatch.forEach((end) => end());
      await handle.catalog;
      this.progress = undefined;
      this.#take(handle.problem);
    } catch (error) {
      this.progress = undefined;
      this.#take(error);
      throw error;
    }
  }

  #release(): void {
    this.#unwatch?.();
    this.#handle?.release();
  }

  /** Takes in what is new, and tells it where anything is. */
  #take(problem: unknown): void {
    const newest = this.#handle?.newest ?? this.catalog;
    const error = problem === undefined || isAbort(problem) ? undefined : toSalesError(problem);
    if (this.#closed || (newest === this.catalog && error === this.error)) return;
    if (newest !== this.catalog) this.version += 1;
    this.catalog = newest;
    this.error = error;
    this.#onChange();
  }
}
