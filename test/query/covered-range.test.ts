import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { daysShown, isInPart, isWhole, lastDayOf } from '../../src/query/time/covered-range.js';

const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

describe('isWhole', () => {
  const bin = { from: 100, to: 109 };

  it('needs nine tenths of the days of a bin, wherever the others are missing', () => {
    const of = (from: number, to: number): boolean => isWhole(bin, { from, to });
    assert.deepEqual([of(100, 109), of(0, 500), of(101, 109), of(100, 108)], [true, true, true, true]);
    assert.deepEqual([of(102, 109), of(100, 107), of(101, 108)], [false, false, false]);
  });

  it('is false for days outside of the bin, and true for a bin of one day', () => {
    assert.equal(isWhole(bin, { from: 200, to: 300 }), false);
    assert.equal(isWhole({ from: 5, to: 5 }, { from: 5, to: 5 }), true);
  });
});

describe('isInPart', () => {
  it('allows as many missing days at the end as shops are closed', () => {
    const missing = (grain: 'day' | 'week' | 'month' | 'quarter' | 'year', start: string, last: string): boolean =>
      isInPart(dayOf(start), grain, dayOf(last));
    assert.deepEqual([missing('month', '2024-01-01', '2024-01-28'), missing('month', '2024-01-01', '2024-01-27')], [false, true]);
    assert.deepEqual([missing('week', '2024-01-01', '2024-01-05'), missing('week', '2024-01-01', '2024-01-04')], [false, true]);
    assert.deepEqual([missing('year', '2024-01-01', '2024-12-28'), missing('year', '2024-01-01', '2024-12-27')], [false, true]);
    assert.equal(missing('quarter', '2024-01-01', '2024-03-27'), true);
    assert.equal(missing('day', '2024-01-01', '2024-01-01'), false);
  });

  it('is false without a last day, and for a period that begins after it', () => {
    assert.equal(isInPart(dayOf('2024-01-01'), 'month', undefined), false);
    assert.equal(isInPart(dayOf('2024-02-01'), 'month', dayOf('2024-01-31')), false);
    assert.equal(isInPart(dayOf('2024-02-01'), 'month', dayOf('2024-02-01')), true);
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
