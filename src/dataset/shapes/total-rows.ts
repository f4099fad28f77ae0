import { leastSquares } from '../../util/numbers/least-squares.js';
import type { Note } from '../../query/schema.js';
import { type Column, type TextColumn, textCount, type NumberColumn } from '../../table/column.js';
import { isTotalLabel } from '../../table/csv/totals.js';
import { removedRows, type Table } from '../../table/table.js';
import { isPresent, numberAt } from '../describe/column-values.js';
import { mayHoldTotals, MAX_MEMBERS, mayHaveOrderTotals, MAX_WITHOUT_ORDER, OF_ORDERS } from './may-have-shape.js';
import { withRows } from './some-rows.js';
import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import { groupRows } from '../describe/row-groups.js';
import type { Reading } from './reading.js';

/** Minimum share of the groups in which a total must be the sum of its parts. */
const HOLDS = 0.98;
/** Fewer groups than this prove nothing. */
const MIN_GROUPS = 3;
/** Minimum share of the groups that have a row of the total. */
const IN_GROUPS = 0.5;
const LONGEST_NAME = 40;
/** Number of members that a note names. */
const SHOWN = 5;

/** Names of columns with years, months, weeks, quarters and periods. */
const PERIOD =
  /year|month|week|quarter|period|jahr|monat|woche|quartal|ann[ée]e|mois|semaine|a[ñn]o|mes(?:e|$)|semana|ano|m[êe]s|settimana|jaar|maand|kwartaal|rok|miesi[ąa]c|(?<!\p{L})[åa]r$|m[åa]nad|y[ıi]l|(?<!\p{L})ay$|年|月|년|월|date/iu;

/** The rows of each group of a table by member: groups have the same values in all other texts and dates. */
interface Panel {
  readonly column: TextColumn;
  /** Per group, the row of each member; −1 where it has none. */
  readonly groups: readonly Int32Array[];
}

/**
 * Removes the rows of members that add up other members of their column, such as `TotalUS` among regions, because they would count amounts twice.
 * The rest of the members that the total does not add up are parts of its parts, such as cities of a region, and are removed as well. A note states them.
 */
export function withoutMemberTotals(table: Table): Table {
  if (table.later !== undefined) return table;
  return table.columns.reduce((rest, { name }) => {
    const column = rest.columns.find((one) => one.name === name);
    return column?.type === 'text' && mayHoldTotals(column) ? withoutTotalsOf(rest, column) : rest;
  }, table);
}

function withoutTotalsOf(table: Table, column: TextColumn): Table {
  const keys = table.columns.filter((one) => one !== column && isKey(one));
  const all = totalsIn(table, column, keys);
  // Other columns, such as the manager of a region or a note, may differ within a group.
  const dropped = all.size > 0 ? all : totalsIn(table, column, keysNeeded(table, column, keys));
  if (dropped.size === 0) return table;
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const isKept = (row: number): boolean => !isPresent(column, row) || !dropped.has(column.codes[row] ?? 0);
  const kept = rows.filter(isKept);
  const removed = removedRows(
    table.columns,
    rows.filter((row) => !isKept(row)),
  );
  const members = [...dropped].map((code) => column.dictionary[code] ?? '');
  const count = removed.rows;
  const note: Note = {
    code: 'member-totals',
    table: table.name,
    column: column.name,
    count,
    params: { column: column.name, members: members.slice(0, SHOWN), count: members.length, setting: 'read="totals: keep"' },
    removed: [removed],
  };
  return { ...withRows(table, kept), warnings: [...table.warnings, note] };
}

/** The members that add up others, and those that are parts of their parts. */
function totalsIn(table: Table, column: TextColumn, keys: readonly Column[]): ReadonlySet<number> {
  const dropped = new Set<number>();
  const panel = panelOf(table, column, keys);
  if (panel === undefined) return dropped;
  const totals = column.dictionary.flatMap((text, code) => (isShortTotal(text) ? [code] : []));
  const numbers = table.columns.filter((one): one is NumberColumn => one.type === 'number');
  for (const total of totals) {
    const others = column.dictionary.flatMap((_, code) => (totals.includes(code) ? [] : [code]));
    const parts = numbers.map((values) => partsOf(panel, total, others, values)).find((found) => found !== undefined);
    if (parts === undefined) continue;
    dropped.add(total);
    if (totals.length === 1) for (const code of others) if (!parts.has(code)) dropped.add(code);
  }
  return dropped;
}

/** The columns without which members would have several rows in a group. */
function keysNeeded(table: Table, column: TextColumn, keys: readonly Column[]): readonly Column[] {
  return keys.reduceRight<readonly Column[]>((kept, key) => {
    const fewer = kept.filter((one) => one !== key);
    return panelOf(table, column, fewer) === undefined ? kept : fewer;
  }, keys);
}

