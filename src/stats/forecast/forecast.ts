import { badOption } from '../../util/error.js';
import { adjustEffects, MOST_EFFECTS } from '../smooth/calendar-effects.js';
import type { CalendarEffect, EffectAdjustment, Regressors } from '../smooth/calendar-effects.js';
import { combined, sharesOf } from './combination.js';
import type { Outlook } from './models/ets.js';
import { backtestOf, lookingBack, squaresOf, surprisesOf } from './backtest.js';
import type { Backtest, Origin } from './backtest.js';
import type { Member, MemberKind } from './members.js';
import { fitMember, mainPeriod, seasonsOf } from './seasons.js';
import type { Seasons } from './seasons.js';
import { totalDeviation, totalOf, totalSurprise } from './total.js';
import type { Total } from './total.js';
import { wholeValues } from './values.js';
import { calibration, limitsOf, widening } from './intervals.js';
import { judge } from './worth.js';
import type { Worth } from './worth.js';
import { finish } from '../steps.js';

/** How values are forecast. */
export interface ForecastOptions {
  /** Values of one season, or of several (7 and 365.25 for days); 1, which is the default, is no season. Of less than two periods a season is not told. */
  readonly period?: number | readonly number[];
  /** How many values to come; two seasons where absent, 10 without a season. At most 1,000. */
  readonly horizon?: number;
  /** Chances in per cent with which values lie within the limits; 80 and 95 where absent. */
  readonly level?: number | readonly number[];
  /** `auto`, the default, combines `ets`, `theta` and `arima`. */
  readonly model?: 'auto' | MemberKind;
  /** Whether values cannot be below 0; absent: where none of them is. */
  readonly nonNegative?: boolean;
  /** What else moves values, such as holidays or promotions: lists of as many numbers as values and horizon together. */
  readonly effects?: Regressors;
  readonly signal?: AbortSignal | undefined;
}

/** A model's part in a forecast. */
export interface ForecastPart {
  readonly kind: MemberKind;
  readonly name: string;
  /** Its share in the mean, 0 … 1. */
  readonly share: number;
  readonly parameters: Readonly<Record<string, number>>;
}

/** The values to come, and how sure that is. */
export interface Forecast {
  readonly mean: Float64Array;
  /** For each level a limit per value. */
  readonly lower: Readonly<Record<number, Float64Array>>;
  readonly upper: Readonly<Record<number, Float64Array>>;
  /** All of them together: limits of a sum are not the sums of limits. */
  readonly total: Total;
  /** What was fitted, such as `ETS(M,Ad,M) + DOTM + ARIMA(0,1,1)(0,1,1)[12]`. */
  readonly model: string;
  readonly parts: readonly ForecastPart[];
  /** What the model says of each given value from those before; NaN where it cannot. */
  readonly fitted: Float64Array;
  /** Effects of regressors that were told from none. */
  readonly effects: readonly CalendarEffect[];
  /** Errors on values that were not known; absent where there are too few. */
  readonly backtest: Backtest | undefined;
  /** Whether the forecast is worth showing, and if not, why. */
  readonly worth: Worth;
}

const DEFAULT_LEVELS = [80, 95];
const MOST_AHEAD = 1000;
/** The newest values that are looked at; older ones say little about the next. Four years of days. */
const MOST_VALUES = 1500;
const KINDS: readonly MemberKind[] = ['ets', 'theta', 'arima'];
const MODELS = ['auto', ...KINDS, 'snaive'];

/**
 * Forecasts values: exponential smoothing, the dynamic optimised theta method and ARIMA, each with its form chosen by the values, combined by shares from a backtest (after F. Petropoulos and I. Svetunkov
 * 2020, “A simple combination of univariate models”), with limits as wide as errors of the backtest ask for. Gaps (NaN, infinite) within are filled, gaps at the
 * end are forecast over, and so do not count into the horizon. Work is bounded by the newest 1,500 values: less than half a second for
 * these, some 12 ms for sixty.
 * @throws SalesError `too-few-values` for fewer than 3, `bad-option`; an `AbortError`
 */
export function forecast(values: ArrayLike<number>, options: ForecastOptions = {}): Forecast {
  return finish(forecasting(values, options), options.signal);
}

