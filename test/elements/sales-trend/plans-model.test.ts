import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toPlans, toSeriesPlans } from '../../../src/elements/sales-trend/model/plans.js';
import { membersOf } from '../../../src/elements/sales-trend/model/trend.js';
import { numbers, options, texts } from './trend-answers.js';

/** Fails unless attributes are refused by a text that fits. */
function bad(given: Parameters<typeof options>[0], messages: RegExp): void {
  assert.throws(
    () => options(given),
    (error: Error & { code: string }) => error.code === 'bad-option' && messages.test(error.message),
  );
}

describe('toOptions', () => {
  it('has defaults for attributes that are not set', () => {
    assert.deepEqual(options(), {
      measures: ['revenue'],
      series: undefined,
      granularity: 'auto',
      chart: 'line',
      compare: undefined,
      cumulative: false,
      average: undefined,
      brush: true,
      adjusted: false,
      alert: undefined,
      anomalies: false,
      empty: 'auto',
      forecast: undefined,
      growth: 'off',
      annotations: [],
    });
  });

  it('takes measures apart outside brackets, each once', () => {
    assert.deepEqual(options({ measure: 'revenue, round(sum(price), 2), revenue' }).measures, [
      'revenue',
      'round(sum(price), 2)',
    ]);
  });

  it('names the attribute, its value and the nearest choice of what it does not understand', () => {
    bad({ granularity: 'mounth' }, /granularity: invalid value 'mounth'.*did you mean 'month'/);
    bad({ chart: 'pie' }, /chart: invalid value 'pie'.*line, area, bar, stacked/);
    bad({ average: '1' }, /average: invalid value '1'/);
    bad({ average: 'x' }, /average: invalid value 'x'/);
    bad({ empty: 'null' }, /empty: invalid value 'null'/);
  });

  it('takes a number from code as well as a text', () => {
    assert.equal(options({ average: 4 }).average, 4);
  });

  it('takes running totals of all, of each year, or of the days of each month, and refuses others', () => {
    assert.deepEqual(
      [false, true, 'year', 'month'].map((cumulative) => options({ cumulative }).cumulative),
      [false, true, 'year', 'month'],
    );
    bad({ cumulative: 'week' }, /cumulative: invalid value 'week'.*year/);
    assert.equal(options({ cumulative: 'month' }).granularity, 'day');
    bad({ cumulative: 'month', granularity: 'month' }, /granularity: invalid value 'month'; expected.*day/);
  });

  it('takes the season of one line of plain values alone', () => {
    for (const name of ['adjusted', 'anomalies'] as const) {
      bad({ [name]: true, series: 'region' }, new RegExp(`${name}: invalid value 'true'.*one measure`));
      bad({ [name]: true, measure: 'revenue, profit' }, new RegExp(name));
      bad({ [name]: true, cumulative: 'year' }, new RegExp(name));
    }
    bad({ adjusted: true, average: '3' }, /average: invalid value '3'/);
    assert.equal(options({ anomalies: true, average: '3' }).average, 3);
  });
});

describe('toPlans', () => {
  it('asks the measures by the bin of the date', () => {
    assert.deepEqual(toPlans(options()), { main: { measures: ['revenue'], by: ['auto(date)'] } });
    const asked = toPlans(options({ measure: 'revenue, orders', granularity: 'week', compare: 'previous-year' }));
    assert.deepEqual(asked, { main: { measures: ['revenue', 'orders'], by: ['week(date)'], compare: 'previous-year' } });
  });

  it('asks for the members of a series first, biggest first, one more than are drawn', () => {
    const asked = toPlans(options({ series: 'region', measure: 'net = sum(a)' }));
    assert.deepEqual(asked, { members: { measures: ['net = sum(a)'], by: ['region'], orderBy: ['-net'], limit: 6 } });
  });
});

describe('toSeriesPlans', () => {
  it('asks all members over time where they can be told apart', () => {
    const plans = toSeriesPlans(options({ series: 'region' }), ['a', 'b', 'c', 'd', 'e'], '');
    assert.deepEqual(plans, { main: { measures: ['revenue'], by: ['auto(date)', 'region'] } });
  });

  it('asks the four largest of more, and what they leave over by itself', () => {
    const plans = toSeriesPlans(
      options({ series: 'region', compare: 'previous-year' }),
      ['a', 'b, c', null, 'd"', 'e', 'f'],
      'segment: x;',
    );
    assert.equal(plans.main!.where, 'segment: x; region: a, "b, c", (blank), "d"""');
    assert.equal(plans.others!.where, 'segment: x; region: !a, !"b, c", !(blank), !"d"""');
    assert.deepEqual([plans.others!.by, plans.others!.compare], [['auto(date)'], 'previous-year']);
  });

  it('asks nothing more without a series', () => {
    assert.deepEqual(toSeriesPlans(options(), [], ''), {});
  });
});

describe('membersOf', () => {
  it('gives members in the order of the answer, the missing one as null', () => {
    const columns = [texts('region', ['b', null, 'a']), numbers('revenue', [3, 2, 1])];
    assert.deepEqual(membersOf({ rowCount: 3, columns }), ['b', null, 'a']);
    assert.deepEqual(membersOf(undefined), []);
  });
});
