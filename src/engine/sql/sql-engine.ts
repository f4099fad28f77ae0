import type { Calendar } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { returnedAmong } from '../../query/returned-states.js';
import type { ShapeRows } from '../../query/shape.js';
import { SalesError } from '../../util/error.js';
import type { ResultColumn } from '../../query/result/result.js';
import { remembered } from '../../util/promises.js';
import type {
  AggregateRequest,
  Engine,
  GroupMembers,
  Groups,
  RetainedCounts,
  RetainedRequest,
  RowsRequest,
  Rows,
  RunOptions,
  ShapeRequest,
  TopGroups,
} from '../engine.js';
import { columnBytes, SharedRuns } from '../shared-runs.js';
import { cellsQuery, joinedRepeats, repeatsQuery } from './parts-sql.js';
import { groupQuery, type SqlQuery } from './group-query.js';
import { retainedQuery } from './retained-query.js';
import { shapesQuery } from './shape/shape-query.js';
import { SharedStatements } from './shared-statements.js';
import {
  type SqlDialect,
  SqlParameters,
  type SqlParameter,
  type SqlContext,
  type SqlSchema,
  type SqlTable,
  unsupported,
} from './sql-schema.js';
import { numbers, outputOf, rowSql, type SqlRows } from './row-sql.js';
import { TableScope } from './table-scope.js';
import { topQuery } from './top-groups.js';
import { SelectedRows } from './selected-rows.js';

/** Most single rows of a result. */
const MAX_ROWS = 10_000;

/**
 * Returns the query of single rows. Ties are in the order of rows in the file, otherwise by the requested columns.
 * @throws SalesError of expressions, `too-large` for too many rows
 */
function rowsQuery(request: RowsRequest, context: SqlContext): SqlQuery<Omit<Rows, 'selected' | 'total'>> {
  const { offset, limit, sample } = request;
  const rows = new SelectedRows(context, request.table);
  const values = request.columns.map((column) => rows.keep(rowSql(column, rows.scope)));
  const { rowOrder } = rows.scope;
  const place = rowOrder === undefined ? undefined : rows.keep({ sql: rowOrder, type: { kind: 'double' } }).sql;
  const ordered = request.orderBy.map(
    ({ column, descending }) => `${values[column]!.sql} ${descending ? 'DESC' : 'ASC'} NULLS LAST`,
  );
  const ties = place === undefined ? values.map(({ sql }) => `${sql} ASC NULLS LAST`) : [place];
  const outputs = values.map((value) => outputOf(value, context));
  const select = `SELECT ${outputs.map(({ sql: own }, o) => `${own} AS o${o}`).join(', ')} FROM s`;
  const names = outputs.map((_, o) => `o${o}`);
  const sql = [
    `WITH s AS (${rows.select(request.where)})`,
    sample === undefined
      ? `${select} ORDER BY ${[...ordered, ...ties, '1'].join(', ')} LIMIT ${Math.min(limit, MAX_ROWS + 1)} OFFSET ${offset}`
      : sampleSql(select, names, sample, rows.context),
  ].join(' ');
  return {
    sql,
    read: ({ rowCount, columns }) => {
      if (rowCount > MAX_ROWS && sample === undefined) throw tooManyRows();
      return {
        count: rowCount,
        columns: outputs.map(({ read }, o) => read(columns[o]!)),
        indexes: Int32Array.from({ length: rowCount }, (_, row) => offset + row),
      };
    },
  };
}

/** Returns the statement of a sample of rows; that of all rows where `size` is infinite. */
function sampleSql(select: string, names: readonly string[], size: number, { dialect }: SqlContext): string {
  return size === Infinity ? select : dialect.sample(select, names, size);
}

function tooManyRows(): SalesError {
  return new SalesError('too-large', 'too-many-rows', {
    params: { limit: MAX_ROWS },
  });
}

/** Runs one SELECT. `signal` ends it; `id` is unique per statement of an engine. */
export type RunSql = (
  sql: string,
  parameters: readonly SqlParameter[],
  options: { readonly signal?: AbortSignal; readonly id: string },
) => Promise<SqlRows>;

/** The database of an engine. */
export interface SqlSource {
  readonly schema: SqlSchema;
  readonly dialect: SqlDialect;
  readonly run: RunSql;
  /** How large tables are described. A table of some users’ rows is another table, which is read as a whole. */
  readonly large?: LargeTables | undefined;
}

