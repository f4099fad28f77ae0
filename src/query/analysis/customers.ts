import type { TimeGrain } from '../time/time-grain.js';
import type { HistogramFacts } from './distributions.js';

/**
 * Groups customers by the period of their first order, and counts how many ordered again in each later period. Rows are `cohort
 * age size customers retention`, and `orders`, `amount` if those measures are named.
 */
export interface CohortsAnalysis {
  readonly kind: 'cohorts';
  /** The keys of customers, and of the date in bins. */
  readonly customer: string;
  readonly date: string;
  /**
   * The measure that is above 0 in a customer's first period: `new-customers`. Customers without such a period in the result are
   * excluded and counted.
   */
  readonly isNew: string;
  /** The measures of orders and of money. */
  readonly orders?: string;
  readonly amount?: string;
}

/**
 * Scores and segments customers and predicts their orders: rows `customer last recency interval orders amount r f m segment class
 * alive likelihood expected value stake`.
 */
export interface CustomersAnalysis {
  readonly kind: 'customers';
  /** The keys of customers and of the day. */
  readonly customer: string;
  readonly date: string;
  /** The measures of orders and of money. */
  readonly orders: string;
  readonly amount: string;
  /** The horizon in days of `likelihood` (of an order), `expected` (days with an order) and `value` (expected spend); default 90. */
  readonly ahead?: number;
  /** True (default) to compute `alive`, `likelihood`, `expected`, `value` and `stake`; otherwise these are missing. */
  readonly prospects?: boolean;
  /** Returns a row for each segment instead of each customer: `segment customers orders amount`. */
  readonly per?: 'segment';
  /** Returns only the customers of these segments; the facts include all. */
  readonly segments?: readonly string[];
  /**
   * Sorts in descending order by `amount` or by `stake`, the expected value times the probability that the customer has churned, for
   * customers who have been silent for longer than usual. Customers without a value come last. Unsorted by default.
   */
  readonly order?: 'amount' | 'stake';
  /** Maximum number of rows; all by default. */
  readonly limit?: number;
}

/** Counts the days between consecutive order days of customers in bins: rows `from to count`. */
export interface IntervalsAnalysis {
  readonly kind: 'intervals';
  /** The keys of customers and of the day. */
  readonly customer: string;
  readonly date: string;
  /** The measure of orders; a day without an order, such as that of a credit note, does not count. */
  readonly orders?: string;
  /** The bin width in days; by default derived from the numbers. */
  readonly width?: number;
}

/** The customers in the cohorts. */
export interface CohortsFacts {
  readonly kind: 'cohorts';
  readonly cohorts: number;
  readonly customers: number;
  /** Number of customers whose first order is outside of the result. */
  readonly others: number;
  readonly grain: TimeGrain;
  /** True when the newest period is incomplete: the last cell of each cohort belongs to a period that is not over. */
  readonly partial: boolean;
  /**
   * First day of the first complete cohort: nine of ten customers who buy again do so within the time before it, so the customers
   * of earlier cohorts may be older than the data. Absent when all cohorts are complete, or that is not known.
   */
  readonly since?: number;
}

/** What is known about all customers together. */
export interface CustomersFacts {
  readonly kind: 'customers';
  readonly customers: number;
  /** The day to which recency refers: the newest of the data, or the last within the date filters (days since 1970-01-01). */
  readonly asOf: number;
  /** All segments, the best first: the number of customers, their orders and their money. */
  readonly segments: readonly {
    readonly segment: string;
    readonly count: number;
    readonly orders: number;
    readonly amount: number;
  }[];
  /** The limits between scores. */
  readonly limits: Readonly<Record<'recency' | 'frequency' | 'monetary', readonly number[]>>;
  /** Gini coefficient of spending: 0 when all customers spend the same, near 1 when one has everything. */
  readonly gini: number;
  /** Median of the days between consecutive order days of a customer; NaN when nobody bought again. */
  readonly interval: number;
  readonly ahead: number;
  /** How many times as many orders as usual the next days have, as far as two years show it; absent when they do not. */
  readonly season?: number;
  /** The parameters of the fitted models; absent when there are too few customers. */
  readonly purchases?: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };
  readonly spending?: { readonly p: number; readonly q: number; readonly gamma: number };
}

