import type { Note } from '../query/schema.js';
import type { SourceOptions, TableInput, TableSource } from '../query/source.js';
import { formatRow } from '../registry/formats.js';
import { HelperLostError, type HelperPool } from '../util/helper-pool.js';
import { abortError, SalesError } from '../util/error.js';
import { peekBytes } from './open/bytes.js';
import { listPool, type CellPool } from './cells/column-builder.js';
import { emptyInput, mismatch, sniffFormat, isGzip, isZip, type ReadableFormat } from './sniff/sniff.js';
import { decodeCsv } from './csv/decode-csv.js';
import { rowsOfJson, rowsOfNdjson } from './records/decode-json.js';
import { rowsOfColumns, rowsOfObjects } from './records/json-rows.js';
import { decodeText, charsetOf, type TextReport } from './csv/utf8-bytes.js';
import type { Archive, DecodeContext, Decoded, LoadPart, ZipPart } from './part.js';
import { inferColumns } from './infer/infer-table.js';
import { withHead, type FileHead, LoadProgress, type ProgressOptions } from './load-progress.js';
import type { ByteSource, PartSource } from './open/input.js';
import type { NodeFiles } from './open/path.js';
import { openSource, type OpenOptions, type ResponseConditions } from './open/source.js';
import type { SentPool, SharedColumns } from './cells/shared-columns.js';
import { parseReadOptions, type DateOrder, type ReadOptions } from './read-options.js';
import type { RecordGrid } from './records/record-grid.js';
import { MemoryBudget, roomBytes, tooLargeOr } from './memory-budget.js';
import { withMarksAsTexts } from './sale-marks.js';
import type { FileVersion, Table } from './table.js';
import { TextList } from './cells/text-list.js';

/** Options of `loadTable`. */
export interface LoadOptions extends SourceOptions, OpenOptions, ProgressOptions {
  /** Threads that can help. */
  readonly helperPool?: HelperPool;
  /** Minimum number of bytes from which on helpers are used; default `LARGE_BYTES`. */
  readonly shareFrom?: number;
  /** Maximum number of bytes for the columns; the default depends on the device. */
  readonly room?: number;
  /** Decides which columns are read now; others may stay in the file and load later. Absent when all are read. */
  readonly wants?: DecodeContext['wants'];
  /** Called once with the first rows of a delimited text that takes a while. */
  readonly onHead?: (head: FileHead) => void;
  /** The order of day and month when neither the values nor the locale determine it. */
  readonly dateOrderHint?: DateOrder;
}

const HEAD_BYTES = 4096;
/** Minimum file size for which starting a helper pays off. */
const LARGE_BYTES = 12e6;
/**
 * Indexes of helpers. A third helper would wait for the thread that splits bytes into cells, which takes half as long as building
 * all columns.
 */
const HELPERS = [0, 1];
/** Maximum nesting of archives, such as `.csv.gz` in a `.zip` in a `.gz`. */
const MAX_LAYERS = 3;

/**
 * Loads one table from a URL (in Node also a path), a blob, bytes or rows to typed columns. The format is detected from the
 * content,
 * gzip is decompressed, and bytes are decoded while they arrive.
 * @throws SalesError of loading, or `bad-option`; an `AbortError` after an abort
 */
export async function loadTable(source: TableSource, options: LoadOptions): Promise<Table> {
  // Without a known version, the result is never `undefined`.
  return (await load(source, options))!;
}

/**
 * Reloads one table, bypassing all caches, unless the server reports that the file still has version `known`. Then the result is
 * `undefined`, and nothing is decoded. An empty version, or an input that is not a URL, is always loaded.
 * @throws as `loadTable`
 */
export function loadTableIfChanged(source: TableSource, known: FileVersion, options: LoadOptions): Promise<Table | undefined> {
  return load(source, options, known);
}

