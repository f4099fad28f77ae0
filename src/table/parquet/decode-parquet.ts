import type { Note } from '../../query/schema.js';
import { isAbort, SalesError } from '../../util/error.js';
import { collectBytes } from '../open/bytes.js';
import type { DecodeContext, Decoded, WantedColumns } from '../part.js';
import { malformedParquet, typeOf } from './reader.js';
import { ParquetFile } from './file.js';
import type { PartSource } from '../open/input.js';
import type { NamedLeaf, RangedSource, GroupPart } from './row-groups.js';
import type { LaterColumns, LaterColumn } from '../table.js';
import { KIND } from '../arrow/metadata.js';
import type { Column } from '../column.js';
import { hasValue } from '../../util/bits.js';

/** Maximum size of a file that is read whole; range requests would cost more than they save. */
const WHOLE_BYTES = 1 << 22;
/** Budget for reading columns that may not be needed, in bytes; the smallest columns come first. */
const SPARE_BYTES = 1 << 21;

/**
 * Reads Parquet. Of a large file whose source supports ranges, only the footer and the columns with a possible meaning are read; of
 * a very large one, the footer and a sample of the rows. Other columns load later.
 * @throws SalesError `malformed-parquet`, `truncated`, `unsupported-format`, `too-large`
 */
export function decode(source: PartSource, context: DecodeContext): Promise<Decoded> {
  return orMalformed(async () => {
    const inParts = source.total !== undefined && source.slice !== undefined && source.total > WHOLE_BYTES;
    const file = await ParquetFile.open(await rangedSource(source, inParts));
    const { leaves, rowCount } = file;
    const requested = inParts ? await context.wants?.(leaves.map(({ name }) => name)) : undefined;
    const isSampled =
      requested !== undefined && rowCount >= SAMPLED_ROWS && context.read.columns.size === 0 && file.statesMissing;
    const sample = isSampled ? await readSample(file, context) : undefined;
    const now = requested ? leaves.filter(sample ? ({ name }) => requested.isNamed(name) : likelyIn(file, requested)) : leaves;
    const { columns, warnings } = await file.read(now, context);
    const later = laterColumns(file, new Set(now), { context, sample });
    return { columns, rowCount, warnings: [...nestedNotes(file.nested), ...warnings], ...(later ? { later } : {}) };
  });
}

/** Runs `read` and converts errors from reading beyond a damaged page. */
async function orMalformed<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SalesError || isAbort(error)) throw error;
    throw malformedParquet(error);
  }
}

async function rangedSource({ chunks, total, slice }: PartSource, inParts: boolean): Promise<RangedSource> {
  if (inParts && total !== undefined && slice !== undefined) {
    // The sequential stream is not needed; leaving the loop closes it.
    for await (const _ of chunks) break;
    return { total, slice };
  }
  const { buffer, byteOffset, length } = await collectBytes(chunks);
  // Node's `Buffer.slice` returns a view, but the code below expects the copy that `Uint8Array.slice` makes.
  const bytes = new Uint8Array(buffer, byteOffset, length);
  return { total: bytes.length, slice: (from, to) => Promise.resolve(bytes.subarray(from, to)) };
}

/** Returns a test for the columns that are read before the first query: those with a possible meaning, dates, and small ones. */
function likelyIn(file: ParquetFile, { isNamed, isLikely }: WantedColumns): (leaf: NamedLeaf) => boolean {
  const isWanted = (leaf: NamedLeaf): boolean =>
    isNamed(leaf.name) || isLikely(leaf.name) || file.describe(leaf).type.startsWith('date');
  const others = file.leaves.filter((leaf) => !isWanted(leaf)).sort((one, other) => file.bytesOf(one) - file.bytesOf(other));
  let room = SPARE_BYTES;
  const left = new Set(others.filter((leaf) => (room -= file.bytesOf(leaf)) < 0));
  return (leaf) => !left.has(leaf);
}

interface LaterReading {
  readonly context: DecodeContext;
  readonly sample: FileSample | undefined;
}

function laterColumns(file: ParquetFile, now: ReadonlySet<NamedLeaf>, reading: LaterReading): LaterColumns | undefined {
  const { context, sample } = reading;
  const left = file.leaves.filter((leaf) => !now.has(leaf));
  if (left.length === 0) return undefined;
  const order = file.leaves.map(({ name }) => name);
  const readInto: LaterColumns['readInto'] = async (table, isWanted) => {
    const requested = left.filter(({ name }) => isWanted(name));
    if (requested.length === 0) return table;
    const { columns, warnings } = await orMalformed(() => file.read(requested, context));
    const { later: before, ...rest } = table;
    const later = laterColumns(file, new Set([...now, ...requested]), reading);
    // The sample of the table may have columns of another type, because options can say so.
    const sampled = later && before?.sample ? { ...later, sample: before.sample } : later;
    return {
      ...rest,
      columns: [...table.columns, ...columns].sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
      warnings: [...table.warnings, ...warnings.map((note) => ({ ...note, table: table.name }))],
      ...(sampled ? { later: sampled } : {}),
    };
  };
  const infos = left.map((leaf) => sample?.infos.get(leaf.name) ?? file.describe(leaf));
  return { order, infos, readInto, ...(sample ? { sample: sample.table } : {}) };
}

function nestedNotes(names: readonly string[]): Note[] {
  if (names.length === 0) return [];
  return [{ code: 'nested-columns', count: names.length, params: { count: names.length, columns: names.slice(0, 5) } }];
}

/** Number of rows from which on a file is sampled. All likely columns of a smaller file are read in less time than two requests take. */
const SAMPLED_ROWS = 1_000_000;
/** Maximum number of rows of a row group in a sample. */
const RUN_ROWS = 50_000;

/** Some rows of a file, with what they show about its columns. */
interface FileSample {
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
      if (!hasValue(valid, row)) continue;
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
