import { area, line } from 'd3-shape';
import { isolated, LEGEND, type Height, type Mark, type Place } from './mark.js';

/** A shape of a mark: attributes in the order of writing, and the text of a text. */
interface Shape {
  readonly name: 'path' | 'rect' | 'circle' | 'text';
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

/** The size of a picture in px, its name for assistive technology, and its reading direction. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly rtl: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Paths are written to a thousandth of a pixel. */
const DIGITS = 3;

/** The attributes of a mark's group by its kind: how the mark looks where no style sheet says more. */
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
  text: {},
};

/** Draws marks that are placed in px. The SVG has no colors or fonts: the element's style sheet finds its marks by their classes. */
export function render(marks: readonly Mark[], { width, height, label, rtl }: Frame): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
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
 * Makes a picture that `render` drew show other marks. Nodes are kept and written only where they differ, which takes a fraction of a whole drawing.
 * The outcome is what `render` would have drawn.
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
  for (const left of free.values()) for (const group of left) group.remove();
  let place = svg.firstElementChild;
  groups.forEach((group, k) => {
    if (group === place) place = place.nextElementSibling;
    else svg.insertBefore(group, place);
    fill(group, shapesOf(drawn[k]!));
  });
}

function keyOf(kind: string | null, className: string | null, anchor: string | null): string {
  return `${kind ?? ''} ${className ?? ''} ${anchor ?? ''}`;
}

/** The anchor that stands on a group: the picture's own, the middle, does not. */
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

/** True where lines fall on the middle of the screen's pixels only half a pixel further; surfaces fill whole pixels as they are. */
function isShifted(kind: Mark['kind']): boolean {
  return devicePixelRatio <= 1 && kind !== 'area' && kind !== 'rect';
}

function write(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const name in attributes) element.setAttribute(name, String(attributes[name]));
}

function fill(group: Element, shapes: readonly Shape[]): void {
  while (group.childElementCount > shapes.length) group.lastElementChild!.remove();
  let next = group.firstElementChild;
  for (const { name, attributes, text } of shapes) {
    const element = next ?? group.appendChild(document.createElementNS(SVG, name));
    next = next?.nextElementSibling ?? null;
    for (const key in attributes) {
      const value = String(attributes[key]);
      if (element.getAttribute(key) !== value) element.setAttribute(key, value);
    }
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
    case 'text':
      return mark.parts.map(({ x, y, text }) => ({
        name: 'text',
        attributes: { y: '0.32em', transform: `translate(${x},${y})` },
        text,
      }));
  }
}

/** The path through points, broken at gaps; a lone one is closed, so that a round end shows it. */
function linePath(points: readonly Place[]): string {
  const path = line<Place>()
    .defined(({ y }) => !Number.isNaN(y))
    .x(({ x }) => x)
    .y(({ y }) => y)
    .digits(DIGITS);
  return path(points) ?? '';
}

/** The outlines of the stretches without gaps: along `y2`, and back along `y1`. */
function areaPath(points: readonly Height[]): string {
  const path = area<Height>()
    .defined(({ y1, y2 }) => !Number.isNaN(y1 + y2))
    .x(({ x }) => x)
    .y0(({ y1 }) => y1)
    .y1(({ y2 }) => y2)
    .digits(DIGITS);
  return path(points) ?? '';
}

function pathsOf(d: string): readonly Shape[] {
  return d === '' ? [] : [{ name: 'path', attributes: { d } }];
}
