import type { BinaryOperator } from '../../query/expression/expression.js';
import { decimalOf } from '../../util/decimal.js';
import type { SqlContext, SqlType } from './sql-schema.js';
import { badType } from '../../util/error.js';
import { fiscalMonthAt, isRetailCalendar, monthNumber, quarterOf, weeksOf } from '../../query/time/calendar-date.js';
import { type RetailYear, retailYear } from '../../query/time/retail-year.js';
import type { TimeGrain } from '../../query/time/time-grain.js';

/** An expression in SQL with the type of its values. Missing values are NULL; empty texts too. */
export interface SqlValue {
  readonly sql: string;
  readonly type: SqlType;
}

/** Most digits of a decimal in the supported databases. */
const MAX_DIGITS = 38;

/** Minimum number of digits of a decimal of 128 bits. */
const WIDE_DIGITS = 19;

/** Maximum number of decimals of a constant that is computed in 64 bits: half of their digits. */
const MAX_SHORT_SCALE = 9;

/** Largest number of milliseconds or days, as digits. */
const DAY_DIGITS = 8;

export const DOUBLE: SqlType = { kind: 'double' };
export const TEXT: SqlType = { kind: 'text' };
export const DATE: SqlType = { kind: 'date' };
const FLAG: SqlType = { kind: 'decimal', digits: 1, scale: 0 };

/** Returns a number as bound constant: exact where its shortest form is a short decimal. */
export function constant(value: number, { dialect, parameters }: SqlContext): SqlValue {
  const decimal = decimalOf(value);
  if (decimal === undefined) return { sql: parameters.bind(value), type: DOUBLE };
  const { digits: written, scale } = decimal;
  const text = String(Math.abs(written)).padStart(scale + 1, '0');
  const at = text.length - scale;
  const sql = `${written < 0 ? '-' : ''}${text.slice(0, at)}${scale > 0 ? `.${text.slice(at)}` : ''}`;
  // Databases multiply decimals that fit 64 bits in 64 bits, where a product with that many decimals overflows.
  const digits = scale > MAX_SHORT_SCALE ? WIDE_DIGITS : 0;
  const type: SqlType = { kind: 'decimal', digits: Math.max(text.length, scale, digits), scale };
  return { sql: dialect.cast(parameters.bind(sql), type), type };
}

/** Returns a value as a number: days of dates, milliseconds of datetimes, 1 or 0 of booleans. @throws SalesError `bad-type` for texts */
export function numeric(value: SqlValue, { dialect }: SqlContext): SqlValue {
  switch (value.type.kind) {
    case 'decimal':
    case 'double':
      return value;
    case 'boolean':
      return { sql: dialect.cast(value.sql, FLAG), type: FLAG };
    case 'date': {
      const type: SqlType = { kind: 'decimal', digits: DAY_DIGITS, scale: 0 };
      return { sql: dialect.cast(dialect.days(value.sql), type), type };
    }
    case 'datetime':
      return { sql: dialect.milliseconds(value.sql, value.type.instant), type: DOUBLE };
    case 'text':
      throw badType('number-expected');
  }
}

/** Returns a number as a double. */
export function toDouble(value: SqlValue, context: SqlContext): SqlValue {
  const number = numeric(value, context);
  return number.type.kind === 'double' ? number : { sql: context.dialect.cast(number.sql, DOUBLE), type: DOUBLE };
}

const whole = ({ digits, scale }: Extract<SqlType, { kind: 'decimal' }>): number => digits - scale;

/** Returns two numbers that can be compared or chosen from: decimals of one type, or doubles where these would not fit. */
export function aligned(left: SqlValue, right: SqlValue, context: SqlContext): readonly [SqlValue, SqlValue] {
  const [a, b] = [numeric(left, context), numeric(right, context)];
  if (a.type.kind === 'decimal' && b.type.kind === 'decimal') {
    const scale = Math.max(a.type.scale, b.type.scale);
    const type: SqlType = { kind: 'decimal', digits: Math.max(whole(a.type), whole(b.type)) + scale, scale };
    if (type.digits <= MAX_DIGITS) return [castTo(a, type, context), castTo(b, type, context)];
  }
  return [toDouble(a, context), toDouble(b, context)];
}

function castTo(value: SqlValue, type: Extract<SqlType, { kind: 'decimal' }>, { dialect }: SqlContext): SqlValue {
  const own = value.type;
  if (own.kind === 'decimal' && own.scale === type.scale && own.digits === type.digits) return value;
  return { sql: dialect.cast(value.sql, type), type };
}

