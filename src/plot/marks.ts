import { area, dot, line, link, rect, text } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import type { Mark } from './mark.js';

const SPAN = { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2' } as const;

/** A mark as Plot draws it. */
export function toPlotMark(mark: Mark): Markish {
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
    case 'text':
      return text(mark.parts, { x: 'x', y: 'y', text: 'text', textAnchor: mark.anchor, className });
  }
}
