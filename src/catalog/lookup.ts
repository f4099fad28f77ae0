import type { Calendar } from '../query/calendar.js';
import type { Catalog, CatalogColumn } from '../query/catalog.js';
import { isRole, type ColumnRef, type Role } from '../query/schema.js';
import type { TimeZone } from '../query/time-zone.js';

/** What names of a plan are looked up in. */
export interface Scope {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly zone: TimeZone;
  /** Own measures by name: those of the plan before those of the data set. */
  readonly define: ReadonlyMap<string, string>;
}

/** A column's name in a plan. */
export function refOf(column: CatalogColumn): ColumnRef {
  return { table: column.table, column: column.name };
}

/** The column that has a role, or undefined. */
export function roleColumn(catalog: Catalog, role: Role): CatalogColumn | undefined {
  const ref = catalog.roles.find((choice) => choice.role === role)?.ref;
  return ref && catalog.columns.find((column) => column.table === ref.table && column.name === ref.column);
}

/** The column of an exact name, which may have a point in it, or of a name written `table.column`; of several the one in the first table. */
export function columnNamed(catalog: Catalog, name: string, table?: string): CatalogColumn | undefined {
  const written = table === undefined ? name : `${table}.${name}`;
  const exact = (column: CatalogColumn): boolean => column.name === written;
  const inTable = (column: CatalogColumn): boolean =>
    table === undefined ? `${column.table}.${column.name}` === written : column.table === table && column.name === name;
  const [first, second] = table === undefined ? [exact, inTable] : [inTable, exact];
  return catalog.columns.find(first) ?? catalog.columns.find(second);
}

/** What a field name means: the column of a role, else of that name; a quoted name is always a column's. */
export function fieldColumn(catalog: Catalog, name: string, quoted: boolean): CatalogColumn | undefined {
  return (!quoted && isRole(name) ? roleColumn(catalog, name) : undefined) ?? columnNamed(catalog, name);
}

/** The names that a field may have here: roles with a column, and columns. */
export function fieldNames(catalog: Catalog): string[] {
  return [...new Set([...catalog.roles.map((choice) => choice.role), ...catalog.columns.map((column) => column.name)])];
}

/** First and last calendar day of a date or datetime column in the scope's time zone; undefined without values. */
export function dayBounds(scope: Scope, column: CatalogColumn): { readonly oldest: number; readonly newest: number } | undefined {
  if (column.min === undefined || column.max === undefined) return undefined;
  return { oldest: dayIn(scope, column, column.min), newest: dayIn(scope, column, column.max) };
}

function dayIn(scope: Scope, column: CatalogColumn, value: number): number {
  if (column.type === 'date') return value;
  return column.instant ? scope.zone.dayOf(value) : Math.floor(value / 86_400_000);
}

/** The newest calendar day of the whole data, undefined without dates. */
export function newestDay(scope: Scope): number | undefined {
  const date = roleColumn(scope.catalog, 'date');
  return (date && dayBounds(scope, date)?.newest) ?? scope.catalog.newest;
}