/** Returns a date as milliseconds where the other side is a datetime. */
function alignedTimes(left: SqlValue, right: SqlValue, context: SqlContext): readonly [SqlValue, SqlValue] {
  const inMs = (value: SqlValue): SqlValue => ({ sql: `(${toDouble(value, context).sql} * 86400000)`, type: DOUBLE });
  if (left.type.kind === 'datetime' && right.type.kind === 'date') return [numeric(left, context), inMs(right)];
  if (left.type.kind === 'date' && right.type.kind === 'datetime') return [inMs(left), numeric(right, context)];
  return [left, right];
}

/**
 * Returns `+ - * /` of two numbers: exact while the result fits 38 digits, otherwise doubles. Differences of datetimes are in
 * days. Missing where the result is infinite, as by division by 0.
 */
export function arithmetic(operator: '+' | '-' | '*' | '/', first: SqlValue, second: SqlValue, context: SqlContext): SqlValue {
  const isTime = ({ type }: SqlValue): boolean => type.kind === 'datetime';
  const isSpan =
    operator === '-' &&
    (isTime(first) || isTime(second)) &&
    [first, second].every((side) => isTime(side) || side.type.kind === 'date');
  const [left, right] = alignedTimes(first, second, context);
  const [a, b] = [numeric(left, context), numeric(right, context)];
  if (operator !== '/' && a.type.kind === 'decimal' && b.type.kind === 'decimal') {
    const type = operator === '*' ? productType(a.type, b.type) : sumType(a.type, b.type);
    // Casts keep databases from computing with narrow integers.
    const [x, y] = [a, b].map((side) => context.dialect.cast(side.sql, side.type));
    if (type.digits <= MAX_DIGITS) return { sql: `(${x} ${operator} ${y})`, type };
  }
  const [x, y] = [toDouble(a, context).sql, toDouble(b, context).sql];
  const result = operator === '/' ? `(${x} / nullif(${y}, 0))` : `(${x} ${operator} ${y})`;
  const finite = context.dialect.finite(result);
  return { sql: isSpan ? `((${finite}) / 86400000)` : `(${finite})`, type: DOUBLE };
}

type Decimal = Extract<SqlType, { kind: 'decimal' }>;

const productType = (a: Decimal, b: Decimal): Decimal => ({
  kind: 'decimal',
  digits: a.digits + b.digits,
  scale: a.scale + b.scale,
});

function sumType(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { kind: 'decimal', digits: Math.max(whole(a), whole(b)) + scale + 1, scale };
}

/** Returns a test as the number 1 or 0, missing where it is. */
export function flag(test: string, { dialect }: SqlContext): SqlValue {
  return { sql: dialect.cast(`(${test})`, { kind: 'decimal', digits: 1, scale: 0 }), type: { kind: 'boolean' } };
}

const SQL_OPERATORS: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '=': '=',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/**
 * Returns a comparison, `and` or `or` as 1 or 0. A missing operand gives a missing value.
 * @throws SalesError `bad-type` for a text and a number, and for texts with `and` or `or`
 */
export function test(operator: BinaryOperator, left: SqlValue, right: SqlValue, context: SqlContext): SqlValue {
  const texts = [left, right].filter(({ type }) => type.kind === 'text').length;
  const sign = SQL_OPERATORS[operator];
  if (texts === 2) {
    if (sign === undefined) throw badType('numbers-expected', { operator });
    return flag(`${left.sql} ${sign} ${right.sql}`, context);
  }
  if (texts === 1) throw badType('two-of-one-type', { operator });
  const [a, b] = aligned(...alignedTimes(left, right, context), context);
  if (sign !== undefined) return flag(`${a.sql} ${sign} ${b.sql}`, context);
  const both = `${a.sql} IS NULL OR ${b.sql} IS NULL`;
  return flag(`CASE WHEN ${both} THEN NULL ELSE (${a.sql} <> 0 ${operator} ${b.sql} <> 0) END`, context);
}

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

