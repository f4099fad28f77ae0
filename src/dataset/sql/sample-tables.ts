import type { RunSql, SqlSource } from '../../engine/sql/sql-engine.js';
import { numbers as numbersIn, outputOf, type SqlOutput, type SqlRows } from '../../engine/sql/row-sql.js';
import { type SqlColumn, type SqlContext, type SqlTable, SqlParameters, type SqlType } from '../../engine/sql/sql-schema.js';
import { TableScope } from '../../engine/sql/table-scope.js';
import type { Vector } from '../../engine/vector.js';
import type { Calendar } from '../../query/plan.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { textAt } from '../describe/column-values.js';
import { bitsFor, setBit } from '../../util/bits.js';

/** Returns what a statement about a database is compiled with. */
export function contextOf({ schema, dialect }: Pick<SqlSource, 'schema' | 'dialect'>, calendar: Calendar): SqlContext {
  const parameters = new SqlParameters((index, value) => dialect.placeholder(index, value));
  return { schema, dialect, parameters, calendar, returnedTexts: () => [] };
}

/** Returns the number of rows of what stands after FROM. */
export async function countRows(run: RunSql, from: string, { dialect, parameters }: SqlContext): Promise<number> {
  const { columns } = await run(`SELECT ${dialect.cast('count(*)', { kind: 'double' })} FROM ${from}`, parameters.values, {
    id: 'count',
  });
  return numbersIn(columns[0]!)[0]!;
}

/** Returns samples of tables. The same rows come each time. */
export function sampleTables(source: SqlSource, calendar: Calendar): Promise<readonly Table[]> {
  return Promise.all(source.schema.tables.map((table) => sampleOf(table, { source, calendar })));
}

/**
 * Returns samples in which joins show: random rows of two large tables share no keys. From the largest table to the smallest, a sample has the
 * rows whose key occurs in the samples before it, where at least half of the values of a column are keys of the table. The largest one
 * keeps its random rows as well, and tables with few rows are whole.
 */
export async function linkedSamples(samples: readonly Table[], source: SqlSource, calendar: Calendar): Promise<readonly Table[]> {
  const parts = samples.filter(({ rowCount }) => rowCount === SAMPLE_ROWS);
  if (parts.length === 0 || samples.length === 1) return samples;
  const sizes = new Map<string, number>();
  for (const { name } of parts) {
    const context = contextOf(source, calendar);
    sizes.set(name, await countRows(source.run, new TableScope(context, name).from, context));
  }
  const [largest, ...smaller] = parts.toSorted((a, b) => sizes.get(b.name)! - sizes.get(a.name)!);
  const linked = new Map(samples.filter((one) => !parts.includes(one)).map((one) => [one.name, one]));
  for (const sample of [largest!, ...smaller]) {
    const others = [...linked.values()].flatMap(({ columns }) => columns.flatMap((column) => keysIn(column) ?? []));
    const link = await bestLink(sample, others, { source, calendar });
    linked.set(sample.name, link ? await linkedRows(sample, link, { source, calendar, isWhole: sample !== largest }) : sample);
  }
  return samples.map((one) => linked.get(one.name)!);
}

/** Returns the link of a table with the most keys; `undefined` where no other table has its keys. */
async function bestLink(sample: Table, others: readonly Keys[], reading: Reading): Promise<Link | undefined> {
  const table = reading.source.schema.tables.find(({ name }) => name === sample.name)!;
  const links = await Promise.all(
    table.columns.flatMap((column, c) => {
      const keys = keysIn(sample.columns[c]!);
      return keys?.values.size === sample.rowCount ? linkOf({ table, column, keys }, others, reading) : [];
    }),
  );
  const [best] = links.filter(({ found }) => found.size > 0).toSorted((a, b) => b.found.size - a.found.size);
  return best;
}

/** Returns the rows of a table that other tables refer to; with those of its sample unless `isWhole`. */
function linkedRows(
  { name }: Table,
  { column, keys, found }: Link,
  { isWhole, ...reading }: Reading & { readonly isWhole: boolean },
): Promise<Table> {
  const table = reading.source.schema.tables.find((one) => one.name === name)!;
  return sampleOf(table, { ...reading, only: { column, values: isWhole ? found : new Set([...keys.values, ...found]) } });
}

/** The values of a column that may be keys, as texts. */
interface Keys {
  readonly isText: boolean;
  readonly values: ReadonlySet<string>;
}

