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
  /** The least lift; rules that are no more frequent than by chance are left out anyway. */
  readonly minLift?: number;
  /** Whether rules stay of which a condition adds nothing; false where absent. */
  readonly redundant?: boolean;
  /** The most items of the matrix, those of the rules that are worth most; no matrix where absent. */
  readonly matrix?: number;
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
  /** How many baskets have both of two items, row after row, and in the diagonal one; of `items` that the first rules are of. */
  readonly matrix?: { readonly items: readonly string[]; readonly counts: readonly number[] };
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
