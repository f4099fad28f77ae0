import { plot } from '@observablehq/plot';
import { isolated, LEGEND, type Mark } from './mark.js';
import { toPlotMark } from './marks.js';

/** The frame of a picture in px, and how assistive technology calls it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly rtl: boolean;
}

/** Draws marks that are placed in px. The SVG carries no style of its own: classes of its marks are styled by the element's sheet. */
export function render(marks: readonly Mark[], frame: Frame): SVGSVGElement {
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
  for (const name of ['font-family', 'font-size', 'fill']) svg.removeAttribute(name);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', frame.label);
  svg.setAttribute('direction', frame.rtl ? 'rtl' : 'ltr');
  return svg;
}