/** Returns the values of texts and whole numbers; `undefined` for other columns. */
function keysIn(column: Column): Keys | undefined {
  const isText = column.type === 'text';
  if (!isText && !(column.type === 'number' && column.kind === 'decimal' && column.scale === 0)) return undefined;
  const texts = Array.from({ length: column.length }, (_, row) => textAt(column, row));
  return { isText, values: new Set(texts.filter((text) => text !== undefined)) };
}

/** A column with the keys of a table: those of its sample, and those that other tables refer to. */
interface Link {
  readonly column: SqlColumn;
  readonly keys: Keys;
  readonly found: ReadonlySet<string>;
}

/** Minimum share of the values of a column that are keys of another table. */
const MIN_SHARE = 0.5;

/** How a database is read. */
interface Reading {
  readonly source: SqlSource;
  readonly calendar: Calendar;
}

/** Returns the keys of a table that other columns have. */
async function linkOf(
  { table, column, keys }: { readonly table: SqlTable; readonly column: SqlColumn; readonly keys: Keys },
  others: readonly Keys[],
  { source, calendar }: Reading,
): Promise<Link> {
  const asked = others.filter(({ isText }) => isText === keys.isText);
  const context = contextOf(source, calendar);
  const scope = new TableScope(context, table.name);
  const key = context.dialect.cast(scope.column({ table: table.name, column: column.name }).sql, { kind: 'text' });
  const listed = isOneOf(key, new Set(asked.flatMap(({ values }) => [...values])), context);
  const { columns } = await source.run(`SELECT DISTINCT ${key} FROM ${scope.from} WHERE ${listed}`, context.parameters.values, {
    id: `keys ${table.name}`,
  });
  const known = new Set(Array.from(columns[0]!, String));
  const shared = asked
    .map(({ values }) => ({ size: values.size, found: [...values].filter((value) => known.has(value)) }))
    .filter(({ size, found }) => found.length >= size * MIN_SHARE)
    .flatMap(({ found }) => found);
  return { column, keys, found: new Set(shared) };
}

/** A condition that a text is one of several. They are one parameter, for a database limits the number of these. */
function isOneOf(text: string, values: ReadonlySet<string>, { dialect, parameters }: SqlContext): string {
  const list = parameters.bind([...values].join('\u001F'));
  return `${text} IN (${dialect.parts(list)})`;
}

/** Rows of a sample, spread over the table. */
const SAMPLE_ROWS = 5000;

/** The rows with one of several values. */
interface Only {
  readonly column: SqlColumn;
  readonly values: ReadonlySet<string>;
}

async function sampleOf(table: SqlTable, { source, calendar, only }: Reading & { readonly only?: Only }): Promise<Table> {
  const blocks = only ? undefined : source.large?.get(table)?.blocks;
  const context = contextOf({ ...source, ...(blocks && { schema: { tables: [blocks], joins: [] } }) }, calendar);
  const { sql, read } = sampleQuery(table, context, only);
  return read(await source.run(sql, context.parameters.values, { id: `sample ${table.name}` }));
}

/** A statement for a sample, and how its rows become a table. */
interface SampleQuery {
  readonly sql: string;
  readonly read: (rows: SqlRows) => Table;
}

/** Returns the query of a sample of a table, or of all rows with some values. */
function sampleQuery(table: SqlTable, context: SqlContext, only: Only | undefined): SampleQuery {
  const scope = new TableScope(context, table.name);
  const outputs: readonly SqlOutput[] = table.columns.map(({ name }) =>
    outputOf(scope.column({ table: table.name, column: name }), context),
  );
  const names = outputs.map((_, o) => `o${o}`);
  const key = only && context.dialect.cast(scope.column({ table: table.name, column: only.column.name }).sql, { kind: 'text' });
  const rows = `SELECT ${outputs.map(({ sql }, o) => `${sql} AS ${names[o]}`).join(', ')} FROM ${scope.from}`;
  return {
    sql: only ? `${rows} WHERE ${isOneOf(key!, only.values, context)}` : context.dialect.sample(rows, names, SAMPLE_ROWS),
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
  const valid = bitsFor(length);
  let missing = 0;
  for (let row = 0; row < length; row++) {
    if (Number.isNaN(numbers[row])) missing += 1;
    else setBit(valid, row);
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
