import { isolated, LEGEND, type Mark, type Height, type Place, type Sector } from './mark.js';

/** One SVG shape of a mark: its attributes in writing order, and the content of a text. */
interface Shape {
  readonly name: 'path' | 'rect' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

/** The size of a chart in px, its accessible name, and its reading direction. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly rtl: boolean;
  /** A chart in the same reading direction to update in place; its nodes are reused. */
  readonly previous?: SVGSVGElement | undefined;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Attributes of a rectangle that only round ones have. */
const CORNERS = ['rx', 'ry'];

/** The attributes of a mark's group by kind: how the mark looks without a style sheet. */
const GROUPS: Readonly<Record<Mark['kind'], Readonly<Record<string, string>>>> = {
  line: {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '1.5',
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  },
  area: {},
  link: { fill: 'none', stroke: 'currentColor', 'stroke-miterlimit': '1' },
  rect: {},
  dot: { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' },
  arc: {},
  outline: {},
  text: {},
};

/**
 * Draws marks positioned in px, into the previous chart if there is one. The SVG has no colors or fonts; the element's style sheet
 * matches its marks by class.
 */
export function render(marks: readonly Mark[], { width, height, label, rtl, previous }: Frame): SVGSVGElement {
  const svg = previous ?? document.createElementNS(SVG, 'svg');
  write(svg, {
    class: 'plot',
    'text-anchor': 'middle',
    width,
    height,
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    role: 'img',
    'aria-label': label,
    direction: rtl ? 'rtl' : 'ltr',
  });
  redraw(svg, marks);
  return svg;
}

/**
 * Updates a chart drawn by `render` to show other marks. Nodes are reused, and only attributes that differ are written, which
 * takes a fraction of a full render. The result equals what `render` would draw.
 */
export function redraw(svg: SVGSVGElement, marks: readonly Mark[]): void {
  const shown = marks.filter(({ parts }) => parts.length > 0);
  const drawn = svg.getAttribute('direction') === 'rtl' ? shown.map(isolated) : shown;
  const free = new Map<string, Element[]>();
  for (const group of svg.children) {
    const key = keyOf(group.getAttribute('aria-label'), group.getAttribute('class'), group.getAttribute('text-anchor'));
    const known = free.get(key);
    if (known) known.push(group);
    else free.set(key, [group]);
  }
  const groups = drawn.map((mark) => {
    const anchor = anchorOf(mark);
    return free.get(keyOf(mark.kind, mark.className, anchor))?.shift() ?? groupFor(mark, anchor);
  });
  for (const unused of free.values()) for (const group of unused) group.remove();
  let nextSibling = svg.firstElementChild;
  groups.forEach((group, k) => {
    if (group === nextSibling) nextSibling = nextSibling.nextElementSibling;
    else svg.insertBefore(group, nextSibling);
    fill(group, shapesOf(drawn[k]!));
  });
}

function keyOf(kind: string | null, className: string | null, anchor: string | null): string {
  return `${kind ?? ''} ${className ?? ''} ${anchor ?? ''}`;
}

/** Returns the anchor attribute for a mark's group; `null` for the SVG's default, the middle. */
function anchorOf(mark: Mark): string | null {
  return mark.kind === 'text' && mark.anchor !== 'middle' ? mark.anchor : null;
}

function groupFor({ kind, className }: Mark, anchor: string | null): Element {
  const group = document.createElementNS(SVG, 'g');
  write(group, {
    'aria-label': kind,
    class: className,
    ...GROUPS[kind],
    ...(anchor !== null && { 'text-anchor': anchor }),
    ...(isShifted(kind) && { transform: 'translate(0.5,0.5)' }),
    role: 'group',
  });
  if (group.classList.contains(LEGEND)) group.setAttribute('part', LEGEND);
  return group;
}

/**
 * True when lines need a shift by half a pixel to fall on the pixels of the screen. Areas and rectangles fill whole pixels
 * without it.
 */
function isShifted(kind: Mark['kind']): boolean {
  return devicePixelRatio <= 1 && kind !== 'area' && kind !== 'rect';
}

/** Writes the attributes that differ, because writing an equal value still invalidates styles. */
function write(element: Element, attributes: Shape['attributes']): void {
  for (const name in attributes) {
    const value = String(attributes[name]);
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

function fill(group: Element, shapes: readonly Shape[]): void {
  while (group.childElementCount > shapes.length) group.lastElementChild!.remove();
  let next = group.firstElementChild;
  for (const { name, attributes, text } of shapes) {
    const element = next ?? group.appendChild(document.createElementNS(SVG, name));
    next = next?.nextElementSibling ?? null;
    write(element, attributes);
    if (name === 'rect' && attributes['rx'] === undefined) for (const corner of CORNERS) element.removeAttribute(corner);
    if (text !== undefined && element.textContent !== text) element.textContent = text;
  }
}

function shapesOf(mark: Mark): readonly Shape[] {
  switch (mark.kind) {
    case 'line':
      return pathsOf(linePath(mark.parts));
    case 'area':
      return pathsOf(areaPath(mark.parts));
    case 'link':
      return mark.parts.map(({ x1, y1, x2, y2 }) => ({
        name: 'path',
        attributes: {
          d: linePath([
            { x: x1, y: y1 },
            { x: x2, y: y2 },
          ]),
        },
      }));
    case 'rect':
      return mark.parts.map(({ x1, y1, x2, y2 }) => ({
        name: 'rect',
        attributes: {
          x: Math.min(x1, x2),
          y: Math.min(y1, y2),
          width: Math.abs(x2 - x1),
          height: Math.abs(y1 - y2),
          ...(mark.radius > 0 && { rx: mark.radius, ry: mark.radius }),
        },
      }));
    case 'dot':
      return mark.parts.map(({ x, y }) => ({ name: 'circle', attributes: { cx: x, cy: y, r: mark.radius } }));
    case 'arc':
      return mark.parts.map((sector) => ({
        name: 'path',
        attributes: { d: arcPath(sector), transform: `translate(${sector.x},${sector.y})` },
      }));
    case 'outline':
      return mark.parts.map(({ path }) => ({ name: 'path', attributes: { d: path } }));
    case 'text':
      return mark.parts.map(({ x, y, text }) => ({
        name: 'text',
        // Not a `transform`: each would be a node of the browser's property trees, which every frame of the page would pass through.
        attributes: { x, y, dy: '0.32em' },
        text,
      }));
  }
}

function pathsOf(d: string): readonly Shape[] {
  return d === '' ? [] : [{ name: 'path', attributes: { d } }];
}

/** Coordinates are written to a thousandth of a pixel. */
const STEPS_PER_PX = 1000;

const round = (px: number): number => Math.round(px * STEPS_PER_PX) / STEPS_PER_PX;

const pointAt = (x: number, y: number): string => `${round(x)},${round(y)}`;

/** Returns the path through points, broken at gaps (`y` is NaN). A single point becomes a closed path, which a round line cap makes visible. */
export function linePath(points: readonly Place[]): string {
  let path = '';
  let count = 0;
  const end = (): void => {
    if (count === 1) path += 'Z';
    count = 0;
  };
  for (const { x, y } of points) {
    if (Number.isNaN(y)) {
      end();
      continue;
    }
    path += (count === 0 ? 'M' : 'L') + pointAt(x, y);
    count += 1;
  }
  end();
  return path;
}

/** Returns the outlines of the parts without gaps: along `y2`, and back along `y1`. */
export function areaPath(points: readonly Height[]): string {
  let path = '';
  let back = '';
  const end = (): void => {
    if (back !== '') path += `${back}Z`;
    back = '';
  };
  for (const { x, y1, y2 } of points) {
    if (Number.isNaN(y1 + y2)) {
      end();
      continue;
    }
    path += (back === '' ? 'M' : 'L') + pointAt(x, y2);
    back = `L${pointAt(x, y1)}${back}`;
  }
  end();
  return path;
}

/** Returns the outline of a sector around the origin: a sector of a ring, or of a circle where `inner` is 0. Angles start at 12 o'clock. */
export function arcPath({ inner, outer, from, to }: Sector): string {
  const pointOn = (radius: number, angle: number): string => pointAt(radius * Math.sin(angle), -radius * Math.cos(angle));
  const turn = Math.abs(to - from);
  const isLarge = turn >= Math.PI;
  const isForward = to > from;
  const arcTo = (radius: number, angle: number, isClockwise: boolean): string =>
    `A${round(radius)},${round(radius)},0,${Number(isLarge)},${Number(isClockwise)},${pointOn(radius, angle)}`;
  // An arc that ends where it starts would not be drawn, so a circle has two.
  if (isLarge && pointOn(outer, from) === pointOn(outer, to)) {
    const circle = (radius: number, angle: number, isClockwise: boolean): string =>
      `M${pointOn(radius, angle)}${arcTo(radius, angle + Math.PI, isClockwise)}${arcTo(radius, angle, isClockwise)}`;
    return `${circle(outer, from, isForward)}${inner > 0 ? circle(inner, to, !isForward) : ''}Z`;
  }
  const back = inner > 0 ? arcTo(inner, from, !isForward) : '';
  return `M${pointOn(outer, from)}${arcTo(outer, to, isForward)}L${pointOn(inner, to)}${back}Z`;
}
