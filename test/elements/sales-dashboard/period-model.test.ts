import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toOptions } from '../../../src/elements/sales-dashboard/model/options.js';
import { periodPlace, toDateClause } from '../../../src/elements/sales-dashboard/model/period.js';
import type { Calendar } from '../../../src/query/time/calendar.js';

const CALENDAR: Calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const day = (text: string): number => Date.parse(`${text}T00:00Z`) / 86_400_000;

describe('toDateClause', () => {
  it('is the year or the month of the newest day', () => {
    assert.equal(toDateClause('year', day('2018-02-28'), CALENDAR), 'date: 2018');
    assert.equal(toDateClause('month', day('2018-02-05'), CALENDAR), 'date: 2018-02');
  });

  it('is the fiscal year where that is another', () => {
    assert.equal(toDateClause('year', day('2018-02-28'), { ...CALENDAR, fiscalStart: 4 }), 'date: 2017-Q2..2018-Q1');
  });
});

describe('periodPlace', () => {
  it('is the main trend, on a dashboard without one the date filter', () => {
    assert.equal(periodPlace(toOptions({ pages: '', widgets: '' })), 'trend');
    assert.equal(periodPlace(toOptions({ pages: '', widgets: 'products, trend' })), 'trend');
    assert.equal(periodPlace(toOptions({ pages: '', widgets: 'products' })), 'date');
    assert.equal(periodPlace(toOptions({ pages: 'customers', widgets: '' })), 'date');
  });
});
