import type { Calendar } from '../../query/plan.js';
import { type Catalog, type CatalogColumn, type RoleChoice, pathsFrom } from '../../query/catalog.js';
import type { ColumnRef, Role } from '../../query/schema.js';
import type { ScenarioFactors } from '../../query/scenario.js';
import type { TimeZone } from '../../query/time/time-zone.js';
import { coveredDays, type ReportingGrain } from '../reporting-grain.js';
import type { LevelDimension } from '../../query/plan.js';
import type { Requester, SeveralTables } from './several-tables.js';

/** Returns the measure of a level, and where its members are orders, which of them count. */
export type LevelBinder = (scope: Scope, measure: string, of: string) => Pick<LevelDimension, 'measure' | 'counts'>;

/** What names of a plan are resolved in. */
export interface Scope {
  readonly catalog: Catalog;
  readonly calendar: Calendar;
  readonly zone: TimeZone;
  /** User-defined measures by name; those of the plan take precedence over those of the data set. */
  readonly define: ReadonlyMap<string, string>;
  /** Present if the data has several tables. */
  readonly tables?: SeveralTables | undefined;
  /** The factors of the scenario; absent where measures are those of the data. */
  readonly scenario?: ScenarioFactors | undefined;
  /** Binds the measure of a level: `revenue` of `revenue per customer`. */
  readonly bindLevel: LevelBinder;
  /** The table whose rows are queried: names mean columns that its rows reach. If absent, any column of the data. */
  readonly asker?: Requester;
}

/** Returns the reference of a column for plans. */
export function refOf(column: CatalogColumn): ColumnRef {
  return { table: column.table, column: column.name };
}

/** The column with a role, or `undefined`. */
export function roleColumn(catalog: Pick<Catalog, 'roles' | 'columns'>, role: Role): CatalogColumn | undefined {
  const ref = catalog.roles.find((choice) => choice.role === role)?.ref;
  return ref && columnAt(catalog, ref);
}

/** The column of a reference, or `undefined`. */
export function columnAt(catalog: Pick<Catalog, 'columns'>, { table, column }: ColumnRef): CatalogColumn | undefined {
  return catalog.columns.find((one) => one.table === table && one.name === column);
}

/**
 * Finds a column by its exact name, which may contain a dot, or by `table.column`. If several tables have it, the first one
 * counts.
 */
export function columnNamed(catalog: Catalog, name: string, table?: string): CatalogColumn | undefined {
  const written = table === undefined ? name : `${table}.${name}`;
  const exact = (column: CatalogColumn): boolean => column.name === written;
  const inTable = (column: CatalogColumn): boolean =>
    table === undefined ? `${column.table}.${column.name}` === written : column.table === table && column.name === name;
  const [first, second] = table === undefined ? [exact, inTable] : [inTable, exact];
  return catalog.columns.find(first) ?? catalog.columns.find(second);
}

/**
 * Resolves a field name: the column of a role, otherwise the column of that name. A quoted name is always a column. With a requester,
 * only columns that its rows reach count: the role's column, then one that could have the role, then one of that name in the nearest
 * table.
 * @throws SalesError `not-related` if the requester's rows reach none of them
 */
export function fieldColumn({ catalog, tables, asker }: Scope, name: string, quoted: boolean): CatalogColumn | undefined {
  const meant = columnsMeant(catalog, name, quoted);
  const [first] = meant.flat();
  if (!asker || !first) return first;
  const nearest = nearestOf(meant, [...pathsFrom(catalog.joins, asker.table).keys()]);
  if (!nearest) throw tables!.notRelated(catalog, asker, name, refOf(first));
  return nearest;
}

/** Returns the first column of the highest rank in the given tables, the nearest first. */
function nearestOf(meant: readonly (readonly CatalogColumn[])[], tables: readonly string[]): CatalogColumn | undefined {
  return meant.flatMap((columns) => tables.flatMap((table) => columns.find((column) => column.table === table) ?? []))[0];
}

type Ranked = readonly (readonly CatalogColumn[])[];

/** Cached values by catalog and key. */
export type Remembered<Value> = WeakMap<Catalog, Map<string, Value>>;

/** Maximum number of cached values per catalog. */
const MAX_CACHED = 64;

/** Returns the cached value of a key: each plan of each brush step requests the same few values. Errors are not cached. */
export function remembered<Value>(values: Remembered<Value>, catalog: Catalog, key: string, look: () => Value): Value {
  let known = values.get(catalog);
  if (!known || known.size >= MAX_CACHED) values.set(catalog, (known = new Map<string, Value>()));
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = look()));
  return value;
}

/** The user-defined measures on which a field may depend, for keys of cached values: a level is of a measure. */
export function definedFor({ define }: Scope, text: string): readonly (readonly [string, string])[] {
  return /\sper\s|abc\s*\(/u.test(text) ? [...define] : [];
}

const MEANT: Remembered<Ranked> = /* @__PURE__ */ new WeakMap();

/** The columns that a name may mean, by rank. */
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

/** The date of a table's rows: that of the data, otherwise their own; `undefined` if they reach none. */
export function dateOf({ catalog }: Pick<Scope, 'catalog'>, table: string | undefined): CatalogColumn | undefined {
  const tables = table === undefined ? [] : [...pathsFrom(catalog.joins, table).keys()];
  return nearestOf(columnsMeant(catalog, 'date', false).slice(0, 2), tables);
}

/** The field names that exist in the data: roles with a column, and columns. */
export function fieldNames(catalog: Catalog): string[] {
  return [...new Set([...catalog.roles.map((choice) => choice.role), ...catalog.columns.map((column) => column.name)])];
}

/** First and last calendar day of a date or datetime column, in the time zone of the scope; `undefined` without values. */
export function dayBounds(scope: Scope, column: CatalogColumn): { readonly oldest: number; readonly newest: number } | undefined {
  if (column.min === undefined || column.max === undefined) return undefined;
  return { oldest: dayIn(scope, column, column.min), newest: dayIn(scope, column, column.max) };
}

function dayIn(scope: Scope, column: CatalogColumn, value: number): number {
  if (column.type === 'date') return value;
  return column.instant ? scope.zone.dayOf(value) : Math.floor(value / 86_400_000);
}

/** The days that a date column covers, `undefined` without values. These are whole months if each month has one date. */
export function coverageOf(scope: Scope, column: CatalogColumn): ReturnType<typeof coveredDays> | undefined {
  const bounds = dayBounds(scope, column);
  // Instants are single events: which of them fall on a first day depends on the time zone.
  if (!bounds || column.instant) return bounds && { from: bounds.oldest, to: bounds.newest };
  return coveredDays({ ...bounds, distinct: column.distinct }, scope.calendar);
}

/** The days that the whole data covers; `undefined` without dates. */
export function wholeCoverage(scope: Scope): {
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly grain?: ReportingGrain;
} {
  const date = roleColumn(scope.catalog, 'date');
  const { oldest, newest } = scope.catalog;
  return (date && coverageOf(scope, date)) ?? { from: oldest, to: newest };
}

/** The newest calendar day of the whole data; `undefined` without dates. */
export function newestDay(scope: Scope): number | undefined {
  const date = roleColumn(scope.catalog, 'date');
  return (date && dayBounds(scope, date)?.newest) ?? scope.catalog.newest;
}
