import { plotOf, type SceneDrawing } from '../../../plot/chart.js';
import type { Plot } from '../../../plot/drawing.js';
import type { PanelLayout, TimeLayout } from '../../../plot/time/picture.js';
import { timeScene, type TimeScene } from '../../../plot/time/scene.js';
import { bestMarks, chosenBands, chosenLabel, seriesMarks } from './panel.js';
import { stripMarks } from './overview-strip.js';
import type { TrendView, TrendTexts } from '../model/view.js';

const { draw } = /* @__PURE__ */ plotOf<TrendView, TrendTexts, TimeScene>((view, texts, frame, before) => {
  const inPanel = (layout: TimeLayout, panel: PanelLayout) => ({ view, layout, panel, texts });
  const [first] = view.panels[0]?.lines ?? view.lines;
  const scene = timeScene(
    {
      picture: view,
      texts,
      shape: 'trend',
      firstBin: 0,
      tipValue: (bin) => first?.values[bin] ?? Number.NaN,
      behind: (...panel) => [chosenBands(inPanel(...panel))],
      lines: (...panel) => seriesMarks(inPanel(...panel)),
      over: (...panel) => [...bestMarks(inPanel(...panel)), ...chosenLabel(inPanel(...panel))],
      below: (layout) => stripMarks(view, layout, texts),
    },
    frame,
    before,
  );
  // Assistive technology explores points, which have no boxes.
  return { ...scene, targets: { ...scene.targets, boxOf: () => undefined } };
});

/** Draws a trend, in any height. */
export const trendPlot: Plot<TrendView, TrendTexts, SceneDrawing<TrendView, TrendTexts, TimeScene>> = { draw };
