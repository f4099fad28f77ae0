import type { Calendar, DayRange, FiscalCalendar } from './time/calendar-date.js';
import type { Analysis, AnalysisFacts } from './analysis/analysis.js';
import type { MeasureExpression, NestedMeasure } from './expression/expression.js';
import type { MeasureFacts, MeasureUnit } from './measure.js';
import type { Scenario } from './scenario.js';
import type { ColumnRef, Note, Role } from './schema.js';
import type { TimeGrain, TimePart } from './time/time-grain.js';

export type { Calendar, DayRange };

/** A query in names and texts: the public argument of `query()`, and what a page sends. Plain data. */
export interface QueryPlan {
  /**
   * Names of measures, expressions, or `name = expression`. May be empty if `by` is not; then the result has the members only.
   */
  readonly measures: readonly string[];
  /**
   * Roles, columns or dimensions: `region`, `month(date)`, `bin(age, 10)`. `auto(date)` is the finest unit with at most about 100
   * points.
   */
  readonly by?: readonly string[];
  /** The requester's own filter; an unknown field is an error. */
  readonly where?: string;
  /** Filters of other elements (a filter group). A filter on an unknown field is skipped, with a note `filter-skipped`. */
  readonly filters?: readonly string[];
  /** Names of result columns, with a leading `-` for descending order. */
  readonly orderBy?: readonly string[];
  readonly limit?: number;
  /** `zero`: measures that add up over time are 0 in groups without values. By default they are missing there. */
  readonly empty?: 'zero';
  /**
   * `previous-period`, `previous-year`, `same-weekday` (52 weeks earlier), a range `2015-01-01..2015-12-31`, or two ranges, `2016
   * vs 2015`, instead of the clauses on dates. `rest of region: West; category: Chairs` compares the rows that these clauses
   * select with all others. `region: East` compares with the rows of that region, in place of the clauses on the region. `plan` adds
   * planned values through the last day of the data, `whole-plan` those of whole periods.
   */
  readonly compare?: string;
  /** With planned values: the plan of all that is selected, in place of a column. */
  readonly goal?: number;
  /**
   * With two periods in `compare`: the dimension of members, such as `store`. Only rows of those with sales in both periods count
   * (same-store growth).
   */
  readonly same?: string;
  /** Custom measures, name → expression; they override built-in ones. */
  readonly define?: Readonly<Record<string, string>>;
  /** What differs from the data: measures are those of the scenario, single rows those of the data. */
  readonly scenario?: Scenario;
  /** Overrides of the dataset's own calendar. */
  readonly calendar?: Partial<Calendar>;
  /**
   * ISO 4217 code to convert amounts to, row by row at the rate of the day, if the data has a table of exchange rates. Default: the
   * `currency` of the dataset. Without rates it changes nothing.
   */
  readonly currency?: string;
  /**
   * An analysis computed from the result before it leaves the worker. The query then returns that analysis, such as the bins of a
   * histogram.
   */
  readonly analysis?: Analysis;
  /** With an analysis over periods: clauses on their date also select all earlier days. */
  readonly history?: true;
  /** True to read all members and rows for what a server would compute from a sample. It takes longer. */
  readonly exact?: true;
  /**
   * Queries single rows instead of groups. `by` then names columns (by default all of the rows' own table), and `measures` names
   * sums whose value in each row is returned (`revenue` from price × quantity). Rows are in file order unless `orderBy` is set;
   * `offset` rows are skipped, then `limit` rows returned.
   */
  readonly detail?: { readonly offset?: number };
}

/**
 * A key of groups, with resolved names. `column`: the value itself. `bin-date`: the first day of the grain's bin. `part`: weekday
 * 1–7, hour 0–23, week 1–53 or month 1–12. `bin-number`: the lower bound of the bin. `customer-type`: text `new` on the calendar day of the member's
 * first dated row in all of `table`, else `repeat`; missing when the member or date is. `level`: a measure per member of `ref`,
 * with `width` the lower bound of its bin, with `classes` text `A`, `B` or `C`.
 */
export type Dimension =
  | { readonly kind: 'column'; readonly ref: ColumnRef }
  | { readonly kind: 'bin-date'; readonly ref: ColumnRef; readonly grain: TimeGrain }
  | { readonly kind: 'part'; readonly ref: ColumnRef; readonly part: TimePart }
  | { readonly kind: 'bin-number'; readonly ref: ColumnRef; readonly width: number }
  | { readonly kind: 'customer-type'; readonly customer: ColumnRef; readonly date: ColumnRef; readonly table: string }
  | LevelDimension;

/** A measure per member, such as the revenue of a customer. Its members are looked up before an engine gets a request. */
export interface LevelDimension {
  readonly kind: 'level';
  /** The column of the members. */
  readonly ref: ColumnRef;
  /** The dimension of the members, as written. */
  readonly of: string;
  readonly measure: MeasureExpression;
  /** A measure that is 0 for rows that are no member. */
  readonly counts?: MeasureExpression;
  readonly width?: number;
  /** True for the ABC class of a member in place of its value. */
  readonly classes?: true;
  /** The members of each value, once they are looked up. */
  readonly bins?: readonly LevelBin[];
}

