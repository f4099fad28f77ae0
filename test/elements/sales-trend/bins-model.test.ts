import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clauseOf, isChosen, selectionIn, windowOf } from '../../../src/catalog/time-selection.js';
import { closedDays } from '../../../src/elements/sales-trend/model/lines.js';
import { binsBetween, type TimeGrain } from '../../../src/query/time/time-grain.js';
import { day } from './trend-answers.js';

const bins = (first: string, last: string, grain: TimeGrain): readonly number[] => binsBetween(day(first), day(last), grain, {});

describe('clauseOf', () => {
  const all = bins('2015-01', '2017-12', 'month');
  const range = (from: number, to: number): string => clauseOf({ kind: 'range', from, to }, { bins: all, grain: 'month' });

  it('writes a stretch in the shortest form', () => {
    assert.equal(range(12, 12), 'date: 2016-01');
    assert.equal(range(12, 13), 'date: 2016-01..2016-02');
    assert.equal(range(15, 17), 'date: 2016-Q2');
    assert.equal(range(12, 23), 'date: 2016');
    assert.equal(range(0, 35), 'date: 2015..2017');
    const days = bins('2016-01-01', '2016-12-31', 'day');
    assert.equal(clauseOf({ kind: 'range', from: 3, to: 9 }, { bins: days, grain: 'day' }), 'date: 2016-01-04..2016-01-10');
    assert.equal(clauseOf({ kind: 'range', from: 31, to: 59 }, { bins: days, grain: 'day' }), 'date: 2016-02');
    assert.equal(clauseOf({ kind: 'range', from: 0, to: 365 }, { bins: days, grain: 'day' }), 'date: 2016');
  });

  it('writes bins that are not neighbours one by one', () => {
    assert.equal(clauseOf({ kind: 'bins', indices: [12, 18] }, { bins: all, grain: 'month' }), 'date: 2016-01, 2016-07');
  });
});

describe('selectionIn', () => {
  const list = { bins: bins('2016-01', '2017-12', 'month'), grain: 'month' } as const;

  it('reads what was written', () => {
    assert.deepEqual(selectionIn('date: 2016-Q2', list), { kind: 'range', from: 3, to: 5 });
    assert.deepEqual(selectionIn('region: West; date: 2016-11..2017-02', list), { kind: 'range', from: 10, to: 13 });
    assert.deepEqual(selectionIn('date: 2016-01, 2017-12', list), { kind: 'bins', indices: [0, 23] });
  });

  it('takes open ends to the end of the picture, and bins that are only begun as wholes', () => {
    assert.deepEqual(selectionIn('date: 2017-03..', list), { kind: 'range', from: 14, to: 23 });
    assert.deepEqual(selectionIn('date: ..2016-02-10', list), { kind: 'range', from: 0, to: 1 });
    assert.deepEqual(selectionIn('date: 2016-02-10', list), { kind: 'range', from: 1, to: 1 });
  });

  it('counts relative dates from the newest day', () => {
    const calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 } as const;
    const newest = day('2017-08-31');
    assert.deepEqual(selectionIn('date: last 3 months', list, { newest, calendar }), { kind: 'range', from: 17, to: 19 });
    assert.equal(selectionIn('date: last 3 months', list), undefined);
  });

  it('chooses nothing beyond the picture, and nothing by what is no period', () => {
    for (const where of [
      'date: 2018',
      'date: 2015',
      'date: 2017..2016',
      'date: soon',
      'date: !2016',
      'date: (',
      'region: West',
      '',
    ])
      assert.equal(selectionIn(where, list), undefined, where);
    assert.equal(selectionIn('date: 2016', { ...list, bins: [] }), undefined);
  });
});

describe('closedDays', () => {
  const days = bins('2016-01-04', '2016-02-28', 'day');
  const sold = (isOpen: (index: number) => boolean) => [{ values: Float64Array.from(days, (_, k) => (isOpen(k) ? 5 : NaN)) }];

  it('are the weekdays on which nothing is sold in any week, and no other days without rows', () => {
    const sundays = closedDays(
      days,
      'day',
      sold((k) => k % 7 !== 6 && k !== 16),
    );
    assert.deepEqual([...sundays!], [6, 13, 20, 27, 34, 41, 48, 55]);
    assert.equal(
      closedDays(
        days,
        'day',
        sold((k) => k % 7 !== 6 || k === 20),
      ),
      undefined,
      'one Sunday was open',
    );
  });

  it('are none where sales are rare, in a few weeks, and in longer bins', () => {
    assert.equal(
      closedDays(
        days,
        'day',
        sold((k) => k % 9 === 0),
      ),
      undefined,
    );
    assert.equal(
      closedDays(
        days.slice(0, 21),
        'day',
        sold((k) => k % 7 !== 6),
      ),
      undefined,
    );
    assert.equal(
      closedDays(
        days,
        'week',
        sold((k) => k % 7 !== 6),
      ),
      undefined,
    );
  });
});

describe('windowOf and isChosen', () => {
  it('draw a stretch of three bins or more large, and know what is chosen', () => {
    assert.deepEqual(windowOf({ kind: 'range', from: 2, to: 4 }), { from: 2, to: 4 });
    assert.equal(windowOf({ kind: 'range', from: 2, to: 3 }), undefined);
    assert.equal(windowOf({ kind: 'bins', indices: [1, 2, 3] }), undefined);
    assert.deepEqual(
      [1, 2, 3].map((index) => isChosen({ kind: 'bins', indices: [2] }, index)),
      [false, true, false],
    );
    assert.equal(isChosen(undefined, 7), true);
  });
});
