import { escapeHtml } from '../../../util/html.js';
import { cssFont, sceneOf, type PathShape, type Scene, type TextShape, type Tile } from './export-scene.js';

/** The root to export: a shadow root that contains a card. */
type Root = Pick<ParentNode, 'querySelector'>;

/** Returns the card as a stand-alone SVG text, in the colors of its current theme. */
export function toSvg(root: Root): string {
  const { width, height, shapes, tiles } = sceneOf(cardOf(root));
  const colour = colourReader(tiles);
  const marks = shapes.map((shape) => (shape.kind === 'path' ? svgPath(shape, colour) : svgText(shape, colour)));
  const defs = [...tiles.values()].map((tile) => svgTile(tile, colour)).join('');
  const size = `width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${defs}${marks.join('')}</svg>`;
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

function paint(pen: CanvasRenderingContext2D, { shapes, tiles }: Scene, scale: number): void {
  const fills = new Map([...tiles].map(([fill, tile]) => [fill, tilePattern(tile, scale)]));
  pen.scale(scale, scale);
  pen.lineJoin = 'round';
  pen.direction = 'ltr';
  for (const shape of shapes) {
    pen.globalAlpha = shape.opacity;
    if (shape.kind === 'text') {
      paintText(pen, shape);
    } else paintPath(pen, shape, fills);
  }
}

/** Returns what fills a shape with a tile. The tile is painted at the resolution of the image, and begins where the chart does. */
function tilePattern({ size, shapes }: Tile, scale: number): (matrix: DOMMatrix) => CanvasPattern {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(size * scale);
  const pen = canvas.getContext('2d')!;
  pen.scale(canvas.width / size, canvas.height / size);
  for (const shape of shapes) paintPath(pen, shape, new Map());
  const pattern = pen.createPattern(canvas, 'repeat')!;
  return (matrix) => {
    pattern.setTransform(matrix.scale(size / canvas.width, size / canvas.height));
    return pattern;
  };
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

function paintPath(
  pen: CanvasRenderingContext2D,
  { d, matrix, fill, fillOpacity, stroke, strokeWidth, dash, cap, opacity }: PathShape,
  fills: ReadonlyMap<string, (matrix: DOMMatrix) => CanvasPattern>,
): void {
  const path = new Path2D();
  path.addPath(new Path2D(d), matrix);
  if (fill !== 'none') {
    pen.globalAlpha = opacity * fillOpacity;
    pen.fillStyle = fills.get(fill)?.(matrix) ?? fill;
    pen.fill(path);
    pen.globalAlpha = opacity;
  }
  if (stroke === 'none' || strokeWidth === 0) return;
  pen.strokeStyle = stroke;
  pen.lineWidth = strokeWidth;
  pen.lineCap = cap as CanvasLineCap;
  pen.setLineDash([...dash]);
  pen.stroke(path);
}

/** Returns a function that converts CSS colors to `rgb()`. Pages may use newer color spaces that drawing programs cannot read. Tiles keep their names. */
function colourReader(tiles: Scene['tiles']): (colour: string) => string {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const known = new Map<string, string>([
    ['none', 'none'],
    ...[...tiles].map(([fill, { id }]) => [fill, `url(#${id})`] as const),
  ]);
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
  { d, matrix, fill, fillOpacity, stroke, strokeWidth, dash, cap, opacity }: PathShape,
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
  const translucent = fill === 'none' || fillOpacity === 1 ? '' : ` fill-opacity="${short(fillOpacity)}"`;
  return `<path d="${d}" ${transform} fill="${colour(fill)}"${translucent}${line}${faded(opacity)}/>`;
}

function svgTile({ id, size, shapes }: Tile, colour: (text: string) => string): string {
  const inside = shapes.map((shape) => svgPath(shape, colour)).join('');
  return `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${size}" height="${size}">${inside}</pattern>`;
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
