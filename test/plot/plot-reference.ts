import { area, dot, line, link, plot, rect, text, type Markish } from '@observablehq/plot';
import { isolated, LEGEND, type Mark } from '../../src/plot/mark.js';
import type { Frame } from '../../src/plot/svg.js';

const SPAN = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2' } as const;

/** Draws marks with Observable Plot: an independent drawing to compare the library's own with. */
export function drawnByPlot(marks: readonly Mark[], frame: Frame): SVGSVGElement {
  const svg = plot({
    width: frame.width,
    height: frame.height,
    margin: 0,
    className: 'plot',
    x: { type: 'identity', axis: null },
    y: { type: 'identity', axis: null },
    marks: (frame.rtl ? marks.map(isolated) : marks).map(toPlotMark),
  }) as SVGSVGElement;
  for (const sheet of svg.querySelectorAll('style')) sheet.remove();
  for (const group of svg.querySelectorAll('g[aria-label]')) group.setAttribute('role', 'group');
  for (const group of svg.querySelectorAll(`.${LEGEND}`)) group.setAttribute('part', LEGEND);
  for (const one of svg.querySelectorAll('text')) placeByAttributes(one);
  for (const name of ['font-family', 'font-size', 'fill']) svg.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', frame.label);
  svg.setAttribute('direction', frame.rtl ? 'rtl' : 'ltr');
  return svg;
}

/** Writes the place of a text as `x` and `y`, where Plot moves the text there. */
function placeByAttributes(one: SVGTextElement): void {
  const [, x, y] = /^translate\((.+),(.+)\)$/.exec(one.getAttribute('transform')!)!;
  one.setAttribute('dy', one.getAttribute('y')!);
  one.setAttribute('x', x!);
  one.setAttribute('y', y!);
  one.removeAttribute('transform');
}

function toPlotMark(mark: Mark): Markish {
  const { className } = mark;
  switch (mark.kind) {
    case 'line':
      return line(mark.parts, { x: 'x', y: 'y', className, strokeLinejoin: 'round', strokeLinecap: 'round' });
    case 'area':
      return area(mark.parts, { x1: 'x', y1: 'y1', y2: 'y2', className });
    case 'link':
      return link(mark.parts, { ...SPAN, className });
    case 'rect': {
      const { radius } = mark;
      return rect(mark.parts, { ...SPAN, className, ...(radius > 0 && { rx: radius, ry: radius }) });
    }
    case 'dot':
      return dot(mark.parts, { x: 'x', y: 'y', r: mark.radius, className });
    case 'arc':
    case 'outline':
      throw new Error('Plot has no mark for sectors and outlines');
    case 'text':
      return text(mark.parts, { x: 'x', y: 'y', text: 'text', textAnchor: mark.anchor, className });
  }
}
