import { KIND } from '../arrow/schema.js';
import type { Column } from '../column.js';
import type { DecodeContext } from '../decode.js';
import type { LaterColumn, LaterColumns } from '../table.js';
import type { ParquetFile } from './file.js';
import type { GroupPart } from './row-groups.js';
import { typeOf } from './types.js';

/** Number of rows from which on a file is sampled. All likely columns of a smaller file are read in less time than two requests take. */
export const SAMPLED_ROWS = 1_000_000;
/** Maximum number of rows of a row group in a sample. */
const RUN_ROWS = 50_000;

/** Some rows of a file, with what they show about its columns. */
export interface FileSample {
  readonly table: NonNullable<LaterColumns['sample']>;
  /** The columns as the whole file has them, by name. */
  readonly infos: ReadonlyMap<string, LaterColumn>;
}

/**
 * Reads the first rows of the first, the middle and the last row group with all columns. Adjacent rows show the lines of orders,
 * and row groups far apart show values that change over time.
 * @throws SalesError as reading does
 */
export async function readSample(file: ParquetFile, context: DecodeContext): Promise<FileSample> {
  const groups = sampledGroups(file.groups);
  const { columns } = await file.read(file.leaves, context, groups);
  const runs = groups.map(({ take }) => take);
  const rowCount = runs.reduce((sum, rows) => sum + rows, 0);
  const infos = file.leaves.map((leaf, index): [string, LaterColumn] => {
    const info = file.describe(leaf);
    const column = columns[index] as Column;
    const { min, max, ...rest } = info;
    // Whole numbers that are dates have other bounds than the file states.
    const isDeclared = column.type === info.type && min !== undefined && max !== undefined;
    const isWhole = column.type === 'date' || typeOf(leaf.element).typeId === KIND.int;
    const present = file.rowCount - info.missing;
    const most = isDeclared && isWhole ? Math.min(present, max - min + 1) : present;
    const own = {
      ...rest,
      type: column.type,
      distinct: estimateDistinct(column, runs, { present, most }),
      ...(column.type === 'datetime' ? { instant: column.instant } : {}),
    };
    return [leaf.name, isDeclared ? { ...own, min, max } : own];
  });
  return { table: { columns, rowCount }, infos: new Map(infos) };
}

/** Returns the first rows of three row groups, or of all if there are fewer. */
function sampledGroups(groups: readonly GroupPart[]): readonly GroupPart[] {
  const last = groups.length - 1;
  const indexes = new Set([0, last >> 1, last]);
  return groups.filter((_, index) => indexes.has(index)).map((group) => ({ ...group, take: Math.min(group.rowCount, RUN_ROWS) }));
}

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
