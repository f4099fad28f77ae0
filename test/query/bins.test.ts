import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { binIndexOf, binsBetween, binsOfDays, daysOf, type TimeGrain } from '../../src/query/time/time-grain.js';
import { parsePeriod } from '../../src/query/time/calendar-date.js';

const day = (text: string): number => parsePeriod(text)!.from;
const bins = (first: string, last: string, grain: TimeGrain): readonly number[] => binsBetween(day(first), day(last), grain, {});

describe('binsBetween', () => {
  it('has every bin from the first to the last, leap days and short months too', () => {
    assert.equal(bins('2016-02-27', '2016-03-01', 'day').length, 4);
    assert.equal(bins('2016-01', '2016-12', 'month').length, 12);
    assert.deepEqual(bins('2015-04', '2016-04', 'year'), [day('2015-04'), day('2016-04')]);
    assert.deepEqual(bins('2016-12-26', '2017-01-02', 'week'), [day('2016-12-26'), day('2017-01-02')]);
  });
});

describe('binIndexOf', () => {
  it('finds the bin that a day lies in', () => {
    const all = bins('2016-01', '2016-03', 'month');
    assert.deepEqual(
      ['2015-12-31', '2016-01-01', '2016-01-31', '2016-02-01', '2019'].map((text) => binIndexOf(all, day(text))),
      [-1, 0, 0, 1, 2],
    );
  });
});

describe('binsOfDays', () => {
  const all = bins('2016-01', '2016-12', 'month');
  const of = (period: string) => binsOfDays(parsePeriod(period)!, all, 'month', {});

  it('gives the bins that a period touches', () => {
    assert.deepEqual(of('2016-11-24'), { from: 10, to: 10 });
    assert.deepEqual(of('2016-Q2'), { from: 3, to: 5 });
    assert.deepEqual(binsOfDays({ from: day('2015-06-01'), to: day('2016-02-02') }, all, 'month', {}), { from: 0, to: 1 });
    assert.deepEqual(binsOfDays({ from: day('2016-12-31'), to: day('2019') }, all, 'month', {}), { from: 11, to: 11 });
  });

  it('gives nothing for a period beside all bins, nor where there are none', () => {
    assert.equal(of('2015'), undefined);
    assert.equal(of('2017-01-01'), undefined);
    assert.equal(binsOfDays(parsePeriod('2016')!, [], 'month', {}), undefined);
  });
});

describe('daysOf', () => {
  it('gives the days of a stretch, to the last of its last bin', () => {
    assert.deepEqual(daysOf({ from: 1, to: 1 }, bins('2016-01', '2016-03', 'month'), 'month', {}), {
      from: day('2016-02-01'),
      to: day('2016-02-29'),
    });
  });
});
