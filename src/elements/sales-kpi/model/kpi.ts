import type { Change, Direction } from '../../../format/change.js';
import {
  formatNumber,
  formatPercent,
  formatSigned,
  MISSING,
  type NumberShape,
  type NumberStyle,
} from '../../../format/number.js';
import type { PeriodUnit } from '../../../format/period.js';
import type { Messages } from '../../../messages/en.js';
import type { AlertStatus } from '../../../query/alert.js';
import type { Catalog } from '../../../query/catalog.js';
import { expressionOf, type MeasureUnit } from '../../../query/measure.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { PLAN, WHOLE_PLAN } from '../../../query/planned.js';
import type { QueryResult } from '../../../query/result/result.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { joinWhere } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import type { NumberMark, WidgetContext } from '../../base/element/widget.js';
import type { KpiAttributes } from '../attributes.js';

/** Input of the model besides results and attributes. */
export type KpiContext = Pick<
  WidgetContext,
  'catalog' | 'locale' | 'currency' | 'calendar' | 'messages' | 'names' | 'where' | 'filters'
>;

/** A bin of the sparkline. `value` and `previous` are null without rows. */
export interface SparkPoint {
  /** First day of the bin, since 1970-01-01. */
  readonly day: number;
  readonly label: string;
  readonly value: number | null;
  readonly previous: number | null;
  /** Text with exact numbers and the name of the earlier bin. */
  readonly shown: string;
  readonly shownPrevious: string;
  readonly previousLabel: string;
  /** True when the data or a filter covers only part of the bin. */
  readonly isPartial: boolean;
}

/** Attributes of one number of a card. */
interface KpiOptions {
  readonly measure: string;
  readonly compare: string | undefined;
  readonly same: string | undefined;
  readonly goal: number | undefined;
  readonly sparkline: boolean;
  readonly direction: Direction;
  readonly format: NumberShape;
}

/** View of one number of the card. */
export interface NumberView {
  readonly value: number | null;
  /** Number as shown, and exact number. */
  readonly shown: string;
  readonly exact: string;
  /** Comparison, if `compare` is set. */
  readonly comparison: ComparisonView | undefined;
  /** The number, with its period and comparison where these are known, exact; the points follow them in the table. */
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly sentence: string;
}

/** View of a card: the primary number, its sparkline and goal, and the other numbers. */
export interface KpiView extends NumberView {
  /** What the data says about `alert`; absent without it. */
  readonly alert?: AlertStatus;
  /** The highlights of the measures, in their order; absent without `highlight`. */
  readonly marks?: readonly (NumberMark | undefined)[];
  readonly points: readonly SparkPoint[];
  readonly goal: GoalView | undefined;
  /** The plan of the whole period, where the data ends before it does. */
  readonly outlook?: QueryResult | undefined;
  /** The view of the months that are compared, where the data does not have all of the period a year before. */
  readonly part?: KpiView;
  /** The days of earlier years, where the data ends before the period does. */
  readonly history?: QueryResult | undefined;
  readonly others: readonly OtherView[];
  /** One row with the measures in their order, each with its comparison; shares are calculated. */
  readonly result: QueryResult;
}

/** A number next to the primary one. */
export interface OtherView extends NumberView {
  readonly label: string;
}

/** Progress towards a goal. Positions are fractions of the bar length, 0 … 1. */
export interface GoalView {
  /** Start of the bar at zero, and its end at the value. */
  readonly from: number;
  readonly to: number;
  readonly tick: number;
  /** `undefined` without a value. */
  readonly isMet: boolean | undefined;
  /** Short progress text: `97.8% of goal`, `14.3% over goal`, `Goal reached`. */
  readonly reached: string;
  /** Its name in the table; absent for a plan, which the table has anyway. */
  readonly label?: string;
  /** The goal as shown, and exact. */
  readonly goal: string;
  readonly exact: string;
  /** Progress text for the summary of the card. */
  readonly sentence: string;
}

/** Comparison of the card: the change, and what the number is compared with. */
export interface ComparisonView {
  readonly change: Change | undefined;
  /** The name of the other side of a comparison of members. */
  readonly other?: string | undefined;
  readonly versus: string;
  /** The compared periods. `undefined` when unknown. */
  readonly periods: string | undefined;
  /** Short lines for a page with the period in its headline. */
  readonly brief: { readonly versus: string; readonly periods: string | undefined };
}

/** Returns the query of a card: its numbers, and their comparisons if requested. */
export function toPlan({ measure, compare, same, goal }: KpiOptions, measures: readonly string[] = [measure]): QueryPlan {
  const all = { measures, ...(same !== undefined && { same }), ...(compare !== undefined && { compare }) };
  return compare === PLAN && goal !== undefined ? { ...all, goal } : all;
}

/** Days of ten years, whose shape a period may follow. */
const HISTORY = 3653;

