import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cursorDots, descriptionOf, passagesOf } from '../../../src/elements/sales-trend/cursor.js';
import type { TrendAnswers } from '../../../src/elements/sales-trend/model/lines.js';
import { RANK } from '../../../src/query/source.js';
import { toTable, trendModel } from '../../../src/elements/sales-trend/model/model.js';
import { explainSeason, toPlans } from '../../../src/elements/sales-trend/model/plans.js';
import { spokenPoint, tipRows } from '../../../src/elements/sales-trend/model/texts.js';
import { toView } from '../../../src/elements/sales-trend/model/trend.js';
import type { TrendView } from '../../../src/elements/sales-trend/model/view.js';
import { context, day, forecastFrom, months, options, twoYears } from './trend-answers.js';

const GIVEN = options({ granularity: 'month', compare: 'previous-year', forecast: '3' });
const view = (answers: TrendAnswers, own = ''): TrendView => toView(answers, GIVEN, context({ own }))!;
const whole = view({ ...twoYears(), ahead: forecastFrom('2018-01') });

describe('the forecast of a trend', () => {
  it('is asked for with the history before the period, and may be missing', () => {
    const { ahead } = toPlans(GIVEN);
    const of = { value: 'revenue', date: 'month(date)', empty: 'auto' };
    const analysis = { kind: 'forecast', ...of, leastHorizon: 3, level: [80] };
    assert.deepEqual(ahead, { measures: ['revenue'], by: ['month(date)'], history: true, analysis });
    assert.deepEqual(
      ['main', 'ahead'].map((name) => trendModel.rankOf!(name)),
      [RANK.card, RANK.extra],
    );
    assert.deepEqual(Object.keys(toPlans(options())), ['main']);
  });

  it('needs a line of one plain measure', () => {
    const wrong = [
      [{ series: 'region' }, 'forecast'],
      [{ measure: 'revenue, profit' }, 'forecast'],
      [{ cumulative: 'year' }, 'forecast'],
      [{ chart: 'bar' }, 'chart'],
      [{ growth: 'only' }, 'growth'],
    ] as const;
    for (const [given, name] of wrong) {
      const message = new RegExp(`^${name}: invalid value`);
      assert.throws(() => options({ ...given, forecast: '3' }), { code: 'bad-option', message }, JSON.stringify(given));
    }
    for (const forecast of ['0', '61', 'x']) assert.throws(() => options({ forecast }), { code: 'bad-option' }, forecast);
  });

  it('follows the bins of the data, which stay those of facts and filters', () => {
    const { bins, shown, ahead } = whole;
    assert.deepEqual([bins.length, shown.to, ahead!.from], [24, 23, 24]);
    assert.deepEqual(ahead!.bins, months('2018-01', 3).map(day));
    assert.deepEqual([...ahead!.line!.values.slice(23)], [NaN, 100, 200, 300]);
    assert.deepEqual([...ahead!.line!.bands![0]!.y1.slice(24)], [90, 190, 290]);
  });

  it('has its room before it is known', () => {
    const { ahead } = view(twoYears());
    assert.deepEqual([ahead!.bins.length, ahead!.line], [3, undefined]);
  });

  it('includes the month in progress, which is drawn twice', () => {
    const { main } = twoYears();
    const started = { ...main!, facts: { ...main!.facts, newest: day('2017-12-10') } };
    const { ahead, partial } = view({ main: started, ahead: forecastFrom('2017-12', { partial: true }) });
    assert.deepEqual([...partial], [23]);
    assert.deepEqual([ahead!.from, ahead!.bins], [23, months('2018-01', 2).map(day)]);
    assert.deepEqual([...ahead!.line!.values.slice(22)], [NaN, 100, 200, 300]);
    const tip = tipRows(view({ main: started, ahead: forecastFrom('2017-12', { partial: true }) }), 23, context());
    assert.deepEqual(tip.map(({ term }) => term).slice(-2), ['Forecast', '80% interval']);
  });

  it('begins within the data where the period shown ends before the month in progress', () => {
    const { main } = twoYears();
    const started = { ...main!, facts: { ...main!.facts, newest: day('2017-12-10') } };
    const { ahead, ...rest } = view(
      { main: started, ahead: forecastFrom('2017-12', { partial: true }) },
      'date: 2016-12..2017-11',
    );
    assert.deepEqual([ahead!.from, ahead!.bins], [23, ['2017-12', '2018-01', '2018-02'].map(day)]);
    const shown = { ...rest, ahead: ahead! };
    assert.deepEqual(
      [23, 24].map((index) => spokenPoint(shown, index, context()).split(', 80%')[0]),
      ['December 2017: data through Dec 10, forecast $100.00', 'January 2018: forecast $200.00'],
    );
    assert.deepEqual(cursorDots(shown, 23), [{ value: 100, look: 's1' }]);
    assert.deepEqual(
      toTable(shown, context(), '')
        .rows.map(([name]) => name)
        .slice(-4),
      ['November 2017', 'December 2017', 'January 2018', 'February 2018'],
    );
  });

  it('is not shown where it is not reliable, before the end of the data, and where a filter cuts the data off', () => {
    const worth = { shown: false, why: 'wide' } as const;
    assert.equal(view({ ...twoYears(), ahead: forecastFrom('2018-01', { worth }) }).ahead, undefined);
    assert.equal(view({ ...twoYears(), ahead: forecastFrom('2018-01') }, 'date: 2016').ahead, undefined);
    const { main } = twoYears();
    const cut = { ...main!, facts: { ...main!.facts, newest: day('2018-05-31') } };
    assert.equal(view({ main: cut, ahead: forecastFrom('2018-01') }).ahead, undefined);
  });

  it('is read out, listed and heard after the values, next to the year before', () => {
    assert.deepEqual(tipRows(whole, 24, context()), [
      { term: 'Forecast', text: '$100.00' },
      { term: '80% interval', text: '$90.00 to $110.00' },
      { term: 'January 2017', text: '$20.00' },
    ]);
    assert.equal(
      spokenPoint(whole, 25, context()),
      'February 2018: forecast $200.00, 80% interval $190.00 to $210.00. Point 26 of 27.',
    );
    assert.equal(descriptionOf(whole, 25, context()).hint, '');
    assert.deepEqual(cursorDots(whole, 26).at(-1), { value: 300, look: 's1' });
    assert.deepEqual(passagesOf(whole).at(-1), { name: 'Forecast', from: 24, voices: [[100, 200, 300]] });
    const { columns, rows } = toTable(whole, context(), '');
    assert.deepEqual(columns.map(({ label }) => label).slice(-2), ['Forecast', '80% interval']);
    assert.deepEqual(rows[23], ['December 2017', '$125.00', '$120.00', '+$5.00', '+4.2%', '', '']);
    assert.deepEqual(
      rows.slice(24).map((row) => row.slice(0, 2)),
      [
        ['January 2018', ''],
        ['February 2018', ''],
        ['March 2018', ''],
      ],
    );
    assert.deepEqual(rows[26]!.slice(-2), ['$300.00', '$290.00 to $310.00']);
  });

  it('leaves the sentence about the data as it was', () => {
    assert.deepEqual(whole.facts, view(twoYears()).facts);
    assert.deepEqual(whole.best, view(twoYears()).best);
  });

  it('says how it was made, or why there is none', () => {
    const [made] = explainSeason({ ahead: forecastFrom('2018-01') }, context());
    assert.match(`${made!.term}: ${made!.text}`, /^Forecast: Several models/);
    const [repeated] = explainSeason({ ahead: forecastFrom('2018-01', { isRepeated: true }) }, context());
    assert.equal(repeated!.text, 'Repeats the last season: no model was more accurate in backtests');
    const worth = { shown: false, why: 'few-values' } as const;
    const [none] = explainSeason({ ahead: forecastFrom('2018-01', { worth }) }, context());
    assert.match(none!.text, /^Not shown: the history is too short/);
  });
});
