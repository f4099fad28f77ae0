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
  /** The names of all columns, those that were read too, in the order of the file. */
  readonly order: readonly string[];
  /** Reads some of them. @throws SalesError of loading */
  readonly read: (names: readonly string[]) => Promise<Pick<Table, 'columns' | 'warnings'>>;
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
