import { type Catalog, type Join, pathsFrom } from '../query/catalog.js';
import { isSameRef } from '../query/column-ref.js';
import type { DayTable } from '../query/expression/expression.js';
import type { ColumnRef } from '../query/schema.js';

const DAY_MS = 86_400_000;

/** Minimum share of the days from its first to its last one that a calendar lists: those with working days only list 5 of 7. */
const LISTED = 0.5;

/**
 * Returns the tables with columns that follow from the day of a date: those it is joined to, or the calendar that it is in, and calendars
 * of other dates.
 */
export function dayTablesOf(catalog: Catalog, of: ColumnRef): readonly DayTable[] {
  const { joins, tables } = catalog;
  const nameOf = (table: string): string => tables.find(({ name }) => name === table)?.sameAs ?? table;
  const isCalendar = listsDays(catalog, of);
  return joins.flatMap((join) => {
    const { table, columns, until } = join.to;
    const isOwn = isCalendar && nameOf(table) === nameOf(of.table);
    const column = isOwn ? of.column : isByDay(join, of) ? columns[0] : undefined;
    if (column === undefined) return [];
    return {
      day: { table, column },
      ...(until !== undefined && !isOwn && { until: { table, column: until } }),
      tables: [...pathsFrom(joins, table).keys()],
    };
  });
}

/** True for a join by a day alone: the date itself, or another one to a calendar. */
function isByDay({ from, reasons }: Join, of: ColumnRef): boolean {
  const keys = [...from.columns.map((column) => ({ table: from.table, column })), ...(from.day ? [from.day] : [])];
  const [key] = keys;
  if (key === undefined || keys.length > 1) return false;
  return isSameRef(key, of) || reasons.some(({ code }) => code === 'row-per-day');
}

/** True when the table of a date lists days rather than sales: one row for most of the days. */
function listsDays({ columns, tables, roles }: Catalog, of: ColumnRef): boolean {
  const found = columns.find(({ table, name }) => table === of.table && name === of.column);
  const rows = tables.find(({ name }) => name === of.table)?.rowCount ?? 0;
  if (found?.min === undefined || found.max === undefined || found.distinct < rows) return false;
  const days = (found.max - found.min) / (found.type === 'date' ? 1 : DAY_MS) + 1;
  const hasOrders = roles.some(({ role, ref }) => role === 'order' && ref.table === of.table);
  return rows >= LISTED * days && !hasOrders;
}
