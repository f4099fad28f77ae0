import { namesTexts } from '../messages/compiled/en/names.js';
import { englishError } from '../messages/english.js';
import { measureName } from '../messages/grammar.js';
import type { MeasureFacts } from '../query/measure.js';
import type { QueryPlan } from '../query/plan.js';
import { arrowTableOf, isArrow } from '../query/result/arrow-table.js';
import type { ArrowInput } from '../query/result/arrow-table.js';
import type { RowsInput } from '../query/source.js';
import type { ResultRecord } from '../query/result/result.js';
import type { ColumnInfo, Role } from '../query/schema.js';
import { SalesError, setErrorWording } from '../util/error.js';
import { partOf } from './analysis-part.js';
import {
  checkAppend,
  checkOpening,
  checkPrepare,
  checkQuery,
  type AppendOptions,
  type DatasetOptions,
  type PrepareOptions,
  type QueryOptions,
} from './check-options.js';
import { checkData } from '../catalog/data-check.js';
import { described, describedError, QueryResult, type Account, type Catalog, type DataCheck, type Note } from './described.js';
import { isRows, isTables, toSources, type DatasetInput, type Rows } from './dataset-input.js';
import type { LoadedDataset } from './dataset.js';
import { addressOf, describeLoaded, openSources } from './open-dataset.js';
import type { LoadDatasetPart } from './part.js';

/** What is known about a measure of a dataset. */
export interface DatasetMeasure extends Pick<MeasureFacts, 'name' | 'unit' | 'good' | 'adds' | 'expression'> {
  /** Its name for people, in English. */
  readonly label: string;
}

/** Loaded data that runs queries. */
export interface Dataset {
  /** The column of each role; `table.column` when several tables have a column with that name. */
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly columns: readonly ColumnInfo[];
  readonly rowCount: number;
  /** What users should know about the numbers: uncertain detection, ignored values. */
  readonly warnings: readonly Note[];
  /** The measures that the page defines, and the built-in ones. */
  readonly measures: readonly DatasetMeasure[];
  /** Everything known about the data except its rows, with the reason for each role. */
  readonly catalog: Catalog;
  /**
   * Size of the rows in memory in bytes: values, validity and texts; 0 for rows on a server. Divide by `rowCount` for the size of one
   * row.
   */
  readonly memory: number;
  /** Size of the caches that speed up the next queries in bytes: results, selections, joined rows. Limited, except for joins. */
  readonly cacheMemory: number;
  /** Runs a query. @throws SalesError with a code of queries; an `AbortError` */
  query(plan: QueryPlan, options?: QueryOptions): Promise<QueryResult>;
  /**
   * Prepares for queries that will be repeated with other values of one clause, such as during a brush. `brush` is the dimension
   * of that clause as in `by` (`month(date)`, `region`). Each query has a clause on it that covers everything selectable.
   * Preparing changes no result and only saves time; queries that cannot be prepared are ignored. Resolves when everything is
   * ready, or when a newer preparation replaces this one.
   */
  prepare(plans: readonly QueryPlan[], options: PrepareOptions): Promise<void>;
  /**
   * Appends rows: objects with the same column names, or an Arrow table or record batch with the same columns. Missing properties
   * and columns are missing values. The next query includes the rows.
   * @throws SalesError `unknown-field` for an unknown table or column, `bad-type` for a value that a column cannot hold
   */
  append(rows: Rows | ArrowInput, options?: AppendOptions): Promise<void>;
  /**
   * Checks how the data was interpreted: tables with rows and period, joins with unmatched rows, roles with their reasons and
   * alternatives, and unused columns. Each alternative has its total, and the option `roles` that selects it.
   */
  check(): Promise<DataCheck>;
  /**
   * Returns the account of all money: line by line from the sum of the revenue column over all rows of the file to the revenue without filters, and
   * the columns of money that are not counted, each with its kind, sum and reason. The decimals of all lines add up exactly to `total`.
   */
  account(): Promise<Account>;
  /** Releases the memory; later queries are errors. */
  close(): void;
}

/** A dataset as returned by `core`. */
class PublicDataset implements Dataset {
  readonly #loaded: LoadedDataset;
  #described: { readonly of: LoadedDataset['catalog']; readonly catalog: Catalog } | undefined;

  constructor(loaded: LoadedDataset) {
    this.#loaded = loaded;
  }

