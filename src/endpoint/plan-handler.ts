import { loadArrow } from '../query/result/load-arrow.js';
import { RESULTS_TYPE, type RemoteDescription } from '../query/remote.js';
import type { SourceOptions } from '../query/source.js';
import { englishError } from '../messages/english.js';
import { badOption, SalesError, isAbort, setErrorWording, toErrorRecord, type ErrorRecord } from '../util/error.js';
import { DUCKDB } from '../engine/sql/dialects.js';
import { duckDbTables } from './duckdb-database.js';
import type { LoadedCube } from '../dataset/plan/cube-passes.js';
import { CurrentDatabase } from './current-database.js';
import { encodeCube, encodeError, encodeResult, frame } from './encode-result.js';
import {
  checkedPlans,
  type MeasuredQuery,
  type QueryGroup,
  queryGroups,
  askedAnswers,
  type AskedCubes,
  type AskedQuery,
  checkedPlan,
  corsHeaders,
  readRequest,
  refusalOf,
  statedLimits,
} from './read-request.js';
import { loadPart } from './text-files.js';
import { costOf, DEFAULT_LIMITS, memoryOf, Places, type PlanLimits, requireRoom, UserQueue, withinTime } from './plan-limits.js';
import { Metrics, reportingSlow, RequestLog } from './request-log.js';
import type { PlanHandlerConfig } from './plan-handler-config.js';
import { openClickHouse, openDuckDb } from './open-database.js';
import { isPolicyError, policyClause, requirePolicy } from './row-policy.js';
import { SalesDatabase, type OpenedDatabase, type ServedRows } from './sales-database.js';
import type { SqlDataset } from '../dataset/sql/sql-dataset.js';

/** Answers a request of a page. */
export type PlanHandler = ((request: Request) => Promise<Response>) & {
  /**
   * Opens the data again now. Changes are also found without it, after at most 10 s. Running queries end with the old data. Pages notice with
   * their next query, and then send all of their queries again.
   */
  readonly refresh: () => Promise<void>;
  /** Returns counts of requests and plans in the text format of Prometheus. They name no user, no plan and no value. */
  readonly metrics: () => string;
  /** Returns whether the data is open, and opens it when it is not. */
  readonly isReady: () => Promise<boolean>;
  /** Closes the database. */
  readonly close: () => Promise<void>;
};

/** What the requests of an endpoint share. */
interface Endpoint {
  readonly config: PlanHandlerConfig;
  readonly limits: PlanLimits;
  readonly data: CurrentDatabase;
  readonly queues: Map<string, UserQueue>;
  /** The places of all users. */
  readonly places: Places;
  readonly metrics: Metrics;
}

/**
 * Time between two signs of life in a response whose results are pending, in milliseconds. Pages take a server that is silent for 30 s for
 * one that is down, and queries can wait longer for others of their user.
 */
const PENDING_MS = 10_000;

/** The status that the log states for a request whose page left before it was read, as nginx writes it. */
const PAGE_LEFT = 499;

/** Number of queues above which idle ones are removed. */
const MANY_QUEUES = 1000;

/** @throws SalesError `bad-option` */
function requireValid({ rows, ...config }: PlanHandlerConfig): void {
  requirePolicy(rows);
  for (const [option, min] of [
    ['sample', 0],
    ['approximateCounts', 1],
    ['approximateQuantiles', 1],
  ] as const) {
    const value = config[option];
    if (value !== undefined && !(value >= min && (Number.isInteger(value) || value === Infinity)))
      throw badOption(option, String(value), 'whole-number', { min });
  }
}

/**
 * Returns a function that answers plans over a database. It works in Node and wherever requests and responses are those of the web
 * platform: Express, Hono, edge runtimes.
 * @throws SalesError `bad-option` for a policy that is not a function, and for numbers of members that are not whole or too small
 */
