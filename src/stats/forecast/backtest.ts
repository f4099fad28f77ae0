import { meanOf } from '../../util/numbers/vectors.js';
import { combined, type Member, naiveMember } from './members.js';
import type { ForecastDistribution } from './models/ets.js';

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

/** Mean errors over all forecasts of a backtest. */
interface BacktestErrors {
  /**
   * Mean absolute scaled error (MASE): in units of the error of a seasonal naive forecast within the history. NaN when that error
   * is 0 or unknown.
   */
  readonly mase: number;
  /** Symmetric mean absolute percentage error (sMAPE). An actual value of 0 gives 200%, no matter how close the forecast is. */
  readonly smape: number;
  /**
   * Absolute errors in percent of the absolute values (WAPE, the MAD/Mean ratio of S. Kolassa and W. Schütz 2007, “Advantages of
   * the MAD/Mean ratio over the MAPE”). It ranks models like MASE even with zeros, such as days without sales. NaN when all
   * values are 0 and the forecast is not.
   */
  readonly wape: number;
}

/** Errors of a forecast on values it had not seen, compared with the seasonal naive forecast. */
export interface Backtest extends BacktestErrors {
  /** Number of origins, each an earlier point from which the end of the values was forecast, and number of steps forecast. */
  readonly origins: number;
  readonly horizon: number;
  /** Errors of a seasonal naive forecast from the same origins. */
  readonly naive: BacktestErrors;
  /** Errors of the combined models, if the seasonal naive forecast took their place. */
  readonly replaced?: BacktestErrors;
  /** The forecast made `horizon` steps before the end. `from` is the index of its first value among the original values. */
  readonly pastForecast: { readonly from: number; readonly mean: Float64Array };
}

/** One origin of a backtest, with each model’s forecast of the values that followed. */
export interface Origin {
  /** Number of values known at the origin. */
  readonly at: number;
  readonly actual: Float64Array;
  readonly outlooks: readonly ForecastDistribution[];
  readonly naive: ForecastDistribution;
}

/** Maximum number of origins. Two more change no error over the public series by more than 0.1%, and cost a tenth of the time. */
const MAX_ORIGINS = 4;

/**
 * Refits models to the start of the values and forecasts what followed (rolling origins: L. J. Tashman 2000, “Out-of-sample tests
 * of forecasting accuracy”). The newest origin is `horizon` before the end, or earlier if too few values would remain. Each
 * further origin is a third of the horizon earlier. The models’ forms were selected on all values, so errors are slightly too
 * small; coefficients are refitted. Yields after each model and origin.
 */
export function* lookingBack(
  values: Float64Array,
  members: readonly Member[],
  { period, horizon }: { readonly period: number; readonly horizon: number },
): Generator<undefined, Origin[]> {
  const count = values.length;
  const least = Math.max(count > 4 * period ? 2 * period + 3 : 0, Math.floor(count / 2), 8);
  const ahead = Math.min(horizon, Math.floor((count - least) / 2));
  const step = Math.max(1, Math.round(ahead / 3));
  const origins: Origin[] = [];
  for (let at = count - ahead; ahead > 0 && at >= least && origins.length < MAX_ORIGINS; at -= step) {
    const known = values.slice(0, at);
    const outlooks: ForecastDistribution[] = [];
    for (const member of members) {
      outlooks.push((member.again(known) ?? naiveMember(known, period)).outlook(ahead));
      yield;
    }
    origins.push({ at, actual: values.subarray(at, at + ahead), outlooks, naive: naiveMember(known, period).outlook(ahead) });
  }
  return origins;
}

/** Returns the mean squared error of each model over all origins. */
export function squaresOf(origins: readonly Origin[], members: number): number[] {
  return Array.from({ length: members }, (_, i) => {
    const squares = origins.map(({ actual, outlooks }) => meanOf(actual.map((each, h) => (each - outlooks[i]!.mean[h]!) ** 2)));
    return meanOf(squares);
  });
}

