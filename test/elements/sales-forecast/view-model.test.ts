import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explanationOf } from '../../../src/elements/sales-forecast/model/explanation.js';
import { toResult } from '../../../src/elements/sales-forecast/model/model.js';
import { raised } from '../../../src/elements/sales-forecast/model/view.js';
import {
  claimsOf,
  detailsOf,
  sentenceOf,
  spokenPoint,
  summaryOf,
  toTable,
} from '../../../src/elements/sales-forecast/model/texts.js';
import { formatNumber } from '../../../src/format/number.js';
import type { TestClaim } from '../../../src/query/claim.js';
import { QueryResult } from '../../../src/query/result/result.js';
import { forecast } from '../../../src/stats/forecast/forecast.js';
import { answer, CONTEXT, forecastAt, valueAt, viewOf } from './forecast-answers.js';

const money = (value: number, shape: 'full' | 'compact' = 'full'): string => formatNumber(value, 'money', CONTEXT, shape);
const sumOf = (count: number, of: (k: number) => number): number =>
  Array.from({ length: count }, (_, k) => of(k)).reduce((sum, each) => sum + each, 0);

describe('toView', () => {
  it('has the forecast with its intervals and the what-if line, the widest interval first', () => {
    const { panels, known } = viewOf({}, { growth: '+10%' });
    const [ahead, whatIf] = panels[0]!.lines;
    assert.equal(known, 24);
    assert.deepEqual([ahead!.values[23], ahead!.values[24]], [NaN, forecastAt(0)]);
    assert.deepEqual([whatIf!.values[23], whatIf!.values[24]], [NaN, 1650]);
    const [wide, narrow] = ahead!.bands!;
    assert.deepEqual([wide!.y1[24], narrow!.y1[24], narrow!.y2[24]], [1300, 1400, 1600]);
  });

  it('has room on the axis for what was, and for the backtest where it is drawn', () => {
    const { yearBefore, panels: plain } = viewOf();
    assert.deepEqual(plain[0]!.also!.slice(1), [yearBefore]);
    const { pastForecast, panels } = viewOf({}, { backtest: true });
    assert.equal(panels[0]!.also![1], pastForecast);
    assert.deepEqual([pastForecast![17], pastForecast![18]], [NaN, valueAt(18) + 50]);
  });

  it('keeps a month that is not over apart from the past', () => {
    const { known, past, values, keys } = viewOf({ partial: true });
    assert.deepEqual([known, past, values[24]], [24, 25, 300]);
    assert.equal(keys.at(-1)!.text, 'Period in progress');
  });

  it('shows the past alone where the forecast is not worth showing', () => {
    const view = viewOf({ facts: { worth: { shown: false, why: 'wide' } } }, { growth: '+10%', backtest: true });
    assert.deepEqual([view.bins.length, view.whatIf, view.sum], [24, undefined, undefined]);
    assert.deepEqual([view.panels[0]!.lines.length, view.panels[0]!.lines[0]!.values[23]], [1, valueAt(23)]);
  });

  it('draws the same months of the year before under the forecast, not under a backtest', () => {
    const { yearBefore, known, bins, keys } = viewOf();
    assert.deepEqual(
      [...yearBefore!.slice(0, known)],
      Array.from({ length: known }, () => NaN),
    );
    assert.deepEqual(
      [...yearBefore!.slice(known)],
      Array.from({ length: bins.length - known }, (_, k) => valueAt(known - 12 + k)),
    );
    assert.ok(keys.some(({ text }) => text === 'Previous year'));
    assert.equal(viewOf({}, { backtest: true }).yearBefore, undefined);
    const long = viewOf({ known: 24, horizon: 18, partial: true });
    assert.ok(Number.isNaN(long.yearBefore![36]), 'no year before a forecast month');
  });

  it('shows two years of a long history, or as much as is forecast', () => {
    assert.deepEqual(viewOf({ known: 90 }).shown, { from: 66, to: 101 });
    assert.deepEqual(viewOf({ known: 96, horizon: 40 }).shown, { from: 56, to: 135 });
    const { shown, bins } = viewOf({ known: 90, horizon: 6, facts: {} });
    assert.equal(shown.to, bins.length - 1);
  });

  it('compares the sum with the same months a year before, and not where one of them is missing', () => {
    const { sum } = viewOf({ horizon: 6 });
    assert.ok(Math.abs(sum!.before!.value - sumOf(6, (k) => valueAt(12 + k))) < 1e-9);
    assert.deepEqual(viewOf({ horizon: 6, gaps: [14] }).sum!.before, undefined);
    assert.deepEqual(viewOf({ horizon: 24, known: 20 }).sum!.before, undefined);
    assert.equal(viewOf({}, {}, false).sum, undefined);
  });

  it('raises losses as well as gains', () => {
    assert.deepEqual([raised(100, 0.05), raised(-100, 0.05), raised(-100, -0.05)], [105, -95, -105]);
  });

  it('gives the what-if line on as a column, where there is one', () => {
    const main = new QueryResult({ ...answer(), notes: [], selected: 1, total: 1, facts: { measures: [], skipped: [] } });
    assert.equal(toResult(main, undefined), main);
    const rows = toResult(main, 0.1).rows();
    assert.deepEqual([rows[23]!['what-if'], rows[24]!['what-if']], [null, 1650]);
    assert.deepEqual(Object.keys(rows[0]!).slice(4, 6), ['forecast', 'what-if']);
  });
});

