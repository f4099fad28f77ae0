import type { ResultColumn } from '../query/result.js';
import { TIME_GRAINS, type TimeGrain } from '../query/time-grain.js';
import { formatBin } from './date.js';
import { formatNumber } from './number.js';

/** A Monday, from which weekdays are counted. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** How members are said. */
export interface MemberStyle {
  readonly locale: string;
  /** First month of the fiscal year, 1 … 12. */
  readonly fiscalStart: number;
  /** What is said for the missing one. */
  readonly blank: string;
}

/** A member of a dimension, as its column holds it, as its reader says it: `Saturday`, `14:00`, `Nov 2016`, `10–20`. */
export function memberName(key: string | null, column: ResultColumn, style: MemberStyle): string {
  const { locale } = style;
  if (key === null) return style.blank;
  const [, kind = '', inner = ''] = /^([a-z]+)\((.*)\)$/.exec(column.name) ?? [];
  if (kind === 'weekday') return weekdayNames(locale, 'long')[(Number(key) + 6) % 7] ?? key;
  if (kind === 'hour') return `${key.padStart(2, '0')}:00`;
  if (kind === 'bin') return rangeName(Number(key), inner, style);
  if (column.type === 'date') {
    const grain: TimeGrain = TIME_GRAINS.find((one) => one === kind) ?? 'day';
    return formatBin(Math.round(Date.parse(key) / DAY_MS), grain, { locale, fiscalStart: style.fiscalStart });
  }
  return column.type === 'number' ? formatNumber(Number(key), 'number', { locale }) : key;
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
