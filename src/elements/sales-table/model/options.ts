import { requireFields } from '../../../catalog/known-field.js';
import { nameOf } from '../../../catalog/measure-facts.js';
import type { Catalog } from '../../../query/catalog.js';
import { splitList } from '../../../query/list.js';
import { badOption } from '../../../util/error.js';

/** The attributes of a `sales-table`, as texts; `detail` is null where it is not there. */
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

/** A name that rows are ordered by. */
export interface Order {
  readonly name: string;
  readonly descending: boolean;
}

/** The same, read. */
export interface TableOptions {
  /** Empty where the table is a list of rows. */
  readonly by: readonly string[];
  readonly measures: readonly string[];
  readonly order: readonly Order[];
  readonly limit: number | undefined;
  readonly compare: string | undefined;
  /** The fields from the top down. */
  readonly drill: readonly string[];
  /** The columns of single rows, none for all; undefined where these are not asked for. */
  readonly detail: readonly string[] | undefined;
  readonly sparkline: boolean;
}

/** A table of so many rows is as high as they are; one of more scrolls. */
export const WHOLE = 20;
/** The height of a table that scrolls, in rows. */
export const USUAL_ROWS = 10;

/** What a table lists where nobody says it: the first of these that the data have. */
const USUAL = ['product', 'subcategory', 'category', 'customer', 'store', 'region', 'country', 'channel', 'segment'];

/** Reads the attributes. @throws SalesError bad-option; missing-role or unknown-dimension for a field of drill that the data lack */
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

/** Whether there is more to a table than a short list of few columns, so that it is searched and columns are chosen. */
export function hasTools({ limit, by, measures, compare }: TableOptions): boolean {
  const columns = by.length + measures.length * (compare === undefined ? 1 : 4);
  return limit === undefined || limit > WHOLE || columns > 4;
}

/** The names of an order attribute: `-revenue` is descending. */
export function toOrder(text: string): Order {
  const name = text.trim();
  return name.startsWith('-') ? { name: name.slice(1).trim(), descending: true } : { name, descending: false };
}

/** The order of groups where nobody says it: the greatest of the first measure come first; time goes on. */
export function orderOf({ order, by, measures }: Pick<TableOptions, 'order' | 'by' | 'measures'>): readonly Order[] {
  if (order.length > 0) return order;
  if (by.some(isTime)) return [];
  return measures.slice(0, 1).map((measure) => ({ name: nameOf(measure), descending: true }));
}

/** The measure whose change rows are ordered by, and whether increases come first; undefined where they are ordered otherwise. */
export function changeOrderOf({
  order: [first],
  measures,
}: Pick<TableOptions, 'order' | 'measures'>): { readonly measure: string; readonly isIncrease: boolean } | undefined {
  const measure = first && measures.find((one) => first.name === `${nameOf(one)}.change`);
  return measure === undefined ? undefined : { measure, isIncrease: first!.descending };
}

/** Whether a field is a unit of time. */
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
