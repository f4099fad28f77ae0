import { SalesError } from '../util/error.js';
import type { FromWorker, ToWorker } from '../worker/serve/protocol.js';
import { yieldToEventLoop } from '../util/promises.js';
import { withColumns, withGettersRead } from './transfer.js';

/** A started worker, as the pool uses it. */
export interface WorkerConnection {
  post(message: ToWorker): void;
}

/** Callbacks for messages and failures of a worker. */
export interface ConnectionEvents {
  receive(message: FromWorker): void;
  /** Called when the worker died. No more messages will come. */
  lost(error: SalesError): void;
}

/**
 * Starts a worker, or a helper of the same kind; rejects when none can be started. `signal` ends the worker, even while it
 * starts.
 */
export type ConnectWorker = (events: ConnectionEvents, signal: AbortSignal, isHelper?: boolean) => Promise<WorkerConnection>;

/** Starts helper number `index` and reports it, or its loss, to the worker through `post`. `signal` ends both. */
function startHelper(index: number, connect: ConnectWorker, signal: AbortSignal, post: (message: ToWorker) => void): void {
  const { port1, port2 } = new MessageChannel();
  const lost = (): void => {
    if (!signal.aborted) post({ type: 'helper-lost', index });
  };
  post({ type: 'helper', index, port: port1 });
  connect({ receive: () => undefined, lost }, signal, true).then((helper) => helper.post({ type: 'help', port: port2 }), lost);
}

/** Manages the page’s current worker. The first message starts it. Messages of a discarded worker are ignored. */
export class CurrentConnection {
  readonly #connect: ConnectWorker;
  readonly #events: ConnectionEvents;
  #connection: Promise<WorkerConnection> | undefined;
  #closing = new AbortController();

  constructor(connect: ConnectWorker, events: ConnectionEvents) {
    this.#connect = connect;
    this.#events = events;
  }

  /** True when a worker is started or starting. */
  get isStarted(): boolean {
    return this.#connection !== undefined;
  }

  /** Posts a message. Calls `refused` when the message contains values that cannot be cloned. */
  post(message: ToWorker, refused?: (error: SalesError) => void): void {
    this.#connection ??= this.#start();
    void this.#connection.then(
      (connection) => {
        try {
          postRows(connection, message);
        } catch (cause) {
          refused?.(cause instanceof SalesError ? cause : uncloneable(cause));
        }
      },
      // A failed start is already reported by `lost`.
      () => undefined,
    );
  }

  /** Starts helper number `index`. */
  startHelper(index: number): void {
    startHelper(index, this.#connect, this.#closing.signal, (message) => this.post(message));
  }

  /** Ends the worker immediately. */
  discard(): void {
    this.#closing.abort();
    this.#connection = undefined;
  }

  /** Ends the worker after pending messages are posted. On the main thread, only that ends the work of its datasets. */
  close(): void {
    const closing = this.#closing;
    this.#connection = undefined;
    void yieldToEventLoop().then(() => closing.abort());
  }

  #start(): Promise<WorkerConnection> {
    const isCurrent = (): boolean => this.#connection === connection;
    const lost = (error: SalesError): void => {
      if (isCurrent()) this.#events.lost(error);
    };
    const receive = (message: FromWorker): void => {
      if (isCurrent()) this.#events.receive(message);
    };
    this.#closing = new AbortController();
    const connection = this.#connect({ receive, lost }, this.#closing.signal);
    connection.catch((cause: unknown) => {
      lost(
        cause instanceof SalesError
          ? cause
          : new SalesError('worker-failed', 'no-worker', { cause, params: { problem: String(cause) } }),
      );
    });
    return connection;
  }
}

/** Posts a message. Rows are sent unchanged when they can be cloned, otherwise as columns. */
function postRows(connection: WorkerConnection, message: ToWorker): void {
  if (!('tables' in message)) return void connection.post(message);
  const tables = message.tables.map(withGettersRead);
  try {
    connection.post({ ...message, tables });
  } catch {
    connection.post({ ...message, tables: tables.map(withColumns) });
  }
}

function uncloneable(cause: unknown): SalesError {
  return new SalesError('not-tabular', 'not-cloneable', { cause, params: { problem: String(cause) } });
}
