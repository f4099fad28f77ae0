import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result.js';
import type { SourceOptions } from '../../query/source.js';
import type { Calendar } from '../../query/time/calendar.js';
import type { LoadedDataset } from '../dataset.js';
import { notAnEndpoint, PlanRequests, post, type Endpoint } from './plan-requests.js';
import type { WorkerCode } from './worker-code.js';

/** A dataset behind an endpoint: sends plans and receives results. Plans are checked there; equal ones are sent once. */
export class RemoteDataset implements LoadedDataset {
  readonly catalog: Catalog;
  readonly #requests: PlanRequests;
  readonly #code: WorkerCode;
  readonly #runs: InstanceType<WorkerCode['SharedRuns']>;
  /** The page’s own calendar, which goes along with each plan. */
  readonly #calendar: Partial<Calendar>;
  #isClosed = false;

  /** The version of the catalog, by which the server knows whether it has changed. */
  readonly tag: string | undefined;

  constructor(
    catalog: Catalog,
    endpoint: Endpoint,
    { calendar, tag }: { readonly calendar: Partial<Calendar>; readonly tag: string | undefined },
  ) {
    this.catalog = catalog;
    this.tag = tag;
    this.#code = endpoint.code;
    this.#runs = new endpoint.code.SharedRuns();
    this.#requests = new PlanRequests(endpoint);
    this.#calendar = calendar;
  }

  run(input: QueryPlan, { signal }: { readonly signal?: AbortSignal } = {}): Promise<ResultRecord> {
    const { SalesError, stableKey, validatePlan } = this.#code;
    if (this.#isClosed) return Promise.reject(new SalesError('engine-error', 'the data set is closed; open it again'));
    const { currency: _, ...own } = validatePlan(input);
    const define = { ...this.catalog.define, ...own.define };
    const plan: QueryPlan = {
      ...own,
      ...(Object.keys(define).length > 0 && { define }),
      ...(Object.keys(this.#calendar).length > 0 && { calendar: { ...this.#calendar, ...own.calendar } }),
    };
    return this.#runs.run(stableKey(plan), (shared) => this.#requests.run(plan, shared), signal);
  }

  /** Brushes send queries; nothing is prepared. */
  prepare(): Promise<void> {
    return Promise.resolve();
  }

  append(): Promise<void> {
    return Promise.reject(
      new this.#code.SalesError('engine-unsupported', 'rows cannot be appended to data on a server', {
        params: { term: 'append' },
      }),
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#runs.clear();
  }
}

/** Options that only the endpoint’s configuration has. */
const SERVER_OPTIONS = ['format', 'read', 'roles', 'joins', 'currency'] as const;

/**
 * Reads the catalog of an endpoint; returns `before` where it has not changed.
 * @throws SalesError `bad-option` for options that belong to the endpoint’s configuration; those of requests; an `AbortError`
 */
export async function openRemote(
  endpoint: Endpoint,
  options: SourceOptions,
  { signal, before }: { readonly signal?: AbortSignal | undefined; readonly before?: LoadedDataset | undefined },
): Promise<RemoteDataset> {
  const { parseDefine, SalesError, validateCalendar } = endpoint.code;
  const foreign = SERVER_OPTIONS.find((name) => options[name] !== undefined);
  if (foreign !== undefined) {
    throw new SalesError('bad-option', `option '${foreign}' belongs to the configuration of the server`, {
      hint: `Remove ${foreign}, or set it in planHandler({ ${foreign} }).`,
      params: { option: foreign },
    });
  }
  const calendar = validateCalendar(options);
  const known = before instanceof RemoteDataset ? before : undefined;
  const { chunks, status, headers, cancel } = await post(endpoint, { tag: known?.tag, signal });
  if (known && status === 304) {
    cancel();
    return known;
  }
  const catalog = catalogIn(await textOf(chunks));
  if (catalog === undefined) throw notAnEndpoint(endpoint.url, endpoint.code);
  const own: Catalog = {
    ...catalog,
    define: { ...catalog.define, ...parseDefine(options.define ?? {}) },
    calendar: { ...catalog.calendar, ...calendar },
  };
  return new RemoteDataset(own, endpoint, { calendar, tag: headers.get('etag') ?? undefined });
}

async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunks) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

function catalogIn(text: string): Catalog | undefined {
  try {
    return (JSON.parse(text) as { readonly catalog?: Catalog }).catalog;
  } catch {
    return undefined;
  }
}
