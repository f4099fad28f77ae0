import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysShown, isInPart, isWhole, lacksStart, lastDayOf, strayEnd, thinnedEnd } from '../../src/query/time/covered-range.js';
import type { OpenDays } from '../../src/query/plan.js';
import { binDays, type TimeGrain } from '../../src/query/time/time-grain.js';

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

const bin = (from: number, grain: TimeGrain) => ({ ...binDays(from, grain, {}), grain });

describe('isWhole', () => {
  const own = { from: 100, to: 109, grain: 'month' } as const;

  it('needs nine tenths of the days of a bin, wherever the others are missing', () => {
    const of = (from: number, to: number): boolean => isWhole(own, { from, to });
    assert.deepEqual([of(100, 109), of(0, 500), of(101, 109), of(100, 108)], [true, true, true, true]);
    assert.deepEqual([of(102, 109), of(100, 107), of(101, 108)], [false, false, false]);
  });

  it('is false for days outside of the bin, and true for a bin of one day', () => {
    assert.equal(isWhole(own, { from: 200, to: 300 }), false);
    assert.equal(isWhole({ from: 5, to: 5, grain: 'day' }, { from: 5, to: 5 }), true);
  });
});

describe('lacksStart', () => {
  const every = [true, true, true, true, true, true, true];
  const lacks = (missing: number, share: number): boolean => lacksStart(100, 100 + missing, { weekdays: every, share });

  it('is true where more open days are missing than in an ordinary gap', () => {
    assert.deepEqual([lacks(0, 1), lacks(1, 1), lacks(2, 0.8), lacks(3, 0.8), lacks(20, 0.1)], [false, true, false, true, false]);
    assert.equal(lacksStart(100, 120, undefined), false);
  });
});

describe('open days', () => {
  const office = { weekdays: [true, true, true, true, true, false, false], share: 1 };
  const week = dayOf('2024-01-01');
  const endsOn = (date: string, open: OpenDays): boolean => isInPart(bin(week, 'week'), dayOf(date), open);

  it('are all in a complete bin: closed ones may be missing', () => {
    assert.deepEqual(
      ['2024-01-04', '2024-01-05', '2024-01-06'].map((date) => endsOn(date, office)),
      [true, false, false],
    );
    const always = { weekdays: [true, true, true, true, true, true, true], share: 1 };
    assert.deepEqual(
      ['2024-01-05', '2024-01-06', '2024-01-07'].map((date) => endsOn(date, always)),
      [true, true, false],
    );
    const own = bin(week, 'week');
    const within = (from: number, to: number): boolean => isWhole(own, { from: week + from, to: week + to }, office);
    assert.deepEqual([within(0, 4), within(0, 3), within(1, 6), within(9, 12)], [true, false, false, false]);
  });

  it('may lack a holiday in a month, and some days where sales are rare', () => {
    const last = (date: string, share: number): boolean =>
      isInPart(bin(dayOf('2024-01-01'), 'month'), dayOf(date), { ...office, share });
    assert.deepEqual(
      ['2024-01-29', '2024-01-30'].map((date) => last(date, 0.97)),
      [true, false],
    );
    assert.deepEqual(
      ['2024-01-25', '2024-01-26'].map((date) => last(date, 0.2)),
      [true, false],
    );
    assert.equal(last('2024-01-30', 1), true);
  });
});

describe('the end of values', () => {
  const usual = [10, 12, 9, 11, 10, 12, 11, 10, 9, 12, 10, 11];

  it('is thinned out where values fall step by step, and not where sales stop at once', () => {
    assert.equal(thinnedEnd(usual), 0);
    assert.equal(thinnedEnd([...usual, 8, 6, 3, 1]), 3);
    assert.equal(thinnedEnd([...usual, 1, 0.9, 0.8]), 0);
    assert.equal(thinnedEnd([...usual, 5, 6, 5.5, 6]), 0);
    assert.equal(thinnedEnd([...usual, 6.4, 6.5, 6.4, 6.3, 6.2]), 0, 'a lower level that falls a little');
  });

  it('is stray where next to nothing follows a gap', () => {
    assert.equal(strayEnd(usual), 0);
    assert.equal(strayEnd([...usual, 0, NaN, 0, 0.1]), 4);
    assert.equal(strayEnd([...usual, 0, 0, 0, 5]), 0);
    assert.equal(strayEnd([...usual, 0, 0, 0.1]), 0);
  });
});

describe('isInPart', () => {
  it('allows as many missing days at the end as shops are closed', () => {
    const missing = (grain: TimeGrain, start: string, last: string): boolean => isInPart(bin(dayOf(start), grain), dayOf(last));
    assert.deepEqual([missing('month', '2024-01-01', '2024-01-28'), missing('month', '2024-01-01', '2024-01-27')], [false, true]);
    assert.deepEqual([missing('week', '2024-01-01', '2024-01-05'), missing('week', '2024-01-01', '2024-01-04')], [false, true]);
    assert.deepEqual([missing('year', '2024-01-01', '2024-12-28'), missing('year', '2024-01-01', '2024-12-27')], [false, true]);
    assert.equal(missing('quarter', '2024-01-01', '2024-03-27'), true);
    assert.equal(missing('day', '2024-01-01', '2024-01-01'), false);
  });

  it('is false without a last day, and for a period that begins after it', () => {
    assert.equal(isInPart(bin(dayOf('2024-01-01'), 'month'), undefined), false);
    assert.equal(isInPart(bin(dayOf('2024-02-01'), 'month'), dayOf('2024-01-31')), false);
    assert.equal(isInPart(bin(dayOf('2024-02-01'), 'month'), dayOf('2024-02-01')), true);
  });
});

describe('an end that thins out', () => {
  const open: OpenDays = { weekdays: Array.from({ length: 7 }, () => true), share: 1, thinned: dayOf('2024-02-20') };

  it('leaves its bins incomplete', () => {
    const last = dayOf('2024-03-31');
    const starts = ['2024-01-01', '2024-02-01', '2024-03-01'].map(dayOf);
    assert.deepEqual(
      starts.map((from) => isInPart(bin(from, 'month'), last, open)),
      [false, true, true],
    );
    const days = { from: dayOf('2023-01-01'), to: last };
    assert.deepEqual(
      [
        isWhole({ from: starts[0]!, to: starts[1]! - 1, grain: 'month' }, days, open),
        isWhole({ from: starts[2]!, to: last, grain: 'month' }, days, open),
      ],
      [true, false],
    );
  });
});

describe('the days of a result', () => {
  it('end with the data or the filter, whichever is earlier', () => {
    const period = { from: 10, to: 20 };
    assert.deepEqual(
      [
        lastDayOf({}),
        lastDayOf({ newest: 15 }),
        lastDayOf({ period }),
        lastDayOf({ newest: 15, period }),
        lastDayOf({ newest: 25, period }),
      ],
      [undefined, 15, 20, 15, 20],
    );
  });

  it('are those of the filter within the data', () => {
    assert.deepEqual(daysShown({ period: { from: 10, to: 20 }, oldest: 12, newest: 18 }), { from: 12, to: 18 });
    assert.deepEqual(daysShown({ period: { from: 10, to: 20 }, oldest: 1, newest: 90 }), { from: 10, to: 20 });
    assert.deepEqual(daysShown({}), { from: -Infinity, to: Infinity });
  });
});
