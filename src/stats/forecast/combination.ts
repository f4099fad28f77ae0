import type { ForecastDistribution } from './models/ets.js';

/** Weight of equal shares, in backtest origins. */
const PRIOR = 3;

/**
 * Returns the weights of models in a combination: inversely proportional to their mean squared backtest errors (J. M. Bates and
 * C. W. J. Granger 1969, “The combination of forecasts”). With few origins, weights shrink toward equal ones, since estimated
 * weights are often worse than none (J. Smith and K. F. Wallis 2009, “A simple explanation of the forecast combination puzzle”).
 * `squares` contains each model’s mean squared error. Without a backtest, weights are equal.
 */
export function sharesOf(squares: readonly number[], origins: number): number[] {
  const equal = 1 / squares.length;
  if (origins === 0 || !squares.every(Number.isFinite)) return squares.map(() => equal);
  const floor = Math.max(...squares) * 1e-9;
  const inverse = squares.map((each) => (floor > 0 ? 1 / Math.max(each, floor) : 1));
  const whole = inverse.reduce((sum, each) => sum + each, 0);
  const trust = origins / (origins + PRIOR);
  return inverse.map((each) => (trust * each) / whole + (1 - trust) * equal);
}

/**
 * Combines forecast distributions by weights. The variance is that of the mixture: the mean variance plus the spread of the
 * means.
 */
export function combined(outlooks: readonly ForecastDistribution[], shares: readonly number[]): ForecastDistribution {
  const sum = (of: (outlook: ForecastDistribution) => number): number =>
    outlooks.reduce((whole, each, i) => whole + shares[i]! * of(each), 0);
  const mean = outlooks[0]!.mean.map((_, h) => sum((each) => each.mean[h]!));
  return { mean, variance: mean.map((centre, h) => sum((each) => each.variance[h]! + (each.mean[h]! - centre) ** 2)) };
}
