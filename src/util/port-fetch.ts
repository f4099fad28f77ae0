import { abortError, fromErrorRecord, SalesError, toErrorRecord, type ErrorRecord } from './error.js';
import type { Fetch, Reply } from './fetch.js';

/*
 * Functions cannot be sent to a worker. A page with its own `fetch` therefore serves it over a port, with one channel per
 * request. The page answers with the reply or an error, then with one piece of the body per `next`. So it reads no faster than
 * the worker. `stop` ends the request.
 */

/** One request; the port for its reply is transferred along. */
interface Asked {
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
  port.onmessage = ({ data, ports: [channel] }: MessageEvent<Asked>) => {
    if (channel) void answer(data, channel, find(data.by));
  };
}

async function answer({ url, init }: Asked, channel: MessagePort, fetch: Fetch): Promise<void> {
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
    stopped.abort();
    // The request is over; a failed body needs no report.
    reader?.cancel().catch(() => undefined);
    channel.close();
  };
  channel.onmessage = ({ data }: MessageEvent<FromAsker>) => {
    if (data === 'stop') stop();
    else void attempt(async () => postPiece(await reader?.read(), post));
  };
  await attempt(async () => {
    const { status, headers, body, url: from, redirected, type } = await fetch(url, { ...init, signal: stopped.signal });
    reader = body?.getReader();
    if (stopped.signal.aborted) stop();
    const value = { status, headers: [...headers], url: from, redirected, type, hasBody: body !== null };
    post({ ok: true, value });
  });
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
    const exchange = new Exchange(port1);
    signal?.addEventListener('abort', () => exchange.stop(abortError()), { once: true });
    port.postMessage({ by, url, init } satisfies Asked, [port2]);
    const { headers, hasBody, ...reply } = await exchange.next<PlainReply>();
    if (!hasBody) exchange.stop();
    return { ...reply, headers: new Headers(headers as [string, string][]), body: hasBody ? bodyOf(exchange) : null };
  };
}

/** The requesting end of one request. */
class Exchange {
  readonly #channel: MessagePort;
  #fail: (error: Error) => void = () => undefined;

  constructor(channel: MessagePort) {
    this.#channel = channel;
  }

  /** Resolves with the next value from the page. The caller knows its kind from the order. */
  next<T extends RequestOptions>(): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#channel.onmessage = ({ data }: MessageEvent<FromServer>) => {
        if (data.ok) resolve(data.value as T);
        else this.stop(fromPlain(data.error));
      };
    });
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
    if (error) this.#fail(error);
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
