import { MAX_SCALE, nearestDouble, powerOfTen } from '../decimal.js';

/** Weight of the high part of a sum: an integer sum is high × 2^32 + low. */
export const WORD = 2 ** 32;

const EXACT_LIMIT = 2 ** 53;

/** Carries what exceeds a word from low parts to the high ones, which `highs` creates when needed. */
export function carry(low: Float64Array, highs: () => Float64Array): void {
  for (let g = 0; g < low.length; g++) {
    // Most groups carry nothing, and a division takes as long as the rest of the loop.
    if (Math.abs(low[g]!) < WORD) continue;
    const upper = Math.trunc(low[g]! / WORD);
    highs()[g]! += upper;
    low[g]! -= upper * WORD;
  }
}

/** Returns the double nearest to (`high` × 2^32 + `low`) ÷ 10^`scale`, for integer parts of any size. */
function exactSum(high: number, low: number, scale: number): number {
  const total = high * WORD + low;
  if (isExact(total, scale)) return total / powerOfTen(scale);
  return nearestDouble(BigInt(high) * BigInt(WORD) + BigInt(low), scale);
}

/** Integer sums in two parts. Without `high`, all high parts are 0. */
interface SumParts {
  readonly high?: Float64Array | undefined;
  readonly low: Float64Array;
  readonly scale: number;
}

/**
 * Returns the doubles nearest to many sums, or to those at `indexes`. One loop without calls: V8 boxed the double of each call.
 */
export function exactSums({ high, low, scale }: SumParts, indexes?: Int32Array): Float64Array {
  const sums = new Float64Array(indexes ? indexes.length : low.length);
  const unit = powerOfTen(scale);
  for (let i = 0; i < sums.length; i++) {
    const at = indexes ? indexes[i]! : i;
    const upper = high ? high[at]! : 0;
    const total = upper * WORD + low[at]!;
    sums[i] = isExact(total, scale) ? total / unit : exactSum(upper, low[at]!, scale);
  }
  return sums;
}

/** Returns the mean of `count` values from the parts `high` and `low` of their sum. */
export function exactMean(high: number, low: number, scale: number, count: number): number {
  const total = high * WORD + low;
  const divisor = powerOfTen(scale) * count;
  return isExact(total, scale) && divisor <= EXACT_LIMIT ? total / divisor : exactSum(high, low, scale) / count;
}

/** True when a double holds the integer exactly. Returning the number or `undefined` made V8 box each number. */
function isExact(total: number, scale: number): boolean {
  return Math.abs(total) < EXACT_LIMIT && scale <= MAX_SCALE;
}
