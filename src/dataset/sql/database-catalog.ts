import { SqlParameters, type SqlType } from '../../engine/sql/sql-type.js';
import { numbers, outputOf, type SqlOutput, type SqlRows } from '../../engine/sql/sql-rows.js';
import type { RunSql, SqlSource } from '../../engine/sql/sql-engine.js';
import type { SqlContext, SqlJoin, SqlSchema, SqlTable } from '../../engine/sql/sql-schema.js';
import { toDouble, dayOf } from '../../engine/sql/sql-value.js';
import { TableScope } from '../../engine/sql/table-scope.js';
import type { Catalog, CatalogColumn, Join, RoleChoice } from '../../query/catalog.js';
import type { Calendar } from '../../query/plan.js';
import type { SourceOptions } from '../../query/source.js';
import type { Table } from '../../table/table.js';
import type { Vector } from '../../engine/vector.js';
import type { Column } from '../../table/column.js';

/** What a database is described with. */
export interface Describing {
  readonly options: SourceOptions;
  /** Detects what the columns of samples mean. */
  readonly describe: (tables: readonly Table[], options: SourceOptions) => Promise<Catalog>;
}

/** Rows up to which distinct values are counted exactly. */
const COUNTED_ROWS = 2_000_000;

/**
 * Returns the catalog of a database: roles from a sample of rows, with the database’s own types; counts, bounds and days from one
 * query per table. Only declared joins are used.
 * @throws SalesError of roles and joins
 */
export async function describeDatabase(
  source: SqlSource,
  { options, describe }: Describing,
): Promise<{ catalog: Catalog; schema: SqlSchema }> {
  const { schema, run } = source;
  const calendar = calendarOf(options);
  const samples = await Promise.all(
    schema.tables.map(async (table) => {
      const context = contextOf(source, calendar);
      const { sql, read } = sampleQuery(table, context);
      return read(await run(sql, context.parameters.values, { id: `sample ${table.name}` }));
    }),
  );
  const described = await describe(samples, options);
  const facts = await Promise.all(schema.tables.map((table) => factsOf(table, source, described.calendar)));
  const known = new Map(facts.map((fact) => [fact.table, fact]));
  const catalog = withFacts(described, known);
  const joins = await Promise.all(catalog.joins.map((join) => checkedJoin(join, source)));
  return {
    catalog: { ...catalog, joins: joins.map(({ isUnique: _, ...join }) => join) },
    schema: { tables: schema.tables.map((table) => withDigits(table, known.get(table.name))), joins },
  };
}

function calendarOf({ timeZone = 'UTC', weekStart = 1, fiscalStart = 1 }: SourceOptions): Calendar {
  return { timeZone, weekStart, fiscalStart };
}

/** Returns what a statement about a database is compiled with. */
function contextOf({ schema, dialect }: Pick<SqlSource, 'schema' | 'dialect'>, calendar: Calendar): SqlContext {
  const parameters = new SqlParameters((index, value) => dialect.placeholder(index, value));
  return { schema, dialect, parameters, calendar, returnedTexts: () => [] };
}

interface ColumnFacts {
  readonly missing: number;
  readonly distinct: number;
  readonly min: number;
  readonly max: number;
  /** First and last calendar day, of dates and datetimes. */
  readonly days?: readonly [number, number];
}

interface TableFacts {
  readonly table: string;
  readonly rowCount: number;
  readonly columns: ReadonlyMap<string, ColumnFacts>;
}

