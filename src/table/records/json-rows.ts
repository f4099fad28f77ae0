import { SalesError, type ErrorParams } from '../../util/error.js';
import type { JsonContext } from '../part.js';
import { isPlainObject, RecordGrid } from './record-grid.js';
import type { TableInput } from '../../query/source.js';

const SEARCH_DEPTH = 6;
const NAME_KEYS = ['columns', 'fields', 'headers', 'header'];
const ROW_KEYS = ['rows', 'data', 'values', 'records', 'items'];

/**
 * Returns the rows of a parsed JSON value. Accepted are an array of objects, an array of arrays (the first holds the names), an
 * object of
 * columns, `{ columns, rows }`, or the table nested closest to the root. Otherwise objects by key are accepted if all have the
 * same keys: as
 * rows, or as columns if the keys are numbers. A `pointer` (`/data/items`) selects the value instead.
 * An empty array is a table without rows and columns.
 * @throws SalesError `not-tabular`, `bad-option` for a pointer to nothing
 */
export function jsonRows(value: unknown, { pointer }: Pick<JsonContext, 'pointer'>): RecordGrid {
  const root = pointer === undefined ? value : resolvePointer(value, pointer);
  const grid = gridOf(root) ?? gridOf(nestedTable(root)) ?? fromKeyed(root);
  if (grid) return grid;
  // An empty list, such as a server returns when there are no orders: a table without rows, and without columns because none are
  // named.
  if (Array.isArray(root) && root.length === 0) return new RecordGrid();
  throw new SalesError('not-tabular', 'json-without-table', { params: describe(root) });
}

function gridOf(value: unknown): RecordGrid | undefined {
  if (Array.isArray(value)) return fromArray(value);
  return isPlainObject(value) ? (fromColumnsAndRows(value) ?? fromColumns(value)) : undefined;
}

function fromArray(entries: readonly unknown[]): RecordGrid | undefined {
  if (entries.length === 0) return undefined;
  const grid = new RecordGrid();
  if (entries.every(isPlainObject)) {
    for (const entry of entries) grid.add(entry);
    return grid.finish().length > 0 ? grid : undefined;
  }
  const [first] = entries;
  if (!Array.isArray(first) || !entries.every((entry) => Array.isArray(entry)) || !isScalarRow(first)) return undefined;
  const named = first.every((cell) => typeof cell === 'string') && new Set(first).size === first.length;
  const names = named ? first : first.map((_, index) => `column ${index + 1}`);
  for (const row of named ? entries.slice(1) : entries) grid.addRow(names, row as unknown[]);
  return named && entries.length === 1 ? undefined : grid;
}

function isScalarRow(cells: readonly unknown[]): boolean {
  return cells.length > 0 && cells.every((cell) => typeof cell !== 'object' || cell === null);
}

function fromColumnsAndRows(value: object): RecordGrid | undefined {
  const names = NAME_KEYS.map((key) => namesOf(ownValue(value, key))).find((found) => found !== undefined);
  const rows = ROW_KEYS.map((key) => ownValue(value, key)).find((found) => Array.isArray(found)) as unknown[] | undefined;
  if (!names || !rows || rows.length === 0 || !rows.every((row) => Array.isArray(row))) return undefined;
  const grid = new RecordGrid();
  for (const row of rows) grid.addRow(names, row as unknown[]);
  return grid;
}

function namesOf(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const names = (value as unknown[]).map((entry) => (isPlainObject(entry) ? ownValue(entry, 'name') : entry));
  return names.every((name) => typeof name === 'string') ? names : undefined;
}

function fromColumns(value: object): RecordGrid | undefined {
  const names = Object.keys(value);
  const columns = names.map((name) => ownValue(value, name));
  const [first] = columns;
  if (!Array.isArray(first) || first.length === 0) return undefined;
  const even = columns.every(
    (column) =>
      Array.isArray(column) &&
      column.length === first.length &&
      !column.some((cell) => typeof cell === 'object' && cell !== null),
  );
  if (!even) return undefined;
  const grid = new RecordGrid();
  for (let row = 0; row < first.length; row++)
    grid.addRow(
      names,
      (columns as unknown[][]).map((column) => column[row]),
    );
  return grid;
}

/**
 * Reads objects by key: `{"A-1": {…}, "A-2": {…}}` as rows with their keys, `{"date": {"0": …}, "sales": {"0": …}}` as columns.
 */