export function planHandler(config: PlanHandlerConfig): PlanHandler {
  setErrorWording(englishError);
  requireValid(config);
  const { roles, status, define, joins, currency, timeZone, weekStart, fiscalStart, holidays, workingWeek, locale } = config;
  const { sample, approximateCounts, approximateQuantiles } = config;
  const calendar = { timeZone: timeZone ?? 'UTC', weekStart, fiscalStart, holidays, workingWeek };
  const settings = { roles, status, define, joins, currency, locale, ...calendar };
  const options = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as SourceOptions;
  const limits = { ...DEFAULT_LIMITS, ...config.limits };
  let refreshes = 0;
  const open = async (): Promise<SalesDatabase> => {
    const database = await openDatabase(config);
    const run = config.onSlow ? reportingSlow(database.run, limits.slow, config.onSlow) : database.run;
    return SalesDatabase.open({
      // Data without a version has a new one with each refresh.
      database: { ...database, run, version: database.version ?? `refresh ${refreshes}` },
      options,
      part: loadPart,
      allowed: { tables: config.tables, columns: config.columns },
      maxGroups: limits.groups,
      ...{ sample, approximateCounts, approximateQuantiles },
      rollups: config.rollups ?? [],
      // A guess must not decide which rows of other tables a user sees.
      detectsJoins: config.rows === undefined,
    });
  };
  const onError = (error: unknown): void => config.onError?.(error, {});
  const data = new CurrentDatabase({ open, closeMs: limits.seconds * 1000, onError });
  const endpoint: Endpoint = {
    config,
    limits,
    data,
    queues: new Map(),
    places: new Places(limits.total),
    metrics: new Metrics(),
  };
  const refresh = (): Promise<void> => {
    refreshes += 1;
    return data.refresh();
  };
  const counted = async (request: Request): Promise<Response> => {
    const began = performance.now();
    const id = requestId(request);
    const log = new RequestLog({ id, metrics: endpoint.metrics, write: config.log });
    const response = await answer(request, endpoint, { id, log });
    if (!log.isStreamed) log.end(response.status);
    response.headers.set('X-Request-Id', id);
    // Results follow the headers; this is the time to check the request and to open the data.
    response.headers.set('Server-Timing', `start;dur=${(performance.now() - began).toFixed(1)}`);
    return response;
  };
  const { metrics, places } = endpoint;
  return Object.assign(counted, {
    refresh,
    metrics: () => metrics.text({ running: places.taken, waiting: places.waiting }),
    isReady: () =>
      data.get().then(
        () => true,
        () => false,
      ),
    close: () => data.close(),
  });
}

async function openDatabase(config: PlanHandlerConfig): Promise<OpenedDatabase> {
  const { data, password, fetch, rollups = [], limits, version: readOwn } = config;
  if (data.startsWith('clickhouse:')) {
    const version = await readOwn?.();
    const opened = await openClickHouse(data, { password, ...(fetch && { fetch }) });
    return readOwn ? { ...opened, version, readVersion: readOwn } : opened;
  }
  const own = await readOwn?.();
  const { database, version, readVersion, changedAt, isLive } = await openDuckDb(data, {
    ...limits,
    hasRollups: rollups.length > 0,
  });
  const { run, createRollup } = database;
  const found = await duckDbTables(database);
  const versions = { version: own ?? version, readVersion: readOwn ?? readVersion, changedAt, isLive };
  return { ...found, dialect: DUCKDB, run, createRollup, ...versions, close: () => database.close() };
}

/** Returns the id that a proxy gave a request, or a new one. */
function requestId({ headers }: Request): string {
  const given = headers.get('X-Request-Id') ?? '';
  return /^[\w.-]{1,64}$/.test(given) ? given : crypto.randomUUID();
}

async function answer(request: Request, endpoint: Endpoint, { id, log }: Pick<Running, 'id' | 'log'>): Promise<Response> {
  const { config } = endpoint;
  const headers = corsHeaders(request, config.origins ?? []);
  const refuse = (status: number, code: string, text: string): Response => {
    log.addReason(code);
    return failure(status, text, headers);
  };
  const refusal = refusalOf(request, { isOpen: config.authorize === undefined, origins: config.origins ?? [] });
  if (refusal) return refuse(403, refusal.code, refusal.text);
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  try {
    const { authorize, rows: policyOf } = config;
    const claims = authorize ? await ofOwner(() => authorize(request)) : {};
    if (!claims) return refuse(401, 'not-signed-in', 'you are not signed in');
    const user = claims.id === undefined ? undefined : String(claims.id);
    log.user = user;
    const clause = policyOf ? policyClause(await ofOwner(() => policyOf(claims))) : undefined;
    const database = await endpoint.data.get();
    const queue = queueOf(endpoint, user === undefined ? `rows ${clause ?? ''}` : `user ${user}`);
    const rows = await database.rows(clause, askedAnswers(request), (describe) => queue.run(describe));
    log.table = rows.dataset.catalog.tables[0]?.name;
    const described = await describedRows(rows.dataset, database.version, endpoint.limits);
    if (request.method === 'GET') return catalogResponse(request, described, headers);
    if (request.method !== 'POST') return refuse(405, 'wrong-method', 'expected GET or POST');
    const queries = await readRequest(request, endpoint.limits.body);
    queue.admit('brush' in queries ? 1 : queries.length);
    const running = { request, id, log, endpoint, database, queue, headers: { ...headers, ETag: described.tag } };
    return 'brush' in queries ? cubes(rows, queries, running) : results(rows.dataset, queries, running);
  } catch (error) {
    if (isAbort(error)) return refuse(PAGE_LEFT, 'aborted', 'the page has left');
    config.onError?.(error, { request: id, user: log.user });
    if (isPolicyError(error)) return refuse(403, 'no-rows-allowed', 'no rows are allowed');
    const record = publicError(error);
    const status = statusOf(record);
    log.addReason(record.code === 'http-status' || status === 500 ? (record.reason ?? record.code) : record.code);
    const after = status === 429 ? { 'Retry-After': String(record.params?.['seconds']) } : {};
    return new Response(JSON.stringify({ error: record, limits: statedLimits(endpoint.limits) }), {
      status,
      headers: { ...headers, ...after, 'Content-Type': 'application/json' },
    });
  }
}

