import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { Catalog, CatalogColumn, DerivedColumn } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import { countDays, DAY_MS, dayReader, valuesWithin } from './day-counts.js';
import type { Dates } from './day-counts.js';
import { openDaysOf } from './open-days.js';
import { boundsOf } from '../describe/profile-table.js';
import { strayNote, usualDays } from './stray-dates.js';

/** What the values of the date column say about the data. */
export interface DateFacts extends Pick<Catalog, 'oldest' | 'newest' | 'openDays' | 'hasStrays'> {
  /** The bounds of the column, without stray dates. */
  readonly bounds: Pick<CatalogColumn, 'min' | 'max'>;
  readonly warnings: readonly Note[];
}

/** Returns the facts of the date column `info`, whose values are `column` if they were read. */
export function dateFactsOf(info: CatalogColumn | undefined, column: Column | undefined, timeZone: string): DateFacts {
  const { min, max } = info ?? {};
  const none = { bounds: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }, warnings: [] };
  if (info === undefined || min === undefined || max === undefined) return none;
  if (!isDates(column)) return { ...none, ...daysBetween(info, { min, max }, timeZone) };
  const days = countDays(column, timeZone);
  if (days === undefined) return { ...none, ...daysBetween(info, { min, max }, timeZone) };
  // Tomorrow has begun in some time zones.
  const usual = usualDays(days, Math.floor(Date.now() / DAY_MS) + 1);
  const openDays = openDaysOf(usual ?? days);
  const bounds = usual ? valuesWithin(column, usual, timeZone) : { min, max };
  return {
    bounds,
    ...daysBetween(info, bounds, timeZone),
    ...(openDays === undefined ? {} : { openDays }),
    ...(usual ? { hasStrays: true } : {}),
    warnings: usual ? [strayNote(usual, { table: info.table, column: info.name })] : [],
  };
}

/** Days beyond the known ones from which on added rows may have stray dates. */
const FAR = 60;

/** Returns the facts after rows were added: stray dates are searched where they may be. */
export function dateFactsAfter(
  { hasStrays }: Catalog,
  before: CatalogColumn | undefined,
  column: Column | undefined,
  timeZone: string,
): Omit<DateFacts, 'openDays'> {
  if (before === undefined || !isDates(column)) return { bounds: {}, warnings: [] };
  const bounds = boundsOf(column);
  const after = { ...before, ...bounds };
  const far = FAR * (column.type === 'date' ? 1 : DAY_MS);
  const isFar = column.max - (before.max ?? column.max) > far || (before.min ?? column.min) - column.min > far;
  if (hasStrays !== true && !isFar) return { bounds, ...daysBetween(after, bounds, timeZone), warnings: [] };
  const { openDays: _, ...facts } = dateFactsOf(after, column, timeZone);
  return facts;
}

function isDates(column: Column | undefined): column is Dates {
  return column?.type === 'date' || column?.type === 'datetime';
}

/** Returns the first and last calendar day between values of a date column. */
function daysBetween(
  info: CatalogColumn,
  { min, max }: DateFacts['bounds'],
  timeZone: string,
): Pick<DateFacts, 'oldest' | 'newest'> {
  if (min === undefined || max === undefined) return {};
  const dayOf = dayReader(info, timeZone);
  return { oldest: dayOf(min), newest: dayOf(max) };
}

const NOTE = 'date-in-parts';

/** Adds a note that names the columns of the date, if the date is made of parts. */
export function withDateNote(detected: DetectedRoles, derivedColumns: readonly DerivedColumn[]): DetectedRoles {
  const date = detected.roles.find(({ role }) => role === 'date')?.ref;
  const made = derivedColumns.find(({ kind, ref }) => kind === 'date' && ref.table === date?.table && ref.column === date.column);
  if (made === undefined) return detected;
  const [, , day] = made.of;
  const params = { columns: made.of, ...(day !== undefined && { day }) };
  const note = { code: NOTE, table: made.ref.table, column: made.ref.column, params };
  return { ...detected, warnings: [...detected.warnings, note] };
}
