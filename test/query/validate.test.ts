import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { validateCalendar, validatePlan } from '../../src/query/validate.js';

describe('validatePlan', () => {
  it('takes a plan with every option, texts trimmed, and no more', () => {
    const plan = {
      measures: [' revenue '],
      by: ['region'],
      where: 'region: Europe',
      filters: ['date: 2013'],
      orderBy: ['-revenue'],
      limit: 10,
      compare: 'plan',
      goal: 1000,
      define: { net: 'sum(price)' },
      scenario: { price: 0.1, discount: 0, elasticity: -1.2 },
      calendar: { timeZone: 'UTC', weekStart: 7, fiscalStart: 4 },
    };
    assert.deepEqual(validatePlan(plan), { ...plan, measures: ['revenue'] });
    assert.deepEqual(validatePlan({ measures: ['revenue'], where: undefined }), { measures: ['revenue'] });
    assert.deepEqual(validatePlan({ by: ['region'] }), { measures: [], by: ['region'] });
  });

  const faults: readonly (readonly [title: string, input: unknown, option: string])[] = [
    ['nothing', undefined, 'query'],
    ['a list', [], 'query'],
    ['an unknown option', { measures: ['a'], order: ['a'] }, 'order'],
    ['a text for a list', { measures: 'revenue' }, 'measures'],
    ['a list of numbers', { measures: [1] }, 'measures'],
    ['an empty name', { measures: ['revenue', ' '] }, 'measures'],
    ['nothing to show', { measures: [] }, 'measures'],
    ['a where that is no text', { measures: ['a'], where: {} }, 'where'],
    ['a limit of 0', { measures: ['a'], limit: 0 }, 'limit'],
    ['half a limit', { measures: ['a'], limit: 1.5 }, 'limit'],
    ['an endless limit', { measures: ['a'], limit: Infinity }, 'limit'],
    ['a written limit', { measures: ['a'], limit: '10' }, 'limit'],
    ['a written goal', { measures: ['a'], goal: '1000' }, 'goal'],
    ['a definition that is no text', { measures: ['a'], define: { net: 1 } }, 'define.net'],
    ['a scenario without a price', { measures: ['a'], scenario: { price: -1 } }, 'scenario.price'],
    ['a scenario that gives everything away', { measures: ['a'], scenario: { discount: 1 } }, 'scenario.discount'],
    ['an endless elasticity', { measures: ['a'], scenario: { elasticity: Infinity } }, 'scenario.elasticity'],
    ['an eighth weekday', { measures: ['a'], calendar: { weekStart: 8 } }, 'weekStart'],
  ];
  for (const [title, input, option] of faults) {
    it(`rejects ${title}`, () => {
      assert.throws(
        () => validatePlan(input),
        (error: unknown) => {
          const { code, params, message } = error as { code: string; params: { option: string }; message: string };
          assert.equal(code, 'bad-option');
          assert.equal(params.option, option);
          assert.match(message, new RegExp(`'${option}'`));
          return true;
        },
      );
    });
  }

  it('offers the option that was meant', () => {
    assert.throws(() => validatePlan({ measure: ['a'] }), { hint: "Did you mean 'measures'?" });
  });
});

describe('validateCalendar', () => {
  it('takes any part and rejects a thirteenth month', () => {
    assert.deepEqual(validateCalendar({ fiscalStart: 12 }), { fiscalStart: 12 });
    assert.throws(() => validateCalendar({ fiscalStart: 13 }), { code: 'bad-option' });
  });
});
