import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, Validity } from '../describe/column-values.js';
import { mayHaveOrderFields, MIN_COLUMNS, MIN_CONTINUED, OF_ORDERS } from './may-have-shape.js';

/** Minimum share of the continuing rows without a value, and of the first rows with one. */
const HOLDS = 0.98;
const FILLED = 0.5;
/** Minimum share of the rows that continue an order: fewer are rows with gaps. */
const MIN_SHARE = 0.02;

/** Ideas of the number of an order. */
const ORDERS = /* @__PURE__ */ OF_ORDERS.filter((idea) => idea !== 'id');

/** Numbers that name members rather than count or cost something. */
const MEMBERS: readonly Concept[] = ['id', 'customer', 'store', 'seller', 'postal', 'product'];

/**
 * Returns tables in which fields of orders that only the first row of each has, as shops export them, hold for all its rows. The number of the
 * order may be such a field. Amounts stay in the first row. A note names the column of the order.
 */
export function fillOrderFields(tables: readonly Table[], vocabulary: Vocabulary): readonly Table[] {
  return tables.map((table) => (mayHaveOrderFields(table) ? withFields(table, vocabulary) : table));
}

function withFields(table: Table, vocabulary: Vocabulary): Table {
  const [found] = table.columns
    .filter(({ missing, type }) => missing === 0 && type !== 'boolean')
    .flatMap((key) => orderedBy(key, table) ?? [])
    .toSorted((a, b) => b.orders - a.orders);
  const ordered = found ?? groupedBy(table, vocabulary);
  if (ordered === undefined) return table;
  const { key, firsts } = ordered;
  const fields = ordered.fields.filter((column) => column === key || isField(column, vocabulary));
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

/**
 * Returns the columns that are filled in the first row of each order only, together with its number and its day, as lists of orders with their lines have
 * them; `undefined` where lines have no number in all rows.
 */
function groupedBy({ rowCount, columns }: Table, vocabulary: Vocabulary): Ordered | undefined {
  const key = columns.find(
    (column) =>
      (column.type === 'text' || column.type === 'number') &&
      column.missing >= Math.max(MIN_CONTINUED, MIN_SHARE * rowCount) &&
      isPresent(column, 0) &&
      ORDERS.some((idea) => meaningOf(column.name, vocabulary).concepts.has(idea)),
  );
  if (key === undefined || !columns.some(({ type, missing }) => type === 'number' && missing === 0)) return undefined;
  const firsts = new Int32Array(rowCount);
  for (let row = 1; row < rowCount; row += 1) firsts[row] = isPresent(key, row) ? row : firsts[row - 1]!;
  const isOfKey = (column: Column): boolean =>
    column.missing === key.missing && firsts.every((first, row) => isPresent(column, row) === (first === row));
  if (!columns.some((column) => (column.type === 'date' || column.type === 'datetime') && isOfKey(column))) return undefined;
  const orders = rowCount - key.missing;
  return { key, orders, firsts, fields: columns.filter((column) => isOfFirst(column, firsts, orders)) };
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
