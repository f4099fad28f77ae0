import type { Aggregate, RowExpression } from '../query/expression/expression.js';
import type { BoundDimension, Calendar, Predicate } from '../query/plan.js';
import type { ResultColumn } from '../query/result.js';
import type { ColumnRef } from '../query/schema.js';
import type { Vector } from './vector.js';

/** One pass over a table: rows that match `where`, grouped by `by`, an aggregate per column. Columns are of this table or of any that its rows lead to. */
export interface AggregateRequest {
  readonly table: string;
  readonly by: readonly BoundDimension[];
  readonly aggregates: readonly Aggregate[];
  readonly where: Predicate;
  readonly calendar: Calendar;
  /** Whether the answer is to bring, in place of values, what these are made of, so that it can be put together with others. */
  readonly parts?: boolean;
}

/** Rows of groups. */
export type Counts = Int32Array | Float64Array;

/**
 * What an aggregate was made of, group by group, so that answers over disjoint rows can be put together and give what one pass over all of them
 * would give. `counts` are the rows that have a value.
 */
export type AggregateParts =
  | { readonly kind: 'count'; readonly counts: Counts }
  /** Exact: the sum of a group is (high × 2^32 + low) ÷ 10^scale; both are whole numbers, low below 2^32 in size. Without `high` those parts are all 0. */
  | {
      readonly kind: 'sum';
      readonly counts: Counts;
      readonly low: Float64Array;
      readonly high?: Float64Array | undefined;
      readonly scale: number;
    }
  /** Of doubles: the running sums, and what their additions lost. */
  | { readonly kind: 'doubles'; readonly counts: Counts; readonly sums: Float64Array; readonly lost: Float64Array }
  /**
   * The best value of each group, and by what it was chosen: itself for `min` and `max` (texts by their place in order), for `first` and `last` the
   * order (0 without one) and then `places`, the rows of the table.
   */
  | {
      readonly kind: 'chosen';
      readonly counts: Counts;
      readonly values: ResultColumn;
      readonly orders: Float64Array;
      readonly places?: Float64Array;
    }
  /** Of `distinct`. */
  | ({ readonly kind: 'members' } & MemberLists)
  /** The same, a bit each: that of member m of group g is bit m & 31 of word g × stride + (m >> 5). Ids are the same in all engines over the same columns. */
  | { readonly kind: 'marked'; readonly bits: Int32Array; readonly stride: number }
  /** Of `repeaters`: with each member the id of its one other, −1 where it has several; `otherNumbers` is to `others` as `numbers` to members. */
  | ({ readonly kind: 'repeats'; readonly others: Int32Array; readonly otherNumbers?: Float64Array } & MemberLists)
  /** Of `mean-span`: with each member its first and last day, Infinity and −Infinity where there is none. */
  | ({ readonly kind: 'spans'; readonly earliest: Float64Array; readonly latest: Float64Array } & MemberLists)
  /** All values of group g, in any order, scaled by 10^scale; each as often as `times` says, else once. */
  | {
      readonly kind: 'values';
      readonly offsets: Int32Array;
      readonly values: Float64Array;
      readonly times?: Float64Array;
      readonly scale: number;
    };

/** Distinct members per group: those of group g are `members[offsets[g] … offsets[g + 1] − 1]`, ids that are equal exactly where members are. */
export interface MemberLists {
  readonly offsets: Int32Array;
  /** Ascending within a group. */
  readonly members: Int32Array;
  /** The number that each id stands for, by id, where ids are an engine's own; absent where all engines over the same columns number members alike. */
  readonly numbers?: Float64Array;
}

/** The groups that have rows (one group without `by`, rows or not), keys in any order, and an aggregate per column. */
export interface Groups {
  readonly count: number;
  /** One per key of `by`, as in a result. */
  readonly keys: readonly ResultColumn[];
  /**
   * One per aggregate, none where `parts` were asked for. Numbers of decimal columns are the double nearest to the exact sum.
   * `valid` marks missing ones; `min max first last` may be of any type of value.
   */
  readonly values: readonly ResultColumn[];
  /** One per aggregate where `parts` were asked for. */
  readonly parts?: readonly AggregateParts[];
  /** Selected rows that lack the key, one number per key; and that lack the argument, one per aggregate. Absent where the engine does not count them. */
  readonly missing?: { readonly keys: readonly number[]; readonly values: readonly number[] };
  /** Rows selected by `where`, and rows of the table. */
  readonly selected: number;
  readonly total: number;
}

/** Members of a column (or any row expression) per group, for measures that compare sets of members between groups. */
export interface MemberRequest {
  readonly table: string;
  readonly by: readonly BoundDimension[];
  readonly member: RowExpression;
  readonly where: Predicate;
  readonly calendar: Calendar;
  /** Whether the answer is to bring what its ids stand for, so that it can be put together with others. */
  readonly parts?: boolean;
}

/** Groups with the distinct members of each. The same member has the same id in every answer of one engine to the same `member`. */
export interface GroupMembers extends MemberLists {
  readonly count: number;
  readonly keys: readonly ResultColumn[];
}

/** Asks for the first calendar day that each member of `of` has in all rows of `table`. */
export interface FirstDaysRequest {
  readonly table: string;
  readonly of: ColumnRef;
  readonly date: ColumnRef;
  readonly calendar: Calendar;
}

/** First days by the members' ids, `NO_DAY` where there is none. `numbers`: what the ids stand for, as in lists of members. */
export interface FirstDays {
  readonly days: Int32Array;
  readonly numbers?: Float64Array;
}

/** Asks for rows one by one: those that match, in an order (rows of the same place in it as they lie in the table), from `offset` on, `limit` at most. */
export interface RowsRequest {
  readonly table: string;
  /** What is wanted of each row. */
  readonly columns: readonly RowExpression[];
  readonly where: Predicate;
  readonly calendar: Calendar;
  /** By places in `columns`. */
  readonly orderBy: readonly { readonly column: number; readonly descending: boolean }[];
  readonly offset: number;
  readonly limit: number;
}

/** Rows one by one: a vector per column asked. */
export interface Rows {
  readonly count: number;
  readonly columns: readonly Vector[];
  /** Where each lies in the table of the engine. */
  readonly places: Int32Array;
  /** Rows selected by `where`, and rows of the table. */
  readonly selected: number;
  readonly total: number;
}

/** The first day of members that have no dated row. */
export const NO_DAY = 0x7fffffff;

/** Control of a running pass. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Gives other work a turn; long loops await it now and then. */
  readonly pause?: () => Promise<void>;
}

/** What holds the rows and aggregates them: the local Arrow one, or a remote SQL one. */
export interface Engine {
  aggregate(request: AggregateRequest, options?: RunOptions): Promise<Groups>;
  members(request: MemberRequest, options?: RunOptions): Promise<GroupMembers>;
  /** Rows one by one; absent where an engine has none. */
  rows?(request: RowsRequest, options?: RunOptions): Promise<Rows>;
  /** Gives all memory back; later calls fail. */
  close(): void;
  /** The bytes of what it keeps besides the rows, for the next request; not told where there is nothing, or where it is elsewhere. */
  readonly bytes?: number;
}

/** An engine that may have only a part of a table's rows: what must be known of all rows is exchanged with those that have the others. */
export interface ShardEngine extends Engine {
  /** The first days as far as its own rows tell. */
  firstDays(request: FirstDaysRequest): Promise<FirstDays>;
  /** Learns the first days of all rows. */
  learnFirstDays(request: FirstDaysRequest, first: FirstDays): Promise<void>;
}
