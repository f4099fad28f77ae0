import { plotOf, type SceneDrawing } from '../../../plot/chart.js';
import type { Plot } from '../../../plot/drawing.js';
import type { PanelLayout, TimeLayout, TimePicture } from '../../../plot/time/picture.js';
import { timeScene, type TimeScene } from '../../../plot/time/scene.js';
import { partialLabels } from '../../../plot/time/incomplete.js';
import { bestMarks, selectedBands, selectedLabel, seriesMarks } from '../../../plot/time/series.js';
import { stretchesOf } from '../model/bins.js';
import { stripMarks } from './overview-strip.js';
import type { TrendView, TrendTexts } from '../model/view.js';

const { draw } = /* @__PURE__ */ plotOf<TrendView, TrendTexts, TimeScene>((view, texts, frame, before) => {
  const picture: TimePicture = { ...view, selected: view.marked && stretchesOf(view.marked, view.shown) };
  const inPanel = (layout: TimeLayout, panel: PanelLayout) => ({ picture, layout, panel, texts });
  const [first] = view.panels[0]?.lines ?? view.lines;
  const scene = timeScene(
    {
      picture,
      texts,
      shape: 'trend',
      firstBin: 0,
      tipValue: (bin) => first?.values[bin] ?? Number.NaN,
      behind: (...panel) => [selectedBands(inPanel(...panel))],
      lines: (...panel) => seriesMarks(inPanel(...panel)),
      over: (...panel) => [
        ...bestMarks(inPanel(...panel)),
        ...selectedLabel(inPanel(...panel)),
        ...partialLabels(inPanel(...panel)),
      ],
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
