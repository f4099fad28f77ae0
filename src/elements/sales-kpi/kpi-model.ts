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

/** What the card shows. */
export interface KpiView {
  readonly value: number | null;
  /** As the card shows it, and exact. */
  readonly shown: string;
  readonly exact: string;
  /** With `compare`. */
  readonly comparison: ComparisonView | undefined;
  readonly points: readonly SparkPoint[];
  /** The number with its comparison, exact; the points follow them in the table. */
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly sentence: string;
  /** Its goal, and the numbers beside it. */
  readonly more?: MoreView;
}

/** How far the goal is reached. Places are shares of the bar's length, 0 … 1. */
export interface GoalView {
  /** Where the bar begins and ends: at zero, and at the value. */
  readonly from: number;
  readonly to: number;
  readonly tick: number;
  /** Undefined without a value. */
  readonly isMet: boolean | undefined;
  /** How far it is, in short: `97.8% of goal`, `14.3% over goal`, `Goal reached`. */
  readonly reached: string;
  /** The goal in short, and exact. */
  readonly goal: string;
  readonly exact: string;
  /** The same in full, for the sentence of the card. */
  readonly sentence: string;
}

/** What a card shows besides its number: how far its goal is reached, and the numbers beside it. */
export interface MoreView {
  readonly goal: GoalView | undefined;
  readonly others: readonly OtherView[];
}

/** A number beside that which leads. */
export interface OtherView extends KpiView {
  readonly label: string;
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

/** The question of a card: its numbers, and with `compare` those they are compared with. */
export function toPlan({ measure, compare }: KpiOptions, measures: readonly string[] = [measure]): QueryPlan {
  return compare === undefined ? { measures } : { measures, compare };
}

/** What the card shows of one of the numbers of its answer; the column `at` has it, those of its comparison follow. */
export function toView(options: KpiOptions, main: QueryResult, context: KpiContext, at = 0): KpiView {
  const unit = main.columns[at]?.unit ?? 'number';
  const style: NumberStyle = { locale: context.locale, currency: context.currency };
  const value = numbersOf(main, at)[0] ?? null;
  const shape = options.format === 'auto' ? 'compact' : options.format;
  const facts: Facts = { options, main, at, context, unit, style, shape, value };
  const comparison = comparisonOf(facts);
  return {
    value,
    shown: formatNumber(value, unit, style, shape),
    exact: formatNumber(value, unit, style, shape === 'percent' ? 'percent' : 'full'),
    comparison,
    points: [],
    rows: rowsOf(facts, comparison),
    sentence: sentenceOf(facts, comparison),
  };
}

interface Facts {
  readonly options: KpiOptions;
  readonly main: QueryResult;
  readonly at: number;
  readonly context: KpiContext;
  readonly unit: MeasureUnit;
  readonly style: NumberStyle;
  readonly shape: NumberShape;
  readonly value: number | null;
}

function comparisonOf({ options, main, at, context, unit, style, shape, value }: Facts): ComparisonView | undefined {
  if (options.compare === undefined) return undefined;
  const { words } = context;
  const previous = numbersOf(main, at + 1)[0] ?? null;
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

function rowsOf({ main, at, context, unit, style, value }: Facts, comparison: ComparisonView | undefined): KpiView['rows'] {
  const { words, locale, calendar } = context;
  const dates: DateStyle = { locale, fiscalStart: calendar.fiscalStart };
  const { period, earlier } = main.facts;
  const show = (number: number | null | undefined): string => formatNumber(number, unit, style);
  const rows: [string, string][] = [[period ? formatRange(period, dates) : words.value, show(value)]];
  if (!comparison) return rows;
  const [previous, change, growth] = [1, 2, 3].map((next) => numbersOf(main, at + next)[0]);
  const signed = typeof change === 'number' ? formatSigned(change, unit, style, 'full') : show(null);
  return [
    ...rows,
    [earlier ? formatRange(earlier, dates) : words.previous, show(previous)],
    [words.change, unit === 'ratio' && typeof change === 'number' ? words.points(signed) : signed],
    [words.growth, formatPercent(growth, locale, true)],
  ];
}

function sentenceOf({ context, value, unit, style, main, at }: Facts, comparison: ComparisonView | undefined): string {
  const { words } = context;
  const parts = [formatNumber(value, unit, style)];
  if (comparison) {
    parts.push(changeWords(comparison.change, words));
    const previous = numbersOf(main, at + 1)[0];
    if (typeof previous === 'number') parts.push(words.versus(formatNumber(previous, unit, style)));
    if (comparison.periods) parts.push(comparison.periods);
  }
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
