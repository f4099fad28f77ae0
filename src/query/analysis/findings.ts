import type { DayRange } from '../time/calendar-date.js';
import type { TimeGrain } from '../time/time-grain.js';

/**
 * Finds the most recent level shift of a measure after seasonality and trend. Rows are the date and `value expected`, the latter
 * for the periods since the shift.
 */
export interface LevelShiftAnalysis {
  readonly kind: 'level-shift';
  /** The measure, and the date in bins that it is queried by, the only key of the result. */
  readonly value: string;
  readonly date: string;
}

/** Two ranges of days that are compared. The result contains the days of both. */
export interface ComparedSpans {
  readonly current: DayRange;
  readonly earlier: DayRange;
}

/** Compares a measure between two ranges of days: one row `before value p`. */
export interface GrowthAnalysis extends ComparedSpans {
  readonly kind: 'growth';
  /** An additive measure, and the only key of the result, `day(date)`. */
  readonly value: string;
  readonly date: string;
}

/** Members whose periods are compared. */
export interface MemberPeriods {
  /** The keys of members, and of the date in bins. */
  readonly member: string;
  readonly date: string;
  /** An additive measure. */
  readonly value: string;
  /** Maximum number of rows; default 20. All members are tested. */
  readonly limit?: number;
}

/**
 * Compares the change of each member between two ranges of days with that of all other members. Rows are `member before value
 * growth peers gap p adjusted`, the largest gaps first. The date is `day(date)`.
 */
export interface PeersAnalysis extends MemberPeriods, ComparedSpans {
  readonly kind: 'peers';
  /** A second key, whose members are paired with those of the first; the rows then have a column `with`. */
  readonly with?: string;
}

/**
 * Tests the trends of members over the newest periods: rows `member slope before after lost p adjusted`, the largest losses
 * first.
 */
export interface SlopesAnalysis extends MemberPeriods {
  readonly kind: 'slopes';
}

/**
 * Compares how often something happens with each member and with all others. Rows are `member rate hits of peers p adjusted` and
 * the other measures, the most significant difference first.
 */
export interface RatesAnalysis {
  readonly kind: 'rates';
  readonly member: string;
  /** The measure that is a share, and the measure it is a share of; hits are their product. */
  readonly rate: string;
  readonly of: string;
  /** True when one customer counts several times, as with orders: the p-value is then also tested with customers as independent units. */
  readonly repeated?: boolean;
  /** Other measures of the result to return as well. */
  readonly also?: readonly string[];
  /** Maximum number of rows; default 20. All members are tested. */
  readonly limit?: number;
}

/**
 * Compares the mean of each group of numbers with that of all other numbers: rows `group count mean others p adjusted`, in result
 * order.
 */
export interface MeansAnalysis {
  readonly kind: 'means';
  /** The key that defines the groups. */
  readonly group: string;
  readonly value: string;
}

/** Measures how few members account for how much: rows `member value share`, the largest first. */
export interface ConcentrationAnalysis {
  readonly kind: 'concentration';
  readonly member: string;
  readonly value: string;
  /** Maximum number of rows; default 20. */
  readonly limit?: number;
}

/** Two spans of equally many periods that are compared, by their first and last days. */
export interface ComparedDays {
  readonly from: number;
  readonly to: number;
  readonly earlierFrom: number;
  readonly earlierTo: number;
}

/** What was found about the level of a measure. */
export interface LevelShiftFacts {
  readonly kind: 'level-shift';
  readonly grain: TimeGrain;
  /** The season length in periods; 1 when there is none or it cannot be determined. */
  readonly season: number;
  /** The number of periods examined, and the sum of the newest of them, at most one year. */
  readonly count: number;
  readonly total: number;
  /** Absent when there are too few periods, or when there is no shift. */
  readonly shift?: ComparedDays & {
    /** The first day of the first period at the new level, and the number of periods since. */
    readonly at: number;
    readonly periods: number;
    /** The mean per period since the shift, that of the same periods before, and the difference of their sums. */
    readonly level: number;
    readonly expected: number;
    readonly change: number;
    /** The size of the shift after seasonal adjustment and detrending, and the p-value of no shift. */
    readonly size: number;
    readonly p: number;
  };
}

/** How a measure changed. */
export interface GrowthFacts {
  readonly kind: 'growth';
  readonly before: number;
  readonly value: number;
  /** The p-value of the change, given the variation between parts of each range; NaN when it cannot be computed. */
  readonly p: number;
}

/** What members were compared with. */
export interface PeersFacts {
  readonly kind: 'peers';
  /** Number of members tested. */
  readonly members: number;
  /** The sums over all members in the two ranges. */
  readonly before: number;
  readonly value: number;
}

/** What the trends are based on. */
export interface SlopesFacts {
  readonly kind: 'slopes';
  readonly grain: TimeGrain;
  readonly season: number;
  /** Number of members with sales in at least half of the periods, which were tested. */
  readonly members: number;
  /** The first days of the periods. `total` is the sum of all members over the newest periods, at most one year. */
  readonly days: readonly number[];
  readonly to: number;
  readonly total: number;
  /** The values of each row, period by period. */
  readonly series: readonly (readonly number[])[];
  /**
   * The shape of each row’s share of the total: `step` at one period, `slope` from a period to the newest, and `other` when neither describes it
   * better than the other. `from` is the index of the first period after a step, or of the
   * period at which a slope begins.
   */
  readonly shapes: readonly { readonly kind: 'step' | 'slope' | 'other'; readonly from: number }[];
}

/** What rates were compared with. */
export interface RatesFacts {
  readonly kind: 'rates';
  readonly members: number;
  readonly hits: number;
  readonly of: number;
  /** The sums of the additional measures over all members, in their order. */
  readonly sums: readonly number[];
}

/** What means were compared with. */
export interface MeansFacts {
  readonly kind: 'means';
  readonly count: number;
  readonly total: number;
}

/** How a whole is distributed over its members. */
export interface ConcentrationFacts {
  readonly kind: 'concentration';
  /** The number of members with an amount above 0, how many of the largest account for 80%, and their amount. */
  readonly members: number;
  readonly few: number;
  readonly amount: number;
  readonly total: number;
  /** Gini coefficient: 0 when all are equal, near 1 when one has everything; NaN when an amount is negative. */
  readonly gini: number;
}

/** Estimates the price elasticity of units from products over time: one row `elasticity error from to`, the 95% interval at the end. */
export interface ElasticityAnalysis {
  readonly kind: 'elasticity';
  /** The keys of the result, and the measures. The plan has no other keys. */
  readonly product: string;
  readonly period: string;
  readonly units: string;
  readonly revenue: string;
}

/** What an elasticity was estimated from. */
export interface ElasticityFacts {
  readonly kind: 'elasticity';
  /** The number of products with several periods, and of their periods. */
  readonly products: number;
  readonly periods: number;
  /** The number of products with a price that changes by 1% or more. */
  readonly changing: number;
  /** The number of rows used, and of those without sales, and of products with one period. */
  readonly used: number;
  readonly excluded: number;
}

/** The analyses that findings are computed with. */
export type FindingsAnalysis =
  | LevelShiftAnalysis
  | GrowthAnalysis
  | PeersAnalysis
  | SlopesAnalysis
  | RatesAnalysis
  | MeansAnalysis
  | ConcentrationAnalysis
  | ElasticityAnalysis;

/** The facts that these analyses report. */
export type FindingsFacts =
  | LevelShiftFacts
  | GrowthFacts
  | PeersFacts
  | SlopesFacts
  | RatesFacts
  | MeansFacts
  | ConcentrationFacts
  | ElasticityFacts;
