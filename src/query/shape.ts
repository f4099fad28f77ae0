import type { NumberSpan, SampleOf } from './analysis/distributions.js';
import type { ResultColumn } from './result/result.js';

/*
 * What an analysis needs of a result that stays in a database. All names are those of columns of the result: keys and measures. Places
 * in the result are those of its default order.
 */

/** The points of a scatter plot. Without `member`, equal points are one. */
interface PointsOf {
  readonly x: string;
  readonly y: string;
  readonly member?: string;
  /** The regression line. Without one, distances from it are all the same. */
  readonly line?: { readonly slope: number; readonly intercept: number };
  /** Number of points in each direction that are always shown: in x, in y and in distance from the line. */
  readonly outermost: number;
}

/** The keys and measures of orders of customers who have any. `asOf` is the day that recency refers to; by default the last day of all. */
interface CustomerOrders {
  readonly member: string;
  readonly date: string;
  readonly orders: string;
  readonly amount: string;
  readonly asOf?: number;
}

interface Shapes {
  /**
   * Sizes and order statistics of numbers: rows `group? count sum min max decimals low0 high0 low1 high1 …`, and with `group` also `lower
   * upper beyond`, the whiskers of boxes. `low` and `high` are the numbers at and after the position (count − 1) × p. `decimals` is the
   * largest number of decimals, 7 for more than six.
   */
  readonly quantiles: SampleOf & {
    /** A key; its groups are in the order of their first number in the result. */
    readonly group?: string;
    /** Probabilities 0–1. Whiskers need 0.25 and 0.75. */
    readonly at: readonly number[];
  };
  /** Numbers beyond the whiskers of each group, the most extreme first, at most `limit` per group: rows `group member? value count`. */
  readonly outliers: SampleOf & {
    readonly group: string;
    readonly limit: number;
  };
  /** Numbers counted in bins: rows `bin count`, without empty bins. A bin starts at its lower edge. The outer bins are open. */
  readonly bins: SampleOf & {
    /** The edges between bins, ascending. */
    readonly edges: readonly number[];
  };
  /**
   * Sums over the rows that have all `values`, in one row: `count`, `rest` (rows without), `sum0 sum1 …` of the values, and `product00
   * product01 product11 …` of the differences between values and `centers`. Without centers, there are no products.
   */
  readonly products: {
    readonly values: readonly string[];
    readonly centers?: readonly number[];
    readonly weight?: string;
    readonly member?: string;
  };
  /**
   * Sums over pairs of values, in one row: `count0 low0 high0 …` of each value, and for each pair (0 1, 0 2, … 1 2 …) over the rows with both
   * its number of rows `rows0` and the sums `x0 y0`. With `centers` of both values of each pair, also the sums of products of the differences
   * from them: `xx0 yy0 xy0`.
   */
  readonly pairs: {
    readonly values: readonly string[];
    readonly centers?: readonly (readonly [x: number, y: number])[];
  };
  /** How many points stand for how many rows: rows `count points outermost`, without limit. */
  readonly 'point-counts': PointsOf;
  /**
   * Points in the order of the result: rows `member? x y count`. They are the outermost, points with at least `always` rows and an
   * even selection: a `share` of the rows of all others.
   */
  readonly points: PointsOf & {
    readonly share: number;
    readonly always: number;
  };
  /** The members whose number is in one of several spans: rows `member value total`, in the order of the result. `total` counts all. */
  readonly members: SampleOf & {
    readonly member: string;
    readonly spans: readonly NumberSpan[];
    readonly limit: number;
  };
  /**
   * The members with the largest numbers above 0: rows `member value count few amount total weighted`. The latter are those of all members:
   * their number, how many of the largest come before `share` of the total is reached and their amount, the total, and Σ (count − 1 − 2 i)
   * value over the members from the largest (i = 0) on.
   */
  readonly largest: {
    readonly member: string;
    readonly value: string;
    readonly share: number;
    readonly limit: number;
  };
  /**
   * The days between consecutive days of a member: rows `gap count second`. A missing gap counts first days; `second` counts gaps that
   * are the first of a member.
   */
  readonly gaps: {
    readonly member: string;
    readonly date: string;
    /** A measure of orders; days without any do not count. */
    readonly orders?: string;
  };
  /**
   * The members of each start in each period: rows `start period count sum0 sum1 …`. A member starts in the last period with `isNew`
   * above 0; a missing start counts all others. Sums are those of `values`.
   */
  readonly cohorts: {
    readonly member: string;
    readonly date: string;
    readonly isNew: string;
    readonly values: readonly string[];
  };
  /**
   * The names of members, each with the name of most of its rows: rows `member name shared asked members named several`. `asked` is 1 for
   * the members in `of`; another member can come first. The latter three count all members, those with a name and those with several.
   */
  readonly names: {
    readonly member: string;
    readonly name: string;
    /** The number of rows of each pair. */
    readonly count: string;
    readonly of: readonly string[];
  };
  /** The sizes of baskets, in one row: `baskets`, their number, `single`, those with one item, and `items`, the distinct items of all. */
  readonly baskets: {
    readonly basket: string;
    readonly item: string;
    /** A measure of orders; rows without any do not count. */
    readonly orders?: string;
  };
  /**
   * Sets of `length` items that are together in at least `minCount` baskets: rows `item0 item1 … count`, and for single items with `value`
   * also `sum`. At most `limit` rows.
   */
  readonly itemsets: {
    readonly basket: string;
    readonly item: string;
    readonly orders?: string;
    readonly length: number;
    readonly minCount: number;
    readonly limit: number;
    /** Only sets of these items. */
    readonly among?: readonly string[];
    readonly value?: string;
  };
  /**
   * The distribution of customers in one row: `count asOf least weighted total`, and the numbers at and after the positions of quantiles of
   * the days since the last order, of orders and of amounts: `recencyLow0 recencyHigh0 … ordersLow0 … amountHigh3`. `least` is the smallest
   * amount, and `weighted` Σ (count − 1 − 2 i) amount from the largest (i = 0) on.
   */
  readonly 'customer-limits': CustomerOrders & {
    /** Probabilities 0–1. */
    readonly at: readonly number[];
  };
  /** Customers by the number of limits below their recency and orders: rows `recency frequency count orders amount`. */
  readonly 'customer-scores': CustomerOrders & {
    readonly limits: { readonly recency: readonly number[]; readonly frequency: readonly number[] };
  };
  /**
   * The histories of customers with an order, by customer: rows `member first last visits orders amount`. `first` and `last` are days with an
   * order, and `visits` is the number of these.
   */
  readonly 'customer-histories': CustomerOrders;
  /** The number of customers with an order on each day: rows `day count`. */
  readonly 'customer-days': CustomerOrders;
}

export type ShapeOf<Kind extends keyof Shapes> = Shapes[Kind] & { readonly kind: Kind };

export type Shape = { [Kind in keyof Shapes]: ShapeOf<Kind> }[keyof Shapes];

export interface ShapeRows {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
}

/** Returns a shape of a result; `undefined` where the engine cannot compute the numbers that it needs. */
export type AskShape = (shape: Shape) => Promise<ShapeRows | undefined>;
