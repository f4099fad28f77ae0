import type { WidgetContext } from '../../base/element/widget.js';
import { unitOfField } from '../../../catalog/column-units.js';
import { formatBin, formatDay } from '../../../format/date.js';
import { displayName, memberName, plainNumber } from '../../../format/member-name.js';
import { MISSING } from '../../../format/number.js';
import type { Catalog } from '../../../query/catalog.js';
import { grainOf, unitOf } from '../../../query/key-clause.js';
import { valueOf, type ResultColumn } from '../../../query/result/result.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';

/** Input of cell texts. */
export type CellContext = Pick<
  WidgetContext,
  'catalog' | 'locale' | 'currency' | 'calendar' | 'messages' | 'names' | 'isOnDashboard'
> &
  Partial<Pick<WidgetContext, 'where'>>;

/** Formats a key: `Nov 2016`, `Monday`, `20–30`, or `(blank)` for a missing key. */
export function keyText(column: ResultColumn, row: number, grain: TimeGrain | undefined, context: CellContext): string {
  const value = valueOf(column, row);
  const { messages, locale, calendar, names } = context;
  if (value === null) return messages.blank;
  const called = displayName(names, column.name, String(value));
  if (called !== String(value)) return called;
  if (column.type === 'date')
    return formatBin(Number(column.values[row]), grainOf(column.name, grain), { locale, fiscalStart: calendar.fiscalStart });
  if (typeof value !== 'number' || !unitOf(column.name)) return plainText(column, row, locale);
  return memberName(String(value), column, { locale, fiscalStart: calendar.fiscalStart, blank: messages.blank });
}

/** Formats a value of a column other than a measure. Numbers may be codes and stay unformatted; dates and times are localized. */
export function plainText(column: ResultColumn, row: number, locale: string): string {
  const value = valueOf(column, row);
  const held = Number(column.values[row]);
  if (value === null) return MISSING;
  if (column.type === 'date') return formatDay(held, { locale });
  if (column.type === 'datetime') return formatTime(held, locale);
  if (typeof value !== 'number') return String(value);
  return plainNumber(value, locale);
}

/** Formats a local time, or an instant in UTC: `3 Mar 2016, 14:05`. */
function formatTime(milliseconds: number, locale: string): string {
  const day = Math.floor(milliseconds / 86_400_000);
  const minutes = Math.floor((milliseconds - day * 86_400_000) / 60_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${formatDay(day, { locale })}, ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Returns the unit of a column of single rows. `undefined` for columns without amounts: their numbers may be codes. */
export function unitOfRows(column: ResultColumn, catalog: Catalog): MeasureUnit | undefined {
  if (column.unit) return column.unit;
  const unit = column.type === 'number' ? unitOfField(column.name, catalog) : 'number';
  return unit === 'money' || unit === 'count' ? unit : undefined;
}
