import { nameOf } from '../../../catalog/measure-facts.js';
import type { QueryPlan } from '../../../query/plan.js';
import { formatClause } from '../../../query/where/where.js';
import { itemsClause } from './clause.js';
import { itemOf, keyAt, type Answer } from './answers.js';
import { finerOf, isFolded, type AxisOptions, type HeatOptions } from './options.js';
import type { Item } from './view.js';

type Plans = Readonly<Record<string, QueryPlan>>;

/** How many members a column or row axis has at most; of more, all but one of these are shown, and the rest together. */
export interface Most {
  readonly x: number;
  readonly y: number;
}

/** Members of an axis that stay while somebody drags, biggest first, and whether there were others besides them. */
export interface KeptAxis {
  readonly items: readonly Item[];
  readonly cut: boolean;
}

/** The members that stay on both axes; absent where an axis has none. */
export interface Kept {
  readonly x?: KeptAxis | undefined;
  readonly y?: KeptAxis | undefined;
}

/** On a wide and on a narrow card. */
export const WIDE: Most = { x: 12, y: 20 };
export const NARROW: Most = { x: 6, y: 20 };

/** A card narrower than 560 px, of which this is inside the padding, is laid out for a phone. */
const SMALL_PX = 526;

/** Whether a card of so many pixels inside its padding is laid out for a phone; not before it was measured (0). */
export function isSmall(width: number): boolean {
  return width > 0 && width < SMALL_PX;
}

/** How many members fit into so many pixels. */
export function mostIn(width: number): Most {
  return isSmall(width) ? NARROW : WIDE;
}

/**
 * The questions of a heatmap that can be asked at once. `small`: a calendar is then drawn of months and weekdays, which is a question of its own because
 * distinct customers or margins of days do not add up. Axes of members are asked for first, biggest first, one more than can be shown.
 */
export function toPlans(options: HeatOptions, small: boolean, most: Most): Plans {
  if (options.mode === 'calendar') {
    const main = planOf(options, ['day(date)']);
    return small ? { main, months: planOf(options, ['month(date)', 'weekday(date)']) } : { main };
  }
  const axes = membersAxes(options);
  // A comparison takes one time: the coarser one follows from the finer.
  if (isFolded(options.x, options.y) && options.compare !== undefined) return { main: planOf(options, [finerOf(options).text]) };
  if (axes.length === 0) return { main: planOf(options, [options.x.text, options.y.text]) };
  return Object.fromEntries(axes.map((side) => [side, membersPlan(options, options[side], most[side])]));
}

/**
 * The questions that follow when the members are known: the cells, and what the members left over make with the others. Where members are kept that
 * are not the biggest any more, the left over are asked for as `keptX` and `keptY`, so that answers tell whose they are.
 */
export function toMorePlans(
  options: HeatOptions,
  answers: Readonly<Record<string, Answer>>,
  { most, where, kept }: { readonly most: Most; readonly where: string; readonly kept?: Kept | undefined },
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

/** The members of an axis that are shown by themselves, biggest first; all of them where they are few. */
export function shownMembers(answer: Answer | undefined, most: number): readonly Item[] {
  const count = answer && answer.rowCount > most ? most - 1 : answer?.rowCount;
  return membersOf(answer).slice(0, count);
}

/**
 * The members of an axis that are shown by themselves while some stay: those, and others as long as there is room. `isKept`: whether the answer was asked
 * with those that stay, though they are not the biggest any more.
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

/** What stays of the answers that are shown, once somebody drags. */
export function keptOf(answers: Readonly<Record<string, Answer>>, most: Most): Kept {
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

/** Members that are kept, and those of an answer that are not among them. */
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

function membersPlan({ measure }: HeatOptions, axis: AxisOptions, most: number): QueryPlan {
  return { measures: [measure], by: [axis.text], orderBy: [`-${nameOf(measure)}`], limit: most + 1 };
}

/** Which members of an axis a question is about. */
interface Cut {
  /** The clauses that keep the members shown, and the others. */
  readonly within: string;
  readonly without: string;
  /** Whether members are shown because they were. */
  readonly isKept: boolean;
}

/** Which members are shown by themselves; undefined where all are. */
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

/** Whether two lists have the same members, in any order. */
function areSame(one: readonly Item[], other: readonly Item[]): boolean {
  const known = new Set(one.map((item) => JSON.stringify(item)));
  return one.length === other.length && other.every((item) => known.has(JSON.stringify(item)));
}
