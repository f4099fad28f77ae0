import { SalesError } from '../util/error.js';
import type { FromWorker, ToWorker } from '../worker/protocol.js';
import { nextTurn } from '../util/turn.js';
import { withColumns, withGettersRead } from './row-columns.js';

/** A started worker as the pool needs it. */
export interface Link {
  post(message: ToWorker): void;
}

/** What a link reports back. */
export interface LinkEvents {
  receive(message: FromWorker): void;
  /** The worker died: nothing will be answered any more. */
  lost(error: SalesError): void;
}

/** Starts a worker, or one more of its kind as a helper; rejects where none can be started. `signal` ends it, also while it starts. */
export type Connect = (events: LinkEvents, signal: AbortSignal, isHelper?: boolean) => Promise<Link>;

/** Starts the helper with that number for a worker, which learns of it by `post`; `signal` ends both. */
export function startHelper(place: number, connect: Connect, signal: AbortSignal, post: (message: ToWorker) => void): void {
  const { port1, port2 } = new MessageChannel();
  const lost = (): void => {
    if (!signal.aborted) post({ type: 'helper-lost', place });
  };
  post({ type: 'helper', place, port: port1 });
  connect({ receive: () => undefined, lost }, signal, true).then((link) => link.post({ type: 'help', port: port2 }), lost);
}

/** The worker that a page has now. The first message starts it; what one that is given up still says is not heard. */
export class CurrentLink {
  readonly #connect: Connect;
  readonly #events: LinkEvents;
  #link: Promise<Link> | undefined;
  #closing = new AbortController();

  constructor(connect: Connect, events: LinkEvents) {
    this.#connect = connect;
    this.#events = events;
  }

  /** Whether there is one. */
  get isStarted(): boolean {
    return this.#link !== undefined;
  }

  /** `refused` is told where the message holds what cannot be cloned. */
  post(message: ToWorker, refused?: (error: SalesError) => void): void {
    this.#link ??= this.#start();
    void this.#link.then(
      (link) => {
        try {
          postRows(link, message);
        } catch (cause) {
          refused?.(cause instanceof SalesError ? cause : uncloneable(cause));
        }
      },
      // A link that cannot be started has told so by `lost`.
      () => undefined,
    );
  }

  /** Starts the helper of that place. */
  startHelper(place: number): void {
    startHelper(place, this.#connect, this.#closing.signal, (told) => this.post(told));
  }

  /** Ends the worker at once. */
  drop(): void {
    this.#closing.abort();
    this.#link = undefined;
  }

  /** Ends the worker after what was posted last: on the main thread nothing else ends what a data set still does. */
  leave(): void {
    const closing = this.#closing;
    this.#link = undefined;
    void nextTurn().then(() => closing.abort());
  }

  #start(): Promise<Link> {
    const isCurrent = (): boolean => this.#link === link;
    const lost = (error: SalesError): void => {
      if (isCurrent()) this.#events.lost(error);
    };
    const receive = (message: FromWorker): void => {
      if (isCurrent()) this.#events.receive(message);
    };
    this.#closing = new AbortController();
    const link = this.#connect({ receive, lost }, this.#closing.signal);
    link.catch((cause: unknown) => {
      lost(
        cause instanceof SalesError
          ? cause
          : new SalesError('worker-failed', `No worker could be started: ${String(cause)}`, { cause }),
      );
    });
    return link;
  }
}

/** Posts a message. Rows go as they are where they can be cloned, else as columns. */
function postRows(link: Link, message: ToWorker): void {
  if (!('tables' in message)) return void link.post(message);
  const tables = message.tables.map(withGettersRead);
  try {
    link.post({ ...message, tables });
  } catch {
    link.post({ ...message, tables: tables.map(withColumns) });
  }
}

function uncloneable(cause: unknown): SalesError {
  return new SalesError('not-tabular', `The data cannot be sent to the worker: ${String(cause)}`, {
    hint: 'Give rows of numbers, texts, dates and null',
    cause,
  });
}
