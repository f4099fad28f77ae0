import type { Column } from '../column.js';

/**
 * Estimates the number of distinct values of a column with `present` values, at most `most`, from runs of adjacent rows; `runs` are their lengths.
 * Values that recur in several runs are counted by capture and recapture (Schnabel 1938): the more two runs have in common, the
 * fewer values there are. Without common values the number grows with the rows, as for order numbers.
 */
export function estimateDistinct(
  column: Column,
  runs: readonly number[],
  { present, most }: { readonly present: number; readonly most: number },
): number {
  const { counts, shared, union, rows } = countRuns(column, runs);
  if (rows === 0) return 0;
  const byRows = (union / rows) * present;
  const pairs = counts.flatMap((count, index) => counts.slice(index + 1).map((other) => count * other));
  const byRecapture = pairs.reduce((sum, pair) => sum + pair, 0) / shared;
  const estimate = shared === 0 ? byRows : Math.min(byRows, byRecapture);
  return Math.round(Math.max(Math.min(estimate, most), union));
}

interface RunCounts {
  /** Number of distinct values in each run. */
  readonly counts: readonly number[];
  /** Number of values that two runs have in common, summed over all pairs of runs. */
  readonly shared: number;
  /** Number of distinct values in all runs. */
  readonly union: number;
  /** Number of rows with a value. */
  readonly rows: number;
}

function countRuns(column: Column, runs: readonly number[]): RunCounts {
  const stored = column.type === 'text' ? column.codes : column.values;
  const { valid } = column;
  // The runs in which a value occurs, as bits.
  const seen = new Map<number, number>();
  let row = 0;
  let rows = 0;
  runs.forEach((length, run) => {
    for (const end = row + length; row < end; row++) {
      if (valid && ((valid[row >> 3] as number) & (1 << (row & 7))) === 0) continue;
      const value = stored[row] as number;
      rows++;
      seen.set(value, (seen.get(value) ?? 0) | (1 << run));
    }
  });
  const counts = runs.map(() => 0);
  let shared = 0;
  for (const bits of seen.values()) {
    let times = 0;
    for (let run = 0; run < counts.length; run++) {
      if ((bits & (1 << run)) === 0) continue;
      counts[run]!++;
      times++;
    }
    shared += (times * (times - 1)) / 2;
  }
  return { counts, shared, union: seen.size, rows };
}