describe('the words of a forecast', () => {
  it('tell the sum with its own interval, the change, and how near it was', () => {
    const total = sumOf(12, forecastAt);
    const before = sumOf(12, (k) => valueAt(12 + k));
    const change = `${((100 * (total - before)) / before).toFixed(1)}%`;
    assert.equal(
      sentenceOf(viewOf(), CONTEXT),
      `Revenue forecast for 2018: ${money(total, 'compact')} (80% interval: ${money(total - 1080, 'compact')} to ${money(total + 1080, 'compact')}), ` +
        `up ${change} from 2017. Backtest error: 6.9%, vs. 14.3% when repeating the year before.`,
    );
    assert.match(sentenceOf(viewOf(), { ...CONTEXT, isOnDashboard: true }), / from 2017\.$/, 'short on a dashboard');
  });

  it('tell of several intervals the narrowest that holds four in five, else the widest', () => {
    const told = (levels: readonly number[]): string | undefined => /\((\d+%)/.exec(sentenceOf(viewOf({ levels }), CONTEXT))?.[1];
    assert.deepEqual([told([50, 80, 95]), told([50, 60]), told([95])], ['80%', '60%', '95%']);
  });

  it('tell the last period of a measure that does not add up', () => {
    assert.match(
      sentenceOf(viewOf({ unit: 'percent' }, {}, false), CONTEXT),
      /^Revenue forecast for December 2018: 16\.1% \(80% interval: 14\.0% to 18\.2%\)\. Backtest error: /,
    );
  });

  it('tell what if, and what events change, where effects could be told', () => {
    const effects = [
      { name: 'Sale', effect: 0.31, relative: true, t: 5 },
      { name: 'trading-days', effect: -20, relative: false, t: -3 },
    ];
    const view = viewOf({ facts: { effects } }, { growth: '+10%' });
    assert.match(sentenceOf(view, CONTEXT), / With \+10%, the forecast would be \$20\.5K\. Backtest error: /);
    assert.ok(summaryOf(view, CONTEXT).endsWith(' Events: Sale +31.0%, one more working day −$20.'));
  });

  it('say why no forecast is shown', () => {
    const said = (why: 'few-values' | 'wide', known = 24): string =>
      sentenceOf(viewOf({ known, facts: { worth: { shown: false, why } } }), CONTEXT);
    assert.equal(
      said('few-values', 9),
      'No forecast is shown: it needs at least 24 months, and there are 9. Try a finer granularity or a longer history.',
    );
    assert.match(said('wide'), /uncertainty is too large/);
  });

  it('say that models were no better than the year before, on a dashboard too', () => {
    const backtest = { origins: 4, horizon: 6, mase: 1.1, smape: 10, wape: 10.31, naive: { mase: 1, smape: 9.5, wape: 9.78 } };
    const worth = { shown: true, why: 'no-better' } as const;
    const view = viewOf({ facts: { worth, backtest } });
    const said =
      / from 2017\. In backtests, the models were no more accurate than repeating the same month a year earlier \(average error 10\.3% vs\. 9\.8%\)\.$/;
    assert.match(sentenceOf(view, CONTEXT), said);
    assert.match(sentenceOf(view, { ...CONTEXT, isOnDashboard: true }), said);
    const untold = viewOf({ facts: { worth, backtest: { ...backtest, wape: NaN } } });
    assert.match(sentenceOf(untold, CONTEXT), / than repeating the same month a year earlier\.$/);
  });

  it('say that the forecast repeats the same months, and the errors of the models that it replaced', () => {
    const repeated = { mase: 1, smape: 9.5, wape: 9.78 };
    const backtest = { origins: 4, horizon: 6, ...repeated, naive: repeated, replaced: { mase: 1.1, smape: 10, wape: 10.31 } };
    const worth = { shown: true, why: 'no-better' } as const;
    const parts = [{ kind: 'snaive', name: 'seasonal naive', share: 1, parameters: {} }];
    const view = viewOf({ facts: { worth, backtest, parts, model: 'seasonal naive' } });
    const said =
      / from 2017\. The forecast repeats the same month a year earlier, because no model was more accurate in backtests \(average error 9\.8%, vs\. 10\.3% for the models\)\.$/;
    assert.match(sentenceOf(view, CONTEXT), said);
    assert.match(sentenceOf(view, { ...CONTEXT, isOnDashboard: true }), said);
    const lines = explanationOf(view, { events: [], empty: 'zero', isCombined: true }, CONTEXT);
    assert.deepEqual(
      lines.slice(0, 2).map(({ term }) => term),
      ['Model', 'Backtest'],
    );
    assert.equal(lines[0]!.text, '100% seasonal naive (seasonal naive)');
    assert.ok((claimsOf(view)[0] as TestClaim).figures.includes(10.31));
  });

  it('need as many periods as the function does', () => {
    const why = (count: number, period: number): string =>
      forecast(
        Array.from({ length: count }, (_, t) => 100 + t + 10 * Math.sin((2 * Math.PI * t) / period) + ((t * 7919) % 7)),
        { period, horizon: 4 },
      ).worth.why;
    for (const [least, period] of [
      [14, 7],
      [104, 52],
      [24, 12],
      [10, 4],
      [10, 1],
    ] as const) {
      assert.notEqual(why(least, period), 'few-values', `${least} of ${period}`);
      assert.equal(why(least - 1, period), 'few-values', `${least - 1} of ${period}`);
    }
  });

  it('tell of a point what was, what comes and between which limits, in the tooltip and spoken', () => {
    const view = viewOf({ partial: true }, { growth: '-10%', backtest: true, events: 'Sale: 2018-01-20' });
    assert.deepEqual(detailsOf(view, 20, CONTEXT), [
      ['Actual', money(valueAt(20))],
      ['Backtest forecast', money(valueAt(20) + 50)],
    ]);
    assert.deepEqual(detailsOf(view, 24, CONTEXT), [
      ['Actual, data through Jan 12', '$300.00'],
      ['Forecast', '$1,500.00'],
      ['80% interval', '$1,400.00 to $1,600.00'],
      ['95% interval', '$1,300.00 to $1,700.00'],
      ['What if −10%', '$1,350.00'],
    ]);
    assert.match(
      spokenPoint(view, 24, CONTEXT),
      /^January 2018, Sale: actual, data through Jan 12 \$300\.00, forecast \$1,500\.00, .*Point 25 of 36\.$/,
    );
  });

  it('have every period in the table, and those to come together with limits of their own', () => {
    const { columns, rows } = toTable(
      viewOf({ gaps: [3] }, { growth: '+10%', backtest: true, events: 'Sale: 2017-05' }),
      CONTEXT,
      '',
    );
    assert.deepEqual(
      columns.map(({ label }) => label),
      [
        'Period',
        'Actual',
        'Forecast',
        '80% lower bound',
        '80% upper bound',
        '95% lower bound',
        '95% upper bound',
        'What if +10%',
        'Backtest forecast',
        'Event',
      ],
    );
    assert.equal(rows.length, 37);
    assert.deepEqual(rows[3]!.slice(0, 3), ['April 2016', '–', '']);
    assert.deepEqual(rows[16]!.slice(-1), ['Sale']);
    assert.deepEqual(rows[24]!.slice(0, 8), [
      'January 2018',
      '',
      '$1,500.00',
      '$1,400.00',
      '$1,600.00',
      '$1,300.00',
      '$1,700.00',
      '$1,650.00',
    ]);
    const total = sumOf(12, forecastAt);
    assert.deepEqual(rows[36]!.slice(0, 5), ['2018 total', '', money(total), money(total - 1080), money(total + 1080)]);
  });

  it('explain model, accuracy, intervals, what is left out, and events of which nothing could be told', () => {
    const asked = { events: [{ name: 'Easter', dates: ['2017-04-16'] }], empty: 'zero', isCombined: true } as const;
    const lines = new Map(
      explanationOf(viewOf({ partial: true, gaps: [3] }, { growth: '+10%' }), asked, CONTEXT).map(({ term, text }) => [
        term,
        text,
      ]),
    );
    assert.equal(lines.get('Model'), '60% exponential smoothing (ETS(M,A,M)), 40% theta method (DOTM)');
    assert.match(
      lines.get('Backtest')!,
      /6 earlier starting points, 6 months ahead: WAPE 6\.9%, sMAPE 7\.2%, MASE 0\.91\. .*: 14\.3%, 15\.1%, 1\.7$/,
    );
    assert.equal(lines.get('Fitted to'), '24 months (1 missing value filled in)');
    assert.match(lines.get('Not included')!, /^January 2018: data ends on Jan 12/);
    assert.equal(lines.get('Events'), 'no effect could be estimated for Easter');
    assert.ok(
      lines.has('Interval of the total') && lines.has('What if') && lines.get('Periods without data') === 'Treated as zero',
    );
    assert.equal(
      explanationOf(viewOf({}, {}, false), { ...asked, isCombined: false }, CONTEXT).some(
        ({ term }) => term === 'Interval of the total',
      ),
      false,
    );
  });
});
