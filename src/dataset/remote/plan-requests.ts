import { RESULTS_TYPE, type RemoteQuery } from '../../query/remote.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { FetchOptions, Answer } from '../../table/open/request.js';
import type { SalesError as Failure } from '../../util/error.js';
import { decodeColumns, readResults, type ArrivedResult } from './decode-result.js';
import type { WorkerCode } from './worker-code.js';

/** How an endpoint is reached. */
export interface Endpoint extends Omit<FetchOptions, 'signal'> {
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
}

/** The plans of one turn that have no result yet. They are one request, which is aborted once no caller waits for any of them. */
interface Turn {
  readonly plans: Set<Pending>;
  readonly abort: AbortController;
}

/** Sends the plans of one turn of the event loop together. Results arrive as they become ready. */
export class PlanRequests {
  readonly #endpoint: Endpoint;
  #turn: Turn | undefined;
  #ids = 0;

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /** Runs a plan. @throws SalesError of queries and requests, `engine-partial` for a response that was cut off; an `AbortError` */
  run(plan: QueryPlan, signal?: AbortSignal): Promise<ResultRecord> {
    const { abortError } = this.#endpoint.code;
    if (signal?.aborted === true) return Promise.reject(abortError());
    return new Promise((resolve, reject) => {
      const turn = this.#turnNow();
      this.#ids += 1;
      const onAbort = (): void => {
        pending.reject(abortError());
        if (turn.plans.size === 0) turn.abort.abort();
      };
      const settled = (): void => {
        signal?.removeEventListener('abort', onAbort);
        turn.plans.delete(pending);
      };
      const pending: Pending = {
        id: this.#ids,
        plan,
        resolve: (result) => {
          settled();
          resolve(result);
        },
        reject: (error) => {
          settled();
          reject(error);
        },
      };
      turn.plans.add(pending);
      signal?.addEventListener('abort', onAbort, { once: true });
    });
  }

  #turnNow(): Turn {
    if (this.#turn === undefined) {
      const turn = { plans: new Set<Pending>(), abort: new AbortController() };
      this.#turn = turn;
      setTimeout(() => {
        this.#turn = undefined;
        if (turn.plans.size > 0) void this.#send(turn);
      }, 0);
    }
    return this.#turn;
  }

  async #send({ plans, abort: { signal } }: Turn): Promise<void> {
    const { url, code } = this.#endpoint;
    const { SalesError } = code;
    const byId = new Map(Array.from(plans, (pending) => [pending.id, pending]));
    try {
      const body = JSON.stringify({ queries: Array.from(plans, ({ id, plan }) => ({ id, plan })) });
      const { chunks, headers } = await post(this.#endpoint, { body, signal });
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
}

/**
 * Sends a request. When the server does not accept its token, the request is sent once more: the page may have a new one.
 * @throws SalesError of requests, `engine-partial` for results of another version of the data; an `AbortError`
 */
export async function post(endpoint: Endpoint, { body, tag, signal }: Posting): Promise<Answer> {
  const { url, code, headers, version, ...options } = endpoint;
  const { SalesError } = code;
  const own = body === undefined ? (tag === undefined ? {} : { 'If-None-Match': tag }) : { 'Content-Type': 'application/json' };
  const request = { url, headers: own, ...(body === undefined ? { cache: 'no-store' as const } : { body }) };
  const attempt = (): Promise<Answer> =>
    code.ask(request, { ...options, answerMs: ANSWER_MS, ...(headers && { headers }), ...(signal && { signal }) });
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
