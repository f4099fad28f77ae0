/** Correlates columns of the result in pairs: rows `x y r n p adjusted` for each pair, including each column with itself. */
export interface CorrelationAnalysis {
  readonly kind: 'correlation';
  /** The columns: numbers, and texts as categories; by default all measures. */
  readonly variables?: readonly string[];
  readonly method?: 'pearson' | 'spearman' | 'kendall';
}

/**
 * Explains why a measure differs between the two sides of a comparison. Rows are `dimension member presence before after effect`,
 * and `rate mix` for a ratio, the largest effects of each dimension first. `presence` is `both`, `before` or `after`.
 */
export interface DriversAnalysis {
  readonly kind: 'drivers';
  /** The keys of the result; all by default, and of a comparison with the plan all that it has. For a ratio the result has no keys, and each dimension is queried separately. */
  readonly dimensions?: readonly string[];
  /** An additive measure of the result, and the measure of units. */
  readonly measure: string;
  readonly quantity?: string;
  /** The dimension for price, volume and mix; by default the first. */
  readonly priceBy?: string;
  /** For a ratio, the measures of the result that are divided: `numerator(margin)`, `denominator(margin)`. */
  readonly numerator?: string;
  readonly denominator?: string;
  /** True to report the single dimension as a bridge: lost members, members with less, with more, back, and new. */
  readonly bridge?: boolean;
  /** Maximum number of members in a cause: 1, or 2 from different dimensions (default). */
  readonly depth?: 1 | 2;
  /** Maximum number of members reported per dimension; the others form one row `(other)`. Default 20. */
  readonly limit?: number;
}

/** How columns were correlated. */
export interface CorrelationFacts {
  readonly kind: 'correlation';
  readonly method: 'pearson' | 'spearman' | 'kendall';
  /** The columns in row order. Pairs with a category have values from 0 to 1: eta, or Cramér's V for two categories. */
  readonly variables: readonly { readonly name: string; readonly isCategory: boolean }[];
}

/** A segment whose change differs from that of the others. */
export interface DriverCause {
  /** The members of the segment; `null` is the missing one. */
  readonly members: readonly { readonly dimension: string; readonly member: string | null }[];
  /** The change of the measure within the segment, as with a filter on it; for a ratio its effect on the whole. */
  readonly contribution: number;
  readonly driver: 'volume' | 'price' | 'mix' | 'rate';
}

/** A part of the rows on both sides, as with a filter on its members. */
export interface DriverStep {
  readonly members: DriverCause['members'];
  /** Members of a second dimension that are separate steps; empty when the step includes all rows of its members. */
  readonly except: DriverCause['members'];
  readonly before: number;
  readonly after: number;
  /** True for a cause, and for a member that is new or lost by more than chance; false for one that is shown to complete the sum. */
  readonly standsOut: boolean;
}

/** The rows divided by one dimension: the parts do not overlap, and add up to the whole. */
export interface DriverSteps {
  readonly dimension: string;
  /** The steps, the largest changes first. */
  readonly steps: readonly DriverStep[];
  /** The members that are not steps. */
  readonly others?: { readonly count: number; readonly before: number; readonly after: number };
}

/** A change divided into volume, mix and price by one dimension, also for the members with the largest changes. */
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

/** The number of members that exist on one side only, and their effect. */
export interface DriverTurnover {
  readonly dimension: string;
  readonly before: { readonly count: number; readonly effect: number };
  readonly after: { readonly count: number; readonly effect: number };
}

/**
 * Members with the same kind of change, with their joint values. Of members that are on the later side only, `new` has those whose first row
 * is there, `back` those with rows before both sides, and `none` the others. `unknown` has the rows without a member.
 */
export interface DriverGroup {
  readonly kind: 'lost' | 'less' | 'more' | 'none' | 'back' | 'new' | 'unknown';
  readonly count: number;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  /** The names of the members; absent when there are more than 500. */
  readonly members?: readonly string[];
}

/** The earlier changes of the measure between periods of the same length, compared in the same way. */
export interface DriverHistory {
  /** The number of earlier changes, and the first days of the first and last of their periods. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
  /** The 95% prediction interval of the current change; absent with fewer than five earlier changes. */
  readonly low?: number;
  readonly high?: number;
  readonly isUsual: boolean;
  /** Number of segments excluded from the causes because they diverged as much before. */
  readonly leftOut: number;
}

/** The change as a whole. */
export interface DriversFacts {
  readonly kind: 'drivers';
  /** NaN when a side has no value or no rows. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Absent without units, and for ratios. */
  readonly priceVolumeMix?: DriverPrices;
  /** Absent for ratios and bridges, and when no dimension explains the change. */
  readonly parts?: DriverSteps;
  /**
   * For a ratio, the dimension of the causes, and the effects of its members' own ratios and of their weights. `several` is the
   * effect of overlapping members.
   */
  readonly rateMix?: { readonly dimension: string; readonly rate: number; readonly mix: number; readonly several: number };
  /**
   * The causes, the largest contribution first, without overlapping rows; empty when everything may be chance. For a ratio, the
   * fewest members that account for most of the change.
   */
  readonly causes: readonly DriverCause[];
  /** The dimensions with members on one side only. */
  readonly turnover: readonly DriverTurnover[];
  /** With `bridge`: the groups in the order of the bridge. */
  readonly bridge?: readonly DriverGroup[];
  /** Absent when no periods are compared. */
  readonly history?: DriverHistory;
  /** Present when the plan is the earlier side. */
  readonly plan?: PlannedDrivers;
}

/** How a measure was compared with its plan. */
export interface PlannedDrivers {
  /** The dimensions of the plan among those of the result. */
  readonly dimensions: readonly string[];
  /** True when units are sold, but not planned: the gap has no volume, mix and price. */
  readonly lacksUnits: boolean;
}

/** Maximum number of causes that a sentence names. */
const NAMED = 2;

/**
 * Returns the largest steps in the direction of a change that stand out. A step in the other direction explains nothing.
 * `steps` are sorted by size.
 */
export function largestCauses(steps: readonly DriverStep[], change: number): readonly DriverStep[] {
  const same = steps.filter(({ before, after }) => Math.sign(after - before) === Math.sign(change)).slice(0, NAMED);
  // A member without one of its parts has no name.
  const end = same.findIndex(({ except, standsOut }) => except.length > 0 || !standsOut);
  return end < 0 ? same : same.slice(0, end);
}

export type CauseAnalysis = CorrelationAnalysis | DriversAnalysis;

export type CauseFacts = CorrelationFacts | DriversFacts;