/** True for the name of a total; descriptions may begin with “All”. */
function isShortTotal(text: string): boolean {
  return text.length <= LONGEST_NAME && isTotalLabel(text.trim());
}

/** Groups the rows by other texts and dates; `undefined` without a period, and where members have several rows in a group, as lists of sales have. */
function panelOf({ rowCount }: Table, column: TextColumn, keys: readonly Column[]): Panel | undefined {
  if (!keys.some(isPeriod)) return undefined;
  const members = column.dictionary.length;
  const rowsOf = new Map<string, Int32Array>();
  let repeated = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (!isPresent(column, row)) continue;
    const key = keys.map((one) => numberAt(one, row)).join(' ');
    const rows = rowsOf.get(key) ?? new Int32Array(members).fill(-1);
    rowsOf.set(key, rows);
    const code = column.codes[row] ?? 0;
    if ((rows[code] ?? -1) >= 0) repeated += 1;
    rows[code] = row;
    if (repeated > (1 - HOLDS) * rowCount) return undefined;
  }
  return rowsOf.size < MIN_GROUPS ? undefined : { column, groups: [...rowsOf.values()] };
}

/** True for columns that say which group a row is in: dates, years, and texts with few values. */
function isKey(column: Column): boolean {
  if (column.type === 'text') return textCount(column) <= MAX_MEMBERS;
  if (column.type === 'boolean') return true;
  return isPeriod(column);
}

/** True for dates, and for whole numbers and texts named for a period. */
function isPeriod(column: Column): boolean {
  if (column.type === 'date' || column.type === 'datetime') return true;
  const isWhole = column.type !== 'number' || (column.kind === 'decimal' && column.scale === 0);
  return isWhole && PERIOD.test(column.name);
}

/** The members that a total adds up: all others, or those whose sum it is; `undefined` where neither is proven. */
function partsOf(panel: Panel, total: number, others: readonly number[], values: NumberColumn): ReadonlySet<number> | undefined {
  const groups = panel.groups.filter((rows) => (rows[total] ?? -1) >= 0);
  if (groups.length < Math.max(MIN_GROUPS, IN_GROUPS * panel.groups.length) || others.length < 2) return undefined;
  const valueOf = (rows: Int32Array, code: number): number => {
    const row = rows[code] ?? -1;
    const value = row < 0 ? 0 : numberAt(values, row);
    return Number.isNaN(value) ? 0 : value;
  };
  const digit = values.kind === 'decimal' ? 10 ** -values.scale : 0;
  const isSum = (parts: readonly number[]): boolean => {
    const held = groups.filter((rows) => {
      const sum = parts.reduce((all, code) => all + valueOf(rows, code), 0);
      const expected = valueOf(rows, total);
      return Math.abs(sum - expected) <= Math.max(1e-9 * Math.abs(expected), (digit * parts.length) / 2 + 1e-9);
    });
    return groups.some((rows) => valueOf(rows, total) !== 0) && held.length >= HOLDS * groups.length;
  };
  if (isSum(others)) return new Set(others);
  if (groups.length < others.length) return undefined;
  const factors = leastSquares(
    others.map((code) => groups.map((rows) => valueOf(rows, code))),
    groups.map((rows) => valueOf(rows, total)),
  );
  const parts = others.filter((_, at) => Math.round(factors[at]!) === 1);
  return parts.length >= 2 && isSum(parts) ? new Set(parts) : undefined;
}

/** Minimum share of the orders with a row without an item in which it is the sum of the others. */
const IN_ORDERS = 0.98;

/** Minimum number of these orders that have several items. */
const MIN_SEVERAL = 3;

const CENT = 0.01;

/** Number of rows whose places are reported. */
const SHOWN_ROWS = 10;

/** Ideas of columns that have a number of something, and no money. */
const COUNTED: readonly Concept[] = ['quantity', 'count', 'id', 'line'];

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
  const amounts = columns.filter((column): column is NumberColumn => column.type === 'number' && !has(column, COUNTED));
  const keys = columns.filter(
    (column) =>
      (column.type === 'text' || column.type === 'number') &&
      column.missing <= MAX_WITHOUT_ORDER * rowCount &&
      has(column, OF_ORDERS) &&
      !isItem(column),
  );
  if (items.length === 0) return table;
  const isItemRow = (row: number): boolean => items.some((column) => isPresent(column, row));
  const found = keys.flatMap((key) => amounts.map((amount) => orderTotalsIn(key, amount, isItemRow)));
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
function orderTotalsIn(key: Column, amount: NumberColumn, isItemRow: (row: number) => boolean): readonly number[] {
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
  if (held.length < IN_ORDERS * groups.length || several.length < MIN_SEVERAL) return [];
  return held.map((group) => places[group]!).toSorted((a, b) => a - b);
}
