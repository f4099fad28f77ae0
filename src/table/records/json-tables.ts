import { isPlainObject } from './record-grid.js';

/** Rows of a JSON text under a name; the first table may have none. */
export interface JsonTable {
  readonly name: string | undefined;
  readonly rows: readonly object[];
}

/** A key that says nothing of what it is a key of. */
const BARE = /^_?(?:id|key|uuid|guid)$/iu;

/**
 * Returns the tables of a JSON value if there are several: the arrays of an object, and the lists that are nested in their rows. Nested rows get
 * the key of their parent. `undefined` for a single table.
 */
export function tablesIn(root: unknown, name: string): readonly JsonTable[] | undefined {
  const listed = listedIn(root);
  const tables = listed.flatMap((table) => withNested(table, listed.length > 1 ? (table.name ?? name) : name));
  return tables.length > 1 ? tables : undefined;
}

function isList(value: unknown): value is readonly object[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlainObject);
}

function listedIn(root: unknown): readonly JsonTable[] {
  if (isList(root)) return [{ name: undefined, rows: root }];
  if (!isPlainObject(root)) return [];
  const lists = Object.entries(root).flatMap(([name, rows]: [string, unknown]) => (isList(rows) ? [{ name, rows }] : []));
  return lists.length === 1 ? lists.map(({ rows }) => ({ name: undefined, rows })) : lists;
}

/** Takes the lists out of the rows of a table. Lists in rows without a unique key stay there. */
function withNested(table: JsonTable, parent: string): readonly JsonTable[] {
  const { rows } = table;
  const names = Object.keys(Object.assign({}, ...rows.slice(0, 100)) as object).filter((key) => isNested(rows, key));
  const key = names.length === 0 ? undefined : keyOf(rows);
  if (key === undefined) return [table];
  const own = rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))));
  const link = BARE.test(key) ? `${singular(parent)}_${key}` : key;
  const nested = names.map((name) => ({
    name,
    rows: rows.flatMap((row) => itemsOf(row, name).map((item) => ({ [link]: Reflect.get(row, key) as unknown, ...item }))),
  }));
  return [{ ...table, rows: own }, ...nested];
}

function itemsOf(row: object, name: string): readonly object[] {
  const value: unknown = Reflect.get(row, name);
  return isList(value) ? value : [];
}

/** True when a key holds lists of objects, some of them not empty, and nothing else. */
function isNested(rows: readonly object[], name: string): boolean {
  const values = rows.map((row) => Reflect.get(row, name) as unknown);
  const isEmpty = (value: unknown): boolean =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0);
  return values.some(isList) && values.every((value) => isEmpty(value) || isList(value));
}

/** The first key whose values differ in all rows. */
function keyOf(rows: readonly object[]): string | undefined {
  return Object.keys(rows[0] ?? {}).find((key) => {
    const values = new Set<unknown>();
    for (const row of rows) {
      const value: unknown = Reflect.get(row, key);
      if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return false;
      values.add(value);
    }
    return values.size === rows.length;
  });
}

/** Names of sources and keys that say nothing of what their rows are. */
const NONDESCRIPT = /^(?:data|rows|records|items|results?|response|file|export|table|json|list)\d*$/iu;

function singular(name: string): string {
  if (NONDESCRIPT.test(name)) return 'parent';
  return name.replace(/ies$/iu, 'y').replace(/([^s])s$/iu, '$1');
}
