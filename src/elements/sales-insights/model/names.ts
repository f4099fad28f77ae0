import { displayName, type MemberNames, isCharge } from '../../../format/member-name.js';
import { numberFormat, tidy } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Calendar } from '../../../query/plan.js';
import { PICTURED, type Finding, type Member } from './finding.js';

/** Settings of the page that texts depend on. */
export interface NamesContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly messages: Messages;
  /** Display names of codes. */
  readonly names?: MemberNames | undefined;
}

/** Number of characters shown of a long code. */
const CODE_SHOWN = 6;

/** Returns the display name of the primary measure. */
export function measureText(lead: string, { messages }: NamesContext): string {
  return messages.measure({ name: lead });
}

/** Formats a member: its display name, otherwise a long code shortened to its beginning. */
export function memberText({ field, member }: Member, { messages, locale, names }: NamesContext): string {
  if (field === 'discount' && typeof member === 'number') return stepText(member, locale);
  if (field === 'customer-type' && (member === 'new' || member === 'repeat')) return messages.insights.customers[member];
  if (field === PICTURED) return messages.insights.pictured[member as keyof Messages['insights']['pictured']];
  if (member === null) return messages.blank;
  const name = displayName(names, field, String(member));
  return isLongCode(name) ? `${name.slice(0, CODE_SHOWN)}…` : name;
}

/** True for long texts that mix letters and digits without spaces, such as database keys. */
export function isLongCode(text: string): boolean {
  return /^[\da-z_-]{16,}$/i.test(text) && /\d/.test(text) && /[a-z]/i.test(text);
}

/** True for a code, false for a name. Codes are `85123A`, `POST` or a number. */
function isCode(text: string): boolean {
  return isLongCode(text) || /^[\dA-Z._/-]*\d[\dA-Z._/-]*$/i.test(text) || /^[A-Z]{1,5}$/.test(text);
}

/**
 * True when users can read the members of a finding. Products need a name other than a code or a charge. Other members must not
 * be database keys.
 */
export function isReadable({ topic, members }: Finding, names: MemberNames | undefined): boolean {
  const called = Object.values(members).map(({ field, member }) => displayName(names, field, String(member)));
  if (topic === 'bundles') return !called.some((name) => isCode(name) || isCharge(name));
  return topic !== 'concentration' || !called.some(isLongCode);
}

/** Formats a percentage without unneeded decimals: `40%`, `12.5%`. */
export function stepText(ratio: number, locale: string): string {
  return tidy(numberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(ratio));
}
