import { singleHolder } from '../../../query/claim.js';
import type { PlanFacts } from '../../../query/plan.js';
import { weekdayOf } from '../../../query/time/calendar-date.js';
import { measureOf, resultName, type GoodDirection, type MeasureUnit } from '../../../query/measure.js';
import { measureColumns, numberAt, withBothTimes, type Answer } from './answers.js';
import { dayGrid, monthGrid, type Grid, type TimedAnswer } from './calendar.js';
import { isDays, marksOf } from './clause.js';
import { dimensionGrid } from './dimensions.js';
import type { HeatOptions } from './options.js';
import { membersBeside, type KeptAxes, type Most } from './plans.js';
import { planScale, scaleOf, type Scale, type Zero } from '../../../util/color-scale.js';
import { COMPARED, type CellValues, type HeatContext, type HeatView } from './view.js';

/** Query results of a heatmap by name. */
export interface HeatAnswers {
  readonly main?: TimedAnswer | undefined;
  readonly months?: Answer | undefined;
  readonly x?: Answer | undefined;
  readonly y?: Answer | undefined;
  readonly restX?: Answer | undefined;
  readonly restY?: Answer | undefined;
  /** Replace `restX` and `restY` while the visible members are kept. */
  readonly keptX?: Answer | undefined;
  readonly keptY?: Answer | undefined;
  readonly rest?: (Answer & { readonly selected: number }) | undefined;
}

/** Layout settings of a view. */
export interface HeatSettings {
  /** True for the calendar of a narrow card. */
  readonly small: boolean;
  readonly most: Most;
  /** The view before a drag. Its color steps, rows and columns are kept. */
  readonly previous?: HeatView | undefined;
  /** Members kept during a drag. Results with `keptX` or `keptY` belong to them. */
  readonly kept?: KeptAxes | undefined;
}

/** Converts query results to a view. `undefined` until all results are present. */
export function toView(
  given: HeatAnswers,
  options: HeatOptions,
  context: HeatContext,
  settings: HeatSettings,
): HeatView | undefined {
  if (!given.main) return undefined;
  const main = { ...given.main, columns: withBothTimes(given.main.columns, options, context.calendar) };
  const { months } = given;
  const answers = { ...given, main, restX: given.restX ?? given.keptX, restY: given.restY ?? given.keptY };
  const isDays = options.mode === 'calendar';
  const small = isDays && settings.small && months !== undefined;
  const kind = !isDays ? 'grid' : small ? 'months' : 'days';
  const grid = gridOf(answers, options, context, { ...settings, kind });
  const source = small ? months : main;
  const unit = measureColumns(source).value?.unit ?? 'number';
  const values = valuesOf(source, grid);
  if (kind === 'grid') addRest(values, answers, grid);
  const shows = showsOf(values, unit);
  const shown = values[shows]!;
  const measure = resultName(options.measure);
  const { adds, belowZero, good } = measureOf(given.main.facts.measures, measure);
  const { previous } = settings;
  const isHeld = previous?.kind === kind && previous.measure === measure && previous.shows === shows;
  // Zero is the middle of the color scale for changes, and for sales with a notable amount of returns.
  const scale = isHeld ? previous.scale : scaleAs(shows, { shown, belowZero, good });
  const named = shown.map((value, cell) => (isNamed(grid, cell) ? value : Number.NaN));
  const cells = [...named.keys()];
  const perDay = kind === 'grid' && adds.time && shows === 'values' ? perWeekday(named, grid, main.facts) : named;
  // A cell leads only if it also does per day: 13 days have two Wednesdays and one Friday.
  const holder = (sign: 1 | -1): number | undefined => {
    const [cell, daily] = [named, perDay].map((numbers) => singleHolder(cells, (one) => numbers[one]!, sign));
    return cell === daily ? cell : undefined;
  };
  const peak = holder(1);
  const low = scale.way === 'both' ? holder(-1) : undefined;
  const { cellOf: _, restXOf: __, restYOf: ___, ...layoutOf } = grid;
  return {
    kind,
    measure,
    adds: adds.time && adds.members,
    unit,
    shows,
    good,
    ...layoutOf,
    ...values,
    scale,
    ...(peak !== undefined && { peak }),
    ...(low !== undefined && low !== peak && { low }),
    ...grainOf(grid, options, kind),
    ...chosenIn(grid, context, main.facts.newest),
  };
}

/** Returns the values of a grid of weekdays, each divided by the number of its weekdays in the data; other values unchanged. */
function perWeekday(values: Float64Array, { spots, rows, columns }: Grid, { period, oldest, newest }: PlanFacts): Float64Array {
  if (oldest === undefined || newest === undefined) return values;
  const [from, to] = [Math.max(oldest, period?.from ?? oldest), Math.min(newest, period?.to ?? newest)];
  const weeks = Math.floor((to - from + 1) / 7);
  const further = Array.from({ length: (to - from + 1) % 7 }, (_, k) => String(weekdayOf(to - k)));
  return values.map((value, cell) => {
    const { row, column } = spots[cell]!;
    const weekday = [rows[row], columns[column]].find((member) => member?.kind === 'weekday')?.items[0];
    return typeof weekday === 'string' ? value / (weeks + Number(further.includes(weekday))) : value;
  });
}

