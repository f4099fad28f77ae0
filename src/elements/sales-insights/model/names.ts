import { calledIn, type MemberNames } from '../../../format/member-name.js';
import { numberFormat, tidy } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Calendar } from '../../../query/plan.js';
import { PICTURED, type Finding, type Member } from './finding.js';

/** What wording needs to know of the page. */
export interface WordsContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
}

/** Characters of a long code that are shown. */
const CODE_SHOWN = 6;

/** The measure that leads, in words. */
export function measureText(lead: string, { words }: WordsContext): string {
  return lead.includes('count()') ? words.insights.rows : words.measure(lead);
}

/** A member in words: its name where it has one, a long code by its beginning. */
export function memberText({ field, member }: Member, { words, locale, names }: WordsContext): string {
  if (field === 'discount' && typeof member === 'number') return stepText(member, locale);
  if (field === 'customer-type' && (member === 'new' || member === 'repeat')) return words.insights.customers[member];
  if (field === PICTURED) return words.insights.pictured[member as keyof Messages['insights']['pictured']];
  if (member === null) return words.blank;
  const name = calledIn(names, field, String(member));
  return isLongCode(name) ? `${name.slice(0, CODE_SHOWN)}…` : name;
}

/** Whether nobody can know a text by heart: long, without spaces, letters and digits mixed, as keys of databases are. */
export function isLongCode(text: string): boolean {
  return /^[\da-z_-]{16,}$/i.test(text) && /\d/.test(text) && /[a-z]/i.test(text);
}

/** Whether a text is a code, not a name: `85123A`, `POST`, a number. */
export function isCode(text: string): boolean {
  return isLongCode(text) || /^[\dA-Z._/-]*\d[\dA-Z._/-]*$/i.test(text) || /^[A-Z]{1,5}$/.test(text);
}

/** What is charged with an order and is no product. */
const CHARGES =
  /\b(postage|shipping|delivery|carriage|freight|handling|bank charges|versand\w*|porto|fracht\w*|frais de port|livraison|gastos de envío|envío|portes)\b/i;

/** Whether people can read what a finding is about: products by name, not codes or postage; lists of others not by keys of a database. */
export function isReadable({ topic, members }: Finding, names: MemberNames | undefined): boolean {
  const called = Object.values(members).map(({ field, member }) => calledIn(names, field, String(member)));
  if (topic === 'bundles') return !called.some((name) => isCode(name) || CHARGES.test(name));
  return topic !== 'concentration' || !called.some(isLongCode);
}

/** A percentage without decimals that say nothing: `40%`, `12.5%`. */
export function stepText(ratio: number, locale: string): string {
  return tidy(numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(ratio));
}
