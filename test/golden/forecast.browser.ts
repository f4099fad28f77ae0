import { forecastPlot } from '../../src/elements/sales-forecast/plot/forecast.js';
import type { ForecastView } from '../../src/elements/sales-forecast/model/view.js';
import { pictureTexts } from '../../src/elements/sales-forecast/model/texts.js';
import { CONTEXT, viewOf } from '../elements/sales-forecast/forecast-answers.js';
import { expectGolden, pictureText } from './golden.js';

interface Golden {
  readonly view: ForecastView;
  readonly chosen?: readonly number[];
  readonly width?: number;
  readonly rtl?: boolean;
}

const ALL = { backtest: true, growth: '+10%', events: 'Sale: 2016-11, 2017-11, 2018-11' };

const CASES: Readonly<Record<string, Golden>> = {
  plain: { view: viewOf() },
  all: { view: viewOf({}, ALL) },
  partial: { view: viewOf({ partial: true, gaps: [5] }) },
  levels: { view: viewOf({ levels: [50, 80, 95] }) },
  unshown: { view: viewOf({ partial: true, facts: { worth: { shown: false, why: 'wide' } } }) },
  chosen: { view: viewOf(), chosen: [3, 4, 5, 12] },
  narrow: { view: viewOf({}, ALL), width: 300 },
  mirrored: { view: viewOf({ partial: true }, ALL), rtl: true },
};

/** A picture as text: one element a line, numbers to three decimals. */
function textOf({ view, chosen = [], width = 720, rtl = false }: Golden): string {
  const { svg } = forecastPlot.draw({ view, chosen }, pictureTexts(CONTEXT, 'Forecast'), { width, height: 320, rtl });
  return pictureText(svg);
}

describe('the picture of a forecast', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => expectGolden(`forecast-${name}`, textOf(golden)));
  }
});
