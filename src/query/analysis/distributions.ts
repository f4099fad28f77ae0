/** The numbers of a result to analyze, by column name. Rows without a number are ignored. */
export interface SampleOf {
  /** The column of numbers. */
  readonly value: string;
  /** A column of counts that weights each number; 1 by default. */
  readonly weight?: string;
  /** The key whose missing member is ignored. */
  readonly member?: string;
}

/**
 * Counts numbers in bins: rows `from to count`. The bins are defined by their number, their width, or those of an earlier
 * histogram (`like`); otherwise they are derived from the numbers.
 */
export interface HistogramAnalysis extends SampleOf {
  readonly kind: 'histogram';
  readonly bins?: { readonly count?: number; readonly width?: number; readonly like?: KnownBins };
}

/**
 * The bins of an earlier histogram, for counting other numbers in the same bins. Numbers beyond them open the first or last bin.
 */
export interface KnownBins {
  /** The lower edge of each bin and the upper edge of the last one, ascending; at least two. */
  readonly edges: readonly number[];
  readonly width: number;
  readonly openFirst: boolean;
  readonly openLast: boolean;
}

/** Numbers that are at least `from` and less than `below`; either end may be open. */
export interface NumberSpan {
  readonly from?: number;
  readonly below?: number;
}

/** Returns the members whose number is in one of `spans`: rows of the member and its number, in result order, at most `limit`. */
export interface MembersAnalysis extends SampleOf {
  readonly kind: 'members';
  readonly member: string;
  readonly spans: readonly NumberSpan[];
  readonly limit: number;
}

/**
 * Returns two numbers of each member, or of each row of the result, for a scatter plot, and the regression line through all of
 * them.
 */
export interface ScatterAnalysis {
  readonly kind: 'scatter';
  readonly x: string;
  readonly y: string;
  /**
   * The key whose missing member is ignored: rows are the member and both numbers. Without a key, points are rows, and equal
   * points form one row with both numbers and `count()`.
   */
  readonly member?: string;
  /** Maximum number of points: of more, the outermost ones and an even selection of the others. */
  readonly limit: number;
}

/**
 * Computes quartiles and whiskers of the numbers in each group: rows of the group, `count min lower q1 median q3 upper max
 * outliers`.
 */
export interface BoxAnalysis extends SampleOf {
  readonly kind: 'box';
  /** The key that defines the groups. */
  readonly group: string;
  /** Maximum number of outliers per group listed in the facts. */
  readonly outliers: number;
}

/** What a histogram reports in addition to its bins. */
export interface HistogramFacts {
  readonly kind: 'histogram';
  /** The number of values, with mean, quartiles (type 7), minimum and maximum; NaN without values. */
  readonly count: number;
  readonly mean: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  /**
   * The bin width. The first or last bin may be open: it holds all numbers beyond, and its `from` or `to` in the result is the
   * minimum or maximum.
   */
  readonly width: number;
  readonly openFirst: boolean;
  readonly openLast: boolean;
  /** The minimum difference between numbers: 1 for whole numbers, 0.01 for cents; 0 with more than six decimals. */
  readonly step: number;
}

/** The number of members; the result contains the first of them. */
export interface MembersFacts {
  readonly kind: 'members';
  readonly count: number;
}

/** The least-squares line through the points of a scatter plot. */
export interface ScatterFacts {
  readonly kind: 'scatter';
  /** The number of members or rows with both numbers, and of those without. */
  readonly count: number;
  readonly left: number;
  /** The number of distinct points of rows; absent for members. */
  readonly points?: number;
  /** NaN when all points have the same x. */
  readonly slope: number;
  readonly intercept: number;
  /** Pearson's r, NaN when one number is constant; and its p-value, NaN with fewer than three points. */
  readonly r: number;
  readonly p: number;
}

/** A number beyond the whiskers of its box. */
export interface Outlier {
  /** The result row of its group. */
  readonly row: number;
  readonly value: number;
  /** How often the number occurs. */
  readonly count: number;
  /** The member with this number; absent when the numbers are not those of members. */
  readonly member?: string | number | null;
}

/** What boxes report in addition to their rows. */
export interface BoxFacts {
  readonly kind: 'box';
  /** The number of values in all groups. */
  readonly count: number;
  /** The most extreme outliers, at most the requested number per group. */
  readonly outliers: readonly Outlier[];
}

export type DistributionAnalysis = HistogramAnalysis | MembersAnalysis | ScatterAnalysis | BoxAnalysis;

export type DistributionFacts = HistogramFacts | MembersFacts | ScatterFacts | BoxFacts;
