import type { DistributionPicture, HistogramPicture, HistogramView } from '../../src/elements/sales-distribution/model/view.js';
import { distributionPlot } from '../../src/elements/sales-distribution/plot/distribution.js';
import { pictureTexts } from '../../src/elements/sales-distribution/model/histogram.js';
import {
  boxes,
  boxPicture,
  CONTEXT,
  discounts,
  orders,
  rowsPicture,
  scatterPicture,
  TAILED,
  viewOf,
} from '../elements/sales-distribution/distribution-answers.js';
import { expectGolden, pictureText } from './golden.js';

interface Golden {
  readonly picture: DistributionPicture;
  readonly width?: number;
  readonly rtl?: boolean;
}

const bars = (view: HistogramView, chosen: readonly number[] = []): HistogramPicture => ({
  chart: 'histogram',
  view,
  chosen,
  most: Math.max(...view.bins.map(({ count }) => count)),
  texts: (label) => pictureTexts(view, CONTEXT, label),
});

const CASES: Readonly<Record<string, Golden>> = {
  orders: { picture: bars(orders()) },
  chosen: { picture: bars(orders(), [2, 3, 4]) },
  whole: { picture: bars(viewOf([1, 2, 2, 3, 3, 3, 4, 4, 7])) },
  'both-tails': { picture: bars(viewOf([...TAILED, -4000], { unit: 'money', step: 0.01 })) },
  narrow: { picture: bars(orders(), []), width: 206 },
  mirrored: { picture: bars(orders()), rtl: true },
  scatter: { picture: scatterPicture(discounts()) },
  'scatter-chosen': { picture: scatterPicture(discounts(), [2, 3]) },
  'scatter-narrow': { picture: scatterPicture(discounts()), width: 206 },
  'scatter-mirrored': { picture: scatterPicture(discounts()), rtl: true },
  'scatter-rows': { picture: rowsPicture() },
  'scatter-rows-chosen': { picture: rowsPicture([0, 1]), rtl: true },
  box: { picture: boxPicture(boxes()) },
  'box-chosen': { picture: boxPicture(boxes(), [1]) },
  'box-narrow': { picture: boxPicture(boxes()), width: 206 },
  'box-mirrored': { picture: boxPicture(boxes()), rtl: true },
};

/** A picture as text: one element a line, numbers to three decimals. */
function textOf({ picture, width = 640, rtl = false }: Golden): string {
  const { svg } = distributionPlot.draw(picture, 'Distribution', { width, height: 280, rtl });
  return pictureText(svg);
}

describe('the picture of a distribution', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => expectGolden(`distribution-${name}`, textOf(golden)));
  }
});
