import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { allWords } from '../describe/all-words.js';
import { isPresent, numberAt, Validity } from '../describe/column-values.js';
import { mayHaveOrderFields, MIN_COLUMNS, MIN_CONTINUED } from './may-have-shape.js';

/** Minimum share of the continuing rows without a value, and of the first rows with one. */
const HOLDS = 0.98;
const FILLED = 0.5;
/** Minimum share of the rows that continue an order: fewer are rows with gaps. */
const MIN_SHARE = 0.02;

/** Numbers that name members rather than count or cost something. */
const MEMBERS: readonly Concept[] = ['id', 'customer', 'store', 'seller', 'postal', 'product'];

/**
 * Returns tables in which fields of orders that only the first row of each has, as shops export them, hold for all its rows (DESIGN R17).
 * Amounts stay in the first row. A note names the column of the order.
 */
export function fillOrderFields(tables: readonly Table[], vocabulary = allWords()): readonly Table[] {
  return tables.map((table) => (mayHaveOrderFields(table) ? withFields(table, vocabulary) : table));
}

function withFields(table: Table, vocabulary: Vocabulary): Table {
  const [found] = table.columns
    .filter(({ missing, type }) => missing === 0 && type !== 'boolean')
    .flatMap((key) => orderedBy(key, table) ?? [])
    .toSorted((a, b) => b.orders - a.orders);
  if (found === undefined) return table;
  const { key, firsts } = found;
  const fields = found.fields.filter((column) => isField(column, vocabulary));
  if (fields.length === 0) return table;
  return {
    ...table,
    columns: table.columns.map((column) => (fields.includes(column) ? filled(column, firsts) : column)),
    warnings: [
      ...table.warnings,
      { code: 'order-fields-filled', table: table.name, column: key.name, params: { column: key.name } },
    ],
  };
}

function isField(column: Column, vocabulary: Vocabulary): boolean {
  if (column.type !== 'number') return true;
  const { concepts } = meaningOf(column.name, vocabulary);
  return MEMBERS.some((idea) => concepts.has(idea)) && !concepts.has('amount') && !concepts.has('price');
}

interface Ordered {
  readonly key: Column;
  readonly orders: number;
  /** The first row of the order of each row. */
  readonly firsts: Int32Array;
  readonly fields: readonly Column[];
}

/** Returns the columns that are filled in the first of adjacent rows with the same key only; `undefined` where there are too few. */
function orderedBy(key: Column, { rowCount, columns }: Table): Ordered | undefined {
  const firsts = new Int32Array(rowCount);
  const seen = new Set<number>();
  let before = Number.NaN;
  for (let row = 0; row < rowCount; row += 1) {
    const value = numberAt(key, row);
    if (value === before) {
      firsts[row] = firsts[row - 1] ?? row;
      continue;
    }
    // Rows of an order are adjacent.
    if (seen.has(value)) return undefined;
    seen.add(value);
    before = value;
    firsts[row] = row;
  }
  const continued = rowCount - seen.size;
  if (continued < Math.max(MIN_CONTINUED, MIN_SHARE * rowCount)) return undefined;
  const fields = columns.filter(
    (column) => column !== key && column.missing >= HOLDS * continued && isOfFirst(column, firsts, seen.size),
  );
  // One order with all rows is the head of a file, such as the total and the days of a settlement.
  return seen.size === 1 || fields.length < MIN_COLUMNS ? undefined : { key, orders: seen.size, firsts, fields };
}

function isOfFirst(column: Column, firsts: Int32Array, orders: number): boolean {
  if (column.missing === column.length) return false;
  let [present, continuing] = [0, 0];
  firsts.forEach((first, row) => {
    if (!isPresent(column, row)) return;
    if (first === row) present += 1;
    else continuing += 1;
  });
  return present >= FILLED * orders && continuing <= (1 - HOLDS) * (firsts.length - orders);
}

/** Returns a column in which each row without a value has that of the first row of its order. */
function filled(column: Column, firsts: Int32Array): Column {
  const stored = column.type === 'text' ? column.codes : column.values;
  const values = stored.slice();
  const validity = new Validity(column.length);
  firsts.forEach((first, row) => {
    if (isPresent(column, row)) return;
    if (isPresent(column, first)) values[row] = stored[first] ?? 0;
    else validity.drop(row);
  });
  const { valid: _, missing: __, ...rest } = column;
  return { ...rest, [column.type === 'text' ? 'codes' : 'values']: values, ...validity.fields() };
}
