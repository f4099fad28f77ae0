import type { HistogramFacts } from './distributions.js';
import type { TimeGrain } from '../time/time-grain.js';

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
}
