import { join, split } from './filter-mode.js';
import { COMPARE } from './where.js';

/** The text of the clause that turns comparisons off. */
export const NO_COMPARISON = 'none';

/** Matches a clause that compares, also with a mistyped period. With other values, or with its name in quotes, a clause is on a column of that name. */
const IS_COMPARISON = /^compare\s*:\s*(?=previous-|\d{4}\b|(plan|none)$)/;

/** Returns a text without its comparison: the clauses that select rows. @throws SalesError `bad-clause` */
export function withoutComparison(where: string): string {
  return where.includes(COMPARE) ? join(split(where).filter((clause) => !IS_COMPARISON.test(clause))) : where;
}

/** Returns the comparison in some clauses: a named one, days, or `none`; `undefined` without any. @throws SalesError `bad-clause` */
export function comparisonIn(clauses: readonly string[]): string | undefined {
  const written = clauses.filter((where) => where.includes(COMPARE)).flatMap(split);
  return written.find((clause) => IS_COMPARISON.test(clause))?.replace(IS_COMPARISON, '');
}