/** Tables with rows of a large one. */
export interface LargeTable {
  /** Some of its rows, spread over all of them, with a column that halves them. */
  readonly blocks: SqlTable;
  /** All of its rows, by the file that has them. */
  readonly files: readonly SqlTable[];
}

/** Large tables, by the table with all rows. */
export type LargeTables = ReadonlyMap<SqlTable, LargeTable>;

interface SqlEngineOptions {
  /** The largest number of groups of a request. */
  readonly maxGroups?: number;
}

/** Most groups per member of a sample, such as days with an order. */
const GROUPS_PER_MEMBER = 20;

/** Most distinct texts of a status column that are checked for returns. */
const MAX_STATUSES = 10_000;

/** Most bytes of aggregates that are kept. */
const KEPT_BYTES = 8 * 2 ** 20;

/** The groups of a request for one aggregate. Their columns are what keeping them takes. */
interface KeptGroups {
  readonly groups: Omit<Groups, 'total'>;
  readonly columns: readonly ResultColumn[];
}

/**
 * Answers requests with SQL and bound values. Requests of one task for the same keys are one statement if they have the same rows, or one owner, such as
 * the two periods of a comparison. So are shapes of one result, and retention in several ranges of days. An aggregate is computed once, also for
 * later requests that ask for others with it. What it does not support, it refuses.
 */
export class SqlEngine implements Engine {
  readonly selectsTop = true;
  readonly #source: SqlSource;
  readonly #maxGroups: number;
  readonly #totals = new Map<string, Promise<number>>();
  readonly #statuses = new Map<string, Promise<readonly string[]>>();
  readonly #scans = new SharedStatements<AggregateRequest, Omit<Groups, 'total'>>();
  readonly #retained = new SharedStatements<RetainedRequest, RetainedCounts>();
  readonly #tops = new SharedStatements<AggregateRequest, Omit<Groups, 'total'> | undefined>();
  readonly #shapes = new SharedStatements<ShapeRequest, ShapeRows | undefined>();
  /** The groups of each aggregate. */
  readonly #kept = new SharedRuns<KeptGroups>(columnBytes, KEPT_BYTES);
  #queries = 0;
  #isClosed = false;

  constructor(source: SqlSource, { maxGroups = Infinity }: SqlEngineOptions = {}) {
    this.#source = source;
    this.#maxGroups = maxGroups;
  }

  /** @throws SalesError of expressions, `engine-unsupported`, and those of `run` */
  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    const found = request.parts === true ? this.#cellsOf(request, options) : this.#groupsOf(request, options);
    const [groups, total] = await Promise.all([found, this.#totalOf(request)]);
    return { ...groups, total };
  }

  async #groupsOf({ top, ...request }: AggregateRequest, options: RunOptions): Promise<Omit<Groups, 'total'>> {
    if (top !== undefined) {
      const first = await this.#topOf({ ...request, top }, options);
      if (first !== undefined) return first;
    }
    // The groups of a sample are many, and needed once.
    const { signal: owner } = options;
    if (request.sample !== undefined || request.aggregates.length === 0) return this.#scan(request, owner, owner);
    const kept = await Promise.all(
      request.aggregates.map((aggregate) => {
        const own = { ...request, aggregates: [aggregate] };
        const start = async (signal: AbortSignal): Promise<KeptGroups> => {
          const groups = await this.#scan(own, owner, signal);
          return { groups, columns: [...groups.keys, ...groups.values] };
        };
        // A signal for each aggregate: many listeners of one look like a leak to Node.
        return this.#kept.run(JSON.stringify(own), start, owner && AbortSignal.any([owner]));
      }),
    );
    return joinedAggregates(kept.map(({ groups }) => groups)) ?? this.#scan(request, owner, owner);
  }

