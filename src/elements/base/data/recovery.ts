import { SalesError } from '../../../util/error.js';
import { yieldToEventLoop } from '../../../util/promises.js';

/** Time until the first attempt after a failure, in milliseconds. Each further attempt waits twice as long. */
const FIRST_MS = 1000;
/** Maximum time between two attempts, in milliseconds: a page recovers within 10 s of its server, including catalog and queries. */
const MAX_MS = 5000;

/** Status of the first error that is a server's own. */
const SERVER_ERROR = 500;

/**
 * True for an error that passes once the server is back: no connection, no response, a response that was cut off, 5xx. A refusal or a limit
 * is not such an error, since the same query would fail again.
 */
export function isOutage({ code, params }: SalesError): boolean {
  if (code === 'http-status') return Number(params['status']) >= SERVER_ERROR;
  // A timeout without a URL is the server's limit for a query.
  if (code === 'timeout') return params['url'] !== undefined;
  // A proxy in front of a server that is down responds without the headers for other origins.
  return code === 'network' || code === 'cors' || code === 'engine-partial';
}

/** Attempts to reach a server, and their environment. */
export interface RecoveryRules {
  /** Asks the server, and then repeats the failed queries. Rejects while the server is away. */
  readonly attempt: () => Promise<void>;
  readonly onChange: () => void;
  /** Visibility of the page. Default: the document. */
  readonly page?: EventTarget & { readonly hidden: boolean };
  /** Fires `online` when the device has a network again. Default: the window. */
  readonly network?: EventTarget;
  /** Returns whether the device has a network. Default: the browser's. */
  readonly isOnline?: () => boolean;
}

/**
 * Tracks the queries to one server, and asks it again after an outage until all queries succeed. One attempt is for all widgets of the
 * source. Pages that are hidden or offline make no attempts; they make one as soon as they are visible and online again.
 */
export class Recovery {
  /** The first failure of the current outage; `undefined` while the server responds. */
  outage: SalesError | undefined;

  readonly #rules: Required<RecoveryRules>;
  #delayMs = FIRST_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending = 0;
  /** True when something failed since the last attempt began. */
  #hasFailed = false;
  #isBusy = false;
  #isStopped = false;

  constructor({ page = document, network = window, isOnline = () => navigator.onLine, ...rules }: RecoveryRules) {
    this.#rules = { page, network, isOnline, ...rules };
  }

  /** Runs a query, and records its outcome. */
  async track<Value>(query: () => Promise<Value>): Promise<Value> {
    this.#pending += 1;
    try {
      return await query();
    } catch (error) {
      if (error instanceof SalesError && isOutage(error)) this.fail(error);
      throw error;
    } finally {
      this.#pending -= 1;
      this.#endIfRecovered();
    }
  }

  /** Records a failure. The server is asked again after a while. */
  fail(error: SalesError): void {
    if (this.#isStopped) return;
    const isFirst = !this.outage;
    const isPlanned = this.#hasFailed;
    this.outage ??= error;
    this.#hasFailed = true;
    if (isFirst) {
      this.#listen('addEventListener');
      this.#rules.onChange();
    }
    if (!isPlanned) this.#plan();
  }

  /** Ends the outage, because the user retries. Later failures begin a new one. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#hasFailed = false;
    this.#delayMs = FIRST_MS;
    if (!this.outage) return;
    this.outage = undefined;
    this.#listen('removeEventListener');
    this.#rules.onChange();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#listen('removeEventListener');
  }

  #listen(action: 'addEventListener' | 'removeEventListener'): void {
    const { page, network } = this.#rules;
    page[action]('visibilitychange', this.#wake);
    network[action]('online', this.#wake);
  }

  readonly #wake = (): void => {
    this.#plan(0);
  };

  #plan(delayMs = this.#delayMs): void {
    const { page, isOnline } = this.#rules;
    clearTimeout(this.#timer);
    if (!this.#hasFailed || this.#isBusy || this.#isStopped || page.hidden || !isOnline()) return;
    this.#timer = setTimeout(() => void this.#attempt(), delayMs);
  }

  async #attempt(): Promise<void> {
    this.#isBusy = true;
    this.#hasFailed = false;
    this.#delayMs = Math.min(this.#delayMs * 2, MAX_MS);
    // The owner of the data records the failure. Another error than that of an outage ends the attempts.
    await this.#rules.attempt().catch(() => undefined);
    // Widgets repeat their queries in their next update.
    await yieldToEventLoop();
    this.#isBusy = false;
    this.#plan();
    this.#endIfRecovered();
  }

  #endIfRecovered(): void {
    if (this.#pending === 0 && !this.#hasFailed && !this.#isBusy) this.reset();
  }
}
