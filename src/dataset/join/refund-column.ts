import { joinRows } from '../../engine/columns/joins/hash-join.js';
import type { DerivedColumn, OpenRefunds, RefundKey } from '../../query/catalog.js';
import { marksReturns, isFalse } from '../../query/return-status.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { amountColumn, isPresent, numberAt } from '../describe/column-values.js';
import { isCents } from '../amounts/stated-amounts.js';
import { withRows } from '../shapes/some-rows.js';
import { stateColumns } from '../states/state-stems.js';
import { areStates, undecidedStates, unsoldStates } from '../states/state-words.js';
import type { KeyNames } from '../../catalog/joins/names.js';

/** Largest part of a sale by which taxes and freight that were given back with it exceed its amount: the highest VAT in Europe is 27%. */
const MAX_CHARGES = 0.3;

/** Where refunds are, and which sales they belong to. */
export type Refunds = NonNullable<DerivedColumn['from']>;

/** Tables, and what their names mean. */
export interface NamedTables {
  readonly tables: readonly Table[];
  readonly names: KeyNames;
}

/** The rows of sales that share a key with refunds. */
export interface MatchedKey {
  /** The first row with the key of each row of sales; −1 without a key. */
  readonly first: Int32Array;
  /** By first row: the size of the amounts of all rows with its key, in units of money. */
  readonly sold: Float64Array;
  /** By first row: what was given back, in units of money or of the last decimal. */
  readonly given: Float64Array;
}

/** The rows of sales and of refunds that belong together. */
export interface MatchedRefunds {
  /** In the order of the keys, each with the refunds that no key before it has. */
  readonly keys: readonly MatchedKey[];
  /** The number of rows of refunds that have sales, also of those without an amount. */
  readonly matched: number;
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

export function numbersIn({ columns }: Table, name: string | undefined): NumberColumn | undefined {
  const column = columns.find((one) => one.name === name);
  return column?.type === 'number' ? column : undefined;
}

/** What was given back by each row, above 0, as whole numbers of the last decimal where the column has decimals. `isInCents`: although no name says so. */
export function refundsIn(
  column: NumberColumn,
  isInCents = false,
): { readonly values: Float64Array; readonly scale: number | undefined } {
  const values = Float64Array.from({ length: column.length }, (_, row) =>
    isPresent(column, row) ? (column.values[row] ?? 0) : 0,
  );
  // Tables state refunds above or below 0; a refund that was taken back has the other sign.
  if (values.reduce((sum, value) => sum + value, 0) < 0) values.forEach((value, row) => (values[row] = -value));
  if (column.kind === 'float') return { values, scale: undefined };
  return { values, scale: isInCents || isCents(column) ? 2 : column.scale };
}

/** The refunds of a table in units of money. */
export function unitsOf(amount: number, scale: number | undefined): number {
  return scale === undefined ? amount : amount / 10 ** scale;
}

/** A name of the column in which each return counts as one: no column of a file has it. */
export const EACH_RETURN = '';

/**
 * Returns the table of refunds with the columns of the document that its rows are lines of and a column that counts each row, without the rows that
 * were rejected or not decided; `undefined` if a table or its key is missing.
 */
export function refundTable(
  { table, header }: Pick<Refunds, 'table' | 'header'>,
  { tables, names }: NamedTables,
): Table | undefined {
  const tableOf = (name: string): Table | undefined => tables.find((one) => one.name === name);
  const found = tableOf(table);
  const lines = found && { ...found, columns: [...found.columns, eachReturn(found)] };
  if (!lines || !header) return lines && withoutOpen(lines, names);
  const document = tableOf(header.to.table);
  const [own, others] = [columnsOf(lines, header.from.columns), document && columnsOf(document, header.to.columns)];
  if (!document || !own || !others) return undefined;
  const more = document.columns.filter(({ name }) => !lines.columns.some((column) => column.name === name));
  const { columns } = withRows({ ...document, columns: more }, [...joinRows(own, others).rows]);
  return withoutOpen({ ...lines, columns: [...lines.columns, ...columns] }, names);
}

function eachReturn({ rowCount: length }: Table): NumberColumn {
  const values = new Float64Array(length).fill(1);
  return { name: EACH_RETURN, type: 'number', kind: 'decimal', scale: 0, length, missing: 0, values, min: 1, max: 1, guess: '' };
}

/**
 * Returns a table of refunds without the rows that their state calls rejected, declined, void or not decided yet, and those that a column of yes and no does
 * not mark as returned. This is read from a status, since reasons such as a failure of the packing have such words too.
 */
function withoutOpen(table: Table, names: KeyNames): Table {
  const isStatus = ({ name }: Column): boolean => names.meaningOf(name).concepts.has('status');
  const states = stateColumns(table).flatMap((column) => {
    const isMark = marksReturns(column.name, column.dictionary);
    const unpaid = [
      ...(isStatus(column) || areStates(column) ? unsoldStates(column) : []),
      ...(isStatus(column) ? undecidedStates(column) : []),
      ...(isMark ? column.dictionary.filter(isFalse) : []),
    ];
    const open = unpaid.map((state) => column.dictionary.indexOf(state));
    return isMark || open.length > 0 ? [{ column, open, isMark }] : [];
  });
  if (states.length === 0) return table;
  const isGiven = (row: number): boolean =>
    states.every(({ column, open, isMark }) => (isPresent(column, row) ? !open.includes(column.codes[row]!) : !isMark));
  return withRows(
    table,
    Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => isGiven(row)),
  );
}

