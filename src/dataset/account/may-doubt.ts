import { isSet } from '../../catalog/reasons.js';
import type { Catalog } from '../../query/catalog.js';
import type { ColumnRef, Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt, columnIn } from '../describe/column-values.js';
import { sampledRows } from '../describe/profile-table.js';

/** Rows in which the order of dates is looked at. */
const LOOKED_AT = 5000;
/** Minimum number of steps between days against the order of the others, and maximum share of them. */
export const MIN_JUMPS = 5;
const MAX_JUMPS = 0.25;

/** Maximum share of a price that is far less than what the goods can cost, and minimum share of rows with such a cost. */
const FAR_BELOW = 0.05;
const MIN_SHARE = 0.05;
const MIN_ROWS = 10;

/** Returns the column of a role, if it was read and the page did not set it. */
export function detectedColumn(role: Role, tables: readonly Table[], { roles }: Catalog): (Column & ColumnRef) | undefined {
  const choice = roles.find((one) => one.role === role);
  if (!choice || isSet(choice)) return undefined;
  const column = columnIn(tables, choice.ref);
  return column && { ...column, ...choice.ref };
}

/** Returns the share of rows in which a cost is far below the price, or the amount, that the same row has; 0 for few rows. */
export function farBelow(cost: Column, price: Column, rows: Iterable<number>): number {
  let [known, low] = [0, 0];
  for (const row of rows) {
    if (!isPresent(cost, row) || !isPresent(price, row) || numberAt(cost, row) <= 0 || numberAt(price, row) <= 0) continue;
    known += 1;
    if (numberAt(cost, row) < FAR_BELOW * numberAt(price, row)) low += 1;
  }
  return low >= MIN_ROWS && low >= MIN_SHARE * known ? low / known : 0;
}

/** Returns the cost and the price or the amount that it is compared with: those of a row in one table. */
export function costAndPrice(
  tables: readonly Table[],
  catalog: Catalog,
): readonly [cost: Column & ColumnRef, price: Column & ColumnRef] | undefined {
  const cost = detectedColumn('cost', tables, catalog);
  const price = detectedColumn(catalog.costPerUnit ? 'price' : 'revenue', tables, catalog);
  return cost && price?.table === cost.table && !catalog.costBelowZero ? [cost, price] : undefined;
}

/** Returns how often the days of rows rise and fall. */
export function stepsOf(dayAt: (row: number) => number, length: number): { readonly rises: number; readonly falls: number } {
  let [before, rises, falls] = [Number.NaN, 0, 0];
  for (let row = 0; row < length; row += 1) {
    const day = dayAt(row);
    if (Number.isNaN(day)) continue;
    if (day > before) rises += 1;
    if (day < before) falls += 1;
    before = day;
  }
  return { rises, falls };
}

/** Maximum number of names that may be those of months: several spellings of each. */
const MAX_NAMES = 36;

/** True for a column without dates that may have months. */
function mayBeMonths(column: Column): boolean {
  if (column.type === 'text') return column.dictionary.length > 1 && column.dictionary.length <= MAX_NAMES;
  return column.type === 'number' && column.min >= 1 && column.min < column.max && column.max <= 12;
}

/** A cheap test for data that may be doubtful: few of its days are out of order, it has months and no dates, or costs are far below the prices. */
export function mayDoubt(tables: readonly Table[], catalog: Catalog): boolean {
  if (tables.some(({ later }) => later)) return false;
  if (catalog.roles.every(({ role }) => role !== 'date') && tables.some(({ columns }) => columns.some(mayBeMonths))) return true;
  const date = detectedColumn('date', tables, catalog);
  if (date) {
    const { rises, falls } = stepsOf(
      (row) => (isPresent(date, row) ? numberAt(date, row) : Number.NaN),
      Math.min(date.length, LOOKED_AT),
    );
    const jumps = Math.min(rises, falls);
    if (jumps >= MIN_JUMPS && jumps <= MAX_JUMPS * (rises + falls)) return true;
  }
  const both = costAndPrice(tables, catalog);
  return both !== undefined && farBelow(...both, sampledRows(both[0].length)) > 0;
}
