import { plotOf, type Scene, type ScenePlot, type SceneOf } from '../../../plot/chart.js';
import type { BreakdownView } from '../model/view.js';
import type { BreakdownTexts } from '../model/texts.js';
import { barsScene, type BarsScene, type PlanBars } from './bars.js';
import { donutScene } from './donut.js';

type BreakdownScene = Scene & Partial<BarsScene>;

/** The scene of treemaps, once a card of the page has asked for it. */
let treemapScene: SceneOf<BreakdownView, BreakdownTexts> | undefined;

/** Loads what draws treemaps. Pages without one never load it. */
export async function loadTreemap(): Promise<void> {
  ({ treemapScene } = await import('./treemap.js'));
}

/** The drawing of planned values, once a card of the page has asked for it. */
let planBars: PlanBars | undefined;

/** Loads what draws planned values. Pages without plans never load it. */
export async function loadPlanBars(): Promise<void> {
  ({ planBars } = await import('./plan-bars.js'));
}

/** Draws a breakdown with its current chart type. */
export const breakdownPlot: ScenePlot<BreakdownView, BreakdownTexts, BreakdownScene> = /* @__PURE__ */ plotOf(
  (view, texts, frame, before): BreakdownScene => {
    if (view.chart === 'donut') return donutScene(view, texts, frame);
    const treemap = view.chart === 'treemap' ? treemapScene : undefined;
    const planned = view.compared?.isPlan ? planBars : undefined;
    return treemap ? treemap(view, texts, frame) : barsScene(view, texts, { frame, before: before?.layout, planned });
  },
);
