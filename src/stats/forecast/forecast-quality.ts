import type { Backtest } from './backtest.js';

/**
 * Whether a forecast is worth showing, and the reason. Reasons against: too few values, no better than the seasonal naive
 * forecast, or a wide interval.
 */
export interface ForecastQuality {
  readonly shown: boolean;
  readonly why: 'better' | 'few-values' | 'no-better' | 'wide';
}

/** Minimum number of seasons and of values to learn from. */
const MIN_SEASONS = 2;
const MIN_VALUES = 8;
/** The normal quantile of an 80% interval. */
const Z80 = 1.2815515655446004;

/**
 * Assesses whether a forecast is worth showing. It is not:
 * - with fewer than two seasons, fewer than 8 values, or no backtest;
 * - if its backtest was no better than a seasonal naive forecast (scaled error, Hyndman and Koehler 2006), unless that model was
 *   requested;
 * - if the 80% interval halfway through the horizon extends farther to each side than the mean absolute value of the last season.
 */
export function assess(input: {
  readonly values: Float64Array;
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  readonly backtest: Backtest | undefined;
  readonly period: number;
  readonly isNaive: boolean;
}): ForecastQuality {
  const { values, mean, deviation, backtest, period, isNaive } = input;
  if (values.length < Math.max(MIN_SEASONS * period, MIN_VALUES) || !backtest) return { shown: false, why: 'few-values' };
  const { mase, wape, naive } = backtest;
  const isWorse = Number.isNaN(mase) ? wape > naive.wape : mase >= naive.mase && naive.mase > 0;
  if (isWorse && !isNaive) return { shown: false, why: 'no-better' };
  const recent = values.subarray(-Math.max(period, 4));
  const size = recent.reduce((sum, each) => sum + Math.abs(each), 0) / recent.length;
  const wide = Z80 * deviation[Math.floor(mean.length / 2)]! > size;
  return wide ? { shown: false, why: 'wide' } : { shown: true, why: 'better' };
}
