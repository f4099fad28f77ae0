import { bareField } from '../../../query/where/member-clause.js';
import type { Catalog } from '../../../query/catalog.js';
import { isRole, type Role } from '../../../query/schema.js';
import { hasRowValue, typeOfField } from '../../../catalog/bind/row-values.js';
import type { PairOptions } from './options.js';

/** The level of the rows themselves. */
export const ROW = 'row';

/** The levels that a reader may choose, from the finest on, and the role of each. */
const LEVELS: readonly (readonly [level: string, role: Role])[] = [
  ['order', 'order'],
  ['day(date)', 'date'],
  ['product', 'product'],
];

/**
 * The levels at which all variables can be compared, those that the data have: `row`, `order`, `day(date)`, `product`, and `given`, the page's own, where it is another.
 * A text is a category of rows alone, a measure such as `margin` a number of members alone.
 */
export function levelsOf({ variables, per = ROW }: PairOptions, given: string, catalog: Catalog): readonly string[] {
  const has = (role: Role): boolean => catalog.roles.some((choice) => choice.role === role);
  const members = variables.every((text) => !isText(text, catalog))
    ? [...LEVELS.filter(([, role]) => has(role)).map(([level]) => level), ...(given === '' || given === ROW ? [] : [given])]
    : [];
  const rows = variables.every((text) => isOfRows(text, catalog)) ? [ROW] : [];
  return [...new Set([...rows, ...members, per])];
}

/** Whether rows have a value of it: a column, or a role that is one or is worked out of others. */
function isOfRows(text: string, catalog: Catalog): boolean {
  const name = bareField(text);
  return catalog.columns.some((column) => column.name === name) || (isRole(text) && hasRowValue(text, catalog));
}

/** Whether it is a column of texts or dates, which have no sum and no mean. */
function isText(text: string, catalog: Catalog): boolean {
  const type = typeOfField(text, catalog);
  return catalog.define[text] === undefined && type !== undefined && type !== 'number';
}
