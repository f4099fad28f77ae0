import { RESULTS_TYPE, type RemoteHead, type RemoteQuery } from '../../query/remote.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result.js';
import { ask, type FetchOptions } from '../../table/open/request.js';
import type { Answer } from '../../table/open/http-answer.js';
import type { ArrowPart } from '../../table/part.js';
import { abortError, fromErrorRecord, SalesError } from '../../util/error.js';
import { decodeColumns } from './decode-result.js';
import { readResults } from './read-results.js';

/** How an endpoint is reached. */
export interface Endpoint extends Omit<FetchOptions, 'signal'> {
  readonly url: string;
  readonly arrow: () => Promise<ArrowPart>;
}

/** A plan that waits for its result. */
interface Pending extends RemoteQuery {
  readonly resolve: (result: ResultRecord) => void;
  readonly reject: (error: unknown) => void;
  isSettled: boolean;
}

/** Sends the plans of one turn of the event loop together. Results arrive as they become ready. */
export class PlanRequests {
  readonly #endpoint: Endpoint;
  #next: Pending[] = [];
  #ids = 0;

  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /** Runs a plan. @throws SalesError of queries and requests, `engine-partial` for a response that was cut off; an `AbortError` */
  run(plan: QueryPlan, signal?: AbortSignal): Promise<ResultRecord> {
    if (signal?.aborted === true) return Promise.reject(abortError());
    return new Promise((resolve, reject) => {
      this.#ids += 1;
      const pending: Pending = { id: this.#ids, plan, resolve, reject, isSettled: false };
      if (this.#next.length === 0) setTimeout(() => this.#flush(), 0);
      this.#next.push(pending);
      const batch = this.#batchOf(pending);
      signal?.addEventListener('abort', () => batch.leave(pending), { once: true });
    });
  }

  /** The requests of this turn; aborted once all their plans are. */
  #batch: { readonly pending: Set<Pending>; readonly abort: AbortController; leave: (one: Pending) => void } | undefined;

  #batchOf(pending: Pending): { leave: (one: Pending) => void } {
    if (this.#batch === undefined) {
      const own = { pending: new Set<Pending>(), abort: new AbortController() };
      const leave = (one: Pending): void => {
        if (one.isSettled) return;
        settle(one, () => one.reject(abortError()));
        own.pending.delete(one);
        if (own.pending.size === 0) own.abort.abort();
      };
      this.#batch = { ...own, leave };
    }
    this.#batch.pending.add(pending);
    return this.#batch;
  }

  #flush(): void {
    const batch = this.#batch!;
    const plans = this.#next.filter(({ isSettled }) => !isSettled);
    this.#next = [];
    this.#batch = undefined;
    if (plans.length > 0) void this.#send(plans, batch.abort.signal);
  }

  async #send(plans: readonly Pending[], signal: AbortSignal): Promise<void> {
    const byId = new Map(plans.map((pending) => [pending.id, pending]));
    try {
      const body = JSON.stringify({ queries: plans.map(({ id, plan }) => ({ id, plan })) });
      const { chunks, headers } = await post(this.#endpoint, { body, signal });
      if (headers.get('content-type')?.startsWith(RESULTS_TYPE) !== true) throw notAnEndpoint(this.#endpoint.url);
      const arrow = await this.#endpoint.arrow();
      for await (const { head, body: bytes } of readResults(chunks)) {
        const pending = byId.get(head.id);
        if (pending) await finish(pending, head, bytes, arrow);
      }
      throw cutOff();
    } catch (error) {
      const reason = signal.aborted ? abortError() : error;
      for (const pending of plans) settle(pending, () => pending.reject(reason));
    }
  }
}

async function finish(pending: Pending, head: RemoteHead, body: Uint8Array, arrow: ArrowPart): Promise<void> {
  if (!head.ok) {
    settle(pending, () => pending.reject(fromErrorRecord(head.error)));
    return;
  }
  const { id: _id, ok: _ok, columns, ...record } = head;
  try {
    const read = await decodeColumns(body, columns, arrow);
    settle(pending, () => pending.resolve({ ...record, columns: read }));
  } catch (error) {
    settle(pending, () => pending.reject(error));
  }
}

function settle(pending: Pending, how: () => void): void {
  if (pending.isSettled) return;
  pending.isSettled = true;
  how();
}

/** How a request differs from others to the endpoint. */
export interface Posting {
  /** The plans; absent to request the catalog. */
  readonly body?: string;
  /** The version of the catalog that is known. */
  readonly tag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends a request. When the server does not accept its token, the request is sent once more: the page may have a new one. */
export async function post(endpoint: Endpoint, { body, tag, signal }: Posting): Promise<Answer> {
  const { url, arrow: _, headers, ...options } = endpoint;
  const own = body === undefined ? (tag === undefined ? {} : { 'If-None-Match': tag }) : { 'Content-Type': 'application/json' };
  const request = { url, headers: own, ...(body === undefined ? { cache: 'no-store' as const } : { body }) };
  const attempt = (): Promise<Answer> => ask(request, { ...options, ...(headers && { headers }), ...(signal && { signal }) });
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof SalesError && error.params['status'] === 401)) throw error;
    return attempt();
  }
}

function cutOff(): SalesError {
  return new SalesError('engine-partial', 'the server’s response ended before all results had arrived');
}

/** Creates the error of a URL that is not an endpoint. */
export function notAnEndpoint(url: string): SalesError {
  return new SalesError('unsupported-format', `the response of '${url}' is not that of a sales endpoint`, {
    hint: 'Check the URL, or remove engine="server".',
    params: { url },
  });
}
