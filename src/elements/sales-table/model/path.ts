import type { TableOptions } from './options.js';

/** A drill-down step: the row from which the user drilled down. */
export interface Step {
  readonly field: string;
  readonly value: string | number | null;
  /** Clause that selects the row. */
  readonly where: string;
  readonly label: string;
}

/** Contents of a table at one level of its drill path. */
export interface Level {
  /** Dimensions of the rows. Empty for single rows. */
  readonly by: readonly string[];
  /** True when the user can drill down from a row. */
  readonly opens: boolean;
}

/** Returns the level at a depth: the next dimension of the drill path, and finally the single rows. */
export function levelOf({ by, drill, detail }: TableOptions, depth: number): Level {
  const levels = drill.length > 0 ? drill.map((field) => [field]) : by.length > 0 ? [by] : [];
  const own = levels[Math.min(depth, levels.length)] ?? [];
  const last = levels.length - (detail ? 0 : 1);
  return { by: depth < levels.length ? own : [], opens: depth < last };
}

/** Joins the clauses of a path. */
export function pathWhere(path: readonly Step[]): string {
  return path.map(({ where }) => where).join('; ');
}

/** Joins clauses into one filter text. */
export function together(...clauses: readonly string[]): string {
  return clauses.filter((clause) => clause.trim() !== '').join('; ');
}
