/** How far columns of the answer go together, pair by pair: rows `x y r n p adjusted` for each two of them, and for each with itself. */
export interface CorrelationAnalysis {
  readonly kind: 'correlation';
  /** The columns: numbers, and texts as categories; all measures where absent. */
  readonly variables?: readonly string[];
  readonly method?: 'pearson' | 'spearman' | 'kendall';
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

/** How columns were correlated. */
export interface CorrelationFacts {
  readonly kind: 'correlation';
  readonly method: 'pearson' | 'spearman' | 'kendall';
  /** The columns in the order of the rows. What pairs with a category are is from 0 to 1: eta, or of two of them Cramér's V. */
  readonly variables: readonly { readonly name: string; readonly isCategory: boolean }[];
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
