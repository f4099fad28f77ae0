import { widgetPlot } from '../../src/elements/base/define/chart-kinds.js';
import { wordingOf } from '../../src/elements/base/define/wording.js';
import { basketPlot } from '../../src/elements/sales-basket/plot/basket.js';
import { basketTexts } from '../../src/messages/compiled/en/basket.js';
import { bundles, matrix, next, type Basket } from '../elements/sales-basket/basket-answers.js';
import { expectGolden, pictureText } from './golden.js';

interface Golden {
  readonly shown: Basket;
  readonly chosen?: readonly number[];
  readonly width?: number;
  readonly rtl?: boolean;
}

const CASES: Readonly<Record<string, Golden>> = {
  profit: { shown: bundles() },
  lift: { shown: bundles({ profit: false }) },
  chosen: { shown: bundles(), chosen: [1] },
  next: { shown: next() },
  none: { shown: bundles({ none: true }) },
  narrow: { shown: bundles(), width: 206 },
  matrix: { shown: matrix() },
  'matrix-shares': { shown: matrix('confidence'), chosen: [0, 2] },
  'matrix-numbered': { shown: matrix('lift', ['Tea, green and black', 'Bread', 'Milk']), width: 206, rtl: true },
  mirrored: { shown: bundles(), rtl: true },
};

/** A picture as text: one element a line, numbers to three decimals. */
function textOf({ shown: { view, context }, chosen = [], width = 640, rtl = false }: Golden): string {
  const { facts, attributes, texts } = view;
  const picture = { facts, attributes, texts, selected: chosen };
  const words = { label: 'Baskets', texts: basketTexts, ...wordingOf(context) };
  const { svg } = widgetPlot(basketPlot).draw(picture, words, { width, height: 160, rtl });
  return pictureText(svg);
}

describe('the picture of a basket', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => expectGolden(`basket-${name}`, textOf(golden)));
  }
});
