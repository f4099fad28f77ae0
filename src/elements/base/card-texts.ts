import { formatNumber } from '../../format/number.js';
import { cardWords } from '../../messages/card-words.js';
import type { Messages } from '../../messages/en.js';
import type { Note } from '../../query/schema.js';
import { clauseLabel } from './clause-label.js';
import type { WidgetContext } from './widget.js';

/** The texts of a card in full: those of another language, or the English core with the rest of the English. */
export function fullWords(words: Messages): Messages {
  return { ...cardWords, ...words };
}

/** A clause in the words of the reader. */
export function clauseText(where: string, { words, locale, calendar, names }: WidgetContext): string {
  return clauseLabel(where, fullWords(words), { locale, fiscalStart: calendar.fiscalStart, names });
}

/** A note of an answer in words, its count grouped as its reader does. */
export function noteText(note: Note, { words, locale }: WidgetContext): string {
  return fullWords(words).note(note, formatNumber(note.count, 'count', { locale }));
}
