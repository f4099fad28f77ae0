import { daysCovered } from '../../../catalog/default-period.js';
import { valuesClause, type FilterValue } from '../../../catalog/value-clause.js';
import { splitList } from '../../../query/names.js';
import { resultName } from '../../../query/measure.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { binEnd, binStart, TIME_GRAINS, TIME_PARTS, type TimeGrain, type TimePart } from '../../../query/time/time-grain.js';
import { joinWhere } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import { missingAttribute } from '../../../util/missing-attribute.js';
import type { FactsInput, WidgetInput } from '../../base/define/widget-definition.js';
import type { HeatmapAttributes } from '../attributes.js';
import { correlationPlan } from './correlation-plan.js';
import { itemsIn, type Answer, type HeatFacts, type KeptAxes, type KeptAxis } from './layout.js';

/**
 * Parsed dimension. `grain` is a date bin, `part` a weekday, hour or month of the year, `bin` a range of numbers. `members` are other values,
 * largest first. `field` is the field of clauses; for date bins it is the date itself.
 */
export interface AxisOptions {
  readonly text: string;
  readonly kind: 'grain' | 'part' | 'bin' | 'members';
  readonly grain?: TimeGrain;
  readonly part?: TimePart;
  readonly width?: number;
  readonly field: string;
}

/** Parsed attributes of a heatmap. */
export interface HeatOptions {
  readonly mode: 'calendar' | 'dimensions' | 'correlation';
  readonly measure: string;
  readonly compare: string | undefined;
  /** Axes of mode `dimensions`. */
  readonly x: AxisOptions;
  readonly y: AxisOptions;
}

/** Maximum number of members per axis. A longer axis combines the remaining members in the last place. */
export interface Most {
  readonly x: number;
  readonly y: number;
}

type Side = 'x' | 'y';

/** Limits of a wide and of a narrow card. */
export const WIDE: Most = { x: 12, y: 20 };
const NARROW: Most = { x: 6, y: 20 };

/** Maximum inner width in px of the phone layout: a card of 560 px without its padding. */
const SMALL_PX = 526;

/** True for the phone layout. False before the first measurement, when the width is 0. */
export function isSmall(width: number): boolean {
  return width > 0 && width < SMALL_PX;
}

export function mostIn(width: number): Most {
  return isSmall(width) ? NARROW : WIDE;
}

/** Returns what is shown: the attribute, otherwise two dimensions where one is given. */
export function modeOf({ mode, x, y }: Pick<HeatmapAttributes, 'mode' | 'x' | 'y'>): HeatOptions['mode'] {
  return mode ?? (x !== '' || y !== '' ? 'dimensions' : 'calendar');
}

/** Brings the attributes together. @throws SalesError `bad-option` where they do not go together */
export function toOptions(attributes: HeatmapAttributes): HeatOptions {
  const { measure, x, y, compare } = attributes;
  const mode = modeOf(attributes);
  if (mode === 'dimensions') {
    for (const [name, text] of [['x', x] as const, ['y', y] as const]) if (text === '') throw missingAttribute(name, 'dimension');
    if (x === y) throw badOption('y', y, 'other-than-x');
  }
  if (mode === 'correlation' && compare !== undefined) throw badOption('compare', compare, 'no-comparison');
  return { mode, measure, compare, x: axisOf(x), y: axisOf(y) };
}

/** Parses a dimension, as far as possible without the data. */
function axisOf(text: string): AxisOptions {
  const [, name = '', inner = ''] = /^([a-z-]+)\s*\((.*)\)$/su.exec(text) ?? [];
  const [of = '', width] = splitList(inner);
  const own = { text, field: text };
  const grain = TIME_GRAINS.find((one) => one === name);
  if (grain) return { text, kind: 'grain', grain, field: of };
  const part = TIME_PARTS.find((one) => one === name);
  if (part) return { ...own, kind: 'part', part };
  if (name === 'bin') return { ...own, kind: 'bin', width: Number(width) };
  return { ...own, kind: 'members' };
}

