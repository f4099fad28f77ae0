import { formatWhere } from '../../../query/where/where.js';
import { ROW } from './levels.js';
import { fieldOf, type PairOptions } from './options.js';
import { withClause } from './pairs-plan.js';
import type { HeatView } from './view.js';

/** Two variables as they are written, in the order of the matrix. */
export interface Pair {
  readonly x: string;
  readonly y: string;
}

/** The element that draws a pair, and its own attributes. */
export interface PairPicture {
  readonly tag: 'sales-distribution' | 'sales-heatmap';
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the picture of a pair depends on: the level, the widget's own filter, and which variables are categories. */
export interface PairFrame {
  readonly per: PairOptions['per'];
  readonly where: string;
  readonly isCategory: (variable: string) => boolean;
}

/** The pair of a cell. */
export function pairAt({ spots }: Pick<HeatView, 'spots'>, cell: number, variables: readonly string[]): Pair {
  const { column, row } = spots[cell]!;
  return { x: variables[column]!, y: variables[row + 1]! };
}

/** The cell of a pair; undefined where it is not among the variables. */
export function cellOf(view: Pick<HeatView, 'spots'>, { x, y }: Pair, variables: readonly string[]): number | undefined {
  const [column, row] = [variables.indexOf(x), variables.indexOf(y) - 1];
  const cell = view.spots.findIndex((spot) => spot.kind === 'cell' && spot.column === column && spot.row === row);
  return cell < 0 ? undefined : cell;
}

/**
 * The picture of a pair: points of two numbers, boxes of a number by a category, the count of rows by two categories. Rows that lack a category are left out, as
 * the correlation leaves them out.
 */
export function pictureOf({ x, y }: Pair, { per = ROW, where, isCategory }: PairFrame): PairPicture {
  const named = [x, y].filter(isCategory);
  const known = formatWhere(named.map((text) => ({ ...fieldOf(text), items: [{ kind: 'blank', not: true, position: 0 }] })));
  const filter = { where: withClause(where, known) };
  const [by] = named;
  if (by === undefined) return { tag: 'sales-distribution', attributes: { ...filter, chart: 'scatter', x, y, per } };
  if (named.length === 2)
    return { tag: 'sales-heatmap', attributes: { ...filter, mode: 'dimensions', measure: 'count()', x, y } };
  return { tag: 'sales-distribution', attributes: { ...filter, chart: 'box', measure: by === x ? y : x, by, per } };
}
