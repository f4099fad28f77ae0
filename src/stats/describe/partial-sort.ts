/** Parts up to this length are sorted. */
const SHORT = 10;

/**
 * The two middle numbers as the authors' program of STL finds them, which is what R's `stl` runs. It asks a partial sort (R. C. Singleton 1969, algorithm 347) for
 * two places in falling order, which that is not made for: where a cut falls between the two, the second is not looked for and some number near it is taken. That changes
 * weights by a few hundredths at most, and results that agree with R's to all digits are worth more than the exact median here. Changes the order of `values`.
 */
export function middlesAsR(values: Float64Array): readonly [number, number] {
  const upper = Math.floor(values.length / 2);
  const lower = values.length - 1 - upper;
  place(values, { from: 0, to: values.length - 1 }, [upper, lower]);
  return [values[upper]!, values[lower]!];
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Brings the numbers of the wanted places there, the shorter part of each cut first. O(n) on average. */
function place(values: Float64Array, part: Part, wanted: readonly number[]): void {
  let { from, to } = part;
  let left = wanted;
  while (left.length > 0 && from < to) {
    if (to - from <= SHORT && from > 0) {
      values.subarray(from, to + 1).sort();
      return;
    }
    const [below, above] = cut(values, from, to);
    if (below - from <= to - above) {
      let here = left.length;
      while (here > 0 && left[here - 1]! > below) here--;
      place(values, { from, to: below }, left.slice(0, here));
      if (here > 0) left = left.slice(here);
      from = above;
    } else {
      let here = 0;
      while (here < left.length && left[here]! < above) here++;
      place(values, { from: above, to }, left.slice(here));
      if (here < left.length) left = left.slice(0, here);
      to = below;
    }
  }
}

/** Brings what is less than the middle of three to the front of a part; gives where the front ends and the rest begins. */
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
