import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  isRaised,
  measuresOf,
  needsComparison,
  parseAlert,
  parseCondition,
  valueOfTerm,
  type AlertNames,
} from '../../src/query/alert.js';
import { SalesError } from '../../src/util/error.js';

const NAMES: AlertNames = { measures: [{ name: 'units-per-order' }, { name: 'revenue' }], define: {} };

/** The number of the right side, where columns have these values. */
function threshold(text: string, values: Readonly<Record<string, number | null>>): number | null {
  return valueOfTerm(parseCondition(text, NAMES, 'highlight').right, (column) => values[column] ?? null);
}

describe('parseCondition', () => {
  it('keeps formulas whole, and splits arithmetic with planned values and with numbers of a comparison', () => {
    const measures = (text: string, names = NAMES): readonly (readonly string[])[] => {
      const { left, right } = parseCondition(text, names, 'highlight');
      return [measuresOf(left), measuresOf(right)];
    };
    assert.deepEqual(measures('revenue < 0.9 * plan'), [['revenue'], ['plan']]);
    assert.deepEqual(measures('revenue / orders >= 20 + cost'), [['revenue / orders'], ['20 + cost']]);
    assert.deepEqual(measures('sum(price * quantity) - plan < 0'), [['sum(price * quantity)', 'plan'], []]);
    assert.deepEqual(measures('units-per-order < 2'), [['units-per-order'], []]);
    assert.deepEqual(measures('revenue < 0.9 * revenue.previous'), [['revenue'], ['revenue']]);
    assert.deepEqual(measures('median(revenue per order) > 5'), [['median(revenue per order)'], []]);
    assert.deepEqual(measures(`count() > if(sum("a b") > 1, 2, 'x')`), [['count()'], [`if(sum("a b") > 1, 2, 'x')`]]);
    assert.deepEqual(measures('revenue < plan - 1', { ...NAMES, define: { plan: 'sum(target)' } }), [['revenue'], ['plan - 1']]);
    const inResult = { ...NAMES, inResult: ['revenue', 'cost'] };
    assert.deepEqual(measures('revenue / cost >= 20 * (orders + 1)', inResult), [['revenue', 'cost'], ['20 * (orders + 1)']]);
    assert.ok(needsComparison(parseCondition('revenue < -(2 * orders.growth)', NAMES, 'highlight').right));
    assert.ok(!needsComparison(parseCondition('revenue < plan', NAMES, 'highlight').right));
  });

  it('puts the side with a measure first', () => {
    const { left, operator, subject, text } = parseCondition('100 >= revenue', NAMES, 'highlight');
    assert.deepEqual([measuresOf(left), operator, subject, text], [['revenue'], '<=', 'revenue', '100 >= revenue']);
  });

  it('calculates like arithmetic, and has no number where one is missing or divided by 0', () => {
    assert.equal(threshold('revenue < 2 * (plan - 1) / -4', { plan: 9 }), -4);
    assert.equal(threshold('revenue < 1 + 2 * revenue.previous', { 'revenue.previous': 5 }), 11);
    assert.equal(threshold('revenue < 2 * plan', { plan: null }), null);
    assert.equal(threshold('revenue < 1 / (plan - 1)', { plan: 1 }), null);
  });

  it('names what is wrong, with its place', () => {
    const problem = (text: string): readonly unknown[] => {
      try {
        parseCondition(text, NAMES, 'highlight');
      } catch (error) {
        assert.ok(error instanceof SalesError);
        return [error.code, error.inner?.reason ?? error.reason, error.position];
      }
      return [];
    };
    for (const text of ['revenue', 'revenue = 5', '5 < 6', 'revenue < 5 and orders < 2', 'not revenue < 5'])
      assert.deepEqual(problem(text), ['bad-option', 'alert-comparison', undefined], text);
    assert.deepEqual(problem('revenue < '), ['bad-expression', 'operand', 10]);
    assert.deepEqual(problem('revenue < 5 < 6'), ['bad-expression', 'end', 12]);
    assert.deepEqual(problem('revenue < som(cost)'), ['unknown-function', 'unknown-function', 10]);
  });
});

describe('parseAlert', () => {
  it('reads conditions, unusual values and the age of data', () => {
    const parts = (text: string): readonly unknown[] => Object.values(parseAlert(text, NAMES)).slice(0, 4);
    assert.deepEqual(parts('revenue < 5').slice(0, 3), ['condition', 'revenue < 5', 'revenue']);
    assert.deepEqual(parts(' unusual '), ['unusual', ' unusual ', undefined, undefined]);
    assert.deepEqual(parts('revenue / orders unusual by week'), [
      ...['unusual', 'revenue / orders unusual by week'],
      ...['revenue / orders', 'week'],
    ]);
    assert.deepEqual(parts('data older than 2 days'), ['age', 'data older than 2 days', 2]);
    assert.deepEqual(parts('data older than 1 week'), ['age', 'data older than 1 week', 7]);
  });

  it('names what is expected in place of anything else', () => {
    for (const text of ['', 'revenue', 'unusual by hour', 'data older than two days', 'data older than 2 hours', '5 < 6'])
      assert.throws(
        () => parseAlert(text, NAMES),
        { code: 'bad-option', message: /or unusual, or data older than 2 days/ },
        text,
      );
  });
});

describe('isRaised', () => {
  it('compares, and takes numbers that differ by rounding as equal', () => {
    const all = (value: number | null, limit: number | null): string =>
      (['<', '<=', '>', '>='] as const).filter((operator) => isRaised(operator, value, limit)).join(' ');
    assert.equal(all(1, 2), '< <=');
    assert.equal(all(2, 1), '> >=');
    assert.equal(0.1 + 0.2 === 0.3, false);
    assert.equal(all(0.3, 0.1 + 0.2), '<= >=');
    assert.equal(all(0, 0), '<= >=');
    assert.equal(all(99.99, 100), '< <=');
    assert.equal(all(null, 1) + all(1, null), '');
  });
});
