import { expect } from '@open-wc/testing';
import { writeFile } from '@web/test-runner-commands';
import { drawHistogram } from '../../src/elements/sales-distribution/histogram-plot.js';
import type { HistogramView } from '../../src/elements/sales-distribution/view-model.js';
import { pictureWords } from '../../src/elements/sales-distribution/words-model.js';
import { CONTEXT, orders, TAILED, viewOf } from '../elements/sales-distribution/distribution-answers.js';

interface Golden {
  readonly view: HistogramView;
  readonly chosen?: readonly number[];
  readonly width?: number;
  readonly rtl?: boolean;
}

const CASES: Readonly<Record<string, Golden>> = {
  orders: { view: orders() },
  chosen: { view: orders(), chosen: [2, 3, 4] },
  whole: { view: viewOf([1, 2, 2, 3, 3, 3, 4, 4, 7]) },
  'both-tails': { view: viewOf([...TAILED, -4000], { unit: 'money', step: 0.01 }) },
  narrow: { view: orders(), width: 206 },
  mirrored: { view: orders(), rtl: true },
};

/** A picture as text: one element a line, numbers to three decimals. */
function textOf({ view, chosen = [], width = 640, rtl = false }: Golden): string {
  const words = pictureWords(view, CONTEXT, 'Distribution');
  const { svg } = drawHistogram({ view, chosen }, words, { width, height: 280, rtl });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const rounded = svg.outerHTML.replaceAll(/-?\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
  return `${rounded.replaceAll('><', '>\n<')}\n`;
}

describe('the picture of a distribution', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, async () => {
      const file = `test/golden/distribution-${name}.svg`;
      const drawn = textOf(golden);
      const response = await fetch(`/${file}`);
      if (!response.ok) {
        await writeFile({ path: `../../../../${file}`, content: drawn });
        throw new Error(`${file} was not there and has been written: read it, then run again`);
      }
      expect(drawn).to.equal(await response.text());
    });
  }
});
