import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { Column, DecimalColumn, FloatColumn } from '../../table/column.js';
import { removedRows, type Table } from '../../table/table.js';
import { isPresent, numberAt } from '../describe/column-values.js';
import { groupRows } from '../describe/row-groups.js';
import { mayHaveOrderTotals, MAX_WITHOUT_ORDER, OF_ORDERS } from './may-have-shape.js';
import type { Reading } from './reading.js';
import { withRows } from './some-rows.js';

/** Minimum share of the orders with a row without an item in which it is the sum of the others. */
const HOLDS = 0.98;
/** Minimum number of these orders that have several items. */
const MIN_SEVERAL = 3;
const CENT = 0.01;
/** Number of rows whose places are reported. */
const SHOWN_ROWS = 10;

/** Ideas of columns that have a number of something, and no money. */
const COUNTED: readonly Concept[] = ['quantity', 'count', 'id', 'line'];

type Numbers = DecimalColumn | FloatColumn;

/**
 * Removes the rows of whole orders among the rows of their items, as exports of marketplaces and tills have them: an amount without an item that is the sum
 * of the items with the same key. Both would count the order twice. A note states how many there were.
 */
export function withoutOrderTotals(table: Table, { vocabulary }: Reading): Table {
  if (!mayHaveOrderTotals(table)) return table;
  const { columns, rowCount } = table;
  const has = ({ name }: Column, ideas: readonly Concept[]): boolean => {
    const { concepts } = meaningOf(name, vocabulary);
    return ideas.some((idea) => concepts.has(idea));
  };
  const isItem = (column: Column): boolean => has(column, ['product']) && !has(column, ['price', 'amount', 'total', 'quantity']);
  const items = columns.filter((column) => isItem(column) && column.missing > 0 && column.missing < rowCount);
  const amounts = columns.filter((column): column is Numbers => column.type === 'number' && !has(column, COUNTED));
  const keys = columns.filter(
    (column) =>
      (column.type === 'text' || column.type === 'number') &&
      column.missing <= MAX_WITHOUT_ORDER * rowCount &&
      has(column, OF_ORDERS) &&
      !isItem(column),
  );
  if (items.length === 0) return table;
  const isItemRow = (row: number): boolean => items.some((column) => isPresent(column, row));
  const found = keys.flatMap((key) => amounts.map((amount) => totalsIn(key, amount, isItemRow)));
  const rows = found.reduce<readonly number[]>((most, one) => (one.length > most.length ? one : most), []);
  if (rows.length === 0) return table;
  const dropped = new Set(rows);
  const kept = Array.from({ length: rowCount }, (_, row) => row).filter((row) => !dropped.has(row));
  const count = rows.length;
  const note = {
    code: 'subtotal-rows',
    table: table.name,
    count,
    rows: rows.slice(0, SHOWN_ROWS),
    params: { count, example: '' },
    removed: [removedRows(columns, rows)],
  };
  return { ...withRows(table, kept), warnings: [...table.warnings, note] };
}

/** The rows without an item whose amount is the sum of the items with their key; none where too few of them are. */
function totalsIn(key: Column, amount: Numbers, isItemRow: (row: number) => boolean): readonly number[] {
  const { of, count } = groupRows(key);
  const [sums, items, others] = [new Float64Array(count), new Int32Array(count), new Int32Array(count)];
  const places = new Int32Array(count);
  of.forEach((group, row) => {
    if (group < 0 || !isPresent(amount, row)) return;
    if (isItemRow(row)) {
      items[group]! += 1;
      sums[group]! += numberAt(amount, row);
    } else {
      others[group]! += 1;
      places[group] = row;
    }
  });
  const groups = Array.from(items.keys()).filter((group) => items[group]! > 0 && others[group]! > 0);
  const held = groups.filter(
    (group) => others[group] === 1 && sums[group] !== 0 && Math.abs(sums[group]! - numberAt(amount, places[group]!)) < CENT,
  );
  const several = held.filter((group) => items[group]! > 1);
  if (held.length < HOLDS * groups.length || several.length < MIN_SEVERAL) return [];
  return held.map((group) => places[group]!).toSorted((a, b) => a - b);
}
