import type { Note, ValueType } from '../query/schema.js';
import type { Column } from './column.js';

/** The version of a file, as its server reports it. */
export interface FileVersion {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A column that is still in its file, as the file declares it. */
export interface LaterColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly missing: number;
}

/** Columns that are still in their file and load when a query needs them. */
export interface LaterColumns {
  readonly infos: readonly LaterColumn[];
  /**
   * Returns the table with those of the deferred columns that are wanted; the same table when none is.
   * @throws SalesError of loading
   */
  readonly readInto: (table: Table, isWanted: (column: string) => boolean) => Promise<Table>;
}

/** A decoded table: columns of equal length by name, and the decoder's notes. */
export interface Table {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly Column[];
  readonly warnings: readonly Note[];
  /** The version of the file; absent when unknown. */
  readonly version?: FileVersion;
  /** True when the server forbids copies of the file (`Cache-Control: no-store`). */
  readonly isTransient?: true;
  /** A setting that was added to `read` for this file; absent when none was. */
  readonly readWith?: string;
  /** Absent when all columns were read. */
  readonly later?: LaterColumns;
}
