import { splitList } from '../../../query/names.js';
import { readDays, type DayNote, type WrittenNote } from '../../../query/time/day-notes.js';
import { badOption } from '../../../util/error.js';
import type { ForecastAttributes } from '../attributes.js';
import { formatDayRange, type FiscalCalendar } from '../../../query/time/calendar-date.js';
import { binsOfDays, daysOf, type TimeGrain } from '../../../query/time/time-grain.js';
import { relativeRange } from '../../../catalog/periods.js';
import type { Calendar } from '../../../query/plan.js';
import { readClauses } from '../../../query/where/where.js';

/** A holiday or promotion with all its past and future days. */
export interface Occasion {
  readonly name: string;
  /** Dates as written: `2017-11-24`, `2018-01`, `2017-11-24..2017-11-27`. */
  readonly dates: readonly string[];
}

/** Maximum number of event names. No history can separate the effects of more. Working days are one more. */
const MOST = 39;

/**
 * Reads holidays and promotions from the attribute and from children of the element. The attribute has the form `Black Friday:
 * 2016-11-25, 2017-11-24; Easter: 2017-04-16`. The text of a child is the name. Dates with the same name are merged.
 * @throws SalesError bad-option that names what cannot be read
 */
export function readEvents(attribute: string, children: readonly WrittenNote[]): readonly Occasion[] {
  const dates = new Map<string, string[]>();
  const add = (name: string, written: string): void => {
    const list = splitList(written);
    for (const date of list) if (!readDays(date)) throw wrong(date);
    if (list.length === 0) throw wrong(name);
    dates.set(name, [...(dates.get(name) ?? []), ...list]);
  };
  for (const part of attribute.split(';').map((text) => text.trim())) {
    if (part === '') continue;
    const [, name = '', written = ''] = /^(.*):([^:]*)$/.exec(part) ?? [];
    if (name.trim() === '') throw wrong(part);
    add(name.trim(), written);
  }
  for (const { text, date } of children) add(text, date);
  if (dates.size > MOST) throw badOption('events', String(dates.size), 'at-most-names', { max: MOST });
  return [...dates].map(([name, list]) => ({ name, dates: [...new Set(list)] }));
}

function wrong(value: string): Error {
  return badOption('events', value, 'events');
}

export function notesOf(events: readonly Occasion[]): readonly DayNote[] {
  return events.flatMap(({ name, dates }) =>
    dates.flatMap((date) => {
      const days = readDays(date);
      return days ? [{ days, text: name }] : [];
    }),
  );
}

export interface ForecastOptions extends Omit<ForecastAttributes, 'events'> {
  readonly events: readonly Occasion[];
}

/** Reads the events of the attribute and of the children. @throws SalesError `bad-option` that names what cannot be read */
export function toOptions(attributes: ForecastAttributes, children: readonly WrittenNote[] = []): ForecastOptions {
  return { ...attributes, events: readEvents(attributes.events, children) };
}

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
