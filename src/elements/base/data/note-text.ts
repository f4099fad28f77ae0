import { formatDay } from '../../../format/date.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { ReasonFacts } from '../../../messages/reasons.js';
import type { Note } from '../../../query/schema.js';

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
  const dayText = (day: string): string => formatDay(Date.parse(day) / MS_PER_DAY, { locale });
  return messages.note(note, formatNumber(note.count, 'count', { locale }), dayText);
}
