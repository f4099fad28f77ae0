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