/** Matches refunds with the rows of sales that have their key; `undefined` if a column is missing. O(rows of both) per key. */
export function matchRefunds(
  sales: Table,
  refunds: Table,
  { amount, from: { column, keys, isInCents, hasCharges, by } }: { readonly amount: string; readonly from: Refunds },
): MatchedRefunds | undefined {
  const [amounts, refund] = [numbersIn(sales, amount), numbersIn(refunds, column)];
  if (!amounts || !refund) return undefined;
  const known = keys.flatMap((key) => matchKey(sales, refunds, { key, amounts }) ?? []);
  if (known.length < keys.length) return undefined;
  const { values, scale } = refundsIn(refund, isInCents);
  let [matched, rows, left] = [0, 0, 0];
  values.forEach((value, row) => {
    const key = known.find(({ to, sold }) => to[row]! >= 0 && sold[to[row]!] !== 0);
    const group = key?.to[row] ?? -1;
    if (key) {
      matched += 1;
      key.given[group] = by === 'total' ? lastDecimals(key.sold[group]!, scale) - value : (key.given[group] ?? 0) + value;
    } else if (value !== 0) {
      rows += 1;
      left += value;
    }
  });
  for (const { given, sold } of hasCharges ? known : [])
    given.forEach((value, group) => {
      const goods = lastDecimals(sold[group] ?? 0, scale);
      if (value <= goods || value > goods * (1 + MAX_CHARGES)) return;
      given[group] = goods;
      rows += 1;
      left += value - goods;
    });
  return { keys: known, matched, scale, open: { rows, amount: unitsOf(left, scale) } };
}

/** An amount in the unit of what was given back. */
function lastDecimals(amount: number, scale: number | undefined): number {
  return scale === undefined ? amount : Math.round(amount * 10 ** scale);
}

/** The number of different keys in the sales; 0 without a key. */
export function groupsOf(key: MatchedKey | undefined): number {
  return key?.first.reduce((count, group, row) => count + (group === row ? 1 : 0), 0) ?? 0;
}

/** Matches one key, with the first row of sales of each row of refunds, −1 without one. Nothing is given back yet. */
function matchKey(
  sales: Table,
  refunds: Table,
  { key, amounts }: { readonly key: RefundKey; readonly amounts: NumberColumn },
): (MatchedKey & { readonly to: Int32Array }) | undefined {
  const [own, others] = [columnsOf(sales, key.sales), columnsOf(refunds, key.refunds)];
  if (!own || !others) return undefined;
  const { rows: first } = joinRows(own, own);
  const sold = new Float64Array(sales.rowCount);
  first.forEach((group, row) => {
    if (group >= 0 && isPresent(amounts, row)) sold[group] = (sold[group] ?? 0) + Math.abs(numberAt(amounts, row));
  });
  return { first, sold, given: new Float64Array(sales.rowCount), to: joinRows(others, own).rows };
}

/**
 * Returns what was given back for each row of sales. A refund of several rows, such as the lines of an order, is split in proportion to their
 * amounts, to the last decimal.
 */
export function refundsOfRows(sales: Table, derived: DerivedColumn, known: NamedTables): Column | undefined {
  const {
    ref,
    of: [amount = ''],
    from,
  } = derived;
  if (from?.by === 'kind') return kindsOfRows(sales, derived, known.tables);
  const refunds = from && refundTable(from, known);
  const amounts = numbersIn(sales, amount);
  const match = refunds && matchRefunds(sales, refunds, { amount, from });
  if (!match || !amounts) return undefined;
  const { keys, scale } = match;
  const parts = keys.map((key) => partsOf(key, amounts, scale));
  const guess = `numbers, '${from.column}' of ${from.table}`;
  const valueOf = (row: number): number =>
    unitsOf(
      parts.reduce((sum, part) => sum + part(row), 0),
      scale,
    );
  return amountColumn({ name: ref.column, amount: amounts, scale, guess }, valueOf);
}

/** Returns the kind of the document of each row, which a column of its header has. */
export function kindsOfRows(lines: Table, { ref, from }: DerivedColumn, tables: readonly Table[]): Column | undefined {
  const header = tables.find(({ name }) => name === from?.table);
  const [key] = from?.keys ?? [];
  const [own, others] = [key && columnsOf(lines, key.sales), key && header && columnsOf(header, key.refunds)];
  if (!header || !own || !others) return undefined;
  const columns = header.columns.filter(({ name }) => name === from?.column);
  const [column] = withRows({ ...header, columns }, [...joinRows(own, others).rows]).columns;
  return column && { ...column, name: ref.column };
}

/** Returns a function of each row's part of what was given back for its key, to be called once per row in their order. */
function partsOf({ first, sold, given }: MatchedKey, amounts: NumberColumn, scale: number | undefined): (row: number) => number {
  const passed = new Float64Array(sold.length);
  const split = new Float64Array(sold.length);
  return (row) => {
    const group = first[row] ?? -1;
    const all = group < 0 ? 0 : (given[group] ?? 0);
    if (all === 0) return 0;
    passed[group] = (passed[group] ?? 0) + Math.abs(numberAt(amounts, row));
    const share = (all * (passed[group] ?? 0)) / (sold[group] ?? 1);
    // The last row has the rest, because all sums of floating-point numbers run in the same order.
    const due = passed[group] === sold[group] ? all : scale === undefined ? share : Math.round(share);
    const own = due - (split[group] ?? 0);
    split[group] = due;
    return own;
  };
}
