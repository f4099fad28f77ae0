import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kpiModel } from '../../../src/elements/sales-kpi/model/model.js';
import { toComparedView } from '../../../src/elements/sales-kpi/model/view.js';
import {
  factsOf,
  planOf,
  primaryMeasure,
  toPlan,
  toNumberView,
  type NumberView,
} from '../../../src/elements/sales-kpi/model/kpi.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';
import type { DayRange } from '../../../src/query/plan.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { day } from '../../day.js';
import { answer, attributes, context, yearOverYear, type Written } from './kpi-answers.js';

const view = (given: Written, main: QueryResult, currency = 'USD'): NumberView =>
  toComparedView(factsOf(primaryMeasure(attributes(given)), main, context({ currency })));

describe('toPlan', () => {
  it('asks for one number, and for the one before where they are compared', () => {
    assert.deepEqual(toPlan(primaryMeasure(attributes({}))), { measures: ['revenue'] });
    assert.deepEqual(toPlan(primaryMeasure(attributes({ compare: 'previous-year' }))), {
      measures: ['revenue'],
      compare: 'previous-year',
    });
  });
});

describe('planOf', () => {
  it('refuses a seasonal index, which no card without a month or weekday has', () => {
    const refused = { code: 'bad-option', message: /seasonal-index is of a month, week or weekday/ };
    assert.throws(() => planOf(attributes({ measure: 'revenue, seasonal-index' }), { define: {} }), refused);
    assert.throws(() => planOf(attributes({ measure: 'season' }), { define: { season: 'seasonal-index' } }), refused);
    assert.deepEqual(planOf(attributes({ measure: 'revenue' }), { define: {} }), { measures: ['revenue'] });
  });
});

describe('toNumberView', () => {
  it('shows a number alone, whatever it is compared with', () => {
    const facts = factsOf(primaryMeasure(attributes({ compare: 'previous-year' })), yearOverYear(1.5, 1), context());
    const { comparison, rows, sentence } = toNumberView(facts);
    assert.deepEqual([comparison, rows, sentence], [undefined, [['Value', '$1.50']], '$1.50']);
  });
});

