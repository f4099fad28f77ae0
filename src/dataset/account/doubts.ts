import type { Catalog } from '../../query/catalog.js';
import type { Note, Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import { monthOf } from '../../table/infer/names.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt } from '../describe/column-values.js';
import { costAndPrice, detectedColumn, farBelow, MIN_JUMPS, stepsOf } from './may-doubt.js';

const DAY_MS = 86_400_000;

/** Days that may be months. */
const MAX_MONTH = 12;
/** Minimum number of days in order when exchanged, and maximum share of the steps against the order that remain then. */
const MIN_DAYS = 20;
const MAX_LEFT = 0.02;

/** Roles of figures that months would show. */
const FIGURES: readonly Role[] = ['revenue', 'price', 'quantity', 'profit'];

/** Returns notes on data that may be wrong in the file: exchanged days and months, months without a year, and costs far below the prices. */
export function doubts(tables: readonly Table[], catalog: Catalog): readonly Note[] {
  return [...swappedDates(tables, catalog), ...monthsWithoutYear(tables, catalog), ...lowCosts(tables, catalog)];
}

/** Notes dates that are in order only if the day and the month are exchanged wherever the day may be a month, as spreadsheets save them. */
function swappedDates(tables: readonly Table[], catalog: Catalog): readonly Note[] {
  const date = detectedColumn('date', tables, catalog);
  if (date?.type !== 'date' && date?.type !== 'datetime') return [];
  const unit = date.type === 'date' ? DAY_MS : 1;
  const dayAt = (row: number): Date => new Date(numberAt(date, row) * unit);
  const asRead = (row: number): number => (isPresent(date, row) ? Math.floor(dayAt(row).getTime() / DAY_MS) : Number.NaN);
  const exchanged = (row: number): number => {
    if (!isPresent(date, row)) return Number.NaN;
    const day = dayAt(row);
    return isMonth(day) ? Date.UTC(day.getUTCFullYear(), day.getUTCDate() - 1, day.getUTCMonth() + 1) / DAY_MS : asRead(row);
  };
  const [read, other] = [asRead, exchanged].map((days) => stepsOf(days, date.length));
  const jumps = ({ rises, falls }: typeof read & object): number => Math.min(rises, falls);
  if (!read || !other || jumps(read) < MIN_JUMPS || other.rises + other.falls < MIN_DAYS) return [];
  if (jumps(other) > MAX_LEFT * jumps(read)) return [];
  const rows = Array.from({ length: date.length }, (_, row) => row).filter((row) => asRead(row) !== exchanged(row));
  const { table, column } = date;
  const example = dayAt(rows[0] ?? 0)
    .toISOString()
    .slice(0, 10);
  return [{ code: 'swapped-dates', table, column, count: rows.length, params: { column, example } }];
}

/** True for a day that may be a month. */
function isMonth(day: Date): boolean {
  return day.getUTCDate() <= MAX_MONTH;
}

/** Notes the months of sales that have neither a date nor a year. */
function monthsWithoutYear(tables: readonly Table[], { roles, tables: [sales] }: Catalog): readonly Note[] {
  if (roles.some(({ role }) => role === 'date') || !roles.some(({ role }) => FIGURES.includes(role))) return [];
  const table = tables.find(({ name }) => name === sales?.name);
  const months = table?.columns.find((column) => column.missing < column.length && hasMonths(column));
  if (table === undefined || months === undefined) return [];
  const { name: column } = months;
  return [{ code: 'months-without-year', table: table.name, column, params: { column } }];
}

/** Names of columns with the numbers of months. */
const MONTHS =
  /^(?:month|monat|mois|m[eê]se?|maand|miesi[aą]c|m[aå]na?e?d|kuukausi|m[eě]s[ií]c|ay|月|月份|월|חודש|महीना|شهر)(?:[ _-]?(?:no|nr|num|number|nummer|id))?$/iu;

/** True for names of months, and for numbers of months under a name that says so. */
function hasMonths(column: Column): boolean {
  if (column.type === 'text')
    return column.dictionary.length > 1 && column.dictionary.every((text) => monthOf(text) !== undefined);
  if (column.type !== 'number' || !MONTHS.test(column.name.trim())) return false;
  const { min, max, length } = column;
  const isWhole = Array.from({ length }, (_, row) => numberAt(column, row)).every((value) => !(value % 1));
  return isWhole && min >= 1 && min < max && max <= MAX_MONTH;
}

/** Notes costs that are far below the price in many rows: a cost of one unit next to the amount of many, or other units of money. */
function lowCosts(tables: readonly Table[], catalog: Catalog): readonly Note[] {
  const both = costAndPrice(tables, catalog);
  if (both === undefined) return [];
  const [cost, price] = both;
  const share = farBelow(cost, price, Array(cost.length).keys());
  if (share === 0) return [];
  const { table, column } = cost;
  return [
    { code: 'costs-far-below', table, column, params: { cost: column, price: price.column, percent: Math.round(share * 100) } },
  ];
}
