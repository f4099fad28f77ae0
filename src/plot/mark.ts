/** A point of a line, or of an area with two heights. */
type Point = { readonly x: number } & ({ readonly y: number } | { readonly y1: number; readonly y2: number });

/** Number of points from which a line or an area is thinned out. */
const MIN_THINNED = 10_000;

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

/*
 * Marks in px. Layouts position everything themselves (mirrored in right-to-left pages). Colors are CSS classes, so tokens and
 * themes of a page apply even under a strict content security policy. `svg.ts` draws the marks and, during a drag, updates the
 * existing SVG.
 */

/** A point in px; a NaN `y` is a gap. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A line or rectangle in px. */
export interface Span {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A vertical extent from `y1` to `y2` at one position; NaN is a gap. */
export interface Height {
  readonly x: number;
  readonly y1: number;
  readonly y2: number;
}

/** A sector of a ring: center and radii in px, angles in radians, clockwise from the top. Negative angles turn the other way. */
export interface Sector extends Place {
  readonly inner: number;
  readonly outer: number;
  readonly from: number;
  readonly to: number;
}

/** A shape of any form: the commands of its path in px. */
interface Outline {
  readonly path: string;
}

/** A text in px. `anchor` follows the reading direction; `y` is its middle. */
export interface Label extends Place {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * Shapes of one kind and class. Each part is one shape, or one point of a line or area. `isMany` is true for the marks that a
 * canvas paints where they are too many for SVG.
 */
export type Mark = { readonly className: string } & (
  | { readonly kind: 'line'; readonly parts: readonly Place[] }
  | { readonly kind: 'area'; readonly parts: readonly Height[] }
  | { readonly kind: 'link'; readonly parts: readonly Span[] }
  | { readonly kind: 'rect'; readonly parts: readonly Span[]; readonly radius: number; readonly isMany?: boolean }
  | { readonly kind: 'dot'; readonly parts: readonly Place[]; readonly radius: number; readonly isMany?: boolean }
  | { readonly kind: 'arc'; readonly parts: readonly Sector[] }
  | { readonly kind: 'outline'; readonly parts: readonly Outline[] }
  | { readonly kind: 'text'; readonly parts: readonly Label[]; readonly anchor: Label['anchor'] }
);

/** Returns a line through points, broken at gaps. A single point becomes a dot as wide as the line. */
export function lineMark(parts: readonly Place[], className: string): Mark {
  return { kind: 'line', parts: thinnedOut(parts), className };
}

/** Returns the area between `y1` and `y2` of each point, broken at gaps. */
export function areaMark(parts: readonly Height[], className: string): Mark {
  return { kind: 'area', parts: thinnedOut(parts), className };
}

/** Returns straight lines, such as grid lines, the zero line and ticks. */
export function ruleMark(parts: readonly Span[], className: string): Mark {
  return { kind: 'link', parts, className };
}

/** Returns rectangles with corners rounded by `radius` px. */
export function rectMark(parts: readonly Span[], className: string, radius = 0): Mark {
  return { kind: 'rect', parts, className, radius };
}

/** Returns round dots. */
export function dotMark(parts: readonly Place[], className: string, radius = 3.5): Mark {
  return { kind: 'dot', parts, className, radius };
}

/** Returns sectors of rings. Empty sectors are not drawn. */
export function arcMark(sectors: readonly Sector[], className: string): Mark {
  return { kind: 'arc', parts: sectors.filter(({ from, to }) => from !== to), className };
}

/** Returns shapes of any form. */
export function outlineMark(parts: readonly Outline[], className: string): Mark {
  return { kind: 'outline', parts, className };
}

/** Returns single-line texts of one class: one mark per anchor, because a mark has one anchor. */
export function textMarks(labels: readonly Label[], className: string): readonly Mark[] {
  return (['start', 'middle', 'end'] as const).flatMap((anchor) => {
    const parts = labels
      .filter((label) => label.anchor === anchor && label.text !== '')
      .map((label) => ({ ...label, text: label.text.replaceAll(/\s/g, ' ') }));
    return parts.length === 0 ? [] : [{ kind: 'text' as const, parts, anchor, className }];
  });
}

/** Adds the legend class to marks, so pages can style them as the widget's part `legend`. */
export function asLegend(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, className: `${mark.className} ${LEGEND}` }));
}

/** The additional class of legend marks. */
export const LEGEND = 'legend';

/**
 * Isolates each text of a mark in right-to-left pages, with its own direction, as `<bdi>` does in HTML. Otherwise a minus sign,
 * currency sign or bracket at the end of a number would move to the other side.
 */
export function isolated(mark: Mark): Mark {
  if (mark.kind !== 'text') return mark;
  return { ...mark, parts: mark.parts.map((label) => ({ ...label, text: `\u2068${label.text}\u2069` })) };
}
