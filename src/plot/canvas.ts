import type { Mark } from './mark.js';

/**
 * Maximum number of marks drawn as SVG. More are painted on a canvas, because styling that many SVG elements takes longer than
 * painting them.
 */
export const MAX_SVG_MARKS = 2000;

/** A mark that a canvas can paint. */
export type PaintedMark = Extract<Mark, { readonly kind: 'rect' | 'dot' }>;

/** The computed style of the marks of one class. */
interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
  readonly opacity: number;
  readonly fillOpacity: number;
}

/** Returns an invisible mark of the same class. It is part of the SVG, so the canvas can read its computed colors. */
export function probeOf(mark: PaintedMark): PaintedMark {
  if (mark.kind === 'rect') return { ...mark, parts: [{ x1: 0, y1: 0, x2: 0, y2: 0 }] };
  return { ...mark, parts: [{ x: 0, y: 0 }], radius: 0.01 };
}

/** Paints rectangles and dots at device resolution. Their colors are those of the probe marks in `svg`. */
export function paintMarks(canvas: HTMLCanvasElement, marks: readonly PaintedMark[], svg: SVGSVGElement): void {
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.max(1, devicePixelRatio);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const pen = canvas.getContext('2d')!;
  pen.scale(scale, scale);
  for (const mark of marks) paintMark(pen, mark, paintOf(svg, mark.className));
}

function paintOf(svg: SVGSVGElement, className: string): Paint {
  const group = [...svg.children].find((child) => child.getAttribute('class') === className)!;
  const { fill, fillOpacity, stroke, strokeWidth, opacity } = getComputedStyle(group.firstElementChild!);
  const faded = Number(opacity) * Number(getComputedStyle(group).opacity);
  return { fill, stroke, lineWidth: Number.parseFloat(strokeWidth), opacity: faded, fillOpacity: Number(fillOpacity) };
}

function paintMark(pen: CanvasRenderingContext2D, mark: PaintedMark, paint: Paint): void {
  const { fill, stroke, lineWidth, opacity, fillOpacity } = paint;
  // Dots are painted separately, so overlapping dots look darker, as in SVG.
  const shapes = mark.kind === 'rect' ? [rectPath(mark)] : mark.parts.map(({ x, y }) => dotPath(x, y, mark.radius));
  for (const shape of shapes) {
    if (fill !== 'none') {
      pen.globalAlpha = opacity * fillOpacity;
      pen.fillStyle = fill;
      pen.fill(shape);
    }
    if (stroke === 'none' || !(lineWidth > 0)) continue;
    pen.globalAlpha = opacity;
    pen.strokeStyle = stroke;
    pen.lineWidth = lineWidth;
    pen.stroke(shape);
  }
}

function rectPath({ parts, radius }: Extract<Mark, { readonly kind: 'rect' }>): Path2D {
  const path = new Path2D();
  for (const { x1, y1, x2, y2 } of parts) path.roundRect(x1, y1, x2 - x1, y2 - y1, radius);
  return path;
}

function dotPath(x: number, y: number, radius: number): Path2D {
  const path = new Path2D();
  path.arc(x, y, radius, 0, 2 * Math.PI);
  return path;
}
