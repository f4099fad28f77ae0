/** A seeded stream of random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, n). */
  below(n: number): number;
  /** A member of the list, each as likely. */
  pick<T>(list: readonly T[]): T;
  /** An index, as likely as its weight. `cumulative`: running sums of the weights. */
  weighted(cumulative: Float64Array): number;
  /** A count with the mean `lambda` (Knuth 1997, TAOCP 2, 3.4.1; a rounded normal above 30). */
  poisson(lambda: number): number;
  /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
  normal(): number;
}

/** A stream started from `seed`: the 32-bit generator splitmix32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    below,
    normal,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    weighted: (cumulative) => firstAbove(cumulative, next() * (cumulative.at(-1) ?? 0)),
    poisson: (lambda) =>
      lambda > 30 ? Math.max(0, Math.round(lambda + Math.sqrt(lambda) * normal())) : smallPoisson(lambda, next),
  };
}

/** Running sums of weights, for `weighted`. */
export function cumulate(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => (sum += weight));
}

function firstAbove(cumulative: Float64Array, target: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function smallPoisson(lambda: number, next: () => number): number {
  const limit = Math.exp(-lambda);
  let product = next();
  let count = 0;
  while (product > limit) {
    product *= next();
    count += 1;
  }
  return count;
}
