import type { TimeGeometry } from '../../plot/geometry.js';
import { legendMarks } from '../../plot/line-names.js';
import type { Mark } from '../../plot/mark.js';
import { noteMarks } from '../../plot/note-places.js';
import { redraw } from '../../plot/redraw.js';
import { render } from '../../plot/render.js';
import { layoutOf } from '../../plot/time-layout.js';
import { timeMarks } from '../../plot/time-marks.js';
import type { TimeFrame, TimeLayout } from '../../plot/time-picture.js';
import { panelMarks } from './panel-plot.js';
import { stripMarks } from './strip-plot.js';
import type { TrendView, TrendWords } from './view-model.js';

/** A picture of a trend. */
export interface TrendDrawing {
  readonly svg: SVGSVGElement;
  /** Where things lie in it. */
  readonly geometry: TimeGeometry;
  /** Moves it on to another view within a gesture: axes stay as they are, and what does not change is not touched. */
  readonly redraw: (view: TrendView, words: TrendWords) => TrendDrawing;
}

/** Draws a trend. */
export function drawTrend(view: TrendView, words: TrendWords, frame: TimeFrame): TrendDrawing {
  const layout = layoutOf(view, words, frame);
  const svg = render(marksOf(view, layout, words), { ...frame, label: words.label });
  return { svg, geometry: layout, redraw: movedOn(svg, layout) };
}

function movedOn(svg: SVGSVGElement, before: TimeLayout): TrendDrawing['redraw'] {
  return (view, words) => {
    const layout = layoutOf(view, words, before.frame, before);
    redraw(svg, marksOf(view, layout, words));
    return { svg, geometry: layout, redraw: movedOn(svg, layout) };
  };
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
