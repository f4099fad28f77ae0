/*
 * What may be worked out of the answer to a plan before it travels: the plan asks for many rows (one per order), and few come back. Plain data.
 */

import type { TimeGrain } from './time-grain.js';

/** Which numbers of an answer are looked at, by the names of its columns. Rows without a number are left out. */
export interface SampleOf {
  /** The numbers. */
  readonly value: string;
  /** How many times each is there: a column of counts; once where absent. */
  readonly weight?: string;
  /** The key whose missing member is left out. */
  readonly member?: string;
}

/** Counts numbers in bins: rows `from to count`. Bins are as many as `count`, as wide as `width`, or chosen by the numbers. */
export interface HistogramAnalysis extends SampleOf {
  readonly kind: 'histogram';
  readonly bins?: { readonly count?: number; readonly width?: number };
}

/** Numbers that are at least `from` and less than `below`; either end may be open. */
export interface NumberSpan {
  readonly from?: number;
  readonly below?: number;
}

/** Names the members whose number lies in one of `spans`: rows of the member and its number, in the order of the answer, no more than `limit`. */
export interface MembersAnalysis extends SampleOf {
  readonly kind: 'members';
  readonly member: string;
  readonly spans: readonly NumberSpan[];
  readonly limit: number;
}

/** Two numbers of each member, for a picture of points, with the line through all of them: rows of the member and both. */
export interface ScatterAnalysis {
  readonly kind: 'scatter';
  readonly x: string;
  readonly y: string;
  /** The key whose missing member is left out. */
  readonly member: string;
  /** Rows at most: of more, the outermost points and an even choice of the others. */
  readonly limit: number;
}

/** The quartiles and whiskers of the numbers of each group: rows of the group, `count min lower q1 median q3 upper max outliers`. */
export interface BoxAnalysis extends SampleOf {
  readonly kind: 'box';
  /** The key that makes groups. */
  readonly group: string;
  /** How many of the numbers beyond the whiskers are named in the facts, per group. */
  readonly outliers: number;
}

/** How far columns of the answer go together, pair by pair: rows `x y r n p adjusted` for each two of them, and for each with itself. */
export interface CorrelationAnalysis {
  readonly kind: 'correlation';
  /** The columns: numbers, and texts as categories; all measures where absent. */
  readonly variables?: readonly string[];
  readonly method?: 'pearson' | 'spearman' | 'kendall';
}

/** Which items are bought together: rows `antecedent consequent count support confidence lift leverage conviction p adjusted`, and `profit` where it is known. */
export interface RulesAnalysis {
  readonly kind: 'rules';
  /** The keys of the answer that tell baskets (orders) and items apart, one row for each item of a basket. */
  readonly basket: string;
  readonly item: string;
  /** The measure that an item earns, for what a rule is worth per 100 baskets. */
  readonly profit?: string;
  /** The least share of baskets, 0 … 1; where absent, the first of 5 %, 1 %, 0.2 % … that is low enough for 20 rules, but never fewer than five baskets. */
  readonly minSupport?: number;
  /** The least confidence, 0 … 1; 0.1 where absent. */
  readonly minConfidence?: number;
  /** The most items of a rule on both sides together; 3 where absent. */
  readonly maxLength?: number;
  /** Only rules that this item is a condition of. */
  readonly of?: string;
  /** Rows at most; 100 where absent. */
  readonly limit?: number;
}

/** What one customer's next basket holds: rows `item score repeat`. */
export interface NextBasketAnalysis {
  readonly kind: 'next-basket';
  /** The keys of the answer: whose, when, and what; and which order, where one day may have several. */
  readonly customer: string;
  readonly date: string;
  readonly item: string;
  readonly basket?: string;
  /** The customer. Where absent, the one with most baskets. */
  readonly of?: string;
  /** Rows at most; 10 where absent. */
  readonly size?: number;
}

/** Why a measure changed between the two periods of a comparison: rows `dimension member before after effect`, the greatest effects of each dimension first. */
export interface DriversAnalysis {
  readonly kind: 'drivers';
  /** The keys of the answer; all where absent. */
  readonly dimensions?: readonly string[];
  /** A measure of the answer that adds up, and that of pieces. */
  readonly measure: string;
  readonly quantity?: string;
  /** The most members that a cause has: 1, or 2 (where absent) of different dimensions. */
  readonly depth?: 1 | 2;
  /** Members told of each dimension; the others are one row `(other)`. 20 where absent. */
  readonly limit?: number;
}

/**
 * The periods to come, forecast from those of the answer: rows of the date and `value fitted said forecast`, then `lower80 upper80` and so on for each level; first the
 * periods that the answer covers, then those to come. A newest period that the data cover in part is shown, but forecast.
 */
