import { formatDay } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import { noteIn, reasonIn, type NoteTexts, type ReasonTexts } from '../../../messages/notes.js';
import type { Note, Reason } from '../../../query/schema.js';

const MS_PER_DAY = 86_400_000;

/** The texts of a page and its locale. */
interface Wording<Texts> {
  readonly messages: Texts;
  readonly locale: string;
}

/** Returns the text of the reasons for a role or a join, with numbers formatted for the locale. */
export function reasonText(reasons: readonly Reason[], { messages, locale }: Wording<ReasonTexts>): string {
  return reasonIn(messages, reasons, (value, name) => formatNumber(value, name === 'share' ? 'percent' : 'count', { locale }));
}

/** Returns the text of a note, with its count and days formatted for the locale. */
export function noteText(note: Note, { messages, locale }: Wording<NoteTexts>): string {
  return noteIn(messages, note, {
    shown: formatNumber(note.count, 'count', { locale }),
    formatDay: (day) => formatDay(Date.parse(day) / MS_PER_DAY, { locale }),
  });
}
