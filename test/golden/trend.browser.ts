import type { TrendAnswers } from '../../src/elements/sales-trend/model/lines.js';
import { toView } from '../../src/elements/sales-trend/model/trend.js';
import { trendPlot } from '../../src/elements/sales-trend/plot/trend.js';
import { wordsOf } from '../../src/elements/sales-trend/model/texts.js';
import { answer, context, dates, forecastFrom, months, numbers, options, texts, twoYears } from '../elements/sales-trend/trend-answers.js';
import { expectGolden, pictureText } from './golden.js';
import type { Written } from '../elements/written.js';

interface Golden {
  readonly answers: TrendAnswers;
  readonly attributes?: Written;
  readonly own?: string;
  readonly width?: number;
  readonly rtl?: boolean;
}

/** Four members by quarter, two of them near to each other at their ends. */
function members(): TrendAnswers {
  const names = ['West', 'East', 'Central', 'South'];
  const quarters = months('2016-01', 12).filter((_, k) => k % 3 === 0);
  const values = [40, 52, 61, 70, 30, 33, 20, 31, 10, 18, 26, 30, 12, 6, 9, -4];
  const keys = dates('quarter(date)', names.flatMap(() => quarters));
  const main = answer([keys, texts('region', names.flatMap((name) => quarters.map(() => name))), numbers('profit', values)], 'quarter');
  return { main, members: { rowCount: 4, columns: [texts('region', names), numbers('profit', [223, 114, 84, 23])] } };
}

/** Two measures of different units, with a gap in the middle and a last month that is not over. */
function gapped(): TrendAnswers {
  const keys = dates('month(date)', ['2017-01', '2017-02', '2017-05', '2017-06']);
  return { main: answer([keys, numbers('revenue', [12_000, 15_500, 9_000, 4_000]), numbers('orders', [3, 4, 2, 1], 'count')], 'month', '2017-06-09') };
}

/** Revenue and cost of a year, with losses in spring and in autumn. */
function profits(): TrendAnswers {
  const keys = dates('month(date)', months('2017-01', 12));
  const revenue = [40, 42, 38, 36, 45, 60, 64, 66, 70, 52, 58, 75];
  const cost = [30, 33, 41, 44, 40, 45, 46, 50, 55, 60, 56, 58];
  return { main: answer([keys, numbers('revenue', revenue), numbers('cost', cost), numbers('profit', revenue.map((value, k) => value - cost[k]!))]) };
}

/** A year of revenue with its plan; the data ends in the middle of September, and the plan goes on. */
function planned(): TrendAnswers {
  const plan = [40, 42, 50, 55, 60, 64, 66, 70, 36, 72, 80, 90];
  const actual = [44, 39, 47, 58, 61, 60, 70, 75, 30, null, null, null];
  const keys = dates('month(date)', months('2017-01', 12));
  const gap = actual.map((value, k) => (value === null ? null : value - plan[k]!));
  const attainment = actual.map((value, k) => (value === null ? null : value / plan[k]!));
  const columns = [keys, numbers('revenue', actual), numbers('revenue.plan', plan), numbers('revenue.gap', gap), numbers('revenue.attainment', attainment, 'percent')];
  return { main: answer(columns, 'month', '2017-09-15') };
}

const NOTES = '2016-05..2016-07: Strike; 2016-11-25: Black Friday; 2017-10: New shop; 2017-11-24: Black Friday; 2019: Beyond';

const AHEAD: TrendAnswers = { ...twoYears(), ahead: forecastFrom('2018-01') };

const CASES: Readonly<Record<string, Golden>> = {
  'year-over-year': { answers: twoYears(), attributes: { compare: 'previous-year' } },
  brushed: { answers: twoYears(), attributes: { compare: 'previous-year' }, own: 'date: 2017' },
  chosen: { answers: twoYears(), attributes: { compare: 'previous-year' }, own: 'date: 2017-03' },
  bars: { answers: twoYears(), attributes: { chart: 'bar', compare: 'previous-year' }, own: 'date: 2017-01..2017-06' },
  members: { answers: members(), attributes: { measure: 'profit', series: 'region', granularity: 'quarter' } },
  stacked: { answers: members(), attributes: { measure: 'profit', series: 'region', granularity: 'quarter', chart: 'stacked' } },
  area: { answers: twoYears(), attributes: { chart: 'area' } },
  average: { answers: twoYears(), attributes: { average: '3' } },
  plan: { answers: planned(), attributes: { compare: 'plan' } },
  'plan-bars': { answers: planned(), attributes: { compare: 'plan', chart: 'bar' } },
  'plan-to-date': { answers: planned(), attributes: { compare: 'plan', cumulative: 'year' } },
  variance: { answers: planned(), attributes: { compare: 'plan', chart: 'variance' } },
  'variance-mirrored': { answers: planned(), attributes: { compare: 'plan', chart: 'variance' }, rtl: true },
  'running-total': { answers: twoYears(), attributes: { cumulative: true } },
  'year-to-date': { answers: twoYears(), attributes: { cumulative: 'year' }, own: 'date: 2016-11..2017-02' },
  panels: { answers: gapped(), attributes: { measure: 'revenue, orders' } },
  narrow: { answers: twoYears(), attributes: { compare: 'previous-year' }, width: 206 },
  forecast: { answers: AHEAD, attributes: { compare: 'previous-year', forecast: '3' }, own: 'date: 2017' },
  'forecast-mirrored': { answers: AHEAD, attributes: { forecast: '3' }, rtl: true },
  notes: { answers: twoYears(), attributes: { annotations: NOTES } },
  'notes-mirrored': { answers: twoYears(), attributes: { annotations: NOTES }, rtl: true },
  growth: { answers: twoYears(), attributes: { growth: 'panel' } },
  difference: { answers: profits(), attributes: { measure: 'revenue, cost, profit' } },
  mirrored: { answers: twoYears(), attributes: { compare: 'previous-year' }, own: 'date: 2017', rtl: true },
};

/** A picture as text: one element a line, numbers to three decimals. */
function textOf({ answers, attributes, own = '', width = 640, rtl = false }: Golden): string {
  const around = context({ own });
  const view = toView(answers, options({ granularity: 'month', ...attributes }), around)!;
  const { svg } = trendPlot.draw(view, wordsOf(view, around, 'Trend'), { width, height: width < 520 ? 258 : 348, rtl });
  return pictureText(svg);
}

describe('the picture of a trend', () => {
  for (const [name, golden] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => expectGolden(`trend-${name}`, textOf(golden)));
  }
});
