import type { Aggregate, MeasureExpression, RowExpression } from '../query/expression/expression.js';
import type { BoundDimension, Calendar, DayRange, Predicate } from '../query/plan.js';
import type { ResultColumn } from '../query/result/result.js';
import type { ColumnRef } from '../query/schema.js';
import type { Shape, ShapeRows } from '../query/shape.js';
import type { Vector } from './vector.js';

/** The matching rows of a table. Columns belong to this table or to tables joined to it. */
interface TableRequest {
  readonly table: string;
  readonly where: Predicate;
  readonly calendar: Calendar;
}

/** A pass over a table: matching rows, grouped by `by`, with aggregates. */
export interface AggregateRequest extends TableRequest {
  readonly by: readonly BoundDimension[];
  readonly aggregates: readonly Aggregate[];
  /** True to get `parts` instead of values, so results can be merged. */
  readonly parts?: boolean;
  /** Maximum number of groups with `parts`; more are an error `too-large`. Used by databases. */
  readonly maxGroups?: number;
  /** Only the first groups are needed. An engine may leave out groups that are certainly not among them. */
  readonly top?: TopGroups;
  /** The members of keys that have groups of their own. An engine whose groups are in memory returns all. */
  readonly listed?: readonly ListedMembers[];
  /** Only the groups of some members are needed. An engine whose groups are in memory returns all. */
  readonly sample?: MemberSample;
}

/** The members of a key of texts that have groups of their own. All others are one group, `(other)`. */
export interface ListedMembers {
  /** The name of the key. */
  readonly key: string;
  readonly members: readonly string[];
}

/** Some of the members of a key with all of their rows, chosen by hash: the same ones each time. */
export interface MemberSample {
  /** Index of the key. */
  readonly key: number;
  /** Expected number of members. */
  readonly size: number;
  /** Number of all members. */
  readonly of: number;
  /** A member that is always among them, as text. */
  readonly always?: string;
}

/** The first `limit` groups by a measure over the aggregates of a request. Which groups are equal, and their order, the caller decides. */
export interface TopGroups {
  readonly order: MeasureExpression;
  readonly descending: boolean;
  readonly limit: number;
  /** In a comparison, groups of both sides are ordered. Requests for either side get those of its groups that are among the first. */
  readonly compared?: ComparedOrder;
}

/** The two sides of a comparison, and the number of each group by which groups are ordered. */
export interface ComparedOrder {
  readonly of: 'current' | 'previous' | 'change' | 'growth';
  readonly current: Predicate;
  readonly earlier: Predicate;
}

/** Numbers of rows per group. */
export type Counts = Int32Array | Float64Array;

/**
 * The parts of an aggregate, per group. Parts of disjoint rows can be merged; the merged result equals that of one pass over all
 * rows. `counts` are the rows with a value.
 */
export type AggregateParts =
  | { readonly kind: 'count'; readonly counts: Counts }
  /**
   * Exact sums: (high × 2^32 + low) ÷ 10^scale. Both parts are integers; `low` is below 2^32 in size. Without `high`, all high
   * parts are 0; those of a database may then have a `low` of any safe integer.
   */
  | {
      readonly kind: 'sum';
      readonly counts: Counts;
      readonly low: Float64Array;
      readonly high?: Float64Array | undefined;
      readonly scale: number;
    }
  /** Sums of doubles: running sums and their rounding errors. */
  | { readonly kind: 'doubles'; readonly counts: Counts; readonly sums: Float64Array; readonly lost: Float64Array }
  /**
   * The best value of each group and its sort key. For `min` and `max`, `orders` is the value itself; texts have their rank. For
   * `first` and `last`, it is the sort column (0 without one), and `places` contains the rows of the table.
   */
  | {
      readonly kind: 'chosen';
      readonly counts: Counts;
      readonly values: ResultColumn;
      readonly orders: Float64Array;
      readonly places?: Float64Array;
    }
  /** Members of `distinct`, as lists. */
  | ({ readonly kind: 'members' } & MemberLists)
  /**
   * Members of `distinct`, as bits: member m of group g is bit m & 31 of word g × stride + (m >> 5). Ids are the same in all
   * engines over the same columns.
   */
  | { readonly kind: 'marked'; readonly bits: Int32Array; readonly stride: number }
  /**
   * Members of `repeaters`, each with the id of its other value, −1 for several. `otherNumbers` are the numbers of these ids, as
   * `numbers` for members.
   */
  | ({ readonly kind: 'repeats'; readonly others: Int32Array; readonly otherNumbers?: Float64Array } & MemberLists)
  /** Members of `mean-span`, each with its first and last day; Infinity and −Infinity when missing. */
  | ({ readonly kind: 'spans'; readonly earliest: Float64Array; readonly latest: Float64Array } & MemberLists)
  /** All values of group g, in any order, scaled by 10^scale. Each occurs `times` times, by default once. */
  | {
      readonly kind: 'values';
      readonly offsets: Int32Array;
      readonly values: Float64Array;
      readonly times?: Float64Array;
      readonly scale: number;
    };

