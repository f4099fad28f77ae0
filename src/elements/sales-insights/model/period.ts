import { dateFields } from '../../../catalog/default-period.js';
import { ALWAYS, intersect, relativeRange, type OpenRange } from '../../../catalog/periods.js';
import { parsePeriod } from '../../../query/time/calendar-date.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar } from '../../../query/plan.js';
import { formatWhere, parseWhere, type ClauseItem } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import type { Span } from './finding.js';

/** The days that clauses select: one range, or several (`isScattered`); neither where they select none. */
export interface ChosenDays {
  readonly period?: Span;
  readonly isScattered?: boolean;
}

/** Reads which days clauses select. */
export function chosenDays(clauses: readonly string[], catalog: Catalog, calendar: Calendar): ChosenDays {
  const { newest, oldest } = catalog;
  if (newest === undefined || oldest === undefined) return {};
  const fields = dateFields(catalog);
  const items = clauses.flatMap(clausesOf).flatMap(({ field, items: own }) => (fields.includes(field) ? [own] : []));
  if (items.length === 0) return {};
  if (items.some((own) => own.length !== 1 || own[0]!.not)) return { isScattered: true };
  const { from, to } = items.map(([item]) => rangeOf(item!, newest, calendar)).reduce<OpenRange>(intersect, ALWAYS);
  return { period: { from: Math.max(from, oldest), to: Math.min(to, newest) } };
}

/** Returns clauses without those on the date. */
export function withoutDates(where: string, catalog: Catalog): string {
  const fields = dateFields(catalog);
  const clauses = clausesOf(where);
  const others = clauses.filter(({ field }) => !fields.includes(field));
  return others.length === clauses.length ? where : formatWhere(others);
}

/** What is said of a period that nobody chose: all days of the data. */
export function wholePeriod({ oldest, newest }: Catalog): Span | undefined {
  return oldest === undefined || newest === undefined ? undefined : { from: oldest, to: newest };
}

function clausesOf(where: string): ReturnType<typeof parseWhere> {
  try {
    return parseWhere(where);
  } catch (error) {
    // The worker reports what is wrong with the clause.
    if (error instanceof SalesError) return [];
    throw error;
  }
}

function rangeOf(item: ClauseItem, newest: number, calendar: Calendar): OpenRange {
  if (item.kind === 'relative') return relativeRange(item, newest, calendar);
  if (item.kind === 'equals') return parsePeriod(item.value) ?? ALWAYS;
  if (item.kind !== 'range') return ALWAYS;
  return {
    from: item.from === undefined ? -Infinity : (parsePeriod(item.from)?.from ?? -Infinity),
    to: item.to === undefined ? Infinity : (parsePeriod(item.to)?.to ?? Infinity),
  };
}
