import type { MeasureExpression, RowExpression } from './expression.js';
import type { ColumnRef, Note, Role } from './schema.js';
import type { TimeGrain } from './time-grain.js';

/** How dates are binned: IANA time zone for instants, first day of the week (1 Monday … 7 Sunday), first month of the fiscal year (1 … 12). */
export interface Calendar {
  readonly timeZone: string;
  readonly weekStart: number;
  readonly fiscalStart: number;
}

/** What is asked, in names and texts: the public `query()` argument, and what a page sends. Plain data. */
export interface QueryPlan {
  /** Names of measures, or expressions, or `name = expression`. May be empty if `by` is not: then just the members. */
  readonly measures: readonly string[];
  /** Roles, columns or dimensions: `region`, `month(date)`, `bin(age, 10)`. `auto(date)` is the finest unit with at most about 100 points. */
  readonly by?: readonly string[];
  /** The asker's own filter: an unknown field is an error. */
  readonly where?: string;
  /** Filters of others (a filter group): one on a field that the data lack is skipped, with a note `filter-skipped`. */
  readonly filters?: readonly string[];
  /** Names of result columns, `-` for descending. */
  readonly orderBy?: readonly string[];
  readonly limit?: number;
  /** `previous-period`, `previous-year`, or a written range `2015-01-01..2015-12-31`. */
  readonly compare?: string;
  /** Own measures, name → expression; they win over built-in ones. */
  readonly define?: Readonly<Record<string, string>>;
  /** What differs from the data set's own calendar. */
  readonly calendar?: Partial<Calendar>;
}

/** An inclusive range of calendar days, as days since 1970-01-01. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A key of the groups, names looked up.
 * `column`: the value itself. `bin-date`: first day of the grain's bin. `part`: weekday 1 … 7, hour 0 … 23. `bin-number`: lower bound of the bin.
 * `customer-type`: text `new` on the calendar day of the member's first row with a date in the whole data, else `repeat`; missing where member or date is.
 */
export type Dimension =
  | { readonly kind: 'column'; readonly ref: ColumnRef }
  | { readonly kind: 'bin-date'; readonly ref: ColumnRef; readonly grain: TimeGrain }
  | { readonly kind: 'part'; readonly ref: ColumnRef; readonly part: 'weekday' | 'hour' }
  | { readonly kind: 'bin-number'; readonly ref: ColumnRef; readonly width: number }
  | { readonly kind: 'customer-type'; readonly customer: ColumnRef; readonly date: ColumnRef };

/**
 * Which rows are selected, fields looked up and texts read as the field's type. `all` of `[]` is every row.
 * `one-of`: exact values (numbers; texts; days of dates; milliseconds of a datetime written to the second), `missing` adds the missing ones.
 * `between`: inclusive numbers, of a dimension's value; either end may be open. `days`: inclusive calendar days of a date or instant.
 * `like`: text parts in order, `*` between them, without regard to case. A missing value matches nothing but `one-of` with `missing`; `not` of it keeps it.
 */
export type Predicate =
  | { readonly kind: 'all'; readonly of: readonly Predicate[] }
  | { readonly kind: 'any'; readonly of: readonly Predicate[] }
  | { readonly kind: 'not'; readonly of: Predicate }
  | { readonly kind: 'one-of'; readonly field: Dimension; readonly values: readonly (string | number | boolean)[]; readonly missing: boolean }
  | { readonly kind: 'between'; readonly field: Dimension; readonly from?: number; readonly to?: number }
  | { readonly kind: 'days'; readonly ref: ColumnRef; readonly from?: number; readonly to?: number }
  | { readonly kind: 'like'; readonly field: Dimension; readonly parts: readonly string[] };

/** How the numbers of a measure are to be read by people. */
export type MeasureUnit = 'money' | 'count' | 'number' | 'ratio' | 'days';

/** A measure of a plan with its name in the result. */
export interface BoundMeasure {
  readonly name: string;
  readonly expression: MeasureExpression;
  readonly unit: MeasureUnit;
  /** Roles that it stands on, for “how is this computed”. */
  readonly roles: readonly Role[];
}

/** A key of a plan with its name in the result. */
export interface BoundDimension {
  readonly name: string;
  readonly dimension: Dimension;
}

/**
 * A comparison with its periods settled.
 * `bins`: each date bin (the `index`-th key) meets the bin one before, or the one a year earlier; `period`: two periods as wholes.
 * `current`, `earlier`: the day ranges that select the rows of either side (they replace the date clause, which is left out of `where`);
 * with `bins` they select the bins listed and the bins they meet. `shift` moves an earlier bin's first day onto the current one's.
 */
export interface BoundCompare {
  readonly kind: 'period' | 'bins';
  readonly date: ColumnRef;
  readonly index?: number;
  readonly current: DayRange;
  readonly earlier: DayRange;
  /** With `bins`: how a bin finds its earlier one. `match-in-order`: the earlier bins are those of `earlier`, matched one by one. */
  readonly shift?: 'previous-bin' | 'year' | 'match-in-order';
}

/** A plan bound to columns, ready for any engine; plain data. Columns are named by table, so joins change nothing on the page. */
export interface BoundPlan {
  /** The table whose rows are counted. */
  readonly table: string;
  readonly by: readonly BoundDimension[];
  readonly measures: readonly BoundMeasure[];
  readonly where: Predicate;
  readonly compare?: BoundCompare;
  /** The periods of `retention`: with a date bin in `by` its index (earlier = the bin before), else two ranges of days. */
  readonly retention?:
    | { readonly kind: 'bins'; readonly index: number; readonly where: Predicate }
    | { readonly kind: 'period'; readonly date: ColumnRef; readonly current: DayRange; readonly earlier: DayRange; readonly where: Predicate };
  readonly orderBy: readonly { readonly name: string; readonly descending: boolean }[];
  readonly limit?: number;
  readonly calendar: Calendar;
  /** What binding has to tell: filters skipped, periods cut like with like. */
  readonly notes: readonly Note[];
  /** What the page words: the periods and the grain in use. */
  readonly facts: PlanFacts;
}

/** What a result says about how it was asked, for headings, feet and info panels. */
export interface PlanFacts {
  /** The grain that `auto(date)` became. */
  readonly grain?: TimeGrain;
  /** The days that the numbers cover, where a date clause or a comparison sets them. */
  readonly period?: DayRange;
  readonly earlier?: DayRange;
  /** The newest calendar day of the whole data. */
  readonly newest?: number;
  /** Clauses of others that were skipped, as texts. */
  readonly skipped: readonly string[];
}

/** A row expression's names and measure roles, for engines that want only the columns in use. */
export type Bound = RowExpression | MeasureExpression;