/**
 * Distinct members per group. Those of group g are `members[offsets[g] … offsets[g + 1] − 1]`. Ids are equal exactly when members
 * are equal.
 */
export interface MemberLists {
  readonly offsets: Int32Array;
  /** Ascending within a group. */
  readonly members: Int32Array;
  /**
   * The number that each id represents, when ids are specific to an engine. Absent when all engines over the same columns share
   * ids.
   */
  readonly numbers?: Float64Array;
}

/**
 * Distinct members that occur in several groups along the last key, ascending, with missing keys last: `times[i]` members of the
 * aggregate `aggregates[i]` in group `groups[i]` are in group `before[i]` too, and in none between. All other keys of both groups are
 * equal.
 */
export interface Repeats {
  readonly aggregates: Float64Array;
  readonly before: Float64Array;
  readonly groups: Float64Array;
  readonly times: Float64Array;
}

/**
 * The result of a pass: groups with rows (without `by`, one group even if empty), with keys in any order and aggregates. `missing`
 * and `selected` are those of all groups, with `top` too.
 */
export interface Groups {
  readonly count: number;
  /** The number of all groups, if `top` selected some of them. */
  readonly all?: number;
  /** One column per key of `by`, as in a result. */
  readonly keys: readonly ResultColumn[];
  /**
   * One column per aggregate; none when `parts` were requested. Sums of decimals are the double nearest to the exact sum. `valid`
   * marks missing values. `min`, `max`, `first` and `last` may have any value type.
   */
  readonly values: readonly ResultColumn[];
  /** One per aggregate; present when `parts` were requested. */
  readonly parts?: readonly AggregateParts[];
  /** With `parts` of a database, the repeats of each `distinct`. Its parts are then counts. */
  readonly repeats?: Repeats;
  /**
   * Selected rows with a missing key, one number per key, and with a missing argument, one per aggregate. Absent when the engine
   * does not count them.
   */
  readonly missing?: { readonly keys: readonly number[]; readonly values: readonly number[] };
  /** Number of rows selected by `where`, and of all rows of the table. */
  readonly selected: number;
  readonly total: number;
  /** The keys of the rollups that were read in place of the rows, as written in the configuration; absent when the rows were read. */
  readonly rollups?: readonly (readonly string[])[];
}

/** Requests the members of a column or row expression per group, for measures that compare sets of members. */
export interface MemberRequest extends TableRequest {
  readonly by: readonly BoundDimension[];
  readonly member: RowExpression;
  /** True to get the numbers of ids, so results can be merged. */
  readonly parts?: boolean;
}

/** Groups with the distinct members of each. A member has the same id in all results of an engine for the same `member`. */
export interface GroupMembers extends MemberLists {
  readonly count: number;
  readonly keys: readonly ResultColumn[];
}

/** Requests the numbers of retained members per group, where member lists would be too long to send. */
export interface RetainedRequest extends Omit<MemberRequest, 'parts'> {
  /** `bins`: each bin of the `index`-th key is compared with the bin before. `period`: two ranges of days. */
  readonly periods:
    | { readonly kind: 'bins'; readonly index: number }
    | { readonly kind: 'period'; readonly date: ColumnRef; readonly current: DayRange; readonly earlier: DayRange };
}