/** Returns, for each origin, the mean squared error of the combination divided by its predicted variance. */
export function surprisesOf(origins: readonly Origin[], shares: readonly number[]): number[] {
  return origins.map(({ actual, outlooks }) => {
    const { mean, variance } = combined(outlooks, shares);
    return meanOf(actual.map((each, h) => (each === mean[h] ? 0 : (each - mean[h]!) ** 2 / variance[h]!)));
  });
}

/** Returns the errors of the combination over all origins; `undefined` without origins. */
export function backtestOf(
  values: Float64Array,
  origins: readonly Origin[],
  { shares, period, before }: { readonly shares: readonly number[]; readonly period: number; readonly before: number },
): Backtest | undefined {
  const newest = origins[0];
  if (!newest) return undefined;
  const scale = naiveScale(values, values.length > period ? period : 1) || NaN;
  const means = origins.map(({ outlooks }) => combined(outlooks, shares).mean);
  const size = meanOf(origins.map(({ actual }) => meanOf(actual.map(Math.abs)))) || NaN;
  const errors = (of: (origin: Origin, i: number) => Float64Array): BacktestErrors => {
    const off = meanOf(origins.map((origin, i) => meanAbsoluteError(origin.actual, of(origin, i))));
    const smape = meanOf(origins.map((origin, i) => symmetricError(origin.actual, of(origin, i))));
    return { mase: off / scale, smape, wape: off === 0 ? 0 : (100 * off) / size };
  };
  return {
    origins: origins.length,
    horizon: newest.actual.length,
    ...errors((_, i) => means[i]!),
    naive: errors(({ naive }) => naive.mean),
    pastForecast: { from: before + newest.at, mean: means[0]! },
  };
}

/**
 * Whether a forecast is worth showing, and the reason: its backtest was better or no better than that of the seasonal naive forecast.
 * Reasons against: too few values, or a wide interval.
 */
export interface ForecastQuality {
  readonly shown: boolean;
  readonly why: 'better' | 'no-better' | 'few-values' | 'wide';
}

/** Minimum number of seasons and of values to learn from. */
const MIN_SEASONS = 2;
const MIN_VALUES = 8;
/**
 * Number of seasons from which models learn a season. With fewer, a backtest fits them to less than two seasons, and the naive forecast
 * that was better there stays better: by 7% in 289 cut public series of months, quarters and days. From three seasons on it is
 * worse than the models in seven of ten series.
 */
const LEARNED_SEASONS = 3;
/** The normal quantile of an 80% interval. */
const Z80 = 1.2815515655446004;

/** True when a backtest was no better than that of the seasonal naive forecast (scaled error, Hyndman and Koehler 2006). */
function isNoBetter({ mase, wape, naive }: Backtest): boolean {
  return Number.isNaN(mase) ? wape > naive.wape : mase >= naive.mase && naive.mase > 0;
}

/**
 * True when repeating the last season is the best forecast: of two to three seasons, where it was more accurate in the backtest than
 * the models, and than the average of the last season, as for values with a season.
 */
export function isRepeatBest(
  values: Float64Array,
  origins: readonly Origin[],
  { backtest, period }: { readonly backtest: Backtest; readonly period: number },
): boolean {
  const isShort = values.length >= MIN_SEASONS * period && values.length < LEARNED_SEASONS * period;
  if (period < 2 || !isShort || !isNoBetter(backtest)) return false;
  const errorOf = (forecast: (origin: Origin) => ArrayLike<number>): number =>
    meanOf(origins.map((origin) => meanAbsoluteError(origin.actual, forecast(origin))));
  const flat = ({ at, actual }: Origin): Float64Array => actual.map(() => meanOf(values.subarray(Math.max(at - period, 0), at)));
  return errorOf(({ naive }) => naive.mean) < errorOf(flat);
}

/**
 * Assesses whether a forecast is worth showing. It is not:
 * - with fewer than two seasons, fewer than 8 values, or no backtest;
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
  const recent = values.subarray(-Math.max(period, 4));
  const size = recent.reduce((sum, each) => sum + Math.abs(each), 0) / recent.length;
  if (Z80 * deviation[Math.floor(mean.length / 2)]! > size) return { shown: false, why: 'wide' };
  return { shown: true, why: isNoBetter(backtest) && !isNaive ? 'no-better' : 'better' };
}
