import { sumOf } from './sum.js';

/** Returns the mean of numbers; NaN for none. */
export function meanOf(numbers: Float64Array | readonly number[]): number {
  return sumOf(numbers) / numbers.length;
}

/** Returns numbers minus their mean. */
export function centered(numbers: Float64Array): Float64Array {
  const mean = meanOf(numbers);
  return numbers.map((number) => number - mean);
}

/** Returns the sum of the products of the first `count` numbers of two lists. */
export function dotProduct(a: Float64Array, b: Float64Array, count = a.length): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a[i]! * b[i]!;
  return sum;
}
