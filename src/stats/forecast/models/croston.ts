import type { ForecastDistribution } from './ets.js';

/**
 * How intermittent demand is forecast. `croston`: demand size divided by the interval between demands (J. D. Croston 1972). `sba`: the
 * same without its bias (A. A. Syntetos and J. E. Boylan 2005). `tsb`: demand size times the probability of a demand, which also
 * falls between demands (R. H. Teunter, A. A. Syntetos and M. Z. Babai 2011).
 */
type CrostonVariant = 'croston' | 'sba' | 'tsb';

/** A fitted model of intermittent demand. */
interface CrostonFit {
  readonly variant: CrostonVariant;
  /** Weight of the newest demand in the demand size. */
  readonly alpha: number;
  /** Weight of the newest interval or probability. */
  readonly beta: number;
  /** One-step forecasts; NaN up to the first demand. */
  readonly fitted: Float64Array;
  /** The forecast of each future period. */
  readonly rate: number;
  /** Variance of the one-step errors. */
  readonly variance: number;
  readonly outlook: (horizon: number) => ForecastDistribution;
}

/** Weights that are tried: small ones, since demands are few. */
const WEIGHTS = [0.05, 0.1, 0.15, 0.2, 0.3];

/** Minimum mean interval, in periods, between demands of intermittent values (A. A. Syntetos, J. E. Boylan and J. D. Croston 2005). */
const MIN_INTERVAL = 1.32;
const MIN_DEMANDS = 3;

/**
 * Returns true for values that are 0 in many periods and never negative, with enough demands to fit. The interval is counted from the
 * first demand on.
 */
export function isIntermittent(values: Float64Array): boolean {
  const first = values.findIndex((each) => each !== 0);
  if (first < 0 || values.some((each) => each < 0)) return false;
  let demands = 0;
  for (let t = first; t < values.length; t++) if (values[t]! > 0) demands++;
  return demands >= MIN_DEMANDS && (values.length - first) / demands >= MIN_INTERVAL;
}

/** Maximum time since the last demand, in mean intervals, before the demand may have ended. */
const MAX_SILENCE = 3;

/**
 * Fits a model of intermittent demand, with the weights of the least mean squared error: SBA, or TSB where no demand has come for three
 * mean intervals, since only TSB then lowers its forecast. Requires at least one demand. O(n).
 */
export function fitCroston(values: Float64Array): CrostonFit {
  const variant = isSilent(values) ? 'tsb' : 'sba';
  const fits = WEIGHTS.flatMap((alpha) => WEIGHTS.map((beta) => crostonWith(values, variant, { alpha, beta })));
  return fits.reduce((best, each) => (each.variance < best.variance ? each : best));
}

function isSilent(values: Float64Array): boolean {
  const times = Array.from(values.keys()).filter((t) => values[t]! > 0);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const interval = (last - first) / Math.max(times.length - 1, 1);
  return values.length - 1 - last > MAX_SILENCE * Math.max(interval, 1);
}

/** Fits a model of intermittent demand with given weights. The first demand and its interval are the first estimates. O(n). */
export function crostonWith(
  values: Float64Array,
  variant: CrostonVariant,
  { alpha, beta }: { readonly alpha: number; readonly beta: number },
): CrostonFit {
  const fitted = new Float64Array(values.length).fill(NaN);
  const first = values.findIndex((each) => each > 0);
  const isTsb = variant === 'tsb';
  const bias = variant === 'sba' ? 1 - beta / 2 : 1;
  let size = values[first]!;
  // The interval between demands, or the probability of one.
  let often = isTsb ? 1 / (first + 1) : first + 1;
  let since = 1;
  let [squares, count] = [0, 0];
  for (let t = first + 1; t < values.length; t++) {
    fitted[t] = isTsb ? size * often : (bias * size) / often;
    squares += (values[t]! - fitted[t]!) ** 2;
    count++;
    const isDemand = values[t]! > 0;
    if (isDemand) size += alpha * (values[t]! - size);
    if (isTsb) often += beta * ((isDemand ? 1 : 0) - often);
    else if (isDemand) {
      often += beta * (since - often);
      since = 1;
    } else since++;
  }
  const rate = isTsb ? size * often : (bias * size) / often;
  const variance = squares / Math.max(count, 1);
  return { variant, alpha, beta, fitted, rate, variance, outlook: (horizon) => outlookOf(rate, variance, { horizon, beta }) };
}

/** Returns a constant forecast. Its variance grows as in simple exponential smoothing. */
function outlookOf(
  rate: number,
  variance: number,
  { horizon, beta }: { readonly horizon: number; readonly beta: number },
): ForecastDistribution {
  return {
    mean: new Float64Array(horizon).fill(rate),
    variance: Float64Array.from({ length: horizon }, (_, h) => variance * (1 + h * beta ** 2)),
  };
}
