import { binsOfDays } from '../../query/bins.js';
import { parsePeriod } from '../../query/calendar-date.js';
import type { DayRange } from '../../query/plan.js';
import type { TimeGrain } from '../../query/time-grain.js';
import { badOption } from '../../util/error.js';

/** A note as a page writes it, in the attribute or as a child. */
export interface WrittenNote {
  /** `2017-11-24`, `2018-01`, `2017-Q4`, `2018`, or two of them: `2017-11-24..2017-11-27`. */
  readonly date: string;
  readonly text: string;
}

/** Something that is told of some days: a campaign, a strike. */
export interface Annotation {
  readonly days: DayRange;
  readonly text: string;
}

/** A note at the bins that its days touch. */
export interface BinNote {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Reads notes: those of the attribute, `2017-11-24: Black Friday; 2018-01: Sale` (texts with a semicolon in double quotes), and those of children.
 * @throws SalesError bad-option that names what cannot be read
 */
export function readAnnotations(attribute: string, children: readonly WrittenNote[]): readonly Annotation[] {
  const parts = attribute.match(/(?:"(?:[^"]|"")*"|[^;])+/g) ?? [];
  const written = parts.filter((part) => part.trim() !== '').map(readPart);
  return [...written, ...children].map(({ date, text }) => ({ days: daysOf(date), text }));
}

function readPart(part: string): WrittenNote {
  const colon = part.indexOf(':');
  const text = part.slice(colon + 1).trim();
  if (colon < 0 || text === '') throw wrong(part.trim());
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  return { date: part.slice(0, colon).trim(), text: quoted === undefined ? text : quoted.replaceAll('""', '"') };
}

function daysOf(date: string): DayRange {
  const [first = '', last = first, ...more] = date.split('..').map((end) => end.trim());
  const from = parsePeriod(first);
  const to = parsePeriod(last);
  if (!from || !to || more.length > 0 || from.from > to.to) throw wrong(date);
  return { from: from.from, to: to.to };
}

function wrong(value: string): Error {
  return badOption('annotations', value, 'a date and a text, such as 2017-11-24: Black Friday; 2018-01..2018-02: Sale');
}

/** Notes at their bins, in order; those of the same bins as one, those beside all bins left out. */
export function notesAt(annotations: readonly Annotation[], bins: readonly number[], grain: TimeGrain): readonly BinNote[] {
  const notes = new Map<string, BinNote>();
  for (const { days, text } of annotations) {
    const range = binsOfDays(days, bins, grain);
    if (!range) continue;
    const key = `${range.from} ${range.to}`;
    const found = notes.get(key);
    notes.set(key, { ...range, text: found ? `${found.text}, ${text}` : text });
  }
  return [...notes.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** The texts of the notes that hold for a bin. */
export function textsAt(notes: readonly BinNote[], index: number): readonly string[] {
  return notes.filter(({ from, to }) => index >= from && index <= to).map(({ text }) => text);
}
