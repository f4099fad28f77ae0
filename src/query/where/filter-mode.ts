import { parseWhere } from './where.js';

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
