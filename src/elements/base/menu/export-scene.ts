/** A path in a card as shown on the screen. `matrix` maps its coordinates to those of the card. */
export interface PathShape {
  readonly kind: 'path';
  readonly d: string;
  readonly matrix: DOMMatrix;
  /** A color, `none`, or the `url()` of a tile. */
  readonly fill: string;
  readonly fillOpacity: number;
  readonly stroke: string;
  /** Line width in pixels of the card. */
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  /** Line cap. A dot is a line of length zero with a round cap. */
  readonly cap: string;
  readonly opacity: number;
}

/** A line of text; `y` is its baseline. */
export interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: Font;
  readonly fill: string;
  readonly opacity: number;
  /** Outline behind the letters, which keeps them legible over marks. `width` is in pixels of the card. */
  readonly halo?: { readonly colour: string; readonly width: number };
}

export interface Font {
  readonly size: number;
  readonly weight: string;
  readonly family: string;
}

export type Shape = PathShape | TextShape;

/** A card as a list of shapes, in drawing order. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The tiles that fill shapes, by the text of the fill. */
  readonly tiles: ReadonlyMap<string, Tile>;
}

/** A square that repeats inside a shape, such as a hatch. */
export interface Tile {
  readonly id: string;
  readonly size: number;
  readonly shapes: readonly PathShape[];
}

const SKIPPED = 'defs, clipPath, pattern, [popover], .dots, .points, .vh, .stop, .acts, slot, progress';
const ROUND = /^(circle|ellipse)$/;

/** Reads the shapes of a rendered card. An export then needs no second layout, no embedded fonts and no permission of the page's policy. */
export function sceneOf(card: Element): Scene {
  const { left, top, width, height } = card.getBoundingClientRect();
  const shapes: Shape[] = [];
  const toCard = new DOMMatrix().translate(-left, -top);
  const pen = document.createElement('canvas').getContext('2d')!;
  const tiles = new Map<string, Tile>();
  const walk = (element: Element, faded: number): void => {
    const style = getComputedStyle(element);
    if (element.matches(SKIPPED) || style.display === 'none') return;
    const opacity = faded * Number(style.opacity);
    if (style.visibility === 'visible') {
      if (element instanceof SVGGeometryElement) {
        const shape = geometryShape(element, style, { matrix: matrixOf(element, toCard), opacity });
        shapes.push(shape);
        const tile = tileOf(element, shape.fill);
        if (tile) tiles.set(shape.fill, tile);
      } else if (element instanceof SVGElement) shapes.push(...svgTexts(element, style, toCard, opacity));
      else shapes.push(...boxShapes(element, style, toCard, opacity), ...htmlTexts(element, { style, toCard, opacity, pen }));
    }
    for (const child of element.children) walk(child, opacity);
  };
  walk(card, 1);
  return { width, height, shapes, tiles };
}

function boxShapes(element: Element, style: CSSStyleDeclaration, toCard: DOMMatrix, opacity: number): PathShape[] {
  const box = element.getBoundingClientRect();
  const { x, y, width, height } = box;
  const fill = style.backgroundColor;
  const bare = fill === 'transparent' || /[,/] ?0\)$/.test(fill);
  const sides = edgesOf(box, style);
  const common = { kind: 'path' as const, matrix: toCard, dash: [], cap: 'butt', opacity, fillOpacity: 1 };
  const [first] = sides;
  const isFramed = sides.length === 4;
  const lines = isFramed
    ? []
    : sides.map(({ d, colour, px }) => ({ ...common, d, fill: 'none', stroke: colour, strokeWidth: px }));
  if ((bare && !isFramed) || width === 0 || height === 0) return lines;
  const strokeWidth = isFramed && first ? first.px : 0;
  const inset = strokeWidth / 2;
  const d = roundRect(
    { x: x + inset, y: y + inset, width: width - strokeWidth, height: height - strokeWidth },
    Number.parseFloat(style.borderTopLeftRadius),
  );
  const stroke = isFramed && first ? first.colour : 'none';
  return [{ ...common, d, fill: bare ? 'none' : fill, stroke, strokeWidth }, ...lines];
}

