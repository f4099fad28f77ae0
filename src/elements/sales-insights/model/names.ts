import { formatPercent } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Calendar } from '../../../query/plan.js';
import type { Member } from './finding.js';

/** What wording needs to know of the page. */
export interface WordsContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
}

/** The measure that leads, in words. */
export function measureText(lead: string, { words }: WordsContext): string {
  return lead.includes('count()') ? words.insights.rows : words.measure(lead);
}

/** A member in words. */
export function memberText({ field, member }: Member, { words, locale }: WordsContext): string {
  if (field === 'discount' && typeof member === 'number') return formatPercent(member, locale);
  if (field === 'customer-type' && (member === 'new' || member === 'repeat')) return words.insights.customers[member];
  return member === null ? words.blank : String(member);
}
