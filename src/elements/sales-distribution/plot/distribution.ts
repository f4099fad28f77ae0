import type { MarkDrawing, PlotFrame } from '../../../plot/drawing.js';
import { boxHeight, drawBoxes } from './box.js';
import type { DistributionPicture } from '../model/distribution.js';
import { drawHistogram } from './histogram.js';
import { drawScatter } from './scatter.js';

type Kind = DistributionPicture['chart'];
type Picture<Chart extends Kind> = Extract<DistributionPicture, { readonly chart: Chart }>;

/** Draws whichever picture it is; `label` is what assistive technology calls it. */
export function drawDistribution(
  picture: DistributionPicture,
  label: string,
  frame: PlotFrame,
): MarkDrawing<DistributionPicture, string> {
  switch (picture.chart) {
    case 'histogram':
      return general(picture.chart, drawHistogram(picture, picture.words(label), frame));
    case 'scatter':
      return general(picture.chart, drawScatter(picture, picture.words(label), frame));
    case 'box':
      return general(picture.chart, drawBoxes(picture, picture.words(label), frame));
  }
}

/** The height that a picture needs: boxes each have a row. */
export function leastHeight(picture: DistributionPicture, label: string, width: number): number {
  return picture.chart === 'box' ? Math.max(192, boxHeight(picture.words(label), width)) : 192;
}

/** A drawing of one kind of picture that is drawn anew where another kind follows. */
function general<Chart extends Kind>(
  chart: Chart,
  drawing: MarkDrawing<Picture<Chart>, ReturnType<Picture<Chart>['words']>>,
): MarkDrawing<DistributionPicture, string> {
  const isSame = (picture: DistributionPicture): picture is Picture<Chart> => picture.chart === chart;
  return {
    ...drawing,
    redraw: (next, label, frame) => {
      if (!isSame(next)) return undefined;
      const words = next.words(label) as ReturnType<Picture<Chart>['words']>;
      const moved = drawing.redraw(next, words, frame);
      return moved && general(chart, moved);
    },
  };
}
