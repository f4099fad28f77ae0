import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate, weekdayOf } from '../../src/query/time/calendar-date.js';
import {
  binCount,
  binEnd,
  binStart,
  isTime,
  shiftBin,
  TIME_GRAINS,
  TIME_PARTS,
  timeOf,
  yearEarlier,
  type TimeGrain,
} from '../../src/query/time/time-grain.js';
import { between, pick, randomOf, roundsOf, seedOf } from '../random.js';
import { day } from '../day.js';

const PLAIN = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const start = (iso: string, grain: TimeGrain, calendar = PLAIN): string => isoDate(binStart(day(iso), grain, calendar));

describe('binStart', () => {
  it('is the first day of the calendar bin', () => {
    assert.deepEqual(
      TIME_GRAINS.map((grain) => start('2013-05-15', grain)),
      ['2013-05-15', '2013-05-13', '2013-05-01', '2013-04-01', '2013-01-01'],
    );
  });

  it('begins ISO weeks on Monday across years', () => {
    assert.equal(start('2016-01-01', 'week'), '2015-12-28');
    assert.equal(start('2018-12-31', 'week'), '2018-12-31');
    assert.equal(start('1969-12-31', 'week'), '1969-12-29');
  });

  it('begins weeks on any other day', () => {
    assert.equal(start('2013-05-15', 'week', { ...PLAIN, weekStart: 7 }), '2013-05-12');
    assert.equal(start('2013-05-12', 'week', { ...PLAIN, weekStart: 7 }), '2013-05-12');
    assert.equal(start('2013-05-11', 'week', { ...PLAIN, weekStart: 7 }), '2013-05-05');
  });

  it('moves years and quarters, not months, with the fiscal year', () => {
    const april = { ...PLAIN, fiscalStart: 4 };
    const february = { ...PLAIN, fiscalStart: 2 };
    assert.equal(start('2013-03-31', 'year', april), '2012-04-01');
    assert.equal(start('2013-04-01', 'year', april), '2013-04-01');
    assert.equal(start('2013-01-31', 'quarter', february), '2012-11-01');
    assert.equal(start('2013-07-31', 'quarter', february), '2013-05-01');
    assert.equal(start('2013-07-31', 'month', february), '2013-07-01');
  });

  const seed = seedOf();
  it(`puts every day into one bin that others follow without gap, ${String(roundsOf(10_000))} random days (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < roundsOf(10_000); round++) {
      const calendar = { timeZone: 'UTC', weekStart: between(random, 1, 7), fiscalStart: between(random, 1, 12) };
      const grain = pick(random, TIME_GRAINS);
      const at = between(random, day('1850-01-01'), day('2150-01-01'));
      const first = binStart(at, grain, calendar);
      const next = shiftBin(first, grain, 1, calendar);
      assert.ok(first <= at && at < next);
      assert.equal(binStart(first, grain, calendar), first);
      assert.equal(binStart(next, grain, calendar), next);
      assert.equal(binEnd(at, grain, calendar), next - 1);
      const many = between(random, 0, 30);
      assert.equal(shiftBin(shiftBin(first, grain, many, calendar), grain, -many, calendar), first);
      assert.equal(binCount(first, shiftBin(first, grain, many, calendar), grain, calendar), many + 1);
      if (grain === 'week') assert.equal(weekdayOf(first), calendar.weekStart);
    }
  });
});

describe('yearEarlier', () => {
  it('takes the same date, 28 for 29 February, and 52 weeks', () => {
    assert.equal(isoDate(yearEarlier(day('2016-02-29'), 'day', PLAIN)), '2015-02-28');
    assert.equal(isoDate(yearEarlier(day('2013-05-01'), 'month', PLAIN)), '2012-05-01');
    assert.equal(isoDate(yearEarlier(day('2013-05-13'), 'week', PLAIN)), '2012-05-14');
  });
});

describe('binCount', () => {
  it('counts touched bins, none of an empty range', () => {
    assert.equal(binCount(day('2013-01-31'), day('2013-02-01'), 'month', PLAIN), 2);
    assert.equal(binCount(day('2013-12-31'), day('2014-01-01'), 'year', PLAIN), 2);
    assert.equal(binCount(1, 0, 'day', PLAIN), 0);
  });
});

describe('timeOf', () => {
  it('is the grain or the part of a field, and nothing of other fields', () => {
    for (const name of [...TIME_GRAINS, ...TIME_PARTS]) assert.equal(timeOf(`${name}(Ship Date)`), name);
    for (const field of ['date', 'auto(date)', 'bin(age, 10)', 'month', 'month (old)', 'Weekday(s)'])
      assert.equal(timeOf(field), undefined, field);
  });

  it('makes a field one of time, as the date itself and its automatic unit are', () => {
    assert.deepEqual(['date', 'auto(date)', 'hour(date)', 'region', 'bin(age, 10)', 'date (old)'].map(isTime), [
      ...[true, true, true],
      ...[false, false, false],
    ]);
  });
});
