import { RESULTS_TYPE, type RemoteLimits, type RemoteQuery } from '../../query/remote.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { FetchOptions, Answer } from '../../table/open/request.js';
import type { SalesError as Failure } from '../../util/error.js';
import { decodeColumns, readResults, type ArrivedResult } from './decode-result.js';
import type { WorkerCode } from './worker-code.js';

/** How an endpoint is reached. */
export interface Endpoint extends Omit<FetchOptions, 'signal' | 'onBusy'> {
  readonly url: string;
  /** The worker’s code for requests and errors. */
  readonly code: WorkerCode;
  /** The version of the catalog: results of another version are refused. */
  readonly version?: string | undefined;
}

/** A plan that waits for its result. */
interface Pending extends RemoteQuery {
  readonly resolve: (result: ResultRecord) => void;
  readonly reject: (error: Error) => void;
  readonly onBusy: () => void;
  /** The request in which the plan is sent; `undefined` before. */
  batch?: Batch;
}

/** The plans of one request that have no result yet. It is aborted once no caller waits for any of them. */
interface Batch {
  readonly plans: Set<Pending>;
  readonly body: string;
  readonly abort: AbortController;
}

/**
 * Sends the plans of one turn of the event loop together, in as many requests as the limits of the endpoint require. Results arrive as they
 * become ready.
 */
export class PlanRequests {
  readonly #endpoint: Endpoint;
  readonly #limits: RemoteLimits;
  /** The plans that are not sent yet, in their order. */
  readonly #unsent = new Set<Pending>();
  /** Number of plans that are sent and have no result yet. */
  #sentCount = 0;
  #isDue = false;
  #ids = 0;

  constructor(endpoint: Endpoint, limits: RemoteLimits) {
    this.#endpoint = endpoint;
    this.#limits = limits;
  }

