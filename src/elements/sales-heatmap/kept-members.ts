import type { Results } from '../base/query/query-controller.js';
import { toView } from './model/heatmap.js';
import type { HeatOptions } from './model/options.js';
import { isSmall, keptOf, mostIn, type Kept, type Most } from './model/plans.js';
import type { HeatContext, HeatView } from './model/view.js';

/** What a view is made of. `width`: of the card inside its padding, in px. */
interface Shown {
  readonly options: HeatOptions;
  readonly results: Results;
  readonly context: HeatContext & { readonly width: number };
}

/**
 * Which members of a heatmap stay while somebody drags: those shown when the drag began. They stay the same as long as answers are shown that were asked
 * with them, so that what is shown is always of the members that it was asked with.
 */
export class KeptMembers {
  /** The members that stay, or stayed last. */
  #kept: Kept | undefined;
  #isMoving = false;
  /** The view that was made last. */
  #before: HeatView | undefined;

  /** The members that a question is to be asked with; undefined while nobody drags. `shown`: the answers that are shown. */
  during(moving: boolean, shown: Results | undefined, most: Most): Kept | undefined {
    if (moving && !this.#isMoving && shown && !areKept(shown)) this.#kept = keptOf(shown, most);
    this.#isMoving = moving;
    return moving ? this.#kept : undefined;
  }

  /**
   * The view of answers. `held`: the view whose places stay. What was asked with members that stay is shown in their places, also when the drag is
   * over, until there are newer answers.
   */
  toView({ results, options, context }: Shown, held: HeatView | undefined): HeatView | undefined {
    const { width } = context;
    const before = held ?? (areKept(results) ? this.#before : undefined);
    const kept = before && this.#kept;
    this.#before = toView(results, options, context, { small: isSmall(width), most: mostIn(width), held: before, kept });
    return this.#before;
  }
}

/** Whether answers are about members that stayed though others were bigger. */
function areKept(results: Results): boolean {
  return 'keptX' in results || 'keptY' in results;
}
