import { tableOf, type ConformanceCase } from './check-case.js';
import { groups, sides, SIDES } from './compare-sides.js';

/** Comparisons of bins with earlier bins, and of groups with the same groups before. */
export const BIN_CASES: readonly ConformanceCase[] = [
  groups(
    'years meet the year before, the newest one cut alike',
    { by: ['year(date)'], compare: 'previous-year' },
    [
      [['2014-01-01'], 60, null],
      [['2015-01-01'], 68, 60],
      [['2016-01-01'], 74, 63],
    ],
    ['like-for-like'],
  ),
  groups(
    'months meet the month before; a month with rows only before is listed',
    { by: ['month(date)'], compare: 'previous-period' },
    [
      [['2014-01-01'], 10, null],
      [['2014-02-01'], 20, 10],
      [['2014-03-01'], 30, 20],
      [['2014-04-01'], null, 30],
      [['2015-01-01'], 11, null],
      [['2015-02-01'], 21, 11],
      [['2015-03-01'], 36, 21],
      [['2015-04-01'], null, 36],
      [['2016-01-01'], 12, null],
      [['2016-02-01'], 22, 12],
      [['2016-03-01'], 40, null],
    ],
    ['like-for-like'],
  ),
  groups(
    'months meet those of the year before',
    { by: ['month(date)'], compare: 'previous-year' },
    [
      [['2014-01-01'], 10, null],
      [['2014-02-01'], 20, null],
      [['2014-03-01'], 30, null],
      [['2015-01-01'], 11, 10],
      [['2015-02-01'], 21, 20],
      [['2015-03-01'], 36, 30],
      [['2016-01-01'], 12, 11],
      [['2016-02-01'], 22, 21],
      [['2016-03-01'], 40, 31],
    ],
    ['like-for-like'],
  ),
  groups(
    'with a date clause each bin meets the one before, also one that the clause leaves out',
    { by: ['month(date)'], where: 'date: 2015-02..2015-03', compare: 'previous-period' },
    [
      [['2015-02-01'], 21, 11],
      [['2015-03-01'], 36, 21],
    ],
  ),
  groups(
    'with a date clause the bins of the year before are met, cut like the clause',
    { by: ['month(date)'], where: 'date: 2016-Q1', compare: 'previous-year' },
    [
      [['2016-01-01'], 12, 11],
      [['2016-02-01'], 22, 21],
      [['2016-03-01'], 40, 31],
    ],
    ['like-for-like'],
  ),
  groups(
    'the bins of a written range are met in order',
    { by: ['month(date)'], where: 'date: 2016-01..2016-02', compare: '2014-02..2014-03' },
    [
      [['2016-01-01'], 12, 20],
      [['2016-02-01'], 22, 30],
    ],
  ),
  groups(
    'days meet the day a year before; 28 and 29 February both meet 28',
    { by: ['day(date)'], where: 'region: S', compare: 'previous-year' },
    [
      [['2014-03-31'], 30, null],
      [['2015-02-28'], 21, null],
      [['2015-03-31'], null, 30],
      [['2016-02-28'], null, 21],
      [['2016-02-29'], 22, 21],
    ],
  ),
  groups('groups of a period meet by their keys', { by: ['region'], where: 'date: 2015', compare: 'previous-year' }, [
    [['N'], 47, 30],
    [['S'], 21, 30],
  ]),
  groups('a group that only the earlier period has is listed', { by: ['region'], where: 'date: 2015-01', compare: '2014-03' }, [
    [['N'], 11, null],
    [['S'], null, 30],
  ]),
  groups(
    'other keys beside a bin stay the same',
    { by: ['region', 'year(date)'], compare: 'previous-year' },
    [
      [['N', '2014-01-01'], 30, null],
      [['N', '2015-01-01'], 47, 30],
      [['N', '2016-01-01'], 52, 42],
      [['S', '2014-01-01'], 30, null],
      [['S', '2015-01-01'], 21, 30],
      [['S', '2016-01-01'], 22, 21],
    ],
    ['like-for-like'],
  ),
  groups(
    'a weekday is no bin: the periods meet as wholes',
    { by: ['weekday(date)'], where: 'date: 2015', compare: 'previous-year' },
    [
      [[1], null, 30],
      [[2], 5, null],
      [[4], null, 20],
      [[5], null, 10],
      [[6], 32, null],
      [[7], 31, null],
    ],
  ),
  {
    title: 'a week meets the one 52 weeks before, the newest one cut at its day',
    table: tableOf(
      ['date', 'revenue'],
      [
        ['2015-01-05', 7],
        ['2015-01-08', 3],
        ['2016-01-04', 9],
      ],
      { roles: { date: 'date', revenue: 'revenue' } },
    ),
    query: { measures: ['revenue'], by: ['week(date)'], compare: 'previous-year' },
    columns: ['week(date)', ...SIDES],
    rows: [
      ['2015-01-05', ...sides(10, null)],
      ['2016-01-04', ...sides(9, 7)],
    ],
    notes: ['like-for-like'],
  },
  {
    title: 'with a date clause a week meets the one 52 weeks before as well',
    table: tableOf(
      ['date', 'revenue'],
      [
        ['2015-01-05', 7],
        ['2015-01-08', 3],
        ['2016-01-04', 9],
      ],
      { roles: { date: 'date', revenue: 'revenue' } },
    ),
    query: { measures: ['revenue'], by: ['week(date)'], where: 'date: 2016-01', compare: 'previous-year' },
    columns: ['week(date)', ...SIDES],
    rows: [['2016-01-04', ...sides(9, 7)]],
    notes: ['like-for-like'],
  },
];