function fromKeyed(value: unknown): RecordGrid | undefined {
  const outer = isPlainObject(value) ? Object.entries(value) : [];
  const inner = outer.map(([, one]) => one as unknown).filter(isPlainObject);
  const keys = Object.keys(inner[0] ?? {});
  const areAlike = inner.every((one) => isScalarRow(Object.values(one)) && Object.keys(one).join('\n') === keys.join('\n'));
  if (inner.length < 2 || inner.length < outer.length || !areAlike) return undefined;
  const grid = new RecordGrid();
  const names = outer.map(([name]) => name);
  if (areNumbers(keys))
    for (const key of keys)
      grid.addRow(
        names,
        inner.map((one) => ownValue(one, key)),
      );
  else for (const [index, one] of inner.entries()) grid.add(areNumbers(names) ? one : { key: names[index], ...one });
  return grid;
}

function areNumbers(keys: readonly string[]): boolean {
  return keys.every((key) => /^\d+$/.test(key));
}

/** Returns the table closest to the root, and the longest among equally close ones. */
function nestedTable(root: unknown): unknown {
  let level: unknown[] = isPlainObject(root) ? [root] : [];
  for (let depth = 0; depth < SEARCH_DEPTH && level.length > 0; depth++) {
    const inner = level.flatMap((value) => (isPlainObject(value) ? Object.keys(value).map((key) => ownValue(value, key)) : []));
    const tables = inner.filter((value) => isTableLike(value)) as unknown[][];
    if (tables.length > 0) return tables.reduce((longest, table) => (sizeOf(table) > sizeOf(longest) ? table : longest));
    level = inner.filter(isPlainObject);
  }
  return undefined;
}

function isTableLike(value: unknown): boolean {
  if (Array.isArray(value))
    return value.length > 0 && (value.every(isPlainObject) || value.every((entry) => Array.isArray(entry)));
  return isPlainObject(value) && Object.keys(value).length > 1 && gridOf(value) !== undefined;
}

function sizeOf(table: unknown): number {
  return Array.isArray(table) ? table.length : 1;
}

function ownValue(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (Reflect.get(value, key) as unknown) : undefined;
}

function resolvePointer(root: unknown, pointer: string): unknown {
  let value = root;
  for (const part of pointer.split('/').filter((text, index) => index > 0 || text !== '')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    if (!keys.includes(key)) {
      const shown = keys.slice(0, 10);
      throw new SalesError('bad-option', 'json-pointer', { params: { option: 'data', value: pointer, key, expected: shown } });
    }
    value = ownValue(value as object, key);
  }
  return value;
}

function describe(value: unknown): ErrorParams {
  if (Array.isArray(value)) return { found: 'list' };
  if (!isPlainObject(value)) return value === null ? { found: 'null' } : { found: 'single', type: typeof value };
  const keys = Object.keys(value).slice(0, 5);
  return keys.length === 0 ? { found: 'empty' } : { found: 'object', keys };
}

const ROWS_PER_TURN = 5000;

/**
 * Returns the rows of an array of objects, with their keys as columns.
 * @throws SalesError `not-tabular` if one is not an object
 */
export async function rowsOfObjects(rows: readonly unknown[], { turn }: Pick<JsonContext, 'turn'>): Promise<RecordGrid> {
  const grid = new RecordGrid();
  for (const [index, row] of rows.entries()) {
    if (!isPlainObject(row)) {
      throw new SalesError('not-tabular', 'row-not-object', {
        params: { row: index + 1, found: typeof row },
      });
    }
    grid.add(row);
    if (index % ROWS_PER_TURN === ROWS_PER_TURN - 1) await turn(grid.rowCount);
  }
  return grid;
}

/** Returns the rows of data passed column by column; cells are converted as in rows of objects. */
export async function rowsOfColumns(
  { columns, rowCount }: Extract<TableInput, { kind: 'columns' }>,
  { turn }: Pick<JsonContext, 'turn'>,
): Promise<RecordGrid> {
  const grid = new RecordGrid();
  const names = [...columns.keys()];
  const lists = [...columns.values()];
  for (let row = 0; row < rowCount; row++) {
    grid.addRow(
      names,
      lists.map((cells) => cells[row]),
    );
    if (row % ROWS_PER_TURN === ROWS_PER_TURN - 1) await turn(grid.rowCount);
  }
  return grid;
}
