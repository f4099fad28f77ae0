import { join, split } from './filter-mode.js';
import { bareField, COMPARE, quote } from './where.js';

/** The text of the clause that turns comparisons off. */
export const NO_COMPARISON = 'none';

/**
 * Matches a clause that compares, also with a mistyped period: `compare: previous-year`, `compare: "region: East"`. With other values, or with its
 * name in quotes, a clause is on a column of that name.
 */
const IS_COMPARISON = /^compare\s*:\s*(?=previous-|\d{4}\b|(plan|none)$|"(?!\d)(?:[^"]|"")*:(?:[^"]|"")*"$)/;

/** True for a comparison of the rows that clauses select with all others: `rest of region: West`. */
export function comparesRest(compare = ''): boolean {
  return /^rest of(?=\s|$)/.test(compare);
}

/** True for a comparison with the rows that clauses select: `region: East`. */
export function comparesMembers(compare = ''): boolean {
  return compare.includes(':') && !comparesRest(compare);
}

/** Returns the clause of a comparison: `compare: previous-year`, `compare: "region: East"`. */
export function comparisonClause(comparison: string): string {
  return `${COMPARE}: ${comparesMembers(comparison) ? quote(comparison) : comparison}`;
}

/** Returns a text without its comparison: the clauses that select rows. @throws SalesError `bad-clause` */
export function withoutComparison(where: string): string {
  return where.includes(COMPARE) ? join(split(where).filter((clause) => !IS_COMPARISON.test(clause))) : where;
}

/** Returns the comparison in some clauses: a named one, days, clauses, or `none`; `undefined` without any. @throws SalesError `bad-clause` */
export function comparisonIn(clauses: readonly string[]): string | undefined {
  const written = clauses.filter((where) => where.includes(COMPARE)).flatMap(split);
  const found = written.find((clause) => IS_COMPARISON.test(clause))?.replace(IS_COMPARISON, '');
  return found === undefined ? undefined : bareField(found);
}