/**
 * Returns the queries of a period that is not over: the plan of all of it, and the days of the years before, with all dates, which only
 * what adds up over time needs. A dashboard has a forecast in their place.
 */
export function toOutlookPlans(
  { measure, compare, goal }: KpiOptions,
  { facts, measures }: QueryResult,
  { catalog: { oldest = Infinity }, isOnDashboard = false }: Pick<WidgetContext, 'catalog' | 'isOnDashboard'>,
): Plans {
  const { period, planned: whole = period, newest = Infinity } = facts;
  const isPlanned = compare === PLAN && goal === undefined;
  if (!whole || newest >= whole.to || (!isPlanned && goal === undefined)) return {};
  const days = formatDayRange({ from: Math.max(oldest, whole.from - HISTORY), to: whole.from - 1 });
  return {
    ...(isPlanned && { outlook: { measures: [measure], compare: WHOLE_PLAN } }),
    ...(oldest < whole.from &&
      measures[0]?.adds.time === true &&
      !isOnDashboard && { history: { measures: [measure], by: ['day(date)'], compare: `${days} vs ${days}` } }),
  };
}

/** Returns the query of the months that are compared on a dashboard, where the data does not have all of the period a year before. */
export function toPartPlans(
  attributes: KpiAttributes,
  { facts: { uncovered } }: QueryResult,
  { where, isOnDashboard }: WidgetContext,
): Plans {
  if (!isOnDashboard || !uncovered?.months) return {};
  const plan = toPlan(primaryMeasure(attributes), attributes.measure);
  return { part: { ...plan, where: joinWhere(where, `date: ${formatDayRange(uncovered.months)}`) } };
}

/** Returns the attributes of the primary number. */
export function primaryMeasure({ measure, direction, ...rest }: KpiAttributes): KpiOptions {
  return { ...rest, measure: measure[0]!, direction: direction[0] ?? 'up' };
}

/** Returns the query of a card with all of its numbers. @throws SalesError `bad-option` */
export function planOf(attributes: KpiAttributes, { define }: Pick<Catalog, 'define'>): QueryPlan {
  const { measure, direction } = attributes;
  const seasonal = measure.find((one) => /\bseasonal-(?:index|spread)\b/.test(expressionOf(one, define)));
  if (seasonal !== undefined) throw badOption('measure', seasonal, 'measure-of-season');
  if (direction.length > measure.length)
    throw badOption('direction', direction.join(', '), 'one-for-each-measure', { count: measure.length });
  return toPlan(primaryMeasure(attributes), measure);
}

/** A number of a result, with its format. */
export interface KpiFacts {
  readonly options: KpiOptions;
  readonly main: QueryResult;
  /** Index of its column. The columns of its comparison follow. */
  readonly at: number;
  readonly context: KpiContext;
  readonly unit: MeasureUnit;
  readonly style: NumberStyle;
  readonly shape: NumberShape;
  readonly value: number | null;
}

/** Returns the number of column `at` with its format. */
export function factsOf(options: KpiOptions, main: QueryResult, context: KpiContext, at = 0): KpiFacts {
  return {
    options,
    main,
    at,
    context,
    unit: main.columns[at]?.unit ?? 'number',
    style: { locale: context.locale, currency: context.currency },
    shape: options.format === 'auto' ? 'compact' : options.format,
    value: numbersOf(main, at)[0] ?? null,
  };
}

/** Returns the view of a number without a comparison. */
export function toNumberView({ value, unit, style, shape, context }: KpiFacts): NumberView {
  const full = formatNumber(value, unit, style);
  return {
    value,
    shown: formatNumber(value, unit, style, shape),
    exact: formatNumber(value, unit, style, shape === 'percent' ? 'percent' : 'full'),
    comparison: undefined,
    rows: [[context.messages.value, full]],
    sentence: full,
  };
}

/** The columns of a comparison: what a number is compared with, the difference, and the ratio. */
type Side = 'previous' | 'change' | 'growth';

const OF_PLAN: Readonly<Record<Side, string>> = { previous: 'plan', change: 'gap', growth: 'attainment' };

/** Returns a number of the comparison of a measure; null when it is missing. */
export function sideOf({ options, main, at }: Pick<KpiFacts, 'options' | 'main' | 'at'>, side: Side): number | null {
  const name = `${main.columns[at]?.name ?? ''}.${options.compare === PLAN ? OF_PLAN[side] : side}`;
  return (
    numbersOf(
      main,
      main.columns.findIndex((column) => column.name === name),
    )[0] ?? null
  );
}

/** Returns the numbers of a column; null when missing. Dates are day numbers. */
export function numbersOf(result: QueryResult, index: number): (number | null)[] {
  const column = result.columns[index];
  if (!column) return [];
  const { values, valid } = column;
  return Array.from(values, (value, row) => (valid?.[row] === 0 || Number.isNaN(value) ? null : value));
}

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
