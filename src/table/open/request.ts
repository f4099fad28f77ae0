import { abortError, isAbort, SalesError } from '../../util/error.js';
import { failedFetch, statusError, shortUrl } from '../../util/fetch-errors.js';
import type { Fetch, Reply } from '../../util/fetch.js';
import { ChunkPool, streamBytes } from './bytes.js';
import type { FileVersion } from '../table.js';

/** Waits for `ms` milliseconds or until the signal aborts; resolves in either case. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** How URLs are fetched. */
export interface FetchOptions {
  readonly fetch: Fetch;
  /**
   * True for the platform's `fetch`, whose bodies can be read into reused memory. With other implementations such a read might
   * never end.
   */
  readonly isPlatform?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly credentials?: 'include' | undefined;
  readonly signal?: AbortSignal | undefined;
  /**
   * Maximum time until a response begins, in milliseconds. A request that takes longer fails without another attempt. Default: a minute for
   * each of three attempts.
   */
  readonly answerMs?: number | undefined;
  /**
   * Called each time the server refuses the request because it is busy (429). The request is then repeated until the server accepts it.
   * Without this, it is repeated twice.
   */
  readonly onBusy?: (() => void) | undefined;
  /** A timer instead of the platform's. */
  readonly pause?: Pause | undefined;
}

/** A single request to a server. */
interface Request {
  readonly url: string;
  /** Headers in addition to those of the options. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cache?: RequestCache;
  /** The body of a POST request; absent for GET. */
  readonly body?: string;
}

/** Maximum time until a response begins; exports are often created on request. */
const ANSWER_MS = 60_000;
/** Maximum silence within a response; detecting it can take up to twice as long. */
const SILENT_MS = 30_000;
const MAX_RETRIES = 2;
const BACK_OFF_MS = 500;
/** Maximum of the growing delays between requests to a busy server. */
const MAX_BACK_OFF_MS = 16_000;
/** Maximum delay that a server may request before a retry. After longer ones there is no retry, except of a request that is repeated until accepted. */
const MAX_WAIT_MS = 60_000;
const BUSY = 429;
const RETRYABLE = new Set([BUSY, 502, 503, 504]);

/** A failed attempt, possibly worth a retry. */
interface Failure {
  readonly error: unknown;
  /** Delay before a retry: `undefined` for no retry, NaN for the default delay. */
  readonly retryMs: number | undefined;
}

/**
 * Sends a request. Temporary failures (no connection, no response in a minute, 429, 502, 503, 504) are retried up to two times, and 429 with
 * `onBusy` until the server accepts the request.
 * @throws SalesError `network`, `cors`, `http-status`, `timeout`; an `AbortError`
 */
export async function ask(request: Request, options: FetchOptions): Promise<Answer> {
  const { signal, pause = wait, onBusy } = options;
  let [tries, refusals] = [0, 0];
  for (;;) {
    const outcome = await attempt(request, options, pause);
    if ('chunks' in outcome) return outcome;
    const { error, retryMs } = outcome;
    let delayMs: number;
    if (onBusy && isBusy(error)) {
      onBusy();
      delayMs = busyDelayMs(retryMs, refusals++);
    } else {
      if (retryMs === undefined || retryMs > MAX_WAIT_MS || tries === MAX_RETRIES) throw error;
      delayMs = Number.isNaN(retryMs) ? BACK_OFF_MS * 4 ** tries : retryMs;
      tries += 1;
    }
    await pause(delayMs, signal ?? new AbortController().signal);
    if (signal?.aborted) throw abortError();
  }
}

/** Returns the delay before a busy server is asked again: it grows, and is at least what the server requests. */
function busyDelayMs(retryMs: number | undefined, refusals: number): number {
  const growingMs = Math.min(BACK_OFF_MS * 2 ** refusals, MAX_BACK_OFF_MS);
  return retryMs !== undefined && retryMs > growingMs ? Math.min(retryMs, MAX_WAIT_MS) : growingMs;
}

function isBusy(error: unknown): boolean {
  return error instanceof SalesError && error.params['status'] === BUSY;
}

async function attempt(request: Request, options: FetchOptions, pause: Pause): Promise<Answer | Failure> {
  const { url, cache, body } = request;
  const { fetch, headers, credentials, signal, answerMs = ANSWER_MS } = options;
  const ended = new AbortController();
  const init = {
    headers: { ...headers, ...request.headers },
    signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal,
    ...(cache ? { cache } : {}),
    ...(body === undefined ? {} : { method: 'POST', body }),
    ...(credentials ? { credentials } : {}),
  };
  try {
    const reply = await within(fetch(url, init), answerMs, pause);
    if (reply === undefined) {
      ended.abort();
      return { error: timeoutError(url, answerMs), retryMs: options.answerMs === undefined ? NaN : undefined };
    }
    const { status } = reply;
    if ((status >= 200 && status < 300) || status === 304)
      return toAnswer(reply, url, { pause, ended }, options.isPlatform ? new ChunkPool() : undefined);
    const retryMs = RETRYABLE.has(status) ? retryAfterMs(reply.headers) : undefined;
    const error = await statusError(reply, url, retryMs);
    ended.abort();
    return { error, retryMs };
  } catch (cause) {
    if (isAbort(cause) || signal?.aborted) throw abortError();
    const error = await connectionError(cause, url, init, options);
    // Browsers never load a file by its path.
    const isTemporary = error.code === 'network' && cause instanceof TypeError && !/^file:/i.test(url);
    return { error, retryMs: isTemporary ? NaN : undefined };
  }
}

