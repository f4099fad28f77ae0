import { splitList } from '../../../query/names.js';
import { readDays } from '../../../query/time/calendar-date.js';
import { type DayNote, type WrittenNote } from '../../../query/time/day-notes.js';
import { badOption } from '../../../util/error.js';
import type { ForecastAttributes } from '../attributes.js';

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
