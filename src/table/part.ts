import type { Note } from '../query/schema.js';
import type { SalesError } from '../util/error.js';
import type { CodecName, Unpack } from './unpack/codec.js';
import type { DecodeContext, Decoded } from './decode.js';
import type { ByteSource } from './open/input.js';
import type { NodeFiles } from './open/path.js';
import type { serve, SharedColumns } from './cells/shared-columns.js';

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
  readonly parquet: DecoderPart;
  readonly codecs: CodecsPart;
  readonly brotli: BrotliPart;
  readonly zip: ZipPart;
  readonly xlsx: XlsxPart;
  readonly files: FilesPart;
}

/** Gets a part, over the network where it is not there yet. */
export type LoadPart = <Name extends keyof TableParts>(name: Name) => Promise<TableParts[Name]>;
