import { changeOf, type Change, type Direction } from '../../format/change.js';
import { formatBin, formatDayOfYear, formatRange, wholeGrain, type DateStyle } from '../../format/date.js';
import { formatNumber, formatPercent, formatSigned, type NumberShape, type NumberStyle } from '../../format/number.js';
import type { Messages } from '../../messages/en.js';
import type { Catalog } from '../../query/catalog.js';
import type { Calendar, MeasureUnit, QueryPlan } from '../../query/plan.js';
import type { QueryResult } from '../../query/result.js';
import { binStart } from '../../query/time-grain.js';
import { badOption } from '../../util/error.js';

/** What the model needs to know of the data and the reader. */
export interface KpiContext {
  readonly catalog: Catalog;
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
  readonly where: string;
  readonly filters: readonly string[];
}

/** A bin of the sparkline; `value` and `previous` are null where there are no rows. */
export interface SparkPoint {
  /** First day of the bin, since 1970-01-01. */
  readonly day: number;
  readonly label: string;
  readonly value: number | null;
  readonly previous: number | null;
  /** The same in words: exact numbers, and which bin of the year before is meant. */
  readonly shown: string;
  readonly shownPrevious: string;
  readonly previousLabel: string;
}

/** The attributes of a `sales-kpi`, as texts. */
export interface KpiAttributes {
  readonly measure: string;
  readonly compare: string;
  readonly goal: string;
  readonly sparkline: boolean;
  readonly direction: string;
  readonly format: string;
}

/** The same, read. */
export interface KpiOptions {
  readonly measure: string;
  readonly compare: string | undefined;
  readonly goal: number | undefined;
  readonly sparkline: boolean;
  readonly direction: Direction;
  readonly format: NumberShape;
}

/** How far the goal is reached. Shares are of the bar's length, 0 … 1. */
export interface GoalView {
  readonly fill: number;
  readonly tick: number;
  readonly reached: string;
  readonly goal: string;
}

/** What the card shows. */
export interface KpiView {
  readonly value: number | null;
  /** As the card shows it, and exact. */
  readonly shown: string;
  readonly exact: string;
  /** With `compare`. */
  readonly comparison: ComparisonView | undefined;
  readonly goal: GoalView | undefined;
  readonly points: readonly SparkPoint[];
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly sentence: string;
}

/** The comparison of the card: the change in short, and what with what. */
export interface ComparisonView {
  readonly change: Change | undefined;
  readonly versus: string;
  /** Which periods are compared, like with like. Undefined where nobody knows. */
  readonly periods: string | undefined;
}

const SHAPES: readonly string[] = ['auto', 'compact', 'full', 'percent'];

/** Reads the attributes. @throws SalesError bad-option */
export function toOptions(attributes: KpiAttributes): KpiOptions {
  const { measure, compare, goal, sparkline, direction, format } = attributes;
  const goalNumber = goal.trim() === '' ? undefined : Number(goal);
  if (Number.isNaN(goalNumber)) throw badOption('goal', goal, 'a number such as 750000');
  if (direction !== 'up' && direction !== 'down') throw badOption('direction', direction, 'up or down');
  if (!SHAPES.includes(format)) throw badOption('format', format, SHAPES.join(', '));
  return {
    measure: measure.trim() || 'revenue',
    compare: compare.trim() || undefined,
    goal: goalNumber,
    sparkline,
    direction,
    format: format as NumberShape,
  };
}

/** The question of a card: one number, and with `compare` the one it is compared with. */
export function toPlan({ measure, compare }: KpiOptions): QueryPlan {
  return compare === undefined ? { measures: [measure] } : { measures: [measure], compare };
}

/** The unrounded number of an answer, null where there is none. */
export function valueOfAnswer(main: QueryResult): number | null {
  return numbersOf(main, 0)[0] ?? null;
}

/** What the card shows of its answers. */
export function toView(options: KpiOptions, main: QueryResult, points: readonly SparkPoint[], context: KpiContext): KpiView {
  const unit = main.columns[0]?.unit ?? 'number';
  const style: NumberStyle = { locale: context.locale, currency: context.currency };
  const value = valueOfAnswer(main);
  const shape = options.format === 'auto' ? 'compact' : options.format;
  const facts: Facts = { options, main, context, unit, style, shape, value };
  const comparison = comparisonOf(facts);
  const goal = goalOf(facts);
  return {
    value,
    shown: formatNumber(value, unit, style, shape),
    exact: formatNumber(value, unit, style, shape === 'percent' ? 'percent' : 'full'),
    comparison,
    goal,
    points,
    rows: rowsOf(facts, comparison, points),
    sentence: sentenceOf(facts, comparison, goal),
  };
}

interface Facts {
  readonly options: KpiOptions;
  readonly main: QueryResult;
  readonly context: KpiContext;
  readonly unit: MeasureUnit;
  readonly style: NumberStyle;
  readonly shape: NumberShape;
  readonly value: number | null;
}

