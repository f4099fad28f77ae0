import { requireFields } from '../../../catalog/known-field.js';
import { resultName } from '../../../query/measure.js';
import type { Catalog } from '../../../query/catalog.js';
import { splitList } from '../../../query/parse-list.js';
import { badOption } from '../../../util/error.js';

/** Attributes of a table as written. `detail` is null when absent. */
export interface TableAttributes {
  readonly by: string;
  readonly measure: string;
  readonly order: string;
  readonly limit: string;
  readonly compare: string;
  readonly drill: string;
  readonly detail: string | null;
  readonly sparkline: boolean;
}

/** A column to sort by, and the direction. */
export interface Order {
  readonly name: string;
  readonly descending: boolean;
}

/** Parsed attributes of a table. */
export interface TableOptions {
  /** Dimensions of the rows. Empty for a list of single rows. */
  readonly by: readonly string[];
  readonly measures: readonly string[];
  readonly order: readonly Order[];
  readonly limit: number | undefined;
  readonly compare: string | undefined;
  /** Fields of the drill path, from the top down. */
  readonly drill: readonly string[];
  /** Columns of single rows; empty for all columns. `undefined` when single rows are not requested. */
  readonly detail: readonly string[] | undefined;
  readonly sparkline: boolean;
}

/** Maximum number of rows of a table without scrolling. Longer tables scroll. */
export const WHOLE = 20;
/** Height of a scrolling table, in rows. */
export const USUAL_ROWS = 10;

/** Default dimensions: the first that the data has. */
const USUAL = ['product', 'subcategory', 'category', 'customer', 'store', 'region', 'country', 'channel', 'segment'];

/** Reads the attributes. */
export function readOptions(attributes: TableAttributes, catalog: Catalog | undefined): TableOptions {
  const measures = splitList(attributes.measure || 'revenue');
  const drill = splitList(attributes.drill);
  const detail = attributes.detail === null ? undefined : splitList(attributes.detail);
  const written = splitList(attributes.by);
  const by = written.length > 0 ? written : drill.length > 0 ? drill.slice(0, 1) : detail ? [] : [usualIn(catalog)];
  if (drill.length > 0 && written.length > 0 && written[0] !== drill[0])
    throw badOption('by', attributes.by, `the first field of drill, ${drill[0] ?? ''}`);
  if (catalog) requireFields('drill', drill, catalog);
  return {
    by,
    measures,
    order: splitList(attributes.order).map(toOrder),
    limit: limitOf(attributes.limit),
    compare: attributes.compare.trim() || undefined,
    drill,
    detail,
    sparkline: attributes.sparkline,
  };
}

/** True when the table has a search field and a column chooser. Short lists with few columns have neither. */
export function hasTools({ limit, by, measures, compare }: TableOptions): boolean {
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

/** True when a field is a unit of time. */
export function isTime(field: string): boolean {
  return /^(date|(year|quarter|month|week|day|weekday|hour|auto)\(.*\))$/.test(field);
}

function limitOf(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const limit = Number(text);
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw badOption('limit', text, 'a whole number from 1');
}

function usualIn(catalog: Catalog | undefined): string {
  return USUAL.find((role) => catalog?.roles.some((choice) => choice.role === role)) ?? 'product';
}
