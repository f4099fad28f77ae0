import type { Note } from '../query/schema.js';
import type { SalesError } from '../util/error.js';
import type { CodecName, Unpack } from './unpack/frame-length.js';
import type { DecodeContext, Decoded } from './decode.js';
import type { ByteSource, PartSource } from './open/input.js';
import type { NodeFiles } from './open/path.js';
import type { serve, SharedColumns } from './cells/shared-columns.js';

/** A decoder for one format, loaded on demand. */
export interface DecoderPart {
  decode(source: PartSource, context: DecodeContext): Promise<Decoded>;
}

/** Reads Arrow from bytes, or from an in-memory `Table` of apache-arrow. */
export interface ArrowPart extends DecoderPart {
  columnsOf(table: object, context: DecodeContext): Decoded;
}

/** A file in an archive, decompressed while it is read. */
export interface ArchiveFile {
  /** The uncompressed size in bytes. */
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** A zip archive. */
export interface Archive {
  /** Names of the files, without empty files and system files. */
  readonly names: readonly string[];
  /** Returns a file by its name, ignoring case. Each file can be read once. */
  readonly file: (name: string) => ArchiveFile | undefined;
}

/** The content of a zip archive: its data file, with a note about ignored files, or a workbook. */
export type ZipContent =
  | { readonly kind: 'file'; readonly name: string; readonly file: ArchiveFile; readonly notes: readonly Note[] }
  | { readonly kind: 'workbook'; readonly archive: Archive };

/** Opens zip archives, including workbooks, and decompresses gzip while it arrives. */
export interface ZipPart {
  gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>;
  open(source: PartSource): Promise<ZipContent>;
  packedTooOften(layers: number): SalesError;
}

/** Reads the sheets of a workbook that are tables. */
export interface XlsxPart {
  decode(archive: Archive, context: DecodeContext): Promise<Decoded>;
}

/** Decompresses the contents of Arrow and Parquet files. */
export interface CodecsPart {
  unpacker(codec: Exclude<CodecName, 'brotli'>): Promise<Unpack>;
}

/** Decompresses Brotli, whose dictionary is larger than all other codecs together. */
export interface BrotliPart {
  unpacker(): Promise<Unpack>;
}

/** Reads files in Node. */
export interface FilesPart {
  openPath(files: NodeFiles, path: string): Promise<ByteSource>;
}

/** Builds the columns of large texts with several threads. */
export interface ColumnsPart {
  readonly SharedColumns: typeof SharedColumns;
  /** The function that a helper thread runs. */
  readonly serve: typeof serve;
}

/** The optional modules for loading. Each is a file `worker-<name>.js` next to the worker. */
export interface TableParts {
  readonly arrow: ArrowPart;
  readonly columns: ColumnsPart;
  readonly parquet: DecoderPart;
  readonly codecs: CodecsPart;
  readonly brotli: BrotliPart;
  readonly zip: ZipPart;
  readonly xlsx: XlsxPart;
  readonly files: FilesPart;
}

/** Returns an optional module; fetches it on first use. */
export type LoadPart = <Name extends keyof TableParts>(name: Name) => Promise<TableParts[Name]>;
