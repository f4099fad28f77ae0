import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { levelsOf, limitOf } from '../../../src/elements/sales-breakdown/model/options.js';
import type { Written } from '../written.js';
import { options } from './breakdown-answers.js';

describe('toOptions', () => {
  it('shows revenue by category in bars, unless it is said', () => {
    const { measures, levels, second, chart, isDefaultChart } = options();
    assert.deepEqual([measures, levels, second, chart, isDefaultChart], [['revenue'], ['category'], undefined, 'bar', false]);
  });

  it('takes a series, or a second dimension, as the parts', () => {
    assert.equal(options({ by: 'region', series: 'category' }).chart, 'stacked');
    assert.deepEqual(
      [options({ by: 'region, category' }).second, options({ by: 'region, category' }).chart],
      ['category', 'bar'],
    );
    assert.equal(options({ by: 'region, category', chart: 'share' }).chart, 'share');
  });

  it('counts what is between both ends of a list', () => {
    assert.deepEqual(
      [{ top: '5', bottom: '3' }, { top: '5' }].map((given) => options(given).other),
      [true, false],
    );
    assert.deepEqual(
      [{ top: '5', bottom: '3' }, { top: '5' }, { bottom: '3' }, {}].map((given) => limitOf(options(given))),
      [8, 5, 3, undefined],
    );
  });

  it('names the attribute, its value and what is expected of what it does not understand', () => {
    const bad = (given: Written, messages: RegExp): void => {
      assert.throws(
        () => options(given),
        (error: Error & { code: string }) => error.code === 'bad-option' && messages.test(error.message),
      );
    };
    bad({ chart: 'dount' }, /chart: invalid value 'dount'.*did you mean 'donut'/);
    bad({ top: '0' }, /top: invalid value '0'.*whole number/);
    bad({ bottom: 'x' }, /bottom: invalid value 'x'/);
    bad({ top: 3, bottom: 3, chart: 'pareto' }, /bottom: invalid value '3'.*not both/);
    bad({ top: 3, bottom: 3, chart: 'donut' }, /bottom: invalid value '3'.*not both/);
    bad({ by: 'a, b, c' }, /by: invalid value 'a, b, c'.*two dimensions/);
    bad({ by: 'a, b', series: 'c' }, /by: invalid value 'a, b'/);
    bad({ chart: 'stacked', by: 'region' }, /series: invalid value ''/);
    bad({ chart: 'donut', by: 'region, category' }, /chart: invalid value 'donut'/);
    bad({ measure: 'revenue, profit', chart: 'pareto' }, /measure: invalid value 'revenue, profit'.*one measure/);
  });
});

describe('levelsOf', () => {
  it('begins at the dimension shown', () => {
    assert.deepEqual(levelsOf({ by: [], drill: [] }), ['category']);
    assert.deepEqual(levelsOf({ by: [], drill: ['continent', 'country', 'city'] }), ['continent', 'country', 'city']);
    assert.deepEqual(levelsOf({ by: ['country'], drill: ['continent', 'country', 'city'] }), ['country', 'city']);
    assert.deepEqual(levelsOf({ by: ['segment'], drill: ['category', 'product'] }), ['segment', 'category', 'product']);
  });
});
