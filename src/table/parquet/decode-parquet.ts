import type { Note } from '../../query/schema.js';
import { counted } from '../../util/pluralize.js';
import { isAbort, SalesError } from '../../util/error.js';
import { collectBytes } from '../open/bytes.js';
import type { DecodeContext, Decoded } from '../decode.js';
import { malformedParquet } from './errors.js';
import { ParquetFile, type NamedLeaf, type RangedSource } from './file.js';
import type { PartSource } from '../part.js';
import type { LaterColumns } from '../table.js';

/** Maximum size of a file that is read whole; range requests would cost more than they save. */
const WHOLE_BYTES = 1 << 22;
/** Budget for reading columns that may not be needed, in bytes; the smallest columns come first. */
const SPARE_BYTES = 1 << 21;

/**
 * Reads Parquet. Of a large file whose source supports ranges, only the footer and the requested columns are read; others load
 * later.
 * @throws SalesError `malformed-parquet`, `truncated`, `unsupported-format`, `too-large`
 */
export function decode(source: PartSource, context: DecodeContext): Promise<Decoded> {
  return orMalformed(async () => {
    const inParts = source.total !== undefined && source.slice !== undefined && source.total > WHOLE_BYTES;
    const file = await ParquetFile.open(await rangedSource(source, inParts));
    const { leaves, rowCount } = file;
    const now = inParts ? await columnsToRead(file, context) : leaves;
    const { columns, warnings } = await file.read(now, context);
    const later = laterColumns(file, new Set(now), context);
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

/** Returns the columns to read now: requested ones, dates, and small ones. */
async function columnsToRead(file: ParquetFile, { wants }: DecodeContext): Promise<readonly NamedLeaf[]> {
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
    const { columns, warnings } = await orMalformed(() => file.read(wanted, context));
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
  const message = `${counted(names.length, 'column', 'columns')} with lists or maps ${names.length === 1 ? 'is' : 'are'} ignored: ${shown}`;
  return [{ code: 'nested-columns', message, count: names.length, params: { count: names.length, columns: shown } }];
}
