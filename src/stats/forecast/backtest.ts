import { meanAbsoluteError, naiveScale, symmetricError } from './accuracy.js';
import { combined } from './combination.js';
import type { Outlook } from './models/ets.js';
import { naiveMember } from './members.js';
import type { Member } from './members.js';

/** Mean errors over all that was forecast. */
export interface BacktestErrors {
  /** The absolute ones in units of those of a seasonal naive forecast within the history (MASE); NaN where that has none. */
  readonly mase: number;
  /** The symmetric ones in per cent (sMAPE). A value of 0 makes it 200 % however near to it the forecast was. */
  readonly smape: number;
  /**
   * The absolute ones as a part of the absolute values in per cent (WAPE, the MAD/Mean ratio of S. Kolassa and W. Schütz 2007, “Advantages of the MAD/Mean ratio over the
   * MAPE”): in the same order as MASE also where values are 0, as on days without sales. NaN where all are, and the forecast is not.
   */
  readonly wape: number;
}

/** How large the errors of a forecast were on values that it did not know, beside those of the value one season before. */
export interface Backtest extends BacktestErrors {
  /** How many times the end of the values was forecast, each from an earlier point, and how many steps ahead. */
  readonly origins: number;
  readonly horizon: number;
  /** The same of a seasonal naive forecast from the same points. */
  readonly naive: BacktestErrors;
  /** What would have been said `horizon` steps before the end, and at which value (counted from the first given one) that begins. */
  readonly said: { readonly from: number; readonly mean: Float64Array };
}

/** One look back: what each model said of values that followed. */
export interface Origin {
  /** How many values were known. */
  readonly at: number;
  readonly actual: Float64Array;
  readonly outlooks: readonly Outlook[];
  readonly naive: Outlook;
}

/** Looks back at most so often; from longer histories less often, since each costs more and there is more to fit by. */
const MOST_ORIGINS = 6;
const MANY_VALUES = 300;
const ORIGINS_OF_MANY = 4;

/**
 * Fits models again to beginnings of the values and has them forecast what followed (L. J. Tashman 2000, “Out-of-sample tests of forecasting accuracy”: rolling origins). The
 * newest origin is `horizon` before the end, or as far as a history leaves enough to fit; each next a third of it earlier. Forms are those chosen on all values, so that errors
 * are told a little too small; coefficients are fitted anew. A step for each model and origin.
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
  const most = count > MANY_VALUES ? ORIGINS_OF_MANY : MOST_ORIGINS;
  const origins: Origin[] = [];
  for (let at = count - ahead; ahead > 0 && at >= least && origins.length < most; at -= step) {
    const known = values.slice(0, at);
    const outlooks: Outlook[] = [];
    for (const member of members) {
      outlooks.push((member.again(known) ?? naiveMember(known, period)).outlook(ahead));
      yield;
    }
    origins.push({ at, actual: values.subarray(at, at + ahead), outlooks, naive: naiveMember(known, period).outlook(ahead) });
  }
  return origins;
}

/** The mean squared error of each model over all origins. */
export function squaresOf(origins: readonly Origin[], members: number): number[] {
  return Array.from({ length: members }, (_, i) => {
    const squares = origins.map(({ actual, outlooks }) => meanOf(actual.map((each, h) => (each - outlooks[i]!.mean[h]!) ** 2)));
    return meanOf(squares);
  });
}

/** For each origin the mean square of errors of the combination, in units of the deviations it told. */
export function surprisesOf(origins: readonly Origin[], shares: readonly number[]): number[] {
  return origins.map(({ actual, outlooks }) => {
    const { mean, variance } = combined(outlooks, shares);
    return meanOf(actual.map((each, h) => (each === mean[h] ? 0 : (each - mean[h]!) ** 2 / variance[h]!)));
  });
}

/** The errors of the combination over all origins. Undefined without any. */
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
    said: { from: before + newest.at, mean: means[0]! },
  };
}

function meanOf(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const each of values) sum += each;
  return sum / values.length;
}