/** Numbers of members per group. */
export interface RetainedCounts {
  readonly count: number;
  readonly keys: readonly ResultColumn[];
  /** With `bins`, the members of the group; they are known in the next bin. With `period`, the members in the earlier period. */
  readonly known: Float64Array;
  /** With `bins`, the members that are also in the bin before. With `period`, those of the earlier period that are in the current one. */
  readonly again: Float64Array;
}

/** Requests the first calendar day of each member of `of` in all rows of `table`. */
export interface FirstDaysRequest extends Omit<TableRequest, 'where'> {
  readonly of: ColumnRef;
  readonly date: ColumnRef;
}

/** First days by member id, `NO_DAY` for members without one. `numbers` are the numbers of the ids, as in `MemberLists`. */
export interface FirstDays {
  readonly days: Int32Array;
  readonly numbers?: Float64Array;
}

/** Requests single rows: the matching ones in an order, from `offset` on, at most `limit`. Ties keep their order in the table. */
export interface RowsRequest extends TableRequest {
  /** The requested values of each row. */
  readonly columns: readonly RowExpression[];
  /** Sort keys, as indexes in `columns`. */
  readonly orderBy: readonly { readonly column: number; readonly descending: boolean }[];
  readonly offset: number;
  readonly limit: number;
  /** Maximum number of rows of a sample, in place of an order, `offset` and `limit`; an engine with all rows in memory returns these. */
  readonly sample?: number;
}

/** Single rows, with a vector per requested column. */
export interface Rows {
  readonly count: number;
  readonly columns: readonly Vector[];
  /** Index of each row in the engine’s table. */
  readonly indexes: Int32Array;
  /** Number of rows selected by `where`, and of all rows of the table. */
  readonly selected: number;
  readonly total: number;
}

/** A result that stays in the engine, and what is needed of it. */
export interface ShapeRequest {
  /** The groups, or the single rows without a limit. */
  readonly of:
    | { readonly kind: 'groups'; readonly groups: AggregateRequest }
    | { readonly kind: 'rows'; readonly rows: Omit<RowsRequest, 'offset' | 'limit'>; readonly names: readonly string[] };
  /** The measures of groups. */
  readonly measures: readonly { readonly name: string; readonly expression: MeasureExpression }[];
  readonly shape: Shape;
}

/** Marks members without a dated row. */
export const NO_DAY = 0x7fffffff;

/** Control of a running pass. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Yields to other work. Long loops await it regularly. */
  readonly pause?: () => Promise<void>;
}

/** Stores rows and aggregates them: the local Arrow engine or a remote SQL engine. */
export interface Engine {
  aggregate(request: AggregateRequest, options?: RunOptions): Promise<Groups>;
  members(request: MemberRequest, options?: RunOptions): Promise<GroupMembers>;
  /** Counts retained members; absent when an engine returns `members` instead. */
  retained?(request: RetainedRequest, options?: RunOptions): Promise<RetainedCounts>;
  /** Returns single rows; absent when an engine does not support them. */
  rows?(request: RowsRequest, options?: RunOptions): Promise<Rows>;
  /**
   * Returns what an analysis needs of a result; `undefined` for a shape that the engine cannot compute. Absent when results are in memory.
   */
  shape?(request: ShapeRequest, options?: RunOptions): Promise<ShapeRows | undefined>;
  /** True when the engine uses `top`, and so sends less. */
  readonly selectsTop?: boolean;
  /** Releases all memory; later calls fail. */
  close(): void;
  /** Size of the engine’s caches in bytes, without the rows. Absent when there are none or when they are elsewhere. */
  readonly bytes?: number;
}

/**
 * An engine that may have only some of a table’s rows. Facts about all rows are exchanged with the engines that have the others.
 */
export interface ShardEngine extends Engine {
  /** Returns the first days in the engine’s own rows. */
  firstDays(request: FirstDaysRequest): Promise<FirstDays>;
  /** Stores the first days of all rows. */
  learnFirstDays(request: FirstDaysRequest, first: FirstDays): Promise<void>;
}
