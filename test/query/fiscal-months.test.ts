import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CALENDAR_YEARS,
  fiscalMonthOf,
  fiscalMonthStart,
  fiscalPosition,
  isoDate,
  isRetailCalendar,
  monthOf,
  moveFiscalMonths,
  weekdayOf,
  wholeMonths,
  yearOf,
} from '../../src/query/time/calendar-date.js';
import type { RetailCalendar } from '../../src/query/time/retail-year.js';
import { binCount, binEnd, binStart, shiftBin, yearEarlier } from '../../src/query/time/time-grain.js';
import { day } from '../day.js';
import { RETAIL_CALENDARS } from '../engine/random-plan.js';
import { binOf } from '../engine/reference-rows.js';
import { isLong, seedOf } from '../random.js';

/** Days from one that is looked at to the next; no multiple of a week, so that each weekday is among them. */
const STEP = isLong ? 19 : 97;
const PATTERNS: readonly RetailCalendar[] = ['4-4-5', '4-5-4', '5-4-4'];
const retail = (fiscalStart: RetailCalendar) => ({ timeZone: 'UTC', weekStart: 7, ...yearOf(fiscalStart), fiscalStart });
const NRF = retail('4-5-4');
const range = (from: string, to: string): { from: number; to: number } => ({ from: day(from), to: day(to) });

