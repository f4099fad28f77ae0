import type { PeriodNotesTexts } from './compiled/en/period-notes.js';
import type { Params } from './error-facts.js';

/** Formats a day that a note has as `2017-12-30`. */
export type FormatDay = (day: string) => string;

/** Returns the text of a note about periods, whose params are days; `undefined` for other notes. */
export function periodNote(
  { texts }: PeriodNotesTexts,
  { code, params = {} }: { readonly code: string; readonly params?: Params | undefined },
  formatDay: FormatDay = (day) => day,
): string | undefined {
  const { [code]: text }: Readonly<Record<string, (days: never) => string>> = texts;
  if (text === undefined) return undefined;
  const days = Object.fromEntries(Object.entries(params).map(([name, day]) => [name, formatDay(String(day))]));
  return text(days as never);
}
