import type { KnownBins } from '../../query/analysis/analysis.js';
import type { DistributionPicture } from './model/distribution.js';
import { binsOf } from './model/histogram.js';

/** Chart shown, with the filters of other elements that it was queried with. */
export interface PreviousChart {
  readonly picture: DistributionPicture | undefined;
  readonly filters: readonly string[];
}

/** Keeps the bins of a histogram during a drag: those drawn at its start. */
export class KeptBins {
  #binsAtStart: { readonly bins: KnownBins | undefined; readonly filters: string } | undefined;

  /**
   * Returns the bins for the next query. `undefined` lets the data decide: without a drag, or with the filters of the chart
   * shown.
   */
  during(moving: boolean, filters: readonly string[], drawn: PreviousChart | undefined): KnownBins | undefined {
    if (!moving) this.#binsAtStart = undefined;
    else if (drawn) this.#binsAtStart ??= { bins: binsOf(drawn.picture), filters: JSON.stringify(drawn.filters) };
    return this.#binsAtStart?.filters === JSON.stringify(filters) ? undefined : this.#binsAtStart?.bins;
  }
}
