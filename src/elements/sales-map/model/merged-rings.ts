/** A position in degrees east and north. */
export type Position = [east: number, north: number];

/** A closed line: its last position is the first. */
export type Ring = readonly Position[];

/** A polygon: its outer ring, then its holes. Their directions do not matter. */
export type Polygon = readonly Ring[];

/** A side of a polygon. */
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

/** Returns the rings around closed rings, without sides that two of them have in common, in opposite directions. */
export function withoutInnerSides(rings: readonly Ring[]): readonly Ring[] {
  return ringsOf(outerSides(rings));
}

const keyOf = (...positions: readonly Position[]): string => positions.join(' ');

/** Returns the sides of rings except pairs in opposite directions, which have polygons on both sides. */
function outerSides(rings: readonly Ring[]): readonly Side[] {
  const sides = new Map<string, Side[]>();
  for (const ring of rings)
    for (let k = 1; k < ring.length; k++) {
      const [from, to] = [ring[k - 1]!, ring[k]!];
      if (sides.get(keyOf(to, from))?.pop()) continue;
      const key = keyOf(from, to);
      sides.set(key, [...(sides.get(key) ?? []), [from, to]]);
    }
  return [...sides.values()].flat();
}

/** Joins sides to rings. As many sides begin at a point as end there, so each way leads back to its start. */
function ringsOf(sides: readonly Side[]): readonly Ring[] {
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
