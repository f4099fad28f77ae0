import type { Note } from '../query/schema.js';
import type { Column } from './column.js';

/** A decoded table: columns of one length, by name, and what the decoder has to tell. */
export interface Table {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly Column[];
  readonly warnings: readonly Note[];
}
