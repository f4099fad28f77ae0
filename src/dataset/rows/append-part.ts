import type { targetOf, withRows } from './add-rows.js';
import type { joinTime } from '../join/join-time.js';
import type { readLike } from './parse-like.js';
import type { hasFalseHeader } from '../join/sibling-headers.js';
import type { groupTables } from '../join/table-groups.js';

/** The optional module that appends rows: those of files with the same columns, and those added later. */
export interface AppendPart {
  readonly groupTables: typeof groupTables;
  readonly hasFalseHeader: typeof hasFalseHeader;
  /** Adds times of day to dates, including those of later rows. */
  readonly joinTime: typeof joinTime;
  readonly readLike: typeof readLike;
  readonly targetOf: typeof targetOf;
  readonly withRows: typeof withRows;
}