/** Runs a function of the configuration. @throws SalesError `engine-error` for an error of it */
async function ofOwner<Value>(run: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (cause) {
    throw new SalesError('engine-error', CONFIGURATION_FAILED, { cause });
  }
}

const CONFIGURATION_FAILED = 'configuration-failed';

function statusOf({ code, reason, params }: ErrorRecord): number {
  if (reason === CONFIGURATION_FAILED) return 500;
  const status = params?.['status'];
  if (status === 429 || status === 408) return status;
  if (code === 'too-large') return 413;
  return code === 'engine-error' || code === 'worker-failed' ? 503 : 400;
}

function failure(status: number, message: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(JSON.stringify({ error: { code: 'http-status', message } }), {
    status,
    headers: { ...headers, 'Content-Type': 'application/json' },
  });
}

/** The catalog of some rows and the limits as JSON, and the tag of the catalog, which changes with the data. */
interface DescribedRows {
  readonly body: string;
  readonly tag: string;
}

const DESCRIBED = /* @__PURE__ */ new WeakMap<SqlDataset, Promise<DescribedRows>>();

function describedRows(dataset: SqlDataset, version: string | undefined, limits: PlanLimits): Promise<DescribedRows> {
  const known = DESCRIBED.get(dataset);
  if (known) return known;
  const described = describe({ catalog: dataset.catalog, limits: statedLimits(limits) }, version);
  DESCRIBED.set(dataset, described);
  return described;
}

