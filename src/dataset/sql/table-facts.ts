import type { LargeTable, SqlSource } from '../../engine/sql/sql-engine.js';
import { numbers } from '../../engine/sql/row-sql.js';
import type { SqlColumn, SqlTable, SqlType } from '../../engine/sql/sql-schema.js';
import { dayOf, toDouble, type SqlValue } from '../../engine/sql/sql-value.js';
import { TableScope } from '../../engine/sql/table-scope.js';
import type { Catalog } from '../../query/catalog.js';
import type { ColumnRef } from '../../query/schema.js';
import { contextOf, countRows } from './sample-tables.js';

/** Rows up to which all distinct values are counted exactly. */
const COUNTED_ROWS = 200_000;

/**
 * Share of the rows of a sample that may have distinct values in a column that is counted exactly: about 24,000 members of a sample of 5,000. Above
 * it a count of 2 million rows with 16 columns takes 1.8 s in place of 0.5 s.
 */
const MAX_COUNTED_SHARE = 0.9;

/** The column of spread rows that is 0 in one half of them and 1 in the other. */
export const HALF = 'sales half';

/** What is true of all rows of a column. */
interface ColumnFacts {
  readonly missing: number;
  readonly distinct: number;
  readonly min: number;
  readonly max: number;
  /** First and last calendar day, of dates and datetimes. */
  readonly days?: readonly [number, number];
}

/** What is true of all rows of a table. */
export interface TableFacts {
  readonly table: string;
  readonly rowCount: number;
  readonly columns: ReadonlyMap<string, ColumnFacts>;
}

/** What a table is read with. */
interface Reading {
  readonly table: SqlTable;
  readonly source: SqlSource;
  readonly samples: Catalog;
  readonly rowCount: number;
}

/** The numbers of each column, by its name. */
type Numbers = ReadonlyMap<string, readonly number[]>;

/** Reads the number of rows, and of each column missing rows, distinct values and bounds. `samples` is the catalog of samples. */
export async function factsOf(table: SqlTable, source: SqlSource, samples: Catalog): Promise<TableFacts> {
  const context = contextOf(source, samples.calendar);
  const rowCount = await countRows(source.run, new TableScope(context, table.name).from, context);
  const large = source.large?.get(table);
  const reading = { table, source, samples, rowCount };
  const found = await (large ? largeFacts(large, reading) : scannedFacts(reading));
  const columns = table.columns.map(({ name, type }): [string, ColumnFacts] => {
    const [present, min, max, first, last, members] = found.get(name) as [number, number, number, number, number, number];
    return [
      name,
      {
        missing: rowCount - present,
        distinct: Math.min(members, rowCount, possibleValues(type, { min, max, days: [first, last] })),
        min,
        max,
        ...(!Number.isNaN(first) && { days: [first, last] }),
      },
    ];
  });
  return { table: table.name, rowCount, columns: new Map(columns) };
}

/** Returns numbers of a column as SQL. */
type Cells = (scope: TableScope, ref: ColumnRef) => readonly string[];

const countAndEdges = (value: SqlValue, scope: TableScope): readonly string[] => [
  `count(${value.sql})`,
  ...edgesOf(value, scope),
];

/** Reads all numbers of a table in one statement. */
async function scannedFacts(reading: Reading): Promise<Numbers> {
  const { dialect } = reading.source;
  const found = await readNumbers(reading.table.columns, reading, (scope, ref) => {
    const value = scope.column(ref);
    const isCounted = reading.rowCount <= COUNTED_ROWS || !isNearlyUnique(reading, ref.column);
    return [
      ...countAndEdges(value, scope),
      isCounted ? dialect.countDistinct(value.sql) : dialect.approximateDistinct(value.sql),
    ];
  });
  return found[0]!;
}

/** Most files with a SELECT of their own; more are read as a whole. */
const MAX_FILES = 500;

/**
 * Reads the numbers of a large table without a scan of most columns: DuckDB knows the counts and edges of each file, and skips all rows in its search for
 * empty texts when a file has none. Days are counted, for gaps between them decide how dates are read. Other distinct values are estimated.
 */