export interface ForecastAnalysis {
  readonly kind: 'forecast';
  /** The measure, and the date in bins that it is asked by, the only key of the answer. */
  readonly value: string;
  readonly date: string;
  /** Periods to come, the newest included where the data cover it in part; a year of them where absent (five years). */
  readonly horizon?: number;
  /** Chances in per cent that values lie within the limits; 80 and 95 where absent. */
  readonly level?: readonly number[];
  readonly model?: 'auto' | 'ets' | 'theta' | 'arima' | 'snaive';
  /** What a period without rows is: a gap, which is filled (where absent), or zero. */
  readonly empty?: 'gap' | 'zero';
  /** Days or periods by name that may move the measure: `{ 'Black Friday': ['2016-11-25', '2017-11-24'] }`. Those to come count, too. */
  readonly events?: Readonly<Record<string, readonly string[]>>;
}

/** A measure taken apart into trend, season and what remains: rows of the date and `value trend seasonal remainder adjusted` (value less season). */
export interface DecompositionAnalysis {
  readonly kind: 'decomposition';
  /** The measure, and the date in bins that it is asked by, the only key of the answer. */
  readonly value: string;
  readonly date: string;
  /** After how many periods the season comes again; 7 days, 52 weeks, 12 months, 4 quarters where absent. */
  readonly period?: number;
  /** Whether values far off change trend and season little; true where absent. */
  readonly robust?: boolean;
  /** What a period without rows is: a gap, which is bridged (where absent), or zero. */
  readonly empty?: 'gap' | 'zero';
}

/** The periods whose value season and trend do not let expect: rows of the date and `value expected lower upper deviation`, the last missing where nothing is odd. */
export interface AnomaliesAnalysis extends Omit<DecompositionAnalysis, 'kind' | 'robust'> {
  readonly kind: 'anomalies';
  /** The chance of a false alarm in the whole series; 0.05 where absent. */
  readonly rate?: number;
}

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

/** Each customer's scores, segment, class and prospects: rows `customer last recency interval orders amount r f m segment class alive expected value`. */
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
}

/** The same for each member of a second key, up to 500: rows of the member, the date, and the columns of a forecast. Histories begin with a member's first period. */
export interface ForecastsAnalysis extends Omit<ForecastAnalysis, 'kind'> {
  readonly kind: 'forecasts';
  readonly series: string;
}

/** What is worked out of an answer. */
export type Analysis =
  | HistogramAnalysis
  | MembersAnalysis
  | ScatterAnalysis
  | BoxAnalysis
  | CorrelationAnalysis
  | RulesAnalysis
  | NextBasketAnalysis
  | DriversAnalysis
  | ForecastAnalysis
  | ForecastsAnalysis
  | DecompositionAnalysis
  | AnomaliesAnalysis
  | CohortsAnalysis
  | CustomersAnalysis;

/** The kinds that pictures are drawn of: they are worked out by the part `analysis`, all others by the part `stats`. */
export const PICTURED: readonly string[] = ['histogram', 'members', 'scatter', 'box'] satisfies Analysis['kind'][];

/** What a histogram tells besides its bins. */
export interface HistogramFacts {
  readonly kind: 'histogram';
  /** How many numbers, with their mean, quartiles (type 7) and ends; NaN of none. */
  readonly count: number;
  readonly mean: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  /** The width of bins. The first, the last may be open: they hold all beyond, and the result's `from`, `to` there is the least, the greatest number. */
  readonly width: number;
  readonly openFirst: boolean;
  readonly openLast: boolean;
  /** The least difference that numbers can have: 1 of whole ones, 0.01 of cents; 0 where they have more than six decimals. */
  readonly step: number;
}

/** How many members there are, the result having the first of them. */
export interface MembersFacts {
  readonly kind: 'members';
  readonly count: number;
}

/** The line of least squares through the points of a scatter. */
export interface ScatterFacts {
  readonly kind: 'scatter';
  /** How many members have both numbers, and how many lack one. */
  readonly count: number;
  readonly left: number;
  /** NaN where all have the same x. */
  readonly slope: number;
  readonly intercept: number;
  /** Pearson's r, NaN where a number is the same for all; and its chance by accident, NaN of fewer than three members. */
  readonly r: number;
  readonly p: number;
}

/** A number beyond the whiskers of its box. */
export interface Outlier {
  /** The row of its group in the result. */
  readonly row: number;
  readonly value: number;
  /** How many times it is there. */
  readonly count: number;
  /** Whose number it is, where numbers are of members. */
  readonly member?: string | number | null;
}

/** What boxes tell besides their rows. */
export interface BoxFacts {
  readonly kind: 'box';
  /** How many numbers there are in all groups. */
  readonly count: number;
  /** The numbers farthest beyond the whiskers, so many per group as were asked for. */
  readonly outliers: readonly Outlier[];
}

/** How columns were correlated. */
export interface CorrelationFacts {
  readonly kind: 'correlation';
  readonly method: 'pearson' | 'spearman' | 'kendall';
  /** The columns in the order of the rows. What pairs with a category are is from 0 to 1: eta, or of two of them Cramér's V. */
  readonly variables: readonly { readonly name: string; readonly isCategory: boolean }[];
}