/** Returns the borders of a box that have a width, clockwise from the top. Each path runs along the center of the border. */
function edgesOf(
  { x, y, width, height }: Box,
  style: CSSStyleDeclaration,
): readonly { readonly d: string; readonly colour: string; readonly px: number }[] {
  return ['top', 'right', 'bottom', 'left'].flatMap((side) => {
    const px = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const colour = style.getPropertyValue(`border-${side}-color`);
    if (!(px > 0)) return [];
    const [left, top] = [x + (side === 'right' ? width - px / 2 : px / 2), y + (side === 'bottom' ? height - px / 2 : px / 2)];
    const d = side === 'top' || side === 'bottom' ? `M${x},${top}h${width}` : `M${left},${y}v${height}`;
    return [{ d, colour, px }];
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function roundRect({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(radius || 0, width / 2, height / 2);
  const arc = (dx: number, dy: number): string => (r > 0 ? `a${r},${r} 0 0 1 ${dx},${dy}` : '');
  return `M${x + r},${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}h${2 * r - width}${arc(-r, -r)}v${2 * r - height}${arc(r, -r)}z`;
}

function matrixOf(element: SVGGraphicsElement, toCard: DOMMatrix): DOMMatrix {
  return toCard.multiply(DOMMatrix.fromMatrix(element.getScreenCTM() ?? undefined));
}

/** Returns the tile that a fill names; `undefined` for a color. */
function tileOf(element: Element, fill: string): Tile | undefined {
  const id = /^url\("?#(.+?)"?\)/.exec(fill)?.[1];
  const pattern =
    id === undefined ? null : (element.getRootNode() as ShadowRoot).querySelector<SVGPatternElement>(`pattern#${id}`);
  if (id === undefined || !pattern) return undefined;
  const own = { matrix: new DOMMatrix(), opacity: 1 };
  const parts = [...pattern.children].filter((part) => part instanceof SVGGeometryElement);
  return {
    id,
    size: pattern.width.baseVal.value,
    shapes: parts.map((part) => geometryShape(part, getComputedStyle(part), own)),
  };
}

function geometryShape(
  element: SVGGeometryElement,
  style: CSSStyleDeclaration,
  { matrix, opacity }: Pick<PathShape, 'matrix' | 'opacity'>,
): PathShape {
  const scale = style.vectorEffect === 'non-scaling-stroke' ? 1 : Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  const dash =
    style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map((part) => Number.parseFloat(part) * scale);
  return {
    kind: 'path',
    d: geometryPath(element),
    matrix,
    fill: style.fill,
    fillOpacity: Number(style.fillOpacity),
    stroke: withOpacity(style.stroke, style.strokeOpacity),
    strokeWidth: Number.parseFloat(style.strokeWidth) * scale,
    dash,
    cap: style.strokeLinecap,
    opacity,
  };
}

/** Returns a color with an opacity applied by `color-mix()`. */
function withOpacity(colour: string, opacity: string): string {
  return colour === 'none' || opacity === '1' ? colour : `color-mix(in srgb, ${colour} ${Number(opacity) * 100}%, transparent)`;
}

function geometryPath(element: SVGGeometryElement): string {
  const own =
    element.getAttribute('d') ?? (element.hasAttribute('points') ? `M${element.getAttribute('points') ?? ''}` : undefined);
  if (own !== undefined) return element.localName === 'polygon' ? `${own}z` : own;
  if (element instanceof SVGLineElement) {
    const { x1, y1, x2, y2 } = element;
    return `M${x1.baseVal.value},${y1.baseVal.value}L${x2.baseVal.value},${y2.baseVal.value}`;
  }
  const { x, y, width, height } = element.getBBox();
  if (!ROUND.test(element.localName))
    return roundRect({ x, y, width, height }, element instanceof SVGRectElement ? element.rx.baseVal.value : 0);
  const [rx, ry] = [width / 2, height / 2];
  return `M${x},${y + ry}a${rx},${ry} 0 1 1 ${width},0a${rx},${ry} 0 1 1 ${-width},0z`;
}

function fontOf(style: CSSStyleDeclaration, scale = 1): Font {
  return { size: Number.parseFloat(style.fontSize) * scale, weight: style.fontWeight, family: style.fontFamily };
}

function svgTexts(element: SVGElement, style: CSSStyleDeclaration, toCard: DOMMatrix, opacity: number): TextShape[] {
  if (!(element instanceof SVGTextContentElement)) return [];
  const own = [...element.childNodes].filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
  const matrix = matrixOf(element, toCard);
  const halo = haloOf(style, Math.abs(matrix.a));
  return own.map((node) => {
    const { y } = element.getStartPositionOfChar(0);
    const start = new DOMPoint(element.getBBox().x, y).matrixTransform(matrix);
    const fill = withOpacity(style.fill, style.fillOpacity);
    const font = fontOf(style, Math.abs(matrix.a));
    return { kind: 'text', text: node.data, x: start.x, y: start.y, font, fill, opacity, ...(halo && { halo }) };
  });
}

function haloOf({ paintOrder, stroke, strokeOpacity, strokeWidth }: CSSStyleDeclaration, scale: number): TextShape['halo'] {
  const isBelow = paintOrder.startsWith('stroke') && stroke !== 'none';
  return isBelow ? { colour: withOpacity(stroke, strokeOpacity), width: Number.parseFloat(strokeWidth) * scale } : undefined;
}

interface TextFacts {
  readonly style: CSSStyleDeclaration;
  readonly toCard: DOMMatrix;
  readonly opacity: number;
  readonly pen: CanvasRenderingContext2D;
}

function htmlTexts(element: Element, { style, toCard, opacity, pen }: TextFacts): TextShape[] {
  const font = fontOf(style);
  pen.font = cssFont(font);
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = pen.measureText('x');
  const texts = [...element.childNodes].filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
  const cased = casing(element, style);
  return texts.flatMap(linesOf).map(({ text: written, box }, line) => {
    const y = box.y + (box.height - ascent - descent) / 2 + ascent + toCard.f;
    const text = cased(written, line === 0);
    return { kind: 'text', text, x: box.x + toCard.e, y, font, fill: style.color, opacity };
  });
}

/** Returns a function that applies `text-transform: uppercase` of an element, to all letters or to the first letter only. */
function casing(element: Element, { textTransform }: CSSStyleDeclaration): (text: string, isFirst: boolean) => string {
  if (textTransform === 'uppercase') return (text) => text.toUpperCase();
  const begins = getComputedStyle(element, '::first-letter').textTransform === 'uppercase';
  return (text, isFirst) => (begins && isFirst ? text.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : text);
}

/** Returns the lines of a wrapped text, detected by the positions of its characters. */
function linesOf(node: Text): { readonly text: string; readonly box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.box.y - box.y) < 2) {
      last.text += node.data[at] ?? '';
      if (box.x < last.box.x) last.box = box;
    } else lines.push({ text: node.data[at] ?? '', box });
  }
  return lines;
}

export function cssFont({ size, weight, family }: Font): string {
  return `${weight} ${size}px ${family}`;
}
