import { MAX_SCALE, nearestDouble, powerOfTen } from './decimal.js';

/** What a high part counts: a sum of whole numbers is high × 2^32 + low. */
export const WORD = 2 ** 32;

const EXACT_LIMIT = 2 ** 53;

/** The double nearest to (`high` × 2^32 + `low`) ÷ 10^`scale`, for whole parts of any size. */
export function exactSum(high: number, low: number, scale: number): number {
  const total = high * WORD + low;
  if (isExact(total, scale)) return total / powerOfTen(scale);
  return nearestDouble(BigInt(high) * BigInt(WORD) + BigInt(low), scale);
}

/** Sums of whole numbers in two parts; without `high` those parts are all 0. */
interface SumParts {
  readonly high?: Float64Array | undefined;
  readonly low: Float64Array;
  readonly scale: number;
}

/** The same of many sums, or of those at `places`, in one loop: where each was a call, V8 made an object of each double. */
export function exactSums({ high, low, scale }: SumParts, places?: Int32Array): Float64Array {
  const sums = new Float64Array(places ? places.length : low.length);
  const unit = powerOfTen(scale);
  for (let i = 0; i < sums.length; i++) {
    const at = places ? places[i]! : i;
    const upper = high ? high[at]! : 0;
    const total = upper * WORD + low[at]!;
    sums[i] = isExact(total, scale) ? total / unit : exactSum(upper, low[at]!, scale);
  }
  return sums;
}

/** The mean over `count` values whose sum has the parts `high` and `low`. */
export function exactMean(high: number, low: number, scale: number, count: number): number {
  const total = high * WORD + low;
  const divisor = powerOfTen(scale) * count;
  return isExact(total, scale) && divisor <= EXACT_LIMIT ? total / divisor : exactSum(high, low, scale) / count;
}

/** Whether one double holds a whole number. To give the number, or undefined, had V8 make an object of each. */
function isExact(total: number, scale: number): boolean {
  return Math.abs(total) < EXACT_LIMIT && scale <= MAX_SCALE;
}
