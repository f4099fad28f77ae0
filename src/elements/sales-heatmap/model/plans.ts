import { resultName } from '../../../query/measure.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import { formatClause } from '../../../query/where/where.js';
import { itemsClause } from './clause.js';
import { itemOf, keyAt, type Answer } from './answers.js';
import { finerOf, isFolded, type AxisOptions, type HeatOptions } from './options.js';
import type { Item } from './view.js';

/** Maximum number of members per axis. A longer axis combines the remaining members in the last place. */
export interface Most {
  readonly x: number;
  readonly y: number;
}

/** Members of an axis kept during a drag, largest first. The flag tracks whether other members existed. */
export interface KeptAxis {
  readonly items: readonly Item[];
  readonly cut: boolean;
}

/** Members kept on both axes. Absent for axes without members. */
export interface KeptAxes {
  readonly x?: KeptAxis | undefined;
  readonly y?: KeptAxis | undefined;
}

/** Limits of a wide and of a narrow card. */
export const WIDE: Most = { x: 12, y: 20 };
const NARROW: Most = { x: 6, y: 20 };

/** Maximum inner width in px of the phone layout: a card of 560 px without its padding. */
const SMALL_PX = 526;

/** True for the phone layout. False before the first measurement, when the width is 0. */
export function isSmall(width: number): boolean {
  return width > 0 && width < SMALL_PX;
}

/** Returns the maximum number of members for a width. */
export function mostIn(width: number): Most {
  return isSmall(width) ? NARROW : WIDE;
}

/**
 * Returns the first queries of a heatmap. `small` requests months and weekdays: distinct customers or margins of days do not add
 * up. Axes of members request their largest members, one more than can be shown.
 */
export function toPlans(options: HeatOptions, small: boolean, most: Most): Plans {
  if (options.mode === 'calendar') {
    const main = planOf(options, ['day(date)']);
    return small ? { main, months: planOf(options, ['month(date)', 'weekday(date)']) } : { main };
  }
  const axes = membersAxes(options);
  // Comparisons support a single time. The coarser time is derived from the finer one.
  if (isFolded(options.x, options.y) && options.compare !== undefined) return { main: planOf(options, [finerOf(options).text]) };
  if (axes.length === 0) return { main: planOf(options, [options.x.text, options.y.text]) };
  return Object.fromEntries(axes.map((side) => [side, membersPlan(options, options[side], most[side])]));
}

/**
 * Returns the follow-up queries when the members are known: the cells, and the remaining members. Kept members use the names
 * `keptX` and `keptY`, which identify the members of a result.
 */
export function toMorePlans(
  options: HeatOptions,
  answers: Readonly<Record<string, Answer>>,
  { most, where, kept }: { readonly most: Most; readonly where: string; readonly kept?: KeptAxes | undefined },
): Plans {
  if (options.mode !== 'dimensions' || membersAxes(options).length === 0) return {};
  const x = cutOf(options.x, answers['x'], most.x, kept?.x);
  const y = cutOf(options.y, answers['y'], most.y, kept?.y);
  const plan = (by: readonly string[], ...clauses: readonly (string | undefined)[]): QueryPlan => {
    const all = [where.replace(/;\s*$/, ''), ...clauses].filter((clause) => clause !== undefined && clause.trim() !== '');
    return { ...planOf(options, by), ...(all.length > 0 && { where: all.join('; ') }) };
  };
  return {
    main: plan([options.x.text, options.y.text], x?.within, y?.within),
    ...(x && { [x.isKept ? 'keptX' : 'restX']: plan([options.y.text], x.without, y?.within) }),
    ...(y && { [y.isKept ? 'keptY' : 'restY']: plan([options.x.text], x?.within, y.without) }),
    ...(x && y && { rest: plan([], x.without, y.without) }),
  };
}

/** Returns the named members of an axis, largest first. A short axis names all members. */
function shownMembers(answer: Answer | undefined, most: number): readonly Item[] {
  const count = answer && answer.rowCount > most ? most - 1 : answer?.rowCount;
  return membersOf(answer).slice(0, count);
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
): readonly Item[] {
  if (!kept) return shownMembers(answer, most);
  if (isKept) return staying(kept, answer, most);
  return answer && answer.rowCount > most ? shownMembers(answer, most) : joined(kept, answer);
}

/** Returns the members to keep when a drag begins. */
export function keptOf(answers: Readonly<Record<string, Answer>>, most: Most): KeptAxes {
  const axis = (side: 'x' | 'y'): KeptAxis | undefined => {
    const answer = answers[side];
    return answer && { items: shownMembers(answer, most[side]), cut: answer.rowCount > most[side] };
  };
  return { x: axis('x'), y: axis('y') };
}

function membersOf(answer: Answer | undefined): readonly Item[] {
  const [key] = answer?.columns ?? [];
  return key ? Array.from({ length: answer!.rowCount }, (_, row) => itemOf(key, keyAt(key, row))) : [];
}

function staying(kept: KeptAxis, answer: Answer | undefined, most: number): readonly Item[] {
  return joined(kept, answer).slice(0, Math.max(kept.items.length, most - 1));
}

/** Combines kept members with new members of a result. */
function joined({ items }: KeptAxis, answer: Answer | undefined): readonly Item[] {
  const known = new Set(items.map((item) => JSON.stringify(item)));
  return [...items, ...membersOf(answer).filter((item) => !known.has(JSON.stringify(item)))];
}

function membersAxes({ x, y }: HeatOptions): readonly ('x' | 'y')[] {
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

/** Members of an axis that a query includes. */
interface Cut {
  /** Clauses for the named members and for the others. */
  readonly within: string;
  readonly without: string;
  /** True when members are kept from before the drag. */
  readonly isKept: boolean;
}

/** Returns the named members of an axis; `undefined` when all are named. */
function cutOf(axis: AxisOptions, answer: Answer | undefined, most: number, kept: KeptAxis | undefined): Cut | undefined {
  if (!answer) return undefined;
  const biggest = answer.rowCount > most ? shownMembers(answer, most) : undefined;
  const isCut = biggest !== undefined || (kept && (kept.cut || joined(kept, answer).length > most));
  if (!isCut) return undefined;
  const before = kept && staying(kept, answer, most);
  const isKept = before !== undefined && !(biggest && areSame(biggest, before));
  const items = itemsClause(isKept ? before : (biggest ?? []));
  return {
    within: formatClause({ ...axis.field, items }),
    without: formatClause({ ...axis.field, items: items.map((item) => ({ ...item, not: true })) }),
    isKept,
  };
}

/** True when two lists have the same members in any order. */
function areSame(one: readonly Item[], other: readonly Item[]): boolean {
  const known = new Set(one.map((item) => JSON.stringify(item)));
  return one.length === other.length && other.every((item) => known.has(JSON.stringify(item)));
}
