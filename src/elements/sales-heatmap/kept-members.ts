import type { Results } from '../base/query-controller.js';
import { keptOf, type Kept, type Most } from './plans-model.js';

/**
 * Which members of a heatmap stay while somebody drags: those shown when the drag began. They stay the same as long as answers are shown that were asked
 * with them, so that what is shown is always of the members that it was asked with.
 */
export class KeptMembers {
  /** The members that stay, or stayed last. */
  kept: Kept | undefined;

  #isMoving = false;

  /** The members that a question is to be asked with; undefined while nobody drags. `shown`: the answers that are shown. */
  during(moving: boolean, shown: Results | undefined, most: Most): Kept | undefined {
    if (moving && !this.#isMoving && shown && !areKept(shown)) this.kept = keptOf(shown, most);
    this.#isMoving = moving;
    return moving ? this.kept : undefined;
  }
}

/** Whether answers are about members that stayed though others were bigger. */
export function areKept(results: Results): boolean {
  return 'keptX' in results || 'keptY' in results;
}