async function describe(description: RemoteDescription, version: string | undefined): Promise<DescribedRows> {
  const bytes = new TextEncoder().encode(`${version ?? ''} ${JSON.stringify(description.catalog)}`);
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  const tag = `"${Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
  return { body: JSON.stringify(description), tag };
}

function catalogResponse(request: Request, { body, tag }: DescribedRows, headers: Readonly<Record<string, string>>): Response {
  const own = { ...headers, ETag: tag, 'Cache-Control': 'private, no-cache', 'Content-Type': 'application/json' };
  if (request.headers.get('If-None-Match') === tag) return new Response(null, { status: 304, headers: own });
  return new Response(body, { headers: own });
}

interface Running {
  readonly request: Request;
  /** The id of the request. */
  readonly id: string;
  readonly log: RequestLog;
  readonly endpoint: Endpoint;
  readonly database: SalesDatabase;
  readonly queue: UserQueue;
  readonly headers: Readonly<Record<string, string>>;
}

/** Runs queries by their rank, and streams the results in the order in which they become ready. */
function results(dataset: SqlDataset, asked: readonly AskedQuery[], running: Running): Response {
  const { limits } = running.endpoint;
  return streamed(running, async (send, signal) => {
    const runAll = async ({ queries, rank }: QueryGroup): Promise<void> => {
      const sumOf = (key: 'aggregates' | 'values'): number => queries.reduce((sum, { kept }) => sum + kept[key], 0);
      const cost = costOf({ aggregates: sumOf('aggregates'), values: sumOf('values') }, limits.total, memoryOf());
      const together = { ...running, signal, seconds: limits.seconds * Math.min(queries.length, limits.concurrent) };
      const run = async (query: MeasuredQuery): Promise<void> => send(await resultOf(query, dataset, together));
      await running.queue.run(() => Promise.all(queries.map(run)), { cost, rank });
    };
    await Promise.all(queryGroups(asked, dataset).map(runAll));
  });
}

/** Streams cubes for a brush. They are loaded one after another in one place of the queue, so queries of the user need not wait. */
function cubes({ cubes: source }: ServedRows, { plans, brush }: AskedCubes, running: Running): Response {
  const { endpoint, queue, log: requestLog, id: request } = running;
  const { config, limits } = endpoint;
  // The parts of a measure may be more than a page may query.
  const passes = config.measures ? [] : source.passes(checkedPlans(plans), brush);
  return streamed(running, (send, signal) =>
    queue.run(async () => {
      for (const [id, candidates] of passes.entries()) {
        const log = requestLog.plan(candidates[0]);
        try {
          const load = (shared: AbortSignal): Promise<LoadedCube | undefined> => source.load(candidates, shared, log.started);
          const cube = await withinTime(limits.seconds, signal, load);
          await requireCurrent(running);
          const bytes = cube && encodeCube(id, cube, await loadArrow());
          log.end({ rows: cube?.groups.count });
          if (bytes && bytes.length <= limits.bytes) send(bytes);
        } catch (error) {
          log.end({ error: publicError(error).code });
          if (signal.aborted) return;
          config.onError?.(error, { request, user: requestLog.user, plan: candidates[0] });
        }
      }
    }),
  );
}

/** Streams what `work` sends. When the page leaves, `signal` is aborted, so the queries stop. */
function streamed(
  { request, headers, log }: Running,
  work: (send: (bytes: Uint8Array) => void, signal: AbortSignal) => Promise<void>,
): Response {
  const left = new AbortController();
  log.isStreamed = true;
  const signal = AbortSignal.any([left.signal, request.signal]);
  const body = new ReadableStream<Uint8Array>({
    start: async (stream) => {
      const send = (bytes: Uint8Array): void => {
        if (!signal.aborted) stream.enqueue(bytes);
      };
      const timer = setInterval(() => send(frame({}, new Uint8Array(0))), PENDING_MS);
      try {
        await work(send, signal);
      } finally {
        clearInterval(timer);
        if (signal.aborted) log.addReason('aborted');
        log.end(200);
      }
      // Readers of an aborted request must not wait for more.
      if (request.signal.aborted) stream.error(request.signal.reason);
      else if (!left.signal.aborted) stream.close();
    },
    cancel: () => left.abort(),
  });
  return new Response(body, { headers: { ...headers, 'Content-Type': RESULTS_TYPE, 'Cache-Control': 'no-store' } });
}

/** Runs a query for at most `seconds`. */
async function resultOf(
  { id, plan, kept }: MeasuredQuery,
  dataset: SqlDataset,
  running: Running & { readonly signal: AbortSignal; readonly seconds: number },
): Promise<Uint8Array> {
  const { limits, config } = running.endpoint;
  const { signal, seconds, id: request } = running;
  const { user } = running.log;
  const log = running.log.plan(plan);
  try {
    requireRoom(kept, limits.medians, memoryOf());
    const record = await withinTime(seconds, signal, (shared) =>
      dataset.run(checkedPlan(plan, config.measures), shared, log.started),
    );
    await requireCurrent(running);
    const bytes = encodeResult(id, record, await loadArrow());
    if (bytes.length > limits.bytes) throw tooManyBytes(limits.bytes);
    log.end({ rows: record.rowCount });
    return bytes;
  } catch (thrown) {
    // Files that are replaced during a query make it fail, too.
    const error = isAbort(thrown)
      ? thrown
      : await requireCurrent(running, thrown).then(
          () => thrown,
          (changed: unknown) => changed,
        );
    const record = publicError(error);
    log.end({ error: record.code });
    if (!isAbort(error)) config.onError?.(error, { request, user, plan });
    return encodeError(id, record);
  }
}

/**
 * Requires that the data was the same during a query. A result of rows of two versions, or of a newer one than the response states, is not sent;
 * the page then queries the newer version. A version that cannot be read now is reported with the next request.
 * @throws SalesError `engine-partial`
 */
async function requireCurrent({ database, endpoint: { data } }: Running, cause?: unknown): Promise<void> {
  if (!database.isLive || !(await database.hasChanged().catch(() => false))) return;
  void data.check();
  throw new SalesError('engine-partial', 'data-changed-during', { cause, params: { version: '' } });
}

function tooManyBytes(limit: number): SalesError {
  return new SalesError('too-large', 'result-too-large', {
    params: { limit },
  });
}

/** Returns an error as pages may see it: no causes, no messages of the database. */
function publicError(error: unknown): ErrorRecord {
  if (error instanceof RangeError) return toErrorRecord(new SalesError('bad-expression', 'plan-too-deep'));
  if (!(error instanceof SalesError) && !isAbort(error)) {
    return toErrorRecord(new SalesError('engine-error', 'query-failed'));
  }
  const { cause: _, ...record } = toErrorRecord(error);
  return record;
}

function queueOf({ queues, limits, places }: Endpoint, name: string): UserQueue {
  if (queues.size > MANY_QUEUES) for (const [key, queue] of queues) if (queue.isIdle) queues.delete(key);
  const known = queues.get(name) ?? new UserQueue(limits, places, () => performance.now());
  queues.set(name, known);
  return known;
}