async function largeFacts({ blocks, files }: LargeTable, reading: Reading): Promise<Numbers> {
  const { table, source } = reading;
  const { columns } = table;
  const isStored = ({ type }: SqlColumn): boolean => type.kind !== 'double' && !isInstant(type);
  const isDay = ({ name, type }: SqlColumn): boolean => type.kind.startsWith('date') && !isNearlyUnique(reading, name);
  const daysOf: Cells = (scope, ref) => [source.dialect.countDistinct(scope.bare(ref).sql)];
  const parts = { ...reading, parts: files.length <= MAX_FILES ? files : [table] };
  const [stored, scanned, [days], members, empty] = await Promise.all([
    readNumbers(columns.filter(isStored), parts, (scope, ref) => countAndEdges(scope.bare(ref), scope)),
    readNumbers(
      columns.filter((column) => !isStored(column)),
      reading,
      (scope, ref) => countAndEdges(scope.column(ref), scope),
    ),
    readNumbers(columns.filter(isDay), reading, daysOf),
    estimatedMembers(blocks, reading),
    emptyTexts(reading),
  ]);
  const facts = columns.map(({ name }, c): [string, readonly number[]] => {
    const [present, ...edges] = combined(
      [...stored, ...scanned].map((part) => part.get(name)).filter((own) => own !== undefined),
    );
    return [name, [present! - (empty.get(name) ?? 0), ...edges, days?.get(name)?.[0] ?? members[c]!]];
  });
  return new Map(facts);
}

/** Returns a count and pairs of edges of a whole from those of its parts. An edge of no rows is NaN. */
function combined(parts: readonly (readonly number[])[]): readonly number[] {
  return parts.reduce((one, other) =>
    one.map((value, n) => {
      const own = other[n] ?? NaN;
      if (Number.isNaN(value) || Number.isNaN(own)) return Number.isNaN(value) ? own : value;
      return n === 0 ? value + own : n % 2 === 1 ? Math.min(value, own) : Math.max(value, own);
    }),
  );
}

/** Reads numbers of columns in one statement, of the table or of each of its parts. */
async function readNumbers(
  columns: readonly SqlColumn[],
  { table, source, samples, parts = [table] }: Reading & { readonly parts?: readonly SqlTable[] },
  cellsOf: Cells,
): Promise<readonly Numbers[]> {
  if (columns.length === 0) return [];
  const context = contextOf(source, samples.calendar);
  const { dialect, parameters } = context;
  let counts: readonly number[] = [];
  const selects = parts.map((part) => {
    const scope = new TableScope({ ...context, schema: { tables: [part], joins: [] } }, part.name);
    const cells = columns.map(({ name }) => cellsOf(scope, { table: part.name, column: name }));
    counts = cells.map(({ length }) => length);
    return `SELECT ${cells.flatMap((one) => one.map((sql) => dialect.cast(sql, { kind: 'double' }))).join(', ')} FROM ${scope.from}`;
  });
  const found = await source.run(selects.join(' UNION ALL '), parameters.values, { id: `facts ${table.name}` });
  const values = found.columns.map(numbers);
  return parts.map((_, p) => {
    let at = 0;
    return new Map(columns.map(({ name }, c) => [name, values.slice(at, (at += counts[c]!)).map((cells) => cells[p]!)]));
  });
}

const isInstant = (type: SqlType): boolean => type.kind === 'datetime' && type.instant;

