import type { ArrowData, ArrowType } from '../../query/result/arrow-table.js';
import type { SalesError } from '../../util/error.js';
import { KIND } from '../arrow/metadata.js';
import { beginsWithRun, readHybrid, readDeltaBytes, readDeltas } from './encodings.js';
import { Crc32 } from '../unpack/crc32.js';
import { unsupportedFile } from '../open/open-errors.js';
import { malformedParquet, type ParquetChunk, type ParquetPageHeader, type ParquetReader } from './reader.js';
import { type ParquetLeaf, endOfRecord } from './footer.js';
import {
  bitsOf,
  dictionaryOf,
  joined,
  lookUp,
  spread,
  listedValues,
  deltaValues,
  plainValues,
  widthOf,
  type Dense,
} from './values.js';
import type { Unpack } from '../unpack/frame-length.js';
import { bitsFor, hasBit, setBit } from '../../util/bits.js';

/**
 * Maximum page size in bytes and maximum compression ratio. Pages have about a megabyte; higher declared values mean damaged
 * data.
 */
const MAX_PAGE_BYTES = 2 ** 29;
const MAX_PACKING = 40_000;

/** What is needed to read the pages of a column. */
export interface PageTools {
  readonly reader: ParquetReader;
  /** Decompression functions by codec; Snappy and uncompressed pages need none. */
  readonly unpack: Readonly<Record<string, Unpack>>;
  /** Called for a page whose checksum does not match its bytes. */
  readonly onDamage: (leaf: ParquetLeaf) => void;
}

/** A column chunk: the column's description, and that of its values in the row group. */
export interface ColumnChunk {
  readonly leaf: ParquetLeaf;
  readonly type: ArrowType;
  readonly chunk: ParquetChunk;
  readonly rowCount: number;
  /** Number of rows to read, from the first. */
  readonly take: number;
}

/**
 * Reads the first values of one column in one row group, page by page, in Arrow's layout. Dictionary codes of texts stay codes.
 * @throws SalesError `malformed-parquet`, `unsupported-format` for unsupported encodings
 */
export function readChunk(bytes: Uint8Array, column: ColumnChunk, tools: PageTools): ArrowData[] {
  const { rowCount, take } = column;
  const pages: ArrowData[] = [];
  const reader = new ChunkReader(bytes, column, tools);
  for (let rows = 0; rows < take;) {
    const page = firstRows(reader.next(rowCount - rows), take - rows);
    rows += page.length;
    if (page.length > 0) pages.push(page);
  }
  return pages;
}

/** Returns a page with at most `length` rows. */
function firstRows(page: ArrowData, length: number): ArrowData {
  if (page.length <= length) return page;
  const { nullBitmap } = page;
  let nullCount = 0;
  if (nullBitmap) for (let row = 0; row < length; row++) if (!hasBit(nullBitmap, row)) nullCount++;
  return { ...page, length, nullCount };
}

interface Levels {
  /** Number of rows with a value. */
  readonly count: number;
  readonly nullBitmap?: Uint8Array;
}

class ChunkReader {
  readonly #bytes: Uint8Array;
  readonly #column: ColumnChunk;
  readonly #tools: PageTools;
  #at = 0;
  #dictionary: Dense | undefined;
  #texts: ArrowData['dictionary'];

  constructor(bytes: Uint8Array, column: ColumnChunk, tools: PageTools) {
    this.#bytes = bytes;
    this.#column = column;
    this.#tools = tools;
  }

