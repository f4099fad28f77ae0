import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ALWAYS,
  autoGrain,
  complement,
  hull,
  intersectAll,
  moveRange,
  newestWholeMonth,
  previousMove,
  relativeRange,
  unite,
  yearBefore,
  type OpenRange,
} from '../../src/catalog/periods.js';
import { isoDate, parsePeriod } from '../../src/query/time/calendar-date.js';
import type { ClauseItem } from '../../src/query/where/where.js';
import { between, randomOf, roundsOf, seedOf } from '../random.js';

const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };

function range(text: string): OpenRange {
  const [from = '', to = from] = text.split('..');
  return { from: parsePeriod(from)!.from, to: parsePeriod(to)!.to };
}

const show = ({ from, to }: OpenRange): string => `${isoDate(from)}..${isoDate(to)}`;

describe('relativeRange', () => {
  const relative = (
    which: 'last' | 'this' | 'previous',
    count: number,
    unit: Extract<ClauseItem, { kind: 'relative' }>['unit'],
    calendar = CALENDAR,
  ): string =>
    show(
      relativeRange({ kind: 'relative', which, count, unit, not: false, position: 0 }, parsePeriod('2014-03-15')!.from, calendar),
    );

  it('ends days on the newest date and units with their end', () => {
    assert.equal(relative('last', 90, 'day'), '2013-12-16..2014-03-15');
    assert.equal(relative('last', 2, 'week'), '2014-03-03..2014-03-16');
    assert.equal(relative('last', 3, 'month'), '2014-01-01..2014-03-31');
    assert.equal(relative('last', 2, 'quarter'), '2013-10-01..2014-03-31');
    assert.equal(relative('last', 1, 'year'), '2014-01-01..2014-12-31');
  });

  it('knows this and the previous unit, fiscal ones too', () => {
    assert.equal(relative('this', 1, 'month'), '2014-03-01..2014-03-31');
    assert.equal(relative('previous', 1, 'quarter'), '2013-10-01..2013-12-31');
    assert.equal(relative('this', 1, 'year', { ...CALENDAR, fiscalStart: 4 }), '2013-04-01..2014-03-31');
    assert.equal(relative('previous', 1, 'week', { ...CALENDAR, weekStart: 7 }), '2014-03-02..2014-03-08');
  });
});

describe('previousMove', () => {
  const before = (text: string): string => show(moveRange(range(text), previousMove(range(text), CALENDAR)));

  it('moves whole months, quarters and years by calendar', () => {
    assert.equal(before('2014-03'), '2014-02-01..2014-02-28');
    assert.equal(before('2014-02'), '2014-01-01..2014-01-31');
    assert.equal(before('2013-Q1'), '2012-10-01..2012-12-31');
    assert.equal(before('2013..2014'), '2011-01-01..2012-12-31');
  });

  it('moves other ranges by their number of days', () => {
    assert.equal(before('2014-03-01..2014-03-30'), '2014-01-30..2014-02-28');
    assert.equal(before('2014-03-15'), '2014-03-14..2014-03-14');
  });
});

describe('moveRange', () => {
  const yearEarlier = (text: string): string => show(moveRange(range(text), yearBefore(range(text), CALENDAR)));

  it('keeps months whole in leap years and takes 28 for 29 February', () => {
    assert.equal(yearEarlier('2017-02'), '2016-02-01..2016-02-29');
    assert.equal(yearEarlier('2016-02-10..2016-02-29'), '2015-02-10..2015-02-28');
  });
});

describe('newestWholeMonth', () => {
  it('is the month of the newest day only if that is its last', () => {
    assert.equal(show(newestWholeMonth(range('2014-03-30').to, CALENDAR)), '2014-02-01..2014-02-28');
    assert.equal(show(newestWholeMonth(range('2014-03-31').to, CALENDAR)), '2014-03-01..2014-03-31');
  });
});

describe('autoGrain', () => {
  it('is the finest grain with at most 100 bins', () => {
    const grains = [
      '2014-01-01..2014-04-10',
      '2014-01-01..2014-04-11',
      '2013..2014-03',
      '2012..2014',
      '2000..2014',
      '1900..2014',
    ].map((text) => autoGrain(range(text), CALENDAR));
    assert.deepEqual(grains, ['day', 'week', 'week', 'month', 'quarter', 'year']);
  });
});

describe('ranges', () => {
  const seed = seedOf();
  it(`unite, meet and leave gaps as sets of days do, in ${String(roundsOf(10_000))} random cases (seed ${seed})`, () => {
    const random = randomOf(seed);
    const some = (): OpenRange[] =>
      Array.from({ length: between(random, 0, 4) }, () => ({ from: between(random, 0, 20), to: between(random, 0, 20) }));
    const has = (ranges: readonly OpenRange[], day: number): boolean => ranges.some(({ from, to }) => from <= day && day <= to);
    for (let round = 0; round < roundsOf(10_000); round++) {
      const [a, b] = [some(), some()];
      const [united, met, gaps] = [unite(a), intersectAll(a, b), complement(a)];
      for (let day = -1; day <= 21; day++) {
        assert.equal(has(united, day), has(a, day));
        assert.equal(has(met, day), has(a, day) && has(b, day));
        assert.equal(has(gaps, day), !has(a, day));
      }
      for (const list of [united, met, gaps]) list.slice(1).forEach(({ from }, index) => assert.ok(from > list[index]!.to + 1));
    }
  });

  it('have a hull, an empty one without days', () => {
    assert.deepEqual(hull([range('2013'), range('2015')]), { from: range('2013').from, to: range('2015').to });
    assert.ok(hull([]).from > hull([]).to);
    assert.deepEqual(intersectAll([ALWAYS], [range('2013')]), [range('2013')]);
  });
});
