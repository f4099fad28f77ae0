import type { Direction } from '../../../format/change.js';
import { formatNumber, formatPercent, formatSigned, MISSING, type NumberShape } from '../../../format/number.js';
import type { PeriodUnit } from '../../../messages/core-words.js';
import type { Messages } from '../../../messages/en.js';
import type { MeasureUnit } from '../../../query/plan.js';
import type { GoalView, KpiOptions } from './kpi.js';

/** What a goal is measured by. */
export interface GoalFacts {
  readonly value: number | null;
  readonly unit: MeasureUnit;
  readonly locale: string;
  readonly currency: string | undefined;
  readonly words: Messages;
  /** What the period is a whole of, where it is not over: the goal is that of all of it. */
  readonly unfinished?: PeriodUnit | undefined;
}

/** The part of the bar that leads up to its tick, so that there is room for the tick and what goes beyond. */
const ROOM = 0.9375;
/** What is less than this part over the goal is on it: it would be said as 0.0%. */
const LEAST_SAID = 0.0005;

/** The goal of a card, undefined where it has none. With `direction` down it is a limit: less is good. */
export function goalOf({ goal, direction, format }: KpiOptions, facts: GoalFacts): GoalView | undefined {
  if (goal === undefined) return undefined;
  const { value, unit, words } = facts;
  const show = (amount: number, shape: NumberShape): string => formatNumber(amount, unit, facts, shape);
  const short = format === 'auto' ? 'compact' : format;
  const full = format === 'percent' ? format : 'full';
  const isMet = value === null ? undefined : direction === 'up' ? value >= goal : value <= goal;
  const reached = value === null ? words.ofGoal(MISSING) : reachedWords(value, goal, direction, facts);
  const left = isMet === false && direction === 'up' && isPart(value!, goal, unit) ? words.toGo(show(goal - value!, full)) : '';
  return {
    ...barOf(value ?? 0, goal),
    isMet,
    reached,
    goal: words.goal(show(goal, short)),
    exact: show(goal, full),
    sentence: [reached, words.goal(show(goal, full)), left].filter(Boolean).join(', '),
  };
}

/** What is on the way to a goal is a part of it; what is beside it is away by a part of it, by points of a ratio, or by an amount. */
function reachedWords(value: number, goal: number, direction: Direction, facts: GoalFacts): string {
  const { unit, words, locale } = facts;
  const away = Math.abs(value - goal);
  const isUp = direction === 'up';
  const isShare = isPart(value, goal, unit);
  if (away === 0 || (value > goal && isUp && away / Math.abs(goal) < LEAST_SAID)) return words.goalReached;
  if (value < goal && isUp && isShare) return words.ofGoal(formatPercent(value / goal, locale), facts.unfinished);
  const amount = isShare ? formatPercent(away / goal, locale) : amountOf(away, facts);
  if (value < goal && isUp) return words.toGo(amount);
  return value > goal ? words.overGoal(amount) : words.underGoal(amount);
}

/** Whether a value can be said as a part of its goal; a part of a ratio would be one of a percentage. */
function isPart(value: number, goal: number, unit: MeasureUnit): boolean {
  return goal > 0 && value >= 0 && unit !== 'ratio';
}

function amountOf(away: number, facts: GoalFacts): string {
  const { unit, words } = facts;
  return unit === 'ratio'
    ? words.points(formatSigned(away, unit, facts).replace('+', ''))
    : formatNumber(away, unit, facts, 'compact');
}

/** The bar from zero to the value, on a scale that has room for the goal's tick. */
function barOf(value: number, goal: number): Pick<GoalView, 'from' | 'to' | 'tick'> {
  const low = Math.min(0, value, goal / ROOM);
  const high = Math.max(0, value, goal / ROOM);
  const at = (number: number): number => (high === low ? 0 : (number - low) / (high - low));
  return { from: at(Math.min(0, value)), to: at(Math.max(0, value)), tick: at(goal) };
}
