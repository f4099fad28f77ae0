import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dashboardAttributes } from '../../../src/elements/sales-dashboard/attributes.js';
import { periodPlace, recentPeriods } from '../../../src/elements/sales-dashboard/period-controller.js';
import type { Calendar } from '../../../src/query/plan.js';
import { readerOf } from '../written.js';

const CALENDAR: Calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const day = (text: string): number => Date.parse(`${text}T00:00Z`) / 86_400_000;

describe('recentPeriods', () => {
  const said = (newest: string, calendar = CALENDAR): readonly string[] =>
    recentPeriods(day(newest), calendar).map(({ clause, isComplete }) => `${clause} ${isComplete ? 'complete' : 'to date'}`);

  it('are the year and the month of the newest day, complete or to date', () => {
    assert.deepEqual(said('2018-02-05'), ['date: 2018 to date', 'date: 2018-02 to date']);
    assert.deepEqual(said('2018-02-28'), ['date: 2018 to date', 'date: 2018-02 complete']);
    assert.deepEqual(said('2017-12-31'), ['date: 2017 complete', 'date: 2017-12 complete']);
  });

  it('are the year of figures that are reported by year or quarter', () => {
    const grainsOf = (reported: 'year' | 'quarter' | 'month'): readonly string[] =>
      recentPeriods(day('2017-12-31'), CALENDAR, reported).map(({ grain }) => grain);
    assert.deepEqual([grainsOf('year'), grainsOf('quarter'), grainsOf('month')], [['year'], ['year'], ['year', 'month']]);
  });

  it('hold a year for complete that lacks its last holidays, but no month', () => {
    assert.deepEqual(said('2017-12-30'), ['date: 2017 complete', 'date: 2017-12 to date']);
    assert.equal(said('2017-12-24')[0], 'date: 2017 to date');
  });

  it('are fiscal where the year begins in another month', () => {
    assert.equal(said('2018-02-28', { ...CALENDAR, fiscalStart: 4 })[0], 'date: 2017-Q2..2018-Q1 to date');
  });
});

describe('periodPlace', () => {
  it('is the main trend, on a dashboard without one the date filter', () => {
    assert.equal(periodPlace(readerOf(dashboardAttributes)()), 'trend');
    assert.equal(periodPlace(readerOf(dashboardAttributes)({ widgets: 'products, trend' })), 'trend');
    assert.equal(periodPlace(readerOf(dashboardAttributes)({ widgets: 'products' })), 'date');
    assert.equal(periodPlace(readerOf(dashboardAttributes)({ pages: 'customers' })), 'date');
  });
});
