import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrendAnswers } from '../../../src/elements/sales-trend/model/lines.js';
import { toView } from '../../../src/elements/sales-trend/model/trend.js';
import type { TrendPanel } from '../../../src/elements/sales-trend/model/view.js';
import { sentenceOf, tipRows } from '../../../src/elements/sales-trend/model/texts.js';
import { answer, context, dates, months, numbers, options, texts, twoYears } from './trend-answers.js';

type RequestOptions = Parameters<typeof options>[0];

const panelsOf = (given: RequestOptions, answers: TrendAnswers = twoYears()): readonly TrendPanel[] =>
  toView(answers, options(given), context())!.panels;
const rounded = (values: Float64Array): (number | null)[] =>
  [...values].map((value) => (Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6));

/** Revenue and cost of four months; the second one has a loss, the third no cost. */
function profits(): TrendAnswers {
  const columns = [
    dates('month(date)', months('2016-01', 4)),
    numbers('revenue', [10, 20, 30, 40]),
    numbers('cost', [6, 25, null, 38]),
    numbers('profit', [4, -5, null, 2]),
  ];
  return { main: answer(columns) };
}

describe('growth', () => {
  it('has a panel under the values, against the year before where nothing else is asked for', () => {
    assert.equal(options({ growth: 'panel' }).compare, 'previous-year');
    assert.equal(options({ growth: 'panel', compare: 'previous-period' }).compare, 'previous-period');
    const [values, growth] = panelsOf({ growth: 'panel' });
    assert.deepEqual([values?.title, growth?.title], ['Revenue', 'Growth vs. the previous year']);
    assert.deepEqual([growth?.unit, growth?.chart, growth?.lines[0]?.signed], ['percent', 'bar', 'up']);
    const grown = rounded(growth!.lines[0]!.values);
    assert.deepEqual(grown.slice(0, 14), [...Array<null>(12).fill(null), 1, -0.5]);
    assert.equal(growth?.lines[0]?.previous, undefined);
  });

  it('is drawn alone where asked for, and not where nothing is earlier', () => {
    const panels = panelsOf({ growth: 'only' });
    assert.deepEqual(
      panels.map(({ title, share }) => [title, share]),
      [['Growth vs. the previous year', 1]],
    );
    assert.equal(panelsOf({ growth: 'off', compare: 'previous-year' }).length, 1);
    assert.throws(() => options({ growth: 'yes' }), /growth: invalid value 'yes'.*off, panel, only/);
  });

  it('is the difference in points for ratios, and missing where the earlier value is zero or missing', () => {
    const columns = [
      dates('month(date)', months('2016-01', 3)),
      numbers('margin', [0.2, 0.1, null], 'percent'),
      numbers('margin.previous', [0.25, 0, 0.1], 'percent'),
      numbers('cost', [5, 5, 5]),
      numbers('cost.previous', [4, 0, null]),
    ];
    const panels = panelsOf({ measure: 'margin, cost', growth: 'panel' }, { main: answer(columns) });
    assert.deepEqual(
      panels.map(({ title, unit }) => [title, unit]),
      [
        ['Margin', 'percent'],
        ['Cost', 'money'],
        ['Growth vs. the previous year', 'percent'],
        ['Change in percentage points', 'number'],
      ],
    );
    assert.deepEqual(rounded(panels[2]!.lines[0]!.values), [0.25, null, null]);
    assert.equal(panels[2]!.lines[0]!.signed, 'down');
    assert.deepEqual(rounded(panels[3]!.lines[0]!.values), [-5, 10, null]);
  });

  it('is cut off where it lies far beyond the rest, and says what it is', () => {
    const values = [10, 11, 12, 9, 10, 13, 14, 12, 9, 8, 11, 10];
    const shown = (first: number) => {
      const before = values.map((_, k) => (k === 0 ? first : 10));
      const columns = [
        dates('month(date)', months('2016-01', 12)),
        numbers('revenue', values),
        numbers('revenue.previous', before),
      ];
      return panelsOf({ growth: 'only' }, { main: answer(columns) })[0]!.lines[0]!;
    };
    const line = shown(0.1);
    assert.deepEqual(
      [...line.beyond!].map(([index, value]) => [index, Math.round(value)]),
      [[0, 99]],
    );
    assert.ok(Math.abs(line.values[0]! - 0.44) < 1e-9);
    assert.equal(line.values[6], 0.4);
    assert.equal(shown(8).beyond, undefined);
  });

  it('is a line for each of several members, told with their values', () => {
    const keys = dates('month(date)', ['2016-01', '2016-01']);
    const main = answer([keys, texts('region', ['W', 'E']), numbers('revenue', [12, 8]), numbers('revenue.previous', [10, 10])]);
    const members = { rowCount: 2, columns: [texts('region', ['W', 'E']), numbers('revenue', [12, 8])] };
    const view = toView(
      { main, members },
      options({ series: 'region', growth: 'panel', compare: 'previous-period' }),
      context(),
    )!;
    assert.deepEqual([view.panels[1]?.chart, view.panels[1]?.lines.length], ['line', 2]);
    assert.deepEqual(
      tipRows(view, 0, context()).map(({ text }) => text),
      ['$12.00 (+20.0%)', '$8.00 (−20.0%)'],
    );
  });
});

describe('the difference of revenue and cost', () => {
  it('is shaded where both are lines of one panel', () => {
    const [panel] = panelsOf({ measure: 'revenue, cost, profit' }, profits());
    assert.deepEqual(
      [rounded(panel!.difference!.y1), rounded(panel!.difference!.y2)],
      [
        [6, 25, null, 38],
        [10, 20, 30, 40],
      ],
    );
    assert.equal(panelsOf({ measure: 'revenue, cost, profit', chart: 'bar' }, profits())[0]?.difference, undefined);
    assert.equal(panelsOf({ compare: 'previous-year' })[0]?.difference, undefined);
  });

  it('is told in a sentence, with the greatest loss', () => {
    const around = context();
    const view = toView(profits(), options({ measure: 'revenue, cost, profit' }), around)!;
    assert.equal(
      sentenceOf(view, around),
      'Revenue exceeded cost in two of three months; the largest loss was $5 in February 2016.',
    );
    const columns = [dates('month(date)', months('2016-01', 2)), numbers('revenue', [5, 6]), numbers('cost', [1, 2])];
    const good = toView({ main: answer(columns) }, options({ measure: 'revenue, cost' }), around)!;
    assert.equal(sentenceOf(good, around), 'Revenue exceeded cost in all two months.');
  });
});

describe('the same weekday', () => {
  it('is compared by day, and named so', () => {
    assert.equal(options({ compare: 'same-weekday' }).granularity, 'day');
    assert.equal(options({ compare: 'same-weekday', granularity: 'week' }).granularity, 'week');
    const columns = [
      dates('day(date)', ['2016-11-25', '2016-11-26']),
      numbers('revenue', [70, 80]),
      numbers('revenue.previous', [7, 90]),
    ];
    const around = context();
    const view = toView({ main: answer(columns, 'day') }, options({ compare: 'same-weekday' }), around)!;
    assert.equal(view.lines[0]?.previousLabel, '52 weeks earlier');
    assert.equal(sentenceOf(view, around), 'One of two days was above the same weekday a year earlier, +$53 in total.');
    assert.equal(tipRows(view, 0, around)[1]?.term, 'Nov 27, 2015');
  });
});
