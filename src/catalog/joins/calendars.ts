import { isMute } from '../detect/names/names.js';
import { leadsToEvent } from './names.js';
import { compareColumns, isUnique } from './search.js';
import type { FoundJoin, JoinSearch } from './search.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';

/** Minimum share of a table's distinct days that the calendar must contain. */
const CONTAINED = 0.9;

/** Minimum share of a calendar's other columns that describe periods, unless its name says that it is a calendar. */
const PERIODS = 0.5;

/** Minimum share of a calendar's other columns whose values repeat, if no column has a name. */
const REPEATING = 0.7;
/** Fewer days than this are no calendar without a name. */
const MIN_DAYS = 60;

/** Joins of days score higher the more the column resembles the date of the sale. */
const SCORE = 60;
const DATE_OF_SALE = 10;

/** Returns joins from the days of tables with events to tables with one row per day. The date of the sale takes precedence. */
export function calendarJoins(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  const calendars = search.tables.filter((table) => isCalendar(search, table));
  const events = search.tables.filter((table) => !calendars.includes(table) && tellsOfEvents(search, table, known));
  return calendars.flatMap((calendar) => events.flatMap((table) => joinsOf(search, { table, calendar, known })));
}

/** True when a table has one row per day and only describes its days. */
function isCalendar({ names }: JoinSearch, table: TableProfile): boolean {
  if (!table.columns.some((column) => column.type === 'date' && isUnique(column, table))) return false;
  const others = table.columns.filter(({ type }) => type !== 'date');
  const named = names.ofTable(table.table).stem;
  if (table.columns.every(({ name }) => isMute(name))) return hasRowPerDay(table, others);
  if (named.length > 0 && named.every((token) => token === 'date' || token === 'period')) return true;
  const periods = others.filter(({ name }) => {
    const { concepts } = names.meaningOf(name);
    return concepts.has('period') || concepts.has('date');
  });
  return others.length > 0 && periods.length >= others.length * PERIODS;
}

/** True for days without a gap, next to columns that mostly repeat, such as months and weekdays. */
function hasRowPerDay(table: TableProfile, others: readonly ColumnProfile[]): boolean {
  const isRow = ({ min = 0, max = 0 }: ColumnProfile): boolean => table.rowCount >= CONTAINED * (max - min + 1);
  const repeating = others.filter(({ distinct }) => distinct * 2 <= table.rowCount);
  const hasDays = table.columns.some((column) => column.type === 'date' && isUnique(column, table) && isRow(column));
  return hasDays && table.rowCount >= MIN_DAYS && repeating.length >= others.length * REPEATING;
}

/** True when a table's days are those of a sale or of a later event: no other table refers to it, except parts of orders. */
function tellsOfEvents({ names }: JoinSearch, { table }: TableProfile, known: readonly FoundJoin[]): boolean {
  return known.filter(({ to }) => to.table === table).every((join) => leadsToEvent(join, names));
}

interface Days {
  readonly table: TableProfile;
  readonly calendar: TableProfile;
  readonly known: readonly FoundJoin[];
}

function joinsOf(search: JoinSearch, { table, calendar, known }: Days): readonly FoundJoin[] {
  if (!search.isOpen(table.table, calendar.table)) return [];
  const keys = calendar.columns.filter((column) => column.type === 'date' && isUnique(column, calendar));
  const isKnown = (name: string): boolean =>
    known.some(({ from, to }) => from.table === table.table && to.table === calendar.table && from.columns.includes(name));
  return table.columns.flatMap((column) => {
    if (column.type !== 'date' || column.distinct === 0 || isKnown(column.name)) return [];
    const key = alikeIn(search, column, keys);
    if (key === undefined) return [];
    const { join, match } = compareColumns(search, { table, column }, { table: calendar, column: key });
    if (match.matchedKeys < column.distinct * CONTAINED) return [];
    const score = SCORE + DATE_OF_SALE * search.names.saleDate(column.name);
    return [{ ...join, score, evidence: [{ code: 'row-per-day' }] }];
  });
}

/**
 * Of a calendar's day columns, returns the one that matches the column: either both names say that they are keys, or neither
 * does.
 */
function alikeIn({ names }: JoinSearch, column: ColumnProfile, keys: readonly ColumnProfile[]): ColumnProfile | undefined {
  const { isKey } = names.ofColumn(column.name);
  return keys.find((key) => names.ofColumn(key.name).isKey === isKey) ?? keys[0];
}
