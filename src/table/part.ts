import type { Note } from '../query/schema.js';
import type { SalesError } from '../util/error.js';
import type { serve, SharedColumns } from './cells/shared-columns.js';
import type { Column } from './column.js';
import type { legacyEncoding } from './csv/legacy-encoding.js';
import type { InferContext } from './infer/infer-table.js';
import type { ByteSource, PartSource } from './open/input.js';
import type { NodeFiles } from './open/path.js';
import type { LaterColumns } from './table.js';
import type { CodecName, Unpack } from './unpack/frame-length.js';

/** What every decoder gets in addition to the bytes. */
export interface DecodeContext extends InferContext {
  /** The encoding of a text from the HTTP header. */
  readonly charset?: string | undefined;
  /**
   * Called repeatedly with the number of rows so far. Reports progress, yields to the event loop, and throws an `AbortError`
   * after an abort.
   */
  readonly turn: (rows: number) => Promise<void>;
  /**
   * Called before memory is allocated for sizes that a file only declares; throws `too-large` above the limit, in bytes of
   * columns.
   */
  readonly reserve: (bytes: number) => void;
  /** Starts sharing columns with helper threads; `undefined` while there are none or the data is not known to be large. */
  readonly share?: (() => Promise<SharedColumns | undefined> | undefined) | undefined;
  /** Returns the encoding of a text that is not Unicode. */
  readonly legacyEncoding: (bytes: Uint8Array) => Promise<string>;
  /** Returns the decompression function of a codec; loads its module if necessary. */
  readonly unpacker: (codec: CodecName) => Promise<Unpack>;
  /** Decides which columns are read now; others may stay in the file and load later. Absent when all are read. */
  readonly wants?: ((columns: readonly string[]) => Promise<WantedColumns>) | undefined;
}

/** Tests for the names of columns that are read before the first query. */
export interface WantedColumns {
  /** True when an option mentions the column. */
  readonly isNamed: (column: string) => boolean;
  /** True when the column may have a role by its name. */
  readonly isLikely: (column: string) => boolean;
}

/** A further table of a file that has several. */
interface OtherTable extends Pick<Decoded, 'columns' | 'rowCount' | 'warnings'> {
  readonly name: string;
}

/** What every decoder returns. */
export interface Decoded {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly warnings: readonly Note[];
  readonly later?: LaterColumns;
  /** The name of the table, if its file has several. */
  readonly name?: string;
  /** Further tables of the file. */
  readonly others?: readonly OtherTable[];
}

/** Context of the JSON decoder. */
export interface JsonContext extends Pick<DecodeContext, 'turn'> {
  /** JSON pointer to the rows (`/data/items`); `undefined` to detect them. */
  readonly pointer: string | undefined;
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

interface Decoder<Source = PartSource> {
  decode(source: Source, context: DecodeContext): Promise<Decoded>;
}

/** The optional modules for loading. Each is a file `worker-<name>.js` next to the worker. */
export interface TableParts {
  /** Reads Arrow from bytes, or from an in-memory `Table` of apache-arrow. */
  readonly arrow: Decoder & { columnsOf(table: object, context: DecodeContext): Decoded };
  /** Builds the columns of large texts with several threads. `serve` runs in a helper thread. */
  readonly columns: { readonly SharedColumns: typeof SharedColumns; readonly serve: typeof serve };
  readonly parquet: Decoder;
  /** Decompresses the contents of Arrow and Parquet files. */
  readonly codecs: { unpacker(codec: Exclude<CodecName, 'brotli'>): Promise<Unpack> };
  /** Decompresses Brotli, whose dictionary is larger than all other codecs together. */
  readonly brotli: { unpacker(): Promise<Unpack> };
  /** Detects encodings before Unicode. */
  readonly encodings: { readonly legacyEncoding: typeof legacyEncoding };
  readonly zip: ZipPart;
  /** Reads the sheets of a workbook that are tables. */
  readonly xlsx: Decoder<Archive>;
  /** Reads files in Node. */
  readonly files: { openPath(files: NodeFiles, path: string): Promise<ByteSource> };
}

/** Returns an optional module; fetches it on first use. */
export type LoadPart<Parts = TableParts> = <Name extends keyof Parts>(name: Name) => Promise<Parts[Name]>;
