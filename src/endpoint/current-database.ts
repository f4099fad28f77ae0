import { SalesError } from '../util/error.js';
import type { SalesDatabase } from './sales-database.js';

/** How long the version of the data is taken as current, in milliseconds. Pages show newer data after at most 10 s. */
const CHECK_MS = 5000;

interface CurrentDatabaseOptions {
  readonly open: () => Promise<SalesDatabase>;
  /** Time until an old database is closed, in milliseconds: no query takes longer. */
  readonly closeMs: number;
  /** Called with an error of looking up or opening newer data; the older data stays in use. */
  readonly onError: (error: unknown) => void;
}

/** The database over the newest version of the data. It is opened with the first request, and again when the data has changed. */
export class CurrentDatabase {
  readonly #options: CurrentDatabaseOptions;
  #opened: Promise<SalesDatabase> | undefined;
  /** Set while the older data can no longer be queried, since its files were replaced, and the newer cannot be opened. */
  #failure: SalesError | undefined;
  #checkedAt = 0;
  #checking: Promise<void> | undefined;
  /** The end of the last requested refresh. Refreshes run one after another, so each database is closed once. */
  #refreshed: Promise<void> = Promise.resolve();

  constructor(options: CurrentDatabaseOptions) {
    this.#options = options;
  }

  /**
   * Returns the database, after its version was looked up again if that was long ago.
   * @throws SalesError of opening; `engine-error` while neither the older data nor the newer can be queried
   */
  async get(): Promise<SalesDatabase> {
    if (this.#opened === undefined) return this.#openFirst();
    if (this.#checking || performance.now() - this.#checkedAt >= CHECK_MS) await this.check();
    if (this.#failure) throw this.#failure;
    return this.#opened;
  }

  /** Looks up the version of the data, and opens the data again if it has changed. Errors are reported, and the older data stays. */
  check(): Promise<void> {
    this.#checking ??= this.#check().finally(() => (this.#checking = undefined));
    return this.#checking;
  }

  /** Opens the data again. Data that cannot be opened leaves the older in use. @throws SalesError of opening */
  refresh(): Promise<void> {
    const refreshed = this.#refreshed.then(() => this.#replace());
    this.#refreshed = refreshed.catch(() => undefined);
    return refreshed;
  }

  async close(): Promise<void> {
    await (await this.#opened)?.close();
  }

  #openFirst(): Promise<SalesDatabase> {
    const opened = this.#options.open();
    this.#opened = opened;
    this.#checkedAt = performance.now();
    // The next request tries again.
    opened.catch(() => (this.#opened = undefined));
    return opened;
  }

  async #check(): Promise<void> {
    try {
      const current = await this.#opened;
      if (current && (await current.hasChanged())) await this.#follow(current);
      else this.#failure = undefined;
    } catch (error) {
      this.#options.onError(error);
    } finally {
      this.#checkedAt = performance.now();
    }
  }

  async #follow({ isLive }: SalesDatabase): Promise<void> {
    try {
      await this.refresh();
    } catch (cause) {
      if (isLive) this.#failure = new SalesError('engine-error', 'changed-data-open', { cause });
      throw cause;
    }
  }

  async #replace(): Promise<void> {
    const next = await this.#options.open();
    const old = await this.#opened?.catch(() => undefined);
    this.#opened = Promise.resolve(next);
    this.#failure = undefined;
    this.#checkedAt = performance.now();
    if (old) setTimeout(() => void old.close(), this.#options.closeMs).unref();
  }
}
