import type { Mark } from './mark.js';

/** More marks than this are painted on a canvas: a page of SVG elements would take longer to style than to draw (DESIGN E4). */
export const MOST_SVG_MARKS = 2000;

type RectMark = Extract<Mark, { readonly kind: 'rect' }>;

/** How the marks of a class look. */
interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly lineWidth: number;
  readonly opacity: number;
}

/** A mark of the same class without a size: it stands in the SVG so that the colours of the canvas are those of the page's style. */
export function probeOf(mark: RectMark): RectMark {
  return { ...mark, parts: [{ x1: 0, y1: 0, x2: 0, y2: 0 }] };
}

/** Paints rectangles in the colours that their classes have in a picture with their probes, with the pixels of the screen. */
export function paintRects(canvas: HTMLCanvasElement, marks: readonly RectMark[], svg: SVGSVGElement): void {
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
  const { fill, stroke, strokeWidth, opacity } = getComputedStyle(group.firstElementChild!);
  const faded = Number(opacity) * Number(getComputedStyle(group).opacity);
  return { fill, stroke, lineWidth: Number.parseFloat(strokeWidth), opacity: faded };
}

function paintMark(
  pen: CanvasRenderingContext2D,
  { parts, radius }: RectMark,
  { fill, stroke, lineWidth, opacity }: Paint,
): void {
  pen.globalAlpha = opacity;
  pen.beginPath();
  for (const { x1, y1, x2, y2 } of parts) pen.roundRect(x1, y1, x2 - x1, y2 - y1, radius);
  if (fill !== 'none') {
    pen.fillStyle = fill;
    pen.fill();
  }
  if (stroke === 'none' || !(lineWidth > 0)) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = lineWidth;
  pen.stroke();
}