/** What the days between orders show in addition to their bins. */
export interface IntervalsFacts extends Omit<HistogramFacts, 'kind'> {
  readonly kind: 'intervals';
  /** The number of customers, and of those who bought again on another day. */
  readonly customers: number;
  readonly again: number;
  /** Median days from the first order of a customer to the second; NaN when nobody bought again. */
  readonly second: number;
}

/**
 * Association rules: which items are bought together. Rows are `antecedent consequent count support confidence lift leverage
 * conviction p adjusted`, and `profit` if known.
 */
export interface RulesAnalysis {
  readonly kind: 'rules';
  /** The keys of baskets (orders) and of items; the result has one row for each item in a basket. */
  readonly basket: string;
  readonly item: string;
  /** The measure of orders; a row without an order, such as that of a credit note, does not count. */
  readonly orders?: string;
  /** The profit measure of items, for the value of a rule per 100 baskets. */
  readonly profit?: string;
  /**
   * Minimum share of baskets, 0–1. By default the first of 5%, 1%, 0.2% … that gives 20 rules, but never fewer than five baskets.
   */
  readonly minSupport?: number;
  /** Minimum confidence, 0–1; default 0.1. */
  readonly minConfidence?: number;
  /** Minimum lift. Rules that are not more frequent than by chance are always excluded. */
  readonly minLift?: number;
  /** True to keep rules in which a condition adds nothing; default false. */
  readonly redundant?: boolean;
  /** Maximum number of items in the matrix, taken from the most valuable rules; no matrix by default. */
  readonly matrix?: number;
  /** Maximum number of items on both sides of a rule together; default 3. */
  readonly maxLength?: number;
  /** Returns only rules with this item as a condition. */
  readonly of?: string;
  /** Maximum number of rows; default 100. */
  readonly limit?: number;
}

/** Predicts the next basket of one customer: rows `item score repeat`. */
export interface NextBasketAnalysis {
  readonly kind: 'next-basket';
  /** The keys of customer, date and item; and that of orders, if one day can have several. */
  readonly customer: string;
  readonly date: string;
  readonly item: string;
  readonly basket?: string;
  /** The customer; by default the one with the most baskets. */
  readonly of?: string;
  /** Maximum number of rows; default 10. */
  readonly size?: number;
}

/** What was found in the baskets. */
export interface RulesFacts {
  readonly kind: 'rules';
  /** The number of baskets, of baskets with a single item, and of distinct items. */
  readonly baskets: number;
  readonly single: number;
  readonly items: number;
  /**
   * The support used, configured or chosen, and the number of significant rules with it; the result contains the first of them.
   */
  readonly minSupport: number;
  readonly minConfidence: number;
  readonly rules: number;
  /**
   * Number of baskets with both of two items, row by row; the diagonal has the baskets with one item. `items` are those of the
   * first rules.
   */
  readonly matrix?: { readonly items: readonly string[]; readonly counts: readonly number[] };
  /** The two sides of each row as lists of items. */
  readonly sides: readonly (readonly [readonly string[], readonly string[]])[];
}

/** The customer whose next basket is predicted. */
export interface NextBasketFacts {
  readonly kind: 'next-basket';
  /**
   * The customer, the number of their baskets, the day of the last one (days since 1970-01-01), and the number of all customers.
   */
  readonly customer: string;
  readonly isKnown: boolean;
  readonly baskets: number;
  readonly last?: number;
  readonly customers: number;
  /** True when the probabilities include the season of items. */
  readonly isSeasonal?: boolean;
}

export type CustomerAnalysis = RulesAnalysis | NextBasketAnalysis | CohortsAnalysis | CustomersAnalysis | IntervalsAnalysis;

export type CustomerFacts = RulesFacts | NextBasketFacts | CohortsFacts | CustomersFacts | IntervalsFacts;
