import type { ColumnProfile, TableProfile } from '../catalog/detect-profile.js';
import { detectRoles } from '../catalog/detect-roles.js';
import type { ChosenRoles, DetectedRoles } from '../catalog/detect-roles.js';
import { ROLE_TYPES } from '../catalog/detect-rules.js';
import type { Catalog, CatalogColumn, RoleChoice } from '../query/catalog.js';
import type { Note } from '../query/schema.js';
import { TimeZone } from '../query/time-zone.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { checkRoles } from './chosen-roles.js';
import { concatColumns, isEmpty } from './concat-columns.js';
import { currencyIn } from './currency.js';
import type { TimedDate } from './join-time.js';
import { joinTime } from './join-time.js';
import { boundsOf, distinctOf, profileTable } from './profile-table.js';
import type { Settings } from './settings.js';

const DAY_MS = 86_400_000;

/** A table ready to be asked, with all that is known of it. */
export interface Described {
  /** As loaded, but for the date column, which has its time of day (DESIGN R3). */
  readonly table: Table;
  readonly catalog: Catalog;
  /** Where the date column has its time of day from. */
  readonly timed?: TimedDate | undefined;
}

/**
 * Finds out what a table's columns mean and what values they have. Roles of `before`, the catalog before rows were added, stay as they were.
 * @throws SalesError `unknown-field`, `bad-type` where a role was set to a column that cannot have it
 */
export function describeTable(loaded: Table, settings: Settings, before?: Catalog): Described {
  const profile = profileTable(loaded);
  const chosen = checkRoles(settings.roles, loaded);
  const kept: ChosenRoles = Object.fromEntries(rolesKept(before).map(({ role, ref }) => [role, ref.column]));
  const detected = detectRoles(profile, { ...kept, ...chosen });
  const roles = detected.roles.map((choice) => before?.roles.find((one) => one.role === choice.role) ?? choice);
  const date = roles.find((choice) => choice.role === 'date')?.ref.column;
  const typed = typeEmpty(loaded, roles, settings);
  const timed = date === undefined || detected.timeOfDay === undefined ? undefined : { date, time: detected.timeOfDay };
  const table = timed === undefined ? typed : joinTime(typed, timed.date, timed.time);
  return { table, catalog: catalogOf(table, { profile, detected, roles, settings }), timed };
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
  const { currency: before, ...rest } = catalog;
  const currency = settings.currency ?? (before && currencyIn(table, catalog.roles));
  return {
    ...rest,
    tables: catalog.tables.map((one) => (one.name === table.name ? { ...one, rowCount: table.rowCount } : one)),
    columns,
    ...(currency === undefined ? {} : { currency }),
    ...(date === undefined ? {} : daysOf(date, catalog.calendar.timeZone)),
    warnings: warnings.length === 0 ? catalog.warnings : [...catalog.warnings, ...warnings],
  };
}

/** The roles of columns that had values, and so do not change their meaning with new rows. */
function rolesKept(before: Catalog | undefined): readonly RoleChoice[] {
  const isEmptied = ({ ref }: RoleChoice): boolean =>
    before?.columns.some(({ name, missing }) => name === ref.column && missing === before.tables[0]?.rowCount) === true;
  return before?.roles.filter((choice) => !isEmptied(choice)) ?? [];
}

/** A column without any value has the type that its role wants, so that it can be asked like one with values. */
function typeEmpty(table: Table, roles: readonly RoleChoice[], { calendar }: Settings): Table {
  const columns = table.columns.map((column) => {
    const role = roles.find(({ ref }) => ref.column === column.name)?.role;
    const types = role && ROLE_TYPES[role];
    const [type] = types ?? [];
    if (type === undefined || types?.includes(column.type) === true || !isEmpty(column)) return column;
    return concatColumns([column], { type }, new TimeZone(calendar.timeZone));
  });
  return { ...table, columns };
}

interface Findings {
  readonly profile: TableProfile;
  readonly detected: DetectedRoles;
  readonly roles: readonly RoleChoice[];
  readonly settings: Settings;
}

function catalogOf(table: Table, { profile, detected, roles, settings }: Findings): Catalog {
  const columns = table.columns.map((column, index) => columnInfo(table.name, column, profile.columns[index], roles));
  const date = columns.find((column) => column.role === 'date');
  const currency = settings.currency ?? currencyIn(table, roles);
  const { costPerUnit, discountPercent, cancelledByC } = detected;
  return {
    tables: [{ name: table.name, rowCount: table.rowCount }],
    joins: [],
    columns,
    roles,
    otherRoles: [],
    costPerUnit,
    discountPercent,
    cancelledByC,
    define: settings.define,
    calendar: settings.calendar,
    ...(currency === undefined ? {} : { currency }),
    ...(date === undefined ? {} : daysOf(date, settings.calendar.timeZone)),
    warnings: [...table.warnings, ...detected.warnings],
  };
}

function columnInfo(
  table: string,
  column: Column,
  profile: ColumnProfile | undefined,
  roles: readonly RoleChoice[],
): CatalogColumn {
  const role = roles.find(({ ref }) => ref.column === column.name)?.role;
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
