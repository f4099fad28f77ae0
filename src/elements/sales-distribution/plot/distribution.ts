import { plotOf, type Scene, type ScenePlot } from '../../../plot/chart.js';
import type { DistributionPicture } from '../model/distribution.js';
import { boxScene } from './box.js';
import { histogramScene } from './histogram.js';
import { scatterScene } from './scatter.js';

const MIN_PX = 192;

/** Draws the chart by its type. The texts are its accessible name. */
export const distributionPlot: ScenePlot<DistributionPicture, string> = /* @__PURE__ */ plotOf((picture, label, frame): Scene => {
  switch (picture.chart) {
    case 'histogram':
      return { ...histogramScene(picture, picture.texts(label), frame), leastHeight: MIN_PX };
    case 'scatter':
      return { ...scatterScene(picture, picture.texts(label), frame), leastHeight: MIN_PX };
    case 'box': {
      const scene = boxScene(picture, picture.texts(label), frame);
      return { ...scene, leastHeight: Math.max(MIN_PX, scene.leastHeight ?? 0) };
    }
  }
});