/** The same in steps, the longest of which fits one model: where others wait for their turn. */
export function* forecasting(values: ArrayLike<number>, options: ForecastOptions = {}): Generator<undefined, Forecast> {
  const seasons = seasonsOf(periodsOf(options.period));
  const period = mainPeriod(seasons);
  const horizon = horizonOf(options.horizon, period);
  const levels = levelsOf(options.level);
  const kinds = kindsOf(options.model);
  const skipped = Math.max(values.length - MOST_VALUES, 0);
  const whole = wholeValues(Array.prototype.slice.call(values, skipped) as number[], period);
  const before = skipped + whole.before;
  const ahead = horizon + whole.after;
  const calendar = effectsOf(whole.values, { options, period, before, length: values.length + horizon });
  const known = calendar?.adjusted ?? whole.values;
  // A model that is asked by name gives the limits of its textbook; those of the combination are what the backtest says.
  const isCombined = kinds.length > 1;
  const { members, shares, outlook, surprise, origins } = yield* combining(known, { kinds, seasons, ahead });
  const nonNegative = options.nonNegative ?? whole.values.every((each) => each >= 0);
  const count = whole.values.length;
  const spread = calendar?.scale(count, ahead);
  const told = calendar ? calendar.restore(outlook.mean, count) : outlook.mean;
  const all = nonNegative ? told.map((each) => Math.max(each, 0)) : told;
  const expected = widening(outlook.variance.map((each, h) => Math.sqrt(each) * (spread?.[h] ?? 1)));
  const deviation = expected.map((each) => (isCombined ? surprise : 1) * each);
  const mean = all.slice(whole.after);
  const shape = { tails: isCombined ? 'heavy' : 'normal', floor: nonNegative ? 0 : -Infinity } as const;
  const limits = limitsOf({ mean, deviation: deviation.slice(whole.after) }, levels, shape);
  const together = totalDeviation(expected, isCombined ? 'cautious' : 'textbook', whole.after);
  const backtest = backtestOf(known, origins, { shares, period, before });
  return {
    mean,
    ...limits,
    total: totalOf({ mean, deviation: together * (isCombined ? totalSurprise(origins, shares) : 1) }, levels, shape),
    model: members.map(({ name }) => name).join(' + '),
    parts: members.map(({ kind, name, parameters }, i) => ({ kind, name, share: shares[i]!, parameters })),
    fitted: fittedOf(members, shares, { calendar, all, before, after: whole.after, count }),
    effects: calendar?.effects ?? [],
    backtest,
    worth: judge({ values: whole.values, mean, deviation, backtest, period, isNaive: kinds[0] === 'snaive' }),
  };
}

interface Combined {
  readonly members: readonly Member[];
  readonly shares: readonly number[];
  readonly outlook: Outlook;
  /** What deviations are multiplied by. */
  readonly surprise: number;
  readonly origins: readonly Origin[];
}

interface Wanted {
  readonly kinds: readonly MemberKind[];
  readonly seasons: Seasons;
  readonly ahead: number;
}

function* combining(values: Float64Array, { kinds, seasons, ahead }: Wanted): Generator<undefined, Combined> {
  const period = mainPeriod(seasons);
  const found: { readonly member: Member; readonly outlook: Outlook }[] = [];
  // Nothing can be learnt from values that are all the same, but what comes next.
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
  return { members, shares, outlook, surprise: calibration(surprisesOf(origins, shares)), origins };
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
  const given = Object.entries(options.effects ?? {});
  if (given.length > MOST_EFFECTS) throw badOption('effects', `${given.length} lists`, `at most ${MOST_EFFECTS}`);
  for (const [name, list] of given) {
    if (list.length !== length || !Array.prototype.every.call(list, Number.isFinite))
      throw badOption(
        `effects.${name}`,
        `${list.length} numbers`,
        `${length} finite ones: one for each value and each one to come`,
      );
  }
  if (given.length === 0) return undefined;
  const cut = given.map(
    ([name, list]) => [name, Float64Array.from({ length: length - before }, (_, t) => list[before + t]!)] as const,
  );
  return adjustEffects(values, Object.fromEntries(cut), period);
}

function fittedOf(
  members: readonly Member[],
  shares: readonly number[],
  place: {
    readonly calendar: EffectAdjustment | undefined;
    readonly all: Float64Array;
    readonly before: number;
    readonly after: number;
    readonly count: number;
  },
): Float64Array {
  const { calendar, all, before, after, count } = place;
  const fitted = new Float64Array(before + count + after).fill(NaN);
  const said = members.map((member) => member.fitted());
  const within = Float64Array.from({ length: count }, (_, t) => {
    let [sum, weight] = [0, 0];
    said.forEach((each, i) => {
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
  const given = typeof period === 'number' ? [period] : period;
  for (const each of given) {
    if (!(typeof each === 'number' && each >= 1 && each < Infinity))
      throw badOption('period', String(each), 'a number of values, 1 or more');
  }
  return given;
}

function horizonOf(horizon: number | undefined, period: number): number {
  const wanted = horizon ?? Math.min(period > 1 ? 2 * period : 10, MOST_AHEAD);
  if (Number.isInteger(wanted) && wanted >= 1 && wanted <= MOST_AHEAD) return wanted;
  throw badOption('horizon', String(horizon), `a whole number from 1 to ${MOST_AHEAD}`);
}

function levelsOf(level: number | readonly number[] = DEFAULT_LEVELS): readonly number[] {
  const levels = typeof level === 'number' ? [level] : level;
  for (const each of levels)
    if (!(each > 0 && each < 100)) throw badOption('level', String(each), 'per cents above 0 and below 100, such as 80, 95');
  return levels;
}

function kindsOf(model: ForecastOptions['model'] = 'auto'): readonly MemberKind[] {
  if (!MODELS.includes(model)) throw badOption('model', model, `one of ${MODELS.join(', ')}`);
  return model === 'auto' ? KINDS : [model];
}
