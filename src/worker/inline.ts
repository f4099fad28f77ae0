import { serve as serveOn } from './handler.js';
import type { NearParts } from './parts.js';

/** What one file of text may need: the classic script holds it. Decoders of binary formats, several files, streams, statistics and quick brushes lie beside it. */
const near: NearParts = {
  columns: () => import('./worker-columns.js'),
  json: () => import('./worker-json.js'),
  words: () => import('./worker-words.js'),
  expressions: () => import('./worker-expressions.js'),
  filters: () => import('./worker-filters.js'),
  periods: () => import('./worker-periods.js'),
  errors: () => import('./worker-errors.js'),
  options: () => import('./worker-options.js'),
  requests: () => import('./worker-requests.js'),
};

/** Answers on this thread what comes in through `port`: the last resort where no worker can be started. */
export function serve(port: MessagePort): void {
  serveOn(port, near);
}
