import type { Outlook } from './models/ets.js';

/** Equal shares count as much as this many origins of a backtest. */
const PRIOR = 3;

/**
 * The shares of models in a combination: in inverse proportion to their mean squared errors in a backtest (J. M. Bates and C. W. J. Granger 1969, “The combination of forecasts”), drawn towards equal
 * shares the fewer origins there are, for estimated weights are often worse than none (J. Smith and K. F. Wallis 2009, “A simple explanation of the forecast combination puzzle”).
 * `squares` is the mean squared error of each model; equal shares where there is no backtest.
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

/** The mean of outlooks by shares; its variance is that of the mixture: their variances, and how far they lie apart. */
export function combined(outlooks: readonly Outlook[], shares: readonly number[]): Outlook {
  const sum = (of: (outlook: Outlook) => number): number => outlooks.reduce((whole, each, i) => whole + shares[i]! * of(each), 0);
  const mean = outlooks[0]!.mean.map((_, h) => sum((each) => each.mean[h]!));
  return { mean, variance: mean.map((centre, h) => sum((each) => each.variance[h]! + (each.mean[h]! - centre) ** 2)) };
}
