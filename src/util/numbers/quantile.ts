/**
 * Returns the `p`-quantile of `count` ascending numbers starting at index `first`; NaN for none. It interpolates linearly between
 * order statistics, at (n − 1) p from the minimum (R. J. Hyndman and Y. Fan 1996, type 7; DuckDB’s `quantile_cont`).
 */
export function quantileOf(sorted: Float64Array, p: number, first: number, count: number): number {
  if (count === 0) return NaN;
  const at = (count - 1) * p;
  const below = Math.floor(at);
  const low = sorted[first + below]!;
  const high = sorted[first + Math.min(below + 1, count - 1)]!;
  return low + (high - low) * (at - below);
}

/** Returns the median of numbers in any order: the average of the two in the middle of an even count; NaN for none. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(Float64Array.from(values).sort(), 0.5, 0, values.length);
}

/** Maximum length of a range that is sorted instead of partitioned. */
const SHORT = 64;

/**
 * Partially sorts `count` numbers starting at index `first`, in place. The order statistics around the `p`-quantile end up at
 * their sorted positions, which is all that `quantileOf` reads. O(count) on average (quickselect: C. A. R. Hoare 1961, “Find”),
 * O(count log count) at worst.
 */
export function placeQuantile(values: Float64Array, p: number, first: number, count: number): void {
  if (count === 0) return;
  const target = first + Math.floor((count - 1) * p);
  let from = first;
  let to = first + count;
  for (let rounds = 2 * Math.log2(count); to - from > SHORT && rounds > 0; rounds--) {
    const pivot = middleOf(values, from, to);
    const [less, more] = partition(values, pivot, from, to);
    if (target < less) to = less;
    else if (target >= more) from = more;
    else from = to = target + 1;
  }
  values.subarray(from, to).sort();
  // The numbers after the range are not smaller, but their minimum is needed too, unless the sort included it.
  if (target + 1 >= to && target + 1 < first + count) swapMinimumTo(values, target + 1, first + count);
}

/** Returns the median of the medians of three times three numbers spread over a range (Tukey’s ninther). */
function middleOf(values: Float64Array, from: number, to: number): number {
  const step = Math.floor((to - from - 1) / 8);
  const at = (i: number): number => values[from + i * step]!;
  return middle(middle(at(0), at(1), at(2)), middle(at(3), at(4), at(5)), middle(at(6), at(7), at(8)));
}

const middle = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/**
 * Moves numbers below `pivot` to the front of a range and larger ones to its end. Returns where the numbers equal to it begin and
 * end.
 */
function partition(values: Float64Array, pivot: number, from: number, to: number): readonly [number, number] {
  let i = from;
  let j = to - 1;
  while (i <= j) {
    while (values[i]! < pivot) i++;
    while (values[j]! > pivot) j--;
    if (i > j) break;
    const moved = values[i]!;
    values[i++] = values[j]!;
    values[j--] = moved;
  }
  // At most one number is between the two, and it equals the pivot.
  return [j + 1, i];
}

function swapMinimumTo(values: Float64Array, index: number, end: number): void {
  let least = index;
  for (let i = index + 1; i < end; i++) if (values[i]! < values[least]!) least = i;
  const moved = values[index]!;
  values[index] = values[least]!;
  values[least] = moved;
}
