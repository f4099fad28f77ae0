import type { PlacedJoin } from '../../catalog/joins/paths.js';
import { hasVersions } from '../../catalog/detect/people.js';
import { distanceOf } from '../../catalog/detect/places.js';
import type { Place } from '../../catalog/detect/places.js';
import type { ColumnProfile, TableProfile } from '../../catalog/detect/profile.js';
import type { ColumnRef } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt } from '../describe/column-values.js';
import { sampledRows } from '../describe/profile-table.js';

/** Tables with their profiles, in the same order. */
export interface Profiled {
  readonly tables: readonly Table[];
  readonly profiles: readonly TableProfile[];
}

/** What a wide profile includes in addition to the usual columns. */
export interface WideProfileOptions {
  /** Columns that roles were set to, regardless of their values. */
  readonly kept: readonly ColumnRef[];
  /** True to include the money of the whole that rows are parts of, and the days of calendars, when no nearer table has them. */
  readonly withMoney: boolean;
  readonly withCalendar: boolean;
  /** The column by which other tables refer to the rows as sales. */
  readonly eventKey?: string | undefined;
}

/** Distance added to a calendar's day compared with the day of the sale itself. */
const CALENDAR_DAY = 50;

/**
 * Returns the profile of a table's rows with the columns of all tables reachable from it, in which the roles of joined tables are
 * detected. Of two equal keys the one of the rows is used, unless its name says nothing. Days are those of the rows and of the
 * wholes that they are parts of.
 */
export function wideProfile(
  of: string,
  places: readonly Place[],
  { tables, profiles }: Profiled,
  wideness: WideProfileOptions,
): TableProfile {
  const at = tables.findIndex(({ name }) => name === of);
  const own = profiles[at];
  const { rowCount = 0 } = tables[at] ?? {};
  const first = sampledRows(rowCount);
  const byTable = new Map(places.map((place) => [place.table, place]));
  const reached = places.flatMap((place) => {
    const index = tables.findIndex(({ name }) => name === place.table);
    const [table, profile] = [tables[index], profiles[index]];
    if (table === undefined || profile === undefined) return [];
    const rows = first.map((row) => rowAlong(row, place.way));
    const versions = hasVersions(table.columns) ? { hasVersions: true } : {};
    return table.columns.flatMap((column, position) => {
      const known = profile.columns[position];
      return known === undefined || !isReported(column, place, wideness)
        ? []
        : [{ ...joinedTo(rows, column, known, place), ...versions }];
    });
  });
  return {
    table: of,
    rowCount,
    columns: [...(own?.columns ?? []).map((column) => withHeaderKey(column, places, wideness.eventKey)), ...reached],
    distance: (target, { table, name, type }) => {
      const place = table === undefined ? undefined : byTable.get(table);
      if (place === undefined) return 0;
      // The title of a product is its name, but that of a person is a job title or a form of address.
      if (/^(?:seller|customer)-name$/u.test(target) && /title$/iu.test(name)) return Infinity;
      if (place.targets === undefined) return target === 'date' && type === 'date' ? CALENDAR_DAY : Infinity;
      return distanceOf(target, place, wideness.withMoney);
    },
  };
}

/** Marks the key by which the rows reach their header, or by which their own parts, deliveries and returns reach them. */
function withHeaderKey(column: ColumnProfile, places: readonly Place[], eventKey: string | undefined): ColumnProfile {
  const isKey = places.some(
    ({ isWhole, way: [join, next] }) => isWhole && next === undefined && join?.from.columns.join() === column.name,
  );
  return isKey || column.name === eventKey ? { ...column, isHeaderKey: true } : column;
}

/** True when a column of a joined table may have a role. */
function isReported(
  { name, type }: Column,
  { table, way, isWhole, isMute, targets }: Place,
  { kept, withCalendar }: WideProfileOptions,
): boolean {
  if (kept.some((ref) => ref.table === table && ref.column === name)) return true;
  const isDay = type === 'date' || type === 'datetime';
  if (targets === undefined) return withCalendar && type === 'date';
  return (isMute || way.at(-1)?.to.columns.includes(name) !== true) && (!isDay || isWhole || targets.has('shipped'));
}

function rowAlong(row: number, way: readonly PlacedJoin[]): number {
  return way.reduce((at, { match }) => (at < 0 ? -1 : (match.rows[at] ?? -1)), row);
}

/** Returns a column as seen from the rows joined to it: its sampled values are theirs, its counts are its own. */
function joinedTo(rows: readonly number[], column: Column, profile: ColumnProfile, { table, of }: Place): ColumnProfile {
  const sample = Float64Array.from(rows, (row) => (row < 0 ? Number.NaN : numberAt(column, row)));
  const missing = profile.missing === column.length ? rows.length : profile.missing;
  return { ...profile, table, rowCount: column.length, ...(of === undefined ? {} : { of }), sample, missing };
}
