import { SalesError } from '../../util/error.js';
import { encryptedParquet, malformedParquet } from './errors.js';
import { endOfRecord } from './thrift.js';
import type { ParquetChunk, ParquetElement, ParquetMetadata, ParquetReader } from './reader.js';

const TAIL_BYTES = 8;
const MAGIC = 'PAR1';
const ENCRYPTED = 'PARE';
const MAX_FIELDS = 20_000;
const MAX_DEPTH = 40;

/** A leaf column of the schema. */
export interface ParquetLeaf {
  /** The names from the outermost group to the column. */
  readonly path: readonly string[];
  /** Index of the column in each row group. */
  readonly index: number;
  readonly element: ParquetElement;
  /** Maximum definition level: how many names on the path are optional. A value is present where its level equals this number. */
  readonly maxLevel: number;
  /** True when a row can have several values. */
  readonly repeats: boolean;
}

/** The contents of a file and their byte ranges, checked for consistency and against the file size. */
export interface ParquetFooter {
  readonly leaves: readonly ParquetLeaf[];
  readonly groups: readonly { readonly rowCount: number; readonly chunks: readonly ChunkPlace[] }[];
  readonly rowCount: number;
}

/** The bytes of one column in one row group. */
export interface ChunkPlace {
  readonly from: number;
  readonly to: number;
  readonly chunk: ParquetChunk;
}

/**
 * Returns the size of the footer from the last eight bytes of the file.
 * @throws SalesError `truncated` if the end is missing, `unsupported-format` if it is encrypted, `malformed-parquet`
 */
export function footerLength(tail: Uint8Array, total: number): number {
  const end = tail.subarray(-TAIL_BYTES);
  const magic = new TextDecoder().decode(end.subarray(-MAGIC.length));
  if (magic === ENCRYPTED) throw encryptedParquet();
  if (magic !== MAGIC) {
    throw new SalesError('truncated', 'The Parquet file is truncated: its last bytes are missing', {
      hint: 'The download or the file is incomplete; reload it.',
    });
  }
  if (end.length < TAIL_BYTES) throw malformedParquet();
  const length = new DataView(end.buffer, end.byteOffset, TAIL_BYTES).getUint32(0, true) + TAIL_BYTES;
  if (length <= TAIL_BYTES || length > total - MAGIC.length) throw malformedParquet();
  return length;
}

/** Reads a footer from the bytes that `footerLength` counts. @throws SalesError `malformed-parquet`, `unsupported-format` */
export function readFooter(bytes: Uint8Array, total: number, { parquetMetadata }: ParquetReader): ParquetFooter {
  endOfRecord(bytes.subarray(0, -TAIL_BYTES), 0);
  const metadata = parquetMetadata(bytes, { geoparquet: false });
  const leaves = leavesOf(metadata.schema);
  const groups = metadata.row_groups.map((group) => {
    if (group.columns.length !== leaves.length) throw malformedParquet();
    const rowCount = toCount(group.num_rows);
    const chunks = group.columns.map((column, index) => {
      if (column.crypto_metadata || column.encrypted_column_metadata) throw encryptedParquet();
      return placeOf(column.meta_data, leaves[index] as ParquetLeaf, rowCount, total - bytes.length);
    });
    return { rowCount, chunks };
  });
  const rowCount = groups.reduce((sum, group) => sum + group.rowCount, 0);
  if (rowCount !== toCount(metadata.num_rows)) throw malformedParquet();
  return { leaves, groups, rowCount };
}

function toCount(value: bigint | undefined): number {
  const count = Number(value ?? -1);
  if (!(count >= 0 && count < 2 ** 31)) throw malformedParquet();
  return count;
}

function placeOf(chunk: ParquetChunk | undefined, leaf: ParquetLeaf, rowCount: number, end: number): ChunkPlace {
  if (!chunk || chunk.type !== leaf.element.type) throw malformedParquet();
  if (!leaf.repeats && toCount(chunk.num_values) !== rowCount) throw malformedParquet();
  // An offset of 0 means no dictionary, because the file begins with its magic bytes.
  const from = Number(chunk.dictionary_page_offset ?? 0n) || Number(chunk.data_page_offset);
  const to = from + Number(chunk.total_compressed_size);
  if (!(from >= MAGIC.length && to >= from && to <= end)) throw malformedParquet();
  return { from, to, chunk };
}

/** Returns the columns of a schema, which lists groups and columns in depth-first order. */
function leavesOf(schema: ParquetMetadata['schema']): ParquetLeaf[] {
  if (schema.length > MAX_FIELDS) throw malformedParquet();
  const leaves: ParquetLeaf[] = [];
  let next = 1;
  const walk = (count: number, outer: Pick<ParquetLeaf, 'path' | 'maxLevel' | 'repeats'>): void => {
    for (let child = 0; child < count; child++) {
      const element = schema[next++];
      if (!element || outer.path.length > MAX_DEPTH) throw malformedParquet();
      const path = [...outer.path, element.name];
      const maxLevel = outer.maxLevel + (element.repetition_type === 'REQUIRED' ? 0 : 1);
      const repeats = outer.repeats || element.repetition_type === 'REPEATED';
      if (element.type === undefined) walk(element.num_children ?? 0, { path, maxLevel, repeats });
      else leaves.push({ path, index: leaves.length, element, maxLevel, repeats });
    }
  };
  walk(schema[0]?.num_children ?? 0, { path: [], maxLevel: 0, repeats: false });
  return leaves;
}