/** The members with a value, with values in a bin that starts there, or of an ABC class. */
export interface LevelBin {
  readonly value: number | string;
  readonly members: readonly (string | number)[];
}

/**
 * The selection of rows, with resolved fields and values converted to the field's type. `all` of `[]` selects every row.
 * `one-of`: exact values (numbers; texts; days of dates; milliseconds of a datetime given to the second); `missing` includes
 * missing ones. `between`: inclusive numbers of a dimension's value; either end may be open. `days`: inclusive calendar days of a
 * date or instant. `like`: text parts in order with `*` between them, ignoring case. A missing value matches only `one-of` with
 * `missing`; `not` of a predicate keeps missing values.
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

/** A measure of a plan with its name in the result. */
export interface BoundMeasure {
  readonly name: string;
  readonly expression: MeasureExpression;
  readonly unit: MeasureUnit;
  /** The roles that it uses, for “How is this calculated?”. */
  readonly roles: readonly Role[];
}

/** A key of a plan with its name in the result. */
export interface BoundDimension {
  readonly name: string;
  readonly dimension: Dimension;
}

/**
 * A comparison with resolved periods. `bins` compares each date bin (the `index`-th key) with an earlier one, found by `shift`.
 * `period` compares two whole periods, and groups are matched by equal keys. `current` and `earlier` are the day ranges of `date`
 * for both sides, each read in one pass; they replace the date clause, which is removed from `where`. A range whose `to` is
 * before its `from` selects nothing. `earlier` is already limited to the same part of the period, so engines do not limit it
 * again. `within` has further conditions for either side, if the date clause is not a single range.
 */
export interface BoundCompare {
  readonly kind: 'period' | 'bins';
  readonly date: ColumnRef;
  readonly index?: number;
  readonly current: DayRange;
  readonly earlier: DayRange;
  readonly within?: { readonly current: Predicate; readonly earlier: Predicate };
  /**
   * True without a date clause, when all data is current: rows without a date stay on that side, so a comparison drops no
   * rows.
   */
  readonly undated?: boolean;
  /**
   * With `bins`: the earlier bin for each bin. `previous-bin`: `shiftBin(start, grain, -1)`. `year`: `yearEarlier(start, grain)`
   * (52 weeks for a week). `match-in-order`: the n-th calendar bin from `current.from` is compared with the n-th from
   * `earlier.from`, including bins without rows.
   */
  readonly shift?: 'previous-bin' | 'year' | 'match-in-order';
  /**
   * With `bins`: the data does not cover earlier bins that start before this day. Bins compared with those have no previous
   * value, not even counts of 0.
   */
  readonly coveredFrom?: number;
}

/** Both sides of a comparison of rows, not of periods, whose groups are matched by equal keys. */
export interface BoundSides {
  readonly current: Predicate;
  readonly earlier: Predicate;
}

/** The two periods of `retention`: customers of `earlier` who buy again in `current`. */
export interface RetentionPeriods {
  readonly current: DayRange;
  readonly earlier: DayRange;
}

/**
 * The part of a plan for one table, read in separate passes: a many-to-one join never multiplies rows. Columns belong to this
 * table or to any table reachable from it.
 */
export interface BoundPart {
  /** The table whose rows are counted. */
  readonly table: string;
  readonly by: readonly BoundDimension[];
  readonly where: Predicate;
  readonly compare?: BoundCompare;
  /** If a measure rolls over bins of time: the date of the rows, and the clauses on everything else. */
  readonly rolling?: { readonly date: ColumnRef; readonly where: Predicate };
  /** The column of the members that must have sold in both periods. */
  readonly member?: ColumnRef;
  /** Used instead of `compare`: a comparison with other rows. */
  readonly sides?: BoundSides;
  /**
   * The periods of `retention`: with a date bin in `by` the index of that key (the earlier period is the bin before, even if the
   * date clause excludes it), otherwise two ranges of days. `where` has the other clauses, which apply to both periods; the date
   * clause is removed from it. `previous`, for comparisons of kind `period`, has the two periods of `retention.previous`.
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
  /** Parts for further tables: keys of the same names, by which groups are matched, and the same periods of their own dates. */
  readonly others: readonly BoundPart[];
  /** Plans over other groups, which its measures, keys or clauses need. */
  readonly nested?: readonly NestedPlan[];
  /** The sales of each member: only members with some in both periods count. */
  readonly same?: BoundPlan;
  readonly orderBy: readonly { readonly name: string; readonly descending: boolean }[];
  readonly limit?: number;
  readonly calendar: Calendar;
  /** The columns of its measures with missing values. */
  readonly gaps?: readonly ColumnRef[];
  /** Notes from binding: filters skipped, periods limited to comparable parts. */
  readonly notes: readonly Note[];
  /** Facts for texts on the page: the periods and the grain in use. */
  readonly facts: PlanFacts;
}

