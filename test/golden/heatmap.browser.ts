import type { HeatAnswers } from '../../src/elements/sales-heatmap/model/heatmap.js';
import { heatmapPlot } from '../../src/elements/sales-heatmap/plot/heatmap.js';
import { toPairsView } from '../../src/elements/sales-heatmap/model/pairs.js';
import { pairsTexts } from '../../src/elements/sales-heatmap/model/pairs-texts.js';
import type { HeatView } from '../../src/elements/sales-heatmap/model/view.js';
import { wordsOf, type HeatTexts } from '../../src/elements/sales-heatmap/model/texts.js';
import { context, days, members, monthsOfYears, pairsAnswer, viewOf } from '../elements/sales-heatmap/heatmap-answers.js';
import { expectGolden, pictureText } from './golden.js';
import type { Written } from '../elements/written.js';

interface Golden {
  readonly answers: HeatAnswers;
  readonly attributes?: Written;
  readonly own?: string;
  readonly width?: number;
  readonly rtl?: boolean;
}

const MEMBERS = { x: 'category', y: 'region', measure: 'profit' };
const MONTHS = { x: 'month(date)', y: 'year(date)' };

const CASES: Readonly<Record<string, Golden>> = {
  calendar: { answers: days('2016-12-20', 40, [3, 17]) },
  chosen: { answers: days('2017-01-01', 30), own: 'date: 2017-01-10..2017-01-12' },
  folded: { answers: monthsOfYears(), attributes: MONTHS },
  members: { answers: members(), attributes: MEMBERS },
  narrow: { answers: monthsOfYears(), attributes: MONTHS, width: 206 },
  mirrored: { answers: members(), attributes: MEMBERS, rtl: true },
};

/** A picture as text. */
function textOf({ answers, attributes, own = '', width = 640, rtl = false }: Golden): string {
  const around = context({ own });
  const view = viewOf(answers, attributes, around);
  return svgOf(view, wordsOf(view, around, 'Heatmap'), { width, rtl });
}

/** A matrix of correlations as text. */
function matrixText(): string {
  const view = toPairsView(pairsAnswer(), ['Revenue', 'Discount', 'Region'])!;
  return svgOf(view, pairsTexts(view, context(), 'Matrix'), { width: 400, rtl: false });
}

/** One element a line, numbers to three decimals. */
function svgOf(view: HeatView, texts: HeatTexts, { width, rtl }: { readonly width: number; readonly rtl: boolean }): string {
  const { svg } = heatmapPlot.draw(view, texts, { width, height: 300, rtl });
  return pictureText(svg);
}

describe('the picture of a heatmap', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => expectGolden(`heatmap-${name}`, textOf(golden)));
  }

  it('is as it was: matrix', () => expectGolden('heatmap-matrix', matrixText()));
});
