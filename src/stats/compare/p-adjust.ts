/** How chances are adjusted for being many: so that of the findings at most a part is false (`bh`), or that hardly any is (`holm`, `bonferroni`). */
export type Adjustment = 'bh' | 'holm' | 'bonferroni';

/**
 * Chances (p-values) of many tests, adjusted: those of Y. Benjamini and Y. Hochberg 1995, “Controlling the false discovery rate”, of S. Holm 1979, “A simple
 * sequentially rejective multiple test procedure”, or of Bonferroni (R's `p.adjust`). NaN is no test and stays. O(n log n).
 */
export function adjustChances(chances: ArrayLike<number>, how: Adjustment = 'bh'): Float64Array {
  const adjusted = Float64Array.from(chances);
  const tested = [...adjusted.keys()].filter((i) => !Number.isNaN(adjusted[i])).sort((a, b) => adjusted[a]! - adjusted[b]!);
  const count = tested.length;
  if (how === 'bonferroni') for (const i of tested) adjusted[i] = Math.min(1, adjusted[i]! * count);
  if (how === 'holm') {
    let greatest = 0;
    tested.forEach((i, place) => {
      greatest = Math.max(greatest, adjusted[i]! * (count - place));
      adjusted[i] = Math.min(1, greatest);
    });
  }
  if (how === 'bh') {
    let least = 1;
    for (let place = count; place > 0; place--) {
      const i = tested[place - 1]!;
      least = Math.min(least, (adjusted[i]! * count) / place);
      adjusted[i] = least;
    }
  }
  return adjusted;
}
