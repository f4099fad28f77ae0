/** Returns the mean absolute error of forecasts; NaN for none. Both lists have the same length. */
export function meanAbsoluteError(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  let sum = 0;
  for (let h = 0; h < actual.length; h++) sum += Math.abs(actual[h]! - forecast[h]!);
  return sum / actual.length;
}

/**
 * Returns the symmetric mean absolute percentage error, 0 … 200 (S. Makridakis, E. Spiliotis and V. Assimakopoulos 2020, “The M4
 * Competition”, eq. 1). Pairs of zeros have an error of 0.
 */
export function symmetricError(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  let sum = 0;
  for (let h = 0; h < actual.length; h++) {
    const size = Math.abs(actual[h]!) + Math.abs(forecast[h]!);
    sum += size === 0 ? 0 : (200 * Math.abs(actual[h]! - forecast[h]!)) / size;
  }
  return sum / actual.length;
}

/**
 * Returns the mean absolute error of the naive forecast (the value one period earlier) within a history. It is the denominator of
 * the scaled error MASE (R. J. Hyndman and A. B. Koehler 2006, “Another look at measures of forecast accuracy”). NaN for a
 * history of one period or less.
 */
export function naiveScale(values: ArrayLike<number>, period: number): number {
  let sum = 0;
  for (let t = period; t < values.length; t++) sum += Math.abs(values[t]! - values[t - period]!);
  return sum / Math.max(values.length - period, 0);
}
