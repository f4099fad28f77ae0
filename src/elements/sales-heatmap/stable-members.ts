import type { Results } from '../../query/result/result.js';
import { toView } from './model/heatmap.js';
import type { HeatOptions } from './model/options.js';
import { isSmall, keptOf, mostIn, type KeptAxes, type Most } from './model/plans.js';
import type { HeatContext, HeatView } from './model/view.js';

/** Input of a view. `width` is the inner width of the card in px. */
interface Shown {
  readonly options: HeatOptions;
  readonly results: Results;
  readonly context: HeatContext & { readonly width: number };
}

/**
 * Keeps the members of a heatmap during a drag. Members remain until results of newer queries arrive, and results always match
 * the members of their query.
 */
export class KeptMembers {
  /** The kept members; possibly from the last drag. */
  #kept: KeptAxes | undefined;
  #isMoving = false;
  /** The last view. */
  #before: HeatView | undefined;

  /** Returns the members for the next query; `undefined` without a drag. `shown` has the visible results. */
  during(moving: boolean, shown: Results | undefined, most: Most): KeptAxes | undefined {
    if (moving && !this.#isMoving && shown && !areKept(shown)) this.#kept = keptOf(shown, most);
    this.#isMoving = moving;
    return moving ? this.#kept : undefined;
  }

  /**
   * Returns the view of query results. Places of the `previous` view are kept. Results for kept members stay in their places
   * after the drag until newer results arrive.
   */
  toView({ results, options, context }: Shown, previous: HeatView | undefined): HeatView | undefined {
    const { width } = context;
    const before = previous ?? (areKept(results) ? this.#before : undefined);
    const kept = before && this.#kept;
    this.#before = toView(results, options, context, { small: isSmall(width), most: mostIn(width), previous: before, kept });
    return this.#before;
  }
}

/** True when results belong to kept members although others are larger now. */
function areKept(results: Results): boolean {
  return 'keptX' in results || 'keptY' in results;
}