  /** Returns groups in the order of their keys. */
  #scan(
    request: AggregateRequest,
    owner: AbortSignal | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Omit<Groups, 'total'>> {
    const { where, aggregates: _, ...shared } = request;
    const { calendar } = shared;
    return this.#scans.ask(
      JSON.stringify(shared),
      request,
      (requests, own) =>
        this.#ask(requests, (context) => groupQuery(requests, context, this.#maxGroupsOf(shared)), { signal: own, calendar }),
      { signal, owner, rows: JSON.stringify(where) },
    );
  }

  /** Returns groups with parts. The last key is the one along which members repeat. */
  async #cellsOf(request: AggregateRequest, options: RunOptions): Promise<Omit<Groups, 'total'>> {
    const asking = { ...options, calendar: request.calendar };
    const cells = await this.#ask(request, (context) => cellsQuery(request, context), asking);
    const counted = request.by.length === 0 ? [] : [...request.aggregates.entries()];
    const found = await Promise.all(
      counted.flatMap(([index, aggregate]) => {
        if (aggregate.name !== 'distinct') return [];
        const { value } = aggregate;
        const asked = this.#ask(request, (context) => repeatsQuery(request, value, { context, cells }), asking);
        return [asked.then((repeats) => [index, repeats] as const)];
      }),
    );
    return found.length === 0 ? cells : { ...cells, repeats: joinedRepeats(found) };
  }

  /** Returns the first groups; `undefined` when all are needed. */
  #topOf(
    request: AggregateRequest & { readonly top: TopGroups },
    { signal }: RunOptions,
  ): Promise<Omit<Groups, 'total'> | undefined> {
    const { where: _, ...sides } = request;
    const { calendar, top } = sides;
    const answerAll = async (
      requests: readonly [AggregateRequest, ...AggregateRequest[]],
      own: AbortSignal,
    ): Promise<readonly (Omit<Groups, 'total'> | undefined)[]> => {
      const context = await this.#contextFor(request, calendar);
      const query = topQuery(request, context);
      const found = query?.read(await this.#run(query.sql, context.parameters, { signal: own }));
      const isEarlier = (one: AggregateRequest): boolean =>
        top.compared !== undefined && JSON.stringify(one.where) !== JSON.stringify(top.compared.current);
      return requests.map((one) => found?.at(isEarlier(one) ? -1 : 0));
    };
    return this.#tops.ask(JSON.stringify(top.compared ? sides : request), request, answerAll, { signal });
  }

  /** A sample is read by an analysis, and its groups are not sent to pages. */
  #maxGroupsOf({ sample }: Pick<AggregateRequest, 'sample'>): number {
    return sample === undefined ? this.#maxGroups : Math.max(this.#maxGroups, GROUPS_PER_MEMBER * sample.size);
  }

  /** Member lists stay in the database. @throws SalesError `engine-unsupported` */
  members(): Promise<GroupMembers> {
    return Promise.reject(unsupported('member-lists'));
  }

  retained(request: RetainedRequest, { signal }: RunOptions = {}): Promise<RetainedCounts> {
    const { periods, ...rest } = request;
    const { calendar } = rest;
    const shared = periods.kind === 'bins' ? request : { ...rest, date: periods.date };
    return this.#retained.ask(
      JSON.stringify(shared),
      request,
      (requests, own) => this.#ask(requests, (context) => retainedQuery(requests, context), { signal: own, calendar }),
      { signal },
    );
  }

  async rows(request: RowsRequest, options: RunOptions = {}): Promise<Rows> {
    const { table, where, calendar } = request;
    const [rows, { selected, total }] = await Promise.all([
      this.#ask(request, (context) => rowsQuery(request, context), { ...options, calendar }),
      this.aggregate({ table, where, calendar, by: [], aggregates: [] }, options),
    ]);
    return { ...rows, selected, total };
  }

  /** @throws SalesError of expressions, `engine-unsupported`, and those of `run` */
  shape(request: ShapeRequest, { signal }: RunOptions = {}): Promise<ShapeRows | undefined> {
    const { shape: _, ...rest } = request;
    const { calendar } = rest.of.kind === 'groups' ? rest.of.groups : rest.of.rows;
    const answerAll = async (
      requests: readonly [ShapeRequest, ...ShapeRequest[]],
      own: AbortSignal,
    ): Promise<readonly (ShapeRows | undefined)[]> => {
      const context = await this.#contextFor(rest, calendar);
      const query = shapesQuery(requests, context);
      return query === undefined ? [] : query.read(await this.#run(query.sql, context.parameters, { signal: own }));
    };
    return this.#shapes.ask(JSON.stringify(rest), request, answerAll, { signal });
  }

  /** Compiles a statement about something with expressions, and returns it with its bound values. */
  async compile<Result>(
    asked: object,
    calendar: Calendar,
    compile: (context: SqlContext) => Result,
  ): Promise<{ readonly result: Result; readonly parameters: readonly SqlParameter[] }> {
    const context = await this.#contextFor(asked, calendar);
    return { result: compile(context), parameters: context.parameters.values };
  }

  close(): void {
    this.#isClosed = true;
    this.#kept.clear();
  }

  async #ask<Result>(
    asked: object,
    compile: (context: SqlContext) => SqlQuery<Result>,
    { calendar, ...options }: RunOptions & { readonly calendar: Calendar },
  ): Promise<Result> {
    const context = await this.#contextFor(asked, calendar);
    const { sql, read } = compile(context);
    return read(await this.#run(sql, context.parameters, options));
  }

  /** Returns what a request is compiled with, once the texts of its status columns are known. */
  async #contextFor(asked: object, calendar: Calendar): Promise<SqlContext> {
    const texts = new Map<string, readonly string[]>();
    const columns = statusColumns(asked);
    await Promise.all(columns.map(async (ref) => texts.set(JSON.stringify(ref), await this.#returnedTexts(ref))));
    return this.#context(calendar, (ref) => texts.get(JSON.stringify(ref)) ?? []);
  }

  #context(calendar: Calendar, returnedTexts: SqlContext['returnedTexts']): SqlContext {
    const { schema, dialect } = this.#source;
    const parameters = new SqlParameters((index, value) => dialect.placeholder(index, value));
    return { schema, dialect, parameters, calendar, returnedTexts };
  }

  #run(sql: string, { values }: SqlParameters, { signal }: RunOptions): Promise<SqlRows> {
    if (this.#isClosed) throw new SalesError('engine-error', 'server-data-closed');
    this.#queries += 1;
    return this.#source.run(sql, values, { id: String(this.#queries), ...(signal && { signal }) });
  }

  /** Returns the number of all rows of a table. Others may wait for it, so the signal of one request does not stop it. */
  #totalOf({ table, calendar }: { readonly table: string; readonly calendar: Calendar }): Promise<number> {
    return remembered(this.#totals, table, async () => {
      const context = this.#context(calendar, () => []);
      const { from } = new TableScope(context, table);
      const { columns } = await this.#run(
        `SELECT ${context.dialect.cast('count(*)', { kind: 'double' })} FROM ${from}`,
        context.parameters,
        {},
      );
      return numbers(columns[0]!)[0]!;
    });
  }

  /** Returns the texts of a status column that mean returned, refunded or canceled. The words for that are not in SQL. No signal, as with totals. */
  #returnedTexts(ref: ColumnRef): Promise<readonly string[]> {
    return remembered(this.#statuses, JSON.stringify(ref), async () => {
      const context = this.#context({ timeZone: 'UTC', weekStart: 1, fiscalStart: 1 }, () => []);
      const scope = new TableScope(context, ref.table);
      const { sql, type } = scope.column(ref);
      if (type.kind !== 'text') return [];
      const { columns } = await this.#run(
        `SELECT DISTINCT ${sql} FROM ${scope.from} LIMIT ${MAX_STATUSES + 1}`,
        context.parameters,
        {},
      );
      const texts = Array.from(columns[0]!, String);
      if (texts.length > MAX_STATUSES) throw unsupported('status-texts', { column: ref.column, max: MAX_STATUSES });
      return returnedAmong(texts);
    });
  }
}

/** Returns groups with the aggregates of all; `undefined` where the rows have changed between them. */
export function joinedAggregates(all: readonly Omit<Groups, 'total'>[]): Omit<Groups, 'total'> | undefined {
  const [first] = all;
  if (first === undefined || all.some(({ count, selected }) => count !== first.count || selected !== first.selected))
    return undefined;
  const missing = first.missing && { keys: first.missing.keys, values: all.flatMap((groups) => groups.missing!.values) };
  return { ...first, values: all.flatMap(({ values }) => values), ...(missing && { missing }) };
}

/** Returns the columns with texts that a request checks for returned, refunded or canceled. */
function statusColumns(request: object): readonly ColumnRef[] {
  const found = new Map<string, ColumnRef>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('pattern' in part && part.pattern === 'returned-status' && 'of' in part) {
      found.set(JSON.stringify(part.of), part.of as ColumnRef);
    }
    Object.values(part).forEach(visit);
  };
  visit(request);
  return [...found.values()];
}