/** First days of the months of the 4-5-4 calendar that the National Retail Federation publishes, and the last day of each year. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2017: '2017-01-29 02-26 04-02 04-30 05-28 07-02 07-30 08-27 10-01 10-29 11-26 12-31 2018-02-03',
  2018: '2018-02-04 03-04 04-08 05-06 06-03 07-08 08-05 09-02 10-07 11-04 12-02 2019-01-06 2019-02-02',
  2019: '2019-02-03 03-03 04-07 05-05 06-02 07-07 08-04 09-01 10-06 11-03 12-01 2020-01-05 2020-02-01',
  2020: '2020-02-02 03-01 04-05 05-03 05-31 07-05 08-02 08-30 10-04 11-01 11-29 2021-01-03 2021-01-30',
  2021: '2021-01-31 02-28 04-04 05-02 05-30 07-04 08-01 08-29 10-03 10-31 11-28 2022-01-02 2022-01-29',
  2022: '2022-01-30 02-27 04-03 05-01 05-29 07-03 07-31 08-28 10-02 10-30 11-27 2023-01-01 2023-01-28',
  2023: '2023-01-29 02-26 04-02 04-30 05-28 07-02 07-30 08-27 10-01 10-29 11-26 12-31 2024-02-03',
  2024: '2024-02-04 03-03 04-07 05-05 06-02 07-07 08-04 09-01 10-06 11-03 12-01 2025-01-05 2025-02-01',
  2025: '2025-02-02 03-02 04-06 05-04 06-01 07-06 08-03 08-31 10-05 11-02 11-30 2026-01-04 2026-01-31',
  2026: '2026-02-01 03-01 04-05 05-03 05-31 07-05 08-02 08-30 10-04 11-01 11-29 2027-01-03 2027-01-30',
};

describe('the retail calendar', () => {
  it('is that of the National Retail Federation from 2017 to 2026', () => {
    for (const [year, text] of Object.entries(PUBLISHED)) {
      const days = text.split(' ').map((written) => (written.length > 5 ? written : `${year}-${written}`));
      const starts = Array.from({ length: 12 }, (_, month) => isoDate(fiscalMonthStart(Number(year) * 12 + 1 + month, NRF)));
      const start = day(days[0]!);
      assert.deepEqual([...starts, isoDate(binEnd(start, 'year', NRF))], days);
      assert.deepEqual(fiscalPosition(fiscalMonthOf(start, NRF), NRF), { year: Number(year), month: 0 });
    }
  });

  it('has 53 weeks in 2017 and 2023, and the last week in January', () => {
    const weeks = (year: number): number =>
      (binEnd(day(PUBLISHED[year]!.slice(0, 10)), 'year', NRF) + 1 - day(PUBLISHED[year]!.slice(0, 10))) / 7;
    const long = Object.keys(PUBLISHED).filter((year) => weeks(Number(year)) === 53);
    assert.deepEqual(long, ['2017', '2023']);
    assert.ok(Object.keys(PUBLISHED).every((year) => [52, 53].includes(weeks(Number(year)))));
    assert.deepEqual(
      [isoDate(binStart(day('2018-02-03'), 'month', NRF)), wholeMonths(range('2017-12-31', '2018-02-03'), NRF)],
      ['2017-12-31', 1],
    );
  });

  for (const pattern of new Set([...PATTERNS, ...RETAIL_CALENDARS])) {
    it(`puts days of 300 years into the bins of ${pattern} that counting weeks gives (seed ${String(seedOf())})`, () => {
      const calendar = retail(pattern);
      for (const grain of ['month', 'quarter', 'year'] as const) {
        for (let at = day('1850-01-01') + (seedOf() % STEP); at < day('2150-01-01'); at += STEP) {
          const start = binStart(at, grain, calendar);
          assert.equal(start, binOf(at, grain, calendar), `${grain} of ${isoDate(at)}`);
          assert.equal(weekdayOf(start), calendar.weekStart);
          const next = shiftBin(start, grain, 1, calendar);
          assert.ok(at < next);
          assert.equal(binStart(next - 1, grain, calendar), start);
          assert.equal(shiftBin(next, grain, -1, calendar), start);
          assert.equal(binCount(start, next, grain, calendar), 2);
        }
      }
    });
  }

  for (const pattern of PATTERNS) {
    it(`names each month of ${pattern} after the calendar month with the middle of its first four weeks`, () => {
      const calendar = retail(pattern);
      for (let month = 1850 * 12; month < 2150 * 12; month++)
        assert.equal(monthOf(fiscalMonthStart(month, calendar) + 14), month);
    });
  }
});

/** Last days of fiscal years, as companies publish them in their annual reports. */
const YEAR_ENDS: readonly (readonly [calendar: RetailCalendar, ends: readonly string[]])[] = [
  // Apple: the last Saturday of September. 2017 and 2023 have 53 weeks.
  [
    '4-4-5; ends: last Saturday of September',
    [
      '2016-09-24',
      '2017-09-30',
      '2018-09-29',
      '2019-09-28',
      '2020-09-26',
      '2021-09-25',
      '2022-09-24',
      '2023-09-30',
      '2024-09-28',
    ],
  ],
  // Kellogg: the Saturday nearest to 31 December. 2020 has 53 weeks.
  [
    '13x4; ends: Saturday nearest 31 December',
    ['2018-12-29', '2019-12-28', '2021-01-02', '2022-01-01', '2022-12-31', '2023-12-30'],
  ],
  // Harris Farm Markets: the Sunday nearest to 30 June. The years to July 2016 and 2022 have 53 weeks.
  [
    '5-4-4; ends: Sunday nearest 30 June',
    [
      '2015-06-28',
      '2016-07-03',
      '2017-07-02',
      '2018-07-01',
      '2019-06-30',
      '2020-06-28',
      '2021-06-27',
      '2022-07-03',
      '2023-07-02',
    ],
  ],
  // Walmart: weeks from Saturday, as in the data of the M5 competition. The year from January 2013 has 53 weeks.
  [
    '4-5-4; starts: Saturday nearest 29 January',
    ['2011-01-28', '2012-01-27', '2013-01-25', '2014-01-31', '2015-01-30', '2016-01-29'],
  ],
  // Marvel: one quarter with other months than the others. The year to October 2026 has 53 weeks.
  ['4-5-4-4-4-5-4-4-5-4-4-5; ends: Saturday nearest 30 September', ['2024-09-28', '2025-09-27', '2026-10-03', '2027-10-02']],
  // ISO 8601: week 1 begins on the Monday nearest to 1 January. 2015 and 2020 have 53 weeks.
  ['4-5-4; starts: Monday nearest 1 January', ['2014-12-28', '2016-01-03', '2017-01-01', '2017-12-31']],
];

