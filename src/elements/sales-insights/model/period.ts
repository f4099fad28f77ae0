import { dateFields, daysCovered } from '../../../catalog/default-period.js';
import { ALWAYS, intersect, relativeRange, type OpenRange } from '../../../catalog/periods.js';
import { parsePeriod } from '../../../query/time/calendar-date.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar } from '../../../query/plan.js';
import { formatWhere, parseWhere, type ClauseItem } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import type { Span } from './finding.js';

/**
 * Days that clauses select. `period` is a single range; `isScattered` is true for several ranges. Both are absent without a date
 * clause.
 */
export interface ChosenDays {
  readonly period?: Span;
  readonly isScattered?: boolean;
}

/** Reads the days that clauses select. */
export function chosenDays(clauses: readonly string[], catalog: Catalog, calendar: Calendar): ChosenDays {
  const days = daysCovered(catalog, calendar);
  if (!days) return {};
  const fields = dateFields(catalog);
  const items = clauses.flatMap(clausesOf).flatMap(({ field, items: own }) => (fields.includes(field) ? [own] : []));
  if (items.length === 0) return {};
  if (items.some((own) => own.length !== 1 || own[0]!.not)) return { isScattered: true };
  const { from, to } = items.map(([item]) => rangeOf(item!, catalog.newest!, calendar)).reduce<OpenRange>(intersect, ALWAYS);
  return { period: { from: Math.max(from, days.from), to: Math.min(to, days.to) } };
}

/** Returns clauses without those on the date. */
export function withoutDates(where: string, catalog: Catalog): string {
  const fields = dateFields(catalog);
  const clauses = clausesOf(where);
  const others = clauses.filter(({ field }) => !fields.includes(field));
  return others.length === clauses.length ? where : formatWhere(others);
}

function clausesOf(where: string): ReturnType<typeof parseWhere> {
  try {
    return parseWhere(where);
  } catch (error) {
    // The worker reports errors in the clause.
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
