import type { HistogramFacts } from './pictures.js';
import type { TimeGrain } from '../time/time-grain.js';

/** Customers by the period of their first order, and how many came again in each later one: rows `cohort age size customers retention`, and `orders`, `amount` where they are named. */
export interface CohortsAnalysis {
  readonly kind: 'cohorts';
  /** The keys of the answer: whose, and the date in bins. */
  readonly customer: string;
  readonly date: string;
  /** The measure that is above 0 in a customer's first period: `new-customers`. Customers who are new nowhere in the answer are left out, and counted. */
  readonly isNew: string;
  /** The measures of orders and of money. */
  readonly orders?: string;
  readonly amount?: string;
}

/** Each customer's scores, segment, class and prospects: rows `customer last recency interval orders amount r f m segment class alive expected value stake`. */
export interface CustomersAnalysis {
  readonly kind: 'customers';
  /** The keys of the answer: whose, and the day. */
  readonly customer: string;
  readonly date: string;
  /** The measures of orders and of money. */
  readonly orders: string;
  readonly amount: string;
  /** For how many days `expected` (days with an order) and `value` (what these bring) are; 90 where absent. */
  readonly ahead?: number;
  /** Whether `alive`, `expected`, `value` and `stake` are worked out; true where absent. They are missing else. */
  readonly prospects?: boolean;
  /** A row for each segment in place of each customer: `segment customers orders amount`. */
  readonly per?: 'segment';
  /** Only the customers of these segments; the facts are of all. */
  readonly segments?: readonly string[];
  /** The greatest first, customers without it last: `amount`, or `stake`, the value expected times the chance that the customer has gone. As they come where absent. */
  readonly order?: 'amount' | 'stake';
  /** Rows at most; all where absent. */
  readonly limit?: number;
}

/** The days from one order day of a customer to the next, counted in bins: rows `from to count`. */
export interface IntervalsAnalysis {
  readonly kind: 'intervals';
  /** The keys of the answer: whose, and the day. */
  readonly customer: string;
  readonly date: string;
  /** The width of bins in days; chosen by the numbers where absent. */
  readonly width?: number;
}

/** Whom the cohorts are of. */
export interface CohortsFacts {
  readonly kind: 'cohorts';
  readonly cohorts: number;
  readonly customers: number;
  /** Customers whose first order lies outside of the answer. */
  readonly others: number;
  readonly grain: TimeGrain;
  /** Whether the data cover the newest period in part: the last cell of each cohort is of a time that is not over. */
  readonly partial: boolean;
}

/** What customers are like together. */
export interface CustomersFacts {
  readonly kind: 'customers';
  readonly customers: number;
  /** The day from which the last order of each is counted: the newest of the data, or the last that date filters leave (days since 1970-01-01). */
  readonly asOf: number;
  /** All segments, the best first: how many customers, their orders and their money. */
  readonly segments: readonly {
    readonly segment: string;
    readonly count: number;
    readonly orders: number;
    readonly amount: number;
  }[];
  /** The limits between scores. */
  readonly limits: Readonly<Record<'recency' | 'frequency' | 'monetary', readonly number[]>>;
  /** How uneven their money is: 0 all the same, near 1 one has all. */
  readonly gini: number;
  /** The median of the days from one order day of a customer to the next; NaN where none came again. */
  readonly interval: number;
  readonly ahead: number;
  /** The models, where there were customers enough. */
  readonly purchases?: { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number };
  readonly spending?: { readonly p: number; readonly q: number; readonly gamma: number };
}

/** What days between orders tell besides their bins. */
export interface IntervalsFacts extends Omit<HistogramFacts, 'kind'> {
  readonly kind: 'intervals';
  /** How many customers there are, and how many of them came again on another day. */
  readonly customers: number;
  readonly again: number;
}
