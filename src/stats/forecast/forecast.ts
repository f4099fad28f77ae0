import { badOption } from '../../util/error.js';
import {
  adjustEffects,
  MAX_EFFECTS,
  type CalendarEffect,
  type EffectAdjustment,
  type Regressors,
} from '../smooth/calendar-effects.js';
import {
  combined,
  sharesOf,
  type Member,
  type MemberKind,
  arimaMember,
  crostonMember,
  etsMember,
  naiveMember,
  thetaMember,
} from './members.js';
import { type ForecastDistribution, MAX_SEASON } from './models/ets.js';
import {
  assess,
  type Backtest,
  backtestOf,
  type ForecastQuality,
  isRepeatBest,
  lookingBack,
  type Origin,
  squaresOf,
  surprisesOf,
} from './backtest.js';
import { calibration, limitsOf, runningDeviations, type Total, totalOf, totalSurprise, widening } from './intervals.js';
import { wholeValues } from './values.js';
import { isIntermittent } from './models/croston.js';
import { finish } from '../cooperative.js';
import { adjustSeason, restore, spreadOf, type SeasonAdjustment } from '../smooth/seasonal-classical.js';

/** Options of `forecast`. */
export interface ForecastOptions {
  /**
   * Number of values per season, or of several seasons (7 and 365.25 for days). Default: 1, no season. A season needs at least
   * two periods of values.
   */
  readonly period?: number | readonly number[];
  /** Number of values to forecast, at most 1,000. Default: two seasons, or 10 without a season. */
  readonly horizon?: number;
  /** Coverage of the prediction intervals in percent. Default: 80 and 95. */
  readonly level?: number | readonly number[];
  /**
   * `auto` (default) combines `ets`, `theta` and `arima`, or `croston`, `ets` and `arima` for values that are often 0. For fewer than
   * three seasons, it is `snaive` if that was more accurate in the backtest.
   */
  readonly model?: 'auto' | MemberKind;
  /** True when values cannot be negative. Default: true if no value is negative. */
  readonly nonNegative?: boolean;
  /** Set when the first forecast period has begun. Ignored for values that can be negative, and if it has less than 0. */
  readonly current?: CurrentPeriod | undefined;
  /** Other influences on the values, such as holidays or promotions. Each list has one number per value and per forecast step. */
  readonly effects?: Regressors;
  /** True for the sums up to each value as well. */
  readonly running?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** A period that has begun: its forecast is what it already has, and the forecast of its remaining days. */
export interface CurrentPeriod {
  /** What the period has until now: the minimum of its value. */
  readonly booked: number;
  /** Share of the period that is left, 0 … 1. */
  readonly remaining: number;
}

/** A model’s part in a forecast. */
export interface ForecastPart {
  readonly kind: MemberKind;
  readonly name: string;
  /** Its weight in the mean, 0 … 1. */
  readonly share: number;
  readonly parameters: Readonly<Record<string, number>>;
}

/** Forecast values with their uncertainty. */
export interface Forecast {
  readonly mean: Float64Array;
  /** Per level, one limit per value. */
  readonly lower: Readonly<Record<number, Float64Array>>;
  readonly upper: Readonly<Record<number, Float64Array>>;
  /** Minimum of each value: −∞, or 0 for values that cannot be negative, and at least what a period that has begun has. */
  readonly floor: Float64Array;
  /** The sum of all values; limits of a sum are not sums of limits. */
  readonly total: Total;
  /** The sums up to each value, if requested. The last one is the total. */
  readonly running?: readonly Total[] | undefined;
  /** The fitted models, such as `ETS(M,Ad,M) + DOTM + ARIMA(0,1,1)(0,1,1)[12]`. */
  readonly model: string;
  readonly parts: readonly ForecastPart[];
  /** One-step forecasts of the input values; NaN where impossible. */
  readonly fitted: Float64Array;
  /** The significant effects of regressors. */
  readonly effects: readonly CalendarEffect[];
  /** Errors on values not seen by the models; `undefined` when there are too few values. */
  readonly backtest: Backtest | undefined;
  /** Whether the forecast is worth showing, and the reason. */
  readonly worth: ForecastQuality;
}

const DEFAULT_LEVELS = [80, 95];
const MAX_HORIZON = 1000;
/** Maximum number of values used, the newest: four years of days. Older ones hardly inform the forecast. */
const MAX_VALUES = 1500;
const KINDS: readonly MemberKind[] = ['ets', 'theta', 'arima'];
/** The models of intermittent values. Theta adds nothing to these. */
const INTERMITTENT: readonly MemberKind[] = ['croston', 'ets', 'arima'];
const MODELS = ['auto', ...KINDS, 'croston', 'snaive'];

/**
 * Forecasts values with exponential smoothing, the dynamic optimized theta method and ARIMA, each with its form selected from the
 * data. Values that are often 0 are forecast by a model of intermittent demand instead of theta. The models are combined with
 * weights from a backtest (after F. Petropoulos and I. Svetunkov 2020, “A simple combination of univariate models”). For two to
 * three seasons, the last one is repeated instead if that was more accurate. Intervals are calibrated to the backtest errors. Gaps
 * (NaN, infinite) within the values are filled. Gaps at the end are forecast too and do not count toward the horizon. Only the
 * newest 1,500 values are used: less than half a second for these, about 12 ms for sixty.
 * @throws SalesError `too-few-values` for fewer than 3, `bad-option`; an `AbortError`
 */
export function forecast(values: ArrayLike<number>, options: ForecastOptions = {}): Forecast {
  return finish(forecasting(values, options), options.signal);
}

/** Does the work of `forecast` in steps; the longest step fits one model. */
export function* forecasting(values: ArrayLike<number>, options: ForecastOptions = {}): Generator<undefined, Forecast> {
  const seasons = seasonsOf(periodsOf(options.period));
  const period = mainPeriod(seasons);
  const horizon = horizonOf(options.horizon, period);
  const levels = levelsOf(options.level);
  const skipped = Math.max(values.length - MAX_VALUES, 0);
  const whole = wholeValues(Array.prototype.slice.call(values, skipped) as number[], period);
  const kinds = kindsOf(options.model, whole.values);
  const before = skipped + whole.before;
  const ahead = horizon + whole.after;
  const calendar = effectsOf(whole.values, { options, period, before, length: values.length + horizon });
  const known = calendar?.adjusted ?? whole.values;
  // A single requested model keeps its textbook intervals; those of `auto` are calibrated by the backtest.
  const isAuto = kinds.length > 1;
  const models = yield* combining(known, { kinds, seasons, ahead, before });
  const { members, shares, outlook, backtest } = models;
  const nonNegative = options.nonNegative ?? whole.values.every((each) => each >= 0);
  const count = whole.values.length;
  const spread = calendar?.scale(count, ahead);
  const reported = calendar ? calendar.restore(outlook.mean, count) : outlook.mean;
  const all = nonNegative ? reported.map((each) => Math.max(each, 0)) : reported;
  const expected = widening(outlook.variance.map((each, h) => Math.sqrt(each) * (spread?.[h] ?? 1)));
  const deviation = expected.map((each) => (isAuto ? models.surprise : 1) * each);
  const current = nonNegative ? currentOf(options) : undefined;
  const started = startedWith(current, { mean: all.slice(whole.after), deviation: deviation.slice(whole.after) });
  const { mean } = started;
  const floor = new Float64Array(mean.length).fill(nonNegative ? 0 : -Infinity);
  if (current) floor[0] = current.booked;
  const shape = { tails: isAuto ? 'heavy' : 'normal', floor } as const;
  const limits = limitsOf(started, levels, shape);
  const left = { from: whole.after, firstFactor: factorOf(current) };
  const surprised = isAuto ? models.totalSurprise : 1;
  const together = runningDeviations(expected, isAuto ? 'cautious' : 'textbook', left).map((each) => each * surprised);
  const totalTo = (end: number): Total =>
    totalOf({ mean: mean.subarray(0, end), deviation: together[end - 1]! }, levels, { ...shape, floor: floor.subarray(0, end) });
  return {
    mean,
    ...limits,
    floor,
    total: totalTo(mean.length),
    ...(options.running && { running: Array.from(mean, (_, k) => totalTo(k + 1)) }),
    model: members.map(({ name }) => name).join(' + '),
    parts: members.map(({ kind, name, parameters }, i) => ({ kind, name, share: shares[i]!, parameters })),
    fitted: fittedOf(members, shares, { calendar, all, before, after: whole.after, count }),
    effects: calendar?.effects ?? [],
    backtest,
    worth: assess({ values: whole.values, mean, deviation, backtest, period, isNaive: kinds[0] === 'snaive' }),
  };
}

function currentOf({ current }: ForecastOptions): CurrentPeriod | undefined {
  if (!current) return undefined;
  const { booked, remaining } = current;
  if (!(remaining >= 0 && remaining <= 1)) throw badOption('current.remaining', String(remaining), 'share');
  return booked >= 0 ? current : undefined;
}

/** Adds what the first period has to the forecast of its remaining days. */
function startedWith(
  current: CurrentPeriod | undefined,
  { mean, deviation }: { readonly mean: Float64Array; readonly deviation: Float64Array },
): { readonly mean: Float64Array; readonly deviation: Float64Array } {
  if (!current) return { mean, deviation };
  mean[0] = current.booked + current.remaining * mean[0]!;
  deviation[0]! *= factorOf(current);
  return { mean, deviation };
}

/**
 * Returns the factor of the deviation. Errors of days count as independent: where they are positively correlated, the part of the remaining
 * days is smaller.
 */
function factorOf(current: CurrentPeriod | undefined): number {
  return current ? Math.sqrt(current.remaining) : 1;
}

/** Models with their shares, their forecast, and their forecasts from the origins of the backtest. */
interface Mixture {
  readonly members: readonly Member[];
  readonly shares: readonly number[];
  readonly outlook: ForecastDistribution;
  readonly origins: readonly Origin[];
}

interface Combined extends Mixture {
  /** Calibration factors for standard deviations: of single values, and of sums. */
  readonly surprise: number;
  readonly totalSurprise: number;
  readonly backtest: Backtest | undefined;
}

interface FitRequest {
  readonly kinds: readonly MemberKind[];
  readonly seasons: Seasons;
  readonly ahead: number;
  /** Number of values before the given ones. */
  readonly before: number;
}

/** Fits models and combines them, or repeats the last season where that was most accurate and no single model is requested. */
function* combining(values: Float64Array, request: FitRequest): Generator<undefined, Combined> {
  const { kinds, seasons, ahead } = request;
  const period = mainPeriod(seasons);
  const found: { readonly member: Member; readonly outlook: ForecastDistribution }[] = [];
  // Constant values teach the models nothing.
  const constant = values.every((each) => each === values[0]);
  for (const kind of constant ? [] : kinds) {
    const member = fitMember(kind, values, seasons);
    const outlook = member?.outlook(ahead);
    if (member && outlook?.mean.every(Number.isFinite)) found.push({ member, outlook });
    yield;
  }
  if (found.length === 0) {
    const member = fitMember('snaive', values, seasons)!;
    found.push({ member, outlook: member.outlook(ahead) });
  }
  const members = found.map(({ member }) => member);
  const origins = yield* lookingBack(values, members, { period, horizon: ahead });
  const shares = sharesOf(squaresOf(origins, members.length), origins.length);
  const outlook = combined(
    found.map((each) => each.outlook),
    shares,
  );
  const models = calibrated(values, { members, shares, outlook, origins }, request);
  const { backtest } = models;
  const isRepeat = kinds.length > 1 && backtest && isRepeatBest(values, origins, { backtest, period: seasons.short });
  return isRepeat ? repeated(values, models, request) : models;
}

/** Returns a mixture with its backtest, and with calibration factors of at least `least`. */
function calibrated(values: Float64Array, mixture: Mixture, { seasons, before }: FitRequest, least = 0): Combined {
  const { origins, shares } = mixture;
  return {
    ...mixture,
    surprise: Math.max(calibration(surprisesOf(origins, shares)), least),
    totalSurprise: Math.max(totalSurprise(origins, shares), least),
    backtest: backtestOf(values, origins, { shares, period: mainPeriod(seasons), before }),
  };
}

/**
 * Returns the seasonal naive forecast in place of models. The backtest does not narrow its intervals: it is selected for small errors there,
 * so these are smaller than those of the future.
 */
function repeated(values: Float64Array, models: Combined, request: FitRequest): Combined {
  const member = naiveMember(values, request.seasons.short);
  const origins = models.origins.map((origin) => ({ ...origin, outlooks: [origin.naive] }));
  const found = calibrated(
    values,
    { members: [member], shares: [1], outlook: member.outlook(request.ahead), origins },
    request,
    1,
  );
  const { mase, smape, wape } = models.backtest!;
  return { ...found, backtest: { ...found.backtest!, replaced: { mase, smape, wape } } };
}

function effectsOf(
  values: Float64Array,
  {
    options,
    period,
    before,
    length,
  }: { readonly options: ForecastOptions; readonly period: number; readonly before: number; readonly length: number },
): EffectAdjustment | undefined {
  const lists = Object.entries(options.effects ?? {});
  if (lists.length > MAX_EFFECTS) throw badOption('effects', String(lists.length), 'at-most', { max: MAX_EFFECTS });
  for (const [name, list] of lists) {
    if (list.length !== length || !Array.prototype.every.call(list, Number.isFinite))
      throw badOption(`effects.${name}`, String(list.length), 'finite-numbers', { count: length });
  }
  if (lists.length === 0) return undefined;
  const cut = lists.map(
    ([name, list]) => [name, Float64Array.from({ length: length - before }, (_, t) => list[before + t]!)] as const,
  );
  return adjustEffects(values, Object.fromEntries(cut), period);
}

function fittedOf(
  members: readonly Member[],
  shares: readonly number[],
  index: {
    readonly calendar: EffectAdjustment | undefined;
    readonly all: Float64Array;
    readonly before: number;
    readonly after: number;
    readonly count: number;
  },
): Float64Array {
  const { calendar, all, before, after, count } = index;
  const fitted = new Float64Array(before + count + after).fill(NaN);
  const fits = members.map((member) => member.fitted());
  const within = Float64Array.from({ length: count }, (_, t) => {
    let [sum, weight] = [0, 0];
    fits.forEach((each, i) => {
      if (Number.isNaN(each[t]!)) return;
      sum += shares[i]! * each[t]!;
      weight += shares[i]!;
    });
    return sum / weight;
  });
  fitted.set(calendar ? calendar.restore(within, 0) : within, before);
  fitted.set(all.subarray(0, after), before + count);
  return fitted;
}

function periodsOf(period: ForecastOptions['period'] = 1): readonly number[] {
  const periods = typeof period === 'number' ? [period] : period;
  for (const each of periods) {
    if (!(typeof each === 'number' && each >= 1 && each < Infinity)) throw badOption('period', String(each), 'period-length');
  }
  return periods;
}

function horizonOf(horizon: number | undefined, period: number): number {
  const steps = horizon ?? Math.min(period > 1 ? 2 * period : 10, MAX_HORIZON);
  if (Number.isInteger(steps) && steps >= 1 && steps <= MAX_HORIZON) return steps;
  throw badOption('horizon', String(horizon), 'whole-number', { min: 1, max: MAX_HORIZON });
}

function levelsOf(level: number | readonly number[] = DEFAULT_LEVELS): readonly number[] {
  const levels = typeof level === 'number' ? [level] : level;
  for (const each of levels) if (!(each > 0 && each < 100)) throw badOption('level', String(each), 'percentages');
  return levels;
}

function kindsOf(model: ForecastOptions['model'] = 'auto', values: Float64Array): readonly MemberKind[] {
  if (!MODELS.includes(model)) throw badOption('model', model, MODELS);
  if (model !== 'auto') return [model];
  return isIntermittent(values) ? INTERMITTENT : KINDS;
}

/** The seasons of values: the one that models handle with states, and longer ones, which are removed before modeling. */
interface Seasons {
  /** The short period; 1 when there is none. */
  readonly short: number;
  /** Longer periods, ascending. */
  readonly long: readonly number[];
}

/** Sorts periods into seasons; fractional ones (365.25 days) are rounded. */
function seasonsOf(periods: readonly number[]): Seasons {
  const whole = [...new Set(periods.map(Math.round))].filter((each) => each > 1).sort((a, b) => a - b);
  const short = whole[0] !== undefined && whole[0] <= MAX_SEASON ? whole[0] : 1;
  return { short, long: whole.filter((each) => each > short) };
}

/** Returns the period of the seasonal naive forecast: the shortest one, or 1 without a season. */
function mainPeriod({ short, long }: Seasons): number {
  return short > 1 ? short : (long[0] ?? 1);
}

const FITTERS: Readonly<Record<Exclude<MemberKind, 'snaive'>, (values: Float64Array, period: number) => Member | undefined>> = {
  ets: etsMember,
  theta: thetaMember,
  arima: arimaMember,
  croston: crostonMember,
};

/**
 * Fits a model to values with any number of seasons. Seasons longer than 24 are removed one after another, shorter ones first,
 * and restored in the model’s output (after K. Bandara, R. J. Hyndman and C. Bergmeir 2021, “MSTL”, with the shrunk classical
 * season instead of STL). Returns `undefined` for too few values.
 */
function fitMember(kind: MemberKind, values: Float64Array, seasons: Seasons): Member | undefined {
  if (kind === 'snaive') return naiveMember(values, mainPeriod(seasons));
  return onAdjusted(values, seasons, (adjusted) => FITTERS[kind](adjusted, seasons.short));
}

function onAdjusted(
  values: Float64Array,
  seasons: Seasons,
  fit: (adjusted: Float64Array) => Member | undefined,
): Member | undefined {
  const layers: SeasonAdjustment[] = [];
  let adjusted = values;
  for (const period of seasons.long) {
    const layer = longSeason(adjusted, seasons.short, period);
    if (!layer) continue;
    layers.push(layer);
    adjusted = layer.adjusted;
  }
  const member = fit(adjusted);
  if (!member) return undefined;
  const again = (others: Float64Array): Member | undefined => onAdjusted(others, seasons, member.again);
  if (layers.length === 0) return { ...member, again };
  const back = (list: Float64Array, from: number): Float64Array =>
    layers.reduceRight((sum, layer) => restore(layer, sum, from), list);
  return {
    ...member,
    again,
    fitted: () => back(member.fitted(), 0),
    outlook: (horizon) => {
      const { mean, variance } = member.outlook(horizon);
      const spreads = layers.map((layer) => spreadOf(layer, values.length, horizon));
      return {
        mean: back(mean, values.length),
        variance: variance.map((each, h) => spreads.reduce((sum, spread) => sum * spread[h]! ** 2, each)),
      };
    },
  };
}

/** Estimates a long season from values without the short one, and removes it from the values. */
function longSeason(values: Float64Array, short: number, period: number): SeasonAdjustment | undefined {
  const plain = short > 1 ? adjustSeason(values, short) : undefined;
  const found = adjustSeason(plain?.adjusted ?? values, period);
  if (!found || !plain) return found;
  const { figure, kind } = found;
  return {
    figure,
    kind,
    adjusted: restore({ ...found, figure: figure.map((each) => (kind === 'additive' ? -each : 1 / each)) }, values, 0),
  };
}
