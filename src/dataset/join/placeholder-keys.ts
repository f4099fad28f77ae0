import { isEventKey } from '../../catalog/joins/names.js';
import type { KeyNames } from '../../catalog/joins/names.js';
import { nearKeys } from '../../catalog/joins/near-keys.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import { leadsToEvent } from '../../catalog/joins/search.js';
import type { PlaceholderKeys } from '../../query/catalog.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { codesFor } from '../../table/cells/column-builder.js';
import type { Column, TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, textAt, Validity } from '../describe/column-values.js';

/** Minimum share of the rows with a key that the other table does not have; such a key means a missing member. */
const MIN_SHARE = 0.05;

/** Minimum number of rows: in a small table any key is in many of the rows. */
const MIN_ROWS = 10;

/** Maximum number of such keys in a column. If there are more, the other table is incomplete. */
const MAX_KEYS = 2;

/** Input of the search. */
export interface PlaceholderSearch {
  readonly tables: readonly Table[];
  readonly joins: readonly PlacedJoin[];
  readonly names: KeyNames;
  /** Columns set by the option `roles`, which keep all of their keys. */
  readonly chosen: readonly ColumnRef[];
}

/**
 * Returns keys such as 0 or −1 that mean a missing member: the table of members does not have them, and at least 5% of the rows
 * do.
 */
export function findPlaceholders({ tables, joins, names, chosen }: PlaceholderSearch): readonly PlaceholderKeys[] {
  return joins.flatMap((join) => {
    const { from, to, match } = join;
    const [name, second] = from.columns;
    const column = tables.find((table) => table.name === from.table)?.columns.find((one) => one.name === name);
    if (column === undefined || second !== undefined || (column.type !== 'number' && column.type !== 'text')) return [];
    if (match.unmatched < MIN_SHARE * column.length) return [];
    if (isEventKey(names.ofColumn(column.name)) || leadsToEvent(join, names)) return [];
    if (chosen.some((ref) => ref.table === from.table && ref.column === column.name)) return [];
    const values = frequentKeys(column, match.rows);
    const keys = tables.find((table) => table.name === to.table)?.columns.find((one) => one.name === to.columns[0]);
    // A key in another spelling is a member.
    if (keys?.type === 'text' && nearKeys(values, keys.dictionary).size > 0) return [];
    const ref = { table: from.table, column: column.name };
    return values.length === 0 || values.length > MAX_KEYS ? [] : [{ ref, of: to.table, values }];
  });
}

/** The texts of frequent keys without a match. */
function frequentKeys(column: Column, rows: Int32Array): readonly string[] {
  const counts = new Map<number, { count: number; readonly row: number }>();
  rows.forEach((to, row) => {
    if (to >= 0 || !isPresent(column, row)) return;
    const key = numberAt(column, row);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { count: 1, row });
  });
  return [...counts.values()]
    .filter(({ count }) => count >= Math.max(MIN_ROWS, MIN_SHARE * column.length))
    .map(({ row }) => textAt(column, row) ?? '');
}

/** Returns the table with placeholder keys as missing values, and notes with the number of such rows. */
export function withoutPlaceholders(
  table: Table,
  placeholders: readonly PlaceholderKeys[],
): { readonly table: Table; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const columns = table.columns.map((column) => {
    const keys = placeholders.find(({ ref }) => ref.table === table.name && ref.column === column.name);
    if (keys === undefined) return column;
    const masked = withoutValues(column, keys.values);
    const count = masked.missing - column.missing;
    if (count > 0) notes.push(placeholderNote(keys, count));
    return masked;
  });
  return { table: { ...table, columns }, notes };
}

function placeholderNote({ ref: { table, column }, of, values }: PlaceholderKeys, count: number): Note {
  const example = values.join(', ');
  return {
    code: 'placeholder-keys',
    table,
    column,
    count,
    params: { table, column, other: of, count, example },
  };
}

function withoutValues(column: Column, values: readonly string[]): Column {
  const validity = new Validity(column.length);
  if (column.type === 'text') return withoutTexts(column, values, validity);
  const numbers = new Set(values.map(Number));
  const isDropped = (row: number): boolean => !isPresent(column, row) || numbers.has(numberAt(column, row));
  let min = Infinity;
  let max = -Infinity;
  const kept = column.values.slice();
  for (let row = 0; row < column.length; row += 1) {
    if (!isDropped(row)) {
      const value = kept[row] ?? 0;
      min = Math.min(min, value);
      max = Math.max(max, value);
      continue;
    }
    validity.drop(row);
    kept[row] = column.type === 'number' && column.kind === 'float' ? Number.NaN : 0;
  }
  const { valid: _, ...rest } = column;
  return { ...rest, values: kept, ...(min <= max ? { min, max } : {}), ...validity.fields() } as Column;
}

function withoutTexts(column: TextColumn, values: readonly string[], validity: Validity): TextColumn {
  const { name, type, length, guess } = column;
  const dictionary = column.dictionary.filter((text) => !values.includes(text));
  const codeOf = new Map(dictionary.map((text, code) => [text, code]));
  const renamed = column.dictionary.map((text) => codeOf.get(text) ?? dictionary.length);
  const codes = codesFor(dictionary.length, length);
  for (let row = 0; row < length; row += 1) {
    const code = isPresent(column, row) ? (renamed[column.codes[row] ?? 0] ?? dictionary.length) : dictionary.length;
    codes[row] = code;
    if (code === dictionary.length) validity.drop(row);
  }
  return { name, type, length, guess, codes, dictionary, ...validity.fields() };
}
