import type { Params } from './error-facts.js';
import type { NoteFacts } from './english-card.js';
import type { CardTexts } from './compiled/en/card.js';
import type { CoreTexts } from './compiled/en/core.js';
import type { NotesTexts } from './compiled/en/notes.js';
import type { PeriodNotesTexts } from './compiled/en/period-notes.js';
import { periodNote, type FormatDay } from './period-note.js';

/** The texts from which notes are made. */
interface Texts extends Pick<CardTexts, 'missingValues'>, Pick<CoreTexts, 'list'> {
  readonly notes: NotesTexts;
  readonly periodNotes: PeriodNotesTexts;
}

/** Returns the text of a note in another language, by its code and params. Unknown codes have their message. */
export function noteIn(
  { missingValues, list, notes: { quote, texts }, periodNotes }: Texts,
  { code, message, column = '', count = 0, params = {} }: NoteFacts,
  shown: string,
  formatDay?: FormatDay,
): string {
  const ofPeriod = periodNote(periodNotes, { code, params }, formatDay);
  if (ofPeriod !== undefined) return ofPeriod;
  // Missing values can only be described with their column.
  if (code === 'missing-values') return column === '' ? message : missingValues({ n: count, shown, column });
  const say = (value: string | number): string => (typeof value === 'number' ? String(value) : quote({ name: value }));
  const valueText = (value: Params[string]): string | number => {
    if (typeof value === 'number') return value;
    return typeof value === 'object' ? list({ items: value.map(say) }) : say(value);
  };
  const quoted = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, valueText(value)]));
  // Params are quoted in the text; the column is not.
  const names = { ...quoted, n: count, shown, column, roleColumn: quoted['column'] };
  const { [code]: wording }: Readonly<Record<string, string | ((names: never) => string)>> = texts;
  return (typeof wording === 'function' ? wording(names as never) : wording) ?? message;
}
