import type { Position } from '../model/merged-rings.js';
import type { Shapes } from '../model/maps.js';

/** A polygon: its outer ring, then its holes. */
export type Polygon = Position[][];

/** Returns the polygons of each place. */
export function polygonsOf({ arcs, places, scale, translate }: Shapes): ReadonlyMap<string, readonly Polygon[]> {
  const points = arcs.map((steps) => {
    let [x, y] = [0, 0];
    return Array.from({ length: steps.length / 2 }, (_, k): Position => {
      [x, y] = [x + steps[2 * k]!, y + steps[2 * k + 1]!];
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ringOf = (ring: readonly number[]): Position[] =>
    ring.flatMap((index, k) => {
      const arc = index < 0 ? points[~index]!.toReversed() : points[index]!;
      // An arc begins where the one before it ends.
      return k > 0 ? arc.slice(1) : arc;
    });
  return new Map(Object.entries(places).map(([code, polygons]) => [code, polygons.map((rings) => rings.map(ringOf))]));
}
