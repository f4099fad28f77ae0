/** Correction for multiple tests: of the false discovery rate (`bh`) or of the family-wise error rate (`holm`, `bonferroni`). */
export type Adjustment = 'bh' | 'holm' | 'bonferroni';

/**
 * Adjusts the p-values of multiple tests (R’s `p.adjust`): Y. Benjamini and Y. Hochberg 1995, “Controlling the false discovery
 * rate”; S. Holm 1979, “A simple sequentially rejective multiple test procedure”; or Bonferroni. NaN is not a test and stays NaN.
 * O(n log n).
 */
export function adjustChances(chances: ArrayLike<number>, how: Adjustment = 'bh'): Float64Array {
  const adjusted = Float64Array.from(chances);
  const tested = [...adjusted.keys()].filter((i) => !Number.isNaN(adjusted[i])).sort((a, b) => adjusted[a]! - adjusted[b]!);
  const count = tested.length;
  if (how === 'bonferroni') for (const i of tested) adjusted[i] = Math.min(1, adjusted[i]! * count);
  if (how === 'holm') {
    let greatest = 0;
    tested.forEach((i, rank) => {
      greatest = Math.max(greatest, adjusted[i]! * (count - rank));
      adjusted[i] = Math.min(1, greatest);
    });
  }
  if (how === 'bh') {
    let least = 1;
    for (let rank = count; rank > 0; rank--) {
      const i = tested[rank - 1]!;
      least = Math.min(least, (adjusted[i]! * count) / rank);
      adjusted[i] = least;
    }
  }
  return adjusted;
}
