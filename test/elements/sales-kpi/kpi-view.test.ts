import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planOf, type KpiView } from '../../../src/elements/sales-kpi/model/kpi.js';
import { tableRows, toView } from '../../../src/elements/sales-kpi/model/view.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { SalesError } from '../../../src/util/error.js';
import { answer, attributes, context, type Written } from './kpi-answers.js';

function view(given: Written, main: QueryResult): KpiView {
  return toView({ main }, attributes(given), context());
}

/** One row: each measure with the value before, the change and the growth. */
const compared = (columns: Readonly<Record<string, readonly [now: number, before: number]>>): QueryResult =>
  answer(
    Object.fromEntries(
      Object.entries(columns).flatMap(([name, [now, before]]) => [
        [name, [now]],
        [`${name}.previous`, [before]],
        [`${name}.change`, [now - before]],
        [`${name}.growth`, [(now - before) / before]],
      ]),
    ),
    {},
    'count',
  );

describe('planOf', () => {
  it('asks all numbers at once', () => {
    assert.deepEqual(planOf(attributes({ measure: 'revenue, orders', compare: 'previous-year' }), context().catalog), {
      measures: ['revenue', 'orders'],
      compare: 'previous-year',
    });
  });

  it('refuses more directions than there are measures, and strange ones', () => {
    const fails = (given: Written): void =>
      assert.throws(
        () => [planOf(attributes(given), context().catalog), view(given, compared({ revenue: [2, 1], cost: [2, 1] }))],
        (error) => error instanceof SalesError && error.code === 'bad-option' && error.params.option === 'direction',
      );
    fails({ measure: 'revenue, cost', direction: 'up, down, up' });
    fails({ measure: 'revenue, cost', direction: 'up, sideways' });
  });
});

describe('toView', () => {
  const main = compared({ orders: [30, 20], 'return-rate': [4, 5], units: [7, 7] });

  it('leaves the first to lead, and says the others beside it', () => {
    const { value, shown, others } = view({ measure: 'orders, return-rate, units' }, main);
    assert.deepEqual([value, shown], [30, '30']);
    assert.deepEqual(
      others.map((other) => [other.label, other.shown, other.comparison]),
      [
        ['Return rate', '4', undefined],
        ['Units', '7', undefined],
      ],
    );
  });

  it('takes what a measure is for its direction, unless the page says one', () => {
    const good = (direction: string): unknown =>
      view({ measure: 'orders, return-rate, units', compare: 'previous-year', direction }, main).others.map(
        ({ comparison }) => comparison?.change?.good,
      );
    assert.deepEqual(good('up'), [true, undefined]);
    assert.deepEqual(good('up, up'), [false, undefined]);
  });

  it('says all in one sentence', () => {
    const { sentence } = view(
      { measure: 'orders, units', compare: 'previous-year', goal: '40' },
      compared({ orders: [30, 20], units: [7, 7] }),
    );
    assert.equal(sentence, '30, up 50.0%, better, vs 20, 75.0% of goal, Goal 40, 10 to go; Units 7, no change, vs 7');
  });
});

describe('tableRows', () => {
  it('has a column per measure, and the goal and the course of the first', () => {
    const both = view(
      { measure: 'orders, units', compare: 'previous-year', goal: '40' },
      compared({ orders: [30, 20], units: [7, 7] }),
    );
    assert.deepEqual(tableRows(both), [
      ['Value', '30', '7'],
      ['Previous', '20', '7'],
      ['Change', '+10', '0'],
      ['Growth', '+50.0%', '0.0%'],
      ['Goal', '40', ''],
    ]);
  });
});
