import type { ColumnRef } from '../schema.js';

/** A binary operator of the expression language. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** A function over the rows of a group. */
export type AggregateName = 'sum' | 'avg' | 'min' | 'max' | 'count' | 'distinct' | 'median' | 'quantile' | 'first' | 'last';

/** A function over single values. */
export type ScalarName = 'abs' | 'round' | 'if' | 'coalesce';

/**
 * A parsed expression with unresolved names. `name` is a bare word (`quantity`), a quoted one (`"Unit price"`) or `table.column`.
 * `level` is a measure per member, `revenue per order`; `of` is the dimension as written. `position` is the 0-based position in the
 * text, for error messages.
 */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly position: number }
  | { readonly kind: 'text'; readonly value: string; readonly position: number }
  | { readonly kind: 'name'; readonly name: string; readonly table?: string; readonly quoted: boolean; readonly position: number }
  | { readonly kind: 'negate'; readonly operand: Expression; readonly position: number }
  | { readonly kind: 'not'; readonly operand: Expression; readonly position: number }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly position: number;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly position: number }
  | { readonly kind: 'level'; readonly operand: Expression; readonly of: string; readonly position: number };

/**
 * A value per row, with resolved names. A missing operand gives a missing value (also in `and` and `or`), as does division by 0.
 * A boolean is 1 or 0, and any number except 0 is true. `if(test, then)` without a third argument is missing when the test fails.
 * `round(x)` rounds to whole numbers, `round(x, n)` to n decimals. Dates are compared and subtracted in days; the difference of
 * two datetimes is also in days. `day` is the calendar day (days since 1970-01-01) of a date, of a wall-clock time, or of an
 * instant in the plan's time zone. `first-day` is the calendar day on which the row's member of `of` has its first dated row in
 * all of `table`, before any filter. `matches` is 1 or 0: `starts-with-c` is a C before a digit, as in cancellation numbers;
 * `returned-status` is returned, refunded or canceled.
 */
export type RowExpression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'column'; readonly ref: ColumnRef }
  | { readonly kind: 'negate' | 'not'; readonly operand: RowExpression }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: RowExpression; readonly right: RowExpression }
  | { readonly kind: 'call'; readonly name: ScalarName; readonly args: readonly RowExpression[] }
  | { readonly kind: 'day'; readonly of: ColumnRef }
  | { readonly kind: 'first-day'; readonly of: ColumnRef; readonly date: ColumnRef; readonly table: string }
  | { readonly kind: 'matches'; readonly of: ColumnRef; readonly pattern: 'starts-with-c' | 'returned-status' };

/**
 * One number per group of rows in `table`. Rows with a missing argument do not count. Without any value the result is missing,
 * except for counts, which are 0. `sum avg min max count distinct median quantile` have one `value`; `count` without it counts
 * rows. `quantile` is type 7, with `p` in 0–1. `first` and `last` are the values with the lowest and highest `order` (the date
 * column; rows without a date do not count), ties in file order. `repeaters` counts members of `value` with at least two distinct
 * `other`. `mean-span` is the mean, over the members of `value` that have both dates, of the calendar days from the earliest
 * `start` to the latest `end`. With a `share`, `distinct` is an estimate: it counts a share of the values, chosen by hash, and divides by it.
 */
export type Aggregate = AggregateFunction & {
  /** The table whose rows are aggregated; by default the plan's first table. */
  readonly table?: string;
};

type AggregateFunction =
  | {
      readonly kind: 'aggregate';
      readonly name: Exclude<AggregateName, 'first' | 'last' | 'median' | 'quantile' | 'count' | 'distinct'>;
      readonly value: RowExpression;
    }
  | { readonly kind: 'aggregate'; readonly name: 'distinct'; readonly value: RowExpression; readonly share?: number }
  | { readonly kind: 'aggregate'; readonly name: 'count'; readonly value?: RowExpression }
  | { readonly kind: 'aggregate'; readonly name: 'median'; readonly value: RowExpression; readonly isEstimated?: boolean }
  | {
      readonly kind: 'aggregate';
      readonly name: 'quantile';
      readonly value: RowExpression;
      readonly p: number;
      readonly isEstimated?: boolean;
    }
  | { readonly kind: 'aggregate'; readonly name: 'first' | 'last'; readonly value: RowExpression; readonly order?: ColumnRef }
  | { readonly kind: 'aggregate'; readonly name: 'repeaters'; readonly value: RowExpression; readonly other: RowExpression }
  | {
      readonly kind: 'aggregate';
      readonly name: 'mean-span';
      readonly value: RowExpression;
      readonly start: ColumnRef;
      readonly end: ColumnRef;
    };

/** The operand over all selected rows, or over those of the group’s member of `within`. */
export interface TotalExpression {
  readonly kind: 'total';
  readonly operand: MeasureExpression;
  /** A dimension, as written. */
  readonly within?: string;
}

/**
 * A function over the members of `of` within a group: `median(revenue per order)`. Each member has one value, the
 * operand over its rows in the group. Members without a value do not count, nor do rows where
 * `counts` is 0: documents without a sale.
 */
