import type { SqlParameter, SqlType } from './sql-type.js';

/** How a database writes what its queries need. Every argument named after SQL is an expression. */
export interface SqlDialect {
  /** Quotes a name. */
  identifier(name: string): string;
  /** Writes a bound value by its 1-based index. */
  placeholder(index: number, value: SqlParameter): string;
  cast(sql: string, type: SqlType): string;
  /** A calendar day, given as days since 1970-01-01. */
  date(day: number): string;
  /** Days since 1970-01-01 of a date. */
  days(date: string): string;
  /** Milliseconds since 1970-01-01 of a datetime, as a double; of a wall-clock time, as if it were in UTC. */
  milliseconds(datetime: string, instant: boolean): string;
  /** The wall-clock time of an instant in a time zone, given as an expression. */
  wallClock(instant: string, zone: string): string;
  /** The calendar day of a wall-clock time. */
  dayOf(datetime: string): string;
  hour(datetime: string): string;
  /** 1 (Monday) … 7 (Sunday). */
  weekday(date: string): string;
  /** 1 … 12. */
  month(date: string): string;
  /** The first day of the month. */
  monthStart(date: string): string;
  addDays(date: string, count: string): string;
  addMonths(date: string, count: string): string;
  /** A whole number of at least 0: the remainder of a division of whole numbers. */
  modulo(whole: string, by: number): string;
  /** A double, missing where it is infinite or not a number. */
  finite(double: string): string;
  /** Sum of decimals with `scale` decimals, exact. */
  decimalSum(value: string, scale: number): string;
  /** Compensated sum of doubles. */
  doubleSum(value: string): string;
  /** Quantile of type 7 of doubles; `p` is in 0–1. */
  quantile(double: string, p: number): string;
  /** The value with the lowest (`first`) or highest order; ties are decided by `tie`. Rows without a value or order do not count. */
  edge(name: 'first' | 'last', value: string, order: string, tie: string): string;
  countDistinct(value: string): string;
  /** An estimate of the number of distinct values. */
  approximateDistinct(value: string): string;
  /** True where a text matches a regular expression (RE2), ignoring case by simple case folding. */
  matches(text: string, pattern: string): string;
  /** True where two keys are equal or both missing. */
  same(a: string, b: string): string;
  /** A SELECT of the first row of each key in the order of a column. */
  firstRows(source: string, keys: readonly string[], order: string): string;
  /** True where a number is one of several; `type` holds all of them exactly. */
  oneOf(number: string, values: readonly string[], type: SqlType): string;
  /** Several values as one that IN compares. */
  row(values: readonly string[]): string;
  /** A SELECT of the parts of a text between unit separators (U+001F). */
  parts(text: string): string;
  /** A value that aggregates over no rows give as NULL, and not as 0. */
  nullable(value: string): string;
  /** A source with some columns, which are NULL where a LEFT JOIN finds no row. */
  optionalSource(source: string, columns: readonly string[]): string;
  /** A whole number that looks random, the same for equal values. */
  hash(value: string): string;
  /** A SELECT of some of the rows of a SELECT, spread over all of them. The same rows come each time. */
  sample(rows: string, columns: readonly string[], count: number): string;
}
