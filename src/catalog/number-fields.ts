import type { Catalog } from '../query/catalog.js';
import type { Role } from '../query/schema.js';
import { isRole } from '../query/schema.js';

/** Roles with a measure of the same name. */
const MEASURED: readonly Role[] = ['price', 'visits', 'revenue', 'cost', 'profit'];

/** Roles with columns that add up, too, if a column is requested by its name. */
const ADDED: readonly Role[] = ['revenue', 'profit', 'quantity', 'visits'];

/** Returns the role or the number column that a text names; `undefined` for expressions and for names that are only measures. */
export function numberField(text: string, { columns }: Catalog): string | undefined {
  const name = /^"(.+)"$/.exec(text)?.[1] ?? text;
  return isRole(name) || columns.some((column) => column.name === name && column.type === 'number') ? name : undefined;
}

/**
 * The measure of a field per member: amounts and quantities are summed; for an age, a discount or another number it is the mean.
 */
export function measureOfField(field: string, { columns, roles }: Catalog): string {
  if (isRole(field) && MEASURED.includes(field)) return field;
  if (field === 'quantity') return 'units';
  const isColumn = !isRole(field) && columns.some(({ name }) => name === field);
  const adds = isColumn && roles.some(({ role, ref }) => ref.column === field && ADDED.includes(role));
  return `${field} = ${adds ? 'sum' : 'avg'}(${isColumn ? `"${field.replaceAll('"', '""')}"` : field})`;
}
