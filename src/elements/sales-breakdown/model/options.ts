import { resultName } from '../../../query/measure.js';
import { PLAN } from '../../../query/planned.js';
import { membersClause } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import { CHARTS, type BreakdownAttributes } from '../attributes.js';
import type { BreakdownView } from './view.js';

/** The attributes of a breakdown, as they go together. A map has some of them. */
export interface BreakdownOptions
  extends
    Pick<BreakdownAttributes, 'chart' | 'drill'>,
    Partial<Omit<BreakdownAttributes, 'measure' | 'by' | 'series' | 'chart' | 'drill'>> {
  readonly measures: readonly string[];
  /** Drill levels: the dimension shown first, then the dimensions below it. */
  readonly levels: readonly string[];
  /** Second dimension: its members are parts of each bar, or columns side by side. */
  readonly second: string | undefined;
  /** True when parts are stacked by default, without a `chart` of the page. */
  readonly isDefaultChart: boolean;
}

/** Maximum number of rows that a card of a dashboard, and a list with a limit, shows without scrolling. */
export const MAX_WHOLE_ROWS = 20;

/** Returns the drill levels from the top down. When `drill` contains the dimension of `by`, the levels start there. */
export function levelsOf({ by: [first], drill }: Pick<BreakdownAttributes, 'by' | 'drill'>): readonly string[] {
  if (first === undefined) return drill.length > 0 ? drill : ['category'];
  const at = drill.indexOf(first);
  return at < 0 ? [first, ...drill] : drill.slice(at);
}

/** Brings the attributes together. @throws SalesError `bad-option` where they do not go together */
export function toOptions(attributes: BreakdownAttributes): BreakdownOptions {
  const { measure: measures, by, series, ...others } = attributes;
  const { chart: requested, top, bottom, other, compare } = others;
  const [, second, third] = by;
  if (third !== undefined || (series !== undefined && second !== undefined))
    throw badOption('by', by.join(', '), 'two-dimensions');
  const chart = requested === 'bar' && series !== undefined ? 'stacked' : requested;
  const { second: room, isOfPlan } = CHARTS[chart];
  const parts = series ?? second;
  if (measures.length > 1 && (parts !== undefined || chart !== 'bar'))
    throw badOption('measure', measures.join(', '), parts === undefined ? 'one-measure-of-chart' : 'one-measure-of-two', {
      chart,
    });
  if (parts !== undefined && !room) throw badOption('chart', chart, 'chart-of-two');
  if (parts === undefined && room === 'must') throw badOption('series', '', 'series-of-chart', { chart });
  if (isOfPlan && compare !== PLAN) throw badOption('compare', compare ?? '', 'compare-of-chart', { chart });
  const bothEnds = top !== undefined && bottom !== undefined;
  if (bothEnds && !room) throw badOption('bottom', String(bottom), 'top-or-bottom');
  const isDefaultChart = chart !== requested;
  return {
    ...others,
    measures,
    levels: levelsOf(attributes),
    second: parts,
    chart,
    isDefaultChart,
    other: other || bothEnds,
  };
}

/** Returns the number of members to which `top` and `bottom` cut the list; `undefined` without a limit. */
export function limitOf({ top, bottom }: Pick<BreakdownOptions, 'top' | 'bottom'>): number | undefined {
  return top === undefined ? bottom : top + (bottom ?? 0);
}

/** True when the list has both of its ends: the largest members, and below them the smallest. */
export function hasBothEnds({ top, bottom }: Pick<BreakdownOptions, 'top' | 'bottom'>): boolean {
  return top !== undefined && bottom !== undefined;
}

export function firstMeasure({ measures }: BreakdownOptions): string {
  return resultName(measures[0] ?? 'revenue');
}

/** Maximum number of members announced for prefetching. */
const MAX_EXPECTED = 100;

/**
 * Returns the dimension and members that the user can select; `undefined` below the top level or with too many members to
 * prefetch.
 */
export function selectableRangeIn({
  path,
  field,
  rows,
}: Pick<BreakdownView, 'path' | 'field' | 'rows'>): { readonly brush: string; readonly where: string } | undefined {
  const members = rows.flatMap(({ key }) => (key === undefined ? [] : [key]));
  if (path.length > 0 || members.length === 0 || members.length > MAX_EXPECTED) return undefined;
  return { brush: field, where: membersClause(field, members) };
}
