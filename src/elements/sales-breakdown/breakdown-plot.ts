import type { MarkDrawing, PlotFrame } from '../../plot/drawing.js';
import { drawBars } from './bars-plot.js';
import { drawRing } from './ring-plot.js';
import { drawTiles } from './tiles-plot.js';
import type { BreakdownView } from './view-model.js';
import type { BreakdownTexts } from './words-model.js';

/** Draws a breakdown as what it is shown as. */
export function drawBreakdown(
  view: BreakdownView,
  texts: BreakdownTexts,
  frame: PlotFrame,
): MarkDrawing<BreakdownView, BreakdownTexts> {
  if (view.chart === 'donut') return drawRing(view, texts, frame);
  return view.chart === 'treemap' ? drawTiles(view, texts, frame) : drawBars(view, texts, frame);
}
