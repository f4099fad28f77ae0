import { logGamma } from './special-functions.js';

/**
 * Returns the probability of at least `hits` marked items among `draws` items drawn from `total` items, `marked` of them marked.
 * This is the upper tail of the hypergeometric distribution, the one-sided Fisher’s exact test (R. A. Fisher 1935; R’s
 * `fisher.test(alternative = "greater")`). Arguments are integers, 0 ≤ hits ≤ marked, draws ≤ total. The relative error is below
 * about 1e-9 for a total of a million. At most O(√total) terms matter.
 */
export function hypergeometricTail(hits: number, marked: number, draws: number, total: number): number {
  const least = Math.max(0, marked + draws - total);
  const most = Math.min(marked, draws);
  if (hits <= least) return 1;
  // Sums the tail with terms that decrease from its start.
  if (hits > (marked * draws) / total) return Math.min(1, tail({ from: hits, to: most, step: 1 }, marked, draws, total));
  return Math.min(1, Math.max(0, 1 - tail({ from: hits - 1, to: least, step: -1 }, marked, draws, total)));
}

/** Relative size below which a term no longer changes the sum. */
const NEGLIGIBLE = 1e-17;

interface Walk {
  readonly from: number;
  readonly to: number;
  readonly step: 1 | -1;
}

function tail({ from, to, step }: Walk, marked: number, draws: number, total: number): number {
  const first = logChoose(marked, from) + logChoose(total - marked, draws - from) - logChoose(total, draws);
  let term = 1;
  let sum = 1;
  for (let k = from; k !== to && term > sum * NEGLIGIBLE; k += step) {
    term *=
      step === 1
        ? ((marked - k) * (draws - k)) / ((k + 1) * (total - marked - draws + k + 1))
        : (k * (total - marked - draws + k)) / ((marked - k + 1) * (draws - k + 1));
    sum += term;
  }
  return Math.exp(first + Math.log(sum));
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
