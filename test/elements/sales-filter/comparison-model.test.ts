import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterAttributes } from '../../../src/elements/sales-filter/attributes.js';
import { clauseOf } from '../../../src/elements/sales-filter/model/choice.js';
import { controlOf, toPlans, toView } from '../../../src/elements/sales-filter/model/filter.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import { QueryResult } from '../../../src/query/result/result.js';
import { readerOf } from '../written.js';
import { CATALOG, context } from './filter-answers.js';

const attributes = { ...readerOf(filterAttributes)({ field: 'compare' }), isOpen: true };
const PLANNED = { ...CATALOG, roles: [...CATALOG.roles, { role: 'plan', ref: { table: 'orders', column: 'Plan' }, reason: '' }] };
const YEAR = { from: dayOf(2014, 1, 1), to: dayOf(2014, 12, 31) };

/** Answers of data that has an earlier period, and of data that begins later than the previous year. */
const answers = {
  'previous-period': result({ earlier: { from: dayOf(2016, 7, 1), to: dayOf(2016, 12, 31) } }),
  'previous-year': result({ uncovered: { ...YEAR, since: dayOf(2015, 2, 1) } }),
};

function result(facts: object): QueryResult {
  const common = { measures: [], skipped: [] };
  return new QueryResult({ rowCount: 1, columns: [], notes: [], facts: { ...common, ...facts }, selected: 10, total: 10 });
}

describe('a filter of the comparison', () => {
  it('asks for the days of each named comparison once its panel is open', () => {
    assert.equal(controlOf(attributes, CATALOG), 'compare');
    const filters = ['date: 2017'];
    const plans = toPlans(attributes, context('', filters));
    assert.deepEqual(Object.keys(plans), ['ends', 'previous-period', 'previous-year']);
    assert.deepEqual(plans['previous-year'], { measures: ['rows = count()'], where: '', filters, compare: 'previous-year' });
    assert.deepEqual(Object.keys(toPlans({ ...attributes, isOpen: false }, context())), ['ends']);
  });

  it('offers comparisons with their days, and says why one cannot be selected', () => {
    const { presets, value } = toView(attributes, context(), answers);
    assert.equal(value, 'Automatic');
    assert.deepEqual(
      presets.map(({ label, meaning, active, isDisabled = false }) => [label, meaning, active, isDisabled]),
      [
        ['Automatic', '', true, false],
        ['Previous period', 'Jul–Dec 2016', false, false],
        ['Previous year', 'No data for 2014 to compare: the data starts on 1 Feb 2015', false, true],
        ['Nothing', '', false, false],
      ],
    );
  });

  it('offers the plan where the data has one', () => {
    const { presets } = toView(attributes, context('', [], { catalog: PLANNED as typeof CATALOG }), {});
    assert.deepEqual(
      presets.map(({ choice }) => clauseOf('compare', choice)),
      ['', 'compare: previous-period', 'compare: previous-year', 'compare: plan', 'compare: none'],
    );
  });

  it('shows the selected comparison, also days of its own', () => {
    const shown = (own: string): string => toView(attributes, context(own), {}).value;
    assert.equal(shown('compare: previous-period'), 'Previous period');
    assert.equal(shown('compare: none'), 'Nothing');
    assert.equal(shown('compare: 2015-01-01..2015-03-31'), 'Q1 2015');
    assert.equal(shown('compare: "region: ""North, West"""'), 'North, West');
    const view = toView(attributes, context('compare: previous-year'), answers);
    // The selected one can always be taken back.
    assert.equal(view.presets.find(({ active }) => active)?.isDisabled, false);
  });

  it('marks the comparison of the page, which clears the clause', () => {
    const onPage = { ...attributes, usualComparison: 'previous-year' };
    const { presets, value } = toView(onPage, context(), {});
    assert.equal(value, 'Previous year');
    assert.deepEqual(presets.map(({ label, active }) => [label, active]).slice(0, 2), [
      ['Previous period', false],
      ['Previous year', true],
    ]);
    assert.equal(clauseOf('compare', presets[1]!.choice), '');
  });
});
