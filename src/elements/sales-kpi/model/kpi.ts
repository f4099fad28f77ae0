import type { Change, Direction } from '../../../format/change.js';
import { formatNumber, type NumberShape, type NumberStyle } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Calendar, MeasureUnit, QueryPlan } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result.js';
import { badOption } from '../../../util/error.js';

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
  /** True when the data or a filter cuts the bin: its value is no end of the course. */
  readonly isPartial: boolean;
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

/** What a card shows of one of its numbers. */
export interface NumberView {
  readonly value: number | null;
  /** As the card shows it, and exact. */
  readonly shown: string;
  readonly exact: string;
  /** With `compare`. */
  readonly comparison: ComparisonView | undefined;
  /** The number, with its period and comparison where these are known, exact; the points follow them in the table. */
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly sentence: string;
}

/** What the card shows: the number that leads, its course and goal, and the other numbers. */
export interface KpiView extends NumberView {
  readonly points: readonly SparkPoint[];
  readonly goal: GoalView | undefined;
  readonly others: readonly OtherView[];
  /** One row with the measures in their order, each with its comparison; shares are calculated. */
  readonly result: QueryResult;
}

/** A number next to the one that leads. */
export interface OtherView extends NumberView {
  readonly label: string;
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

/** The comparison of the card: the change in short, and what with what. */
export interface ComparisonView {
  readonly change: Change | undefined;
  readonly versus: string;
  /** Which periods are compared, like with like. Undefined where nobody knows. */
  readonly periods: string | undefined;
  /** The same in one short line each, for a page whose headline says the rest. */
  readonly brief: { readonly versus: string; readonly periods: string | undefined };
}

const SHAPES: readonly NumberShape[] = ['auto', 'compact', 'full', 'percent'];
const DIRECTIONS: readonly Direction[] = ['up', 'down'];

/** Reads the attributes. @throws SalesError bad-option */
export function toOptions(attributes: KpiAttributes): KpiOptions {
  const { measure, compare, goal, sparkline, direction, format } = attributes;
  const goalNumber = goal.trim() === '' ? undefined : Number(goal);
  if (goalNumber !== undefined && !Number.isFinite(goalNumber)) throw badOption('goal', goal, 'a number such as 750000');
  return {
    measure: measure.trim() || 'revenue',
    compare: compare.trim() || undefined,
    goal: goalNumber,
    sparkline,
    direction: oneOf('direction', direction, DIRECTIONS),
    format: oneOf('format', format, SHAPES),
  };
}

/** One of a few words; the first of them where none is said. */
function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === (value.trim() || words[0]));
  if (found === undefined) throw badOption(option, value, words);
  return found;
}

/** The question of a card: its numbers, and with `compare` those they are compared with. */
export function toPlan({ measure, compare }: KpiOptions, measures: readonly string[] = [measure]): QueryPlan {
  return compare === undefined ? { measures } : { measures, compare };
}

/** One of the numbers of an answer, and how it is said. */
export interface KpiFacts {
  readonly options: KpiOptions;
  readonly main: QueryResult;
  /** The column that has it; those of its comparison follow. */
  readonly at: number;
  readonly context: KpiContext;
  readonly unit: MeasureUnit;
  readonly style: NumberStyle;
  readonly shape: NumberShape;
  readonly value: number | null;
}

/** The number of the column `at`, with what it takes to say more of it. */
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

/** What a card shows of a number alone. */
export function toNumberView({ value, unit, style, shape, context }: KpiFacts): NumberView {
  const full = formatNumber(value, unit, style);
  return {
    value,
    shown: formatNumber(value, unit, style, shape),
    exact: formatNumber(value, unit, style, shape === 'percent' ? 'percent' : 'full'),
    comparison: undefined,
    rows: [[context.words.value, full]],
    sentence: full,
  };
}

/** The numbers of a column; null where they are missing. Days of dates are numbers too. */
export function numbersOf(result: QueryResult, index: number): (number | null)[] {
  const column = result.columns[index];
  if (!column) return [];
  const { values, valid } = column;
  return Array.from(values, (value, row) => (valid?.[row] === 0 || Number.isNaN(value) ? null : value));
}
