export type Position = [east: number, north: number];

/** A closed line: its last position is the first. */
export type Ring = readonly Position[];

/** A polygon: its outer ring, then its holes. Their directions do not matter. */
export type Polygon = readonly Ring[];

/** The steps of a grid and its origin, across and down. */
interface Grid {
  readonly scale: readonly [x: number, y: number];
  readonly translate: readonly [x: number, y: number];
}

/** Returns the points of a line that is written as steps on a grid. */
export function pointsOf(steps: Ring, { scale, translate }: Grid): Ring {
  let [x, y] = [0, 0];
  return steps.map(([dx, dy]): Position => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

/** Returns a ring of a TopoJSON: arcs by their numbers, each from the end of the one before it. `~n` is arc n backwards. */
export function ringOf(numbers: readonly number[], arcs: readonly Ring[]): Position[] {
  return numbers.flatMap((number, k) => {
    const arc = number < 0 ? arcs[~number]!.toReversed() : arcs[number]!;
    return k > 0 ? arc.slice(1) : arc;
  });
}

type Side = readonly [from: Position, to: Position];

/**
 * Returns the rings around the polygons of a place, without the borders between them: sides that two polygons have in common. Outer rings run
 * counterclockwise, holes clockwise. Sides of neighbors that differ remain.
 */
export function mergedRings(polygons: readonly Polygon[]): readonly Ring[] {
  const rings = polygons.flatMap((polygon) =>
    polygon.map((ring, at) => (sizeOf(ring) > 0 === (at === 0) ? ring : ring.toReversed())),
  );
  return polygons.length > 1 ? withoutInnerSides(rings) : rings;
}

const keyOf = (...positions: readonly Position[]): string => positions.join(' ');

/** Returns the rings around closed rings, without sides that two of them have in common, in opposite directions. */
export function withoutInnerSides(rings: readonly Ring[]): readonly Ring[] {
  const sides = new Map<string, Side[]>();
  for (const ring of rings)
    for (let k = 1; k < ring.length; k++) {
      const [from, to] = [ring[k - 1]!, ring[k]!];
      if (sides.get(keyOf(to, from))?.pop()) continue;
      const key = keyOf(from, to);
      sides.set(key, [...(sides.get(key) ?? []), [from, to]]);
    }
  return joined([...sides.values()].flat());
}

/** Joins sides to rings. As many sides begin at a point as end there, so each way leads back to its start. */
function joined(sides: readonly Side[]): readonly Ring[] {
  const next = new Map<string, Position[]>();
  for (const [from, to] of sides) next.set(keyOf(from), [...(next.get(keyOf(from)) ?? []), to]);
  const rings: Ring[] = [];
  for (const [start] of sides)
    while (next.get(keyOf(start))!.length > 0) {
      const ring = [start];
      do ring.push(next.get(keyOf(ring.at(-1)!))!.pop()!);
      while (keyOf(ring.at(-1)!) !== keyOf(start));
      rings.push(ring);
    }
  return rings;
}

/** Returns the surface of a ring in square degrees of a plane, negative when it runs clockwise. */
function sizeOf(ring: Ring): number {
  let sum = 0;
  for (let k = 1; k < ring.length; k++) sum += ring[k - 1]![0] * ring[k]![1] - ring[k]![0] * ring[k - 1]![1];
  return sum / 2;
}

export function boxAround(spots: readonly { readonly x: number; readonly y: number }[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of spots) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