async function load(source: TableSource, options: LoadOptions, known?: FileVersion): Promise<Table | undefined> {
  const { signal } = options;
  if (signal?.aborted) throw abortError();
  const { name, input } = source;
  const decode = (fresh: boolean): Promise<Loaded | undefined> =>
    new Loading(name, options).decode(input, { unless: known, fresh });
  const loaded = await decode(false)
    .catch((error: unknown) => {
      if (error instanceof SalesError && 'isFileChanged' in error) return decode(true);
      // A helper was lost with its columns, and it is not used again.
      if (error instanceof HelperLostError) return decode(false);
      throw error;
    })
    .catch((error: unknown) => {
      // A signal may have any reason; callers get the same error for all of them.
      throw signal?.aborted ? abortError() : tooLargeOr(error);
    });
  if (!loaded) return undefined;
  const { rowCount, version, later, isTransient, others = [] } = loaded;
  const own = loaded.name ?? name;
  const noted = (of: string, notes: readonly Note[]): readonly Note[] => notes.map((note) => ({ ...note, table: of }));
  const read = parseReadOptions(options.read ?? '');
  const columns = withMarksAsTexts(loaded.columns, read);
  const further = others.map((one) => ({
    ...one,
    columns: withMarksAsTexts(one.columns, read),
    warnings: noted(one.name, one.warnings),
  }));
  const table = {
    name: own,
    rowCount,
    columns,
    warnings: noted(own, loaded.warnings),
    ...(version ? { version } : {}),
    ...(later ? { later } : {}),
    ...(further.length === 0 ? {} : { others: further }),
  };
  return isTransient ? { ...table, isTransient } : table;
}

/** Returns a function that loads the decompression function of a codec. */
function unpackerFrom(part: LoadPart): DecodeContext['unpacker'] {
  return async (codec) => (codec === 'brotli' ? (await part('brotli')).unpacker() : (await part('codecs')).unpacker(codec));
}

/** A decoded table with the version of its file. */
interface Loaded extends Decoded {
  readonly version?: FileVersion | undefined;
  readonly isTransient?: boolean | undefined;
}

/** The process of loading one table. */
class Loading {
  readonly #name: string;
  readonly #options: LoadOptions;
  readonly #progress: LoadProgress;
  readonly #room: MemoryBudget;
  readonly #read: ReadOptions;

  constructor(name: string, options: LoadOptions) {
    this.#name = name;
    this.#options = options;
    this.#progress = new LoadProgress(name, options);
    this.#room = new MemoryBudget(options.room ?? roomBytes());
    this.#read = parseReadOptions(options.read ?? '');
  }

