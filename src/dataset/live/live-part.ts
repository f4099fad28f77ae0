import type { listen, refresh } from './live-changes.js';
import type { reopen } from './refresh-files.js';

/** The optional module for rows that change after loading: by a refresh, or by a stream of new rows. */
export interface LivePart {
  readonly listen: typeof listen;
  readonly refresh: typeof refresh;
  readonly reopen: typeof reopen;
}
