/** A lag polynomial without its constant 1: `weights[i]` is the coefficient of lag `lags[i]`. */
export interface LagWeights {
  readonly lags: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Converts partial autocorrelations in (−1, 1) to the coefficients of a stationary autoregression, in place (J. Durbin 1960; J.
 * F. Monahan 1984, “A note on enforcing stationarity in autoregressive–moving average models”). With inverted signs, they are
 * those of an invertible moving average.
 */
export function fromPartials<List extends number[] | Float64Array>(partials: List): List {
  for (let k = 1; k < partials.length; k++) {
    const last = partials[k]!;
    for (let i = 0, j = k - 1; i <= j; i++, j--) {
      const one = partials[i]!;
      const other = partials[j]!;
      partials[i] = one - last * other;
      partials[j] = other - last * one;
    }
  }
  return partials;
}

/**
 * The terms of a product of a plain and a seasonal polynomial: ascending lags, and the indexes of the two coefficients of each
 * term; −1 for none.
 */
export interface Terms {
  readonly lags: Int32Array;
  readonly plain: Int32Array;
  readonly seasonal: Int32Array;
}

/**
 * Returns the terms of (1 ± Σ a_i B^i)(1 ± Σ b_j B^(mj)) without the 1, with `plain` a’s and `seasonal` b’s. A lag shared by two
 * terms occurs twice.
 */
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

/** Computes the weights of terms: of 1 − product with sign −1 (autoregressions), of product − 1 with sign 1 (moving averages). */
export function weigh(
  { lags, plain, seasonal }: Terms,
  {
    plain: a,
    seasonal: b,
    sign,
  }: { readonly plain: ArrayLike<number>; readonly seasonal: ArrayLike<number>; readonly sign: 1 | -1 },
  weights: Float64Array,
): void {
  for (let k = 0; k < lags.length; k++) {
    const i = plain[k]!;
    const j = seasonal[k]!;
    weights[k] = i < 0 ? b[j]! : j < 0 ? a[i]! : sign * a[i]! * b[j]!;
  }
}

/** Returns the weights of the product of a plain and a seasonal polynomial; `sign` as in `weigh`. */
export function productOf(
  factors: { readonly plain: ArrayLike<number>; readonly seasonal: ArrayLike<number>; readonly sign: 1 | -1 },
  period: number,
): LagWeights {
  const terms = termsOf(factors.plain.length, factors.seasonal.length, period);
  const weights = new Float64Array(terms.lags.length);
  weigh(terms, factors, weights);
  return { lags: terms.lags, weights };
}

/** Converts a polynomial of differences to one of the values: (1 − Σ w_i B^i)(1 − B)^d (1 − B^m)^D. Zero weights are omitted. */
export function undifferenced(
  { lags, weights }: LagWeights,
  { d, D, period }: { readonly d: number; readonly D: number; readonly period: number },
): LagWeights {
  const polynomial = new Float64Array(1 + (lags.at(-1) ?? 0) + d + D * period);
  polynomial[0] = 1;
  for (let i = 0; i < lags.length; i++) polynomial[lags[i]!]! -= weights[i]!;
  for (const lag of [...Array<number>(d).fill(1), ...Array<number>(D).fill(period)]) {
    for (let at = polynomial.length - 1; at >= lag; at--) polynomial[at]! -= polynomial[at - lag]!;
  }
  const left = Int32Array.from(polynomial.keys()).filter((lag) => lag > 0 && polynomial[lag] !== 0);
  return { lags: left, weights: Float64Array.from(left, (lag) => -polynomial[lag]!) };
}
