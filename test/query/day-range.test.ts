import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDayRange, parsePeriod } from '../../src/query/time/calendar-date.js';
import { between, pick, randomOf, roundsOf, seedOf } from '../random.js';
import { day } from '../day.js';

const range = (from: string, to: string): { from: number; to: number } => ({ from: day(from), to: day(to) });

describe('formatDayRange', () => {
  it('writes the shortest text', () => {
    assert.equal(formatDayRange(range('2013-01-01', '2013-12-31')), '2013');
    assert.equal(formatDayRange(range('2013-01-01', '2014-12-31')), '2013..2014');
    assert.equal(formatDayRange(range('2013-04-01', '2013-06-30')), '2013-Q2');
    assert.equal(formatDayRange(range('2013-10-01', '2014-03-31')), '2013-Q4..2014-Q1');
    assert.equal(formatDayRange(range('2016-02-01', '2016-02-29')), '2016-02');
    assert.equal(formatDayRange(range('2013-01-01', '2013-02-28')), '2013-01..2013-02');
    assert.equal(formatDayRange(range('2013-01-01', '2013-02-27')), '2013-01-01..2013-02-27');
    assert.equal(formatDayRange(range('2013-06-15', '2013-06-15')), '2013-06-15');
  });

  const seed = seedOf();
  it(`is read back as the same days in ${String(roundsOf(10_000))} random ranges (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < roundsOf(10_000); round++) {
      const first = parsePeriod(`${between(random, 1990, 2030)}-${String(between(random, 1, 12)).padStart(2, '0')}`)!;
      const wanted = { from: first.from, to: pick(random, [first.to, first.to + between(random, 0, 800), first.from]) };
      const [from = '', to = from] = formatDayRange(wanted).split('..');
      assert.deepEqual({ from: parsePeriod(from)?.from, to: parsePeriod(to)?.to }, wanted);
    }
  });
});