async function factsOf(table: SqlTable, source: SqlSource, calendar: Calendar): Promise<TableFacts> {
  const { run, dialect } = source;
  const context = contextOf(source, calendar);
  const scope = new TableScope(context, table.name);
  const rowCount = await count(run, `SELECT ${dialect.cast('count(*)', { kind: 'double' })} FROM ${scope.from}`, context);
  const distinct =
    rowCount <= COUNTED_ROWS
      ? (sql: string): string => dialect.countDistinct(sql)
      : (sql: string): string => dialect.approximateDistinct(sql);
  const asked = table.columns.flatMap(({ name }) => {
    const value = scope.column({ table: table.name, column: name });
    const number = value.type.kind === 'text' ? undefined : toDouble(value, context).sql;
    const day = dayOf(value, context);
    const days = day === undefined ? undefined : dialect.days(day);
    const edges = (sql: string | undefined): string[] =>
      sql === undefined ? ['NULL', 'NULL'] : [`min(${dialect.nullable(sql)})`, `max(${dialect.nullable(sql)})`];
    return [`count(${value.sql})`, distinct(value.sql), ...edges(number), ...edges(days)];
  });
  const columns = asked.map((sql) => dialect.cast(sql, { kind: 'double' }));
  const { columns: cells } = await run(`SELECT ${columns.join(', ')} FROM ${scope.from}`, context.parameters.values, {
    id: `facts ${table.name}`,
  });
  const numberAt = (column: number, fact: number): number => numbers(cells[column * 6 + fact]!)[0]!;
  const facts = table.columns.map(({ name }, c): [string, ColumnFacts] => {
    const [present, members, min, max, first, last] = [0, 1, 2, 3, 4, 5].map((fact) => numberAt(c, fact)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return [
      name,
      {
        missing: rowCount - present,
        distinct: Math.min(members, rowCount),
        min,
        max,
        ...(!Number.isNaN(first) && { days: [first, last] }),
      },
    ];
  });
  return { table: table.name, rowCount, columns: new Map(facts) };
}

async function count(run: RunSql, sql: string, { parameters }: SqlContext): Promise<number> {
  const { columns } = await run(sql, parameters.values, { id: 'count' });
  return numbers(columns[0]!)[0]!;
}

/** Replaces what the sample shows by what is true of all rows. Columns that only the browser computes are removed. */
function withFacts(catalog: Catalog, known: ReadonlyMap<string, TableFacts>): Catalog {
  const columns = catalog.columns.flatMap((column): CatalogColumn[] => {
    const facts = known.get(column.table)?.columns.get(column.name);
    if (facts === undefined) return [];
    const { min: _min, max: _max, ...rest } = column;
    const bounds =
      Number.isNaN(facts.min) || column.type === 'text' || column.type === 'boolean' ? {} : { min: facts.min, max: facts.max };
    return [{ ...rest, missing: facts.missing, distinct: facts.distinct, ...bounds }];
  });
  const exists = ({ ref }: RoleChoice): boolean => known.get(ref.table)?.columns.has(ref.column) === true;
  const roles = catalog.roles.filter(exists);
  const date = roles.find(({ role }) => role === 'date')?.ref;
  const days = date && known.get(date.table)?.columns.get(date.column)?.days;
  const {
    oldest: _oldest,
    newest: _newest,
    openDays: _openDays,
    derived: _derived,
    rates: _rates,
    names,
    alternatives,
    ...rest
  } = catalog;
  return {
    ...rest,
    tables: catalog.tables.map((table) => ({ ...table, rowCount: known.get(table.name)?.rowCount ?? table.rowCount })),
    columns,
    roles,
    otherRoles: catalog.otherRoles.filter(exists),
    ...(names && { names: names.filter(exists) }),
    ...(alternatives && { alternatives: alternatives.filter(exists) }),
    ...(days && { oldest: days[0], newest: days[1] }),
  };
}

/** Counts the rows of a join without a partner, and checks that each key occurs once. */
async function checkedJoin(join: Join, source: SqlSource): Promise<SqlJoin> {
  const { run, dialect } = source;
  const context = contextOf(source, { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 });
  const { from, to } = join;
  const one = new TableScope(context, to.table);
  const keys = to.columns.map((column) => one.column({ table: to.table, column }).sql);
  const present = keys.map((key) => `${key} IS NOT NULL`).join(' AND ');
  const twice = `SELECT ${keys.join(', ')} FROM ${one.from} WHERE ${present} GROUP BY ${keys.join(', ')} HAVING count(*) > 1`;
  const duplicates = await count(run, `SELECT ${dialect.cast('count(*)', { kind: 'double' })} FROM (${twice})`, context);
  const other = contextOf(source, context.calendar);
  const many = new TableScope(other, from.table, 'f');
  const own = from.columns.map((column) => many.column({ table: from.table, column }).sql);
  const target = new TableScope(other, to.table);
  const keysOf = dialect.row(to.columns.map((column) => target.column({ table: to.table, column }).sql));
  const hasKey = own.map((key) => `${key} IS NOT NULL`).join(' AND ');
  const found = `${dialect.row(own)} IN (SELECT ${keysOf} FROM ${target.from})`;
  const counts = [`count(*) FILTER (WHERE NOT (${hasKey}))`, `count(*) FILTER (WHERE (${hasKey}) AND NOT ${found})`];
  const { columns } = await run(
    `SELECT ${counts.map((sql) => dialect.cast(sql, { kind: 'double' })).join(', ')} FROM ${many.from}`,
    other.parameters.values,
    { id: 'join' },
  );
  return { ...join, isUnique: duplicates === 0, missing: numbers(columns[0]!)[0]!, unmatched: numbers(columns[1]!)[0]! };
}

/** Narrows decimals to the digits of their values, so products of several stay exact. */
function withDigits(table: SqlTable, facts: TableFacts | undefined): SqlTable {
  return {
    ...table,
    columns: table.columns.map((column) => {
      const { type } = column;
      const own = facts?.columns.get(column.name);
      if (type.kind !== 'decimal' || own === undefined) return column;
      const largest = Math.max(Math.abs(own.min), Math.abs(own.max));
      const whole = Number.isFinite(largest) ? Math.trunc(largest).toFixed(0).length : 1;
      const narrow: SqlType = { ...type, digits: Math.min(type.digits, whole + type.scale) };
      return { ...column, type: narrow };
    }),
  };
}

/** Rows of a sample, spread over the table. */
const SAMPLE_ROWS = 5000;

/** A statement for a sample, and how its rows become a table. */
interface SampleQuery {
  readonly sql: string;
  readonly read: (rows: SqlRows) => Table;
}

/** Returns the query of a sample of a table. The same rows come each time. */
function sampleQuery(table: SqlTable, context: SqlContext): SampleQuery {
  const scope = new TableScope(context, table.name);
  const outputs: readonly SqlOutput[] = table.columns.map(({ name }) =>
    outputOf(scope.column({ table: table.name, column: name }), context),
  );
  const inner = `SELECT ${outputs.map(({ sql }, o) => `${sql} AS o${o}`).join(', ')} FROM ${scope.from}`;
  return {
    sql: context.dialect.sample(
      inner,
      outputs.map((_, o) => `o${o}`),
      SAMPLE_ROWS,
    ),
    read: ({ rowCount, columns }) => ({
      name: table.name,
      rowCount,
      columns: table.columns.map(({ name, type }, o) => sampledColumn(name, type, outputs[o]!.read(columns[o]!))),
      warnings: [],
    }),
  };
}

function sampledColumn(name: string, type: SqlType, { numbers, dictionary }: Vector): Column {
  const { length } = numbers;
  const valid = new Uint8Array((length + 7) >> 3);
  let missing = 0;
  for (let row = 0; row < length; row++) {
    if (Number.isNaN(numbers[row])) missing += 1;
    else valid[row >> 3]! |= 1 << (row & 7);
  }
  const base = { name, length, missing, guess: guessOf(type), ...(missing > 0 && { valid }) };
  const unit = type.kind === 'decimal' ? 10 ** type.scale : 1;
  const stored = numbers.map((value) => (Number.isNaN(value) ? 0 : Math.round(value * unit)));
  const present = numbers.filter((value) => !Number.isNaN(value));
  const bound = (values: Float64Array): { readonly min: number; readonly max: number } => ({
    min: values.reduce((least, value) => Math.min(least, value), Infinity),
    max: values.reduce((most, value) => Math.max(most, value), -Infinity),
  });
  switch (type.kind) {
    case 'text':
      return { ...base, type: 'text', codes: Uint32Array.from(stored), dictionary: dictionary ?? [] };
    case 'boolean':
      return { ...base, type: 'boolean', values: Uint8Array.from(stored) };
    case 'date':
      return { ...base, type: 'date', values: Int32Array.from(stored), ...bound(present) };
    case 'datetime':
      return { ...base, type: 'datetime', instant: type.instant, values: stored, ...bound(present) };
    case 'double':
      return { ...base, type: 'number', kind: 'float', values: numbers, ...bound(present) };
    case 'decimal':
      return decimalColumn(base, type.scale, {
        stored,
        numbers,
        present: present.map((value) => Math.round(value * unit)),
        bound,
      });
  }
}

interface Decimals {
  readonly stored: Float64Array;
  readonly numbers: Float64Array;
  readonly present: Float64Array;
  readonly bound: (values: Float64Array) => { readonly min: number; readonly max: number };
}

/** Returns exact decimals; as doubles where a stored integer would not fit 2^53. */
function decimalColumn(base: Omit<Column, 'type'>, scale: number, { stored, numbers, present, bound }: Decimals): Column {
  const { min, max } = bound(present);
  const isExact = present.length === 0 || Math.max(-min, max) <= Number.MAX_SAFE_INTEGER;
  const { name, length, missing, guess, valid } = base;
  const own = { name, length, missing, guess, ...(valid && { valid }) };
  if (isExact) return { ...own, type: 'number', kind: 'decimal', scale, values: stored, min, max };
  return { ...own, type: 'number', kind: 'float', values: numbers, ...bound(numbers.filter((value) => !Number.isNaN(value))) };
}

function guessOf(type: SqlType): string {
  return type.kind === 'decimal' ? `decimal with ${type.scale} decimals` : type.kind;
}
