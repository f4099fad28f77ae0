import { formatWhere, joinWhere } from '../../../query/where/where.js';
import { fieldOf, type PairOptions } from './options.js';
import { ROW } from './pairs-plan.js';
import type { HeatView } from './view.js';

/** Two variables as written, in the order of the matrix. */
export interface Pair {
  readonly x: string;
  readonly y: string;
}

/** The element that shows a pair, and its attributes. */
export interface PairPicture {
  readonly tag: 'sales-distribution' | 'sales-heatmap';
  readonly attributes: Readonly<Record<string, string>>;
}

/** Input of a pair chart: the level, the widget's own filter, and the variables that are categories. */
export interface PairFrame {
  readonly per: PairOptions['per'];
  readonly where: string;
  readonly isCategory: (variable: string) => boolean;
}

/** Returns the pair of a cell. */
export function pairAt({ spots }: Pick<HeatView, 'spots'>, cell: number, variables: readonly string[]): Pair {
  const { column, row } = spots[cell]!;
  return { x: variables[column]!, y: variables[row + 1]! };
}

/** Returns the cell of a pair. `undefined` when the matrix does not have the pair. */
export function cellOf(view: Pick<HeatView, 'spots'>, { x, y }: Pair, variables: readonly string[]): number | undefined {
  const [column, row] = [variables.indexOf(x), variables.indexOf(y) - 1];
  const cell = view.spots.findIndex((spot) => spot.kind === 'cell' && spot.column === column && spot.row === row);
  return cell < 0 ? undefined : cell;
}

/**
 * Returns the chart of a pair. Two numbers give a scatter plot, a number by a category gives box plots, two categories give row
 * counts. Rows without a category are excluded, as in the correlation.
 */
export function pictureOf({ x, y }: Pair, { per = ROW, where, isCategory }: PairFrame): PairPicture {
  const named = [x, y].filter(isCategory);
  const known = formatWhere(named.map((text) => ({ ...fieldOf(text), items: [{ kind: 'blank', not: true, position: 0 }] })));
  const filter = { where: joinWhere(where, known) };
  const [by] = named;
  if (by === undefined) return { tag: 'sales-distribution', attributes: { ...filter, chart: 'scatter', x, y, per } };
  if (named.length === 2)
    return { tag: 'sales-heatmap', attributes: { ...filter, mode: 'dimensions', measure: 'count()', x, y } };
  return { tag: 'sales-distribution', attributes: { ...filter, chart: 'box', measure: by === x ? y : x, by, per } };
}
