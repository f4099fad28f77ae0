import { type FiscalCalendar } from './calendar-date.js';
import { binsOfDays, type TimeGrain } from './time-grain.js';
import type { DayRange } from '../plan.js';

/** An annotation as written in a page, in an attribute or as a child element. */
export interface WrittenNote {
  /** `2017-11-24`, `2018-01`, `2017-Q4`, `2018`, or two of these: `2017-11-24..2017-11-27`. */
  readonly date: string;
  readonly text: string;
}

/** An annotation for some days, such as a campaign or a strike. */
export interface DayNote {
  readonly days: DayRange;
  readonly text: string;
}

/** An annotation positioned at the bins that its days overlap. */
export interface BinNote {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Returns annotations by bin, in order, together with existing ones (`more`). Annotations on the same bins are combined, and
 * those outside of all bins dropped.
 */
export function notesAt(
  notes: readonly DayNote[],
  bins: readonly number[],
  { grain, calendar }: { readonly grain: TimeGrain; readonly calendar: FiscalCalendar },
  more: readonly BinNote[] = [],
): readonly BinNote[] {
  const found = new Map<string, BinNote>();
  const placed = notes.flatMap(({ days, text }) => {
    const range = binsOfDays(days, bins, grain, calendar);
    return range ? [{ ...range, text }] : [];
  });
  for (const note of [...placed, ...more]) {
    const key = `${note.from} ${note.to}`;
    const same = found.get(key);
    found.set(key, { from: note.from, to: note.to, text: same ? `${same.text}, ${note.text}` : note.text });
  }
  return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Returns the texts of the annotations at a bin. */
export function textsAt(notes: readonly BinNote[], index: number): readonly string[] {
  return notes.filter(({ from, to }) => index >= from && index <= to).map(({ text }) => text);
}
