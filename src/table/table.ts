import type { Note, ValueType } from '../query/schema.js';
import type { Column } from './column.js';

/** What tells one state of a file from another, as its server says. */
export interface FileVersion {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A column that was left in its file, as the file describes it. */
export interface LaterColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly missing: number;
}

/** Columns that were left in their file, to be read where a question names them. */
export interface LaterColumns {
  readonly infos: readonly LaterColumn[];
  /** The table that these were left out of with those of them that are wanted; the same where none is. @throws SalesError of loading */
  readonly readInto: (table: Table, isWanted: (column: string) => boolean) => Promise<Table>;
}

/** A decoded table: columns of one length, by name, and what the decoder has to tell. */
export interface Table {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly Column[];
  readonly warnings: readonly Note[];
  /** Which state of the file it is; absent where nobody says. */
  readonly version?: FileVersion;
  /** Absent where all columns were read. */
  readonly later?: LaterColumns;
}
