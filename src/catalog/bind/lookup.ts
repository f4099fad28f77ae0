import type { Calendar } from '../../query/time/calendar.js';
import type { Catalog, CatalogColumn, RoleChoice } from '../../query/catalog.js';
import { pathsFrom } from '../../query/join-paths.js';
import type { ColumnRef, Role } from '../../query/schema.js';
import type { TimeZone } from '../../query/time/time-zone.js';
import { coveredDays } from '../reporting-grain.js';
import type { Asker, SeveralTables } from './several-tables.js';

/** What names of a plan are looked up in. */
export interface Scope {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly zone: TimeZone;
  /** Own measures by name: those of the plan before those of the data set. */
  readonly define: ReadonlyMap<string, string>;
  /** There where the data have several tables. */
  readonly tables?: SeveralTables | undefined;
  /** Whose rows ask: names mean columns that they lead to. Absent: any column of the data. */
  readonly asker?: Asker;
}

/** A column's name in a plan. */
export function refOf(column: CatalogColumn): ColumnRef {
  return { table: column.table, column: column.name };
}

/** The column that has a role, or undefined. */
export function roleColumn(catalog: Catalog, role: Role): CatalogColumn | undefined {
  const ref = catalog.roles.find((choice) => choice.role === role)?.ref;
  return ref && columnAt(catalog, ref);
}

/** The column that a plan names. */
export function columnAt(catalog: Catalog, { table, column }: ColumnRef): CatalogColumn | undefined {
  return catalog.columns.find((one) => one.table === table && one.name === column);
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

/**
 * What a field name means: the column of a role, else of that name; a quoted name is always a column's. For an asker: the role's column where its
 * rows lead to that, else one that plays the role for it, else a column of that name in the nearest table.
 * @throws SalesError `not-related` where the asker's rows lead to none of them
 */
export function fieldColumn({ catalog, tables, asker }: Scope, name: string, quoted: boolean): CatalogColumn | undefined {
  const meant = columnsMeant(catalog, name, quoted);
  const [first] = meant.flat();
  if (!asker || !first) return first;
  const nearest = nearestOf(meant, [...pathsFrom(catalog.joins, asker.table).keys()]);
  if (!nearest) throw tables!.notRelated(catalog, asker, name, refOf(first));
  return nearest;
}

/** The first column of the highest rank in some tables, the nearest first. */
function nearestOf(meant: readonly (readonly CatalogColumn[])[], tables: readonly string[]): CatalogColumn | undefined {
  return meant.flatMap((columns) => tables.flatMap((table) => columns.find((column) => column.table === table) ?? []))[0];
}

type Ranked = readonly (readonly CatalogColumn[])[];

/** Values by catalog and key. */
export type Remembered<Value> = WeakMap<Catalog, Map<string, Value>>;

/** How many values of a catalog are remembered. */
const REMEMBERED = 64;

/** The value of a key, looked up once for a catalog, as each plan of each step of a brush asks for the same few things. An error is looked up anew. */
export function remembered<Value>(values: Remembered<Value>, catalog: Catalog, key: string, look: () => Value): Value {
  let known = values.get(catalog);
  if (!known || known.size >= REMEMBERED) values.set(catalog, (known = new Map<string, Value>()));
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = look()));
  return value;
}

const MEANT: Remembered<Ranked> = /* @__PURE__ */ new WeakMap();

/** What a name may mean, by rank. */
function columnsMeant(catalog: Catalog, name: string, quoted: boolean): Ranked {
  return remembered(MEANT, catalog, `${String(quoted)} ${name}`, () => rankedColumns(catalog, name, quoted));
}

function rankedColumns(catalog: Catalog, name: string, quoted: boolean): Ranked {
  const inRole = (choices: readonly RoleChoice[]): CatalogColumn[] =>
    quoted ? [] : choices.flatMap(({ role, ref }) => (role === name ? (columnAt(catalog, ref) ?? []) : []));
  const exact = catalog.columns.filter((column) => column.name === name);
  const written = catalog.columns.filter((column) => `${column.table}.${column.name}` === name);
  return [inRole(catalog.roles), inRole(catalog.otherRoles), exact, written];
}

/** The date of the rows of a table: that of the data, else their own; undefined where they lead to none. */
export function dateOf({ catalog }: Pick<Scope, 'catalog'>, table: string | undefined): CatalogColumn | undefined {
  const tables = table === undefined ? [] : [...pathsFrom(catalog.joins, table).keys()];
  return nearestOf(columnsMeant(catalog, 'date', false).slice(0, 2), tables);
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

/** The days that a date column covers, undefined without values: whole months where it has one date for each. */
export function coverageOf(scope: Scope, column: CatalogColumn): ReturnType<typeof coveredDays> | undefined {
  const bounds = dayBounds(scope, column);
  // Instants are of single events: which of them fall on a first day depends on the time zone.
  if (!bounds || column.instant) return bounds && { from: bounds.oldest, to: bounds.newest };
  return coveredDays({ ...bounds, distinct: column.distinct }, scope.calendar);
}

/** The first and last calendar day that the whole data covers, undefined without dates. */
export function wholeCoverage(scope: Scope): { readonly from: number | undefined; readonly to: number | undefined } {
  const date = roleColumn(scope.catalog, 'date');
  const { oldest, newest } = scope.catalog;
  return (date && coverageOf(scope, date)) ?? { from: oldest, to: newest };
}

/** The newest calendar day of the whole data, undefined without dates. */
export function newestDay(scope: Scope): number | undefined {
  const date = roleColumn(scope.catalog, 'date');
  return (date && dayBounds(scope, date)?.newest) ?? scope.catalog.newest;
}