/** When a business sells, learned from its rows. */
export interface OpenDays {
  /** For each day of the week, Monday first: true when the business usually sells on it. */
  readonly weekdays: readonly boolean[];
  /** Share of these days with rows. */
  readonly share: number;
  /** The first day of an end that thins out: rows are still to come there, as it seems. */
  readonly thinned?: number;
  /** True when at least half of the rows are on the first or on the last days of months, as bills of subscriptions are. */
  readonly isMonthly?: true;
}

/**
 * A plan over other groups. `members`: the operand per group and member, for functions over members. `parents`: the operand per member
 * of a dimension, for shares within it. `levels`: the same among the rows that all clauses without levels select. `key` is that of the
 * measure or dimension that needs it.
 */
export interface NestedPlan {
  readonly kind: 'members' | 'parents' | 'levels';
  readonly key: string;
  readonly plan: BoundPlan;
}

/** Returns the key of the nested plan for a measure; `parents` are the totals of a share, `members` all else. */
export function nestedKey(node: NestedMeasure, kind: NestedPlan['kind'] = 'members'): string {
  const of = node.kind === 'level' ? node.of : node.within;
  const counts = node.kind === 'level' ? node.counts : undefined;
  return JSON.stringify([kind, of, node.operand, counts]);
}

/** Returns the key of the nested plan that looks up the members of a level. */
export function levelKey({ of, measure, counts }: LevelDimension): string {
  return JSON.stringify(['levels', of, measure, counts]);
}

/** How a query was resolved, for headings, footers and info panels. */
export interface PlanFacts extends PeriodFacts {
  /** What is known about each measure of the plan, in its order. */
  readonly measures: readonly MeasureFacts[];
  /** The roles that the measures use. */
  readonly roles?: readonly Role[];
  /** What differs from the data in all measures; absent where they are those of the data. */
  readonly scenario?: Scenario;
  /** What is known of members that are in the current period only, with `compare` and one key. */
  readonly arrivals?: Arrivals;
  /** With a comparison of members: the clauses of the compared fields on both sides. `current` is empty for all rows. */
  readonly sides?: ComparedClauses;
  /** The sample of a result that does not use all members of a column. */
  readonly sample?: SampleFacts;
}

/** A sample of the members of a column, such as customers or orders, with all rows of each. */
export interface SampleFacts {
  /** Expected number of members. */
  readonly size: number;
  /** Number of all members. */
  readonly of: number;
  /**
   * Half of the 95% interval, at most. That of a share p of all members is largest for p = 0.5: the variance of p is p (1 − p) ÷ size × (1 − size ÷ of)
   * (W. G. Cochran 1977, “Sampling Techniques”, section 3.2). That of a count is relative to the smallest count.
   */
  readonly error: number;
}

/** The clauses of two sides, as text: `region: West` and `region: East`. */
export interface ComparedClauses {
  readonly current: string;
  readonly earlier: string;
}

/** Members with rows in the current period and none in the earlier one, as text. */
export interface Arrivals {
  /** Members whose first row of all data is in the current period. */
  readonly new: readonly string[];
  /** Members with rows before the earlier period. */
  readonly back: readonly string[];
}

/**
 * The days that a query covers, the filters that were skipped, and the fiscal year if it consists of weeks. Otherwise bins follow
 * from their first days alone.
 */
export interface PeriodFacts extends FiscalCalendar {
  /** The grain chosen for `auto(date)`. */
  readonly grain?: TimeGrain;
  /** The days that the numbers cover, if a date clause or a comparison sets them. */
  readonly period?: DayRange;
  readonly earlier?: DayRange;
  /**
   * The earlier period, if the data does not cover it and so nothing is compared; `since` is the first day of the data, or the first one
   * on which customers who seem new are new. `months`: those of the period that the data has a year before too, if it has any.
   */
  readonly uncovered?: DayRange & {
    readonly since: number;
    readonly of?: 'new-customers';
    readonly months?: DayRange;
  };
  /** The full period, if the data ends before it does; `period` then ends with the data. */
  readonly planned?: DayRange;
  /** With a comparison by date bins: the earlier bin for each bin, the one before or the one a year earlier. */
  readonly shift?: 'previous-bin' | 'year' | 'match-in-order';
  /**
   * The last calendar day that the data covers: the newest date, or the end of the newest month if there is one date per month.
   */
  readonly newest?: number;
  /** The first calendar day that the data covers. */
  readonly oldest?: number;
  /** The unit of reported figures, with one date per unit. */
  readonly reported?: TimeGrain;
  /** True when rows have dates far outside these days; charts over time leave them out. */
  readonly hasStrays?: boolean;
  /** The days on which the business usually sells, as far as they are known. */
  readonly openDays?: OpenDays;
  /** With `limit`: the number of rows that the result would have without it. */
  readonly groups?: number;
  /** Filters of other elements that were skipped, as text. */
  readonly skipped: readonly string[];
  readonly analysis?: AnalysisFacts;
}

/** Plans by the names that a widget gives them. */
export type Plans = Readonly<Record<string, QueryPlan>>;

/** Returns the predicates of a conjunction, including nested ones. */
export function conjunctsOf(where: Predicate): readonly Predicate[] {
  return where.kind === 'all' ? where.of.flatMap(conjunctsOf) : [where];
}
