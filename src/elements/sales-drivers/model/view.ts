import type {
  DriverCause,
  DriverGroup,
  DriverPrices,
  DriversFacts,
  DriverStep,
  DriverSteps,
} from '../../../query/analysis/analysis.js';
import type { MeasureUnit } from '../../../query/measure.js';
import type { PlanFacts } from '../../../query/plan.js';
import { formatClause, membersClause, parseWhere } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { DriversQuestion } from './plans.js';

/** Step of the waterfall, between two amounts. */
export type Step = { readonly from: number; readonly to: number } & StepSubject;

/** Subject of a step: a total, an effect, a segment, the remaining change, or a group of customers. */
type StepSubject =
  | { readonly kind: 'before' | 'after' | PartKind }
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'others'; readonly count: number; readonly before: number; readonly after: number }
  | { readonly kind: 'group'; readonly group: DriverGroup };

/** Rows that a filter can select, and the measure on both sides; both NaN when unknown. */
export type Segment = DriverStep;

/** Effects on the total that no filter can select. */
export type PartKind = 'volume' | 'mix' | 'price' | 'rate' | 'several' | 'rest';

/** Member of a dimension with its effect on the change. */
export interface MemberEffect {
  readonly dimension: string;
  /** Null for the missing member, `others` for members without a step, `several` for overlapping members. */
  readonly member: string | null | { readonly kind: 'others' | 'several' };
  /** `undefined` for several members together. */
  readonly presence: 'both' | 'before' | 'after' | undefined;
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  /** Effects of the member's rate and of its weight, for ratios. */
  readonly rate: number | undefined;
  readonly mix: number | undefined;
}

/** Content of a drivers chart. */
export interface DriversView {
  /** Empty when a side has no value or nothing explains the change. */
  readonly steps: readonly Step[];
  readonly members: readonly MemberEffect[];
  readonly facts: DriversFacts;
  readonly unit: MeasureUnit;
  readonly measure: string;
  readonly dimensions: readonly string[];
  readonly kind: DriversQuestion['kind'];
  /** Clauses compared with the rest; `undefined` when periods are compared. */
  readonly selection: string | undefined;
  readonly per: DriversQuestion['per'];
  /** True when an increase of the measure is good. */
  readonly isGood: boolean;
  readonly compared: ComparedPeriods;
}

/** Compared periods, or why they cannot be compared. */
export type ComparedPeriods = Pick<PlanFacts, 'period' | 'earlier' | 'newest' | 'uncovered' | 'skipped'>;

/** Locale, currency and texts for formatting a view. */
export type ViewContext = Pick<WidgetContext, 'locale' | 'currency' | 'calendar' | 'messages' | 'names'>;

/** Texts of the chart. */
export interface PictureTexts {
  readonly label: string;
  /** Name, amount and note of each step. */
  readonly rows: readonly StepTexts[];
  /** The change of the total, and its relative size. */
  readonly total: { readonly change: string; readonly growth: string };
  /** The headings above the amounts and above their relative sizes. */
  readonly head: { readonly change: string; readonly growth: string };
  /** The effects on volume, mix and price by member; `undefined` where these are not the steps. */
  readonly table: ChangesTable | undefined;
  /** Message shown when there are no steps. */
  readonly none: string;
}

interface StepTexts {
  readonly names: readonly string[];
  readonly value: string;
  readonly note: string;
}

/** Table of effects: a name and amounts per row, the whole change last. */
export interface ChangesTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Input of the drawing: a view and its selected line. */
export interface DriversPicture {
  readonly view: DriversView;
  readonly chosen: readonly number[];
}

/** Minimum effect, as a share of the change, for effects to come before the members of a dimension. */
const MIN_EFFECT = 0.02;

/** Minimum part of the change that prices explain, and not more than as much beyond it, to come before the members of a dimension. */
const MAIN_EFFECT = 0.5;

/** Maximum sum of absolute effects, as a multiple of the change. With more, the effects mostly cancel out. */
const MAX_GROSS = 2;

/** Step without its position. */
type Placed = StepSubject & { readonly effect: number };

/**
 * Returns steps that add up to the change. Uses noteworthy segments first, unless `isPriced`, then volume, mix and price, or rates and weights.
 * Falls back to the members of a dimension. Empty when a side has no value or nothing explains the change.
 */
export function stepsOf(facts: DriversFacts, members: readonly MemberEffect[], isPriced: boolean): readonly Step[] {
  const { before, after, change } = facts;
  if (!Number.isFinite(change)) return [];
  const between = betweenOf(facts, members, isPriced);
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

function betweenOf(facts: DriversFacts, members: readonly MemberEffect[], isPriced: boolean): readonly Placed[] {
  const { bridge, parts, priceVolumeMix, rateMix, change } = facts;
  if (bridge) return bridge.map((group) => ({ kind: 'group', group, effect: group.effect }));
  const prices = priceVolumeMix && effects(priceVolumeMix, ['volume', 'mix', 'price']);
  if (isPriced && prices) return prices;
  if (parts?.steps.some(({ standsOut }) => standsOut)) return segments(parts);
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

/** Returns the clauses that select a segment or the members of a group; empty for other lines. */
export function clauseOf(step: Step | undefined, { dimensions: [dimension = ''] }: Pick<DriversView, 'dimensions'>): string {
  if (step?.kind === 'group') return membersClause(dimension, step.group.members ?? []);
  if (step?.kind !== 'segment') return '';
  const { members, except } = step.segment;
  const excluded = [...new Set(except.map((one) => one.dimension))];
  return [
    ...members.map((one) => clauseOn(one.dimension, [one.member], false)),
    ...excluded.map((name) =>
      clauseOn(
        name,
        except.filter((one) => one.dimension === name).map(({ member }) => member),
        true,
      ),
    ),
  ].join('; ');
}

function clauseOn(field: string, members: readonly (string | null)[], not: boolean): string {
  const items = members.map((member) =>
    member === null ? { kind: 'blank' as const, not, position: 0 } : { kind: 'equals' as const, value: member, not, position: 0 },
  );
  return formatClause({ field, quoted: false, items });
}

/** Returns the members of a line: one per dimension for a segment, several of one dimension for a group. */
export function membersOf(step: Step, { dimensions: [dimension = ''] }: Pick<DriversView, 'dimensions'>): DriverCause['members'] {
  if (step.kind === 'segment') return step.segment.members;
  return step.kind === 'group' ? (step.group.members ?? []).map((member) => ({ dimension, member })) : [];
}

/** Returns the line that the widget's own clauses select. */
export function chosenLine(own: string, view: Pick<DriversView, 'steps' | 'dimensions'>): readonly number[] {
  const wanted = partsOf(own);
  if (wanted.length === 0) return [];
  const line = view.steps.findIndex((step) => {
    const parts = partsOf(clauseOf(step, view));
    return parts.length === wanted.length && parts.every((part) => wanted.includes(part));
  });
  return line < 0 ? [] : [line];
}

function partsOf(where: string): readonly string[] {
  try {
    return parseWhere(where).map((clause) => formatClause(clause));
  } catch (error) {
    // A clause written by another version of the library may not parse. It then selects nothing.
    if (error instanceof SalesError) return [];
    throw error;
  }
}