/** What was found among baskets. */
export interface RulesFacts {
  readonly kind: 'rules';
  /** How many baskets, how many of these with one item only, and how many different items. */
  readonly baskets: number;
  readonly single: number;
  readonly items: number;
  /** The support that was asked or chosen, and how many rules have it, more than chance would give; the result has the first of them. */
  readonly minSupport: number;
  readonly minConfidence: number;
  readonly rules: number;
  /** The two sides of each row, item by item. */
  readonly sides: readonly (readonly [readonly string[], readonly string[]])[];
}

/** Whose next basket it is. */
export interface NextBasketFacts {
  readonly kind: 'next-basket';
  /** The customer, how many baskets they have had, the last on this day (days since 1970-01-01); how many customers there are. */
  readonly customer: string;
  readonly isKnown: boolean;
  readonly baskets: number;
  readonly last?: number;
  readonly customers: number;
}

/** A segment that went another way than the rest. */
export interface DriverCause {
  /** Its members; null is the missing one. */
  readonly members: readonly { readonly dimension: string; readonly member: string | null }[];
  readonly contribution: number;
  readonly driver: 'volume' | 'price' | 'mix';
}

/** The change as a whole. */
export interface DriversFacts {
  readonly kind: 'drivers';
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Absent where pieces are not known. */
  readonly priceVolumeMix?: { readonly volume: number; readonly mix: number; readonly price: number };
  /** What stands out, the greatest contribution first; empty where all may be chance. */
  readonly causes: readonly DriverCause[];
}

/** How a forecast came about, and how far it is to be trusted. */
export interface ForecastFacts {
  readonly kind: 'forecast';
  readonly grain: TimeGrain;
  /** What was fitted, and each model's share in the mean (0 … 1) and parameters. */
  readonly model: string;
  readonly parts: readonly {
    readonly kind: string;
    readonly name: string;
    readonly share: number;
    readonly parameters: Readonly<Record<string, number>>;
  }[];
  /** The first day of the first period that is forecast; whether the data cover that period in part. */
  readonly from: number;
  readonly partial: boolean;
  /** How many periods were fitted, and how many of these had no value. */
  readonly count: number;
  readonly gaps: number;
  /** Errors on periods that were not known: scaled (MASE) and in per cent (sMAPE), and those of the same period a season before. */
  readonly backtest?: {
    readonly origins: number;
    readonly horizon: number;
    readonly mase: number;
    readonly smape: number;
    readonly naive: { readonly mase: number; readonly smape: number };
  };
  /** Whether the forecast is worth showing: not with `few-values`, `no-better` than a season before, or limits so `wide` that they say nothing. */
  readonly worth: { readonly shown: boolean; readonly why: 'better' | 'few-values' | 'no-better' | 'wide' };
  /** What events and working days change, where that could be told: as a part of the value, or where not `relative` in its unit. */
  readonly effects: readonly { readonly name: string; readonly effect: number; readonly relative: boolean; readonly t: number }[];
}

/** How a measure was taken apart. */
export interface DecompositionFacts {
  readonly kind: 'decomposition';
  readonly grain: TimeGrain;
  /** After how many periods the season comes again. */
  readonly period: number;
  /** Whether the newest period is covered in part and was left out. */
  readonly partial: boolean;
  /** How far trend and season stand out of what remains: 0 not at all, 1 wholly. */
  readonly strength: { readonly trend: number; readonly seasonal: number };
}

/** How anomalies were looked for. */
export interface AnomaliesFacts extends Omit<DecompositionFacts, 'kind' | 'strength'> {
  readonly kind: 'anomalies';
  readonly rate: number;
  /** How many were found. */
  readonly count: number;
}

/** Whom the cohorts are of. */
export interface CohortsFacts {
  readonly kind: 'cohorts';
  readonly cohorts: number;
  readonly customers: number;
  /** Customers whose first order lies outside of the answer. */
  readonly others: number;
}

/** What customers are like together. */
export interface CustomersFacts {
  readonly kind: 'customers';
  readonly customers: number;
  /** All segments, the best first. */
  readonly segments: readonly { readonly segment: string; readonly count: number }[];
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

/** How the forecasts of members came about; `member` is null for rows without one, `model` empty where there are too few values. */
export interface ForecastsFacts extends Pick<ForecastFacts, 'grain' | 'from' | 'partial'> {
  readonly kind: 'forecasts';
  readonly series: readonly (Pick<ForecastFacts, 'model' | 'backtest' | 'worth'> & { readonly member: string | null })[];
}

/** What an analysis tells besides the rows of its result. */
export type AnalysisFacts =
  | HistogramFacts
  | MembersFacts
  | ScatterFacts
  | BoxFacts
  | CorrelationFacts
  | RulesFacts
  | NextBasketFacts
  | DriversFacts
  | ForecastFacts
  | ForecastsFacts
  | DecompositionFacts
  | AnomaliesFacts
  | CohortsFacts
  | CustomersFacts;
