import { widgetPlot } from '../../src/elements/base/define/chart-kinds.js';
import { wordingOf } from '../../src/elements/base/define/wording.js';
import { heatmapPlot } from '../../src/elements/sales-heatmap/plot/heatmap.js';
import { englishHeatmap } from '../../src/messages/combined/heatmap-messages.js';
import type { Results } from '../../src/query/result/result.js';
import { context, days, type Heat, members, monthsOfYears, pairsOf, viewOf } from '../elements/sales-heatmap/heatmap-answers.js';
import { expectGolden, pictureText } from './golden.js';
import type { Written } from '../elements/written.js';

interface Golden {
  readonly answers: Results;
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

/** A picture as text: one element a line, numbers to three decimals. */
function textOf({ facts, view, context: own }: Heat, label: string, { width = 640, rtl = false }): string {
  const { coveredBy } = view.selection;
  const picture = { facts, attributes: view.attributes, texts: view.texts, selected: own.own === '' ? [] : coveredBy(own.own) };
  const words = { label, texts: englishHeatmap, ...wordingOf(own) };
  return pictureText(widgetPlot(heatmapPlot).draw(picture, words, { width, height: 300, rtl }).svg);
}

describe('the picture of a heatmap', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    const { answers, attributes, own = '' } = golden;
    it(`is as it was: ${name}`, () =>
      expectGolden(`heatmap-${name}`, textOf(viewOf(answers, attributes, context({ own })), 'Heatmap', golden)));
  }

  it('is as it was: matrix @release', () => expectGolden('heatmap-matrix', textOf(pairsOf(), 'Matrix', { width: 400 })));
});
