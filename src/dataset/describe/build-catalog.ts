import type { ColumnProfile, TableProfile } from '../../catalog/detect/profile.js';
import { detectRoles } from '../../catalog/detect/roles.js';
import type { ChosenRoles, DetectedRoles } from '../../catalog/detect/roles.js';
import { ROLE_TYPES } from '../../catalog/detect/rules.js';
import type { Catalog, CatalogColumn, RoleChoice } from '../../query/catalog.js';
import type { Note, Role, ValueType } from '../../query/schema.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isEmpty } from './column-values.js';
import { currencyColumns, currencyIn } from './currency.js';
import type { TimedDate } from '../join/join-time.js';
import { laterInfos } from './later-columns.js';
import { withoutRestartedKeys } from './order-keys.js';
import { boundsOf, distinctOf, profileTable } from './profile-table.js';
import type { Settings } from '../settings.js';
import { withUnitRows } from './unit-rows.js';

const DAY_MS = 86_400_000;

/** Tables ready to be asked, with all that is known of them. */
export interface Described {
  /** As loaded, but for the date column, which has its time of day (DESIGN R3); each once, without second names. */
  readonly tables: readonly Table[];
  readonly catalog: Catalog;
  /** Where the date column has its time of day from. */
  readonly timed?: TimedDate | undefined;
}

/** Finds out what tables mean; what is known of them from `before` rows were added stays. */
export type Describe = (tables: readonly Table[], before?: Catalog) => Described;

/**
 * Finds out what a table's columns mean and what values they have. Roles of `before`, the catalog before rows were added, stay as they were.
 * @throws SalesError `unknown-field`, `bad-type` where a role was set to a column that cannot have it
 */
export function describeTable(loaded: Table, settings: Settings, before?: Catalog): Described {
  const profile = profileTable(loaded);
  const chosen = settings.chosen([loaded]);
  const named: ChosenRoles = Object.fromEntries(
    [...rolesKept(before), ...chosen].map(({ role, ref }) => [role, ref?.column ?? '']),
  );
  const found = withUnitRows(detectRoles(profile, settings.vocabulary, named), { table: loaded, headers: [] });
  const columnOf = (role: Role): string | undefined => found.roles.find((one) => one.role === role)?.ref.column;
  const detected = withoutRestartedKeys(found, { table: loaded, columnOf, isChosen: named.order !== undefined });
  const roles = detected.roles.map((choice) => before?.roles.find((one) => one.role === choice.role) ?? choice);
  const { table, timed } = prepareTable(loaded, { detected, roles }, settings.joinTime);
  return { tables: [table], catalog: catalogOf([table], { profiles: [profile], detected, roles, settings }), timed };
}

/** A table as it is asked: its date with the time of day, columns without a value of the type that their role wants. */
export function prepareTable(
  loaded: Table,
  { detected, roles }: Pick<Findings, 'detected' | 'roles'>,
  joinTime: Settings['joinTime'],
): { readonly table: Table; readonly timed?: TimedDate } {
  const own = roles.filter(({ ref }) => ref.table === loaded.name);
  const date = own.find(({ role }) => role === 'date')?.ref.column;
  const table = typeEmpty(loaded, own);
  if (date === undefined || detected.timeOfDay === undefined || !joinTime) return { table };
  const timed = { date, time: detected.timeOfDay };
  return { table: joinTime(table, timed.date, timed.time), timed };
}

/** A table that has more rows than its catalog says; `distinct` counts the values of each of its columns. */
export interface Grown {
  readonly table: Table;
  readonly distinct: readonly number[];
  /** What is to be told besides what the catalog tells already. */
  readonly warnings: readonly Note[];
}

/** The catalog after rows were added: counts, bounds and days are new, meanings are what they were. */
export function catalogAfter(catalog: Catalog, { table, distinct, warnings }: Grown, settings: Settings): Catalog {
  const columns = catalog.columns.map((info): CatalogColumn => {
    const index = info.table === table.name ? table.columns.findIndex(({ name }) => name === info.name) : -1;
    const column = table.columns[index];
    return column ? { ...info, missing: column.missing, distinct: distinct[index] ?? info.distinct, ...boundsOf(column) } : info;
  });
  const date = columns.find(({ role }) => role === 'date');
  const { currency: before, currencies: _, ...rest } = catalog;
  const currency = settings.currency ?? (before && currencyIn([table], catalog.roles));
  const currencies = [...(catalog.currencies ?? []).filter(({ ref }) => ref.table !== table.name), ...currencyColumns([table])];
  return {
    ...rest,
    tables: catalog.tables.map((one) => (one.name === table.name ? { ...one, rowCount: table.rowCount } : one)),
    columns,
    ...(currency === undefined ? {} : { currency }),
    ...(currencies.length === 0 ? {} : { currencies }),
    ...(date === undefined ? {} : daysOf(date, catalog.calendar.timeZone)),
    warnings: warnings.length === 0 ? catalog.warnings : [...catalog.warnings, ...warnings],
  };
}

