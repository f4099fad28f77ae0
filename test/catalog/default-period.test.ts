import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { autoPeriod, checkPeriod, dateFields, periodClause } from '../../src/catalog/default-period.js';
import { formatDayRange, parsePeriod } from '../../src/query/time/calendar-date.js';
import { SalesError } from '../../src/util/error.js';
import { ORDERS } from './sample-catalog.js';

const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const day = (text: string): number => parsePeriod(text)!.from;

function auto(oldest: string, newest: string, fiscalStart = 1): string {
  const range = autoPeriod(day(oldest), day(newest), { ...CALENDAR, fiscalStart });
  return range ? formatDayRange(range) : 'all';
}

describe('autoPeriod', () => {
  it('is the newest complete year while at most 3 months follow it', () => {
    assert.equal(auto('2010-12-29', '2014-01-28'), '2013');
    assert.equal(auto('2010-12-29', '2014-03-31'), '2013');
    assert.equal(auto('2010-12-29', '2013-12-31'), '2013');
  });

  it('is the last 12 full months where more data follow, or no year is complete', () => {
    assert.equal(auto('2010-12-29', '2014-04-01'), '2013-Q2..2014-Q1');
    assert.equal(auto('2010-12-01', '2011-12-09'), '2010-12..2011-11');
    assert.equal(auto('2016-05-01', '2017-04-30'), '2016-05..2017-04');
  });

  it('is all where there are no 12 full months', () => {
    assert.equal(auto('2019-01-01', '2019-03-30'), 'all');
    assert.equal(auto('2016-05-20', '2017-04-30'), 'all');
    assert.equal(auto('2016-05-01', '2016-05-01'), 'all');
  });

  it('takes a year for complete that begins and ends within the days around New Year', () => {
    assert.equal(auto('2014-01-03', '2017-12-30'), '2017');
    assert.equal(auto('2017-01-07', '2017-12-25'), '2017');
    assert.equal(auto('2017-01-08', '2017-12-25'), 'all');
    assert.equal(auto('2016-01-07', '2017-12-24'), '2016-12..2017-11');
  });

  it('begins after a break of the data within the period', () => {
    const after = (oldest: string, newest: string, resumed: string): string =>
      formatDayRange(autoPeriod(day(oldest), day(newest), CALENDAR, day(resumed))!);
    assert.equal(after('2025-02-01', '2026-02-14', '2026-02-01'), '2026-02-01..2026-02-14');
    assert.equal(after('2021-05-01', '2023-09-30', '2023-05-01'), '2023-05..2023-09');
    assert.equal(after('2021-05-01', '2024-06-30', '2022-05-01'), '2023-Q3..2024-Q2');
  });

  it('counts fiscal years where there are some', () => {
    assert.equal(auto('2014-01-03', '2017-06-30', 4), '2016-Q2..2017-Q1');
    assert.equal(auto('2014-01-03', '2017-07-01', 4), '2016-Q3..2017-Q2');
  });
});

describe('periodClause', () => {
  const catalog = { ...ORDERS, oldest: day('2010-12-29'), newest: day('2014-01-28') };

  it('is a clause on the date', () => {
    assert.equal(periodClause('auto', catalog, CALENDAR), 'date: 2013');
    assert.equal(periodClause(' last 12 months ', catalog, CALENDAR), 'date: last 12 months');
    assert.equal(periodClause('2012-03..2012-05', catalog, CALENDAR), 'date: 2012-03..2012-05');
  });

  it('is empty for all, and for data without dates', () => {
    const { oldest: _oldest, newest: _newest, ...empty } = catalog;
    assert.equal(periodClause('all', catalog, CALENDAR), '');
    assert.equal(periodClause('', catalog, CALENDAR), '');
    assert.equal(periodClause('auto', empty, CALENDAR), '');
    const undated = { ...catalog, roles: catalog.roles.filter(({ role }) => role !== 'date') };
    assert.equal(periodClause('auto', undated, CALENDAR), '');
    assert.equal(periodClause('2013', undated, CALENDAR), '');
  });

  it('names the value and what is expected of a period that cannot be read', () => {
    for (const text of ['recent', '2017-13', '2017; region: West', '2018..2017', 'last year', '*2017*', 'auto, 2017'])
      assert.throws(
        () => checkPeriod(text),
        (error) =>
          error instanceof SalesError &&
          error.code === 'bad-option' &&
          error.message.includes(`'${text}'`) &&
          error.message.includes('auto, all, a period such as last 12 months'),
        text,
      );
  });
});

describe('dateFields', () => {
  it('are the names of the date in clauses', () => {
    const fields = dateFields(ORDERS);
    assert.equal(fields[0], 'date');
    assert.equal(fields.length, 2);
  });
});
