import type { Backtest } from './backtest.js';

/** Whether a forecast is worth showing, and why: `few-values` and `no-better` (than the value one season before) and `wide` limits speak against it. */
export interface Worth {
  readonly shown: boolean;
  readonly why: 'better' | 'few-values' | 'no-better' | 'wide';
}

/** Fewer values than this many seasons, or than the least number, are too few to learn from. */
const LEAST_SEASONS = 2;
const LEAST_VALUES = 8;
/** The normal quantile of an 80 % interval. */
const Z80 = 1.2815515655446004;

/**
 * Judges a forecast. It is not worth showing from fewer than two seasons or 8 values, or without a backtest; where its backtest was no better than a seasonal naive forecast
 * (scaled error, Hyndman and Koehler 2006), unless it is that forecast, asked for by name; and where 80 % limits half-way ahead are wider, to either side, than the values of the last season are large: it then says no more than
 * that anything may come.
 */
export function judge(given: {
  readonly values: Float64Array;
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
  readonly backtest: Backtest | undefined;
  readonly period: number;
  readonly isNaive: boolean;
}): Worth {
  const { values, mean, deviation, backtest, period, isNaive } = given;
  if (values.length < Math.max(LEAST_SEASONS * period, LEAST_VALUES) || !backtest) return { shown: false, why: 'few-values' };
  const { mase, wape, naive } = backtest;
  const isWorse = Number.isNaN(mase) ? wape > naive.wape : mase >= naive.mase && naive.mase > 0;
  if (isWorse && !isNaive) return { shown: false, why: 'no-better' };
  const recent = values.subarray(-Math.max(period, 4));
  const size = recent.reduce((sum, each) => sum + Math.abs(each), 0) / recent.length;
  const wide = Z80 * deviation[Math.floor(mean.length / 2)]! > size;
  return wide ? { shown: false, why: 'wide' } : { shown: true, why: 'better' };
}
