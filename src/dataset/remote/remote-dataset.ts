import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan, Calendar } from '../../query/plan.js';
import type { RemoteDescription, RemoteHead, RemoteLimits } from '../../query/remote.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { SourceOptions } from '../../query/source.js';
import { collectText } from '../../table/open/bytes.js';
import type { LoadedDataset, DatasetRunOptions } from '../dataset.js';
import type { Joining } from '../join/join-tables.js';
import type { SharedRuns } from '../../engine/shared-runs.js';
import type { LoadedCube } from '../plan/cube-passes.js';
import type { BrushCubes, LoadCubes, BrushPart } from './brush-cubes.js';
import type { CubeFrame } from './cube-head.js';
import { decodeCube, readResults } from './decode-result.js';
import { notAnEndpoint, PlanRequests, post, type Endpoint } from './plan-requests.js';
import type { WorkerCode } from './worker-code.js';

/** The module for data behind an endpoint. */
export interface RemotePart {
  readonly openRemote: typeof openRemote;
}

/** How a dataset is opened. */
interface Opening {
  readonly signal?: AbortSignal | undefined;
  readonly before?: LoadedDataset | undefined;
  /** Loads the module for several tables. */
  readonly joining: () => Promise<Joining>;
  /** Loads the module for brushes. */
  readonly brush: () => Promise<BrushPart>;
}

interface RemoteSettings extends Pick<Opening, 'joining' | 'brush'> {
  readonly calendar: Partial<Calendar>;
  readonly isExact: boolean;
  readonly tag: string | undefined;
  readonly limits: RemoteLimits;
}

/** A dataset behind an endpoint: sends plans and receives results. Plans are checked there; equal ones are sent once. */
class RemoteDataset implements LoadedDataset {
  readonly catalog: Catalog;
  readonly #requests: PlanRequests;
  readonly #loadCubes: () => Promise<BrushCubes>;
  /** Set with the first brush. */
  #cubes: BrushCubes | undefined;
  readonly #code: WorkerCode;
  readonly #runs: SharedRuns;
  /** The page’s own calendar, which goes along with each plan. */
  readonly #calendar: Partial<Calendar>;
  readonly #isExact: boolean;
  #isClosed = false;

  /** The version of the catalog, by which the server knows whether it has changed. */
  readonly tag: string | undefined;

  constructor(catalog: Catalog, endpoint: Endpoint, { calendar, isExact, tag, limits, joining, brush }: RemoteSettings) {
    this.catalog = catalog;
    this.tag = tag;
    this.#code = endpoint.code;
    this.#runs = new endpoint.code.SharedRuns<ResultRecord>(endpoint.code.columnBytes);
    this.#requests = new PlanRequests(endpoint, limits);
    const binding = { catalog, joining: catalog.tables.length > 1 ? joining : undefined };
    this.#loadCubes = async () => {
      const { BrushCubes } = await brush();
      const load: LoadCubes = (plans, brush, signal) => cubesOf(endpoint, { plans, brush }, signal);
      return new BrushCubes(endpoint.code, binding, load);
    };
    this.#calendar = calendar;
    this.#isExact = isExact;
  }

  async run(input: QueryPlan, { signal, rank, onWait }: DatasetRunOptions = {}): Promise<ResultRecord> {
    const { SalesError, stableKey } = this.#code;
    if (this.#isClosed) throw new SalesError('engine-error', 'server-data-closed');
    const plan = this.#complete(input);
    const cubes = this.#cubes;
    const known = await cubes?.answer(plan);
    if (known) return known;
    const start = async (shared: AbortSignal): Promise<ResultRecord> => {
      await cubes?.untilPause(plan, shared, () => onWait?.('drag'));
      return this.#requests.run({ plan, rank }, shared, () => onWait?.('server'));
    };
    return this.#runs.run(stableKey(plan), start, signal);
  }

  async prepare(plans: readonly QueryPlan[], brush: string): Promise<void> {
    const cubes = await this.#loadCubes();
    if (this.#isClosed) return;
    this.#cubes ??= cubes;
    await this.#cubes.prepare(
      plans.map((plan) => this.#complete(plan)),
      brush,
    );
  }

  append(): Promise<void> {
    return Promise.reject(
      new this.#code.SalesError('engine-unsupported', 'no-append-on-server', {
        params: { term: 'append' },
      }),
    );
  }

  close(): void {
    this.#isClosed = true;
    this.#cubes?.close();
    this.#runs.clear();
  }

  /** Returns a plan with what the page set for all. */
  #complete(input: QueryPlan): QueryPlan {
    const { currency: _, ...own } = this.#code.validatePlan(input);
    const define = { ...this.catalog.define, ...own.define };
    return {
      ...own,
      ...(this.#isExact && { exact: true }),
      ...(Object.keys(define).length > 0 && { define }),
      ...(Object.keys(this.#calendar).length > 0 && { calendar: { ...this.#calendar, ...own.calendar } }),
    };
  }
}

async function* cubesOf(endpoint: Endpoint, prepare: object, signal: AbortSignal): AsyncGenerator<LoadedCube> {
  const { chunks } = await post(endpoint, { body: JSON.stringify({ prepare }), signal });
  for await (const { head, body } of readResults<RemoteHead | CubeFrame>(chunks)) {
    if ('cube' in head) yield { pass: head.cube.pass, groups: decodeCube(head.cube, body) };
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
  { signal, before, joining, brush }: Opening,
): Promise<RemoteDataset> {
  const { parseDefine, SalesError, validateCalendar } = endpoint.code;
  const foreign = SERVER_OPTIONS.find((name) => options[name] !== undefined);
  if (foreign !== undefined) {
    throw new SalesError('bad-option', 'option-of-server', {
      params: { option: foreign },
    });
  }
  const calendar = validateCalendar(options);
  const { exact: isExact = false } = options;
  const answered = withAnswers(endpoint, options);
  const known = before instanceof RemoteDataset ? before : undefined;
  const { chunks, status, headers, cancel } = await post(answered, { tag: known?.tag, signal });
  const tag = headers.get('etag') ?? undefined;
  // A proxy may turn the short response into a whole one.
  if (known && (status === 304 || (tag !== undefined && tag === known.tag))) {
    cancel();
    return known;
  }
  const described = descriptionIn(await collectText(chunks));
  if (described === undefined) throw notAnEndpoint(endpoint.url, endpoint.code);
  const { catalog, limits } = described;
  const own: Catalog = {
    ...catalog,
    define: { ...catalog.define, ...parseDefine(options.define ?? {}) },
    calendar: { ...catalog.calendar, ...calendar },
  };
  return new RemoteDataset(own, { ...answered, version: tag }, { calendar, isExact, tag, limits, joining, brush });
}

/** Returns the endpoint with what a viewer or the page chose about the data. How a file is read does not matter to a database. */
function withAnswers(endpoint: Endpoint, { answers = {}, status }: SourceOptions): Endpoint {
  const chosen = Object.entries(answers).filter(([name]) => !name.startsWith('@read '));
  const asked = { ...Object.fromEntries(chosen), ...(status !== undefined && { '@status': status }) };
  if (Object.keys(asked).length === 0) return endpoint;
  const { url } = endpoint;
  return { ...endpoint, url: `${url}${url.includes('?') ? '&' : '?'}answers=${encodeURIComponent(JSON.stringify(asked))}` };
}

function descriptionIn(text: string): RemoteDescription | undefined {
  try {
    const description = JSON.parse(text) as Partial<RemoteDescription>;
    return description.catalog && description.limits ? (description as RemoteDescription) : undefined;
  } catch {
    return undefined;
  }
}
