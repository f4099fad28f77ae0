import { logGamma } from './special-functions.js';

/**
 * The chance to draw at least `hits` marked ones when `draws` are drawn from `total`, of which `marked` are: the upper tail of the hypergeometric
 * distribution, that is Fisher's exact test, one-sided (R. A. Fisher 1935; R's `fisher.test(alternative = "greater")`). Whole numbers, 0 ≤ hits ≤ marked, draws ≤
 * total. Relative error below about 1e-9 for a total of a million. At most O(√total) terms matter.
 */
export function hypergeometricTail(hits: number, marked: number, draws: number, total: number): number {
  const least = Math.max(0, marked + draws - total);
  const most = Math.min(marked, draws);
  if (hits <= least) return 1;
  // Whichever tail falls off from its start is summed.
  if (hits > (marked * draws) / total) return Math.min(1, tail({ from: hits, to: most, step: 1 }, marked, draws, total));
  return Math.min(1, Math.max(0, 1 - tail({ from: hits - 1, to: least, step: -1 }, marked, draws, total)));
}

/** Terms below this part of the sum no longer change it. */
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