  /**
   * Runs a plan. `onBusy` is called when it waits because the endpoint is busy.
   * @throws SalesError of queries and requests, `engine-partial` for a response that was cut off; an `AbortError`
   */
  run(asked: Omit<RemoteQuery, 'id'>, signal?: AbortSignal, onBusy: () => void = () => undefined): Promise<ResultRecord> {
    const { abortError } = this.#endpoint.code;
    if (signal?.aborted === true) return Promise.reject(abortError());
    return new Promise((resolve, reject) => {
      this.#ids += 1;
      const onAbort = (): void => {
        pending.reject(abortError());
        if (pending.batch?.plans.size === 0) pending.batch.abort.abort();
      };
      const settled = (): void => {
        signal?.removeEventListener('abort', onAbort);
        this.#leave(pending);
      };
      const pending: Pending = {
        ...asked,
        id: this.#ids,
        onBusy,
        resolve: (result) => {
          settled();
          resolve(result);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      };
      this.#unsent.add(pending);
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#sendSoon();
    });
  }

  #leave(pending: Pending): void {
    this.#unsent.delete(pending);
    if (pending.batch?.plans.delete(pending) !== true) return;
    this.#sentCount -= 1;
    if (this.#unsent.size > 0) this.#sendSoon();
  }

  #sendSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      // The rest follows once half of the sent plans are answered: a request for each answer would be many.
      while (this.#unsent.size > 0 && this.#sentCount <= this.#limits.queries / 2) void this.#send(this.#takeBatch());
    }, 0);
  }

  /** Takes as many plans as the endpoint accepts, at least one, by their rank. */
  #takeBatch(): Batch {
    const { queries, bytes } = this.#limits;
    const batch = { plans: new Set<Pending>(), body: '', abort: new AbortController() };
    const texts: string[] = [];
    let size = bodyOf(texts).length;
    for (const pending of [...this.#unsent].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))) {
      const { id, plan, rank } = pending;
      const text = JSON.stringify({ id, plan, rank });
      size += new TextEncoder().encode(text).length + 1;
      if (texts.length > 0 && (this.#sentCount === queries || size > bytes)) break;
      texts.push(text);
      this.#unsent.delete(pending);
      pending.batch = batch;
      batch.plans.add(pending);
      this.#sentCount += 1;
    }
    batch.body = bodyOf(texts);
    return batch;
  }

  async #send({ plans, body, abort: { signal } }: Batch): Promise<void> {
    const { url, code } = this.#endpoint;
    const { SalesError } = code;
    const byId = new Map(Array.from(plans, (pending) => [pending.id, pending]));
    const onBusy = (): void => [...plans, ...this.#unsent].forEach((pending) => pending.onBusy());
    try {
      const { chunks, headers } = await post(this.#endpoint, { body, signal, onBusy });
      if (headers.get('content-type')?.startsWith(RESULTS_TYPE) !== true) throw notAnEndpoint(url, code);
      for await (const { head, body: bytes } of readResults(chunks)) {
        const pending = byId.get(head.id);
        if (pending && plans.has(pending)) finish(pending, { head, body: bytes }, code);
      }
      if (plans.size > 0) throw new SalesError('engine-partial', 'response-cut-off');
    } catch (error) {
      for (const pending of plans) pending.reject(ofServer(error as Error, url, code));
    }
  }
}

/** Returns the body of a request for plans, which are texts already. */
function bodyOf(queries: readonly string[]): string {
  return `{"queries":[${queries.join(',')}]}`;
}

function finish({ resolve, reject }: Pending, { head, body }: ArrivedResult, code: WorkerCode): void {
  if (!head.ok) {
    reject(code.fromErrorRecord(head.error));
    return;
  }
  const { id: _id, ok: _ok, columns, ...record } = head;
  try {
    resolve({ ...record, columns: decodeColumns(body, columns, record.rowCount) });
  } catch (cause) {
    reject(new code.SalesError('malformed-arrow', 'damaged-result', { cause }));
  }
}

/** Maximum time until an endpoint begins to respond, in milliseconds: it does so before it runs the queries. */
const ANSWER_MS = 30_000;

/** How a request differs from others to the endpoint. */
export interface Posting {
  /** The plans; absent to request the catalog. */
  readonly body?: string;
  /** The version of the catalog that is known. */
  readonly tag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called each time the server is too busy to accept the request. */
  readonly onBusy?: () => void;
}

/**
 * Sends a request, again and again while the server is too busy to accept it. When the server does not accept its token, the request is sent
 * once more: the page may have a new one.
 * @throws SalesError of requests, `engine-partial` for results of another version of the data; an `AbortError`
 */
export async function post(endpoint: Endpoint, { body, tag, signal, onBusy = () => undefined }: Posting): Promise<Answer> {
  const { url, code, headers, version, ...options } = endpoint;
  const { SalesError } = code;
  const own = body === undefined ? (tag === undefined ? {} : { 'If-None-Match': tag }) : { 'Content-Type': 'application/json' };
  const request = { url, headers: own, ...(body === undefined ? { cache: 'no-store' as const } : { body }) };
  const attempt = (): Promise<Answer> =>
    code.ask(request, { ...options, answerMs: ANSWER_MS, onBusy, ...(headers && { headers }), ...(signal && { signal }) });
  const retried = async (error: unknown): Promise<Answer> => {
    if (error instanceof SalesError && error.params['status'] === 401) return attempt();
    throw error;
  };
  const answer = await attempt()
    .catch(retried)
    .catch((error: unknown) => {
      throw ofServer(error as Error, url, code);
    });
  if (body === undefined || version === undefined || (answer.headers.get('etag') ?? version) === version) return answer;
  answer.cancel();
  throw new SalesError('engine-partial', 'data-changed', {
    params: { version: answer.headers.get('etag') ?? '' },
  });
}

/** Names the server in the error of a request, because users know no file at its URL. */
function ofServer(error: Error, url: string, { SalesError }: WorkerCode): Error {
  if (!(error instanceof SalesError) || error.params['url'] === undefined) return error;
  const { code, reason, inner, params, cause } = error;
  const server = URL.canParse(url) ? new URL(url).host : url;
  return new SalesError(code, reason, { inner, cause, params: { ...params, server } });
}

/** Creates the error of a URL that is not an endpoint. */
export function notAnEndpoint(url: string, code: WorkerCode): Failure {
  return new code.SalesError('unsupported-format', 'not-an-endpoint', {
    params: { url },
  });
}