/** The roles of columns that had values, and so do not change their meaning with new rows. */
export function rolesKept(before: Catalog | undefined): readonly RoleChoice[] {
  const hasValues = ({ ref }: RoleChoice): boolean => {
    const rows = before?.tables.find(({ name }) => name === ref.table)?.rowCount;
    return (
      before?.columns.some(({ table, name, missing }) => table === ref.table && name === ref.column && missing === rows) !== true
    );
  };
  return before?.roles.filter(hasValues) ?? [];
}

/** A column without any value has the type that its role wants, so that it can be asked like one with values. */
function typeEmpty(table: Table, roles: readonly RoleChoice[]): Table {
  const columns = table.columns.map((column) => {
    const role = roles.find(({ ref }) => ref.column === column.name)?.role;
    const types = role && ROLE_TYPES[role];
    const [type] = types ?? [];
    if (type === undefined || types?.includes(column.type) === true || !isEmpty(column)) return column;
    return emptyColumn(column, type);
  });
  return { ...table, columns };
}

/** A column without values as one of days or, as all other roles want it, of numbers. */
function emptyColumn({ name, length, guess, missing, valid }: Column, type: ValueType): Column {
  const none = { name, length, guess, missing, ...(valid && { valid }) };
  if (type === 'date') return { ...none, type, values: new Int32Array(length), min: 0, max: 0 };
  const [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return { ...none, type: 'number', kind: 'float', values: new Float64Array(length).fill(Number.NaN), min, max };
}

/** What was found out of tables. */
export interface Findings {
  /** In the order of the tables. */
  readonly profiles: readonly TableProfile[];
  readonly detected: DetectedRoles;
  readonly roles: readonly RoleChoice[];
  readonly settings: Settings;
}

/** What is known of tables, joins left out. */
export function catalogOf(tables: readonly Table[], { profiles, detected, roles, settings }: Findings): Catalog {
  const columns = tables.flatMap((table, at) => [
    ...table.columns.map((column, index) => columnInfo(table.name, column, profiles[at]?.columns[index], roles)),
    ...laterInfos(table),
  ]);
  const date = columns.find((column) => column.role === 'date');
  const currency = settings.currency ?? currencyIn(tables, roles);
  const currencies = currencyColumns(tables);
  const { names, alternatives, costPerUnit, discountPercent, cancelledByC, unitRows } = detected;
  return {
    tables: tables.map(({ name, rowCount }) => ({ name, rowCount })),
    joins: [],
    columns,
    roles,
    otherRoles: [],
    ...(names.length === 0 ? {} : { names }),
    ...(alternatives.length === 0 ? {} : { alternatives }),
    costPerUnit,
    discountPercent,
    cancelledByC,
    ...(unitRows === undefined ? {} : { unitRows }),
    define: settings.define,
    calendar: settings.calendar,
    ...(currency === undefined ? {} : { currency }),
    ...(currencies.length === 0 ? {} : { currencies }),
    ...(date === undefined ? {} : daysOf(date, settings.calendar.timeZone)),
    warnings: [...tables.flatMap((table) => table.warnings), ...detected.warnings],
  };
}

function columnInfo(
  table: string,
  column: Column,
  profile: ColumnProfile | undefined,
  roles: readonly RoleChoice[],
): CatalogColumn {
  const role = roles.find(({ ref }) => ref.table === table && ref.column === column.name)?.role;
  // The date column has changed its type where the time of day was joined to it, so its counts are taken anew.
  const distinct = profile?.type === column.type ? profile.distinct : distinctOf(column);
  return {
    table,
    name: column.name,
    type: column.type,
    ...(role === undefined ? {} : { role }),
    missing: column.missing,
    guess: column.guess,
    distinct,
    ...boundsOf(column),
    ...(column.type === 'datetime' ? { instant: column.instant } : {}),
    ...(column.type === 'number' && column.percent === true ? { percent: true } : {}),
  };
}

/** First and last calendar day of the date column. */
function daysOf(
  { type, instant, min, max }: CatalogColumn,
  timeZone: string,
): { readonly oldest?: number; readonly newest?: number } {
  if (min === undefined || max === undefined) return {};
  const zone = new TimeZone(timeZone);
  const day = (value: number): number =>
    type === 'date' ? value : instant === true ? zone.dayOf(value) : Math.floor(value / DAY_MS);
  return { oldest: day(min), newest: day(max) };
}
