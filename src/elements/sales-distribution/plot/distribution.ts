import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { boxHeight, drawBoxes } from './box.js';
import type { DistributionPicture } from '../model/distribution.js';
import { drawHistogram } from './histogram.js';
import { drawScatter } from './scatter.js';

type Kind = DistributionPicture['chart'];
type Picture<Chart extends Kind> = Extract<DistributionPicture, { readonly chart: Chart }>;

/** Draws the chart by its type. `label` is its accessible name. */
export function drawDistribution(
  picture: DistributionPicture,
  label: string,
  frame: PlotFrame,
): MarkDrawing<DistributionPicture, string> {
  switch (picture.chart) {
    case 'histogram':
      return general(picture.chart, drawHistogram(picture, picture.texts(label), frame));
    case 'scatter':
      return general(picture.chart, drawScatter(picture, picture.texts(label), frame));
    case 'box':
      return general(picture.chart, drawBoxes(picture, picture.texts(label), frame));
  }
}

/** Returns the minimum height of a chart in px. Each box has a row. */
export function leastHeight(picture: DistributionPicture, label: string, width: number): number {
  return picture.chart === 'box' ? Math.max(192, boxHeight(picture.texts(label), width)) : 192;
}

/** Wraps a drawing: switching to another chart type redraws it from scratch. */
function general<Chart extends Kind>(
  chart: Chart,
  drawing: MarkDrawing<Picture<Chart>, ReturnType<Picture<Chart>['texts']>>,
): MarkDrawing<DistributionPicture, string> {
  const isSame = (picture: DistributionPicture): picture is Picture<Chart> => picture.chart === chart;
  return {
    ...drawing,
    redraw: (next, label, frame) => {
      if (!isSame(next)) return undefined;
      const texts = next.texts(label) as ReturnType<Picture<Chart>['texts']>;
      const moved = drawing.redraw(next, texts, frame);
      return moved && general(chart, moved);
    },
  };
}
