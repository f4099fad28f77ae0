import type { Scene } from '../../../plot/chart.js';
import type { ChartKinds } from '../../base/define/widget-definition.js';
import type { DistributionPicture } from '../model/facts.js';
import { boxScene } from './box.js';
import { histogramColumns } from './histogram.js';
import { scatterScene } from './scatter.js';

const MIN_PX = 192;

export function distributionPlot(picture: DistributionPicture, charts: ChartKinds): Scene {
  const { chart } = picture.facts;
  const scene =
    chart.kind === 'histogram'
      ? charts.columns(histogramColumns(picture, chart))
      : {
          ...charts.marks([], { as: 'tiles', boxes: [] }),
          ...(chart.kind === 'box' ? boxScene(picture, chart) : scatterScene(picture, chart)),
        };
  return { ...scene, leastHeight: Math.max(MIN_PX, chart.kind === 'box' ? (scene.height ?? 0) : 0) };
}
