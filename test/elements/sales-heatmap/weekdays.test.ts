import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notableWeekday } from '../../../src/elements/sales-heatmap/model/calendar.js';
import { weekdayOf } from '../../../src/query/time/calendar-date.js';
import { randomOf } from '../../random.js';

/** 2024-01-01, a Monday. */
const FIRST = 19_723;

/** The days of some weeks with skewed amounts, times a factor by weekday. */
function daysOf(weeks: number, seed: number, factorOf: (weekday: number) => number, spread = 0.5) {
  const random = randomOf(seed);
  return Array.from({ length: 7 * weeks }, (_, at) => {
    const day = FIRST + at;
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    return { day, value: Math.exp(spread * normal + at / 400) * factorOf(weekdayOf(day)) };
  });
}

describe('the weekday of a calendar', () => {
  it('is the one that differs most from an average day, by the averages of all days', () => {
    const days = daysOf(52, 1, (weekday) => (weekday === 6 ? 1.6 : 1));
    const meanOf = (some: typeof days): number => some.reduce((sum, { value }) => sum + value, 0) / some.length;
    const saturdays = days.filter(({ day }) => weekdayOf(day) === 6);
    const found = notableWeekday(days);
    assert.equal(found?.weekday, 6);
    assert.ok(Math.abs(found.share - (meanOf(saturdays) / meanOf(days) - 1)) < 1e-9);
    assert.equal(notableWeekday(daysOf(52, 1, (weekday) => (weekday === 7 ? 0.5 : 1)))?.weekday, 7);
  });

  it('leaves out days without rows, so a weekday that is always closed is none', () => {
    const closed = daysOf(30, 2, () => 1).map(({ day, value }) => ({ day, value: weekdayOf(day) === 7 ? Number.NaN : value }));
    assert.equal(notableWeekday(closed), undefined);
  });

  it('is none in few weeks, without amounts, for a small difference, and in one week that stands out', () => {
    assert.equal(notableWeekday(daysOf(11, 3, (weekday) => (weekday === 6 ? 3 : 1), 0.1)), undefined);
    assert.equal(notableWeekday(daysOf(30, 3, () => 0)), undefined);
    assert.equal(notableWeekday(daysOf(100, 3, (weekday) => (weekday === 6 ? 1.1 : 1), 0.05)), undefined);
    const once = daysOf(30, 3, () => 1, 0.1).map((one, at) => (at === 40 ? { ...one, value: 100 } : one));
    assert.equal(notableWeekday(once), undefined);
  });

  it('is named in at most 1 of 100 calendars without a pattern', () => {
    for (const weeks of [13, 52]) {
      let named = 0;
      for (let seed = 1; seed <= 300; seed++) if (notableWeekday(daysOf(weeks, seed, () => 1, 1))) named++;
      assert.ok(named <= 3, `${String(named)} of 300 with ${String(weeks)} weeks`);
    }
  });
});
