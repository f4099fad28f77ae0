import type { Note } from '../query/schema.js';
import type { CodecName, Unpack } from './unpack/frame-length.js';
import type { Column } from './column.js';
import type { InferContext } from './infer/infer-table.js';
import type { SharedColumns } from './cells/shared-columns.js';
import type { LaterColumns } from './table.js';

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
export interface OtherTable extends Pick<Decoded, 'columns' | 'rowCount' | 'warnings'> {
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
