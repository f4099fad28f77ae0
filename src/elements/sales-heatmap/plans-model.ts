import { nameOf } from '../../catalog/measure-facts.js';
import type { QueryPlan } from '../../query/plan.js';
import { formatClause } from '../../query/where.js';
import { itemsClause } from './clause-model.js';
import { itemOf, keyAt, type Answer } from './answers-model.js';
import { finerOf, isFolded, type AxisOptions, type HeatOptions } from './options-model.js';
import type { Item } from './view-model.js';

type Plans = Readonly<Record<string, QueryPlan>>;

/** How many members a column or row axis has at most; of more, all but one of these are shown, and the rest together. */
export interface Most {
  readonly x: number;
  readonly y: number;
}

/** On a wide and on a narrow card. */
export const WIDE: Most = { x: 12, y: 20 };
export const NARROW: Most = { x: 6, y: 20 };

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

/** The questions that follow when the members are known: the cells, and what the members left over make with the others. */
export function toMorePlans(options: HeatOptions, answers: Readonly<Record<string, Answer>>, most: Most, where: string): Plans {
  if (options.mode !== 'dimensions' || membersAxes(options).length === 0) return {};
  const x = cutOf(options.x, answers['x'], most.x);
  const y = cutOf(options.y, answers['y'], most.y);
  const plan = (by: readonly string[], ...clauses: readonly (string | undefined)[]): QueryPlan => {
    const all = [where.replace(/;\s*$/, ''), ...clauses].filter((clause) => clause !== undefined && clause.trim() !== '');
    return { ...planOf(options, by), ...(all.length > 0 && { where: all.join('; ') }) };
  };
  return {
    main: plan([options.x.text, options.y.text], x?.within, y?.within),
    ...(x && { restX: plan([options.y.text], x.without, y?.within) }),
    ...(y && { restY: plan([options.x.text], x?.within, y.without) }),
    ...(x && y && { rest: plan([], x.without, y.without) }),
  };
}

/** The members of an axis that are shown by themselves, biggest first; all of them where they are few. */
export function shownMembers(answer: Answer | undefined, most: number): readonly Item[] {
  const [key] = answer?.columns ?? [];
  if (!answer || !key) return [];
  const count = answer.rowCount > most ? most - 1 : answer.rowCount;
  return Array.from({ length: count }, (_, row) => itemOf(key, keyAt(key, row)));
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

/** The clauses that keep the members shown, and the others; undefined where all are shown. */
function cutOf(
  axis: AxisOptions,
  answer: Answer | undefined,
  most: number,
): { readonly within: string; readonly without: string } | undefined {
  if (!answer || answer.rowCount <= most) return undefined;
  const items = itemsClause(shownMembers(answer, most));
  return {
    within: formatClause({ ...axis.field, items }),
    without: formatClause({ ...axis.field, items: items.map((item) => ({ ...item, not: true })) }),
  };
}
