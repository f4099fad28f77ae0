import type { ArrowData, ArrowType } from '../../query/arrow-table.js';
import { uniqueNames } from '../csv/header.js';
import type { Note, ValueType } from '../../query/schema.js';
import { typedColumns } from '../arrow/columns.js';
import { poolFor, type TypedField } from '../arrow/texts.js';
import { KIND } from '../arrow/schema.js';
import type { Column } from '../column.js';
import type { DecodeContext } from '../decode.js';
import { footerLength, readFooter, type ChunkPlace, type ParquetFooter, type ParquetLeaf } from './footer.js';
import { readChunk, type PageTools } from './pages.js';
import { loadReader, type ParquetReader } from './reader.js';
import { typeOf } from './types.js';
import type { LaterColumn } from '../table.js';
import type { CodecName, Unpack } from '../unpack/codec.js';
import { unsupportedParquet } from './errors.js';
import type { PartSource } from '../part.js';

/** Maximum gap between two ranges that are read together; reading it is cheaper than another request. */
const GAP_BYTES = 1 << 16;

/** A range of bytes in a file: `from` inclusive, `to` exclusive. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A file whose ranges can be read in any order. */
export interface RangedSource {
  readonly total: number;
  readonly slice: NonNullable<PartSource['slice']>;
}

/** Reads ranges of a file in parallel, merging those close to each other. Returns one array per range, in input order. */
export async function readPlaces(source: RangedSource, places: readonly Place[]): Promise<Uint8Array[]> {
  const runs = runsOf(places);
  const read = await Promise.all(runs.map(async (run) => ({ ...run, bytes: await source.slice(run.from, run.to) })));
  return places.map(({ from, to }) => {
    const run = read.find((one) => one.from <= from && to <= one.to);
    return run?.bytes.subarray(from - run.from, to - run.from) ?? new Uint8Array(0);
  });
}

