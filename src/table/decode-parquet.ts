import type { Note } from '../query/schema.js';
import { counted } from '../util/counted.js';
import { isAbort, SalesError } from '../util/error.js';
import type { ArrowData } from './arrow-batches.js';
import { KIND } from './arrow-schema.js';
import { typedColumns } from './arrow-columns.js';
import { collectBytes } from './bytes.js';
import type { DecodeContext, Decoded } from './decode.js';
import type { PartSource } from './part.js';
import { unpackersFor } from './parquet-codecs.js';
import { malformedParquet } from './parquet-errors.js';
import { footerLength, readFooter, type ChunkPlace, type ParquetFooter, type ParquetLeaf } from './parquet-footer.js';
import { readChunk, type PageTools } from './parquet-pages.js';
import { readPlaces, type RangedSource } from './parquet-ranges.js';
import { loadReader, type ParquetReader } from './parquet-reader.js';
import { typeOf } from './parquet-types.js';

/** A file up to this size is read in one go: requests for parts would cost more than they save. */
const WHOLE_BYTES = 1 << 22;
/** Groups of rows are fetched together up to about this size. */
const SPAN_BYTES = 1 << 23;
/** Read from the end at first; the footers of most files fit. */
const TAIL_BYTES = 1 << 16;
/** What a value takes in a column, at the most. */
const CELL_BYTES = 8;

/**
 * Reads Parquet: of a large file whose source gives parts, only the footer and the columns; group by group of rows, with turns between.
 * @throws SalesError `malformed-parquet`, `truncated`, `unsupported-format`, `too-large`
 */
export async function decode(source: PartSource, context: DecodeContext): Promise<Decoded> {
  try {
    return await decoded(await rangedSource(source), context);
  } catch (error) {
    // What reading past a damaged page throws is said in our words.
    if (error instanceof SalesError || isAbort(error)) throw error;
    throw malformedParquet(error);
  }
}

async function rangedSource({ chunks, total, slice }: PartSource): Promise<RangedSource> {
  if (total !== undefined && slice !== undefined && total > WHOLE_BYTES) {
    // The bytes that come in a row are not wanted: leaving the loop ends their delivery.
    for await (const _ of chunks) break;
    return { total, slice };
  }
  const { buffer, byteOffset, length } = await collectBytes(chunks);
  // Node's buffers copy nothing where other arrays of bytes do.
  const bytes = new Uint8Array(buffer, byteOffset, length);
  return { total: bytes.length, slice: (from, to) => Promise.resolve(bytes.subarray(from, to)) };
}

async function decoded(source: RangedSource, context: DecodeContext): Promise<Decoded> {
  const reader = await loadReader();
  const footer = await footerOf(source, reader);
  const warnings: Note[] = [];
  const leaves = footer.leaves.filter(({ repeats }) => !repeats);
  // A small file may announce any number of rows.
  context.reserve(footer.rowCount * leaves.length * CELL_BYTES);
  noteNested(footer.leaves, warnings);
  const damaged = new Set<ParquetLeaf>();
  const unpack = await unpackersFor(codecsOf(footer, leaves), context);
  const tools: PageTools = { reader, unpack, onDamage: (leaf) => damaged.add(leaf) };
  const parts = await readLeaves({ source, footer, leaves, tools }, context);
  for (const leaf of damaged) warnings.push(damageNote(nameOf(leaf)));
  const fields = leaves.map((leaf, index) => {
    const found = parts[index] ?? [];
    const type = typeOf(leaf.element);
    return {
      name: nameOf(leaf),
      type: type.typeId === KIND.binary && areTexts(found) ? { typeId: KIND.text } : type,
      parts: found,
    };
  });
  return { columns: typedColumns(fields, context, warnings), rowCount: footer.rowCount, warnings };
}

async function footerOf(source: RangedSource, reader: ParquetReader): Promise<ParquetFooter> {
  const { total } = source;
  const start = Math.max(0, total - TAIL_BYTES);
  const tail = await source.slice(start, total);
  const length = footerLength(tail, total);
  const bytes = length <= tail.length ? tail.subarray(-length) : await source.slice(total - length, total);
  return readFooter(bytes, total, reader);
}

function nameOf({ path }: ParquetLeaf): string {
  return path.join('.');
}

function codecsOf({ groups }: ParquetFooter, leaves: readonly ParquetLeaf[]): Set<string> {
  return new Set(groups.flatMap(({ chunks }) => leaves.map(({ index }) => chunks[index]?.chunk.codec ?? 'unknown')));
}

function noteNested(leaves: readonly ParquetLeaf[], warnings: Note[]): void {
  const names = [...new Set(leaves.filter(({ repeats }) => repeats).map(({ path }) => path[0] ?? ''))];
  if (names.length === 0) return;
  const shown = `${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`;
  warnings.push({
    code: 'nested-columns',
    message: `${counted(names.length, 'column', 'columns')} left out, with lists or maps in place of values: ${shown}`,
    count: names.length,
    params: { count: names.length, columns: shown },
  });
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
  readonly leaves: readonly ParquetLeaf[];
  readonly tools: PageTools;
}

/** The values of each column over all groups of rows. While some are decoded, the bytes of the next are on their way. */
async function readLeaves({ source, footer, leaves, tools }: Reading, context: DecodeContext): Promise<ArrowData[][]> {
  const parts: ArrowData[][] = leaves.map(() => []);
  const spans = spansOf(footer, leaves);
  let rows = 0;
  let next = fetchSpan(source, spans[0]);
  for (const [index, span] of spans.entries()) {
    const bytes = await next;
    next = fetchSpan(source, spans[index + 1]);
    for (const [at, { leaf, rowCount, place }] of span.entries()) {
      const column = { leaf, type: typeOf(leaf.element), chunk: place.chunk, rowCount };
      parts[leaves.indexOf(leaf)]?.push(...readChunk(bytes[at] ?? new Uint8Array(0), column, tools));
      if (leaf === leaves.at(-1)) rows += rowCount;
      await context.turn(rows);
    }
  }
  return parts;
}

/** One column of one group, to be read. */
interface Wanted {
  readonly leaf: ParquetLeaf;
  readonly rowCount: number;
  readonly place: ChunkPlace;
}

/** Groups of rows, several small ones together, as they are fetched at once. */
function spansOf({ groups }: ParquetFooter, leaves: readonly ParquetLeaf[]): Wanted[][] {
  const spans: Wanted[][] = [];
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

function fetchSpan(source: RangedSource, span: readonly Wanted[] = []): Promise<Uint8Array[]> {
  const bytes = readPlaces(
    source,
    span.map(({ place }) => place),
  );
  // It may fail while what came before is still being decoded; whoever awaits it then hears of it.
  bytes.catch(() => undefined);
  return bytes;
}

/** Whether bytes that nobody calls texts are such, as old writers leave them: of sound UTF-8, and without control characters. */
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
    // The decoder refuses bytes that are no UTF-8.
    return false;
  }
}
