import { abortError, isAbort, SalesError } from '../../util/error.js';
import type { Fetch, Reply } from '../../util/fetch.js';
import { ChunkPool, streamBytes } from './bytes.js';
import type { Answer } from './http-answer.js';
import { failedFetch, statusError } from './request-errors.js';
import { shortUrl } from './short-url.js';

/** Waits so many milliseconds, or until the signal is aborted; in either case it resolves. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** How addresses are fetched. */
export interface FetchOptions {
  readonly fetch: Fetch;
  /** Whether that is the platform's, whose answers can be read into memory that is used again: others' may never end then. */
  readonly isPlatform?: boolean | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly credentials?: 'include' | undefined;
  readonly signal?: AbortSignal | undefined;
  /** In place of the platform's timer. */
  readonly pause?: Pause | undefined;
}

/** One thing asked of a server. */
export interface Request {
  readonly url: string;
  /** Beside those of the options. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly cache?: RequestCache;
}

/** How long a server may take to begin its answer: exports are often made when they are asked for. */
const ANSWER_MS = 60_000;
/** How long it may be silent in the middle of it; up to twice as long passes until that is noticed. */
const SILENT_MS = 30_000;
const MAX_RETRIES = 2;
const BACK_OFF_MS = 500;
/** A server that wants to be left alone for longer is not asked again. */
const MAX_WAIT_MS = 60_000;
const PASSING = new Set([429, 502, 503, 504]);

/** An attempt that may succeed when it is made again. */
interface Failure {
  readonly error: unknown;
  /** When to try again: undefined is never, NaN the usual time. */
  readonly retryMs: number | undefined;
}

/**
 * Asks a server. What may pass (no connection, no answer in a minute, 429, 502, 503, 504) is tried up to two times more.
 * @throws SalesError `network`, `cors`, `http-status`, `timeout`; an `AbortError`
 */
export async function ask(request: Request, options: FetchOptions): Promise<Answer> {
  const { signal, pause = wait } = options;
  for (let tries = 0; ; tries++) {
    const outcome = await attempt(request, options, pause);
    if ('chunks' in outcome) return outcome;
    const { error, retryMs } = outcome;
    if (retryMs === undefined || retryMs > MAX_WAIT_MS || tries === MAX_RETRIES) throw error;
    await pause(Number.isNaN(retryMs) ? BACK_OFF_MS * 4 ** tries : retryMs, signal ?? new AbortController().signal);
    if (signal?.aborted) throw abortError();
  }
}

async function attempt(request: Request, options: FetchOptions, pause: Pause): Promise<Answer | Failure> {
  const { url, cache } = request;
  const { fetch, headers, credentials, signal } = options;
  const ended = new AbortController();
  const init = {
    headers: { ...headers, ...request.headers },
    signal: signal ? AbortSignal.any([signal, ended.signal]) : ended.signal,
    ...(cache ? { cache } : {}),
    ...(credentials ? { credentials } : {}),
  };
  try {
    const reply = await within(fetch(url, init), ANSWER_MS, pause);
    if (reply === undefined) {
      ended.abort();
      return { error: timeoutError(url, ANSWER_MS), retryMs: NaN };
    }
    const { status } = reply;
    if ((status >= 200 && status < 300) || status === 304)
      return toAnswer(reply, url, { pause, ended }, options.isPlatform ? new ChunkPool() : undefined);
    const retryMs = PASSING.has(status) ? retryAfterMs(reply.headers.get('retry-after')) : undefined;
    const error = await statusError(reply, url, retryMs);
    ended.abort();
    return { error, retryMs };
  } catch (cause) {
    if (isAbort(cause) || signal?.aborted) throw abortError();
    const error = await connectionError(cause, url, init, options);
    return { error, retryMs: error.code === 'network' && cause instanceof TypeError ? NaN : undefined };
  }
}

function toAnswer(reply: Reply, url: string, watch: { pause: Pause; ended: AbortController }, pool?: ChunkPool): Answer {
  const { status, headers, body, redirected } = reply;
  const cancel = (): void => {
    watch.ended.abort();
    // A fetch function of one's own may not heed the signal; a body that is being read refuses, and its reader ends it.
    body?.cancel().catch(() => undefined);
  };
  const chunks = watched(body ? streamBytes(body, pool) : nothing(), url, watch);
  return { status, headers, movedTo: redirected ? reply.url : undefined, chunks, recycle: pool?.recycle, cancel };
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // An answer without a body.
}

/** The bytes of a body; silence and a broken connection become errors. */
async function* watched(
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
    throw new SalesError('network', `The connection was lost while loading ${shortUrl(url)}`, {
      cause,
      hint: 'Reload the file.',
      params: { url: shortUrl(url) },
    });
  } finally {
    watch.end();
    ended.abort();
    // Not awaited: what is silent may stay so.
    chunks.return(undefined).catch(() => undefined);
  }
}

/** Notices that something which is waited for again and again does not come for long: by one timer, as one for each chunk takes longer than the chunk. */
class SilenceWatch {
  readonly #pause: Pause;
  readonly #ended = new AbortController();
  /** Rises with every wait that begins or ends: odd while one goes on. */
  #steps = 0;
  #silence: Promise<undefined> | undefined;

  constructor(pause: Pause) {
    this.#pause = pause;
  }

  /** What `work` gives, or undefined where nothing comes for long. */
  async over<T>(work: Promise<T>): Promise<T | undefined> {
    this.#steps++;
    this.#silence ??= this.#untilSilent();
    const done = await Promise.race([work, this.#silence]);
    this.#steps++;
    return done;
  }

  /** Watches no more. */
  end(): void {
    this.#ended.abort();
  }

  /** Ends where one wait outlasted the timer, or none goes on. */
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

/** What `work` gives, or undefined where that takes longer; then its end is no longer of interest. */
async function within<T>(work: Promise<T>, ms: number, pause: Pause): Promise<T | undefined> {
  const done = new AbortController();
  work.catch(() => undefined);
  try {
    return await Promise.race([work, pause(ms, done.signal).then(() => undefined)]);
  } finally {
    done.abort();
  }
}

/** The platform's timer. */
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

/** The error of a request without an answer. Asking again shows why, unless the device is offline. */
async function connectionError(cause: unknown, url: string, init: RequestInit, { fetch }: FetchOptions): Promise<SalesError> {
  if (cause instanceof SalesError) return cause;
  const { navigator } = globalThis as { readonly navigator?: { readonly onLine?: boolean } };
  if (navigator?.onLine !== false) return failedFetch(cause, url, init, fetch);
  const shown = shortUrl(url);
  return new SalesError('network', `${shown} could not be reached: there is no connection to the network`, {
    cause,
    hint: 'Connect, then load again.',
    params: { url: shown },
  });
}

function timeoutError(url: string, ms: number): SalesError {
  const shown = shortUrl(url);
  const seconds = ms / 1000;
  return new SalesError('timeout', `${shown}: no response for ${seconds} seconds`, {
    hint: 'Try again later or contact the server’s administrator.',
    params: { url: shown, seconds },
  });
}

/** A number of seconds or a date; NaN where the server does not say. */
function retryAfterMs(header: string | null): number {
  if (header === null) return NaN;
  return /^\d+$/.test(header) ? Number(header) * 1000 : Math.max(0, Date.parse(header) - Date.now());
}
