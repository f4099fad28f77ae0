import type { KnownBins } from '../../query/analysis/analysis.js';
import type { DistributionPicture } from './model/distribution.js';
import { binsOf } from './model/histogram.js';

/** A picture that is shown, and the clauses of others under which it was asked for. */
export interface DrawnUnder {
  readonly picture: DistributionPicture | undefined;
  readonly filters: readonly string[];
}

/** Which bins of a histogram stay while somebody drags: those that were drawn when the drag began. */
export class KeptBins {
  #kept: { readonly bins: KnownBins | undefined; readonly filters: string } | undefined;

  /** The bins that a question is to be asked with; undefined where the numbers choose them: while nobody drags, and where nothing but the question shown is asked. */
  during(moving: boolean, filters: readonly string[], drawn: DrawnUnder | undefined): KnownBins | undefined {
    if (!moving) this.#kept = undefined;
    else if (drawn) this.#kept ??= { bins: binsOf(drawn.picture), filters: JSON.stringify(drawn.filters) };
    return this.#kept?.filters === JSON.stringify(filters) ? undefined : this.#kept?.bins;
  }
}
