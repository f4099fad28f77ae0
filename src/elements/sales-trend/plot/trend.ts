import type { PlotFrame, Spot } from '../../../plot/drawing.js';
import { binX, valueY } from '../../../plot/time/geometry.js';
import { legendMarks } from '../../../plot/time/line-names.js';
import type { Mark } from '../../../plot/mark.js';
import { noteMarks } from '../../../plot/time/annotation-layout.js';
import { redraw, render } from '../../../plot/svg.js';
import { layoutOf } from '../../../plot/time/layout.js';
import { timeMarks } from '../../../plot/time/marks.js';
import type { TimeDrawing, TimeLayout } from '../../../plot/time/picture.js';
import { panelMarks } from './panel.js';
import { stripMarks } from './overview-strip.js';
import type { TrendView, TrendTexts } from '../model/view.js';

/** Distance in px between a tooltip and its point. */
const CLEAR_PX = 16;

/** Draws a trend. */
export function drawTrend(view: TrendView, texts: TrendTexts, frame: PlotFrame): TimeDrawing<TrendView, TrendTexts> {
  const layout = layoutOf(view, texts, frame);
  const svg = render(marksOf(view, layout, texts), { ...frame, label: texts.label });
  return drawingOf(svg, view, layout);
}

/** A drawn trend. Axes stay the same during a gesture, and unchanged elements are not updated. */
function drawingOf(svg: SVGSVGElement, view: TrendView, layout: TimeLayout): TimeDrawing<TrendView, TrendTexts> {
  return {
    svg,
    geometry: layout,
    tipOf: (index) =>
      index < layout.from || index > layout.to ? undefined : { ...spotOf(view, layout, index), clear: CLEAR_PX },
    redraw: (next, texts) => {
      const moved = layoutOf(next, texts, layout.frame, layout);
      redraw(svg, marksOf(next, moved, texts));
      return drawingOf(svg, next, moved);
    },
  };
}

/** Returns the tooltip position: next to the first line, or in the middle of its panel for a missing value. */
function spotOf({ lines }: TrendView, layout: TimeLayout, index: number): Spot {
  const [panel] = layout.panels;
  const value = (panel?.panel.lines[0] ?? lines[0])?.values[index] ?? Number.NaN;
  const y = !panel ? 0 : Number.isNaN(value) ? (panel.top + panel.bottom) / 2 : valueY(panel, value);
  return { x: binX(layout, index), y };
}

function marksOf(view: TrendView, layout: TimeLayout, texts: TrendTexts): readonly Mark[] {
  return [
    ...noteMarks(layout),
    ...layout.panels.flatMap((panel) => panelMarks({ view, layout, panel, texts })),
    ...timeMarks(view, layout, texts),
    ...legendMarks(layout),
    ...stripMarks(view, layout, texts),
  ];
}
