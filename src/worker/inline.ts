import { serve as serveOn } from './handler.js';
import type { NearParts } from './parts.js';

/** What any page may need: the classic script holds it. Filters, comparisons, own measures and whatever else few pages ask for lie beside it. */
const near: NearParts = {
  json: () => import('./worker-json.js'),
  errors: () => import('./worker-errors.js'),
};

/** Answers on this thread what comes in through `port`: the last resort where no worker can be started. */
export function serve(port: MessagePort): void {
  serveOn(port, near);
}