function toAnswer(reply: Reply, url: string, watch: { pause: Pause; ended: AbortController }, pool?: ChunkPool): Answer {
  const { status, headers, body, redirected } = reply;
  const cancel = (): void => {
    watch.ended.abort();
    // A custom fetch function may ignore the signal. A body being read refuses to be canceled; then its reader ends it.
    body?.cancel().catch(() => undefined);
  };
  const chunks = withTimeout(body ? streamBytes(body, pool) : nothing(), url, watch);
  return { status, headers, movedTo: redirected ? reply.url : undefined, chunks, recycle: pool?.recycle, cancel };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A response without a body.
}

/** Yields the bytes of a body; silence and a broken connection become errors. */
async function* withTimeout(
  chunks: AsyncGenerator<Uint8Array>,
  url: string,
  { pause, ended }: { pause: Pause; ended: AbortController },
): AsyncGenerator<Uint8Array> {
  const watch = new SilenceWatch(pause);
  try {
    for (;;) {
      const next = await watch.over(chunks.next());
      if (next === undefined) throw timeoutError(url, SILENT_MS);
      if (next.done) return;
      yield next.value;
    }
  } catch (cause) {
    if (isAbort(cause) || cause instanceof SalesError) throw cause;
    throw new SalesError('network', 'connection-lost', {
      cause,
      params: { url: shortUrl(url) },
    });
  } finally {
    watch.end();
    ended.abort();
    // Not awaited, because a silent body may never end.
    chunks.return(undefined).catch(() => undefined);
  }
}

/**
 * Detects that repeated waits get nothing for too long. It uses a single timer, because a timer per chunk takes longer than the
 * chunk itself.
 */
class SilenceWatch {
  readonly #pause: Pause;
  readonly #ended = new AbortController();
  /** Incremented when a wait begins or ends, so it is odd during a wait. */
  #steps = 0;
  #silence: Promise<undefined> | undefined;

  constructor(pause: Pause) {
    this.#pause = pause;
  }

  /** Returns the result of `work`, or `undefined` after a long silence. */
  async over<T>(work: Promise<T>): Promise<T | undefined> {
    this.#steps++;
    this.#silence ??= this.#untilSilent();
    const done = await Promise.race([work, this.#silence]);
    this.#steps++;
    return done;
  }

  /** Stops watching. */
  end(): void {
    this.#ended.abort();
  }

  /** Resolves when one wait outlasts the timer, or when there is no wait. */
  async #untilSilent(): Promise<undefined> {
    const { signal } = this.#ended;
    let before: number;
    do {
      before = this.#steps;
      await this.#pause(SILENT_MS, signal);
    } while (before !== this.#steps && this.#steps % 2 === 1 && !signal.aborted);
    this.#silence = undefined;
  }
}

/** Returns the result of `work`, or `undefined` after `ms` milliseconds; a later result is ignored. */
async function within<T>(work: Promise<T>, ms: number, pause: Pause): Promise<T | undefined> {
  const done = new AbortController();
  work.catch(() => undefined);
  try {
    return await Promise.race([work, pause(ms, done.signal).then(() => undefined)]);
  } finally {
    done.abort();
  }
}

/** Waits with the platform's timer. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}

/** Returns the error for a request without a response. Further requests find the reason, unless the device is offline. */
async function connectionError(cause: unknown, url: string, init: RequestInit, { fetch }: FetchOptions): Promise<SalesError> {
  if (cause instanceof SalesError) return cause;
  const { navigator } = globalThis as { readonly navigator?: { readonly onLine?: boolean } };
  if (navigator?.onLine !== false) return failedFetch(cause, url, init, fetch);
  const shown = shortUrl(url);
  return new SalesError('network', 'offline', {
    cause,
    params: { url: shown },
  });
}

function timeoutError(url: string, ms: number): SalesError {
  const shown = shortUrl(url);
  const seconds = ms / 1000;
  return new SalesError('timeout', 'no-response', {
    params: { url: shown, seconds },
  });
}

/** Returns how long the server asks to wait, from a number of seconds or a date; NaN without the header. */
function retryAfterMs(headers: Headers): number {
  const header = headers.get('retry-after');
  if (header === null) return NaN;
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  // The clock of the device may be wrong by hours. Other origins may hide that of the server.
  const now = Date.parse(headers.get('date') ?? '');
  return Math.max(0, Date.parse(header) - (Number.isNaN(now) ? Date.now() : now));
}

/** A usable response: 2xx, or 304 for a conditional request. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The URL after redirects; `undefined` without a redirect. */
  readonly movedTo: string | undefined;
  /** The body; stopping early releases the connection. */
  readonly chunks: AsyncGenerator<Uint8Array>;
  /** Takes back the memory of a chunk that is no longer needed. */
  readonly recycle: ((chunk: Uint8Array) => void) | undefined;
  /** Releases the connection without reading the body. */
  readonly cancel: () => void;
}

/** The range in a partial response: its first byte, and the length of the whole file. */
interface Range {
  readonly from: number;
  readonly total: number;
}

/** Returns the header that requests a range. Only a range with a start is allowed across origins without a preflight request. */
export function rangeHeader(from: number, to: number): string {
  return `bytes=${from}-${to - 1}`;
}

/**
 * Returns the range of a response; `undefined` when it is not partial, the page may not read the header, or the body is
 * compressed.
 */
export function partOf({ status, headers }: Answer): Range | undefined {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '') ?? [];
  if (status !== 206 || total === undefined || headers.has('content-encoding')) return undefined;
  return { from: Number(from), total: Number(total) };
}

/** Returns the version of a file from the response headers. */
export function versionOf({ headers }: Answer): FileVersion {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}