/** True when both axes are bins of one date, such as month and year, or day and week. */
export function isFolded({ x, y }: Pick<HeatOptions, Side>): boolean {
  return x.kind === 'grain' && y.kind === 'grain' && x.field === y.field && x.grain !== y.grain;
}

export function finerOf({ x, y }: Pick<HeatOptions, Side>): AxisOptions {
  return TIME_GRAINS.indexOf(x.grain!) < TIME_GRAINS.indexOf(y.grain!) ? x : y;
}

type PlanInput = Pick<WidgetInput<HeatmapAttributes, unknown>, 'attributes' | 'catalog' | 'calendar' | 'where' | 'width'>;

/**
 * Returns the first queries of a heatmap. A narrow calendar requests months and weekdays: distinct customers or margins of days do not add up.
 * Axes of members request their largest members, one more than can be shown.
 */
export function plansOf(input: PlanInput): Plans {
  const { attributes, catalog, where, width } = input;
  const options = toOptions(attributes);
  if (options.mode === 'correlation') return correlationPlan(attributes, catalog, where);
  const filter = filterOf(options, input);
  const own = filter === where ? {} : { where: filter };
  const plan = (...by: readonly string[]): QueryPlan => ({ ...planOf(options, by), ...own });
  if (options.mode === 'calendar') {
    const main = plan('day(date)');
    return isSmall(width) ? { main, months: plan('month(date)', 'weekday(date)') } : { main };
  }
  const axes = membersAxes(options);
  // Comparisons support a single time. The coarser time is derived from the finer one.
  if (isFolded(options) && options.compare !== undefined) return { main: plan(finerOf(options).text) };
  if (axes.length === 0) return { main: plan(options.x.text, options.y.text) };
  const most = mostIn(width);
  return Object.fromEntries(axes.map((side) => [side, { ...membersPlan(options, options[side], most[side]), ...own }]));
}

/** Returns the facts before that this result keeps the places of: those of the same axes, during a drag or for members kept in one. */
export function heldIn({
  attributes: { x, y },
  results,
  moving,
  previous,
}: Pick<FactsInput<HeatmapAttributes, unknown>, 'attributes' | 'results' | 'moving' | 'previous'>): HeatFacts | undefined {
  const before = previous as HeatFacts | undefined;
  const isHeld = moving === true || 'keptX' in results || 'keptY' in results;
  return isHeld && before?.axes[0] === x && before.axes[1] === y ? before : undefined;
}

/**
 * Returns the follow-up queries when the members are known: the cells, and the remaining members. Kept members use the names
 * `keptX` and `keptY`, which identify the members of a result.
 */
export function followingPlans(
  input: PlanInput & Pick<FactsInput<HeatmapAttributes, unknown>, 'results' | 'moving' | 'previous'>,
): Plans {
  const options = toOptions(input.attributes);
  const { results, width } = input;
  if (options.mode !== 'dimensions' || membersAxes(options).length === 0) return {};
  const most = mostIn(width);
  const where = filterOf(options, input);
  const kept = input.moving ? heldIn(input)?.members : undefined;
  const x = cutOf(options.x, results['x'], most.x, kept?.x);
  const y = cutOf(options.y, results['y'], most.y, kept?.y);
  const plan = (by: readonly string[], ...clauses: readonly (string | undefined)[]): QueryPlan => {
    const all = joinWhere(where, ...clauses.filter((clause) => clause !== undefined));
    return { ...planOf(options, by), ...(all !== '' && { where: all }) };
  };
  return {
    main: plan([options.x.text, options.y.text], x?.within, y?.within),
    ...(x && { [x.isKept ? 'keptX' : 'restX']: plan([options.y.text], x.without, y?.within) }),
    ...(y && { [y.isKept ? 'keptY' : 'restY']: plan([options.x.text], x?.within, y.without) }),
    ...(x && y && { rest: plan([], x.without, y.without) }),
  };
}

/** Returns the filter of a heatmap. Over time, a plan is shown in the periods of the data. */
function filterOf(options: HeatOptions, { where, catalog, calendar }: Pick<PlanInput, 'where' | 'catalog' | 'calendar'>): string {
  const grain = grainOf(options);
  const days = daysCovered(catalog, calendar);
  if (options.compare !== PLAN || grain === undefined || !days) return where;
  const covered = { from: binStart(days.from, grain, calendar), to: binEnd(days.to, grain, calendar) };
  return joinWhere(where, `date: ${formatDayRange(covered)}`);
}

