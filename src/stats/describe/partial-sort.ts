/** Maximum length of a range that is sorted instead of partitioned. */
const SHORT = 10;

/**
 * Returns the two middle numbers as the original STL program, and so R’s `stl`, finds them. That program calls a partial sort (R.
 * C. Singleton 1969, algorithm 347) with two indexes in descending order, which the algorithm does not support. If a partition
 * separates the two, the second is only approximate. Weights change by a few hundredths at most. Results equal to R’s in all
 * digits are worth more than an exact median here. Reorders `values`.
 */
export function middlesAsR(values: Float64Array): readonly [number, number] {
  const upper = Math.floor(values.length / 2);
  const lower = values.length - 1 - upper;
  placeAt(values, { from: 0, to: values.length - 1 }, [upper, lower]);
  return [values[upper]!, values[lower]!];
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * Moves the numbers of the given indexes to their sorted positions, the shorter part of each partition first. O(n) on average.
 */
function placeAt(values: Float64Array, part: Part, targets: readonly number[]): void {
  let { from, to } = part;
  let left = targets;
  while (left.length > 0 && from < to) {
    if (to - from <= SHORT && from > 0) {
      values.subarray(from, to + 1).sort();
      return;
    }
    const [below, above] = cut(values, from, to);
    if (below - from <= to - above) {
      let here = left.length;
      while (here > 0 && left[here - 1]! > below) here--;
      placeAt(values, { from, to: below }, left.slice(0, here));
      if (here > 0) left = left.slice(here);
      from = above;
    } else {
      let here = 0;
      while (here < left.length && left[here]! < above) here++;
      placeAt(values, { from: above, to }, left.slice(here));
      if (here < left.length) left = left.slice(0, here);
      to = below;
    }
  }
}

/** Partitions a range by the median of three. Returns the end of the lower part and the start of the upper part. */
function cut(values: Float64Array, from: number, to: number): readonly [number, number] {
  const middle = Math.floor((from + to + 2) / 2) - 1;
  const swap = (i: number, j: number): void => {
    const moved = values[i]!;
    values[i] = values[j]!;
    values[j] = moved;
  };
  if (values[from]! > values[middle]!) swap(from, middle);
  if (values[to]! < values[middle]!) swap(to, middle);
  if (values[from]! > values[middle]!) swap(from, middle);
  const pivot = values[middle]!;
  let below = to;
  let above = from;
  for (;;) {
    do below--;
    while (values[below]! > pivot);
    do above++;
    while (values[above]! < pivot);
    if (above > below) return [below, above];
    swap(below, above);
  }
}
