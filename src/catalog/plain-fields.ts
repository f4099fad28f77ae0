import { pathsFrom, type Catalog } from '../query/catalog.js';
import type { Role } from '../query/schema.js';

/** Roles of places, from the largest to the smallest. */
export const PLACES: readonly Role[] = ['continent', 'country', 'state', 'city'];

/** Minimum and maximum number of members of a field with a bar each, and the maximum number of fields that are asked for. */
const [MIN_MEMBERS, MAX_MEMBERS, MAX_FIELDS] = [2, 20, 4];
/** A name that stands in attributes and plans without quotes. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_ -]*$/u;

/** Roles of texts that pages have a place for, or do not show. Any other one is shown like a column without a role. */
const PLACED: readonly Role[] = [
  ...(['order', 'customer', 'customer-name', 'product', 'category', 'subcategory', 'store', 'channel', 'segment'] as const),
  ...(['region', 'seller', 'gender', 'promotion', 'status'] as const),
  ...PLACES,
];

/**
 * Returns the columns of texts with few members that no role explains, those of two last and of others those with the fewest first. Parts of a person's name are no members, and a
 * calendar has names of days and months.
 */
export function plainFields({ tables, columns, roles, otherRoles, joins, derived = [] }: Catalog): readonly string[] {
  const ofNames = derived
    .filter(({ kind }) => kind === 'name')
    .flatMap(({ ref, of }) => of.map((column) => ({ ...ref, column })));
  const known = [...roles.filter(({ role }) => PLACED.includes(role)), ...otherRoles].map(({ ref }) => ref);
  const taken = new Set([...known, ...ofNames].map(({ table, column }) => `${table}.${column}`));
  const dates = new Set(columns.filter(({ type }) => type === 'date').map(({ table, name }) => `${table}.${name}`));
  const calendars = joins.flatMap(({ to }) => (to.columns.some((name) => dates.has(`${to.table}.${name}`)) ? to.table : []));
  const sales = roles.find(({ role }) => role === 'revenue' || role === 'date')?.ref.table ?? tables[0]?.name ?? '';
  const reached = pathsFrom(joins, sales);
  // A name that several tables have is that of the sales, and one of a role that another column has is that column.
  const isOwn = (table: string, name: string): boolean =>
    !roles.some(({ role, ref }) => role === name && (ref.table !== table || ref.column !== name)) &&
    (table === tables[0]?.name || columns.filter((column) => column.name === name).length === 1);
  return (
    columns
      .filter(
        ({ type, distinct, table, code }) =>
          type === 'text' &&
          code !== true &&
          reached.has(table) &&
          !calendars.includes(table) &&
          distinct >= MIN_MEMBERS &&
          distinct <= MAX_MEMBERS,
      )
      .filter(({ table, name }) => !taken.has(`${table}.${name}`) && PLAIN.test(name) && isOwn(table, name))
      // What is only yes or no comes last.
      .sort((one, other) => Number(one.distinct === 2) - Number(other.distinct === 2) || one.distinct - other.distinct)
      .slice(0, MAX_FIELDS)
      .map(({ name }) => name)
  );
}
