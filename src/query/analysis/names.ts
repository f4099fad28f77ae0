/**
 * Looks up the display names of members in another key of the same result: rows `member name shared`, for the members that have a
 * name.
 */
export interface NamesAnalysis {
  readonly kind: 'names';
  /**
   * The keys with the members and with their names, and the measure that counts the rows of each pair. The plan has no other
   * keys.
   */
  readonly member: string;
  readonly name: string;
  readonly count: string;
  /** The members whose names are requested, as clauses write them. */
  readonly of: readonly string[];
}

/** How members and names correspond, over all rows of the result. */
export interface NamesFacts {
  readonly kind: 'names';
  /** The number of members, of those with a name, and of those with several. */
  readonly members: number;
  readonly named: number;
  readonly several: number;
}
