import { isRecord } from '../util/record.js';
import type { Calendar, QueryPlan } from '../query/plan.js';
import { suggestions } from '../query/names.js';
import { badOption, SalesError, type ErrorParams } from '../util/error.js';
import type { Progress, SourceOptions } from '../query/source.js';

/** The type of an option, as a text and as a test. */
interface Kind {
  /** The key of a text. */
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

type Kinds<Options> = { readonly [Name in keyof Options]-?: Kind };

const TEXT: Kind = { expected: 'text', fits: isText };
const NUMBER: Kind = { expected: 'any-number', fits: (value) => typeof value === 'number' || isText(value) };
const BOOLEAN: Kind = { expected: 'true-or-false', fits: (value) => typeof value === 'boolean' };
const FUNCTION: Kind = { expected: 'function', fits: (value) => typeof value === 'function' };
const SIGNAL: Kind = { expected: 'abort-signal', fits: (value) => isRecord(value) && 'aborted' in value };
const ANY: Kind = { expected: 'anything', fits: () => true };
/** A record of texts; properties that are `undefined` are ignored. */
const NAMED: Kind = {
  expected: 'text-or-record',
  fits: (value) => isText(value) || (isRecord(value) && Object.values(value).every((one) => one === undefined || isText(one))),
};
const LIST: Kind = {
  expected: 'text-or-list',
  fits: (value) => isText(value) || (Array.isArray(value) && value.every(isText)),
};

const OPEN: Kinds<DatasetOptions> = {
  format: TEXT,
  read: TEXT,
  roles: NAMED,
  status: TEXT,
  answers: NAMED,
  define: NAMED,
  joins: LIST,
  locale: TEXT,
  currency: TEXT,
  timeZone: TEXT,
  weekStart: NUMBER,
  fiscalStart: NUMBER,
  holidays: TEXT,
  workingWeek: TEXT,
  fetch: FUNCTION,
  // The header values are checked when they are used.
  headers: ANY,
  signal: SIGNAL,
  onProgress: FUNCTION,
  cache: { expected: 'persist', fits: (value) => value === 'persist' },
  engine: TEXT,
  exact: BOOLEAN,
  table: TEXT,
};
const CALENDAR: Kinds<Calendar> = {
  timeZone: TEXT,
  weekStart: NUMBER,
  fiscalStart: NUMBER,
  holidays: TEXT,
  workingWeek: TEXT,
};
const DETAIL: Kinds<NonNullable<QueryPlan['detail']>> = { offset: NUMBER };
const QUERY: Kinds<QueryOptions> = { signal: SIGNAL };
const PREPARE: Kinds<PrepareOptions> = { brush: TEXT };
const APPEND: Kinds<AppendOptions> = { table: TEXT };

/** Checks the options of `openDataset`. @throws SalesError `bad-option` */
export function checkOpening(options: unknown): void {
  const { engine, table } = checked(options, OPEN, 'openDataset') as Readonly<Record<string, string | undefined>>;
  if (engine !== undefined && engine !== 'server' && engine !== 'clickhouse') {
    throw badOption('engine', engine, ['server', 'clickhouse']);
  }
  if (engine === 'clickhouse' && table === undefined) throw badOption('table', 'undefined', 'database-table');
  if (engine !== 'clickhouse' && table !== undefined) throw badOption('table', table, 'engine-clickhouse');
}

/**
 * Checks the options of `query`, and the records within a plan; the rest of the plan is checked when it runs.
 * @throws SalesError `bad-option`
 */
export function checkQuery(plan: unknown, options: unknown): void {
  checked(options, QUERY, 'query');
  if (!isRecord(plan)) return;
  if (isRecord(plan['calendar'])) checked(plan['calendar'], CALENDAR, 'calendar');
  if (isRecord(plan['detail'])) checked(plan['detail'], DETAIL, 'detail');
}

/** Checks the options of `append`. @throws SalesError `bad-option` */
export function checkAppend(options: unknown): void {
  checked(options, APPEND, 'append');
}

/** Checks that `plans` is a list, and the options of `prepare`. @throws SalesError `bad-option` */
export function checkPrepare(plans: unknown, options: unknown): void {
  if (!Array.isArray(plans)) throw wrong('plans', plans, 'query-list');
  if (checked(options, PREPARE, 'prepare')['brush'] === undefined) throw wrong('brush', undefined, PREPARE.brush.expected);
}

/** Returns the options by name after checking the type of each. */
function checked<Options>(options: unknown, kinds: Kinds<Options>, call: string): Readonly<Record<string, unknown>> {
  if (!isRecord(options)) throw wrong('options', options, 'options-of', { call });
  const names = Object.keys(kinds);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(kinds, name)) throw unknownOption(name, names, call);
    const kind = kinds[name as keyof Options];
    if (value !== undefined && !kind.fits(value)) throw wrong(name, value, kind.expected);
  }
  return options;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function unknownOption(name: string, names: readonly string[], call: string): SalesError {
  return new SalesError('bad-option', 'unknown-option-of', { params: { option: name, call, ...suggestions(name, names) } });
}

function wrong(option: string, input: unknown, expected: string, values: ErrorParams = {}): SalesError {
  const [kind, value] = describe(input);
  return new SalesError('bad-option', 'option', {
    params: { option, kind, value },
    inner: { reason: expected, params: values },
  });
}

/** Returns how an error names a value: a text, a plain value, an array, or an object with its values that are not texts. */
function describe(value: unknown): readonly [kind: 'text' | 'plain' | 'array' | 'object' | 'function', value: string] {
  if (isText(value)) return ['text', value];
  if (Array.isArray(value)) return ['array', ''];
  if (typeof value === 'object' && value !== null) return ['object', contents(value)];
  return typeof value === 'function' ? ['function', ''] : ['plain', String(value)];
}

/** Returns the values of a record that are not texts. */
function contents(value: object): string {
  return Object.entries(value)
    .filter(([, one]) => !isText(one))
    .map(([name, one]) => `${name}: ${String(one)}`)
    .join(', ');
}

/** How to load and interpret the data; all options can be omitted. */
export interface DatasetOptions extends Omit<SourceOptions, 'headers' | 'engine'> {
  /**
   * `server`: the URL is an endpoint that answers plans. `clickhouse`: the URL is the HTTP interface of a ClickHouse. By default the data is loaded
   * and computed where it is opened.
   */
  readonly engine?: 'server' | 'clickhouse';
  /** The table of a ClickHouse: `orders` or `sales.orders`. */
  readonly table?: string;
  /**
   * HTTP headers sent with each request: names and values, anything `new Headers()` accepts, or a function that returns either. The
   * function is called before each request.
   */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
  /** A fetch function instead of the platform's. */
  readonly fetch?: typeof fetch;
  /** Aborts the loading. */
  readonly signal?: AbortSignal;
  /** Called with the progress of loading. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Options of a query. */
export interface QueryOptions {
  /** Aborts the query; its promise rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/** What changes from query to query. */
export interface PrepareOptions {
  /** The dimension, as in `by`. */
  readonly brush: string;
}

/** Where rows are added. */
export interface AppendOptions {
  /** The table to which rows are appended; by default the finest table of sales. */
  readonly table?: string;
}
