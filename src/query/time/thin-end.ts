/** Number of values before the end that show what is usual. */
const USUAL = 24;
/** Values at the end may be thinned out when each is below this share of the one before, which a lower level is not, */
const MAX_STEP = 0.9;
/** and below this share of the usual median, */
const MAX_THINNED = 0.8;
/** and the first of them is above this share: sales that stop do so at once. */
const MIN_THINNED = 0.3;

/** Returns the number of newest values that fall step by step: rows are still to come there, as it seems. */
export function thinnedEnd(values: ArrayLike<number>): number {
  const known = Array.from(values);
  const before = known.slice(-USUAL).sort((a, b) => a - b);
  const usual = before[before.length >> 1] ?? 0;
  let count = 0;
  while (known.at(-1 - count)! < Math.min(MAX_THINNED * usual, MAX_STEP * (known.at(-2 - count) ?? 0))) count++;
  return count > 0 && known.at(-count)! > MIN_THINNED * usual ? count : 0;
}

/** Minimum number of empty values before stray ones, and the maximum share of these in the total (DESIGN R13). */
const MIN_EMPTY = 3;
const MAX_STRAY = 0.005;

/** Returns the number of newest values that come from stray dates: next to nothing after a gap, and the gap. 0 means missing. */
export function strayEnd(values: ArrayLike<number>): number {
  const known = Array.from(values, (value) => value || 0);
  const total = known.reduce((sum, value) => sum + Math.abs(value), 0);
  const last = known.findLastIndex((value) => value !== 0);
  let [end, stray] = [known.length, 0];
  for (let i = last, empty = 0; i >= 0; i--) {
    if (known[i] !== 0) {
      if (empty >= MIN_EMPTY) end = i + 1;
      empty = 0;
      stray += Math.abs(known[i]!);
      if (stray > MAX_STRAY * total) break;
    } else empty++;
  }
  return known.length - end;
}
