import { SalesError } from '../../util/error.js';
import {
  encryptedParquet,
  malformedParquet,
  type ParquetChunk,
  type ParquetElement,
  type ParquetMetadata,
  type ParquetReader,
} from './reader.js';

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
    throw new SalesError('truncated', 'truncated-parquet');
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

const MAX_RECORD_DEPTH = 32;
const MAX_VARINT = 10;
/** Size of a value in bytes by its type; types not listed here have variable length. */
const FIXED: Readonly<Record<number, number>> = { 1: 0, 2: 0, 3: 1, 7: 8 };

/**
 * Returns the end of a record in Thrift's compact protocol, which Parquet uses for its footer and page headers. The library
 * trusts the
 * lengths that it reads, and a damaged length could exhaust memory or never end. So all lengths are first checked against the
 * bytes.
 * @throws SalesError `malformed-parquet`
 */
export function endOfRecord(bytes: Uint8Array, start: number): number {
  const walker = new Walker(bytes, start);
  walker.record(0);
  return walker.at;
}

class Walker {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  record(depth: number): void {
    if (depth > MAX_RECORD_DEPTH) throw malformedParquet();
    for (;;) {
      const byte = this.#byte();
      if ((byte & 15) === 0) return;
      if (byte >> 4 === 0) this.#varint();
      this.#value(byte & 15, depth);
    }
  }

  #value(kind: number, depth: number): void {
    const fixed = FIXED[kind];
    if (fixed !== undefined) this.#skip(fixed);
    else if (kind >= 4 && kind <= 6) this.#varint();
    else if (kind === 8) this.#skip(this.#varint());
    else if (kind === 9) this.#list(depth);
    else if (kind === 12) this.record(depth + 1);
    else throw malformedParquet();
  }

  #list(depth: number): void {
    if (depth > MAX_RECORD_DEPTH) throw malformedParquet();
    const byte = this.#byte();
    const kind = byte & 15;
    const count = byte >> 4 === 15 ? this.#varint() : byte >> 4;
    // Each item takes at least one byte.
    if (count > this.#bytes.length - this.at) throw malformedParquet();
    for (let item = 0; item < count; item++) {
      if (kind === 1 || kind === 2) this.#skip(1);
      else this.#value(kind, depth + 1);
    }
  }

  #byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw malformedParquet();
    return byte;
  }

  #varint(): number {
    let value = 0;
    for (let digit = 0; digit < MAX_VARINT; digit++) {
      const byte = this.#byte();
      value += (byte & 127) * 128 ** digit;
      if (byte < 128) return value;
    }
    throw malformedParquet();
  }

  #skip(length: number): void {
    this.at += length;
    if (this.at > this.#bytes.length) throw malformedParquet();
  }
}
