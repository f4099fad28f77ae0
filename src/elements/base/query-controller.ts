import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { QueryPlan } from '../../query/plan.js';
import { QueryResult } from '../../query/result.js';
import { isAbort, SalesError } from '../../util/error.js';
import type { DataConnection } from './data-connection.js';

/** The answers to the plans of an element, by the names that the element gave them. */
export type Results = Readonly<Record<string, QueryResult>>;

/**
 * Asks the plans of one element and keeps the newest answers. Questions that follow each other within a frame become one; an older
 * question is aborted, and an answer that comes late is dropped.
 */
export class QueryController implements ReactiveController {
  /** The newest whole set of answers; a new object each time. */
  results: Results | undefined;
  /** Why the newest question has no answer. */
  error: SalesError | undefined;
  /** Whether an answer is awaited. */
  pending = false;

  readonly #host: ReactiveControllerHost;
  #asked = '';
  #connection: DataConnection | undefined;
  #abort: AbortController | undefined;
  #cancelFrame: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
    this.#asked = '';
  }

  /** Asks, unless the same is asked or answered already. */
  ask(connection: DataConnection, plans: Readonly<Record<string, QueryPlan>>): void {
    const asked = `${connection.version} ${JSON.stringify(plans)}`;
    if (connection === this.#connection && asked === this.#asked) return;
    this.#stop();
    this.#asked = asked;
    this.#connection = connection;
    this.pending = true;
    const run = (): void => void this.#run(connection, plans);
    if (this.results) this.#cancelFrame = nextFrame(run);
    else run();
  }

  /** Forgets what was asked, so that the next `ask` goes out even if it is the same. `answers` too drops what is shown. */
  reset(answers = false): void {
    this.#stop();
    this.#asked = '';
    if (answers) this.results = undefined;
  }

  #stop(): void {
    this.#cancelFrame?.();
    this.#cancelFrame = undefined;
    this.#abort?.abort();
    this.#abort = undefined;
    this.pending = false;
    this.error = undefined;
  }

  async #run(connection: DataConnection, plans: Readonly<Record<string, QueryPlan>>): Promise<void> {
    const abort = (this.#abort = new AbortController());
    try {
      const names = Object.keys(plans);
      const records = await Promise.all(Object.values(plans).map((plan) => connection.ask(plan, abort.signal)));
      if (abort.signal.aborted) return;
      this.results = Object.fromEntries(names.map((name, i) => [name, new QueryResult(records[i]!)]));
      this.error = undefined;
    } catch (error) {
      if (abort.signal.aborted || isAbort(error)) return;
      abort.abort();
      this.error = toSalesError(error);
    }
    this.pending = false;
    this.#host.requestUpdate();
  }
}

/** Any thrown value as a `SalesError`, so that a card can show it. */
export function toSalesError(error: unknown): SalesError {
  if (error instanceof SalesError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new SalesError('worker-failed', `Unexpected failure: ${message}`, { cause: error });
}

/** Calls back before the next paint, or soon where nothing is painted (a hidden tab). Returns the way to call it off. */
function nextFrame(call: () => void): () => void {
  let open = true;
  const once = (): void => {
    cancel();
    call();
  };
  const timer = setTimeout(once, 50);
  const frame = requestAnimationFrame(once);
  const cancel = (): void => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  return cancel;
}
