import { createRequire } from 'node:module';
import { ClickHouseRequests } from '../../../src/dataset/sql/clickhouse-requests.js';
import { CLICKHOUSE } from '../../../src/engine/sql/dialects.js';
import type { SqlSource } from '../../../src/engine/sql/sql-engine.js';
import type { SqlColumn, SqlJoin, SqlTable, SqlType } from '../../../src/engine/sql/sql-schema.js';
import type { Join } from '../../../src/query/catalog.js';
import type { Column } from '../../../src/table/column.js';
import type { Table } from '../../../src/table/table.js';
import type { Fetch } from '../../../src/util/fetch.js';

/** ClickHouse in this process, as the package chdb provides it. */
export interface Chdb {
  query(sql: string, format?: string): string;
  queryBindAsync(
    sql: string,
    params: Readonly<Record<string, string | number>>,
    options: { readonly format: string; readonly signal?: AbortSignal },
  ): Promise<{ text(): string }>;
}

/** Says how to run the tests of ClickHouse where the package is absent. */
export const NO_CHDB = 'ClickHouse is not installed: npm i --no-save chdb';

const KEY = Symbol.for('sales-elements.test.chdb');

/** Returns the ClickHouse of this process, which can have only one; `undefined` where the package is absent. */
export function chdb(): Chdb | undefined {
  const shared = globalThis as { [KEY]?: Chdb | undefined };
  if (!(KEY in shared)) {
    try {
      const { Session } = createRequire(import.meta.url)('chdb') as { readonly Session: new () => Chdb };
      shared[KEY] = new Session();
    } catch {
      shared[KEY] = undefined;
    }
  }
  return shared[KEY];
}

/** Returns a `fetch` that answers as ClickHouse’s HTTP interface does. Every request must be one that needs no preflight request. */
export function chdbFetch(session: Chdb, seen: (url: URL, sql: string) => void = () => undefined): Fetch {
  return async (address, { body, method }) => {
    const url = new URL(address);
    const sql = body as string;
    seen(url, sql);
    if (method !== 'POST') return new Response('expected POST', { status: 400 });
    if (sql.startsWith('KILL QUERY')) return new Response('');
    const params = Array.from(url.searchParams).filter(([name]) => name.startsWith('param_'));
    try {
      const bound = Object.fromEntries(params.map(([name, text]) => [name.slice('param_'.length), unescaped(text)]));
      const format = url.searchParams.get('default_format') ?? 'TabSeparated';
      return new Response((await session.queryBindAsync(sql, bound, { format })).text());
    } catch (error) {
      return new Response(error instanceof Error ? error.message : '', { status: 500 });
    }
  };
}

/** Returns the text that a parameter of the HTTP interface has. */
function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) => ({ t: '\t', n: '\n', r: '\r', '0': '\0' })[character] ?? character);
}

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
const digitsOf = ({ min, max, scale }: { min: number; max: number; scale: number }): number =>
  Math.max(scale, 1, ...[min, max].filter(Number.isFinite).map((bound) => String(Math.abs(bound)).length));

/** The type of a column in the engine and in ClickHouse. */
function typesOf(column: Column): readonly [SqlType, string] {
  switch (column.type) {
    case 'datetime':
      return [{ kind: 'datetime', instant: column.instant }, column.instant ? "DateTime64(3, 'UTC')" : 'DateTime64(3)'];
    case 'text':
      return [{ kind: 'text' }, 'String'];
    case 'date':
      return [{ kind: 'date' }, 'Date32'];
    case 'boolean':
      return [{ kind: 'boolean' }, 'Bool'];
    case 'number': {
      if (column.kind === 'float') return [{ kind: 'double' }, 'Float64'];
      const digits = digitsOf(column);
      if (column.scale === 0 && digits < 10) return [{ kind: 'decimal', digits: 10, scale: 0 }, 'Int32'];
      return [{ kind: 'decimal', digits, scale: column.scale }, `Decimal(${digits}, ${column.scale})`];
    }
  }
}

function literal(column: Column, row: number): string {
  const isPresent = column.valid === undefined || ((column.valid[row >> 3]! >> (row & 7)) & 1) === 1;
  if (!isPresent) return 'NULL';
  if (column.type === 'text') return quoted(column.dictionary[column.codes[row]!]!);
  const value = column.values[row]!;
  if (column.type === 'date') return quoted(new Date(value * 86_400_000).toISOString().slice(0, 10));
  if (column.type === 'datetime') return quoted(new Date(value).toISOString().slice(0, 23).replace('T', ' '));
  if (column.type === 'boolean') return value === 1 ? 'true' : 'false';
  if (column.kind === 'float') return Number.isFinite(value) ? String(value) : value > 0 ? 'inf' : value < 0 ? '-inf' : 'nan';
  const text = String(Math.abs(value)).padStart(column.scale + 1, '0');
  const at = text.length - column.scale;
  return quoted(`${value < 0 ? '-' : ''}${text.slice(0, at)}${column.scale > 0 ? `.${text.slice(at)}` : ''}`);
}

/** Writes tables to ClickHouse, and returns them as the source of an engine. */
export function loadChdb(session: Chdb, tables: readonly Table[], joins: readonly Join[] = []): SqlSource {
  const loaded = tables.map((table, index) => write(session, table, `loaded_${index}`));
  const own: readonly SqlJoin[] = joins.map((join) => ({ ...join, isUnique: false }));
  return {
    schema: { tables: loaded, joins: own },
    dialect: CLICKHOUSE,
    run: new ClickHouseRequests({ url: 'http://localhost:8123/', fetch: chdbFetch(session) }).run,
  };
}

function write(session: Chdb, table: Table, name: string): SqlTable {
  const columns = table.columns.map((column): SqlColumn => ({ name: column.name, type: typesOf(column)[0] }));
  const types = table.columns.map((column) => {
    const [, type] = typesOf(column);
    return `${CLICKHOUSE.identifier(column.name)} ${column.missing > 0 ? `Nullable(${type})` : type}`;
  });
  session.query(`DROP TABLE IF EXISTS ${name}`);
  session.query(`CREATE TABLE ${name} (${[...types, 'place_in_file UInt32'].join(', ')}) ENGINE = MergeTree ORDER BY tuple()`);
  const rows = Array.from(
    { length: table.rowCount },
    (_, row) => `(${[...table.columns.map((column) => literal(column, row)), String(row)].join(', ')})`,
  );
  for (let start = 0; start < rows.length; start += 500) {
    session.query(`INSERT INTO ${name} VALUES ${rows.slice(start, start + 500).join(',')}`);
  }
  return { name: table.name, source: () => name, columns, rowOrder: 'place_in_file' };
}