describe('toComparedView', () => {
  it('shows the number in short, and keeps it whole and exact', () => {
    const { value, shown, exact } = view({}, answer({ revenue: [733_215.2552] }));
    assert.deepEqual([value, shown, exact], [733_215.2552, '$733K', '$733,215.26']);
  });

  it('shows the difference of a few new customers, and the growth of many', () => {
    const changeOf = (value: number, previous: number, measure = 'new-customers'): string | undefined =>
      view({ measure, compare: 'previous-year' }, yearOverYear(value, previous, 'count')).comparison?.change?.text;
    assert.deepEqual([changeOf(0, 1), changeOf(3, 9), changeOf(30, 9)], ['−1', '−6', '+233.3%']);
    assert.equal(changeOf(0, 1, 'orders'), '−100.0%');
  });

  it('shows it as asked', () => {
    assert.equal(view({ format: 'full' }, answer({ revenue: [733_215.2552] })).shown, '$733,215.26');
    assert.equal(view({ format: 'percent' }, answer({ m: [0.126] }, {}, 'number')).shown, '12.6%');
  });

  it('shows a missing number as a dash, and no orders as 0', () => {
    const none = view({}, answer({ revenue: [null] }));
    assert.deepEqual([none.value, none.shown], [null, '–']);
    assert.equal(view({}, answer({ orders: [0] }, {}, 'count')).shown, '0');
  });

  it('says how it changed, against what, and between which days', () => {
    const { comparison } = view({ compare: 'previous-year' }, yearOverYear(733_215.26, 608_473.83));
    assert.equal(comparison?.change?.text, '+20.5%');
    assert.equal(comparison.versus, 'vs $608K');
    assert.equal(comparison.periods, '2017 through 30 Dec, compared with the same days of 2016');
    assert.equal(comparison.brief.periods, '2017 vs. 2016, through 30 Dec');
  });

  it('takes more cost for the worse, in words too', () => {
    const worse = view({ compare: 'previous-year', direction: 'down' }, yearOverYear(120, 100));
    assert.equal(worse.comparison?.change?.good, false);
    assert.match(worse.sentence, /up 20\.0%, worse/);
  });

  it('gives changes of ratios in points', () => {
    const { comparison, rows } = view({ compare: 'previous-year' }, yearOverYear(0.127, 0.134, 'percent'));
    assert.equal(comparison?.change?.text, '−0.7\u00a0pp');
    assert.deepEqual(rows[2], ['Change', '−0.7 pp']);
  });

  it('says that there is nothing to compare with', () => {
    const { comparison, sentence } = view({ compare: 'previous-year' }, yearOverYear(120, null));
    assert.deepEqual([comparison?.change, comparison?.versus], [undefined, 'No comparison available']);
    assert.equal(comparison?.brief.versus, 'No comparison available');
    assert.equal(sentence, '$120.00, 2017 through 30 Dec, compared with the same days of 2016. No comparison available');
    const uncovered = { from: day('2016-01-01'), to: day('2016-12-31'), since: day('2016-12-01') };
    const short = view({ compare: 'previous-year' }, answer({ m: [120], p: [null], c: [null], g: [null] }, { uncovered }));
    assert.match(short.comparison!.versus, /starts on 1 Dec/);
    assert.equal(short.comparison!.brief.versus, '', 'the headline of a dashboard says it');
  });

  it('compares the months that the data has twice on a dashboard, and shows the value of the whole period', () => {
    const days = (from: string, to: string): DayRange => ({ from: day(from), to: day(to) });
    const months = days('2024-09-01', '2024-12-31');
    const uncovered = { ...days('2023-01-01', '2023-12-31'), since: day('2023-09-01'), months };
    const main = answer(
      { m: [120], 'm.previous': [null], 'm.change': [null], 'm.growth': [null] },
      {
        ...{ period: days('2024-01-01', '2024-12-31'), uncovered },
      },
    );
    const part = answer(
      { m: [50], 'm.previous': [40], 'm.change': [10], 'm.growth': [0.25] },
      { period: days('2024-09-01', '2024-12-31'), earlier: days('2023-09-01', '2023-12-31') },
    );
    const written = attributes({ compare: 'previous-year' });
    const model = kpiModel;
    const alone = context() as WidgetContext;
    const at = { ...alone, isOnDashboard: true };
    assert.equal(model.follow?.(written, { main }, alone).part, undefined, 'a card that says itself why nothing is compared');
    assert.deepEqual(model.follow?.(written, { main }, at).part, {
      ...{ measures: ['revenue'], compare: 'previous-year', where: 'date: 2024-09..2024-12' },
    });
    assert.equal(model.follow(written, { main: part }, at).part, undefined, 'what is compared as a whole');
    const view = model.view(written, { main, part }, at);
    const { shown, comparison, rows, sentence } = view;
    assert.deepEqual([shown, comparison?.change?.text, comparison?.brief.versus], ['$120', '+25.0%', '']);
    assert.equal(comparison?.brief.periods, '2024 · Change: Sep–Dec 2024 vs. a year earlier');
    assert.match(sentence, /^\$120\.00; \$50\.00, up 25\.0%.*vs \$40\.00, Sep–Dec 2024 vs\. a year earlier$/);
    assert.deepEqual(
      rows.map(([, value]) => value),
      ['$120.00', '$50.00', '$40.00', '+$10.00', '+25.0%'],
    );
    assert.deepEqual(model.claims?.({ view, context: at } as never, written)?.claims, [
      { kind: 'value', measure: 'revenue', value: 120 },
      { kind: 'value', measure: 'revenue', value: 50, previous: 40, period: part.facts.period, earlier: part.facts.earlier },
    ]);
  });

  it('names whole and cut months as they are', () => {
    const period = { from: day('2017-12-01'), to: day('2017-12-30') };
    const earlier = { from: day('2017-11-01'), to: day('2017-11-30') };
    const main = answer(
      { m: [1], 'm.previous': [1], 'm.change': [0], 'm.growth': [0] },
      { period, earlier, newest: day('2017-12-30') },
    );
    const { comparison } = view({ compare: 'previous-period' }, main);
    assert.equal(comparison?.periods, '1–30 Dec 2017 vs. Nov 2017');
    assert.deepEqual([comparison.change?.direction, comparison.change?.text], ['flat', '0.0%']);
  });

  it('says what periods share once, where they differ in the year alone', () => {
    const periodsOf = (from: string, to: string, earlierFrom: string, earlierTo: string): string | undefined => {
      const facts = {
        period: { from: day(from), to: day(to) },
        earlier: { from: day(earlierFrom), to: day(earlierTo) },
        newest: day('2024-12-30'),
      };
      const main = answer({ m: [1], 'm.previous': [1], 'm.change': [0], 'm.growth': [0] }, facts);
      return view({ compare: 'previous-year' }, main).comparison?.periods;
    };
    assert.equal(periodsOf('2024-02-01', '2024-08-31', '2023-02-01', '2023-08-31'), 'Feb–Aug 2024 vs. a year earlier');
    assert.equal(periodsOf('2024-02-01', '2024-02-29', '2023-02-01', '2023-02-28'), 'Feb 2024 vs. Feb 2023');
    assert.equal(periodsOf('2024-12-01', '2024-12-30', '2023-12-01', '2023-12-30'), '1–30 Dec 2024 vs. a year earlier');
    assert.equal(periodsOf('2023-12-01', '2024-01-31', '2022-12-01', '2023-01-31'), 'Dec 2023–Jan 2024 vs. a year earlier');
    assert.equal(periodsOf('2024-02-29', '2024-02-29', '2023-02-28', '2023-02-28'), '29 Feb 2024 vs. 28 Feb 2023');
  });

  it('has the same numbers in its table, exact', () => {
    const { rows } = view({ compare: 'previous-year' }, yearOverYear(733_215.2552, 608_473.83));
    assert.deepEqual(rows, [
      ['1 Jan–30 Dec 2017', '$733,215.26'],
      ['1 Jan–30 Dec 2016', '$608,473.83'],
      ['Change', '+$124,741.43'],
      ['Growth', '+20.5%'],
    ]);
  });
});
