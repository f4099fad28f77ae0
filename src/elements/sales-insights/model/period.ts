import { ALWAYS, intersect, relativeRange, type OpenRange } from '../../../catalog/periods.js';
import { parsePeriod } from '../../../query/time/calendar-date.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar } from '../../../query/plan.js';
import { parseWhere, type ClauseItem } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import type { Span } from './finding.js';

/** The days that clauses choose, as far as they are one range; undefined where they choose none. */
export function chosenPeriod(clauses: readonly string[], catalog: Catalog, calendar: Calendar): Span | undefined {
  const { newest, oldest } = catalog;
  if (newest === undefined || oldest === undefined) return undefined;
  const column = catalog.roles.find(({ role }) => role === 'date')?.ref.column;
  const ranges = clauses
    .flatMap(clausesOf)
    .filter(({ field }) => field === 'date' || field === column)
    .flatMap(({ items }) => (items.length === 1 ? [rangeOf(items[0]!, newest, calendar)] : []));
  if (ranges.length === 0) return undefined;
  const { from, to } = ranges.reduce<OpenRange>(intersect, ALWAYS);
  return { from: Math.max(from, oldest), to: Math.min(to, newest) };
}

/** What is said of a period that nobody chose: all days of the data. */
export function wholePeriod({ oldest, newest }: Catalog): Span | undefined {
  return oldest === undefined || newest === undefined ? undefined : { from: oldest, to: newest };
}

function clausesOf(where: string): ReturnType<typeof parseWhere> {
  try {
    return parseWhere(where);
  } catch (error) {
    // The worker tells what is wrong with it.
    if (error instanceof SalesError) return [];
    throw error;
  }
}

function rangeOf(item: ClauseItem, newest: number, calendar: Calendar): OpenRange {
  if (item.not) return ALWAYS;
  if (item.kind === 'relative') return relativeRange(item, newest, calendar);
  if (item.kind === 'equals') return parsePeriod(item.value) ?? ALWAYS;
  if (item.kind !== 'range') return ALWAYS;
  return {
    from: item.from === undefined ? -Infinity : (parsePeriod(item.from)?.from ?? -Infinity),
    to: item.to === undefined ? Infinity : (parsePeriod(item.to)?.to ?? Infinity),
  };
}
