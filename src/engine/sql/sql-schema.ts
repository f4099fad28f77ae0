import type { Join } from '../../query/catalog.js';
import type { Calendar } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { SalesError, type ErrorParams } from '../../util/error.js';

/** A column of a table in the database. */
export interface SqlColumn {
  readonly name: string;
  readonly type: SqlType;
}

/** A table as queries read it. */
export interface SqlTable {
  readonly name: string;
  /** Returns the source in a FROM clause: a quoted name, or a SELECT in parentheses. */
  readonly source: (context: SqlContext) => string;
  readonly columns: readonly SqlColumn[];
  /** A column of `source` with the order of rows in the file; absent where rows have no order. */
  readonly rowOrder?: string;
}

/** A many-to-one join. Without `isUnique`, the table on the one side has duplicate keys, and the first row of each is used. */
export interface SqlJoin extends Join {
  readonly isUnique: boolean;
}

/** The tables that an engine may query. Others do not exist for it. */
export interface SqlSchema {
  readonly tables: readonly SqlTable[];
  readonly joins: readonly SqlJoin[];
}

/** What the parts of a statement are compiled with. */
export interface SqlContext {
  readonly schema: SqlSchema;
  readonly dialect: SqlDialect;
  readonly parameters: SqlParameters;
  readonly calendar: Calendar;
  /** Returns the texts of a column that mean returned, refunded or canceled. */
  readonly returnedTexts: (ref: ColumnRef) => readonly string[];
}

/** Returns the columns of a table under an alias, as a SELECT lists them, with that of its order. */
export function columnList({ columns, rowOrder }: SqlTable, alias: string, { dialect }: SqlContext): string {
  const names = [...columns.map(({ name }) => name), ...(rowOrder === undefined ? [] : [rowOrder])];
  return names.map((name) => `${alias}.${dialect.identifier(name)} AS ${dialect.identifier(name)}`).join(', ');
}

/**
 * The type of a column or expression. `decimal`: exact numbers of at most `digits` digits, `scale` of them after the point (0 for
 * integers). `datetime`: with `instant`, binned in the time zone of the query.
 */
export type SqlType =
  | { readonly kind: 'decimal'; readonly digits: number; readonly scale: number }
  | { readonly kind: 'double' | 'text' | 'date' | 'boolean' }
  | { readonly kind: 'datetime'; readonly instant: boolean };

/** A value bound to a statement. */
export type SqlParameter = string | number;

/** The values that a statement binds; equal ones share a placeholder. */
export class SqlParameters {
  readonly values: SqlParameter[] = [];
  /** The index of each value: a search among all values would take hours for a list of a million. */
  readonly #indexes = new Map<SqlParameter, number>();
  readonly #placeholder: (index: number, value: SqlParameter) => string;

  /** `placeholder` returns how the dialect writes a bound value, by its 1-based index. */
  constructor(placeholder: (index: number, value: SqlParameter) => string) {
    this.#placeholder = placeholder;
  }

  /** Binds a value and returns its placeholder. */
  bind(value: SqlParameter): string {
    const known = this.#indexes.get(value);
    if (known !== undefined) return this.#placeholder(known, value);
    const index = this.values.push(value);
    this.#indexes.set(value, index);
    return this.#placeholder(index, value);
  }
}

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
  /** An estimate of that quantile by a t-digest: at most 1% of the values, or one value, lie between both. */
  estimatedQuantile(double: string, p: number): string;
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
  /** A number in 0–1 that looks random, the same for equal values. */
  hashShare(value: string): string;
  /** A SELECT of some of the rows of a SELECT, spread over all of them. The same rows come each time. */
  sample(rows: string, columns: readonly string[], count: number): string;
}

/** Creates the error of a plan that an engine cannot answer. `term` is the key of a text: the part of the plan, as its author knows it. */
export function unsupported(term: string, params: ErrorParams = {}): SalesError {
  return new SalesError('engine-unsupported', 'cannot-answer', { params, inner: { reason: term, params } });
}
