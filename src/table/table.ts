import type { Note } from '../query/schema.js';
import type { Column } from './column.js';

/** What tells one state of a file from another, as its server says. */
export interface FileVersion {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A decoded table: columns of one length, by name, and what the decoder has to tell. */
export interface Table {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly Column[];
  readonly warnings: readonly Note[];
  /** Which state of the file it is; absent where nobody says. */
  readonly version?: FileVersion;
}