export interface LevelExpression {
  readonly kind: 'level';
  readonly name: LevelFunction;
  /** The probability of `quantile`. */
  readonly p?: number;
  readonly operand: MeasureExpression;
  /** A dimension, as written. */
  readonly of: string;
  readonly counts?: MeasureExpression;
}

/** A function over the values of members. */
export type LevelFunction = Extract<AggregateName, 'sum' | 'avg' | 'min' | 'max' | 'count' | 'median' | 'quantile'>;

/** A table that describes days, such as a calendar with holidays. */
export interface DayTable {
  /** The column with the day of a row, or with the first one where `until` has the last. */
  readonly day: ColumnRef;
  readonly until?: ColumnRef;
  /** The names of this table and of those that it leads to. */
  readonly tables: readonly string[];
}

/** A number of days in the period of a group. */
export interface DaysExpression {
  readonly kind: 'days';
  readonly of: ColumnRef;
  /** True when the date is an instant, with a day in each time zone. */
  readonly isInstant?: boolean;
  /** The tables with columns that follow from the day. */
  readonly dayTables: readonly DayTable[];
  readonly areWorking: boolean;
}

/**
 * A measure over the rows of as many bins of time, up to the bin of the group. Groups without bins of time have it over the newest months
 * that have ended.
 */
export interface RollingExpression {
  readonly kind: 'rolling';
  readonly operand: MeasureExpression;
  readonly bins: number;
}

/** The mean ratio of a measure in a season of the year or the week to its trend, or the standard deviation of these ratios. */
export interface SeasonalExpression {
  readonly kind: 'seasonal';
  readonly operand: MeasureExpression;
  readonly isSpread: boolean;
}

/** The place of a group, or how far it is behind the next better one. */
export type Place = 'rank' | 'behind';

/** A measure of a group that depends on its neighbors in time. */
export type TimedExpression = RollingExpression | SeasonalExpression;

/**
 * A measure with resolved names: arithmetic over aggregates. `total` is the operand over all selected rows, without groups; with
 * `within`, over those of the group’s member of this dimension (as written). `rank` is the place of a group among all groups, 1 for the
 * largest; equal groups share the lower number. `behind` is how far a group is behind the next better place.
 * `cumulative` is the running sum in the order of the result; it is a whole measure. `rolling` is the operand over the rows of several bins of time, `seasonal` its ratio to the trend.
 * `days` is the number of days that the data covers in the period of a group, or of the working days among them; `of` is the date.
 * `retention` is the share of the earlier period's members of `of` that occur again in this period, in rows of
 * `table`. With `part` it is the number of those members (`again`), or the number of members in the earlier period (`known`).
 */
export type MeasureExpression =
  | Aggregate
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'negate' | 'not'; readonly operand: MeasureExpression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: MeasureExpression;
      readonly right: MeasureExpression;
    }
  | { readonly kind: 'call'; readonly name: ScalarName; readonly args: readonly MeasureExpression[] }
  | LevelExpression
  | TotalExpression
  | { readonly kind: Place | 'cumulative'; readonly operand: MeasureExpression }
  | TimedExpression
  | DaysExpression
  | { readonly kind: 'retention'; readonly of: ColumnRef; readonly table?: string; readonly part?: 'again' | 'known' };

/**
 * Returns the measures that a measure is calculated from, group by group. Those of levels, and of totals within a dimension, are over
 * other groups, and not among them.
 */
export function operandsOf(node: MeasureExpression): readonly MeasureExpression[] {
  if (isNested(node)) return [];
  if (node.kind === 'binary') return [node.left, node.right];
  if (node.kind === 'call') return node.args;
  return 'operand' in node ? [node.operand] : [];
}

/** Returns a measure with its operands changed. */
export function withOperands(
  node: MeasureExpression,
  change: (operand: MeasureExpression) => MeasureExpression,
): MeasureExpression {
  if (isNested(node)) return node;
  if (node.kind === 'binary') return { ...node, left: change(node.left), right: change(node.right) };
  if (node.kind === 'call') return { ...node, args: node.args.map(change) };
  return 'operand' in node ? { ...node, operand: change(node.operand) } : node;
}

/** Returns a measure and all that it is calculated from, group by group. */
export function measuresIn(node: MeasureExpression): readonly MeasureExpression[] {
  return [node, ...operandsOf(node).flatMap(measuresIn)];
}

/** True for a measure that is of one of some kinds, or calculated from one. */
export function hasKind(node: MeasureExpression, ...kinds: readonly MeasureExpression['kind'][]): boolean {
  return measuresIn(node).some(({ kind }) => kinds.includes(kind));
}

/** A measure over other groups than those of its plan: over members within a group, or over the group of a group. */
export type NestedMeasure = LevelExpression | (TotalExpression & { readonly within: string });

/** True for a measure over other groups than those of its plan. */
export function isNested(node: MeasureExpression): node is NestedMeasure {
  return node.kind === 'level' || (node.kind === 'total' && node.within !== undefined);
}
