import { type FiscalCalendar, formatDayRange } from '../../../query/time/calendar-date.js';
import { binsOfDays, daysOf, type TimeGrain } from '../../../query/time/time-grain.js';
import { readDays } from '../../../query/time/day-notes.js';
import { relativeRange } from '../../../catalog/periods.js';
import type { Calendar } from '../../../query/plan.js';
import { readClauses } from '../../../query/where/where.js';

/** Selectable bins: their first days, and the number of bins that have rows. */
interface Choices extends FiscalCalendar {
  readonly grain: TimeGrain;
  readonly bins: readonly number[];
  /** Bins from this index on are in the future. */
  readonly past: number;
}

/**
 * Returns the shortest clause for some bins: `date: 2016-01..2016-05, 2016-07`. Future bins have no rows and are ignored. The
 * clause is empty when no bin remains.
 */
export function clauseOf(indices: readonly number[], { grain, bins, past, fiscalStart }: Choices): string {
  const stretches: { from: number; to: number }[] = [];
  for (const index of [...new Set(indices)].filter((one) => one < past).sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last?.to === index - 1) last.to = index;
    else stretches.push({ from: index, to: index });
  }
  const words = stretches.map((span) => formatDayRange(daysOf(span, bins, grain, { fiscalStart })));
  return words.length === 0 ? '' : `date: ${words.join(', ')}`;
}

/** The names of the date in clauses, and what relative dates count from. */
interface DateNames {
  readonly fields: readonly string[];
  readonly newest?: number | undefined;
  readonly calendar?: Calendar;
}

/** Returns the bins that a clause selects. The list is empty for clauses on other fields. */
export function chosenIn(
  where: string,
  { grain, bins, fiscalStart }: Choices,
  { fields, newest, calendar }: DateNames = { fields: ['date'] },
): readonly number[] {
  const clause = readClauses(where).find(({ field }) => fields.includes(field));
  const words = clause?.items.map((item) => {
    if (item.not) return undefined;
    if (item.kind === 'equals') return item.value;
    if (item.kind === 'relative' && newest !== undefined && calendar)
      return formatDayRange(relativeRange(item, newest, calendar));
    return item.kind === 'range' ? `${item.from ?? ''}..${item.to ?? ''}` : undefined;
  });
  const ranges = words?.map((word) => (word === undefined ? undefined : readDays(word)));
  if (!ranges?.every((range) => range !== undefined)) return [];
  const found = ranges.map((range) => binsOfDays(range, bins, grain, { fiscalStart }));
  return bins
    .map((_, index) => index)
    .filter((index) => found.some((range) => range && index >= range.from && index <= range.to));
}