function comparisonOf({ options, main, context, unit, style, shape, value }: Facts): ComparisonView | undefined {
  if (options.compare === undefined) return undefined;
  const { words } = context;
  const previous = numbersOf(main, 1)[0] ?? null;
  const change = changeOf({ current: value, previous, unit, direction: options.direction }, style, words.points);
  return {
    change,
    versus: previous === null ? words.noComparison : words.versus(formatNumber(previous, unit, style, shape)),
    periods: periodsOf(main, context),
  };
}

/**
 * The periods compared. Those that differ in the year alone say the rest once: `Feb–Aug 2024 vs 2023`; years that are cut at the newest
 * day say the day once: `2017 vs 2016, to 30 Dec`.
 */
function periodsOf({ facts }: QueryResult, { words, locale, calendar }: KpiContext): string | undefined {
  const { period, earlier, newest } = facts;
  if (!period || !earlier) return undefined;
  const { fiscalStart } = calendar;
  const style: DateStyle = { locale, fiscalStart };
  const isCutYear =
    period.to === newest && !wholeGrain(period, style) && [period, earlier].every(({ from }) => isYearStart(from, calendar));
  const [year, before] = [period, earlier].map(({ from }) => formatBin(from, 'year', style)) as [string, string];
  if (isCutYear) return words.until(words.periods(year, before), formatDayOfYear(period.to, style));
  const [now, then] = [period, earlier].map((range) => formatRange(range, style)) as [string, string];
  const [last, lastBefore] = [period, earlier].map(({ to }) => formatBin(to, 'year', style)) as [string, string];
  if (now.replace(year, before).replace(last, lastBefore) !== then) return words.periods(now, then);
  return words.periods(now, before === lastBefore ? before : `${before}–${lastBefore}`);
}

function isYearStart(day: number, calendar: Calendar): boolean {
  return binStart(day, 'year', calendar) === day;
}

function goalOf({ options, context, unit, style, shape, value }: Facts): GoalView | undefined {
  const { goal } = options;
  if (goal === undefined) return undefined;
  const { words, locale } = context;
  const share = value === null || goal === 0 ? null : value / goal;
  const end = Math.max(goal / 0.9375, value ?? 0, Number.EPSILON);
  return {
    fill: Math.max(0, Math.min(1, (value ?? 0) / end)),
    tick: Math.max(0, Math.min(1, goal / end)),
    reached: words.ofGoal(formatPercent(share, locale)),
    goal: words.goal(formatNumber(goal, unit, style, shape)),
  };
}

function rowsOf(facts: Facts, comparison: ComparisonView | undefined, points: readonly SparkPoint[]): KpiView['rows'] {
  const { main, context, unit, style, value, options } = facts;
  const { words, locale, calendar } = context;
  const dates: DateStyle = { locale, fiscalStart: calendar.fiscalStart };
  const { period, earlier } = main.facts;
  const show = (number: number | null | undefined): string => formatNumber(number, unit, style);
  const rows: [string, string][] = [[period ? formatRange(period, dates) : words.value, show(value)]];
  if (comparison) {
    const [previous, change] = [numbersOf(main, 1)[0], numbersOf(main, 2)[0]];
    rows.push([earlier ? formatRange(earlier, dates) : words.previous, show(previous)]);
    const signed = typeof change === 'number' ? formatSigned(change, unit, style, 'full') : show(null);
    rows.push([words.change, unit === 'ratio' && typeof change === 'number' ? words.points(signed) : signed]);
    rows.push([words.growth, formatPercent(numbersOf(main, 3)[0], locale, true)]);
  }
  if (options.goal !== undefined) rows.push([words.goal(''), show(options.goal)]);
  return [...rows, ...points.map(({ label, shown }): [string, string] => [label, shown])];
}

function sentenceOf(facts: Facts, comparison: ComparisonView | undefined, goal: GoalView | undefined): string {
  const { context, value, unit, style, main } = facts;
  const { words } = context;
  const parts = [formatNumber(value, unit, style)];
  if (comparison) {
    parts.push(changeWords(comparison.change, words));
    const previous = numbersOf(main, 1)[0];
    if (typeof previous === 'number') parts.push(words.versus(formatNumber(previous, unit, style)));
    if (comparison.periods) parts.push(comparison.periods);
  }
  if (goal) parts.push(goal.reached);
  return parts.filter(Boolean).join(', ');
}

/** A change in words: `up 12.3%, better`. */
export function changeWords(change: Change | undefined, words: Messages): string {
  if (!change) return '';
  if (change.course === 'flat') return words.noChange;
  const moved = change.course === 'up' ? words.up(change.size) : words.down(change.size);
  return `${moved}, ${change.good ? words.good : words.bad}`;
}

/** The numbers of a column; null where they are missing. Days of dates are numbers too. */
export function numbersOf(result: QueryResult, index: number): (number | null)[] {
  const column = result.columns[index];
  if (!column) return [];
  const { values, valid } = column;
  return Array.from(values, (value, row) => (valid?.[row] === 0 || Number.isNaN(value) ? null : value));
}
