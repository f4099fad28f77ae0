/**
 * Association rules: which items are bought together. Rows are `antecedent consequent count support confidence lift leverage
 * conviction p adjusted`, and `profit` if known.
 */
export interface RulesAnalysis {
  readonly kind: 'rules';
  /** The keys of baskets (orders) and of items; the result has one row for each item in a basket. */
  readonly basket: string;
  readonly item: string;
  /** The profit measure of items, for the value of a rule per 100 baskets. */
  readonly profit?: string;
  /**
   * Minimum share of baskets, 0–1. By default the first of 5%, 1%, 0.2% … that gives 20 rules, but never fewer than five baskets.
   */
  readonly minSupport?: number;
  /** Minimum confidence, 0–1; default 0.1. */
  readonly minConfidence?: number;
  /** Minimum lift. Rules that are not more frequent than by chance are always excluded. */
  readonly minLift?: number;
  /** True to keep rules in which a condition adds nothing; default false. */
  readonly redundant?: boolean;
  /** Maximum number of items in the matrix, taken from the most valuable rules; no matrix by default. */
  readonly matrix?: number;
  /** Maximum number of items on both sides of a rule together; default 3. */
  readonly maxLength?: number;
  /** Returns only rules with this item as a condition. */
  readonly of?: string;
  /** Maximum number of rows; default 100. */
  readonly limit?: number;
}

/** Predicts the next basket of one customer: rows `item score repeat`. */
export interface NextBasketAnalysis {
  readonly kind: 'next-basket';
  /** The keys of customer, date and item; and that of orders, if one day can have several. */
  readonly customer: string;
  readonly date: string;
  readonly item: string;
  readonly basket?: string;
  /** The customer; by default the one with the most baskets. */
  readonly of?: string;
  /** Maximum number of rows; default 10. */
  readonly size?: number;
}

/** What was found in the baskets. */
export interface RulesFacts {
  readonly kind: 'rules';
  /** The number of baskets, of baskets with a single item, and of distinct items. */
  readonly baskets: number;
  readonly single: number;
  readonly items: number;
  /**
   * The support used, configured or chosen, and the number of significant rules with it; the result contains the first of them.
   */
  readonly minSupport: number;
  readonly minConfidence: number;
  readonly rules: number;
  /**
   * Number of baskets with both of two items, row by row; the diagonal has the baskets with one item. `items` are those of the
   * first rules.
   */
  readonly matrix?: { readonly items: readonly string[]; readonly counts: readonly number[] };
  /** The two sides of each row as lists of items. */
  readonly sides: readonly (readonly [readonly string[], readonly string[]])[];
}

/** The customer whose next basket is predicted. */
export interface NextBasketFacts {
  readonly kind: 'next-basket';
  /**
   * The customer, the number of their baskets, the day of the last one (days since 1970-01-01), and the number of all customers.
   */
  readonly customer: string;
  readonly isKnown: boolean;
  readonly baskets: number;
  readonly last?: number;
  readonly customers: number;
  /** True when the probabilities include the season of items. */
  readonly isSeasonal?: boolean;
}
