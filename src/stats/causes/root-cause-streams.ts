import type { ViewSales } from './root-cause-views.js';

/** What may change: how much is sold, or at which price. */
export type Stream = 'volume' | 'price';

/** The logarithmic change of each cell of a view; NaN where there is nothing to compare. */
export interface Changes {
  readonly values: Float64Array;
  /** 1 ÷ before + 1 ÷ after of what was sold: how much chance has part in it. */
  readonly exposure: Float64Array;
  /** What the bulk of cells did: the weighted median. */
  readonly centre: number;
}

/** A cell with sales in one period only counts as if it had this part of a usual cell's in the other. */
const TRACE = 0.01;

/** How the cells of a view have changed. */
export function changesOf({ view, soldBefore, soldAfter, moneyBefore, moneyAfter }: ViewSales, stream: Stream): Changes {
  const trace = TRACE * usualOf(soldBefore, soldAfter);
  const exposure = new Float64Array(view.size);
  const values = new Float64Array(view.size).fill(NaN);
  for (let i = 0; i < view.size; i++) {
    const [q0, q1] = [soldBefore[i]!, soldAfter[i]!];
    if (q0 < 0 || q1 < 0 || q0 + q1 === 0) continue;
    exposure[i] = 1 / (q0 || trace) + 1 / (q1 || trace);
    if (stream === 'volume') values[i] = Math.log((q1 || trace) / (q0 || trace));
    else if (q0 > 0 && q1 > 0 && moneyBefore[i]! > 0 && moneyAfter[i]! > 0) {
      values[i] = Math.log(moneyAfter[i]! / q1 / (moneyBefore[i]! / q0));
    }
  }
  return { values, exposure, centre: weightedMedian(values, exposure) };
}

/** What a cell sells in a period, at the middle of those that sell. */
function usualOf(before: Float64Array, after: Float64Array): number {
  const selling = before.map((value, i) => (value + after[i]!) / 2).filter((value) => value > 0);
  return selling.sort()[selling.length >> 1] ?? 1;
}

/** The value that half of the weight, 1 ÷ √exposure, lies below: large cells tell more, but not in proportion. */
function weightedMedian(values: Float64Array, exposure: Float64Array): number {
  const known = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]!));
  known.sort((a, b) => values[a]! - values[b]!);
  const total = known.reduce((sum, i) => sum + 1 / Math.sqrt(exposure[i]!), 0);
  let below = 0;
  for (const i of known) {
    below += 1 / Math.sqrt(exposure[i]!);
    if (below >= total / 2) return values[i]!;
  }
  return NaN;
}
