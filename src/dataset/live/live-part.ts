import type { listen, refresh } from './live-changes.js';
import type { reopen } from './refresh-files.js';

/** The optional part for rows that change after they were loaded: by a refresh, or by a stream of new ones. */
export interface LivePart {
  readonly listen: typeof listen;
  readonly refresh: typeof refresh;
  readonly reopen: typeof reopen;
}
