import { monthsPerYear } from '../query/time/calendar-date.js';
import { bareField } from '../query/where/where.js';
import type { ResultColumn } from '../query/result/result.js';
import { TIME_GRAINS, type TimeGrain } from '../query/time/time-grain.js';
import { dateFormat, formatBin, periodName, type DateStyle } from './date.js';
import { formatNumber, numberFormat, tidy } from './number.js';

/** A Monday (1 Jan 2024), the start for listing weekdays. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** The display name of a member that is a code in the data. */
export interface MemberName {
  readonly name: string;
  /** True when another member has the same name, so the code is shown as well. */
  readonly shared: boolean;
}

/** The display names of one field's members, as far as they were requested, and where the names come from. */
export interface FieldNames {
  readonly of: ReadonlyMap<string, MemberName>;
  /** True when names are shown at all. False when most members have several names, because the column then does not name them. */
  readonly isUsed: boolean;
  /** The role that holds the codes, and the column that holds their names. */
  readonly role: string;
  readonly column: string;
  /** The heading of a column of these names. */
  readonly heading: string;
  /** How many of all members have a name, and how many have several. The most frequent name is used. */
  readonly named: number;
  readonly several: number;
  /** True when the names are the library's own texts, for members that the library created; the data contains neither. */
  readonly isWorded?: boolean;
}

/** Display names by field (written without quotes). Only fields of codes have an entry; other members are shown as they are. */
export type MemberNames = ReadonlyMap<string, FieldNames>;

/**
 * Returns the display name of a member in clauses: its name, with the code added when two members share the name. A member
 * without a name is returned unchanged.
 */
export function displayName(names: MemberNames | undefined, field: string, member: string): string {
  const known = names?.get(bareField(field))?.of.get(member);
  return known ? (known.shared ? withCode(known.name, member) : known.name) : member;
}

/** Returns a name for use in a sentence. A number is named together with its dimension: “Store 429”. */
export function nameInSentence(
  name: string,
  field: string,
  { dimension }: { readonly dimension: (texts: { name: string }) => string },
): string {
  return /^\d+$/.test(name) && !field.includes('(') ? `${dimension({ name: field })} ${name}` : name;
}

/** Returns the name of a member from the data; `undefined` when the member is shown unchanged. */
export function nameOfCode(names: MemberNames | undefined, field: string, member: string | null): string | undefined {
  return names?.get(bareField(field))?.of.get(member ?? '')?.name;
}

/** Returns the name of a member with its code, for tooltips; `undefined` when the member is shown unchanged. */
export function nameWithCode(
  names: MemberNames | undefined,
  field: string,
  member: string | null | undefined,
): string | undefined {
  const own = names?.get(bareField(field));
  const known = own?.of.get(member ?? '');
  return known && (own?.isWorded ? known.name : withCode(known.name, member ?? ''));
}

function withCode(name: string, code: string): string {
  return `${name} · ${code}`;
}

/** How members are formatted. */
export interface MemberStyle extends DateStyle {
  /** The text for a missing value. */
  readonly messages: { readonly blank: string };
  /** Display names for codes. */
  readonly names?: MemberNames | undefined;
}

/** Formats a member of a dimension from its column value: `Saturday`, `14:00`, `Nov 2016`, `10–20`. */
export function memberName(key: string | null, column: ResultColumn, style: MemberStyle): string {
  const { locale } = style;
  if (key === null) return style.messages.blank;
  const called = displayName(style.names, column.name, key);
  if (called !== key) return called;
  const [, kind = '', inner = ''] = /^([a-z-]+)\((.*)\)$/.exec(column.name) ?? [];
  if (kind === 'month-of-year') return monthOfYearName(key, style);
  if (kind === 'week-of-year') return weekOfYearName(key, locale);
  if (kind === 'weekday') return weekdayNames(locale, 'long')[(Number(key) + 6) % 7] ?? key;
  if (kind === 'hour') return `${key.padStart(2, '0')}:00`;
  if (kind === 'bin') return rangeName(Number(key), inner, style);
  if (column.type === 'date') {
    const grain: TimeGrain = TIME_GRAINS.find((one) => one === kind) ?? 'day';
    return formatBin(Math.round(Date.parse(key) / DAY_MS), grain, style);
  }
  return column.type === 'number' ? plainNumber(Number(key), locale) : key;
}

/** Formats a number that identifies something, such as a customer or a year, without digit grouping. */
export function plainNumber(value: number, locale: string): string {
  return tidy(numberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(value));
}

/** Formats a numeric bin by both its ends: `10–20`. */
function rangeName(from: number, inner: string, { locale }: MemberStyle): string {
  const width = Number(inner.slice(inner.lastIndexOf(',') + 1));
  const say = (value: number): string => formatNumber(value, 'number', { locale });
  return Number.isFinite(width) ? `${say(from)}–${say(Number((from + width).toPrecision(12)))}` : say(from);
}

/** Formats the number of a month in each year: `November`, or `P11` where a year has thirteen. */
export function monthOfYearName(key: string, { locale, calendar }: DateStyle): string {
  if (monthsPerYear(calendar) > 12) return periodName(Number(key), locale);
  return monthNames(locale, 'long')[Number(key) - 1] ?? key;
}

/** Formats the number of a week as in ISO 8601: `W5`. */
export function weekOfYearName(key: string, locale: string): string {
  return `W${plainNumber(Number(key), locale)}`;
}

/** Returns the names of the months, starting with January. */
export function monthNames(locale: string, month: 'long' | 'short'): readonly string[] {
  const format = dateFormat(locale, { month });
  return Array.from({ length: 12 }, (_, at) => format.format(Date.UTC(2024, at, 1)));
}

/** Returns the names of the weekdays, starting with Monday. */
export function weekdayNames(locale: string, weekday: 'long' | 'short'): readonly string[] {
  const format = dateFormat(locale, { weekday });
  return Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * DAY_MS));
}

/** Matches charges of an order, such as postage. Charges are not products. */
const CHARGES =
  /\b(postage|shipping|delivery|carriage|freight|handling|bank charges|versand\w*|porto|fracht\w*|frais de port|livraison|gastos de envío|envío|portes)\b/i;

/** True for the name of a charge. Bundles and product insights omit charges. */
export function isCharge(name: string): boolean {
  return CHARGES.test(name);
}