/** Returns the finest period that cells are for; `undefined` where no axis is a time. */
function grainOf({ mode, x, y }: HeatOptions): TimeGrain | undefined {
  if (mode === 'calendar' || [x, y].some(({ kind }) => kind === 'part')) return 'day';
  return TIME_GRAINS.find((grain) => x.grain === grain || y.grain === grain);
}

/** Returns the named members of an axis, largest first. A short axis names all members. */
function shownMembers(answer: Answer | undefined, most: number): readonly FilterValue[] {
  const count = answer && answer.rowCount > most ? most - 1 : answer?.rowCount;
  return itemsIn(answer).slice(0, count);
}

/**
 * Returns the named members during a drag: the kept ones, and others while there is room. `isKept` is true when the query used
 * the kept members although others are larger now.
 */
export function membersBeside(
  kept: KeptAxis | undefined,
  answer: Answer | undefined,
  most: number,
  isKept: boolean,
): readonly FilterValue[] {
  if (!kept) return shownMembers(answer, most);
  if (isKept) return staying(kept, answer, most);
  return answer && answer.rowCount > most ? shownMembers(answer, most) : joined(kept, answer);
}

/** Returns the members to keep when a drag begins. */
export function keptOf(answers: Readonly<Partial<Record<Side, Answer | undefined>>>, most: Most): KeptAxes {
  const axis = (side: Side): KeptAxis | undefined => {
    const answer = answers[side];
    return answer && { items: shownMembers(answer, most[side]), cut: answer.rowCount > most[side] };
  };
  return { x: axis('x'), y: axis('y') };
}

function staying(kept: KeptAxis, answer: Answer | undefined, most: number): readonly FilterValue[] {
  return joined(kept, answer).slice(0, Math.max(kept.items.length, most - 1));
}

/** Combines kept members with new members of a result. */
function joined({ items }: KeptAxis, answer: Answer | undefined): readonly FilterValue[] {
  const known = new Set(items.map((item) => JSON.stringify(item)));
  return [...items, ...itemsIn(answer).filter((item) => !known.has(JSON.stringify(item)))];
}

function membersAxes({ x, y }: HeatOptions): readonly Side[] {
  return [...(x.kind === 'members' ? (['x'] as const) : []), ...(y.kind === 'members' ? (['y'] as const) : [])];
}

function planOf({ measure, compare }: HeatOptions, by: readonly string[]): QueryPlan {
  return { measures: [measure], by, ...(compare !== undefined && { compare }) };
}

function membersPlan({ measure, compare }: HeatOptions, axis: AxisOptions, most: number): QueryPlan {
  const plan: QueryPlan = { measures: [measure], by: [axis.text], orderBy: [`-${resultName(measure)}`], limit: most + 1 };
  // Members with a plan and no sales have a cell too.
  return compare === PLAN ? { ...plan, compare } : plan;
}

/** Returns the clauses for the named members of an axis and for the others, and whether members are kept from before the drag; `undefined` when all are named. */
function cutOf({ field }: AxisOptions, answer: Answer | undefined, most: number, kept: KeptAxis | undefined) {
  if (!answer) return undefined;
  const biggest = answer.rowCount > most ? shownMembers(answer, most) : undefined;
  const isCut = biggest !== undefined || (kept && (kept.cut || joined(kept, answer).length > most));
  if (!isCut) return undefined;
  const before = kept && staying(kept, answer, most);
  const isKept = before !== undefined && !(biggest && areSame(biggest, before));
  const items = isKept ? before : (biggest ?? []);
  return { within: valuesClause(field, items), without: valuesClause(field, items, true), isKept };
}

function areSame(one: readonly FilterValue[], other: readonly FilterValue[]): boolean {
  const known = new Set(one.map((item) => JSON.stringify(item)));
  return one.length === other.length && other.every((item) => known.has(JSON.stringify(item)));
}
