import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result.js';
import type { Progress } from '../../query/source.js';
import { acquireDataset, type DatasetHandle } from '../../worker/client.js';
import { isAbort, type SalesError } from '../../util/error.js';
import type { DataQuestion } from './data-request.js';
import { toSalesError } from './to-sales-error.js';

export { setBasePath, setWorkerFactory } from '../../worker/client.js';

/**
 * A data set on its way, here, or failed: what a `sales-source` offers and a tag with its own `src` makes for itself.
 * Equal requests share one load; the data are given back by `close`.
 */
export class DataConnection {
  /** What is known of the data, once they are here. */
  catalog: Catalog | undefined;
  /** Why they are not. */
  error: SalesError | undefined;
  /** How far each table is. */
  progress: Progress | undefined;
  /** Whether they are being loaded once more. */
  reloading = false;
  /** Counts the loads that worked: the same plan means another question after each. */
  version = 0;

  readonly #onChange: () => void;
  readonly #question: DataQuestion;
  #handle: DatasetHandle | undefined;
  #closed = false;

  constructor(question: DataQuestion, onChange: () => void) {
    this.#question = question;
    this.#onChange = onChange;
    void this.#open();
  }

  /** Asks one plan. @throws SalesError of asking; an AbortError when given up */
  ask(plan: QueryPlan, signal: AbortSignal): Promise<ResultRecord> {
    return this.#handle!.ask(plan, signal);
  }

  /** Loads anew; what is here stays until that has worked, and stays with an `error` beside it where it has not. */
  async reload(): Promise<void> {
    const old = this.#handle;
    this.error = undefined;
    this.reloading = true;
    this.#onChange();
    if (old && !this.#question.fetched) await this.#watch(old.reload());
    else await this.#open();
  }

  /** Gives the data back; a load that nobody else wants ends. */
  close(): void {
    this.#closed = true;
    this.#handle?.release();
  }

  async #open(): Promise<void> {
    this.error = undefined;
    try {
      const { tables, options } = await this.#question.open();
      if (!this.#closed) await this.#watch(acquireDataset(tables, options));
    } catch (error) {
      this.error = toSalesError(error);
      this.reloading = false;
      this.#onChange();
    }
  }

  async #watch(handle: DatasetHandle): Promise<void> {
    const old = this.#handle;
    this.#handle ??= handle;
    const unwatch = handle.onProgress((progress) => {
      this.progress = progress;
      this.#onChange();
    });
    try {
      this.catalog = await handle.catalog;
      this.version += 1;
      this.#handle = handle;
      old?.release();
    } catch (error) {
      handle.release();
      if (!old) this.#handle = undefined;
      if (!isAbort(error)) this.error = toSalesError(error);
    }
    unwatch();
    this.progress = undefined;
    this.reloading = false;
    if (this.#closed) this.#handle?.release();
    else this.#onChange();
  }
}
