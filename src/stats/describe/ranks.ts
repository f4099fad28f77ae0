/** Returns the ranks of numbers from 1; ties get their mean rank (R’s `rank`). `values` must not contain NaN. O(n log n). */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    // Mean of the ranks from + 1 … to.
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/** Returns the indexes of numbers in ascending order; ties keep their order. */
export function orderOf(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  return order.sort((a, b) => values[a]! - values[b]! || a - b);
}
