/** What some members of a key are called in another key of the same answer: rows `member name shared`, of the members that have a name. */
export interface NamesAnalysis {
  readonly kind: 'names';
  /** The keys with the members and with their names, and the measure that counts the rows of each pair. The plan has no other keys. */
  readonly member: string;
  readonly name: string;
  readonly count: string;
  /** The members whose names are wanted, as clauses write them. */
  readonly of: readonly string[];
}

/** How members and names belong together, over all rows of the answer. */
export interface NamesFacts {
  readonly kind: 'names';
  /** How many members there are, how many of them have a name, and how many have several. */
  readonly members: number;
  readonly named: number;
  readonly several: number;
}
