import type { SalesError } from '../util/error.js';
import type { FromWorker, ToWorker } from '../worker/protocol.js';

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

/** Starts the helper of that place for a worker, which is told of it by `post`; `signal` ends both. */
export function startHelper(place: number, connect: Connect, signal: AbortSignal, post: (message: ToWorker) => void): void {
  const { port1, port2 } = new MessageChannel();
  const lost = (): void => {
    if (!signal.aborted) post({ type: 'helper-lost', place });
  };
  post({ type: 'helper', place, port: port1 });
  connect({ receive: () => undefined, lost }, signal, true).then((link) => link.post({ type: 'help', port: port2 }), lost);
}
