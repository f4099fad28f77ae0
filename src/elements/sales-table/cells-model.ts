import { formatBin, formatDay } from '../../format/date.js';
import { calledIn, plainNumber, type MemberNames } from '../../format/member-name.js';
import { formatNumber, MISSING } from '../../format/number.js';
import type { Catalog } from '../../query/catalog.js';
import type { Messages } from '../../messages/en.js';
import type { Calendar } from '../../query/plan.js';
import { formatDayRange } from '../../query/day-range.js';
import { splitList } from '../../query/list.js';
import { valueOf, type ResultColumn } from '../../query/result.js';
import type { MeasureUnit } from '../../query/plan.js';
import { binEnd, TIME_GRAINS, type TimeGrain } from '../../query/time-grain.js';
import { quoteValue, type Clause, type ClauseItem } from '../../query/where.js';

/** What cells are worded with. */
export interface CellContext {
  readonly catalog: Catalog;
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
  /** What codes are called. */
  readonly names?: MemberNames | undefined;
}

/** The unit and the field of a dimension such as `month(date)`. */
function unitOf(field: string): { readonly unit: string; readonly args: readonly string[] } | undefined {
  const [, unit, inner] = /^([a-z-]+)\s*\((.*)\)$/su.exec(field) ?? [];
  return unit === undefined || inner === undefined ? undefined : { unit, args: splitList(inner) };
}

/** The grain of a key of dates: that of `month(date)`, the one that `auto` became, or days. */
function grainOf(field: string, auto: TimeGrain | undefined): TimeGrain {
  const unit = unitOf(field)?.unit;
  return TIME_GRAINS.find((grain) => grain === unit) ?? (unit === 'auto' ? auto : undefined) ?? 'day';
}

/** A key as people read it: `Nov 2016`, `Monday`, `20–30`; a missing one is `(blank)`. */
export function keyText(column: ResultColumn, row: number, grain: TimeGrain | undefined, context: CellContext): string {
  const value = valueOf(column, row);
  const { words, locale, calendar, names } = context;
  if (value === null) return words.blank;
  const called = calledIn(names, column.name, String(value));
  if (called !== String(value)) return called;
  if (column.type === 'date')
    return formatBin(Number(column.values[row]), grainOf(column.name, grain), { locale, fiscalStart: calendar.fiscalStart });
  const call = unitOf(column.name);
  if (typeof value !== 'number' || !call) return plainText(column, row, locale);
  if (call.unit === 'weekday') return words.table.weekday(value);
  if (call.unit === 'hour') return words.table.hour(value);
  const width = Number(call.args[1]);
  const show = (number: number): string => formatNumber(number, 'number', { locale });
  return call.unit === 'bin' ? `${show(value)}–${show(Number((value + width).toPrecision(12)))}` : show(value);
}

/** A value of a column that is no measure: numbers as they are, for they may be codes; days and times in words. */
export function plainText(column: ResultColumn, row: number, locale: string): string {
  const value = valueOf(column, row);
  const held = Number(column.values[row]);
  if (value === null) return MISSING;
  if (column.type === 'date') return formatDay(held, { locale });
  if (column.type === 'datetime') return formatTime(held, locale);
  if (typeof value !== 'number') return String(value);
  return plainNumber(value, locale);
}

/** A wall-clock time, or an instant in universal time: `3 Mar 2016, 14:05`. */
function formatTime(milliseconds: number, locale: string): string {
  const day = Math.floor(milliseconds / 86_400_000);
  const minutes = Math.floor((milliseconds - day * 86_400_000) / 60_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${formatDay(day, { locale })}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The unit of a column of single rows, by its role; undefined for one that is no amount. */
export function unitOfColumn(column: ResultColumn, { roles }: Catalog): MeasureUnit | undefined {
  if (column.unit) return column.unit;
  if (column.type !== 'number') return undefined;
  const isRole = (role: string): boolean =>
    column.name === role || roles.some((choice) => choice.role === role && choice.ref.column === column.name);
  if (['revenue', 'cost', 'profit', 'price'].some(isRole)) return 'money';
  return isRole('quantity') ? 'count' : undefined;
}

/** The words of a clause that select the rows of a key: a period of a date, a text, a number. */
export function clauseText(column: ResultColumn, row: number, grain: TimeGrain | undefined, calendar: Calendar): string {
  const value = valueOf(column, row);
  if (value === null) return '(blank)';
  if (column.type !== 'date') return typeof value === 'string' ? quoteValue(value) : String(value);
  const first = Number(column.values[row]);
  return formatDayRange({ from: first, to: binEnd(first, grainOf(column.name, grain), calendar) });
}

/** The field of a clause on a key: periods of a date are clauses on the date. */
export function clauseField({ name, type }: ResultColumn): string {
  const call = unitOf(name);
  return type === 'date' && call ? (call.args[0] ?? name) : name;
}

/** An item of a clause as `clauseText` writes it; undefined for one that this table would not write. */
export function itemText(item: ClauseItem): string | undefined {
  if (item.not) return undefined;
  if (item.kind === 'blank') return '(blank)';
  if (item.kind === 'equals') return quoteValue(item.value);
  if (item.kind === 'range' && item.from !== undefined && item.to !== undefined) return `${item.from}..${item.to}`;
  return undefined;
}

/** Whether a clause is on the field of a key. */
export function isOn({ field }: Clause, column: ResultColumn): boolean {
  return field === clauseField(column) || field === column.name;
}

/** The field of a clause on a key; a column's name that is no plain word is in quotes. */
export function fieldText(column: ResultColumn): string {
  const field = clauseField(column);
  return /^"|^[a-z-]+\(/.test(field) || !/[,;:"*!()]/.test(field) ? field : `"${field.replaceAll('"', '""')}"`;
}
