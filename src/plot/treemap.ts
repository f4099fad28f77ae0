import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';

/** A rectangle in px. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A value of a treemap, or the root of all values. */
interface Tile {
  readonly size: number;
  readonly children?: readonly Tile[];
}

/**
 * Returns rectangles whose areas are proportional to the values (none negative; NaN counts as zero), in input order. Descending
 * values give the best result. Cells are as close to squares as possible (Bruls, Huizing and van Wijk 2000, “Squarified
 * treemaps”).
 */
export function squarify(values: readonly number[], { x, y, width, height }: Cell): readonly Cell[] {
  const children = values.map((value): Tile => ({ size: value > 0 ? value : 0 }));
  const root = hierarchy<Tile>({ size: 0, children }, (tile) => tile.children).sum(({ size }) => size);
  const layout = treemap<Tile>().tile(treemapSquarify.ratio(1)).size([width, height]);
  return (layout(root).children ?? []).map(({ x0, y0, x1, y1 }) => ({ x: x + x0, y: y + y0, width: x1 - x0, height: y1 - y0 }));
}
