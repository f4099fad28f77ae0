import type { Calendar } from '../../query/plan.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import type { SqlContext } from './sql-schema.js';
import type { SqlValue } from './sql-value.js';

/** Returns the wall-clock time of a datetime: that of an instant in the time zone of the query. */
export function wallClock({ sql, type }: SqlValue, { dialect, parameters, calendar }: SqlContext): string {
  return type.kind === 'datetime' && type.instant ? dialect.wallClock(sql, parameters.bind(calendar.timeZone)) : sql;
}

/** Returns the calendar day of a date or datetime; `undefined` for other values. */
export function dayOf(value: SqlValue, context: SqlContext): string | undefined {
  if (value.type.kind === 'date') return value.sql;
  return value.type.kind === 'datetime' ? context.dialect.dayOf(wallClock(value, context)) : undefined;
}

/** Number of months in each grain of months. */
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

/** Returns the first day of the bin of a date; weeks by `weekStart`, quarters and years by `fiscalStart`. */
export function binStart(day: string, grain: TimeGrain, { dialect, calendar }: SqlContext): string {
  if (grain === 'day') return day;
  if (grain === 'week') {
    return dialect.addDays(day, `-(${dialect.modulo(`(${dialect.weekday(day)} - ${calendar.weekStart})`, 7)})`);
  }
  const start = dialect.monthStart(day);
  if (grain === 'month') return start;
  return dialect.addMonths(start, `-(${monthInBin(dialect.month(day), grain, { dialect, calendar })})`);
}

function monthInBin(
  month: string,
  grain: 'quarter' | 'year',
  { dialect, calendar }: Pick<SqlContext, 'dialect'> & { readonly calendar: Calendar },
): string {
  return dialect.modulo(`(${month} - ${calendar.fiscalStart})`, MONTHS[grain]);
}

/** Returns the first day of the bin before one. */
export function binBefore(start: string, grain: TimeGrain, { dialect }: SqlContext): string {
  if (grain === 'day' || grain === 'week') return dialect.addDays(start, grain === 'day' ? '-1' : '-7');
  return dialect.addMonths(start, String(-MONTHS[grain]));
}
