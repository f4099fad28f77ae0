import { MAX_SCALE, nearestDouble, powerOfTen } from './decimal.js';

/** What a high part counts: a sum of whole numbers is high × 2^32 + low. */
export const WORD = 2 ** 32;

const EXACT_LIMIT = 2 ** 53;

/** The double nearest to (`high` × 2^32 + `low`) ÷ 10^`scale`, for whole parts of any size. */
export function exactSum(high: number, low: number, scale: number): number {
  const total = exactTotal(high, low, scale);
  if (total !== undefined) return total / powerOfTen(scale);
  return nearestDouble(BigInt(high) * BigInt(WORD) + BigInt(low), scale);
}

/** The mean over `count` values whose sum has the parts `high` and `low`. */
export function exactMean(high: number, low: number, scale: number, count: number): number {
  const total = exactTotal(high, low, scale);
  const divisor = powerOfTen(scale) * count;
  return total !== undefined && divisor <= EXACT_LIMIT ? total / divisor : exactSum(high, low, scale) / count;
}

/** The whole number where one double holds it. */
function exactTotal(high: number, low: number, scale: number): number | undefined {
  const total = high * WORD + low;
  return Math.abs(total) < EXACT_LIMIT && scale <= MAX_SCALE ? total : undefined;
}
