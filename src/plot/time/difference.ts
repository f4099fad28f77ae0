import { binX, valueY, type PanelGeometry, type TimeSteps } from './geometry.js';
import { areaMark, ruleMark, type Height, type Mark, type Span } from '../mark.js';
import type { Band } from './picture.js';

/** Distance between the strokes of a hatched area, in px. */
const HATCH_PX = 5;

const GAP: Height = { x: Number.NaN, y1: Number.NaN, y2: Number.NaN };

/** Both curves of a band at one position, in px. */
interface Point {
  readonly x: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Returns the shaded difference between two curves: plain (`gain`) where `y2` is above `y1`, hatched (`loss`) where it is below.
 * The hatching distinguishes the two without color. Where the curves cross between two bins, the areas meet at the crossing. No
 * area connects a bin in `begins` to the bin before it.
 */
export function differenceMarks(
  layout: TimeSteps,
  panel: PanelGeometry,
  band: Band,
  begins?: ReadonlySet<number>,
): readonly Mark[] {
  const points: Point[] = [];
  for (let index = layout.from; index <= layout.to; index++) {
    const point = {
      x: binX(layout, index),
      lower: valueY(panel, band.y1[index] ?? Number.NaN),
      upper: valueY(panel, band.y2[index] ?? Number.NaN),
    };
    if (begins?.has(index)) points.push({ ...point, lower: Number.NaN, upper: Number.NaN });
    const before = points.at(-1);
    const cross = before && crossing(before, point);
    points.push(...(cross ? [cross, point] : [point]));
  }
  const gains = points.map((point) => heightOf(point, point.upper <= point.lower));
  const losses = points.map((point) => heightOf(point, point.upper >= point.lower));
  return [areaMark(gains, 'gain'), areaMark(losses, 'loss'), ruleMark(hatch(losses), 'hatch')];
}

function heightOf({ x, lower, upper }: Point, shown: boolean): Height {
  return shown ? { x, y1: lower, y2: upper } : { ...GAP, x };
}

/** Returns the point where the lines between two positions cross; `undefined` when they do not. */
function crossing(one: Point, other: Point): Point | undefined {
  const before = one.upper - one.lower;
  const after = other.upper - other.lower;
  if (!(before * after < 0)) return undefined;
  const share = before / (before - after);
  const y = one.upper + (other.upper - one.upper) * share;
  return { x: one.x + (other.x - one.x) * share, lower: y, upper: y };
}

/** Returns vertical strokes within areas, at positions that do not depend on where the areas begin. */
function hatch(heights: readonly Height[]): readonly Span[] {
  const strokes: Span[] = [];
  heights.slice(1).forEach((right, k) => {
    const left = heights[k];
    if (!left || Number.isNaN(left.y1 + right.y1)) return;
    const [first, last] = left.x < right.x ? [left, right] : [right, left];
    for (let x = Math.ceil(first.x / HATCH_PX) * HATCH_PX; x < last.x; x += HATCH_PX) {
      const at = (a: number, b: number) => a + ((b - a) * (x - first.x)) / (last.x - first.x);
      strokes.push({ x1: x, x2: x, y1: at(first.y1, last.y1), y2: at(first.y2, last.y2) });
    }
  });
  return strokes;
}
