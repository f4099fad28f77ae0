import type { Note } from '../../query/schema.js';
import { counted } from '../../util/counted.js';
import { isAbort, SalesError } from '../../util/error.js';
import { collectBytes } from '../open/bytes.js';
import type { DecodeContext, Decoded } from '../decode.js';
import { malformedParquet } from './errors.js';
import { ParquetFile, type NamedLeaf, type RangedSource } from './file.js';
import type { PartSource } from '../part.js';
import type { LaterColumns } from '../table.js';

/** A file up to this size is read in one go: requests for parts would cost more than they save. */
const WHOLE_BYTES = 1 << 22;
/** Columns that nobody may want are read with the others while they have no more bytes than these, the smallest first. */
const SPARE_BYTES = 1 << 21;

/**
 * Reads Parquet: of a large file whose source gives parts, only the footer and the columns that are wanted; others are left for later.
 * @throws SalesError `malformed-parquet`, `truncated`, `unsupported-format`, `too-large`
 */
export function decode(source: PartSource, context: DecodeContext): Promise<Decoded> {
  return inOurWords(async () => {
    const inParts = source.total !== undefined && source.slice !== undefined && source.total > WHOLE_BYTES;
    const file = await ParquetFile.open(await rangedSource(source, inParts));
    const { leaves, rowCount } = file;
    const now = inParts ? await wantedOf(file, context) : leaves;
    const { columns, warnings } = await file.read(now, context);
    const later = laterColumns(file, new Set(now), context);
    return { columns, rowCount, warnings: [...nestedNotes(file.nested), ...warnings], ...(later ? { later } : {}) };
  });
}

/** What reading past a damaged page throws is said in our words. */
async function inOurWords<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof SalesError || isAbort(error)) throw error;
    throw malformedParquet(error);
  }
}

async function rangedSource({ chunks, total, slice }: PartSource, inParts: boolean): Promise<RangedSource> {
  if (inParts && total !== undefined && slice !== undefined) {
    // The bytes that come in a row are not wanted: leaving the loop ends their delivery.
    for await (const _ of chunks) break;
    return { total, slice };
  }
  const { buffer, byteOffset, length } = await collectBytes(chunks);
  // Node's buffers copy nothing where other arrays of bytes do.
  const bytes = new Uint8Array(buffer, byteOffset, length);
  return { total: bytes.length, slice: (from, to) => Promise.resolve(bytes.subarray(from, to)) };
}

/** The columns to be read at once: those that are wanted, dates, and small ones. */
async function wantedOf(file: ParquetFile, { wants }: DecodeContext): Promise<readonly NamedLeaf[]> {
  const isAsked = await wants?.(file.leaves.map(({ name }) => name));
  if (!isAsked) return file.leaves;
  const isWanted = (leaf: NamedLeaf): boolean => isAsked(leaf.name) || file.describe(leaf).type.startsWith('date');
  const others = file.leaves.filter((leaf) => !isWanted(leaf)).sort((one, other) => file.bytesOf(one) - file.bytesOf(other));
  let room = SPARE_BYTES;
  const left = new Set(others.filter((leaf) => (room -= file.bytesOf(leaf)) < 0));
  return file.leaves.filter((leaf) => !left.has(leaf));
}

function laterColumns(file: ParquetFile, now: ReadonlySet<NamedLeaf>, context: DecodeContext): LaterColumns | undefined {
  const left = file.leaves.filter((leaf) => !now.has(leaf));
  if (left.length === 0) return undefined;
  const order = file.leaves.map(({ name }) => name);
  const readInto: LaterColumns['readInto'] = async (table, isWanted) => {
    const wanted = left.filter(({ name }) => isWanted(name));
    if (wanted.length === 0) return table;
    const { columns, warnings } = await inOurWords(() => file.read(wanted, context));
    const later = laterColumns(file, new Set([...now, ...wanted]), context);
    const { later: _, ...rest } = table;
    return {
      ...rest,
      columns: [...table.columns, ...columns].sort((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
      warnings: [...table.warnings, ...warnings.map((note) => ({ ...note, table: table.name }))],
      ...(later ? { later } : {}),
    };
  };
  return { infos: left.map((leaf) => file.describe(leaf)), readInto };
}

function nestedNotes(names: readonly string[]): Note[] {
  if (names.length === 0) return [];
  const shown = `${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`;
  const message = `${counted(names.length, 'column', 'columns')} left out, with lists or maps in place of values: ${shown}`;
  return [{ code: 'nested-columns', message, count: names.length, params: { count: names.length, columns: shown } }];
}
