import type { DistributionFacts } from '../../src/elements/sales-distribution/model/facts.js';
import {
  boxes,
  boxesOf,
  DISCOUNTS,
  drawnOf,
  histogramOf,
  orders,
  pointsOf,
  rowPoints,
  TAILED,
  viewOf,
} from '../elements/sales-distribution/distribution-answers.js';
import { expectGolden, pictureText } from './golden.js';

interface Golden {
  readonly facts: DistributionFacts;
  readonly selected?: readonly number[];
  readonly width?: number;
  readonly rtl?: boolean;
}

const CASES: Readonly<Record<string, Golden>> = {
  orders: { facts: histogramOf(orders()) },
  chosen: { facts: histogramOf(orders()), selected: [2, 3, 4] },
  whole: { facts: histogramOf(viewOf([1, 2, 2, 3, 3, 3, 4, 4, 7])) },
  'both-tails': { facts: histogramOf(viewOf([...TAILED, -4000], { unit: 'money', step: 0.01 })) },
  narrow: { facts: histogramOf(orders()), width: 206 },
  mirrored: { facts: histogramOf(orders()), rtl: true },
  scatter: { facts: pointsOf(DISCOUNTS) },
  'scatter-chosen': { facts: pointsOf(DISCOUNTS), selected: [2, 3] },
  'scatter-narrow': { facts: pointsOf(DISCOUNTS), width: 206 },
  'scatter-mirrored': { facts: pointsOf(DISCOUNTS), rtl: true },
  'scatter-rows': { facts: rowPoints() },
  'scatter-rows-chosen': { facts: rowPoints(), selected: [0, 1], rtl: true },
  box: { facts: boxesOf(boxes()) },
  'box-chosen': { facts: boxesOf(boxes()), selected: [1] },
  'box-narrow': { facts: boxesOf(boxes()), width: 206 },
  'box-mirrored': { facts: boxesOf(boxes()), rtl: true },
};

describe('the picture of a distribution', () => {
  for (const [name, { facts, ...frame }] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => expectGolden(`distribution-${name}`, pictureText(drawnOf(facts, frame).svg)));
  }
});
