import { deferred, type Deferred } from './promises.js';
import { abortError, fromErrorRecord, SalesError, toErrorRecord, type ErrorRecord } from './error.js';

/** The part of a `Response` that the library reads. Replies that arrive over a port have the same shape. */
export type Reply = Pick<Response, 'status' | 'headers' | 'body' | 'url' | 'redirected' | 'type'>;

/** A function with the signature of the platform’s `fetch`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Reply>;

/*
 * Functions cannot be sent to a worker. A page with its own `fetch` therefore serves it over a port, with one channel per
 * request. The page answers with the reply or an error, then with one piece of the body per `next`. So it reads no faster than
 * the worker. `stop` ends the request. The page may also send a request before the worker asks, and then posts the first pieces
 * unasked.
 */

/** One request; the port for its reply is transferred along. */
interface FetchRequest {
  /** Number of the page’s function to call. */
  readonly by: number;
  readonly url: string;
  readonly init: RequestInit;
}

type FromAsker = 'next' | 'stop';

/** The reply first, then pieces of the body. `undefined` marks the end. */
type RequestOptions = PlainReply | Uint8Array | undefined;

type FromServer = { readonly ok: true; readonly value: RequestOptions } | { readonly ok: false; readonly error: PlainError };

interface PlainReply extends Omit<Reply, 'headers' | 'body'> {
  readonly headers: readonly [string, string][];
  readonly hasBody: boolean;
}

/** A serialized error: `SalesError` in full, others by kind and message. */
interface PlainError {
  readonly record?: ErrorRecord;
  readonly isTypeError: boolean;
  readonly message: string;
}

/** Serves the requests that arrive through `port`; `find` returns the function for a number. */
export function serveFetch(port: MessagePort, find: (by: number) => Fetch): void {
  port.onmessage = ({ data, ports: [channel] }: MessageEvent<FetchRequest>) => {
    if (channel) serveRequest(data, channel, { fetch: find(data.by) });
  };
}

/** How one request is served. */
interface Serving {
  readonly fetch: Fetch;
  /** Number of pieces that are posted without a `next`; default 0. */
  readonly ahead?: number;
  /** Called once when the request has ended. */
  readonly onEnd?: () => void;
}

/** Sends a request and serves its reply through `channel`. Returns a function that ends the request. */
export function serveRequest(
  { url, init }: Pick<FetchRequest, 'url' | 'init'>,
  channel: MessagePort,
  { fetch, ahead = 0, onEnd }: Serving,
): () => void {
  const stopped = new AbortController();
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  const post = (message: FromServer, transfer: Transferable[] = []): void => {
    channel.postMessage(message, transfer);
  };
  const attempt = (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) => {
      post({ ok: false, error: toPlain(error) });
    });
  const stop = (): void => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    // The request is over; a failed body needs no report.
    reader?.cancel().catch(() => undefined);
    channel.close();
    onEnd?.();
  };
  const sendPiece = (): Promise<void> => attempt(async () => postPiece(await reader?.read(), post));
  channel.onmessage = ({ data }: MessageEvent<FromAsker>) => {
    if (data === 'stop') stop();
    else void sendPiece();
  };
  void attempt(async () => {
    const { status, headers, body, url: from, redirected, type } = await fetch(url, { ...init, signal: stopped.signal });
    reader = body?.getReader();
    if (stopped.signal.aborted) reader?.cancel().catch(() => undefined);
    const value = { status, headers: [...headers], url: from, redirected, type, hasBody: body !== null };
    post({ ok: true, value });
    for (let piece = 0; piece < ahead; piece++) void sendPiece();
  });
  return stop;
}

/** Posts a piece and transfers its buffer. A view of a larger buffer is copied first. */
function postPiece(
  read: { readonly value?: Uint8Array | undefined } | undefined,
  post: (message: FromServer, transfer: Transferable[]) => void,
): void {
  const bytes = read?.value;
  const value = bytes && bytes.byteLength < bytes.buffer.byteLength ? bytes.slice() : bytes;
  post({ ok: true, value }, value ? [value.buffer] : []);
}

/** Returns a `fetch` that calls function number `by`, which is served at the other end of `port`. */
export function fetchThrough(port: MessagePort, by: number): Fetch {
  return async (url, { signal, ...init }) => {
    if (signal?.aborted) throw abortError();
    const { port1, port2 } = new MessageChannel();
    port.postMessage({ by, url, init } satisfies FetchRequest, [port2]);
    return replyThrough(port1, signal);
  };
}

/** Returns the reply to a request that `serveRequest` serves at the other end of `channel`. */
export async function replyThrough(channel: MessagePort, signal: AbortSignal | null | undefined): Promise<Reply> {
  const exchange = new Exchange(channel);
  if (signal?.aborted) {
    exchange.stop();
    throw abortError();
  }
  signal?.addEventListener('abort', () => exchange.stop(abortError()), { once: true });
  const { headers, hasBody, ...reply } = await exchange.next<PlainReply>();
  if (!hasBody) exchange.stop();
  return { ...reply, headers: new Headers(headers as [string, string][]), body: hasBody ? bodyOf(exchange) : null };
}

/** Ends a request that `serveRequest` serves at the other end of `channel`, without reading the reply. */
export function dropReply(channel: MessagePort): void {
  new Exchange(channel).stop();
}

/** The requesting end of one request. */
class Exchange {
  readonly #channel: MessagePort;
  /** Messages of the page that no `next` has taken yet. */
  readonly #received: FromServer[] = [];
  #waiting: Deferred<RequestOptions> | undefined;

  constructor(channel: MessagePort) {
    this.#channel = channel;
    channel.onmessage = ({ data }: MessageEvent<FromServer>) => {
      this.#received.push(data);
      this.#settle();
    };
  }

  /** Resolves with the next value from the page. The caller knows its kind from the order. */
  next<T extends RequestOptions>(): Promise<T> {
    this.#waiting = deferred();
    const { promise } = this.#waiting;
    this.#settle();
    return promise as Promise<T>;
  }

  /** Returns the next piece of the body; `undefined` at its end. */
  piece(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const piece = this.next<Uint8Array<ArrayBuffer> | undefined>();
    this.#channel.postMessage('next' satisfies FromAsker);
    return piece;
  }

  /** Ends the request. A pending `next` rejects with `error`. */
  stop(error?: Error): void {
    this.#channel.postMessage('stop' satisfies FromAsker);
    this.#channel.close();
    if (error) this.#waiting?.reject(error);
  }

  #settle(): void {
    const waiting = this.#waiting;
    const data = waiting && this.#received.shift();
    if (!data) return;
    if (data.ok) waiting.resolve(data.value);
    else this.stop(fromPlain(data.error));
    this.#waiting = undefined;
  }
}

function bodyOf(exchange: Exchange): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const bytes = await exchange.piece();
      if (bytes) {
        controller.enqueue(bytes);
        return;
      }
      controller.close();
      exchange.stop();
    },
    cancel: () => {
      exchange.stop();
    },
  });
}

function toPlain(error: unknown): PlainError {
  return {
    ...(error instanceof SalesError ? { record: toErrorRecord(error) } : {}),
    isTypeError: error instanceof TypeError,
    message: error instanceof Error ? error.message : String(error),
  };
}

function fromPlain({ record, isTypeError, message }: PlainError): Error {
  if (record) return fromErrorRecord(record);
  return isTypeError ? new TypeError(message) : new Error(message);
}
