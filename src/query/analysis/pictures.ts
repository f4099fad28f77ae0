/** Which numbers of an answer are looked at, by the names of its columns. Rows without a number are left out. */
export interface SampleOf {
  /** The numbers. */
  readonly value: string;
  /** How many times each is there: a column of counts; once where absent. */
  readonly weight?: string;
  /** The key whose missing member is left out. */
  readonly member?: string;
}

/** Counts numbers in bins: rows `from to count`. Bins are as many as `count`, as wide as `width`, those of `like`, or chosen by the numbers. */
export interface HistogramAnalysis extends SampleOf {
  readonly kind: 'histogram';
  readonly bins?: { readonly count?: number; readonly width?: number; readonly like?: KnownBins };
}

/** The bins that a histogram told before: other numbers are counted in the same ones. Those that lie beyond make the first or the last an open one. */
export interface KnownBins {
  /** The lower edge of each bin, and the upper one of the last, in rising order: two at least. */
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

/** Names the members whose number lies in one of `spans`: rows of the member and its number, in the order of the answer, no more than `limit`. */
export interface MembersAnalysis extends SampleOf {
  readonly kind: 'members';
  readonly member: string;
  readonly spans: readonly NumberSpan[];
  readonly limit: number;
}

/** Two numbers of each member, or of each row of the answer, for a picture of points, with the line through all of them. */
export interface ScatterAnalysis {
  readonly kind: 'scatter';
  readonly x: string;
  readonly y: string;
  /** The key whose missing member is left out: rows of the member and both. Without one rows are points, and equal ones are one row of both and `count()`. */
  readonly member?: string;
  /** Points at most: of more, the outermost and an even choice of the others. */
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
  /** How many members, or rows, have both numbers, and how many lack one. */
  readonly count: number;
  readonly left: number;
  /** How many different points rows make; absent of members. */
  readonly points?: number;
  /** NaN where all have the same x. */
  readonly slope: number;
  readonly intercept: number;
  /** Pearson's r, NaN where a number is the same for all; and its chance by accident, NaN of fewer than three. */
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
