import { tableOf, type Cell, type ConformanceCase } from './check-case.js';
import { SIDES, sides } from './compare-sides.js';

const ISO = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
const dayOf = (text: string): number => Date.parse(`${text}T00:00Z`) / 86_400_000;

/** A sale of 1 on each day from 29 December 2010 to 28 January 2012; of region B only in 2011. */
const DAYS = tableOf(
  ['date', 'region', 'revenue'],
  Array.from({ length: dayOf('2012-01-28') - dayOf('2010-12-29') + 1 }, (_, n): Cell[] => {
    const date = ISO(dayOf('2010-12-29') + n);
    return [date, n % 2 === 0 && date.startsWith('2011') ? 'B' : 'A', 1];
  }),
  { roles: { date: 'date', region: 'region', revenue: 'revenue' } },
);

const years = (
  where: string | undefined,
  rows: NonNullable<ConformanceCase['rows']>,
  title: string,
  notes: string[],
): ConformanceCase => ({
  title,
  table: DAYS,
  query: { measures: ['revenue'], by: ['year(date)'], ...(where && { where }), compare: 'previous-year' },
  columns: ['year(date)', ...SIDES],
  rows,
  notes,
});

/** Comparisons with what the data covers in part or not at all. */
export const COVERAGE_CASES: readonly ConformanceCase[] = [
  years(
    undefined,
    [
      ['2010-01-01', ...sides(3, null)],
      ['2011-01-01', ...sides(365, null)],
      ['2012-01-01', ...sides(28, 28)],
    ],
    'three days of a year are no year to compare with',
    ['like-for-like'],
  ),
  years('date: 2011', [['2011-01-01', ...sides(365, null)]], 'nor under a clause, and a note says why', ['not-covered']),
  {
    title: 'a period whose earlier one the data does not cover is not compared, and a note says from when on there is data',
    table: DAYS,
    query: { measures: ['revenue', 'n = count()'], where: 'date: 2011', compare: 'previous-year' },
    columns: [...SIDES, 'n', 'n.previous', 'n.change', 'n.growth'],
    rows: [[...sides(365, null), 365, null, null, null]],
    notes: ['not-covered'],
  },
  {
    title: 'groups are not compared either, counts included, and those of the earlier days alone are not listed',
    table: DAYS,
    query: { measures: ['n = count()'], by: ['region'], where: 'date: 2011-01', compare: 'previous-period' },
    columns: ['region', 'n', 'n.previous', 'n.change', 'n.growth'],
    rows: [
      ['A', 16, null, null, null],
      ['B', 15, null, null, null],
    ],
    notes: ['not-covered'],
  },
  {
    title: 'a group without rows on one side has counts of 0 there, and no amounts',
    table: DAYS,
    query: { measures: ['n = count()', 'revenue'], by: ['region'], where: 'date: 2012', compare: 'previous-year' },
    columns: ['region', 'n', 'n.previous', 'n.change', 'n.growth', ...SIDES],
    rows: [
      ['A', 28, 14, 14, 1, ...sides(28, 14)],
      ['B', 0, 14, -14, -1, ...sides(null, 14)],
    ],
    notes: ['like-for-like'],
  },
  {
    title: 'months that a clause cuts meet earlier ones that are cut alike',
    table: DAYS,
    query: {
      measures: ['revenue'],
      by: ['month(date)'],
      where: 'date: 2011-03-10..2011-05-20',
      compare: 'previous-period',
    },
    columns: ['month(date)', ...SIDES],
    rows: [
      ['2011-03-01', ...sides(22, 19)],
      ['2011-04-01', ...sides(30, 31)],
      ['2011-05-01', ...sides(20, 20)],
    ],
    notes: [],
  },
  {
    title: 'weeks that are covered from their first day on are compared',
    table: DAYS,
    query: { measures: ['revenue'], by: ['week(date)'], where: 'date: 2011-01-03..2011-01-16', compare: 'previous-period' },
    columns: ['week(date)', ...SIDES],
    rows: [
      ['2011-01-03', ...sides(7, null)],
      ['2011-01-10', ...sides(7, 7)],
    ],
    notes: [],
  },
  ...(
    [
      [
        '2010-07-06',
        '2011-07-01..2012-06-30',
        null,
        'not without its first five days of July, which its shops were not closed on',
      ],
      ['2010-07-03', '2011-07-01..2012-06-30', 363, 'but without a weekend at its start'],
      ['2010-01-06', '2011', 360, 'and without the holidays at the start of a calendar year'],
    ] as const
  ).map(([first, period, before, title]): ConformanceCase => {
    const rows = Array.from({ length: dayOf('2012-06-30') - dayOf(first) + 1 }, (_, n): Cell[] => [ISO(dayOf(first) + n), 1]);
    const now = period === '2011' ? 365 : 366;
    return {
      title: `twelve months are compared with a year before, ${title}`,
      table: tableOf(['date', 'revenue'], rows, { roles: { date: 'date', revenue: 'revenue' } }),
      query: { measures: ['revenue'], where: `date: ${period}`, compare: 'previous-year' },
      columns: SIDES,
      rows: [[...sides(now, before)]],
      notes: before === null ? ['not-covered'] : [],
    };
  }),
];