/** Merges nearby ranges, in file order. */
export function runsOf(places: readonly Place[]): Place[] {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of [...places].sort((one, other) => one.from - other.from)) {
    const last = runs.at(-1);
    if (last && from - last.to <= GAP_BYTES) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

/** Codecs that the Parquet library includes. */
const BUILT_IN: readonly string[] = ['UNCOMPRESSED', 'SNAPPY'];
const CODECS: Readonly<Record<string, CodecName>> = {
  BROTLI: 'brotli',
  GZIP: 'gzip',
  ZSTD: 'zstd',
  LZ4: 'lz4-hadoop',
  LZ4_RAW: 'lz4',
};

/**
 * Returns the decompression functions by codec; codecs that are not built in are loaded.
 * @throws SalesError `unsupported-format`
 */
export async function unpackersFor(codecs: Iterable<string>, context: DecodeContext): Promise<Readonly<Record<string, Unpack>>> {
  const found: Record<string, Unpack> = {};
  for (const codec of codecs) {
    const name = CODECS[codec];
    if (name) found[codec] = await context.unpacker(name);
    else if (!BUILT_IN.includes(codec)) {
      throw unsupportedParquet(`Parquet compressed with ${codec}`, 'Compress the file with Snappy, Zstandard or gzip.');
    }
  }
  return found;
}

/** Approximate size up to which row groups are fetched together. */
const SPAN_BYTES = 1 << 23;
/** Number of bytes read from the end first; the footers of most files fit. */
const TAIL_BYTES = 1 << 16;

/** Maximum size of a value in a column, in bytes. */
const CELL_BYTES = 8;

/** A column with at most one value per row, with its name in the table. */
export interface NamedLeaf extends ParquetLeaf {
  readonly name: string;
}

/** A Parquet file with its footer. */
export class ParquetFile {
  readonly #source: RangedSource;
  readonly #reader: ParquetReader;
  readonly #footer: ParquetFooter;
  /** The readable columns, in file order. */
  readonly leaves: readonly NamedLeaf[];
  /** The names of columns that cannot be read, because they contain lists or maps. */
  readonly nested: readonly string[];

  private constructor(source: RangedSource, reader: ParquetReader, footer: ParquetFooter) {
    this.#source = source;
    this.#reader = reader;
    this.#footer = footer;
    const flat = footer.leaves.filter(({ repeats }) => !repeats);
    const names = uniqueNames(
      flat.map(({ path }) => path.join('.')),
      [flat.map(() => 'x')],
    );
    this.leaves = flat.map((leaf, index) => ({ ...leaf, name: names[index] ?? '' }));
    this.nested = [...new Set(footer.leaves.filter(({ repeats }) => repeats).map(({ path }) => path[0] ?? ''))];
  }

  /** Reads the footer. @throws SalesError `malformed-parquet`, `truncated`, `unsupported-format` */
  static async open(source: RangedSource): Promise<ParquetFile> {
    const reader = await loadReader();
    return new ParquetFile(source, reader, await footerOf(source, reader));
  }

  get rowCount(): number {
    return this.#footer.rowCount;
  }

  /** Returns the size of a column in the file, in bytes. */
  bytesOf({ index }: NamedLeaf): number {
    return this.#chunksOf(index).reduce((sum, { from, to }) => sum + to - from, 0);
  }

  /** Returns what the file declares about a column. */
  describe(leaf: NamedLeaf): LaterColumn {
    const missing = this.#chunksOf(leaf.index).reduce((sum, { chunk }) => sum + Number(chunk.statistics?.null_count ?? 0), 0);
    return { name: leaf.name, type: valueType(typeOf(leaf.element)), missing };
  }

  /**
   * Reads columns, row group by row group, and yields in between.
   * @throws SalesError `malformed-parquet`, `unsupported-format`, `too-large`
   */
  async read(leaves: readonly NamedLeaf[], context: DecodeContext): Promise<{ columns: Column[]; warnings: Note[] }> {
    // A small file may declare any number of rows.
    context.reserve(this.rowCount * leaves.length * CELL_BYTES);
    const damaged = new Set<string>();
    const codecs = new Set(leaves.flatMap(({ index }) => this.#chunksOf(index).map(({ chunk }) => chunk.codec)));
    const unpack = await unpackersFor(codecs, context);
    const tools: PageTools = { reader: this.#reader, unpack, onDamage: (leaf) => damaged.add(nameIn(leaves, leaf)) };
    const read = await readLeaves({ source: this.#source, footer: this.#footer, leaves, tools }, context);
    const warnings = [...damaged].map(damageNote);
    const fields = read.map((field) =>
      field.type.typeId === KIND.binary && areTexts(field.parts) ? { ...field, type: { typeId: KIND.text } } : field,
    );
    return { columns: typedColumns(fields, context, warnings), warnings };
  }

  #chunksOf(index: number): readonly ChunkPlace[] {
    return this.#footer.groups.map(({ chunks }) => chunks[index] as ChunkPlace);
  }
}

function nameIn(leaves: readonly NamedLeaf[], { index }: ParquetLeaf): string {
  return leaves.find((leaf) => leaf.index === index)?.name ?? '';
}

/** Returns the type of a column's values, as far as the file declares it. */
function valueType({ typeId }: ArrowType): ValueType {
  if (typeId === KIND.bool) return 'boolean';
  if (typeId === KIND.date) return 'date';
  if (typeId === KIND.timestamp) return 'datetime';
  return typeId === KIND.int || typeId === KIND.float || typeId === KIND.decimal ? 'number' : 'text';
}

async function footerOf(source: RangedSource, reader: ParquetReader): Promise<ParquetFooter> {
  const { total } = source;
  const start = Math.max(0, total - TAIL_BYTES);
  const tail = await source.slice(start, total);
  const length = footerLength(tail, total);
  const bytes = length <= tail.length ? tail.subarray(-length) : await source.slice(total - length, total);
  return readFooter(bytes, total, reader);
}

function damageNote(column: string): Note {
  return {
    code: 'damaged-values',
    message: `The checksum of a part of ${column} is wrong: the file was changed after it was written, and some values may be wrong`,
    column,
    params: { column },
  };
}

interface Reading {
  readonly source: RangedSource;
  readonly footer: ParquetFooter;
  readonly leaves: readonly NamedLeaf[];
  readonly tools: PageTools;
}

/** Reads the values of each column over all row groups. While some are decoded, the next bytes are fetched. */
async function readLeaves({ source, footer, leaves, tools }: Reading, context: DecodeContext): Promise<TypedField[]> {
  const asTyped = context.read.columns.size === 0;
  const fields = leaves.map(({ name, element }) => {
    const type = typeOf(element);
    return { name, type, parts: new Array<ArrowData>(), pool: poolFor(type, asTyped) };
  });
  const spans = spansOf(footer, leaves);
  let rows = 0;
  let next = fetchSpan(source, spans[0]);
  for (const [index, span] of spans.entries()) {
    const bytes = await next;
    next = fetchSpan(source, spans[index + 1]);
    for (const [at, { leaf, rowCount, place }] of span.entries()) {
      const { type, parts, pool } = fields[leaves.indexOf(leaf)] as (typeof fields)[number];
      for (const page of readChunk(bytes[at] ?? new Uint8Array(0), { leaf, type, chunk: place.chunk, rowCount }, tools)) {
        if (pool) pool.add(page);
        else parts.push(page);
      }
      if (leaf === leaves.at(-1)) rows += rowCount;
      await context.turn(rows);
    }
  }
  return fields;
}

/** One column chunk to read. */
interface ChunkRequest {
  readonly leaf: NamedLeaf;
  readonly rowCount: number;
  readonly place: ChunkPlace;
}

/** Splits the file into spans of row groups that are fetched together. */
function spansOf({ groups }: ParquetFooter, leaves: readonly NamedLeaf[]): ChunkRequest[][] {
  const spans: ChunkRequest[][] = [];
  let room = 0;
  for (const { rowCount, chunks } of groups) {
    const wanted = leaves.map((leaf) => ({ leaf, rowCount, place: chunks[leaf.index] as ChunkPlace }));
    if (room <= 0) {
      spans.push([]);
      room = SPAN_BYTES;
    }
    spans.at(-1)?.push(...wanted);
    room -= wanted.reduce((sum, { place }) => sum + place.to - place.from, 0);
  }
  return spans;
}

function fetchSpan(source: RangedSource, span: readonly ChunkRequest[] = []): Promise<Uint8Array[]> {
  const bytes = readPlaces(
    source,
    span.map(({ place }) => place),
  );
  // The fetch may fail while earlier bytes are still being decoded; the error is thrown when the result is awaited.
  bytes.catch(() => undefined);
  return bytes;
}

/** True when bytes of undeclared type are texts, as old writers store them: valid UTF-8 without control characters. */
function areTexts(parts: readonly ArrowData[]): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const buffers = new Set(
    parts.flatMap((part) => (part.dictionary?.data ?? [part]).map(({ values }) => values as unknown as Uint8Array)),
  );
  try {
    return [...buffers].every(
      (bytes) => !bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32)) && decoder.decode(bytes).length >= 0,
    );
  } catch {
    // The decoder rejects bytes that are not UTF-8.
    return false;
  }
}
