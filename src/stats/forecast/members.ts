import { meanOf } from '../../util/numbers/vectors.js';
import { type ForecastDistribution, allEts, etsForms, etsName, etsOutlook } from './models/ets.js';
import { allArima, arimaName, refitArima } from './models/arima.js';
import type { ArimaFit } from './models/arima-fit.js';
import type { EtsForm } from './models/ets-recursion.js';
import { adjustSeason, restore, spreadOf } from '../smooth/seasonal-classical.js';
import { allTheta } from './models/theta.js';
import { fitCroston } from './models/croston.js';

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

/** A fitted model of a forecast. */
export interface Member {
  readonly kind: MemberKind;
  /** The selected form, such as `ETS(M,Ad,M)`. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, number>>;
  /**
   * Returns one-step forecasts of the input values; NaN where impossible. Computed on demand, since a backtest does not need
   * them.
   */
  readonly fitted: () => Float64Array;
  readonly outlook: (horizon: number) => ForecastDistribution;
  /**
   * Fits the same form to other values, such as those before a backtest’s origin. Returns `undefined` when there are too few
   * values.
   */
  readonly again: (values: Float64Array) => Member | undefined;
}

/** The available models. */
export type MemberKind = 'ets' | 'theta' | 'arima' | 'croston' | 'snaive';

/** Minimum Akaike weight of a model in the combination, */
const MIN_WEIGHT = 0.02;
/** and of one that a backtest refits: the others cost 40% of the time, and no error changed by more than 0.1% without them. */
const MIN_REFIT = 0.2;

/**
 * Fits exponential smoothing: all forms, combined by Akaike weights (S. Kolassa 2011, “Combining exponential smoothing forecasts
 * using Akaike weights”), which forecast better than the best form alone. Returns `undefined` for too few values.
 */
export function etsMember(
  values: Float64Array,
  period: number,
  forms: readonly EtsForm[] = etsForms(values, period),
): Member | undefined {
  const fits = allEts(values, forms);
  const best = fits[0];
  if (!best) return undefined;
  const { alpha, beta, gamma, phi } = best.weights;
  return {
    kind: 'ets',
    name: etsName(best.form),
    parameters: {
      alpha,
      ...(best.form.trend === 'N' ? {} : { beta }),
      ...(best.form.season === 'N' ? {} : { gamma }),
      ...(best.form.trend === 'Ad' ? { phi } : {}),
    },
    ...weighted(
      fits.map((fit) => ({ aicc: fit.aicc, fitted: () => fit.fitted, outlook: (horizon) => etsOutlook(fit, horizon) })),
    ),
    again: (others) =>
      etsMember(
        others,
        period,
        refitted(fits).map(({ form }) => form),
      ),
  };
}

/** Minimum number of values for a line. */
const MIN_VALUES = 5;

/**
 * Fits the dynamic theta model to seasonally adjusted values, with theta 2 and with the best theta, combined by Akaike weights.
 * Returns `undefined` for too few values.
 */
export function thetaMember(values: Float64Array, period: number): Member | undefined {
  if (values.length < MIN_VALUES) return undefined;
  const season = adjustSeason(values, period);
  const fits = allTheta(season?.adjusted ?? values);
  const { fitted, outlook } = weighted(fits.map((fit) => ({ ...fit, fitted: () => fit.fitted })));
  const { alpha, theta } = fits[0]!;
  return {
    kind: 'theta',
    name: 'DOTM',
    parameters: { alpha, theta },
    fitted: season ? () => restore(season, fitted(), 0) : fitted,
    outlook: (horizon) => {
      const ahead = outlook(horizon);
      if (!season) return ahead;
      const spread = spreadOf(season, values.length, horizon);
      return {
        mean: restore(season, ahead.mean, values.length),
        variance: ahead.variance.map((each, h) => each * spread[h]! ** 2),
      };
    },
    again: (others) => thetaMember(others, period),
  };
}

/**
 * Fits ARIMA: the models of a stepwise search, combined by Akaike weights. AICc cannot decide on seasonal differencing, so with a
 * season, both searches get half the weight. With `earlier` models, it refits these without a search. Returns `undefined` when no
 * model can be fitted.
 */
