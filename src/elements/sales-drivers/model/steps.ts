import type { DriverPrices, DriversFacts, DriverSteps } from '../../../query/analysis/analysis.js';
import type { MemberEffect, PartKind, Step, StepSubject } from './view.js';

/** Minimum effect, as a share of the change, for effects to come before the members of a dimension. */
const MIN_EFFECT = 0.02;

/** Minimum part of the change that prices explain, and not more than as much beyond it, to come before the members of a dimension. */
const MAIN_EFFECT = 0.5;

/** Maximum sum of absolute effects, as a multiple of the change. With more, the effects mostly cancel out. */
const MAX_GROSS = 2;

/** Step without its position. */
type Placed = StepSubject & { readonly effect: number };

/**
 * Returns steps that add up to the change. Uses noteworthy segments first, then volume, mix and price, or rates and weights.
 * Falls back to the members of a dimension. Empty when a side has no value or nothing explains the change.
 */
export function stepsOf(facts: DriversFacts, members: readonly MemberEffect[]): readonly Step[] {
  const { before, after, change } = facts;
  if (!Number.isFinite(change)) return [];
  const between = betweenOf(facts, members);
  if (between.length === 0) return [];
  let at = before;
  const steps = between.map(({ effect, ...subject }): Step => {
    const from = at;
    at += effect;
    return { ...subject, from, to: at };
  });
  return [{ kind: 'before', from: 0, to: before }, ...steps, { kind: 'after', from: 0, to: after }];
}

/** True for the amounts at both ends. */
export function isTotal({ kind }: Step): boolean {
  return kind === 'before' || kind === 'after';
}

function betweenOf(facts: DriversFacts, members: readonly MemberEffect[]): readonly Placed[] {
  const { bridge, parts, priceVolumeMix, rateMix, change } = facts;
  if (bridge) return bridge.map((group) => ({ kind: 'group', group, effect: group.effect }));
  if (parts?.steps.some(({ standsOut }) => standsOut)) return segments(parts);
  const prices = priceVolumeMix && effects(priceVolumeMix, ['volume', 'mix', 'price']);
  if (prices && isTelling(priceVolumeMix, change)) return prices;
  if (parts) return segments(parts);
  // They add up to any change, so nothing remains unexplained.
  if (prices) return prices;
  return rateMix ? ofQuotient({ ...facts, rateMix }, members) : [];
}

function segments({ steps, others }: DriverSteps): readonly Placed[] {
  const named = steps.map((segment): Placed => ({ kind: 'segment', segment, effect: segment.after - segment.before }));
  return others ? [...named, { kind: 'others', ...others, effect: others.after - others.before }] : named;
}

/** Returns the effects as steps, without those that are rounding errors. */
function effects<Kind extends PartKind>(amounts: Readonly<Record<Kind, number>>, kinds: readonly Kind[]): readonly Placed[] {
  const least = 1e-9 * Math.max(...kinds.map((kind) => Math.abs(amounts[kind])));
  return kinds.flatMap((kind) => (Math.abs(amounts[kind]) > least ? [{ kind, effect: amounts[kind] }] : []));
}

/** True when volume, mix and price are all relevant, or prices explain most of the change, and the effects do not cancel out. */
function isTelling({ volume, mix, price }: DriverPrices, change: number): boolean {
  const isMain = Math.abs(price - change) <= (1 - MAIN_EFFECT) * Math.abs(change);
  return isBalanced([volume, mix, price], change) || (isMain && grossOf([volume, mix, price]) <= MAX_GROSS * Math.abs(change));
}

type WithRates = DriversFacts & { readonly rateMix: NonNullable<DriversFacts['rateMix']> };

/** Returns the members that account for most of a ratio's change; otherwise the effects of rates and weights. */
function ofQuotient({ causes, rateMix, change }: WithRates, members: readonly MemberEffect[]): readonly Placed[] {
  const rest = causes.reduce((left, { contribution }) => left - contribution, change);
  const named = causes.map(({ members: own, contribution }): Placed => {
    const [first] = own;
    const found = members.find(({ dimension, member }) => dimension === first?.dimension && member === first.member);
    const { before = NaN, after = NaN } = found ?? {};
    return { kind: 'segment', segment: { members: own, except: [], before, after, standsOut: true }, effect: contribution };
  });
  const isAll = Math.abs(rest) <= 1e-9 * Math.abs(change);
  if (named.length > 0 && Math.abs(rest) <= Math.abs(change)) return isAll ? named : [...named, { kind: 'rest', effect: rest }];
  if (!isBalanced([rateMix.rate, rateMix.mix], change)) return [];
  return effects(rateMix, rateMix.several === 0 ? ['rate', 'mix'] : ['rate', 'mix', 'several']);
}

/** True when each effect is relevant and the effects do not cancel out. */
function isBalanced(amounts: readonly number[], change: number): boolean {
  const least = MIN_EFFECT * Math.abs(change);
  return amounts.every((amount) => amount !== 0 && Math.abs(amount) >= least) && grossOf(amounts) <= MAX_GROSS * Math.abs(change);
}

function grossOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.abs(amount), 0);
}
