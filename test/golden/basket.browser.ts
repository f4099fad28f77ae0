import { basketPlot } from '../../src/elements/sales-basket/plot/basket.js';
import type { BasketView } from '../../src/elements/sales-basket/model/view.js';
import { pictureTexts } from '../../src/elements/sales-basket/model/texts.js';
import { bundles, CONTEXT, matrix, next } from '../elements/sales-basket/basket-answers.js';
import { expectGolden, pictureText } from './golden.js';

interface Golden {
  readonly view: BasketView;
  readonly chosen?: readonly number[];
  readonly width?: number;
  readonly rtl?: boolean;
}

const CASES: Readonly<Record<string, Golden>> = {
  profit: { view: bundles() },
  lift: { view: bundles({ profit: false }) },
  chosen: { view: bundles(), chosen: [1] },
  next: { view: next() },
  none: { view: bundles({ none: true }) },
  narrow: { view: bundles(), width: 206 },
  matrix: { view: matrix() },
  'matrix-shares': { view: matrix('confidence'), chosen: [0, 2] },
  'matrix-numbered': { view: matrix('lift', ['Tea, green and black', 'Bread', 'Milk']), width: 206, rtl: true },
  mirrored: { view: bundles(), rtl: true },
};

/** A picture as text: one element a line, numbers to three decimals. */
function textOf({ view, chosen = [], width = 640, rtl = false }: Golden): string {
  const texts = pictureTexts(view, CONTEXT, 'Baskets');
  const { svg } = basketPlot.draw({ view, chosen }, texts, { width, height: 160, rtl });
  return pictureText(svg);
}

describe('the picture of a basket', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => expectGolden(`basket-${name}`, textOf(golden)));
  }
});
