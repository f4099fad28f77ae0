import { escapeHtml } from '../../../util/escape-html.js';
import { cssFont, sceneOf, type PathShape, type Scene, type TextShape } from './export-scene.js';

/** The root to export: a shadow root that contains a card. */
type Root = Pick<ParentNode, 'querySelector'>;

/** Returns the card as a stand-alone SVG text, in the colors of its current theme. */
export function toSvg(root: Root): string {
  const { width, height, shapes } = sceneOf(cardOf(root));
  const colour = colourReader();
  const marks = shapes.map((shape) => (shape.kind === 'path' ? svgPath(shape, colour) : svgText(shape, colour)));
  const size = `width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${marks.join('')}</svg>`;
}

/** Returns the card as a PNG image in the resolution of the screen, with at least two pixels per CSS pixel. */
export async function toPng(root: Root): Promise<Blob> {
  const scene = sceneOf(cardOf(root));
  const scale = Math.max(2, devicePixelRatio);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(scene.width * scale);
  canvas.height = Math.ceil(scene.height * scale);
  paint(canvas.getContext('2d')!, scene, scale);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new DOMException('The picture is too large', 'EncodingError'))),
      'image/png',
    );
  });
}

function cardOf(root: Root): Element {
  return root.querySelector('.card')!;
}

function paint(pen: CanvasRenderingContext2D, { shapes }: Scene, scale: number): void {
  pen.scale(scale, scale);
  pen.lineJoin = 'round';
  pen.direction = 'ltr';
  for (const shape of shapes) {
    pen.globalAlpha = shape.opacity;
    if (shape.kind === 'text') {
      paintText(pen, shape);
    } else paintPath(pen, shape);
  }
}

function paintText(pen: CanvasRenderingContext2D, { text, x, y, font, fill, halo }: TextShape): void {
  pen.font = cssFont(font);
  if (halo) {
    pen.strokeStyle = halo.colour;
    pen.lineWidth = halo.width;
    pen.setLineDash([]);
    pen.strokeText(text, x, y);
  }
  pen.fillStyle = fill;
  pen.fillText(text, x, y);
}

function paintPath(pen: CanvasRenderingContext2D, { d, matrix, fill, stroke, strokeWidth, dash, cap }: PathShape): void {
  const path = new Path2D();
  path.addPath(new Path2D(d), matrix);
  if (fill !== 'none') {
    pen.fillStyle = fill;
    pen.fill(path);
  }
  if (stroke === 'none' || strokeWidth === 0) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = strokeWidth;
  pen.lineCap = cap as CanvasLineCap;
  pen.setLineDash([...dash]);
  pen.stroke(path);
}

/** Returns a function that converts CSS colors to `rgb()`. Pages may use newer color spaces that drawing programs cannot read. */
function colourReader(): (colour: string) => string {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, string>([['none', 'none']]);
  return (colour) => {
    let found = known.get(colour);
    if (found === undefined) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
      found = a === 255 ? `rgb(${r},${g},${b})` : `rgba(${r},${g},${b},${short(a / 255)})`;
      known.set(colour, found);
    }
    return found;
  };
}

function svgPath(
  { d, matrix, fill, stroke, strokeWidth, dash, cap, opacity }: PathShape,
  colour: (text: string) => string,
): string {
  const { a, b, c, d: dd, e, f } = matrix;
  const transform = `transform="matrix(${[a, b, c, dd, e, f].map(short).join(' ')})"`;
  const lined = stroke !== 'none' && strokeWidth > 0;
  // A line grows with the image, unless its shape is stretched more in one direction.
  const isStretched = Math.abs(Math.hypot(a, b) - Math.hypot(c, dd)) > 1e-6;
  const scale = isStretched ? 1 : Math.hypot(a, b) || 1;
  const px = (width: number): string => short(width / scale);
  const line = lined
    ? ` stroke="${colour(stroke)}" stroke-width="${px(strokeWidth)}" stroke-linejoin="round"${cap === 'butt' ? '' : ` stroke-linecap="${cap}"`}${isStretched ? ' vector-effect="non-scaling-stroke"' : ''}${dash.length > 0 ? ` stroke-dasharray="${dash.map(px).join(' ')}"` : ''}`
    : '';
  return `<path d="${d}" ${transform} fill="${colour(fill)}"${line}${faded(opacity)}/>`;
}

function svgText({ text, x, y, font, fill, opacity, halo }: TextShape, colour: (text: string) => string): string {
  const { size, weight, family } = font;
  const place = `x="${short(x)}" y="${short(y)}" font-size="${short(size)}" font-weight="${weight}" font-family="${escapeHtml(family)}"`;
  const around = halo
    ? ` stroke="${colour(halo.colour)}" stroke-width="${short(halo.width)}" stroke-linejoin="round" paint-order="stroke"`
    : '';
  return `<text ${place} fill="${colour(fill)}"${around}${faded(opacity)}>${escapeHtml(text)}</text>`;
}

function faded(opacity: number): string {
  return opacity === 1 ? '' : ` opacity="${short(opacity)}"`;
}

function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