/** Returns what colors the cells. A plan below zero has no attainment, and without any plan the values themselves are shown. */
function showsOf({ growth, plan }: CellValues, unit: MeasureUnit): HeatView['shows'] {
  if (plan) return plan.some((value) => value < 0) ? 'gap' : plan.every(Number.isNaN) ? 'values' : 'attainment';
  if (!growth) return 'values';
  return unit === 'percent' ? 'change' : 'growth';
}

/** What the color scale of a view depends on. */
interface Scaled {
  readonly shown: Float64Array;
  readonly belowZero: Zero;
  readonly good: GoodDirection;
}

function scaleAs(shows: HeatView['shows'], { shown, belowZero, good }: Scaled): Scale {
  if (shows === 'attainment') return planScale(shown, 1, good);
  if (shows === 'gap') return planScale(shown, 0, good);
  return scaleOf(shown, shows === 'values' ? belowZero : 'always');
}

/** Returns the values that color the cells. */
export function shownValues(view: HeatView): Float64Array {
  return view[view.shows] ?? view.values;
}

function gridOf(
  answers: HeatAnswers,
  options: HeatOptions,
  context: HeatContext,
  { kind, most, previous, kept }: Pick<HeatSettings, 'most' | 'previous' | 'kept'> & { readonly kind: HeatView['kind'] },
): Grid {
  const main = answers.main!;
  const before = previous?.kind === kind ? previous : undefined;
  if (kind === 'days') return dayGrid(main, context, before);
  if (kind === 'months') return monthGrid(main, answers.months!, context, before);
  const x = membersBeside(kept?.x, answers.x, most.x, answers.keptX !== undefined);
  const y = membersBeside(kept?.y, answers.y, most.y, answers.keptY !== undefined);
  return dimensionGrid({ main, x, y, restX: answers.restX, restY: answers.restY }, options, context, before);
}

type Writable = { -readonly [Name in keyof CellValues]: CellValues[Name] };

function valuesOf(answer: Answer, { cells, cellOf }: Grid): Writable {
  const { value, ...compared } = measureColumns(answer);
  const read = (column: Parameters<typeof numberAt>[0]): Float64Array => {
    const values = new Float64Array(cells).fill(Number.NaN);
    for (let row = 0; row < answer.rowCount; row++) {
      const cell = cellOf(row);
      if (cell !== undefined) values[cell] = numberAt(column, row);
    }
    return values;
  };
  const known = COMPARED.flatMap((name) => (compared[name] ? [[name, read(compared[name])] as const] : []));
  return { values: read(value), ...Object.fromEntries(known) };
}

/** Writes the remaining members into the last column and row. */
function addRest(values: Writable, { restX, restY, rest }: HeatAnswers, { restXOf, restYOf, cells }: Grid): void {
  const put = (answer: Answer | undefined, cellOf: ((row: number) => number | undefined) | undefined): void => {
    if (!answer || !cellOf) return;
    const own = measureColumns(answer);
    for (let row = 0; row < answer.rowCount; row++) {
      const cell = cellOf(row);
      if (cell === undefined) continue;
      values.values[cell] = numberAt(own.value, row);
      for (const part of COMPARED) if (values[part]) values[part][cell] = numberAt(own[part], row);
    }
  };
  put(restX, restXOf);
  put(restY, restYOf);
  // A query without keys has a result even without rows.
  if (restXOf && restYOf && rest?.selected !== 0) put(rest, () => cells - 1);
}

/** True when a cell belongs to named members. Cells of the remaining members are never highlighted. */
function isNamed({ spots, sets }: Grid, cell: number): boolean {
  const { a, b } = spots[cell]!;
  return sets === 'first' || (a.length > 0 && b.length > 0);
}

/** Returns the time unit of the cells if each cell is one period. */
function grainOf({ spots }: Grid, { x, y }: HeatOptions, kind: HeatView['kind']): Pick<HeatView, 'grain'> {
  if (kind === 'days') return { grain: 'day' };
  const folded = kind === 'grid' && spots[0]?.b.length === 0 && (spots[0].a.length === 0 || spots[0].a.every(isDays));
  if (!folded || !x.grain || !y.grain) return {};
  const order = ['day', 'week', 'month', 'quarter', 'year'] as const;
  return { grain: order.find((grain) => grain === x.grain || grain === y.grain)! };
}

function chosenIn(grid: Grid, { own, calendar }: HeatContext, newest: number | undefined): Pick<HeatView, 'chosen' | 'marked'> {
  const { chosen, marked } = marksOf(grid, own, { calendar, newest });
  return { chosen, ...(marked && { marked }) };
}
