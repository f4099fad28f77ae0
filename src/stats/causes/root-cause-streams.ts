import type { ViewSales } from './root-cause-views.js';

/** What may change: the units sold or their price. */
export type Stream = 'volume' | 'price';

/** The logarithmic change of each cell of a view; NaN without a comparison. */
export interface Changes {
  readonly values: Float64Array;
  /** 1 ÷ before + 1 ÷ after of the units sold; proportional to the variance. */
  readonly exposure: Float64Array;
  /** The weighted median change, which represents most cells. */
  readonly centre: number;
}

/** For a cell with sales in only one period: assumed sales in the other period, as a share of the median cell’s. */
const TRACE = 0.01;

/** Returns the changes of a view’s cells. */
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

/** Returns the median sales of a cell per period, among cells with sales. */
function usualOf(before: Float64Array, after: Float64Array): number {
  const selling = before.map((value, i) => (value + after[i]!) / 2).filter((value) => value > 0);
  return selling.sort()[selling.length >> 1] ?? 1;
}

/** Returns the weighted median with weight 1 ÷ √exposure: large cells count more, but less than proportionally. */
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
