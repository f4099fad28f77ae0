import type { ArrowData } from '../../query/result/arrow-table.js';
import { poolFor, type TypedField } from '../arrow/texts.js';
import type { DecodeContext } from '../part.js';
import type { PartSource } from '../open/input.js';
import type { ChunkPlace, ParquetLeaf } from './footer.js';
import { readChunk, type ColumnChunk, type PageTools } from './pages.js';
import { typeOf } from './reader.js';

/** Maximum gap between two ranges that are read together: at 100 Mbit/s it takes 20 ms, as long as another request. */
const GAP_BYTES = 1 << 18;

/** A range of bytes in a file: `from` inclusive, `to` exclusive. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** A file whose ranges can be read in any order. */
export interface RangedSource {
  readonly total: number;
  readonly slice: NonNullable<PartSource['slice']>;
}

/** Reads ranges of a file in parallel, merging those close to each other. Returns one array per range, in input order. */
async function readPlaces(source: RangedSource, places: readonly Place[]): Promise<Uint8Array[]> {
  const runs = runsOf(places);
  const read = await Promise.all(runs.map(async (run) => ({ ...run, bytes: await source.slice(run.from, run.to) })));
  return places.map(({ from, to }) => {
    const run = read.find((one) => one.from <= from && to <= one.to);
    return run?.bytes.subarray(from - run.from, to - run.from) ?? new Uint8Array(0);
  });
}

/** Merges nearby ranges, in file order. */
function runsOf(places: readonly Place[]): Place[] {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of [...places].sort((one, other) => one.from - other.from)) {
    const last = runs.at(-1);
    if (last && from - last.to <= GAP_BYTES) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

/** A column with at most one value per row, with its name in the table. */
export interface NamedLeaf extends ParquetLeaf {
  readonly name: string;
}

/** Approximate size up to which row groups are fetched together. */
const SPAN_BYTES = 1 << 23;
/** Rows of a row group to read: the first `take` of its `rowCount`. */
export interface GroupPart {
  readonly rowCount: number;
  readonly take: number;
  readonly chunks: readonly ChunkPlace[];
}

/** Number of bytes that are fetched of a chunk when only its first rows are requested: usually a dictionary and a page. */
const HEAD_BYTES = 1 << 20;
interface Reading {
  readonly source: RangedSource;
  readonly groups: readonly GroupPart[];
  readonly leaves: readonly NamedLeaf[];
  readonly tools: PageTools;
}

/** Reads the values of each column over row groups. While some are decoded, the next bytes are fetched. */
export async function readLeaves({ source, groups, leaves, tools }: Reading, context: DecodeContext): Promise<TypedField[]> {
  const asTyped = context.read.columns.size === 0;
  const fields = leaves.map(({ name, element }) => {
    const type = typeOf(element);
    return { name, type, parts: new Array<ArrowData>(), pool: poolFor(type, asTyped) };
  });
  const spans = spansOf(groups, leaves);
  let rows = 0;
  let next = fetchSpan(source, spans[0]);
  for (const [index, span] of spans.entries()) {
    const bytes = await next;
    next = fetchSpan(source, spans[index + 1]);
    for (const [at, request] of span.entries()) {
      const { leaf, place } = request;
      const { type, parts, pool } = fields[leaves.indexOf(leaf)] as (typeof fields)[number];
      const column = { ...request, type, chunk: place.chunk };
      for (const page of await readPages(source, bytes[at] ?? new Uint8Array(0), column, tools)) {
        if (pool) pool.add(page);
        else parts.push(page);
      }
      if (leaf === leaves.at(-1)) rows += request.take;
      await context.turn(rows);
    }
  }
  return fields;
}

interface ChunkRequest extends Pick<GroupPart, 'rowCount' | 'take'> {
  readonly leaf: NamedLeaf;
  readonly place: ChunkPlace;
}

/**
 * Reads the pages of a chunk. When only the beginning of the chunk was fetched and the requested rows end after it, the whole
 * chunk is fetched.
 */
async function readPages(
  source: RangedSource,
  bytes: Uint8Array,
  column: ChunkRequest & ColumnChunk,
  tools: PageTools,
): Promise<ArrowData[]> {
  const { from, to } = column.place;
  try {
    return readChunk(bytes, column, tools);
  } catch (error) {
    if (bytes.length === to - from) throw error;
    return readChunk(await source.slice(from, to), column, tools);
  }
}

/** Returns the bytes to fetch for a request: the whole chunk, or its beginning if only its first rows are requested. */
function bytesToFetch({ rowCount, take, place: { from, to } }: ChunkRequest): Place {
  return { from, to: take < rowCount ? Math.min(to, from + HEAD_BYTES) : to };
}

/** Splits row groups into spans that are fetched together. */
function spansOf(groups: readonly GroupPart[], leaves: readonly NamedLeaf[]): ChunkRequest[][] {
  const spans: ChunkRequest[][] = [];
  let room = 0;
  for (const { rowCount, take, chunks } of groups) {
    const requests = leaves.map((leaf) => ({ leaf, rowCount, take, place: chunks[leaf.index] as ChunkPlace }));
    if (room <= 0) {
      spans.push([]);
      room = SPAN_BYTES;
    }
    spans.at(-1)?.push(...requests);
    room -= requests.map(bytesToFetch).reduce((sum, { from, to }) => sum + to - from, 0);
  }
  return spans;
}

function fetchSpan(source: RangedSource, span: readonly ChunkRequest[] = []): Promise<Uint8Array[]> {
  const bytes = readPlaces(source, span.map(bytesToFetch));
  // The fetch may fail while earlier bytes are still being decoded; the error is thrown when the result is awaited.
  bytes.catch(() => undefined);
  return bytes;
}
