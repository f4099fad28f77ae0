import { bareField } from '../../../query/where/member-clause.js';
import type { Catalog } from '../../../query/catalog.js';
import { isRole, type Role } from '../../../query/schema.js';
import { hasRowValue, typeOfField } from '../../../catalog/bind/row-values.js';
import type { PairOptions } from './options.js';
import { ownValue } from '../../../util/record.js';

/** Level of single rows. */
export const ROW = 'row';

/** Levels for the user, finest first, with their roles. */
const LEVELS: readonly (readonly [level: string, role: Role])[] = [
  ['order', 'order'],
  ['day(date)', 'date'],
  ['product', 'product'],
];

/**
 * Returns the levels at which all variables can be compared: `row`, `order`, `day(date)`, `product`, and the page's own level. A
 * text is a category only at row level. A measure such as `margin` needs members.
 */
export function levelsOf({ variables, per = ROW }: PairOptions, given: string, catalog: Catalog): readonly string[] {
  const has = (role: Role): boolean => catalog.roles.some((choice) => choice.role === role);
  const members = variables.every((text) => !isText(text, catalog))
    ? [...LEVELS.filter(([, role]) => has(role)).map(([level]) => level), ...(given === '' || given === ROW ? [] : [given])]
    : [];
  const rows = variables.every((text) => isOfRows(text, catalog)) ? [ROW] : [];
  return [...new Set([...rows, ...members, per])];
}

/** True when rows have a value: a column, or a role derived from columns. */
function isOfRows(text: string, catalog: Catalog): boolean {
  const name = bareField(text);
  return catalog.columns.some((column) => column.name === name) || (isRole(text) && hasRowValue(text, catalog));
}

/** True for columns of texts or dates, which have neither sum nor average. */
function isText(text: string, catalog: Catalog): boolean {
  const type = typeOfField(text, catalog);
  return ownValue(catalog.define, text) === undefined && type !== undefined && type !== 'number';
}
