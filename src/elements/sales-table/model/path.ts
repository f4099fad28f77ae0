import type { TableOptions } from './options.js';

/** A level that a reader went down: the row that was opened. */
export interface Step {
  readonly field: string;
  readonly value: string | number | null;
  /** The clause that the row stands for. */
  readonly where: string;
  readonly label: string;
}

/** What a table lists at a level of its path. */
export interface Level {
  /** Empty: the rows themselves. */
  readonly by: readonly string[];
  /** Whether a row can be opened. */
  readonly opens: boolean;
}

/** What is listed after some rows were opened: the parts of the last, and at the end the rows themselves. */
export function levelOf({ by, drill, detail }: TableOptions, depth: number): Level {
  const levels = drill.length > 0 ? drill.map((field) => [field]) : by.length > 0 ? [by] : [];
  const own = levels[Math.min(depth, levels.length)] ?? [];
  const last = levels.length - (detail ? 0 : 1);
  return { by: depth < levels.length ? own : [], opens: depth < last };
}

/** The clauses of a path as one text. */
export function pathWhere(path: readonly Step[]): string {
  return path.map(({ where }) => where).join('; ');
}

/** Clauses that all hold as one text. */
export function together(...clauses: readonly string[]): string {
  return clauses.filter((clause) => clause.trim() !== '').join('; ');
}
