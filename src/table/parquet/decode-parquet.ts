import type { Note } from '../../query/schema.js';
import { isAbort, SalesError } from '../../util/error.js';
import { collectBytes } from '../open/bytes.js';
import type { DecodeContext, Decoded, WantedColumns } from '../decode.js';
import { malformedParquet } from './reader.js';
import { ParquetFile } from './file.js';
import type { PartSource } from '../part.js';
import type { NamedLeaf, RangedSource } from './row-groups.js';
import { readSample, SAMPLED_ROWS, type FileSample } from './sample.js';
import type { LaterColumns } from '../table.js';

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
    const wanted = inParts ? await context.wants?.(leaves.map(({ name }) => name)) : undefined;
    const isSampled = wanted !== undefined && rowCount >= SAMPLED_ROWS && context.read.columns.size === 0 && file.statesMissing;
    const sample = isSampled ? await readSample(file, context) : undefined;
    const now = wanted ? leaves.filter(sample ? ({ name }) => wanted.isNamed(name) : likelyIn(file, wanted)) : leaves;
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
    const wanted = left.filter(({ name }) => isWanted(name));
    if (wanted.length === 0) return table;
    const { columns, warnings } = await orMalformed(() => file.read(wanted, context));
    const { later: before, ...rest } = table;
    const later = laterColumns(file, new Set([...now, ...wanted]), reading);
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
