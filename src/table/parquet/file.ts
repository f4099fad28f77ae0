import type { ArrowData, ArrowType } from '../../query/result/arrow-table.js';
import { uniqueNames } from '../csv/header.js';
import type { Note, ValueType } from '../../query/schema.js';
import { typedColumns } from '../arrow/columns.js';

import { KIND } from '../arrow/metadata.js';
import type { Column } from '../column.js';
import type { DecodeContext } from '../part.js';
import { footerLength, readFooter, type ChunkPlace, type ParquetFooter, type ParquetLeaf } from './footer.js';
import type { PageTools } from './pages.js';
import { readLeaves, type GroupPart, type NamedLeaf, type RangedSource } from './row-groups.js';
import { boundsIn, loadReader, missingIn, type ParquetReader, typeOf } from './reader.js';
import { unsupportedFile } from '../open/open-errors.js';
import type { LaterColumn } from '../table.js';
import type { CodecName, Unpack } from '../unpack/frame-length.js';

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
async function unpackersFor(codecs: Iterable<string>, context: DecodeContext): Promise<Readonly<Record<string, Unpack>>> {
  const found: Record<string, Unpack> = {};
  for (const codec of codecs) {
    const name = CODECS[codec];
    if (name) found[codec] = await context.unpacker(name);
    else if (!BUILT_IN.includes(codec)) {
      throw unsupportedFile(codec, 'codec');
    }
  }
  return found;
}

/** Number of bytes read from the end first; the footers of most files fit. */
const TAIL_BYTES = 1 << 16;

/** Maximum size of a value in a column, in bytes. */
const CELL_BYTES = 8;

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

  get groups(): readonly GroupPart[] {
    return this.#footer.groups.map(({ rowCount, chunks }) => ({ rowCount, take: rowCount, chunks }));
  }

  /** Returns what the file declares about a column. */
  describe(leaf: NamedLeaf): LaterColumn {
    const chunks = this.#chunksOf(leaf.index).map(({ chunk }) => chunk);
    return {
      name: leaf.name,
      type: valueType(typeOf(leaf.element)),
      missing: missingIn(chunks) ?? 0,
      distinct: 0,
      ...boundsIn(chunks, leaf.element),
    };
  }

  /** True when the file states the number of missing values of each column. */
  get statesMissing(): boolean {
    return this.leaves.every(({ index }) => missingIn(this.#chunksOf(index).map(({ chunk }) => chunk)) !== undefined);
  }

  /**
   * Reads columns, row group by row group, and yields in between; `groups` are the row groups to read, by default all.
   * @throws SalesError `malformed-parquet`, `unsupported-format`, `too-large`
   */
  async read(
    leaves: readonly NamedLeaf[],
    context: DecodeContext,
    groups: readonly GroupPart[] = this.groups,
  ): Promise<{ columns: Column[]; warnings: Note[] }> {
    if (leaves.length === 0) return { columns: [], warnings: [] };
    // A small file may declare any number of rows.
    context.reserve(groups.reduce((sum, { take }) => sum + take, 0) * leaves.length * CELL_BYTES);
    const damaged = new Set<string>();
    const codecs = new Set(leaves.flatMap(({ index }) => this.#chunksOf(index).map(({ chunk }) => chunk.codec)));
    const unpack = await unpackersFor(codecs, context);
    const tools: PageTools = { reader: this.#reader, unpack, onDamage: (leaf) => damaged.add(nameOf(leaves, leaf)) };
    const read = await readLeaves({ source: this.#source, groups, leaves, tools }, context);
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

function nameOf(leaves: readonly NamedLeaf[], { index }: ParquetLeaf): string {
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
    column,
    params: { column },
  };
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
