import { bareField } from '../query/where/member-clause.js';
import type { ResultColumn } from '../query/result.js';
import { TIME_GRAINS, type TimeGrain } from '../query/time/time-grain.js';
import { formatBin } from './date.js';
import { formatNumber, numberFormat, tidy } from './number.js';

/** A Monday, from which weekdays are counted. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** How a member is called whose values are codes. */
export interface MemberName {
  readonly name: string;
  /** Whether another member is called the same, so that its code has to stand beside it. */
  readonly shared: boolean;
}

/** How the members of one field are called, as far as was asked, and how that was found. */
export interface FieldNames {
  readonly of: ReadonlyMap<string, MemberName>;
  /** Whether names are shown at all: not where most members have several, for that is no name of theirs. */
  readonly isUsed: boolean;
  /** The role that has the codes, and the column that has the names. */
  readonly role: string;
  readonly column: string;
  /** What a column of the names is headed with. */
  readonly heading: string;
  /** Of all members how many have a name, and how many have several, of which the most frequent counts. */
  readonly named: number;
  readonly several: number;
  /** Whether the names are words of the library, in place of members that the library made: the data have neither. */
  readonly isWorded?: boolean;
}

/** Names of members by their field, without quotes; of codes alone, as people read all else as it is. */
export type MemberNames = ReadonlyMap<string, FieldNames>;

/** What people read for a member, as clauses write it: its name, with the code beside it where two have that name; itself where it has none. */
export function calledIn(names: MemberNames | undefined, field: string, member: string): string {
  const known = names?.get(bareField(field))?.of.get(member);
  return known ? (known.shared ? besideCode(known.name, member) : known.name) : member;
}

/** The name of a member as the data have it; undefined where it is read as it is. */
export function nameIn(names: MemberNames | undefined, field: string, member: string | null): string | undefined {
  return names?.get(bareField(field))?.of.get(member ?? '')?.name;
}

/** A name with its code, for tooltips; undefined where a member is read as it is. */
export function titleIn(names: MemberNames | undefined, field: string, member: string | null | undefined): string | undefined {
  const own = names?.get(bareField(field));
  const known = own?.of.get(member ?? '');
  return known && (own?.isWorded ? known.name : besideCode(known.name, member ?? ''));
}

function besideCode(name: string, code: string): string {
  return `${name} · ${code}`;
}

/** How members are said. */
export interface MemberStyle {
  readonly locale: string;
  /** First month of the fiscal year, 1 … 12. */
  readonly fiscalStart: number;
  /** What is said for the missing one. */
  readonly blank: string;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
}

/** A member of a dimension, as its column holds it, as its reader says it: `Saturday`, `14:00`, `Nov 2016`, `10–20`. */
export function memberName(key: string | null, column: ResultColumn, style: MemberStyle): string {
  const { locale } = style;
  if (key === null) return style.blank;
  const called = calledIn(style.names, column.name, key);
  if (called !== key) return called;
  const [, kind = '', inner = ''] = /^([a-z]+)\((.*)\)$/.exec(column.name) ?? [];
  if (kind === 'weekday') return weekdayNames(locale, 'long')[(Number(key) + 6) % 7] ?? key;
  if (kind === 'hour') return `${key.padStart(2, '0')}:00`;
  if (kind === 'bin') return rangeName(Number(key), inner, style);
  if (column.type === 'date') {
    const grain: TimeGrain = TIME_GRAINS.find((one) => one === kind) ?? 'day';
    return formatBin(Math.round(Date.parse(key) / DAY_MS), grain, { locale, fiscalStart: style.fiscalStart });
  }
  return column.type === 'number' ? plainNumber(Number(key), locale) : key;
}

/** A number that names something, such as a customer or a year: its digits are not grouped. */
export function plainNumber(value: number, locale: string): string {
  return tidy(numberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(value));
}

/** A bin of numbers by both its ends. */
function rangeName(from: number, inner: string, { locale }: MemberStyle): string {
  const width = Number(inner.slice(inner.lastIndexOf(',') + 1));
  const say = (value: number): string => formatNumber(value, 'number', { locale });
  return Number.isFinite(width) ? `${say(from)}–${say(from + width)}` : say(from);
}

/** The days of the week from Monday on. */
export function weekdayNames(locale: string, weekday: 'long' | 'short'): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(MONDAY + day * DAY_MS));
}