  async decode(input: TableInput, wanted: ResponseConditions): Promise<Loaded | undefined> {
    const { part } = this.#options;
    if (input.kind === 'rows' || input.kind === 'columns') return this.#decodeRows(input);
    if (input.kind === 'arrow') return (await part('arrow')).columnsOf(input.table, this.#context(undefined));
    const source = await openSource(input, this.#options, wanted, nodeFiles);
    if (!source) return undefined;
    const progress = this.#progress;
    progress.total = source.total;
    const chunks = progress.counted(source.chunks);
    try {
      const decoded = await this.#decodeBytes({ ...source, chunks, slice: progress.countedSlice(source.slice) });
      progress.end(decoded.rowCount);
      return { ...decoded, version: source.version, isTransient: source.isTransient };
    } finally {
      // Readers of file parts leave the stream open. Closing it is not awaited, because a stalled stream may never end.
      chunks.return(undefined).catch(() => undefined);
    }
  }

  /** Decodes bytes, or the file within an archive. */
  async #decodeBytes(source: ByteSource, layer = 0): Promise<Decoded> {
    const { head, all } = await peekBytes(source.chunks, HEAD_BYTES);
    const { contentType, fileName, pointer, movedTo } = source;
    if (isGzip(head) || isZip(head)) {
      const zip = await this.#options.part('zip');
      if (layer === MAX_LAYERS) throw zip.packedTooOften(layer);
      if (isZip(head)) return this.#decodeZip({ ...source, chunks: all }, zip, layer + 1);
      return this.#decodeBytes({ chunks: zip.gunzip(all), contentType, fileName, pointer }, layer + 1);
    }
    if (head.length === 0) {
      throw emptyInput('bytes');
    }
    const hints = { format: this.#options.format, contentType, fileName, movedTo };
    const format = sniffFormat(head, hints);
    const context = { ...this.#context(pointer), charset: charsetOf(contentType) };
    return this.#decodeAs(format, { ...source, chunks: all }, context);
  }

  async #decodeZip(source: ByteSource, zip: ZipPart, layer: number): Promise<Decoded> {
    const content = await zip.open({ ...source, chunks: this.#room.bounded(source) });
    if (content.kind === 'workbook') return this.#decodeWorkbook(content.archive);
    const { name, file, notes } = content;
    const { chunks, size: total } = file;
    const decoded = await this.#decodeBytes({ chunks, total, fileName: name, pointer: source.pointer }, layer);
    return { ...decoded, warnings: [...notes, ...decoded.warnings] };
  }

  async #decodeWorkbook(archive: Archive): Promise<Decoded> {
    const { format = 'xlsx', part } = this.#options;
    if (format !== 'xlsx') throw mismatch(format, 'workbook');
    return (await part('xlsx')).decode(archive, this.#context(undefined));
  }

  async #decodeAs(format: ReadableFormat, source: PartSource, context: DecodeContext): Promise<Decoded> {
    const { part } = this.#options;
    const { module, isInParts } = formatRow(format);
    // Only the necessary parts of Parquet files are read, and the decoder reserves memory for those.
    const isWhole = !isInParts || !source.slice;
    const chunks = isWhole ? this.#room.bounded(source, format) : source.chunks;
    if (module) return (await part(module)).decode({ ...source, chunks }, context);
    if (format === 'json' || format === 'ndjson') return this.#decodeJson(format, chunks, context);
    const { onHead } = this.#options;
    const rows = onHead ? withHead(chunks, this.#progress, (head) => onHead({ ...head, format })) : chunks;
    return decodeCsv({ ...source, chunks: rows }, context, format === 'tsv' ? '\t' : undefined);
  }

  async #decodeJson(format: 'json' | 'ndjson', chunks: AsyncIterable<Uint8Array>, context: DecodeContext): Promise<Decoded> {
    const { read, turn, charset } = context;
    const { legacyEncoding } = context;
    const report: TextReport = { encoding: 'utf-8', charset, legacyEncoding, warnings: [] };
    const texts = decodeText(chunks, read.encoding, report);
    const own = { pointer: read.data, turn };
    const { name, grid, others } =
      format === 'json'
        ? await rowsOfJson(texts, this.#name, own)
        : { name: undefined, grid: await rowsOfNdjson(texts, own), others: [] };
    const decoded = columnsIn(grid, context);
    const further = others.map((one) => ({ name: one.name, ...columnsIn(one.grid, context) }));
    const warnings = [...report.warnings, ...decoded.warnings];
    return {
      ...decoded,
      warnings,
      ...(name === undefined ? {} : { name }),
      ...(further.length === 0 ? {} : { others: further }),
    };
  }

  async #decodeRows(input: Extract<TableInput, { kind: 'rows' | 'columns' }>): Promise<Decoded> {
    const context = this.#context(undefined);
    const grid = await (input.kind === 'rows' ? rowsOfObjects(input.rows, context) : rowsOfColumns(input, context));
    return columnsIn(grid, context);
  }

  #context(pointer: string | undefined): DecodeContext {
    const { locale, dateOrderHint } = this.#options;
    const read = this.#read;
    const withPointer = read.data === undefined && pointer !== undefined ? { ...read, data: pointer } : read;
    return {
      read: withPointer,
      locale,
      dateOrderHint,
      turn: (rows) => this.#progress.turn(rows),
      share: () => this.#share(),
      reserve: (bytes) => this.#room.reserve(bytes),
      unpacker: unpackerFrom(this.#options.part),
      legacyEncoding: async (bytes) => (await this.#options.part('encodings')).legacyEncoding(bytes),
      wants: this.#options.wants,
    };
  }

  #share(): Promise<SharedColumns | undefined> | undefined {
    const { helperPool, part, shareFrom = LARGE_BYTES } = this.#options;
    const { total, bytes } = this.#progress;
    if (!helperPool || (total ?? bytes) < shareFrom) return undefined;
    const jobs = HELPERS.flatMap((index) => helperPool.startJob('columns', index) ?? []);
    return part('columns').then(
      ({ SharedColumns }) => new SharedColumns(jobs, toPool),
      () => {
        // A single thread works as well.
        for (const { port } of jobs) port.close();
        return undefined;
      },
    );
  }
}

/** Converts records to typed columns. */
function columnsIn(grid: RecordGrid, context: DecodeContext): Decoded {
  const { columns, warnings } = inferColumns(grid.finish(), context);
  return { columns, rowCount: grid.rowCount, warnings };
}

function toPool({ name, size, records, ...cells }: SentPool): CellPool {
  return listPool(name, new TextList(size, records), cells);
}

interface NodeProcess {
  readonly getBuiltinModule?: (name: string) => unknown;
}

/** Returns Node's file system module; `undefined` in a browser. */
function nodeFiles(): NodeFiles | undefined {
  const { process } = globalThis as { readonly process?: NodeProcess };
  const files = process?.getBuiltinModule?.('node:fs');
  return files as NodeFiles | undefined;
}
