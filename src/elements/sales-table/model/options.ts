import { requireFields } from '../../../catalog/known-field.js';
import type { Catalog } from '../../../query/catalog.js';
import { resultName } from '../../../query/measure.js';
import { splitList } from '../../../query/names.js';
import { isTime } from '../../../query/time/time-grain.js';
import { badOption } from '../../../util/error.js';
import type { TableAttributes } from '../attributes.js';

/** A column to sort by, and the direction. */
export interface Order {
  readonly name: string;
  readonly descending: boolean;
}

export interface TableOptions {
  /** Dimensions of the rows. Empty for a list of single rows. */
  readonly by: readonly string[];
  readonly measures: readonly string[];
  readonly order: readonly Order[];
  readonly limit: number | undefined;
  readonly compare: string | undefined;
  readonly same: string | undefined;
  /** Fields of the drill path, from the top down. */
  readonly drill: readonly string[];
  /** Columns of single rows; empty for all columns. `undefined` when single rows are not requested. */
  readonly detail: readonly string[] | undefined;
  readonly sparkline: boolean;
  /** Whether groups of rows have a row of totals, and whether their members are visible at first. */
  readonly subtotals: 'none' | 'open' | 'closed';
  /** Dimensions with their members side by side. */
  readonly columns: readonly string[];
  /** The numbers to highlight, as the page writes them. */
  readonly highlight?: string | undefined;
}

/** Maximum number of rows of a table without scrolling. Longer tables scroll. */
export const WHOLE = 20;
/** Height of a scrolling table, in rows. */
export const USUAL_ROWS = 10;

/** Default dimensions: the first that the data has. */
const USUAL = ['product', 'subcategory', 'category', 'customer', 'store', 'region', 'country', 'channel', 'segment'];

/** Brings the attributes together. @throws SalesError where they do not go together, or where the data has no such field */
export function toOptions(attributes: TableAttributes, catalog: Catalog | undefined): TableOptions {
  const {
    by: asked,
    measure: measures,
    drill,
    order,
    limit,
    compare,
    same,
    sparkline,
    subtotals,
    columns,
    highlight,
  } = attributes;
  const detail = attributes.detail === null ? undefined : splitList(attributes.detail);
  const by = asked.length > 0 ? asked : drill.length > 0 ? drill.slice(0, 1) : detail ? [] : [usualIn(catalog)];
  if (drill.length > 0 && asked.length > 0 && asked[0] !== drill[0])
    throw badOption('by', asked.join(', '), 'first-of-drill', { field: drill[0] ?? '' });
  if (catalog) requireFields('drill', drill, catalog);
  checkGrouping(attributes, by);
  const shown = { sparkline, subtotals, columns, highlight };
  return { by, measures, order: order.map(toOrder), limit, compare, same, drill, detail, ...shown };
}

export function isGrouped({ subtotals, columns }: Pick<TableOptions, 'subtotals' | 'columns'>): boolean {
  return subtotals !== 'none' || columns.length > 0;
}

/** @throws SalesError for attributes that a table with subtotals or with columns by a dimension does not have */
function checkGrouping(attributes: TableAttributes, by: readonly string[]): void {
  const { subtotals, columns, measure, compare, same, drill, detail, sparkline } = attributes;
  if (!isGrouped(attributes)) return;
  const field = columns.length > 0 ? 'columns' : 'subtotals';
  if (subtotals !== 'none' && by.length < 2) throw badOption('by', by.join(', '), 'subtotals-by');
  if (drill.length > 0) throw badOption('drill', drill.join(', '), 'nothing-with', { field });
  if (detail !== null) throw badOption('detail', detail, 'nothing-with', { field });
  if (same !== undefined) throw badOption('same', same, 'nothing-with', { field });
  if (sparkline) throw badOption('sparkline', 'true', 'nothing-with', { field });
  if (columns.length > 0 && compare !== undefined) throw badOption('compare', compare, 'nothing-with', { field });
  const ordered = measure.find((text) => (columns.length > 0 ? /\b(?:rank|behind|cumulative)\(/ : /\bcumulative\(/).test(text));
  if (ordered !== undefined) throw badOption(field, columns.join(', ') || subtotals, 'nothing-with', { field: ordered });
}

/** True when the table has a search field and a column chooser. Short lists with few columns have neither. */
export function hasTools({ limit, by, measures, compare, subtotals, columns: pivots }: TableOptions): boolean {
  if (isGrouped({ subtotals, columns: pivots })) return true;
  const columns = by.length + measures.length * (compare === undefined ? 1 : 4);
  return limit === undefined || limit > WHOLE || columns > 4;
}

/** Parses an order attribute: `-revenue` is descending. */
function toOrder(text: string): Order {
  const name = text.trim();
  return name.startsWith('-') ? { name: name.slice(1).trim(), descending: true } : { name, descending: false };
}

/** Returns the default order of groups: the first measure descending, or time ascending. */
export function orderOf({ order, by, measures }: Pick<TableOptions, 'order' | 'by' | 'measures'>): readonly Order[] {
  if (order.length > 0) return order;
  if (by.some(isTime)) return [];
  return measures.slice(0, 1).map((measure) => ({ name: resultName(measure), descending: true }));
}

/** Returns the measure of a sort by change, and whether increases come first. `undefined` for other orders. */
export function changeOrderOf({
  order: [first],
  measures,
}: Pick<TableOptions, 'order' | 'measures'>): { readonly measure: string; readonly isIncrease: boolean } | undefined {
  const measure = first && measures.find((one) => first.name === `${resultName(one)}.change`);
  return measure === undefined ? undefined : { measure, isIncrease: first!.descending };
}

function usualIn(catalog: Catalog | undefined): string {
  return USUAL.find((role) => catalog?.roles.some((choice) => choice.role === role)) ?? 'product';
}

/** A drill-down step: the row from which the user drilled down. */
export interface Step {
  readonly field: string;
  readonly value: string | number | null;
  /** Clause that selects the row. */
  readonly where: string;
  readonly label: string;
}

/** Returns the level at a depth: the next dimension of the drill path, and finally the single rows. */
export function levelOf({ by, drill, detail }: TableOptions, depth: number) {
  const levels = drill.length > 0 ? drill.map((field) => [field]) : by.length > 0 ? [by] : [];
  const own = levels[Math.min(depth, levels.length)] ?? [];
  const last = levels.length - (detail ? 0 : 1);
  return { by: depth < levels.length ? own : [], opens: depth < last };
}

export function pathWhere(path: readonly Step[]): string {
  return path.map(({ where }) => where).join('; ');
}
