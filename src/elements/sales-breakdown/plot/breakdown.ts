import { plotOf, type Scene, type ScenePlot } from '../../../plot/chart.js';
import type { BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/texts.js';
import { barsScene, type BarsScene } from './bars.js';
import { donutScene } from './donut.js';
import { treemapScene } from './treemap.js';

type BreakdownScene = Scene & Partial<BarsScene>;

/** Draws a breakdown with its current chart type. */
export const breakdownPlot: ScenePlot<BreakdownView, BreakdownTexts, BreakdownScene> = /* @__PURE__ */ plotOf(
  (view, texts, frame, before): BreakdownScene => {
    if (view.chart === 'donut') return donutScene(view, texts, frame);
    return view.chart === 'treemap' ? treemapScene(view, texts, frame) : barsScene(view, texts, frame, before?.layout);
  },
);