  get catalog(): Catalog {
    const { catalog } = this.#loaded;
    if (this.#described?.of !== catalog) this.#described = { of: catalog, catalog: described(catalog) };
    return this.#described.catalog;
  }

  get roles(): Readonly<Partial<Record<Role, string>>> {
    const { columns, tables, roles } = this.#loaded.catalog;
    const firsts = tables.filter(({ sameAs }) => sameAs === undefined).map(({ name }) => name);
    const isShared = (column: string): boolean =>
      columns.filter(({ table, name }) => name === column && firsts.includes(table)).length > 1;
    return Object.fromEntries(
      roles.map(({ role, ref }) => [role, isShared(ref.column) ? `${ref.table}.${ref.column}` : ref.column]),
    );
  }

  get columns(): readonly ColumnInfo[] {
    return this.#loaded.catalog.columns;
  }

  get rowCount(): number {
    return this.#loaded.catalog.tables[0]?.rowCount ?? 0;
  }

  get warnings(): readonly Note[] {
    return this.catalog.warnings;
  }

  get measures(): readonly DatasetMeasure[] {
    const labels = { ...namesTexts.roles, ...namesTexts.measures };
    return this.#loaded.catalog.measures.map(({ name, unit, good, adds, expression }) => ({
      name,
      label: measureName(name, labels),
      unit,
      good,
      adds,
      expression,
    }));
  }

  get memory(): number {
    return this.#loaded.memory ?? 0;
  }

  get cacheMemory(): number {
    return this.#loaded.cacheMemory ?? 0;
  }

  async query(plan: QueryPlan, options: QueryOptions = {}): Promise<QueryResult> {
    checkQuery(plan, options);
    return new QueryResult(copyOf(await worded(this.#loaded.run(plan, options))));
  }

  async prepare(plans: readonly QueryPlan[], options: PrepareOptions): Promise<void> {
    checkPrepare(plans, options);
    await worded(this.#loaded.prepare(plans, options.brush));
  }

  async append(rows: Rows | ArrowInput, options: AppendOptions = {}): Promise<void> {
    checkAppend(options);
    await worded(this.#loaded.append(rowsInputOf(rows), options.table));
  }

  async check(): Promise<DataCheck> {
    return described(await checkData(this.#loaded.catalog, (plan) => this.query(plan)));
  }

  async account(): Promise<Account> {
    const { moneyAccount } = await import('./account/dataset-account.js');
    return described(await moneyAccount(this.#loaded.catalog, (plan) => this.query(plan)));
  }

  close(): void {
    this.#loaded.close();
  }
}

/** Returns the rows to append. They wait to be added, and the caller may reuse the list and its objects in the meantime. */
function rowsInputOf(rows: Rows | ArrowInput): RowsInput {
  if (isArrow(rows)) return { kind: 'arrow', table: arrowTableOf(rows) };
  if (isRows(rows)) return { kind: 'rows', rows: rows.map((row) => ({ ...row })) };
  throw new SalesError('not-tabular', 'append-rows');
}

/**
 * Copies a result, because callers may write to it. The original is cached for repeated queries, and its dictionaries grow with
 * appended rows.
 */
function copyOf(record: ResultRecord): ResultRecord {
  const columns = record.columns.map((column) => ({
    ...column,
    values: column.values.slice(),
    ...(column.valid === undefined ? {} : { valid: column.valid.slice() }),
    ...(column.dictionary === undefined ? {} : { dictionary: column.dictionary.slice() }),
  }));
  return { ...record, columns };
}

/**
 * Loads data, detects what its columns mean, and returns a dataset for queries.
 * @throws SalesError of loading, `bad-option`, `unknown-field` for a role's unknown column; an `AbortError`
 */
export function openPublic(input: DatasetInput, options: DatasetOptions, part: LoadDatasetPart): Promise<Dataset> {
  setErrorWording(englishError);
  return worded(openWith(input, options, part));
}

/** Resolves with a result, and rejects with errors as sentences: optional modules have no texts. */
async function worded<Value>(result: Promise<Value>): Promise<Value> {
  try {
    return await result;
  } catch (error) {
    throw describedError(error);
  }
}

async function openWith(input: DatasetInput, options: DatasetOptions, part: LoadDatasetPart): Promise<Dataset> {
  checkOpening(options);
  const { fetch: own, signal, onProgress, headers: given, engine, table = '', ...rest } = options;
  const { joins } = isTables(input) ? input : {};
  checkOpening({ joins });
  const fetch = typeof given === 'function' ? fetchWith(given, own) : own;
  const headers = given === undefined || typeof given === 'function' ? {} : { headers: headersOf(given) };
  const hooks = {
    part,
    ...(fetch === undefined ? {} : { fetch }),
    ...(signal === undefined ? {} : { signal }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
  const sources = toSources(input);
  const settings = joins === undefined ? rest : { joins, ...rest };
  if (engine !== 'clickhouse') {
    return new PublicDataset(await openSources(sources, { ...settings, ...headers, ...(engine && { engine }) }, hooks));
  }
  if (settings.read !== undefined)
    throw new SalesError('engine-unsupported', 'cannot-answer', { inner: { reason: 'read-option', params: {} } });
  const { openClickHouse } = await import('./sql/open-clickhouse.js');
  const opened = await openClickHouse({
    address: { ...addressOf(sources, engine, hooks), ...headers },
    table,
    options: settings,
    signal,
    describe: (tables, ownOptions, isRefuted) => describeLoaded(tables, ownOptions, { part, isRefuted }),
    detectsJoins: false,
    analysis: (analysis) => part(partOf(analysis)),
  });
  return new PublicDataset(opened);
}

/** Returns a fetch function that asks for headers before each request. */
function fetchWith(headers: () => HeadersInit | Promise<HeadersInit>, own: typeof fetch = globalThis.fetch): typeof fetch {
  return async (input, init) =>
    own(input, { ...init, headers: { ...headersOf(init?.headers ?? {}), ...headersOf(await headers()) } });
}

/** Returns headers as names and values; those of a record keep their letter case. */
function headersOf(headers: HeadersInit): Readonly<Record<string, string>> {
  try {
    const checked = new Headers(headers);
    return headers instanceof Headers || Array.isArray(headers) ? Object.fromEntries(checked) : headers;
  } catch (cause) {
    throw new SalesError('bad-option', 'bad-headers', {
      cause,
      params: { option: 'headers' },
    });
  }
}
