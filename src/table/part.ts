import type { Format, Note } from '../query/schema.js';
import type { TableInput } from '../query/source.js';
import type { SalesError } from '../util/error.js';
import type { Fetch, Reply } from '../util/fetch.js';
import type { fetchThrough } from '../util/port-fetch.js';
import type { CodecName, Unpack } from './codec.js';
import type { emptyInput, unclosedQuote } from './content-errors.js';
import type { withoutTotalRow } from './csv-total.js';
import type { DecodeContext, Decoded } from './decode.js';
import type { otherDelimiter } from './other-delimiter.js';
import type { ByteSource } from './open-input.js';
import type { canResume, conditionsOf, isStill, restOf, slicesOf } from './file-ranges.js';
import type { NodeFiles } from './open-path.js';
import type { FormatHints, ReadableFormat } from './plain-format.js';
import type { ReadOptions } from './read-options.js';
import type { RecordGrid } from './record-grid.js';
import type { serve, SharedColumns } from './shared-columns.js';

/** The bytes of one input as a decoder reads them: all in a row, once, or from any place where the input can give them so. */
export interface PartSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Takes the memory of a chunk back that nobody looks at any more; others keep theirs. */
  readonly recycle?: ((chunk: Uint8Array) => void) | undefined;
  /** Number of bytes, where known. */
  readonly total?: number | undefined;
  /** The bytes from `from` up to `to`, read anew; absent where an input comes in a row only. */
  readonly slice?: ((from: number, to: number) => Promise<Uint8Array>) | undefined;
}

/** A decoder of a format that is loaded when data need it. */
export interface DecoderPart {
  decode(source: PartSource, context: DecodeContext): Promise<Decoded>;
}

/** Reads Arrow from bytes, and from a Table of apache-arrow that was handed over. */
export interface ArrowPart extends DecoderPart {
  columnsOf(table: object, context: DecodeContext): Decoded;
}

/** A file in an archive, unpacked while it is read. */
export interface ArchiveFile {
  /** Of what is unpacked. */
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A zip archive. */
export interface Archive {
  /** Of the files in it, without empty ones and what a system left there. */
  readonly names: readonly string[];
  /** The file of a name, in whatever case; each is to be read once. */
  readonly file: (name: string) => ArchiveFile | undefined;
}

/** What a zip archive is: the file of data in it, with a note on those left out, or a workbook. */
export type ZipContent =
  | { readonly kind: 'file'; readonly name: string; readonly file: ArchiveFile; readonly notes: readonly Note[] }
  | { readonly kind: 'workbook'; readonly archive: Archive };

/** Opens zip archives, which workbooks are too, and unpacks gzip while it arrives. */
export interface ZipPart {
  gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  open(source: PartSource): Promise<ZipContent>;
  packedTooOften(layers: number): SalesError;
}

/** Reads the first sheet of a workbook. */
export interface XlsxPart {
  decode(archive: Archive, context: DecodeContext): Promise<Decoded>;
}

/** Unpacks what is packed inside of Arrow and Parquet files. */
export interface CodecsPart {
  unpacker(codec: Exclude<CodecName, 'brotli'>): Promise<Unpack>;
}

/** Unpacks Brotli, whose word list weighs more than all other codecs. */
export interface BrotliPart {
  unpacker(): Promise<Unpack>;
}

/** What reading JSON takes of the worker. */
export interface JsonContext {
  /** Where in the text the rows are (`/data/items`); absent where they are to be found. */
  readonly pointer: string | undefined;
  readonly turn: DecodeContext['turn'];
}

/** Reads JSON and NDJSON, and objects that code hands over, into records. */
export interface JsonPart {
  rowsOfObjects(rows: readonly unknown[], context: Pick<JsonContext, 'turn'>): Promise<RecordGrid>;
  rowsOfColumns(input: Extract<TableInput, { kind: 'columns' }>, context: Pick<JsonContext, 'turn'>): Promise<RecordGrid>;
  rowsOfJson(texts: AsyncIterable<string>, context: JsonContext): Promise<RecordGrid>;
  rowsOfNdjson(texts: AsyncIterable<string>, context: JsonContext): Promise<RecordGrid>;
}

/** Tells what is wrong, or may be: why a request failed, what data are that are not plainly of one format, and whether the last rows are a total. */
export interface ErrorsPart {
  readonly emptyInput: typeof emptyInput;
  readonly unclosedQuote: typeof unclosedQuote;
  readonly otherDelimiter: typeof otherDelimiter;
  statusError(reply: Reply, url: string, retryMs: number | undefined): Promise<SalesError>;
  failedFetch(cause: unknown, url: string, init: RequestInit, fetch: Fetch): Promise<SalesError>;
  sniffFormat(head: Uint8Array, hints: FormatHints): ReadableFormat;
  mismatch(declared: Format, found: string): SalesError;
  readonly withoutTotalRow: typeof withoutTotalRow;
}

/** Requests beyond one for a whole file: for parts of it, for the rest where an answer broke off, for what has changed, and those that the page sends. */
export interface RequestsPart {
  readonly canResume: typeof canResume;
  readonly conditionsOf: typeof conditionsOf;
  readonly isStill: typeof isStill;
  readonly restOf: typeof restOf;
  readonly slicesOf: typeof slicesOf;
  readonly fetchThrough: typeof fetchThrough;
}

/** Reads what is set in words in place of what would be found. */
export interface OptionsPart {
  parseReadOptions(text: string): ReadOptions;
}

/** Reads files in Node. */
export interface FilesPart {
  openPath(files: NodeFiles, path: string): Promise<ByteSource>;
}

/** Builds the columns of large texts on several threads. */
export interface ColumnsPart {
  readonly SharedColumns: typeof SharedColumns;
  /** The helper's end. */
  readonly serve: typeof serve;
}

/** The optional parts of loading: each is one file, `worker-<name>.js`, beside the worker. */
export interface TableParts {
  readonly arrow: ArrowPart;
  readonly columns: ColumnsPart;
  readonly json: JsonPart;
  readonly parquet: DecoderPart;
  readonly codecs: CodecsPart;
  readonly brotli: BrotliPart;
  readonly zip: ZipPart;
  readonly xlsx: XlsxPart;
  readonly errors: ErrorsPart;
  readonly options: OptionsPart;
  readonly requests: RequestsPart;
  readonly files: FilesPart;
}

/** Gets a part, over the network where it is not there yet. */
export type LoadPart = <Name extends keyof TableParts>(name: Name) => Promise<TableParts[Name]>;
