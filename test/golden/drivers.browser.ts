import type { DriversView } from '../../src/elements/sales-drivers/model/view.js';
import { driversPlot } from '../../src/elements/sales-drivers/plot/drivers.js';
import { pictureTexts } from '../../src/elements/sales-drivers/model/texts.js';
import { CONTEXT, fall } from '../elements/sales-drivers/drivers-answers.js';
import { expectGolden, pictureText } from './golden.js';

interface Golden {
  readonly view: DriversView;
  readonly chosen?: readonly number[];
  readonly width?: number;
  readonly rtl?: boolean;
}

const CASES: Readonly<Record<string, Golden>> = {
  causes: { view: fall() },
  parts: { view: fall({ causes: false }) },
  chosen: { view: fall(), chosen: [2] },
  small: { view: fall(), width: 440 },
  narrow: { view: fall(), width: 206 },
  mirrored: { view: fall(), rtl: true },
};

/** A picture as text: one element a line, numbers to three decimals. */
function textOf({ view, chosen = [], width = 640, rtl = false }: Golden): string {
  const texts = pictureTexts(view, CONTEXT, 'Drivers');
  const { svg } = driversPlot.draw({ view, chosen }, texts, { width, height: 260, rtl });
  return pictureText(svg);
}

describe('the picture of drivers', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => expectGolden(`drivers-${name}`, textOf(golden)));
  }
});
