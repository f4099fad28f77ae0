import { STATUS } from '../dataset/states/leaving-out.js';
import type { QueryPlan } from '../query/plan.js';
import type { RemoteLimits } from '../query/remote.js';
import { isRole } from '../query/schema.js';
import { RANK, type Rank } from '../query/source.js';
import { validatePlan } from '../query/validate.js';
import { SalesError } from '../util/error.js';
import type { PlanLimits } from './plan-limits.js';
import type { KeptValues } from '../dataset/sql/kept-values.js';
import type { SqlDataset } from '../dataset/sql/sql-dataset.js';
import { stableKey, isRecord } from '../util/record.js';

/** The names of this computer. */
const LOCAL: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Who may send requests. */
interface OriginPolicy {
  /** True without a policy: then only this computer may be addressed, so no page elsewhere reaches the data by another name. */
  readonly isOpen: boolean;
  readonly origins: readonly string[];
}

/** Why a request is refused: a code for the log, and a text for the page. */
interface Refusal {
  readonly code: 'foreign-host' | 'foreign-origin';
  readonly text: string;
}

/** Returns the refusal of a request with a foreign Host or Origin; `undefined` for others. */
export function refusalOf(request: Request, { isOpen, origins }: OriginPolicy): Refusal | undefined {
  const url = new URL(request.url);
  const host = hostName(request.headers.get('Host') ?? url.host);
  if (isOpen && !(LOCAL.includes(host) && LOCAL.includes(url.hostname)))
    return { code: 'foreign-host', text: `host '${host}' is not this computer` };
  const origin = request.headers.get('Origin');
  if (origin === null || origins.includes(origin)) return undefined;
  const own = request.headers.get('Host') ?? url.host;
  if (origin.replace(/^https?:\/\//, '') === own) return undefined;
  return { code: 'foreign-origin', text: 'pages of this origin may not send requests' };
}

/** Returns the headers by which a browser lets pages of listed origins read a response. */
export function corsHeaders(request: Request, origins: readonly string[]): Readonly<Record<string, string>> {
  const origin = request.headers.get('Origin');
  if (origin === null || !origins.includes(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-None-Match',
    'Access-Control-Expose-Headers': 'ETag, Retry-After, Server-Timing, X-Request-Id',
    'Access-Control-Allow-Methods': 'GET, POST',
    Vary: 'Origin',
  };
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}

/** Largest request in bytes. */
const MAX_BYTES = 2 ** 20;

/** Most plans of a request. */
const MAX_PLANS = 200;

/** Most measures and keys of a plan. With the limit of groups, they limit the memory that a result takes before its bytes are counted. */
const MAX_COLUMNS = 200;

/** Returns what a page may send at once and have waiting, by the limits of its user. */
export function statedLimits({ queue, concurrent }: PlanLimits): RemoteLimits {
  return { queries: Math.min(MAX_PLANS, queue + concurrent), bytes: MAX_BYTES };
}

/** A plan of a request, with the number that its result will have; not checked yet. */
export interface AskedQuery {
  readonly id: number;
  readonly plan: unknown;
  readonly rank: Rank;
}

/** Plans of a request that will be repeated while a clause on the dimension `brush` moves; not checked yet. */
export interface AskedCubes {
  readonly plans: readonly unknown[];
  readonly brush: string;
}

/**
 * Reads the plans of a request, within a number of seconds.
 * @throws SalesError `too-large`; `http-status` with the status 408 for a body that takes longer; `bad-option` for one of another form
 */
export async function readRequest(request: Request, seconds: number): Promise<readonly AskedQuery[] | AskedCubes> {
  const body = parsed(await textOf(request, seconds));
  if (!isRecord(body)) throw badBody();
  if (isRecord(body['prepare'])) {
    const { plans, brush } = body['prepare'];
    if (typeof brush !== 'string') throw badBody();
    return { plans: checkedList(plans), brush };
  }
  return checkedList(body['queries']).map((query: unknown) => {
    if (!isRecord(query) || !Number.isSafeInteger(query['id'])) throw badBody();
    const rank = query['rank'] ?? RANK.card;
    if (!isRank(rank)) throw badBody();
    return { id: query['id'] as number, plan: query['plan'], rank };
  });
}

const isRank = (value: unknown): value is Rank => (Object.values(RANK) as unknown[]).includes(value);

/** Largest list of answers, in letters. */
const MAX_ANSWERS = 4000;

/** Returns what a viewer answered about the data: columns for roles, and `@status`. @throws SalesError `bad-option` for others */
export function askedAnswers({ url }: Request): Readonly<Record<string, string>> {
  const text = new URL(url).searchParams.get('answers') ?? '{}';
  const answers = text.length > MAX_ANSWERS ? undefined : parsed(text);
  if (!isRecord(answers)) throw badBody();
  const entries = Object.entries(answers).map(([name, value]): [string, string] => {
    if (!(isRole(name) || name === STATUS) || typeof value !== 'string') throw badBody();
    return [name, value];
  });
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function checkedList(plans: unknown): readonly unknown[] {
  if (!Array.isArray(plans) || plans.length === 0) throw badBody();
  if (plans.length > MAX_PLANS) throw tooLarge(MAX_PLANS, 'plans');
  return plans;
}

/**
 * Checks the form and the size of a plan, and its measures.
 * @throws SalesError `bad-option`; `too-large`; `unknown-measure` for a measure that is not allowed
 */
export function checkedPlan(input: unknown, measures: readonly string[] | undefined): QueryPlan {
  const plan = validatePlan(input);
  if (plan.measures.length + (plan.by ?? []).length > MAX_COLUMNS) throw tooLarge(MAX_COLUMNS, 'columns');
  if (measures) requireAllowed(plan.measures, plan.define, measures);
  return plan;
}

async function textOf(request: Request, seconds: number): Promise<string> {
  const decoder = new TextDecoder();
  let [size, text, isLate] = [0, '', false];
  const reader = request.body?.getReader();
  const timer = setTimeout(() => {
    isLate = true;
    // Ends the pending read. A body that never arrives cannot be waited for.
    reader?.cancel().catch(() => undefined);
  }, seconds * 1000);
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (isLate) throw new SalesError('http-status', 'body-too-slow', { params: { status: 408, seconds } });
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > MAX_BYTES) {
        await reader?.cancel();
        throw tooLarge(MAX_BYTES, 'bytes');
      }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw badBody('not-json');
  }
}

function requireAllowed(
  measures: readonly string[],
  define: Readonly<Record<string, string>> | undefined,
  allowed: readonly string[],
): void {
  const other = measures.find((measure) => !allowed.includes(measure)) ?? Object.keys(define ?? {})[0];
  if (other === undefined) return;
  throw new SalesError('unknown-measure', 'unknown-measure', { params: { measure: other } });
}

function badBody(reason: 'no-plans' | 'not-json' = 'no-plans'): SalesError {
  return new SalesError('bad-option', reason, {
    params: { option: 'queries' },
  });
}

function tooLarge(limit: number, what: 'plans' | 'columns' | 'bytes'): SalesError {
  return new SalesError('too-large', 'request-too-large', { params: { limit, what } });
}

/** A query with what the database keeps for it. */
export interface MeasuredQuery extends AskedQuery {
  readonly kept: KeptValues;
}

/** Queries that run at the same time, so the database reads their rows once. */
export interface QueryGroup {
  readonly queries: readonly MeasuredQuery[];
  readonly rank: Rank;
}

/** What a plan without medians and distinct counts keeps. */
const NOTHING_KEPT: KeptValues = { aggregates: 0, values: 0, isWhole: false };

/**
 * Returns queries by the rows and keys of their plans. Those that count distinct values are groups of their own, after the others, which take a fraction
 * of their time. Those that keep values in memory run alone.
 */
export function queryGroups(queries: readonly AskedQuery[], dataset: Pick<SqlDataset, 'kept'>): readonly QueryGroup[] {
  const groups = new Map<string, { readonly queries: MeasuredQuery[]; readonly rank: Rank; readonly isLong: boolean }>();
  for (const query of queries) {
    const [plan] = checkedPlans([query.plan]);
    const kept = (plan && dataset.kept(plan)) ?? NOTHING_KEPT;
    const { measures: _m, define: _d, analysis: _a, orderBy: _o, limit: _l, ...rows } = plan ?? { measures: [] };
    const isLong = kept.aggregates > 0;
    const key = stableKey([query.rank, isLong, plan === undefined || kept.values > 0 ? query.id : rows]);
    const group = groups.get(key) ?? { queries: [], rank: query.rank, isLong };
    group.queries.push({ ...query, kept });
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.isLong) - Number(b.isLong));
}

/** Returns the plans of a form that can be bound. The others are queried, and then report their mistake. */
export function checkedPlans(plans: readonly unknown[]): readonly QueryPlan[] {
  return plans.flatMap((plan) => {
    try {
      return [checkedPlan(plan, undefined)];
    } catch (error) {
      if (error instanceof SalesError || error instanceof RangeError) return [];
      throw error;
    }
  });
}