/** The smallest and the largest value as numbers, and the first and the last day; `NULL` where a type has none. */
function edgesOf(value: SqlValue, { context }: TableScope): readonly string[] {
  const { dialect } = context;
  const edge = (name: 'min' | 'max', { sql, type }: SqlValue): SqlValue => ({ sql: `${name}(${dialect.nullable(sql)})`, type });
  const numberOf = (name: 'min' | 'max'): string =>
    value.type.kind === 'text' ? 'NULL' : toDouble(edge(name, value), context).sql;
  const dayAt = (name: 'min' | 'max'): string => {
    // Clocks that are set back over midnight show an earlier day later.
    const day = isInstant(value.type) ? undefined : dayOf(edge(name, value), context);
    const own = day ?? dayOf(value, context);
    if (own === undefined) return 'NULL';
    return dialect.days(day ?? edge(name, { sql: own, type: { kind: 'date' } }).sql);
  };
  return [numberOf('min'), numberOf('max'), dayAt('min'), dayAt('max')];
}

/** Returns whether nearly each row of a sample has another value. */
function isNearlyUnique({ samples: { columns, tables }, table }: Reading, name: string): boolean {
  const rows = tables.find((one) => one.name === table.name)?.rowCount ?? 0;
  const column = columns.find((one) => one.table === table.name && one.name === name);
  return column !== undefined && column.distinct > rows * MAX_COUNTED_SHARE;
}

/** Counts the rows with an empty text, which is missing, by column. */
async function emptyTexts({ table, source, samples: { calendar } }: Reading): Promise<ReadonlyMap<string, number>> {
  const texts = table.columns.filter(({ type }) => type.kind === 'text');
  const counts = texts.map(async ({ name }): Promise<[string, number]> => {
    const context = contextOf(source, calendar);
    const scope = new TableScope(context, table.name);
    const { sql } = scope.bare({ table: table.name, column: name });
    return [name, await countRows(source.run, `${scope.from} WHERE ${sql} = ''`, context)];
  });
  return new Map(await Promise.all(counts));
}

/**
 * Estimates the distinct values of each column from those of two halves of spread rows, as animals that are caught twice (Chapman 1951): halves that
 * share all values have all there are, halves that share none have as large a part of them as of the rows.
 */
async function estimatedMembers(spread: SqlTable, { source, samples, rowCount }: Reading): Promise<readonly number[]> {
  const { dialect } = source;
  const context = contextOf({ dialect, schema: { tables: [spread], joins: [] } }, samples.calendar);
  const scope = new TableScope(context, spread.name);
  const half = dialect.identifier(HALF);
  const values = spread.columns.map(({ name }, c) => `${scope.column({ table: spread.name, column: name }).sql} AS v${c}`);
  const counts = ['sum(k)', ...['hi = 1', 'lo = 0', 'lo < hi'].map((side) => `count(*) FILTER (WHERE ${side})`)];
  const cells = counts.map((sql) => dialect.cast(sql, { kind: 'double' })).join(', ');
  const members = values.map((_, c) => {
    const groups = `SELECT min(${half}) AS lo, max(${half}) AS hi, count(*) AS k FROM blocks WHERE v${c} IS NOT NULL GROUP BY v${c}`;
    return `SELECT ${cells}, ${dialect.cast(String(c), { kind: 'double' })} AS c FROM (${groups})`;
  });
  const sql = `WITH blocks AS MATERIALIZED (SELECT ${[...values, half].join(', ')} FROM ${scope.from}) ${members.join(' UNION ALL ')} ORDER BY c`;
  const { columns } = await source.run(sql, context.parameters.values, { id: `members ${spread.name}` });
  const [rows, first, second, shared] = columns.map(numbers);
  return values.map((_, c) => {
    const [one, other, both] = [first![c]!, second![c]!, shared![c]!];
    const all = one + other - both;
    return Math.round(Math.max(all, Math.min(((one + 1) * (other + 1)) / (both + 1) - 1, (all * rowCount) / rows![c]!))) || 0;
  });
}

/** Returns how many values a column can have between its bounds: an approximate count can be above it. */
function possibleValues(
  type: SqlType,
  { min, max, days: [first, last] }: Required<Pick<ColumnFacts, 'min' | 'max' | 'days'>>,
): number {
  const most = type.kind === 'date' ? last - first + 1 : type.kind === 'decimal' && type.scale === 0 ? max - min + 1 : Infinity;
  return Number.isNaN(most) ? Infinity : most;
}
