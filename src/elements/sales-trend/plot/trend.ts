import type { PlotFrame, Spot } from '../../../plot/drawing.js';
import { binX, valueY } from '../../../plot/time/geometry.js';
import { legendMarks } from '../../../plot/time/line-names.js';
import type { Mark } from '../../../plot/mark.js';
import { noteMarks } from '../../../plot/time/note-places.js';
import { redraw, render } from '../../../plot/svg.js';
import { layoutOf } from '../../../plot/time/layout.js';
import { timeMarks } from '../../../plot/time/marks.js';
import type { TimeDrawing, TimeLayout } from '../../../plot/time/picture.js';
import { panelMarks } from './panel.js';
import { stripMarks } from './strip.js';
import type { TrendView, TrendWords } from '../model/view.js';

/** How far a tooltip keeps from the point it speaks of. */
const CLEAR_PX = 16;

/** Draws a trend. */
export function drawTrend(view: TrendView, words: TrendWords, frame: PlotFrame): TimeDrawing<TrendView, TrendWords> {
  const layout = layoutOf(view, words, frame);
  const svg = render(marksOf(view, layout, words), { ...frame, label: words.label });
  return drawn(svg, view, layout);
}

/** A picture that is there; within a gesture axes stay as they are, and what does not change is not touched. */
function drawn(svg: SVGSVGElement, view: TrendView, layout: TimeLayout): TimeDrawing<TrendView, TrendWords> {
  return {
    svg,
    geometry: layout,
    tipOf: (index) =>
      index < layout.from || index > layout.to ? undefined : { ...spotOf(view, layout, index), clear: CLEAR_PX },
    redraw: (next, words) => {
      const moved = layoutOf(next, words, layout.frame, layout);
      redraw(svg, marksOf(next, moved, words));
      return drawn(svg, next, moved);
    },
  };
}

/** Beside the first line; at a gap in the middle of its panel. */
function spotOf({ lines }: TrendView, layout: TimeLayout, index: number): Spot {
  const [panel] = layout.panels;
  const value = (panel?.panel.lines[0] ?? lines[0])?.values[index] ?? Number.NaN;
  const y = !panel ? 0 : Number.isNaN(value) ? (panel.top + panel.bottom) / 2 : valueY(panel, value);
  return { x: binX(layout, index), y };
}

function marksOf(view: TrendView, layout: TimeLayout, words: TrendWords): readonly Mark[] {
  return [
    ...noteMarks(layout),
    ...layout.panels.flatMap((panel) => panelMarks({ view, layout, panel, words })),
    ...timeMarks(view, layout, words),
    ...legendMarks(layout),
    ...stripMarks(view, layout, words),
  ];
}
