import type { Analysis, AnalysisFacts } from './analysis/analysis.js';
import type { MeasureExpression } from './expression/expression.js';
import type { Calendar, DayRange } from './time/calendar.js';
import type { ColumnRef, Note, Role } from './schema.js';
import type { TimeGrain } from './time/time-grain.js';

export type { Calendar, DayRange };

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
  /**
   * `previous-period`, `previous-year`, `same-weekday` (52 weeks earlier), a written range `2015-01-01..2015-12-31`, or two of them, `2016 vs 2015`, in place of
   * the clauses on dates. `rest of region: West; category: Chairs` compares the rows that these clauses select with all others.
   */
  readonly compare?: string;
  /** Own measures, name → expression; they win over built-in ones. */
  readonly define?: Readonly<Record<string, string>>;
  /** What differs from the data set's own calendar. */
  readonly calendar?: Partial<Calendar>;
  /** What is worked out of the answer before it travels: the result is then that, such as bins of a histogram. */
  readonly analysis?: Analysis;
  /**
   * Asks for the rows themselves, one by one, in place of groups: `by` then names columns (all of the rows' own table if left out), `measures` sums whose
   * value in each row is wanted (`revenue` of price × quantity). In file order where `orderBy` says nothing; `offset` rows are passed over, then `limit` are given.
   */
  readonly detail?: { readonly offset?: number };
}

/**
 * A key of the groups, names looked up.
 * `column`: the value itself. `bin-date`: first day of the grain's bin. `part`: weekday 1 … 7, hour 0 … 23. `bin-number`: lower bound of the bin.
 * `customer-type`: text `new` on the calendar day of the member's first row with a date in the whole of `table`, else `repeat`; missing where member or date is.
 */
export type Dimension =
  | { readonly kind: 'column'; readonly ref: ColumnRef }
  | { readonly kind: 'bin-date'; readonly ref: ColumnRef; readonly grain: TimeGrain }
  | { readonly kind: 'part'; readonly ref: ColumnRef; readonly part: 'weekday' | 'hour' }
  | { readonly kind: 'bin-number'; readonly ref: ColumnRef; readonly width: number }
  | { readonly kind: 'customer-type'; readonly customer: ColumnRef; readonly date: ColumnRef; readonly table: string };

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
  | {
      readonly kind: 'one-of';
      readonly field: Dimension;
      readonly values: readonly (string | number | boolean)[];
      readonly missing: boolean;
    }
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
 * `bins`: each date bin (the `index`-th key) meets an earlier one, found by `shift`; `period`: two periods as wholes, groups meet by equal keys.
 * `current`, `earlier`: the day ranges of `date` that select the rows of either side, each one pass (they replace the date clause, which is
 * left out of `where`). A range whose `to` lies before its `from` selects nothing. `earlier` is cut like with like already, so an engine cuts nothing.
 * `within`: what holds besides on either side, where the date clause is no single range.
 */
export interface BoundCompare {
  readonly kind: 'period' | 'bins';
  readonly date: ColumnRef;
  readonly index?: number;
  readonly current: DayRange;
  readonly earlier: DayRange;
  readonly within?: { readonly current: Predicate; readonly earlier: Predicate };
  /** Without a date clause, where the whole data are current: rows without a date stay on that side, so that a comparison takes no row away. */
  readonly undated?: boolean;
  /**
   * With `bins`: which earlier bin a bin meets. `previous-bin`: `shiftBin(start, grain, -1)`; `year`: `yearEarlier(start, grain)` (a week: 52 weeks).
   * `match-in-order`: the n-th calendar bin from that of `current.from` meets the n-th from that of `earlier.from`, bins without rows counted too.
   */
  readonly shift?: 'previous-bin' | 'year' | 'match-in-order';
  /** With `bins`: earlier bins that start before this day are not covered by the data, so the bins that meet them have no previous value, not even counts of 0. */
  readonly coveredFrom?: number;
}

/** The rows that clauses select, and all others: the two sides of a comparison whose groups meet by equal keys. */
export interface BoundRest {
  readonly current: Predicate;
  readonly earlier: Predicate;
}

/** Two periods of `retention`: customers of `earlier` who are there again in `current`. */
export interface RetentionPeriods {
  readonly current: DayRange;
  readonly earlier: DayRange;
}

/**
 * What a plan asks of the rows of one table, in passes of their own: a table joined many-to-one never multiplies them. Columns are of this table
 * or of any that its rows lead to.
 */
export interface BoundPart {
  /** The table whose rows are counted. */
  readonly table: string;
  readonly by: readonly BoundDimension[];
  readonly where: Predicate;
  readonly compare?: BoundCompare;
  /** In place of `compare`: a comparison with all other rows. */
  readonly rest?: BoundRest;
  /**
   * The periods of `retention`: with a date bin in `by` its index (the earlier period is the bin before, even one that the date clause leaves out),
   * else two ranges of days. `where`: the other clauses, which hold for both periods; the date clause is left out of it.
   * `previous`: with a comparison of kind `period`, the two periods that `retention.previous` is computed from.
   */
  readonly retention?:
    | { readonly kind: 'bins'; readonly index: number; readonly where: Predicate }
    | ({
        readonly kind: 'period';
        readonly date: ColumnRef;
        readonly where: Predicate;
        readonly previous?: RetentionPeriods;
      } & RetentionPeriods);
}

/** A plan bound to columns, ready for any engine; plain data. Its own part is that of its first table. */
export interface BoundPlan extends BoundPart {
  readonly measures: readonly BoundMeasure[];
  /** What it asks of further tables: keys of the same names, by which their groups meet, and the same periods of their own dates. */
  readonly others: readonly BoundPart[];
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
  /** The earlier period that the data does not cover, so that nothing is compared, and the first day of the data. */
  readonly uncovered?: DayRange & { readonly since: number };
  /** The whole of the period where the data ends before it does: `period` ends with the data. */
  readonly planned?: DayRange;
  /** With a comparison by date bins: which earlier bin each bin is compared with, the one before or the one a year earlier. */
  readonly shift?: 'previous-bin' | 'year' | 'match-in-order';
  /** The last calendar day that the whole data covers: its newest, or where it has one date for each month, the end of the newest month. */
  readonly newest?: number;
  /** The first calendar day that the whole data covers. */
  readonly oldest?: number;
  /** Clauses of others that were skipped, as texts. */
  readonly skipped: readonly string[];
  /** What an analysis tells. */
  readonly analysis?: AnalysisFacts;
}
