import type { Note } from '../query/schema.js';
import type { CodecName, Unpack } from './unpack/codec.js';
import type { Column } from './column.js';
import type { InferContext } from './infer/infer-table.js';
import type { SharedColumns } from './cells/shared-columns.js';
import type { LaterColumns } from './table.js';

/** What every decoder gets beside the bytes. */
export interface DecodeContext extends InferContext {
  /** The encoding that a server names for a text. */
  readonly charset?: string | undefined;
  /**
   * Called now and then with the rows so far: reports progress, gives other work a turn, and throws an `AbortError` where the asker gave up.
   */
  readonly turn: (rows: number) => Promise<void>;
  /** Called before room is taken for what a file only announces; throws `too-large` where there is not that much, in bytes of columns. */
  readonly reserve: (bytes: number) => void;
  /** Has other threads help with the columns where there are some and the data are known to be large; undefined as long as they are not. */
  readonly share?: (() => Promise<SharedColumns | undefined> | undefined) | undefined;
  /** Gets what unpacks a codec, over the network where it is not there yet. */
  readonly unpacker: (codec: CodecName) => Promise<Unpack>;
  /** Which columns will be asked for sure or likely; others may be left in the file for later. Absent where all are to be read. */
  readonly wants?: ((columns: readonly string[]) => Promise<(column: string) => boolean>) | undefined;
}

/** What every decoder gives. */
export interface Decoded {
  readonly columns: readonly Column[];
  readonly rowCount: number;
  readonly warnings: readonly Note[];
  readonly later?: LaterColumns;
}

/** What reading JSON needs to know. */
export interface JsonContext extends Pick<DecodeContext, 'turn'> {
  /** Where in the text the rows are (`/data/items`); `undefined` where they are to be found. */
  readonly pointer: string | undefined;
}
