import { isEventKey, leadsToEvent } from '../../catalog/joins/names.js';
import type { KeyNames } from '../../catalog/joins/names.js';
import { nearKeys } from '../../catalog/joins/near-keys.js';
import type { PlacedJoin } from '../../catalog/joins/paths.js';
import type { PlaceholderKeys, RoleChoice } from '../../query/catalog.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { codesFor } from '../../table/cells/column-builder.js';
import type { Column, TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, textAt, Validity, columnIn } from '../describe/column-values.js';
import { isGuest, mayHoldGuests } from '../shapes/may-have-shape.js';

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

/** Minimum number of rows of the key 0 for each row of the customer with the most. */
const MIN_TIMES = 5;

/** Tables in which placeholder keys are missing values, with those keys and the notes on them. */
interface Masked {
  readonly tables: readonly Table[];
  readonly placeholders: readonly PlaceholderKeys[];
  readonly notes: readonly Note[];
}

/** Returns the tables with customers who are nobody as missing values. `placeholders` has those that are known from before rows were added. */
export function withoutGuests(
  tables: readonly Table[],
  roles: readonly RoleChoice[],
  placeholders: readonly PlaceholderKeys[] = findGuests(tables, roles),
): Masked {
  const masked = tables.map((table) => withoutPlaceholders(table, placeholders));
  return { tables: masked.map(({ table }) => table), placeholders, notes: masked.flatMap(({ notes }) => notes) };
}

/**
 * Returns the customers who are nobody in the column with that role: a word such as Guest, a number below 0, and 0 where at least 5% of the rows have
 * it and no customer comes near. A column without any other customer keeps them.
 */
function findGuests(tables: readonly Table[], roles: readonly RoleChoice[]): readonly PlaceholderKeys[] {
  const ref = roles.find(({ role }) => role === 'customer')?.ref;
  const column = columnIn(tables, ref);
  if (ref === undefined || column === undefined || !mayHoldGuests(column)) return [];
  const keys = rowsOfKeys(column, () => true);
  const isZero = ({ text }: KeyRows): boolean => Number(text) === 0;
  const most = keys.reduce((size, key) => (isZero(key) ? size : Math.max(size, key.count)), 0);
  const isNobody = (key: KeyRows): boolean =>
    isGuest(key.text) || (isZero(key) && key.count >= Math.max(MIN_ROWS, MIN_SHARE * column.length, MIN_TIMES * most));
  const values = keys.filter(isNobody).map(({ text }) => text);
  return values.length === 0 || values.length === keys.length ? [] : [{ ref, values }];
}

/** A key, and the number of its rows. */
interface KeyRows {
  readonly text: string;
  readonly count: number;
}

/** The keys of some rows. */
function rowsOfKeys(column: Column, isCounted: (row: number) => boolean): readonly KeyRows[] {
  const keys = new Map<number, { count: number; readonly row: number }>();
  for (let row = 0; row < column.length; row += 1) {
    if (!isCounted(row) || !isPresent(column, row)) continue;
    const key = numberAt(column, row);
    const known = keys.get(key);
    if (known) known.count += 1;
    else keys.set(key, { count: 1, row });
  }
  return [...keys.values()].map(({ count, row }) => ({ text: textAt(column, row) ?? '', count }));
}

/** The texts of frequent keys without a match. */
function frequentKeys(column: Column, rows: Int32Array): readonly string[] {
  return rowsOfKeys(column, (row) => (rows[row] ?? -1) < 0)
    .filter(({ count }) => count >= Math.max(MIN_ROWS, MIN_SHARE * column.length))
    .map(({ text }) => text);
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

/** Returns the note on rows with keys of nobody. */
export function placeholderNote({ ref: { table, column }, of, values }: PlaceholderKeys, count: number): Note {
  const params = { table, column, count, example: values.join(', ') };
  return of === undefined
    ? { code: 'guest-customers', table, column, count, params }
    : { code: 'placeholder-keys', table, column, count, params: { ...params, other: of } };
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
