import type { Direction } from '../../../format/change.js';
import { formatNumber, formatPercent, formatSigned, MISSING, type NumberShape } from '../../../format/number.js';
import type { PeriodUnit } from '../../../format/period.js';
import type { Messages } from '../../../messages/en.js';
import type { MeasureUnit } from '../../../query/measure.js';
import { PLAN } from '../../../query/planned.js';
import type { GoalView, KpiOptions } from './kpi.js';

/** Input of a goal. */
export interface GoalFacts {
  readonly value: number | null;
  readonly unit: MeasureUnit;
  readonly locale: string;
  readonly currency: string | undefined;
  readonly messages: Messages;
  /** Unit of an incomplete period. The goal is for the whole period. */
  readonly unfinished?: PeriodUnit | undefined;
}

/** Fraction of the bar before the goal's tick. The rest has room for the tick and for values above the goal. */
const ROOM = 0.9375;
/** Maximum excess over a reached goal. It would be shown as 0.0%. */
const MIN_SAID = 0.0005;

/** Returns the goal of a card, or its plan; `undefined` without one. With `direction` down the goal is an upper limit. */
export function goalOf({ goal, compare, direction, format }: KpiOptions, facts: GoalFacts): GoalView | undefined {
  if (goal === undefined) return undefined;
  const { value, unit, messages } = facts;
  const isPlan = compare === PLAN;
  const show = (amount: number, shape: NumberShape): string => formatNumber(amount, unit, facts, shape);
  const short = format === 'auto' ? 'compact' : format;
  const full = format === 'percent' ? format : 'full';
  const isMet = value === null ? undefined : direction === 'up' ? value >= goal : value <= goal;
  const reached = isPlan
    ? attainmentText(value, goal, facts)
    : value === null
      ? messages.ofGoal({ unit: undefined, share: MISSING })
      : reachedText(value, goal, direction, facts);
  const named = (shape: NumberShape): string =>
    isPlan ? planText(show(goal, shape), messages) : messages.goal({ value: show(goal, shape) });
  const left =
    !isPlan && isMet === false && direction === 'up' && isPart(value!, goal, unit)
      ? messages.toGo({ amount: show(goal - value!, full) })
      : '';
  return {
    ...barOf(value ?? 0, goal),
    isMet,
    reached,
    ...(!isPlan && { label: messages.goal({ value: '' }) }),
    goal: named(short),
    exact: show(goal, full),
    sentence: messages.list({ items: [reached, ...(isPlan ? [] : [named(full)]), left].filter(Boolean) }),
  };
}

/** Returns a planned value with its name. */
export function planText(value: string, messages: Messages): string {
  return `${messages.measure({ name: PLAN })} ${value}`;
}

function attainmentText(value: number | null, plan: number, { messages, locale }: GoalFacts): string {
  const share = value === null || plan === 0 ? MISSING : formatPercent(value / plan, locale);
  return `${messages.measure({ name: 'attainment' })} ${share}`;
}

/** Describes progress: a percentage of the goal, or the distance in percent, percentage points or an amount. */
function reachedText(value: number, goal: number, direction: Direction, facts: GoalFacts): string {
  const { unit, messages, locale } = facts;
  const away = Math.abs(value - goal);
  const isUp = direction === 'up';
  const isShare = isPart(value, goal, unit);
  if (away === 0 || (value > goal && isUp && away / Math.abs(goal) < MIN_SAID)) return messages.goalReached;
  if (value < goal && isUp && isShare)
    return messages.ofGoal({ unit: facts.unfinished, share: formatPercent(value / goal, locale) });
  const amount = isShare ? formatPercent(away / goal, locale) : amountOf(away, facts);
  if (value < goal && isUp) return messages.toGo({ amount });
  return value > goal ? messages.overGoal({ amount }) : messages.underGoal({ amount });
}

/** True when a value can be shown as a percentage of its goal. Ratios use percentage points instead. */
function isPart(value: number, goal: number, unit: MeasureUnit): boolean {
  return goal > 0 && value >= 0 && unit !== 'percent';
}

function amountOf(away: number, facts: GoalFacts): string {
  const { unit, messages } = facts;
  return unit === 'percent'
    ? messages.points({ n: formatSigned(away, unit, facts).replace('+', '') })
    : formatNumber(away, unit, facts, 'compact');
}

/** Returns the bar from zero to the value, on a scale with room for the goal's tick. */
function barOf(value: number, goal: number): Pick<GoalView, 'from' | 'to' | 'tick'> {
  const low = Math.min(0, value, goal / ROOM);
  const high = Math.max(0, value, goal / ROOM);
  const at = (number: number): number => (high === low ? 0 : (number - low) / (high - low));
  return { from: at(Math.min(0, value)), to: at(Math.max(0, value)), tick: at(goal) };
}
