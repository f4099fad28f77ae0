import { plotOf, type Scene, type SceneOf, type ScenePlot } from '../../../plot/chart.js';
import type { BreakdownTexts } from '../model/texts.js';
import type { BreakdownView } from '../model/view.js';
import { type BarsScene, barsScene } from './bars.js';

type BreakdownScene = Scene & Partial<BarsScene>;

/** The scenes of donuts and treemaps, once a card of the page has asked for them. */
const scenes: Partial<Record<BreakdownView['chart'], SceneOf<BreakdownView, BreakdownTexts>>> = {};

/** Loads what draws donuts or treemaps. Pages without one never load it. */
export async function loadChart(chart: 'donut' | 'treemap'): Promise<void> {
  if (chart === 'donut') scenes.donut = (await import('./donut.js')).donutScene;
  else scenes.treemap = (await import('./treemap.js')).treemapScene;
}

export const breakdownPlot: ScenePlot<BreakdownView, BreakdownTexts, BreakdownScene> = /* @__PURE__ */ plotOf(
  (view, texts, frame, before): BreakdownScene =>
    scenes[view.chart]?.(view, texts, frame) ?? barsScene(view, texts, { frame, before: before?.layout }),
);