export function arimaMember(values: Float64Array, period: number, earlier?: readonly ArimaFit[]): Member | undefined {
  const groups = earlier ? refitArima(values, earlier) : allArima(values, period);
  const parts = groups.filter((fits) => fits.length > 0).map((fits) => ({ fits, ...weighted(fits) }));
  const first = parts[0];
  if (!first) return undefined;
  const best = first.fits[0]!;
  return {
    kind: 'arima',
    name: arimaName(best.order),
    parameters: parametersOf(best),
    fitted: () => {
      const all = parts.map(({ fitted }) => fitted());
      return values.map((_, t) => meanOf(all.map((each) => each[t]!)));
    },
    outlook: (horizon) =>
      combined(
        parts.map((part) => part.outlook(horizon)),
        parts.map(() => 1 / parts.length),
      ),
    again: (others) =>
      arimaMember(
        others,
        period,
        parts.flatMap(({ fits }) => refitted(fits)),
      ),
  };
}

function parametersOf(fit: ArimaFit): Record<string, number> {
  const named = (name: string, list: readonly number[]): [string, number][] => list.map((each, i) => [`${name}${i + 1}`, each]);
  return Object.fromEntries([
    ...named('ar', fit.ar),
    ...named('ma', fit.ma),
    ...named('sar', fit.seasonalAr),
    ...named('sma', fit.seasonalMa),
    ...(fit.order.constant ? ([['mean', fit.mean]] as const) : []),
  ]);
}

/**
 * Returns the seasonal naive model (R’s `snaive`), or the naive model for fewer values than one period. Requires at least one
 * value.
 */
export function naiveMember(values: Float64Array, period: number): Member {
  const lag = values.length >= period ? period : 1;
  const count = values.length;
  let squares = 0;
  for (let t = lag; t < count; t++) squares += (values[t]! - values[t - lag]!) ** 2;
  const variance = count > lag ? squares / (count - lag) : 0;
  return {
    kind: 'snaive',
    name: lag > 1 ? 'seasonal naive' : 'naive',
    parameters: {},
    fitted: () => values.map((_, t) => (t < lag ? NaN : values[t - lag]!)),
    outlook: (horizon) => ({
      mean: Float64Array.from({ length: horizon }, (_, h) => values[count - lag + (h % lag)]!),
      variance: Float64Array.from({ length: horizon }, (_, h) => variance * (Math.floor(h / lag) + 1)),
    }),
    again: (others) => naiveMember(others, period),
  };
}

/** Fits a model of intermittent demand. Returns `undefined` without a demand. */
export function crostonMember(values: Float64Array): Member | undefined {
  if (!values.some((each) => each > 0)) return undefined;
  const { variant, alpha, beta, fitted, outlook } = fitCroston(values);
  return {
    kind: 'croston',
    name: variant.toUpperCase(),
    parameters: { alpha, beta },
    fitted: () => fitted,
    outlook,
    again: crostonMember,
  };
}

interface Candidate {
  readonly aicc: number;
  readonly fitted: () => Float64Array;
  readonly outlook: (horizon: number) => ForecastDistribution;
}

/** Returns the candidates that a backtest refits: the best one, and others with large weights. */
function refitted<C extends { readonly aicc: number }>(candidates: readonly C[]): readonly C[] {
  return akaikeWeights(candidates)
    .filter(({ weight }, at) => at === 0 || weight >= MIN_REFIT)
    .map(({ item }) => item);
}

/**
 * Returns the Akaike weights of candidates, which must be sorted by AICc (K. P. Burnham and D. R. Anderson 2002, section 2.9).
 * Candidates with negligible weights are omitted.
 */
function akaikeWeights<C extends { readonly aicc: number }>(
  candidates: readonly C[],
): { readonly item: C; readonly weight: number }[] {
  const raw = candidates.map((item) => ({ item, weight: Math.exp((candidates[0]!.aicc - item.aicc) / 2) }));
  const whole = raw.reduce((sum, { weight }) => sum + weight, 0);
  const relevant = raw.filter(({ weight }) => weight / whole >= MIN_WEIGHT);
  const left = relevant.reduce((sum, { weight }) => sum + weight, 0);
  return relevant.map(({ item, weight }) => ({ item, weight: weight / left }));
}

function weighted(candidates: readonly Candidate[]): Pick<Member, 'fitted' | 'outlook'> {
  const relevant = akaikeWeights(candidates);
  return {
    fitted: () => {
      const all = relevant.map(({ item }) => item.fitted());
      return all[0]!.map((_, t) => relevant.reduce((sum, { weight }, i) => sum + weight * all[i]![t]!, 0));
    },
    outlook: (horizon) =>
      combined(
        relevant.map(({ item }) => item.outlook(horizon)),
        relevant.map(({ weight }) => weight),
      ),
  };
}
