import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choiceOf } from '../../../src/elements/sales-filter/model/choice.js';
import { presetsOf } from '../../../src/elements/sales-filter/model/texts.js';
import { SalesError } from '../../../src/util/error.js';
import { CALENDAR, context } from './filter-answers.js';

const labels = (texts: string, control: 'date' | 'range', fiscalStart = 1): unknown =>
  presetsOf(
    texts,
    { control, days: undefined },
    { kind: 'all' },
    context('', [], { calendar: { ...CALENDAR, fiscalStart } }),
  ).map(({ label, meaning }) => (meaning ? `${label}: ${meaning}` : label));

describe('presetsOf', () => {
  it('says the usual periods, and which days they are now', () => {
    assert.deepEqual(labels('', 'date'), [
      'Last 30 days: 1–30 Dec 2017',
      'Last 90 days: 2 Oct–30 Dec 2017',
      'This month: Dec 2017',
      'Previous month: Nov 2017',
      'This quarter: Q4 2017',
      'This year: 2017',
      'Previous year: 2016',
      'No filter',
    ]);
  });

  it('says fiscal years, and quarters that are not those of the calendar', () => {
    assert.deepEqual(labels('this year, previous quarter', 'date', 4), [
      'This fiscal year: FY18',
      'Previous quarter: FY18 Q2',
      'No filter',
    ]);
    assert.deepEqual(labels('last 2 years, this quarter', 'date', 2), [
      'Last 2 fiscal years: Feb 2016–Jan 2018',
      'This fiscal quarter: FY18 Q4',
      'No filter',
    ]);
  });

  it('takes names of the page', () => {
    assert.deepEqual(labels('Summer = 2016-06..2016-08, "Q4, the big one" = 2016-Q4, Week = last 7 days', 'date'), [
      'Summer: Jun–Aug 2016',
      'Q4, the big one: Q4 2016',
      'Week: 24–30 Dec 2017',
      'No filter',
    ]);
    assert.deepEqual(labels('Small = ..50, 50..200, Large = 200..', 'range'), ['Small: up to 50', '50–200', 'Large: from 200']);
    assert.deepEqual(labels('', 'range'), []);
  });

  it('marks the one in force', () => {
    const now = choiceOf('date: 2016', 'date');
    assert.deepEqual(
      presetsOf('2017, All of it = 2016-01..2016-12', { control: 'date', days: undefined }, now, context()).map(
        ({ active }) => active,
      ),
      [false, true, false],
    );
  });

  it('refuses what is no period or range, and says how one looks', () => {
    for (const [texts, control] of [
      ['last quarter', 'date'],
      ['Empty =', 'date'],
      ['many', 'range'],
    ] as const) {
      assert.throws(
        () => labels(texts, control),
        (error) => error instanceof SalesError && error.code === 'bad-option' && error.params.option === 'presets',
        texts,
      );
    }
  });
});
