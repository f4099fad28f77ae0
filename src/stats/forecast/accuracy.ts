/** The mean absolute error of forecasts; NaN of none. Both lists are as long. */
export function meanAbsoluteError(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  let sum = 0;
  for (let h = 0; h < actual.length; h++) sum += Math.abs(actual[h]! - forecast[h]!);
  return sum / actual.length;
}

/** The symmetric mean absolute percentage error in per cent, 0 … 200 (S. Makridakis, E. Spiliotis and V. Assimakopoulos 2020, “The M4 Competition”, eq. 1); 0 where both are 0. */
export function symmetricError(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  let sum = 0;
  for (let h = 0; h < actual.length; h++) {
    const size = Math.abs(actual[h]!) + Math.abs(forecast[h]!);
    sum += size === 0 ? 0 : (200 * Math.abs(actual[h]! - forecast[h]!)) / size;
  }
  return sum / actual.length;
}

/**
 * The mean absolute error within a history of saying the value one period before: what absolute errors are divided by for the scaled error MASE (R. J. Hyndman and A. B. Koehler 2006,
 * “Another look at measures of forecast accuracy”). NaN for a history of one period or less.
 */
export function naiveScale(values: ArrayLike<number>, period: number): number {
  let sum = 0;
  for (let t = period; t < values.length; t++) sum += Math.abs(values[t]! - values[t - period]!);
  return sum / Math.max(values.length - period, 0);
}
