import { joinRows } from '../../engine/columns/joins/hash-join.js';
import type { DerivedColumn, OpenRefunds } from '../../query/catalog.js';
import type { Column, DecimalColumn, FloatColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { amountColumn, isPresent, numberAt } from '../describe/column-values.js';
import { isCents } from '../describe/stated-amounts.js';

/** A column of numbers. */
export type NumberColumn = DecimalColumn | FloatColumn;

/** The rows of sales and of refunds that belong together. */
export interface MatchedRefunds {
  /** The first row of sales with the key of each row of refunds; −1 without one. */
  readonly to: Int32Array;
  /** The first row with the key of each row of sales; −1 without a key. */
  readonly first: Int32Array;
  /** By first row: the size of the amounts of all rows with its key, in units of money. */
  readonly sold: Float64Array;
  /** By first row: what was given back, in units of money or of the last decimal. */
  readonly given: Float64Array;
  /** Decimals of what was given back; `undefined` for floating-point numbers. */
  readonly scale: number | undefined;
  /** The refunds without sales. */
  readonly open: OpenRefunds;
}

/** The columns of a table; `undefined` if it lacks one. */
export function columnsOf({ columns }: Table, names: readonly string[]): readonly Column[] | undefined {
  const found = names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
  return found.length < names.length ? undefined : found;
}

/** Returns a column of numbers by name. */
export function numbersIn({ columns }: Table, name: string | undefined): NumberColumn | undefined {
  const column = columns.find((one) => one.name === name);
  return column?.type === 'number' ? column : undefined;
}

/** What was given back by each row, above 0, as whole numbers of the last decimal where the column has decimals. */
export function refundsIn(column: NumberColumn): { readonly values: Float64Array; readonly scale: number | undefined } {
  const values = Float64Array.from({ length: column.length }, (_, row) =>
    isPresent(column, row) ? (column.values[row] ?? 0) : 0,
  );
  // Tables state refunds above or below 0; a refund that was taken back has the other sign.
  if (values.reduce((sum, value) => sum + value, 0) < 0) values.forEach((value, row) => (values[row] = -value));
  if (column.kind === 'float') return { values, scale: undefined };
  return { values, scale: isCents(column) ? 2 : column.scale };
}

/** The refunds of a table in units of money. */
export function unitsOf(amount: number, scale: number | undefined): number {
  return scale === undefined ? amount : amount / 10 ** scale;
}

/** Matches refunds with the rows of sales that have their key; `undefined` if a column is missing. O(rows of both). */
export function matchRefunds(
  sales: Table,
  refunds: Table,
  { amount, from: { column, by, keys } }: { readonly amount: string; readonly from: NonNullable<DerivedColumn['from']> },
): MatchedRefunds | undefined {
  const [own, others] = [columnsOf(sales, by), columnsOf(refunds, keys)];
  const [amounts, refund] = [numbersIn(sales, amount), numbersIn(refunds, column)];
  if (!own || !others || !amounts || !refund) return undefined;
  const { rows: first } = joinRows(own, own);
  const { rows: to } = joinRows(others, own);
  const sold = new Float64Array(sales.rowCount);
  first.forEach((group, row) => {
    if (group >= 0 && isPresent(amounts, row)) sold[group] = (sold[group] ?? 0) + Math.abs(numberAt(amounts, row));
  });
  const { values, scale } = refundsIn(refund);
  const given = new Float64Array(sales.rowCount);
  let [rows, left] = [0, 0];
  to.forEach((group, row) => {
    const value = values[row] ?? 0;
    if (value === 0) return;
    if (group >= 0 && sold[group] !== 0) given[group] = (given[group] ?? 0) + value;
    else [rows, left] = [rows + 1, left + value];
  });
  return { to, first, sold, given, scale, open: { rows, amount: unitsOf(left, scale) } };
}

/**
 * Returns what was given back for each row of sales. A refund of several rows, such as the lines of an order, is split in proportion to their
 * amounts, to the last decimal.
 */
export function refundsOfRows(
  sales: Table,
  { ref, of: [amount = ''], from }: DerivedColumn,
  tables: readonly Table[],
): NumberColumn | undefined {
  const refunds = tables.find(({ name }) => name === from?.table);
  const amounts = numbersIn(sales, amount);
  const match = refunds && from && matchRefunds(sales, refunds, { amount, from });
  if (!match || !amounts) return undefined;
  const { first, sold, given, scale } = match;
  const passed = new Float64Array(sales.rowCount);
  const split = new Float64Array(sales.rowCount);
  const valueOf = (row: number): number => {
    const group = first[row] ?? -1;
    const all = group < 0 ? 0 : (given[group] ?? 0);
    if (all === 0) return 0;
    passed[group] = (passed[group] ?? 0) + Math.abs(numberAt(amounts, row));
    const share = (all * (passed[group] ?? 0)) / (sold[group] ?? 1);
    // The last row has the rest, because all sums of floating-point numbers run in the same order.
    const due = passed[group] === sold[group] ? all : scale === undefined ? share : Math.round(share);
    const own = due - (split[group] ?? 0);
    split[group] = due;
    return unitsOf(own, scale);
  };
  const guess = `numbers, '${from.column}' of ${from.table}`;
  return amountColumn({ name: ref.column, amount: amounts, scale, guess }, valueOf);
}
