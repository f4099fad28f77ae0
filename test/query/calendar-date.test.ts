import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  dayOf,
  isoDate,
  monthLength,
  monthOf,
  monthStart,
  moveMonths,
  parsePeriod,
  weekdayOf,
} from '../../src/query/time/calendar-date.js';
import { between, randomOf, roundsOf, seedOf } from '../random.js';
import { day } from '../day.js';

describe('dayOf', () => {
  const seed = seedOf();
  it(`agrees with the platform's Date in ${String(roundsOf(10_000))} random days of the years 0 to 9999 (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < roundsOf(10_000); round++) {
      const number = between(random, day('0000-01-01'), day('9999-12-31'));
      const date = new Date(number * 86_400_000);
      const [year, month, inMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const;
      assert.equal(dayOf(year, month, inMonth), number);
      assert.equal(isoDate(number), date.toISOString().slice(0, 10));
      assert.equal(monthOf(number), year * 12 + month - 1);
      assert.equal(weekdayOf(number), date.getUTCDay() || 7);
    }
  });

  it('counts centuries by the Gregorian rule', () => {
    assert.equal(monthLength(1900 * 12 + 1), 28);
    assert.equal(monthLength(2000 * 12 + 1), 29);
    assert.equal(dayOf(1970, 1, 1), 0);
    assert.equal(dayOf(2000, 3, 1) - dayOf(2000, 2, 28), 2);
  });
});

describe('isoDate', () => {
  it('writes years beyond four digits with a sign', () => {
    assert.equal(isoDate(dayOf(-1, 12, 31)), '-000001-12-31');
    assert.equal(isoDate(dayOf(12_013, 5, 1)), '+012013-05-01');
  });
});

describe('monthStart', () => {
  it('is the first day of the month, of years before 0 too', () => {
    assert.equal(isoDate(monthStart(2013 * 12 + 4)), '2013-05-01');
    assert.equal(isoDate(monthStart(-1)), '-000001-12-01');
  });
});

describe('moveMonths', () => {
  it('keeps the date, or takes the last day of a shorter month', () => {
    assert.equal(isoDate(moveMonths(day('2016-02-29'), -12)), '2015-02-28');
    assert.equal(isoDate(moveMonths(day('2013-03-31'), -1)), '2013-02-28');
    assert.equal(isoDate(moveMonths(day('2013-01-15'), 14)), '2014-03-15');
  });
});

describe('parsePeriod', () => {
  const read = (text: string): string => {
    const range = parsePeriod(text);
    return range ? `${isoDate(range.from)} ${isoDate(range.to)}` : 'none';
  };

  it('reads years, quarters, months and days', () => {
    assert.equal(read('2013'), '2013-01-01 2013-12-31');
    assert.equal(read('2013-Q2'), '2013-04-01 2013-06-30');
    assert.equal(read('2013-q4'), '2013-10-01 2013-12-31');
    assert.equal(read('2016-02'), '2016-02-01 2016-02-29');
    assert.equal(read('2013-06-15'), '2013-06-15 2013-06-15');
  });

  it('takes nothing that the calendar lacks', () => {
    for (const text of ['2013-13', '2013-00', '2013-02-29', '2013-06-00', '2013-Q5', '13', '2013-6', '2013-06-15T10:00', '']) {
      assert.equal(read(text), 'none', text);
    }
  });
});
