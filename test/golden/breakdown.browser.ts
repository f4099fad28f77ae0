import { toView, type BreakdownAnswers } from '../../src/elements/sales-breakdown/model/breakdown.js';
import { breakdownPlot, loadChart } from '../../src/elements/sales-breakdown/plot/breakdown.js';
import { textsOf } from '../../src/elements/sales-breakdown/model/texts.js';
import { answer, context, members, options } from '../elements/sales-breakdown/breakdown-answers.js';
import { numbers, texts } from '../elements/sales-trend/trend-answers.js';
import { expectGolden } from './golden.js';
import type { Written } from '../elements/written.js';

interface Golden {
  readonly answers: BreakdownAnswers;
  readonly attributes?: Written;
  readonly own?: string;
  readonly width?: number;
  readonly height?: number;
  readonly rtl?: boolean;
}

const PROFIT = { Copiers: 25_000, Phones: 12_800, 'Office machines of several makers, second hand': 7900, Fasteners: 300, Tables: -8100 };
const before = [17_700, 9400, 10_400, 300, -2900];
const profit = members(PROFIT, before, { measure: 'profit' });

/** Three members by two parts. */
const parted: BreakdownAnswers = {
  members: answer([texts('region', ['West', 'East', 'South']), numbers('revenue', [70, 30, 12])]),
  parts: answer([texts('category', ['Furniture', 'Paper']), numbers('revenue', [72, 40])]),
  total: answer([numbers('revenue', [112])]),
  main: answer([
    texts('region', ['West', 'West', 'East', 'South', 'South']),
    texts('category', ['Furniture', 'Paper', 'Furniture', 'Furniture', 'Paper']),
    numbers('revenue', [40, 30, 30, 2, 10]),
  ]),
};

const CASES: Readonly<Record<string, Golden>> = {
  compared: { answers: profit, attributes: { measure: 'profit', compare: 'previous-year' } },
  chosen: { answers: profit, attributes: { measure: 'profit' }, own: 'region: Phones, Tables' },
  mirrored: { answers: profit, attributes: { measure: 'profit', compare: 'previous-year' }, rtl: true },
  narrow: { answers: profit, attributes: { measure: 'profit', compare: 'previous-year' }, width: 220 },
  other: { answers: { ...members({ a: 30, b: 20 }), others: answer([numbers('revenue', [900])]) }, attributes: { top: 2, other: true } },
  stacked: { answers: parted, attributes: { series: 'category' } },
  share: { answers: parted, attributes: { series: 'category', chart: 'share' } },
  'side-by-side': { answers: parted, attributes: { by: 'region, category' } },
  listed: { answers: parted, attributes: { by: 'region, category' }, width: 220 },
  donut: { answers: members({ West: 40, East: 35, South: 25 }), attributes: { chart: 'donut' }, own: 'region: East' },
  'donut-low': { answers: members({ West: 40, East: 35, South: 25, North: 12, 'Far away': 4 }, [30, 35, 20, 12, 5]), attributes: { chart: 'donut', compare: 'previous-year' }, height: 160 },
  treemap: { answers: members({ West: 50, East: 30, South: 15, North: 5 }), attributes: { chart: 'treemap' } },
  pareto: { answers: members({ West: 50, East: 30, South: 15, North: 5 }), attributes: { chart: 'pareto' } },
};

/** A picture as text: one element a line, numbers to three decimals. */
function textOf({ answers, attributes, own = '', width = 480, height = 240, rtl = false }: Golden): string {
  const around = context({ own });
  const view = toView(answers, options({ by: 'region', ...attributes }), around);
  const { head, svg } = breakdownPlot.draw(view, textsOf(view, around, 'Parts'), { width, height, rtl, scrolled: 0 });
  const drawn = [head, svg].map((one) => {
    one?.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    return one?.outerHTML ?? '';
  });
  const rounded = drawn.join('').replaceAll(/-?\d+\.\d{4,}/g, (number) => String(Math.round(Number(number) * 1000) / 1000));
  return `<g xmlns="http://www.w3.org/2000/svg">\n${rounded.replaceAll('><', '>\n<')}\n</g>\n`;
}

describe('the picture of a breakdown', () => {
  beforeEach(() => Promise.all([loadChart('donut'), loadChart('treemap')]));

  for (const [name, golden] of Object.entries(CASES)) {
    it(`is as it was: ${name}`, () => expectGolden(`breakdown-${name}`, textOf(golden)));
  }
});
