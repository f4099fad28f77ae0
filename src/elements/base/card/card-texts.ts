import { formatDay } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import { cardWords } from '../../../messages/card-words.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Note } from '../../../query/schema.js';
import { clauseLabel } from './clause-label.js';
import type { WidgetContext } from '../element/widget.js';

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

/** More tables than these are not all named as sources: “How is this calculated?” has all of them. */
const MAX_NAMED_TABLES = 3;

/** Returns the source of an answer: the tables of the data, and its newest date. */
export function sourceText(catalog: Catalog, words: Messages, locale: string): string {
  const newest = catalog.newest === undefined ? undefined : formatDay(catalog.newest, { locale });
  const tables = catalog.tables.map(({ name }) => name);
  const named = tables.length > MAX_NAMED_TABLES ? tables.slice(0, MAX_NAMED_TABLES - 1) : tables;
  const left = tables.length - named.length;
  const names = words.list(left === 0 ? named : [...named, words.more(formatNumber(left, 'count', { locale }))]);
  return words.source(names, newest);
}