describe('years of weeks by a rule', () => {
  for (const [calendar, ends] of YEAR_ENDS) {
    it(`end on published days: ${calendar}`, () => {
      const own = retail(calendar);
      for (const [k, text] of ends.entries()) {
        const end = day(text);
        assert.equal(isoDate(binEnd(end, 'year', own)), text);
        const next = ends[k + 1];
        if (next !== undefined) assert.equal(isoDate(binEnd(end + 1, 'year', own)), next);
      }
    });
  }

  it('are named after the year with most of their months', () => {
    const nameOf = (text: string, fiscalStart: RetailCalendar): number =>
      fiscalPosition(fiscalMonthOf(day(text), retail(fiscalStart)), retail(fiscalStart)).year;
    assert.equal(nameOf('2023-09-30', '4-4-5; ends: last Saturday of September'), 2023);
    assert.equal(nameOf('2023-01-01', '13x4; ends: Saturday nearest 31 December'), 2023);
    assert.equal(nameOf('2022-12-31', '13x4; ends: Saturday nearest 31 December'), 2022);
    assert.equal(nameOf('2024-01-31', '4-4-5'), 2023);
  });

  it('begin near a day within a month, and have months of weeks as written', () => {
    const marvel = retail('4-5-4-4-4-5-4-4-5-4-4-5; ends: Saturday nearest 30 September');
    const months = Array.from({ length: 12 }, (_, month) => isoDate(fiscalMonthStart(2025 * 12 + 9 + month, marvel)));
    const published = '2025-09-28 10-26 11-30 12-28 2026-01-25 02-22 03-29 04-26 05-24 06-28 07-26 08-23'.split(' ');
    assert.deepEqual(
      months.map((text, at) => (published[at]!.length > 5 ? text : text.slice(5))),
      published,
    );
    const april = retail('5-4-4; ends: Friday nearest 5 April');
    assert.deepEqual(
      [2022, 2023, 2024, 2025].map((year) => isoDate(fiscalMonthStart(year * 12 + 3, april))),
      ['2022-04-09', '2023-04-08', '2024-04-06', '2025-04-05'],
    );
  });

  it('have thirteen months and four quarters by 13x4, and the last months in the last quarter', () => {
    const own = retail('13x4; starts: Monday nearest 1 January');
    const starts = (grain: 'month' | 'quarter'): readonly string[] => {
      const found = [day('2019-12-30')];
      while (found.at(-1)! < day('2021-01-04')) found.push(shiftBin(found.at(-1)!, grain, 1, own));
      return found.map(isoDate);
    };
    assert.equal(starts('month').length, 14);
    assert.deepEqual(starts('month').slice(11), ['2020-11-02', '2020-11-30', '2021-01-04']);
    assert.deepEqual(starts('quarter'), ['2019-12-30', '2020-03-23', '2020-06-15', '2020-09-07', '2021-01-04']);
    assert.equal(isoDate(yearEarlier(day('2020-11-30'), 'month', own)), '2019-12-02');
  });

  it('are none where a rule names no day', () => {
    for (const text of [
      '4-4-4',
      '4-4-5; ends: last Someday of May',
      '4-4-5-4',
      '4-5-4-4-4-5-4-4-5-4-4-4',
      '4-4-5; ends: Saturday nearest 31 June',
      '4-4-5; ends: Saturday nearest 20 February',
      '4-4-5; ends: Saturday nearest 0 June',
      '13x4; ',
      '4-4-5; ends',
    ])
      assert.ok(!isRetailCalendar(text), text);
  });
});

describe('a year earlier', () => {
  const before = (text: string, grain: 'day' | 'week' | 'month' | 'quarter' | 'year'): string =>
    isoDate(yearEarlier(day(text), grain, NRF));

  it('is the same month of weeks, also after a year with 53 weeks', () => {
    assert.deepEqual(
      [
        before('2018-02-04', 'month'),
        before('2018-02-04', 'quarter'),
        before('2018-02-04', 'year'),
        before('2019-02-03', 'month'),
      ],
      ['2017-01-29', '2017-01-29', '2017-01-29', '2018-02-04'],
    );
  });

  it('is 52 weeks for a week, and the same weekday of the same month for a day', () => {
    assert.equal(before('2018-02-04', 'week'), '2017-02-05');
    assert.equal(before('2019-05-15', 'day'), '2018-05-16');
    assert.equal(before('2018-05-16', 'day'), '2017-05-10');
  });

  it('takes the last day of a month with fewer weeks', () => {
    assert.equal(before('2018-02-03', 'day'), '2017-01-28');
    assert.equal(isoDate(moveFiscalMonths(day('2017-04-01'), -1, NRF)), '2017-02-25');
  });
});

describe('wholeMonths', () => {
  it('counts months from a first to a last day, and nothing else', () => {
    const months = (from: string, to: string): number | undefined => wholeMonths(range(from, to), CALENDAR_YEARS);
    assert.equal(months('2013-01-01', '2013-12-31'), 12);
    assert.equal(months('2016-02-01', '2016-02-28'), undefined);
    assert.equal(months('2013-01-02', '2013-01-31'), undefined);
    assert.equal(wholeMonths({ from: 1, to: 0 }, CALENDAR_YEARS), undefined);
  });

  it('counts months of weeks, and no calendar months', () => {
    assert.equal(wholeMonths(range('2017-01-29', '2018-02-03'), NRF), 12);
    assert.equal(wholeMonths(range('2017-01-29', '2017-02-25'), NRF), 1);
    assert.equal(wholeMonths(range('2017-02-01', '2017-02-28'), NRF), undefined);
    assert.equal(wholeMonths(range('2017-01-29', '2017-04-29'), retail('4-4-5')), 3);
  });
});
