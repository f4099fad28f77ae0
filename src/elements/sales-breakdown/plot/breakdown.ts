import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { drawBars, heightOfBars } from './bars.js';
import { drawRing } from './donut.js';
import { drawTiles } from './treemap.js';
import type { BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/texts.js';

/** Maximum number of bars that a card of a dashboard shows without scrolling. */
const MAX_WHOLE_ROWS = 10;

/** Returns the minimum height in px on a dashboard: a short list is visible as a whole, even with names above the bars. */
export function leastHeight(view: BreakdownView, texts: BreakdownTexts, width: number): number {
  const isList = view.chart !== 'donut' && view.chart !== 'treemap';
  return isList && view.rows.length <= MAX_WHOLE_ROWS ? heightOfBars(view, texts, width) : 0;
}

/** Draws a breakdown with its current chart type. */
export function drawBreakdown(
  view: BreakdownView,
  texts: BreakdownTexts,
  frame: PlotFrame,
): MarkDrawing<BreakdownView, BreakdownTexts> {
  if (view.chart === 'donut') return drawRing(view, texts, frame);
  return view.chart === 'treemap' ? drawTiles(view, texts, frame) : drawBars(view, texts, frame);
}
