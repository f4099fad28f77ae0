import { parseWhere, bareField, COMPARE, quote } from './where.js';

/** The clauses of a group that filter a widget: the value of the attribute `filter`. */
export interface FilterMode {
  /** `cross`: those of other widgets; `all`: its own too; `none`: no clause. */
  readonly mode: 'cross' | 'all' | 'none';
  /** Fields whose clauses do not apply. */
  readonly without: readonly string[];
}

/** Returns a text without its clauses on some fields; empty when no clause remains. @throws SalesError `bad-clause` */
export function withoutFields(where: string, fields: readonly string[]): string {
  if (fields.length === 0) return where;
  const all = split(where);
  const remaining = all.filter((clause) => !fieldsIn(clause).some((field) => fields.includes(field)));
  return remaining.length === all.length ? where : join(remaining);
}

/**
 * Trims a text and removes a trailing semicolon. Returns `''` when the text contains no clause. @throws SalesError `bad-clause`
 */
export function normalizeClause(where: string): string {
  const parsed = parseWhere(where);
  return parsed.length === 0 ? '' : where.trim().replace(/[\s;]+$/, '');
}

/** Joins all clauses into one text, in the given order. */
export function join(clauses: Iterable<string>): string {
  return [...clauses].join('; ');
}

/** Splits a text into its single clauses, each as written. @throws SalesError `bad-clause` */
export function split(where: string): string[] {
  const text = normalizeClause(where);
  const starts = parseWhere(text).map(({ position }) => position);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).replace(/[\s;]+$/, ''));
}

/** Returns the fields of the clauses of a text. @throws SalesError `bad-clause` */
export function fieldsIn(where: string): readonly string[] {
  return parseWhere(where).map(({ field }) => field);
}

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
