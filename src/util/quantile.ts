/**
 * The `p`-quantile of `count` ascending numbers from `first` on, linear between order statistics, at (n − 1) p from the least (type 7 of
 * R. J. Hyndman and Y. Fan 1996; DuckDB's `quantile_cont`); NaN of none.
 */
export function quantileOf(sorted: Float64Array, p: number, first: number, count: number): number {
  if (count === 0) return NaN;
  const at = (count - 1) * p;
  const below = Math.floor(at);
  const low = sorted[first + below]!;
  const high = sorted[first + Math.min(below + 1, count - 1)]!;
  return low + (high - low) * (at - below);
}

/** Ranges up to this length are sorted. */
const SHORT = 64;

/**
 * Moves numbers among the `count` from `first` on so that those which a quantile lies between stand where sorting would bring them, which is all
 * that `quantileOf` looks at. O(count) on average (quickselect: C. A. R. Hoare 1961, “Find”), O(count log count) at worst.
 */
export function placeQuantile(values: Float64Array, p: number, first: number, count: number): void {
  if (count === 0) return;
  const place = first + Math.floor((count - 1) * p);
  let from = first;
  let to = first + count;
  for (let turns = 2 * Math.log2(count); to - from > SHORT && turns > 0; turns--) {
    const pivot = middleOf(values, from, to);
    const [less, more] = partition(values, pivot, from, to);
    if (place < less) to = less;
    else if (place >= more) from = more;
    else from = to = place + 1;
  }
  values.subarray(from, to).sort();
  // What stands behind is not less, but its least is wanted, too, unless it was sorted along.
  if (place + 1 >= to && place + 1 < first + count) bringLeast(values, place + 1, first + count);
}

/** The middle of the middles of three times three numbers spread over a range. */
function middleOf(values: Float64Array, from: number, to: number): number {
  const step = Math.floor((to - from - 1) / 8);
  const at = (i: number): number => values[from + i * step]!;
  return middle(middle(at(0), at(1), at(2)), middle(at(3), at(4), at(5)), middle(at(6), at(7), at(8)));
}

const middle = (a: number, b: number, c: number): number => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));

/** Brings what is less than `pivot` to the front of a range and what is more to its end; gives where what equals it begins and ends. */
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
  // Between the two stands at most one number, which equals the pivot.
  return [j + 1, i];
}

function bringLeast(values: Float64Array, place: number, end: number): void {
  let least = place;
  for (let i = place + 1; i < end; i++) if (values[i]! < values[least]!) least = i;
  const moved = values[place]!;
  values[place] = values[least]!;
  values[least] = moved;
}