  /** Returns the next page of values, with at most `maxRows` rows. */
  next(maxRows: number): ArrowData {
    for (;;) {
      const { header, body } = this.#page();
      const { data_page_header: first, data_page_header_v2: second, dictionary_page_header: dictionary } = header;
      if (header.type === 'DICTIONARY_PAGE' && dictionary) {
        this.#dictionary = this.#plain(this.#unpacked(body, header.uncompressed_page_size), dictionary.num_values);
        this.#texts = undefined;
      } else if (header.type === 'DATA_PAGE' && first) {
        return this.#firstForm(
          this.#unpacked(body, header.uncompressed_page_size),
          first,
          checkedRows(first.num_values, maxRows),
        );
      } else if (header.type === 'DATA_PAGE_V2' && second) {
        return this.#secondForm(header, body, checkedRows(second.num_values, maxRows));
      } else if (header.type !== 'INDEX_PAGE') throw malformedParquet();
    }
  }

  #page(): { header: ParquetPageHeader; body: Uint8Array } {
    const { parquetHeader } = this.#tools.reader;
    const start = endOfRecord(this.#bytes, this.#at);
    const { buffer, byteOffset, byteLength } = this.#bytes;
    const header = parquetHeader({ view: new DataView(buffer, byteOffset, byteLength), offset: this.#at });
    const { compressed_page_size: size, uncompressed_page_size: unpacked, crc } = header;
    this.#at = start + size;
    const isSound = size >= 0 && this.#at <= this.#bytes.length && unpacked >= 0 && unpacked <= MAX_PAGE_BYTES;
    if (!isSound || unpacked > (size + 1) * MAX_PACKING) throw malformedParquet();
    const body = this.#bytes.subarray(start, this.#at);
    if (crc !== undefined && !hasSum(body, crc)) this.#tools.onDamage(this.#column.leaf);
    return { header, body };
  }

  #unpacked(bytes: Uint8Array, length: number): Uint8Array {
    const { codec } = this.#column.chunk;
    return this.#tools.reader.decompressPage(bytes, length, codec, this.#tools.unpack);
  }

  #firstForm(page: Uint8Array, header: NonNullable<ParquetPageHeader['data_page_header']>, rows: number): ArrowData {
    if (this.#column.leaf.maxLevel === 0) return this.#values(page, header.encoding, rows, { count: rows });
    if (header.definition_level_encoding !== 'RLE') throw unsupportedEncoding(header.definition_level_encoding);
    const { bytes, end } = sized(page);
    return this.#values(page.subarray(end), header.encoding, rows, this.#levels(bytes, rows));
  }

  #secondForm(header: ParquetPageHeader, body: Uint8Array, rows: number): ArrowData {
    const {
      encoding,
      definition_levels_byte_length: own,
      repetition_levels_byte_length: outer,
      is_compressed: isPacked,
    } = header.data_page_header_v2 as NonNullable<ParquetPageHeader['data_page_header_v2']>;
    const start = outer + own;
    if (!(own >= 0 && outer >= 0 && start <= body.length && start <= header.uncompressed_page_size)) throw malformedParquet();
    const levels = this.#levels(body.subarray(outer, start), rows);
    const rest = body.subarray(start);
    const isEmpty = levels.count === 0 || rest.length === 0;
    const page = isPacked === false || isEmpty ? rest : this.#unpacked(rest, header.uncompressed_page_size - start);
    return this.#values(page, encoding, rows, levels);
  }

  #levels(bytes: Uint8Array, rows: number): Levels {
    const { maxLevel } = this.#column.leaf;
    if (maxLevel === 0) return { count: rows };
    const width = 32 - Math.clz32(maxLevel);
    if (beginsWithRun(bytes, width, maxLevel, rows)) return { count: rows };
    const levels = new Int32Array(rows);
    readHybrid(bytes, width, levels);
    let count = 0;
    for (let row = 0; row < rows; row++) if (levels[row] === maxLevel) count++;
    if (count === rows) return { count };
    const nullBitmap = bitsFor(rows);
    for (let row = 0; row < rows; row++) if (levels[row] === maxLevel) setBit(nullBitmap, row);
    return { count, nullBitmap };
  }

  #values(bytes: Uint8Array, encoding: string, rows: number, levels: Levels): ArrowData {
    const data = spread(this.#dense(bytes, encoding, levels.count), rows, levels);
    return { offset: 0, nullCount: rows - levels.count, children: [], ...data };
  }

  #dense(bytes: Uint8Array, encoding: string, count: number): Dense {
    const { leaf, type } = this.#column;
    const width = widthOf(leaf.element);
    if (count === 0 || encoding === 'PLAIN') return this.#plain(bytes, count);
    if (encoding.endsWith('_DICTIONARY')) return this.#coded(bytes, count);
    if (encoding === 'BYTE_STREAM_SPLIT' && width !== undefined) return this.#plain(joined(bytes, width, count), count);
    if (encoding === 'RLE' && type.typeId === KIND.bool) return bitsOf(sized(bytes).bytes, count, type);
    return this.#deltas(bytes, encoding, count);
  }

  #plain(bytes: Uint8Array, count: number): Dense {
    if (!(count >= 0)) throw malformedParquet();
    return plainValues(bytes, count, this.#column.leaf.element, this.#column.type);
  }

  #deltas(bytes: Uint8Array, encoding: string, count: number): Dense {
    const { leaf, type } = this.#column;
    const library = this.#tools.reader;
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
    if (encoding === 'DELTA_BINARY_PACKED' && (leaf.element.type === 'INT32' || leaf.element.type === 'INT64')) {
      // DuckDB encodes unsigned 32-bit numbers with deltas of more than 32 bits.
      const isShort = leaf.element.type === 'INT32' && type.isSigned !== false;
      const values = isShort ? new Int32Array(count) : new BigInt64Array(count);
      readDeltas(reader, values, library);
      return deltaValues(values, leaf.element, type);
    }
    const isShared = encoding === 'DELTA_BYTE_ARRAY';
    const isBytes = isShared || encoding === 'DELTA_LENGTH_BYTE_ARRAY';
    if (!isBytes || !leaf.element.type?.endsWith('BYTE_ARRAY')) throw unsupportedEncoding(encoding);
    return listedValues(readDeltaBytes(reader, count, isShared, library), leaf.element, type);
  }

  #coded(bytes: Uint8Array, count: number): Dense {
    const dictionary = this.#dictionary;
    const [width = 0] = bytes;
    if (!dictionary) throw malformedParquet();
    const codes = new Int32Array(count);
    readHybrid(bytes.subarray(1), width, codes);
    for (let row = 0; row < count; row++) if ((codes[row] as number) >>> 0 >= dictionary.length) throw malformedParquet();
    if (!dictionary.valueOffsets) return lookUp(codes, dictionary);
    // The same object for all pages, so each of its texts is looked up once.
    const texts = (this.#texts ??= dictionaryOf(dictionary));
    return { type: { typeId: KIND.dictionary, dictionary: dictionary.type }, values: codes, dictionary: texts, length: count };
  }
}

function unsupportedEncoding(encoding: string): SalesError {
  return unsupportedFile(encoding, 'encodings');
}

function hasSum(bytes: Uint8Array, wanted: number): boolean {
  const sum = new Crc32();
  sum.add(bytes);
  return sum.value === wanted >>> 0;
}

function checkedRows(count: number, maxRows: number): number {
  if (!(count >= 0 && count <= maxRows)) throw malformedParquet();
  return count;
}

/** Reads length-prefixed bytes, and returns where they end. */
function sized(bytes: Uint8Array): { bytes: Uint8Array; end: number } {
  if (bytes.length < 4) throw malformedParquet();
  const end = 4 + new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  if (end > bytes.length) throw malformedParquet();
  return { bytes: bytes.subarray(4, end), end };
}
