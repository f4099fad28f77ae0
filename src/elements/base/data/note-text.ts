import { formatDay } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { ReasonFacts } from '../../../messages/reasons.js';
import type { Note } from '../../../query/schema.js';

/** Notes about periods, with days of the calendar. Other notes quote days as they are in the data. */
const PERIOD_NOTES: readonly string[] = ['like-for-like', 'not-covered', 'newest-period'];
const ISO_DAY = /\b\d{4}-\d{2}-\d{2}\b/g;
const MS_PER_DAY = 86_400_000;

/** The texts of a page and its locale. */
interface Wording {
  readonly messages: Messages;
  readonly locale: string;
}

/** Returns the text of the reasons for a role or a join, with numbers formatted for the locale. */
export function reasonText(facts: ReasonFacts, { messages, locale }: Wording): string {
  return messages.reason(facts, (value, name) => formatNumber(value, name === 'share' ? 'percent' : 'count', { locale }));
}

/** Returns the text of a note, with its count and days formatted for the locale. */
export function noteText(note: Note, { messages, locale }: Wording): string {
  const text = messages.note(note, formatNumber(note.count, 'count', { locale }));
  if (!PERIOD_NOTES.includes(note.code)) return text;
  return text.replaceAll(ISO_DAY, (day) => formatDay(Date.parse(day) / MS_PER_DAY, { locale }));
}
