/** A point of a line, or of an area with two heights. */
type Point = { readonly x: number } & ({ readonly y: number } | { readonly y1: number; readonly y2: number });

/** Number of points from which a line or an area is thinned out. */
const MIN_THINNED = 10_000;

/** The heights of a point. */
const heightsOf = (point: Point): readonly number[] => ('y' in point ? [point.y] : [point.y1, point.y2]);

/**
 * Removes points of a long line or area that change no pixel: of the points within a column of one pixel, the first, the last, the lowest and
 * the highest remain (M4: U. Jugel, Z. Jerzak, G. Hackenbroich and V. Markl 2014). Gaps remain. O(n).
 */
export function thinnedOut<Kind extends Point>(points: readonly Kind[]): readonly Kind[] {
  if (points.length < MIN_THINNED) return points;
  const kept: Kind[] = [];
  for (let from = 0; from < points.length;) {
    const to = runEnd(points, from);
    for (const index of extremesOf(points, from, to)) kept.push(points[index]!);
    from = to;
  }
  return kept;
}

const isGap = (point: Point): boolean => heightsOf(point).some(Number.isNaN);

/** Returns the index after the points of a column from `from` on that no gap interrupts; gaps are a run of their own. */
function runEnd(points: readonly Point[], from: number): number {
  const [column, gap] = [Math.floor(points[from]!.x), isGap(points[from]!)];
  let to = from + 1;
  while (to < points.length && Math.floor(points[to]!.x) === column && isGap(points[to]!) === gap) to++;
  return to;
}

/** Returns the indexes of the first, last, lowest and highest of some points, ascending. */
function extremesOf(points: readonly Point[], from: number, to: number): readonly number[] {
  const found = new Set([from, to - 1]);
  heightsOf(points[from]!).forEach((_, side) => {
    let [lowest, highest] = [from, from];
    const at = (index: number): number => heightsOf(points[index]!)[side]!;
    for (let index = from + 1; index < to; index++) {
      if (at(index) < at(lowest)) lowest = index;
      if (at(index) > at(highest)) highest = index;
    }
    found.add(lowest).add(highest);
  });
  return [...found].sort((a, b) => a - b);
}
