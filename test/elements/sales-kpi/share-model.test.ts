import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withShares, withWholes } from '../../../src/elements/sales-kpi/model/model.js';
import { day } from '../../day.js';
import { answer, context } from './kpi-answers.js';

describe('withWholes', () => {
  it('asks the part under the clause and the whole without it, both in its dates', () => {
    const plans = { main: { measures: ['share(revenue)', 'orders', 'revenue'], compare: 'previous-year' } };
    const where = '"Order Date": 2016..; region: West; date: 2017';
    assert.deepEqual(withWholes(plans, context({ where })), {
      main: { measures: ['revenue', 'orders'], compare: 'previous-year' },
      'main.whole': { measures: ['revenue'], compare: 'previous-year', where: '"Order Date": 2016..; date: 2017' },
    });
  });

  it('takes the clauses of the question itself before those of the card', () => {
    const spark = { measures: ['west = share(sum(Sales))'], by: ['month(date)'], where: 'region: West; date: 2017' };
    assert.deepEqual(withWholes({ spark }, context({ where: 'region: West' })), {
      spark: { ...spark, measures: ['sum(Sales)'] },
      'spark.whole': { ...spark, measures: ['sum(Sales)'], where: 'date: 2017' },
    });
  });

  it('leaves other questions as they are', () => {
    const plans = { main: { measures: ['share(revenue)'] }, more: { measures: ['revenue'], where: 'region: West' } };
    assert.deepEqual(withWholes(plans, context()), plans);
    assert.deepEqual(withWholes(plans, context({ where: 'date: 2017' })), plans);
  });
});

describe('withShares', () => {
  it('divides the part by the whole, now and before', () => {
    const family = (now: number, before: number) => ({
      revenue: [now],
      'revenue.previous': [before],
      'revenue.change': [now - before],
      'revenue.growth': [now / before - 1],
    });
    const results = { main: answer(family(30, 5)), 'main.whole': answer(family(120, 50)) };
    const { main } = withShares(results, ['share(revenue)', 'revenue'], {});
    assert.deepEqual(main?.rows(), [
      {
        'share(revenue)': 0.25,
        'share(revenue).previous': 0.1,
        'share(revenue).change': 0.15,
        'share(revenue).growth': 1.4999999999999998,
        revenue: 30,
        'revenue.previous': 5,
        'revenue.change': 25,
        'revenue.growth': 5,
      },
    ]);
    assert.deepEqual(
      main.columns.map(({ unit }) => unit),
      ['percent', 'percent', 'percent', 'percent', 'money', 'money', 'money', 'money'],
    );
  });

  it('meets bins by their day; of nothing there is no share', () => {
    const days = [day('2017-01-01'), day('2017-03-01')];
    const results = {
      spark: answer({ 'month(date)': days, revenue: [1, 2] }),
      'spark.whole': answer({ 'month(date)': [days[0]!, day('2017-02-01'), days[1]!], revenue: [4, 9, 0] }),
    };
    assert.deepEqual(withShares(results, ['share(revenue)'], {}).spark?.rows(), [
      { 'month(date)': '2017-01-01', 'share(revenue)': 0.25 },
      { 'month(date)': '2017-03-01', 'share(revenue)': null },
    ]);
  });
});
