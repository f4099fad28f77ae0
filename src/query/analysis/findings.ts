import type { DayRange } from '../time/calendar.js';
import type { TimeGrain } from '../time/time-grain.js';

/** Where the level of a measure shifted lately, beside season and trend: rows of the date and `value expected`, the latter for the periods since the shift. */
export interface LevelShiftAnalysis {
  readonly kind: 'level-shift';
  /** The measure, and the date in bins that it is asked by, the only key of the answer. */
  readonly value: string;
  readonly date: string;
}

/** Two stretches of days that are compared. The answer has the days of both. */
export interface ComparedStretches {
  readonly current: DayRange;
  readonly earlier: DayRange;
}

/** How a measure grew from one stretch of days to another: one row `before value p`. */
export interface GrowthAnalysis extends ComparedStretches {
  readonly kind: 'growth';
  /** A measure that adds up, and the only key of the answer, `day(date)`. */
  readonly value: string;
  readonly date: string;
}

/** Whose periods are compared. */
export interface MemberPeriods {
  /** The keys of the answer: whose, and the date in bins. */
  readonly member: string;
  readonly date: string;
  /** A measure that adds up. */
  readonly value: string;
  /** Rows at most; 20 where absent. All are tested. */
  readonly limit?: number;
}

/**
 * What members did in one stretch of days compared with another, next to all other members: rows `member before value growth peers gap p adjusted`, the
 * largest gaps first. The date is `day(date)`.
 */
export interface PeersAnalysis extends MemberPeriods, ComparedStretches {
  readonly kind: 'peers';
  /** A second key, whose members are paired with the first: the rows then have a column `with`. */
  readonly with?: string;
}

/** The trends of members over the newest periods: rows `member slope before after lost p adjusted`, those that lost most first. */
export interface SlopesAnalysis extends MemberPeriods {
  readonly kind: 'slopes';
}

/** How often something happens with each member, beside all others: rows `member rate hits of peers p adjusted` and the other measures, the likeliest difference first. */
export interface RatesAnalysis {
  readonly kind: 'rates';
  readonly member: string;
  /** The measure that is a share, and of how many it is one; hits are their product. */
  readonly rate: string;
  readonly of: string;
  /** Other measures of the answer that are wanted beside. */
  readonly also?: readonly string[];
  /** Rows at most; 20 where absent. All are tested. */
  readonly limit?: number;
}

/** The means of groups of numbers, each beside all other numbers: rows `group count mean others p adjusted`, in the order of the answer. */
export interface MeansAnalysis {
  readonly kind: 'means';
  /** The key that makes groups. */
  readonly group: string;
  readonly value: string;
}

/** How few members make how much: rows `member value share`, the greatest first. */
export interface ConcentrationAnalysis {
  readonly kind: 'concentration';
  readonly member: string;
  readonly value: string;
  /** Rows at most; 20 where absent. */
  readonly limit?: number;
}

/** Two stretches of periods of the same length that are compared, by their first and last days. */
export interface ComparedDays {
  readonly from: number;
  readonly to: number;
  readonly earlierFrom: number;
  readonly earlierTo: number;
}

/** What was found of the level of a measure. */
export interface LevelShiftFacts {
  readonly kind: 'level-shift';
  readonly grain: TimeGrain;
  /** After how many periods the season comes again; 1 where it cannot be told. */
  readonly season: number;
  /** Periods that were looked at, and the sum of the newest of them, no more than a year. */
  readonly count: number;
  readonly total: number;
  /** Absent where there are too few periods. */
  readonly shift?: ComparedDays & {
    /** The first day of the first period of the new level, and how many periods there are since. */
    readonly at: number;
    readonly periods: number;
    /** The mean per period since, that of the same periods before, and the difference of the sums. */
    readonly level: number;
    readonly expected: number;
    readonly change: number;
    /** How far the level moved where season and trend are taken off, and the chance that nothing moved. */
    readonly size: number;
    readonly p: number;
  };
}

/** How a measure grew. */
export interface GrowthFacts {
  readonly kind: 'growth';
  readonly before: number;
  readonly value: number;
  /** The chance of as large a change where parts of a stretch differ from those of the other by noise alone; NaN if it cannot be computed. */
  readonly p: number;
}

/** What members were compared with. */
export interface PeersFacts {
  readonly kind: 'peers';
  /** Members that were tested. */
  readonly members: number;
  /** The sums of all members in the two stretches. */
  readonly before: number;
  readonly value: number;
}

/** What trends were told of. */
export interface SlopesFacts {
  readonly kind: 'slopes';
  readonly grain: TimeGrain;
  readonly season: number;
  /** Members that sold in half of the periods at least, and so were tested. */
  readonly members: number;
  /** The first days of the periods; `total`: the sum of all members in the newest of them, no more than a year. */
  readonly days: readonly number[];
  readonly to: number;
  readonly total: number;
  /** What each row sold, period by period. */
  readonly series: readonly (readonly number[])[];
}

/** What rates were compared among. */
export interface RatesFacts {
  readonly kind: 'rates';
  readonly members: number;
  readonly hits: number;
  readonly of: number;
  /** The sums of the measures beside, in their order, over all members. */
  readonly sums: readonly number[];
}

/** What means were compared among. */
export interface MeansFacts {
  readonly kind: 'means';
  readonly count: number;
  readonly total: number;
}

/** How a whole is spread over its members. */
export interface ConcentrationFacts {
  readonly kind: 'concentration';
  /** Members with an amount above 0, and how many of the greatest make 80 %, with what these have. */
  readonly members: number;
  readonly few: number;
  readonly amount: number;
  readonly total: number;
  /** 0 all the same, near 1 one has all; NaN where an amount is negative. */
  readonly gini: number;
}

/** What findings are worked out with. */
export type FindingsAnalysis =
  LevelShiftAnalysis | GrowthAnalysis | PeersAnalysis | SlopesAnalysis | RatesAnalysis | MeansAnalysis | ConcentrationAnalysis;

/** What these tell. */
export type FindingsFacts =
  LevelShiftFacts | GrowthFacts | PeersFacts | SlopesFacts | RatesFacts | MeansFacts | ConcentrationFacts;
