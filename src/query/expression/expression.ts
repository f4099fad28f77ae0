import type { ColumnRef } from '../schema.js';

/** A binary operator of the expression language. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** A function over the rows of a group. */
export type AggregateName = 'sum' | 'avg' | 'min' | 'max' | 'count' | 'distinct' | 'median' | 'quantile' | 'first' | 'last';

/** A function over single values. */
export type ScalarName = 'abs' | 'round' | 'if' | 'coalesce';

/**
 * A parsed expression, names not yet looked up: `name` is a bare word (`quantity`), a quoted one (`"Unit price"`) or `table.column`.
 * `position` is the 0-based place in the text, for error messages.
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
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[]; readonly position: number };

/**
 * A value per row, names looked up. Missing operands make a missing value (of `and` and `or` too); ÷ 0 is missing; a boolean is 1 or 0, and any
 * number but 0 is true. `if(test, then)` without a third argument is missing where the test fails; `round(x)` is to whole numbers, `round(x, n)`
 * to n decimals. Dates compare and subtract in days; the difference of two datetimes is in days as well.
 * `day`: the calendar day (days since 1970-01-01) of a date, of a wall-clock time, or of an instant in the plan's time zone.
 * `first-day`: the calendar day on which the row's member of `of` has its first row with a date in the whole of `table`, before any filter.
 * `matches`: 1 or 0. `starts-with-c`: a C before a digit, as numbers of cancellations have; `returned-status`: returned, refunded or cancelled.
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
 * One number per group of the rows of `table`. Rows whose argument is missing do not count; over no value all are missing but the counts, which are 0.
 * `sum avg min max count distinct median quantile` have one `value`; `count` without it counts rows. `quantile`: type 7, `p` in 0 … 1.
 * `first`, `last`: the value with the least / greatest `order` (the date column; rows without one do not count), ties by file order.
 * `repeaters`: members of `value` with at least two distinct `other`. `mean-span`: per member of `value` the calendar days
 * from its earliest `start` to its latest `end`, then the mean over members which have both.
 */
export type Aggregate = AggregateFunction & {
  /** Whose rows it is over; absent: those of the plan's first table. */
  readonly table?: string;
};

type AggregateFunction =
  | {
      readonly kind: 'aggregate';
      readonly name: Exclude<AggregateName, 'first' | 'last' | 'quantile' | 'count'>;
      readonly value: RowExpression;
    }
  | { readonly kind: 'aggregate'; readonly name: 'count'; readonly value?: RowExpression }
  | { readonly kind: 'aggregate'; readonly name: 'quantile'; readonly value: RowExpression; readonly p: number }
  | { readonly kind: 'aggregate'; readonly name: 'first' | 'last'; readonly value: RowExpression; readonly order?: ColumnRef }
  | { readonly kind: 'aggregate'; readonly name: 'repeaters'; readonly value: RowExpression; readonly other: RowExpression }
  | {
      readonly kind: 'aggregate';
      readonly name: 'mean-span';
      readonly value: RowExpression;
      readonly start: ColumnRef;
      readonly end: ColumnRef;
    };

/**
 * A measure, names looked up: arithmetic over aggregates. `total`: the operand over all selected rows, without groups.
 * `retention`: the share of the earlier period's members of `of` that are here again (DESIGN M4), in rows of `table` as of an aggregate;
 * with `part` how many of them are here `again`, or how many the earlier period had (`known`).
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
  | { readonly kind: 'total'; readonly operand: MeasureExpression }
  | { readonly kind: 'retention'; readonly of: ColumnRef; readonly table?: string; readonly part?: 'again' | 'known' };
