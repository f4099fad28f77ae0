/** A lag polynomial without its 1: value t takes `weights[i]` times the value `lags[i]` earlier. */
export interface LagWeights {
  readonly lags: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Coefficients of a stationary autoregression from partial autocorrelations in (−1, 1) (J. Durbin 1960; J. F. Monahan 1984, “A note on enforcing stationarity
 * in autoregressive–moving average models”). With signs turned they are those of an invertible moving average.
 */
export function fromPartials(partials: ArrayLike<number>): number[] {
  let found: number[] = [];
  for (let k = 0; k < partials.length; k++) {
    const last = partials[k]!;
    const shorter = found;
    found = [...shorter.map((each, i) => each - last * shorter[k - 1 - i]!), last];
  }
  return found;
}

/** The terms of a product of a plain and a seasonal polynomial: lags in ascending order, and the places of the coefficients that each is made of; -1 for none. */
export interface Terms {
  readonly lags: Int32Array;
  readonly plain: Int32Array;
  readonly seasonal: Int32Array;
}

/** The terms of (1 ± Σ a_i B^i)(1 ± Σ b_j B^(mj)) but the 1, with `plain` a's and `seasonal` b's. A lag that two terms share is there twice. */
export function termsOf(plain: number, seasonal: number, period: number): Terms {
  const all: { lag: number; i: number; j: number }[] = [];
  for (let j = -1; j < seasonal; j++) {
    for (let i = -1; i < plain; i++) if (i + j > -2) all.push({ lag: i + 1 + (j + 1) * period, i, j });
  }
  all.sort((a, b) => a.lag - b.lag);
  return {
    lags: Int32Array.from(all, ({ lag }) => lag),
    plain: Int32Array.from(all, ({ i }) => i),
    seasonal: Int32Array.from(all, ({ j }) => j),
  };
}

/** Fills in the weights of terms: of 1 − the product with the sign −1 (as of autoregressions), of the product − 1 with the sign 1 (as of moving averages). */
export function weigh(
  { lags, plain, seasonal }: Terms,
  {
    plain: a,
    seasonal: b,
    sign,
  }: { readonly plain: readonly number[]; readonly seasonal: readonly number[]; readonly sign: 1 | -1 },
  weights: Float64Array,
): void {
  for (let k = 0; k < lags.length; k++) {
    const i = plain[k]!;
    const j = seasonal[k]!;
    weights[k] = i < 0 ? b[j]! : j < 0 ? a[i]! : sign * a[i]! * b[j]!;
  }
}

function weightsOf(at: ReadonlyMap<number, number>): LagWeights {
  const lags = [...at.keys()].filter((lag) => at.get(lag) !== 0).sort((a, b) => a - b);
  return { lags: Int32Array.from(lags), weights: Float64Array.from(lags, (lag) => at.get(lag)!) };
}

/** The weights of values themselves where a polynomial is one of their differences: (1 − Σ w_i B^i)(1 − B)^d (1 − B^m)^D. */
export function undifferenced(
  weights: LagWeights,
  { d, D, period }: { readonly d: number; readonly D: number; readonly period: number },
): LagWeights {
  let polynomial = new Map<number, number>([[0, 1]]);
  weights.lags.forEach((lag, i) => polynomial.set(lag, (polynomial.get(lag) ?? 0) - weights.weights[i]!));
  for (const lag of [...Array<number>(d).fill(1), ...Array<number>(D).fill(period)]) {
    const next = new Map(polynomial);
    polynomial.forEach((each, at) => next.set(at + lag, (next.get(at + lag) ?? 0) - each));
    polynomial = next;
  }
  polynomial.delete(0);
  return weightsOf(new Map([...polynomial].map(([lag, each]) => [lag, -each])));
}
