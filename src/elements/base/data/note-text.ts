import { formatDay } from '../../../format/date.js';
import { formatNumber, type NumberShape } from '../../../format/number.js';
import { noteIn, type NoteTexts } from '../../../messages/notes.js';
import type { Note } from '../../../query/schema.js';

const MS_PER_DAY = 86_400_000;

/** The texts of a page and its locale. */
interface Wording {
  readonly messages: NoteTexts;
  readonly locale: string;
  readonly currency?: string | undefined;
  /** How much of an amount is shown. Default: `full`. */
  readonly shape?: NumberShape;
}

/** Returns the text of a note, with its count, amount and days formatted for the locale. */
export function noteText(note: Note, { messages, locale, currency, shape = 'full' }: Wording): string {
  return noteIn(messages, note, {
    shown: formatNumber(note.count, 'count', { locale }),
    formatDay: (day) => formatDay(Date.parse(day) / MS_PER_DAY, { locale }),
    formatAmount: (amount) => formatNumber(amount, 'money', { locale, currency }, shape),
  });
}
