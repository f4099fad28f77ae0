import { chiSquareTail, fTail } from '../distributions/distributions.js';
import type { Agreement } from '../compare/kendall.js';

/** A column of categories: the index of each row’s member; negative or NaN when missing. */
export interface Categories {
  readonly codes: ArrayLike<number>;
  /** Number of members; all codes are below it. */
  readonly members: number;
}

/**
 * Measures how much a number depends on a category, from 0 to 1. This is the correlation ratio eta, the square root of the share
 * of the sum of squares between members (K. Pearson 1911). `p` comes from the F test of equal means. All rows must have a member
 * and a finite number. NaN when all numbers or all members are the same.
 */
export function correlationRatio({ codes, members }: Categories, values: ArrayLike<number>): Agreement {
  const n = values.length;
  const sums = new Float64Array(members);
  const counts = new Float64Array(members);
  let total = 0;
  for (let i = 0; i < n; i++) total += values[i]!;
  const mean = total / n;
  for (let i = 0; i < n; i++) {
    sums[codes[i]!]! += values[i]! - mean;
    counts[codes[i]!]! += 1;
  }
  const present = [...counts.keys()].filter((code) => counts[code]! > 0);
  const between = present.reduce((sum, code) => sum + sums[code]! ** 2 / counts[code]!, 0);
  let within = 0;
  for (let i = 0; i < n; i++) within += (values[i]! - mean - sums[codes[i]!]! / counts[codes[i]!]!) ** 2;
  const groups = present.length;
  if (groups < 2 || isConstant(values)) return { r: NaN, p: NaN };
  const f = between / (groups - 1) / (within / (n - groups));
  return { r: Math.sqrt(between / (between + within)), p: n > groups ? fTail(f, groups - 1, n - groups) : NaN };
}

/**
 * Measures the association of two categories, from 0 to 1: Cramér’s V with the correction of W. Bergsma 2013, “A bias-correction
 * for Cramér’s V and Tschuprow’s T”. Uncorrected values are large by chance when there are many members. `p` comes from Pearson’s
 * chi-square test of independence. All rows must have both members. O(n) time and memory.
 */
export function cramersV(x: Categories, y: Categories): Agreement {
  const n = x.codes.length;
  const rows = new Float64Array(x.members);
  const columns = new Float64Array(y.members);
  const cells = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const [row, column] = [x.codes[i]!, y.codes[i]!];
    rows[row]! += 1;
    columns[column]! += 1;
    const cell = row * y.members + column;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const r = rows.filter((count) => count > 0).length;
  const c = columns.filter((count) => count > 0).length;
  if (r < 2 || c < 2) return { r: NaN, p: NaN };
  let sum = 0;
  for (const [cell, count] of cells) sum += (count * count) / (rows[Math.floor(cell / y.members)]! * columns[cell % y.members]!);
  const phi = Math.max(0, sum - 1);
  const freedom = (r - 1) * (c - 1);
  const corrected = Math.max(0, phi - freedom / (n - 1));
  const most = Math.min(r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)) - 1;
  return { r: most > 0 ? Math.min(1, Math.sqrt(corrected / most)) : NaN, p: chiSquareTail(n * phi, freedom) };
}

/** True when all numbers are the same. */
export function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
