import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { drawBars } from './bars.js';
import { drawRing } from './ring.js';
import { drawTiles } from './tiles.js';
import type { BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/words.js';

/** Draws a breakdown as what it is shown as. */
export function drawBreakdown(
  view: BreakdownView,
  texts: BreakdownTexts,
  frame: PlotFrame,
): MarkDrawing<BreakdownView, BreakdownTexts> {
  if (view.chart === 'donut') return drawRing(view, texts, frame);
  return view.chart === 'treemap' ? drawTiles(view, texts, frame) : drawBars(view, texts, frame);
}
