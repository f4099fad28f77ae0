/** How far columns of the answer go together, pair by pair: rows `x y r n p adjusted` for each two of them, and for each with itself. */
export interface CorrelationAnalysis {
  readonly kind: 'correlation';
  /** The columns: numbers, and texts as categories; all measures where absent. */
  readonly variables?: readonly string[];
  readonly method?: 'pearson' | 'spearman' | 'kendall';
}

/**
 * Why a measure differs between the two sides of a comparison: rows `dimension member presence before after effect`, and `rate mix` of a quotient, the greatest effects of each
 * dimension first. `presence` is `both`, `new` or `lost`.
 */
export interface DriversAnalysis {
  readonly kind: 'drivers';
  /** The keys of the answer; all where absent. Of a quotient the answer has no keys, and these are asked one by one. */
  readonly dimensions?: readonly string[];
  /** A measure of the answer that adds up, and that of units. */
  readonly measure: string;
  readonly quantity?: string;
  /** The dimension by which volume, mix and price are calculated; the first one where absent. */
  readonly priceBy?: string;
  /** Of a quotient the measures of the answer that are divided: `numerator(margin)`, `denominator(margin)`. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** Whether the one dimension is told as a bridge: members that are new, that have more, that have less, and that are lost. */
  readonly bridge?: boolean;
  /** The most members that a cause has: 1, or 2 (where absent) of different dimensions. */
  readonly depth?: 1 | 2;
  /** Members told of each dimension; the others are one row `(other)`. 20 where absent. */
  readonly limit?: number;
}

/** How columns were correlated. */
export interface CorrelationFacts {
  readonly kind: 'correlation';
  readonly method: 'pearson' | 'spearman' | 'kendall';
  /** The columns in the order of the rows. What pairs with a category are is from 0 to 1: eta, or of two of them Cramér's V. */
  readonly variables: readonly { readonly name: string; readonly isCategory: boolean }[];
}

/** A segment that changed differently from the others. */
export interface DriverCause {
  /** Its members; null is the missing one. */
  readonly members: readonly { readonly dimension: string; readonly member: string | null }[];
  /** The change of the measure in the segment, as a filter on it shows; of a quotient the effect on the whole. */
  readonly contribution: number;
  readonly driver: 'volume' | 'price' | 'mix' | 'rate';
}

/** A part of the rows on both sides: what a filter on its members shows. */
export interface DriverStep {
  readonly members: DriverCause['members'];
  /** Members of a second dimension that are steps of their own; empty where the step has all of its members' rows. */
  readonly except: DriverCause['members'];
  readonly before: number;
  readonly after: number;
  /** True for a cause, and false for a member that is shown to complete the sum. */
  readonly standsOut: boolean;
}

/** The rows taken apart by one dimension: no row is in two parts, and all parts add up to the whole. */
export interface DriverSteps {
  readonly dimension: string;
  /** The largest changes first. */
  readonly steps: readonly DriverStep[];
  /** The members that are not steps. */
  readonly others?: { readonly count: number; readonly before: number; readonly after: number };
}

/** A change by volume, mix and price at the level of one dimension, and the same of its members with the largest changes. */
export interface DriverPrices {
  readonly dimension: string;
  readonly volume: number;
  readonly mix: number;
  readonly price: number;
  readonly members: readonly {
    readonly member: string | null;
    readonly volume: number;
    readonly mix: number;
    readonly price: number;
  }[];
}

/** How many members are on one side only, and what that made. */
export interface DriverTurnover {
  readonly dimension: string;
  readonly new: { readonly count: number; readonly effect: number };
  readonly lost: { readonly count: number; readonly effect: number };
}

/** Members that went alike, with what they made together; `unknown` is what belongs to no member. */
export interface DriverGroup {
  readonly kind: 'lost' | 'less' | 'more' | 'new' | 'unknown';
  readonly count: number;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  /** Their names; absent where there are more than 500. */
  readonly members?: readonly string[];
}

/** How the measure changed between earlier periods of the same length, each compared in the same way. */
export interface DriverHistory {
  /** How many earlier changes there are, and the first days of the first and the last of their periods. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** Between which changes the present one was to be expected, with 95 % certainty; absent of fewer than five. */
  readonly low?: number;
  readonly high?: number;
  readonly isUsual: boolean;
  /** How many segments were left out of the causes, because they went apart as far before. */
  readonly leftOut: number;
}

/** The change as a whole. */
export interface DriversFacts {
  readonly kind: 'drivers';
  /** NaN where a side has no value, or no rows. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Absent where units are not known, and of quotients. */
  readonly priceVolumeMix?: DriverPrices;
  /** Absent of quotients and bridges, and where no dimension explains the change. */
  readonly parts?: DriverSteps;
  /** Of a quotient the dimension that the causes are of, and what its members' own quotients and their weights made; `several`: what members that overlap did. */
  readonly rateMix?: { readonly dimension: string; readonly rate: number; readonly mix: number; readonly several: number };
  /** What stands out, the largest contribution first, without rows in common; empty where all may be chance. Of a quotient the fewest members that make most of the change. */
  readonly causes: readonly DriverCause[];
  /** The dimensions with members on one side only. */
  readonly turnover: readonly DriverTurnover[];
  /** With `bridge`, in the order in which they are told. */
  readonly bridge?: readonly DriverGroup[];
  /** Absent where no periods are compared. */
  readonly history?: DriverHistory;
}
