import { MAX_SEASON } from './models/ets.js';
import { arimaMember, etsMember, naiveMember, thetaMember } from './members.js';
import type { Member, MemberKind } from './members.js';
import { adjustSeason, restore, spreadOf, type SeasonAdjustment } from '../smooth/seasonal-classical.js';

/** The seasons of values: the one that models handle with states, and longer ones, which are removed before modeling. */
export interface Seasons {
  /** The short period; 1 when there is none. */
  readonly short: number;
  /** Longer periods, ascending. */
  readonly long: readonly number[];
}

/** Sorts periods into seasons; fractional ones (365.25 days) are rounded. */
export function seasonsOf(periods: readonly number[]): Seasons {
  const whole = [...new Set(periods.map(Math.round))].filter((each) => each > 1).sort((a, b) => a - b);
  const short = whole[0] !== undefined && whole[0] <= MAX_SEASON ? whole[0] : 1;
  return { short, long: whole.filter((each) => each > short) };
}

/** Returns the period of the seasonal naive forecast: the shortest one, or 1 without a season. */
export function mainPeriod({ short, long }: Seasons): number {
  return short > 1 ? short : (long[0] ?? 1);
}

const FITTERS: Readonly<Record<Exclude<MemberKind, 'snaive'>, (values: Float64Array, period: number) => Member | undefined>> = {
  ets: etsMember,
  theta: thetaMember,
  arima: arimaMember,
};

/**
 * Fits a model to values with any number of seasons. Seasons longer than 24 are removed one after another, shorter ones first,
 * and restored in the model’s output (after K. Bandara, R. J. Hyndman and C. Bergmeir 2021, “MSTL”, with the shrunk classical
 * season instead of STL). Returns `undefined` for too few values.
 */
export function fitMember(kind: MemberKind, values: Float64Array, seasons: Seasons): Member | undefined {
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
