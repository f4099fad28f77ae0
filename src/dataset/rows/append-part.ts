import type { targetOf, withRows } from './add-rows.js';
import type { joinTime } from '../join/join-time.js';
import type { readLike } from './read-like.js';
import type { groupTables } from '../join/table-groups.js';

/** The optional part that puts rows below others: those of files with the same columns, and those that are added later. */
export interface AppendPart {
  readonly groupTables: typeof groupTables;
  /** Puts the times of day of rows to their dates, of those that come later too. */
  readonly joinTime: typeof joinTime;
  readonly readLike: typeof readLike;
  readonly targetOf: typeof targetOf;
  readonly withRows: typeof withRows;
}