/** Returns the first day of the bin of a date; weeks by `weekStart`, and longer bins by `fiscalStart`. */
export function binStart(day: string, grain: TimeGrain, { dialect, calendar }: SqlContext): string {
  if (grain === 'day') return day;
  if (grain === 'week') return weekStart(day, calendar.weekStart, dialect);
  const { fiscalStart } = calendar;
  if (typeof fiscalStart === 'string') return binOfWeeks(day, grain, retailYear(fiscalStart)!, dialect);
  const start = dialect.monthStart(day);
  if (grain === 'month') return start;
  return dialect.addMonths(start, `-(${monthInBin(dialect.month(day), MONTHS[grain], { dialect, first: fiscalStart })})`);
}

type Dialect = SqlContext['dialect'];

function weekStart(day: string, first: number, dialect: Dialect): string {
  return dialect.addDays(day, `-(${dialect.modulo(`(${dialect.weekday(day)} - ${first})`, 7)})`);
}

function monthInBin(
  month: string,
  months: number,
  { dialect, first }: { readonly dialect: Dialect; readonly first: number },
): string {
  return dialect.modulo(`(${month} - ${first})`, months);
}

/** Returns the first day of the bin in a fiscal year of weeks. */
function binOfWeeks(day: string, grain: 'month' | 'quarter' | 'year', weeks: RetailYear, dialect: Dialect): string {
  const { year, days } = dayOfWeeks(day, weeks, dialect);
  const before = weeks.weeksBefore.filter(
    (_, month) => month === 0 || grain === 'month' || (grain === 'quarter' && quarterOf(month) !== quarterOf(month - 1)),
  );
  return before.length === 1
    ? year
    : dialect.addDays(
        year,
        `(${lastReached(
          days,
          before.map((count) => [count, count * 7]),
        )})`,
      );
}

/** Returns the first day of the fiscal year of weeks with a day, and the days from it to the week of the day. */
function dayOfWeeks(
  day: string,
  { weekStart: first, month, latest }: RetailYear,
  dialect: Dialect,
): { readonly year: string; readonly days: string } {
  const week = weekStart(day, first, dialect);
  // A year begins in the week that contains its latest possible first day.
  const reached = dialect.addDays(week, String(6 - latest));
  const place = monthInBin(dialect.month(reached), MONTHS.year, { dialect, first: month });
  const monthStart = dialect.addMonths(dialect.monthStart(reached), `-(${place})`);
  const year = weekStart(dialect.addDays(monthStart, String(latest)), first, dialect);
  return { year, days: `(${dialect.days(week)} - ${dialect.days(year)})` };
}

/** Returns the value of the last weeks that the days of a year have reached; NULL for a missing day. The first value is that of 0 weeks. */
function lastReached(days: string, values: readonly (readonly [weeks: number, value: number])[]): string {
  const cases = values.toReversed().map(([weeks, value]) => `WHEN ${days} >= ${weeks * 7} THEN ${value}`);
  return `CASE ${cases.join(' ')} END`;
}

/** Returns the number of the month of a date: 1 … 12, or 13. */
export function monthOfYear(day: string, { dialect, calendar }: SqlContext): string {
  const weeks = weeksOf(calendar.fiscalStart);
  if (!weeks) return dialect.month(day);
  const numberOf = (month: number): number => monthNumber(fiscalMonthAt({ year: 0, month }, calendar), calendar);
  return `(${lastReached(
    dayOfWeeks(day, weeks, dialect).days,
    weeks.weeksBefore.map((count, month) => [count, numberOf(month)]),
  )})`;
}

/** Returns the number of the week of a date, as `weekOfYear` of calendar dates. */
export function weekOfYear(day: string, { dialect, calendar }: SqlContext): string {
  const weeks = weeksOf(calendar.fiscalStart);
  if (weeks) return `(${dayOfWeeks(day, weeks, dialect).days} / 7 + 1)`;
  const middle = dialect.addDays(weekStart(day, calendar.weekStart, dialect), '3');
  const first = dialect.addMonths(dialect.monthStart(middle), `-(${dialect.month(middle)} - 1)`);
  const days = `(${dialect.days(middle)} - ${dialect.days(first)})`;
  return `((${days} - ${dialect.modulo(days, 7)}) / 7 + 1)`;
}

/** Returns the first day of the bin before one. */
export function binBefore(start: string, grain: TimeGrain, context: SqlContext): string {
  const { dialect, calendar } = context;
  if (grain === 'day' || grain === 'week') return dialect.addDays(start, grain === 'day' ? '-1' : '-7');
  if (isRetailCalendar(calendar.fiscalStart)) return binStart(dialect.addDays(start, '-1'), grain, context);
  return dialect.addMonths(start, String(-MONTHS[grain]));
}
