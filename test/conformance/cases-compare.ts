import { tableOf, type ConformanceCase } from './check-case.js';
import { sides, SIDES } from './compare-sides.js';
import { SALES, YEARS } from './tables.js';

function totals(
  title: string,
  query: { where?: string; compare: string },
  values: readonly [number | null, number | null],
  notes: string[],
): ConformanceCase {
  return { title, table: YEARS, query: { measures: ['revenue'], ...query }, columns: SIDES, rows: [sides(...values)], notes };
}

/** Sales of stores in two years: b closed, e opened, and c took something back before it sold. */
const STORES = tableOf(
  ['date', 'store', 'category', 'revenue'],
  [
    ['2014-02-01', 'a', 'Bikes', 10],
    ['2014-03-01', 'b', 'Bikes', 20],
    ['2014-05-01', 'c', 'Helmets', -5],
    ['2014-06-01', 'd', 'Bikes', 7],
    ['2015-02-01', 'a', 'Bikes', 12],
    ['2015-03-01', 'c', 'Helmets', 30],
    ['2015-06-01', 'd', 'Helmets', 9],
    ['2015-07-01', 'e', 'Bikes', 50],
    ['2015-12-01', null, 'Bikes', 100],
  ],
  { roles: { date: 'date', store: 'store', category: 'category', revenue: 'revenue' } },
);

const SAME = { measures: ['revenue'], where: 'date: 2015', compare: 'previous-year', same: 'store' };

/** Same-store growth. */
const SAME_STORES: readonly ConformanceCase[] = [
  { title: 'only stores with sales in both periods', table: STORES, query: SAME, columns: SIDES, rows: [sides(21, 17)] },
  {
    title: 'the same stores in each group',
    table: STORES,
    query: { ...SAME, by: ['category'] },
    columns: ['category', ...SIDES],
    rows: [
      ['Bikes', ...sides(12, 17)],
      ['Helmets', ...sides(9, null)],
    ],
  },
  {
    title: 'what stores sold among the rows of the filter',
    table: STORES,
    query: { ...SAME, where: 'date: 2015; category: Bikes' },
    columns: SIDES,
    rows: [sides(12, 10)],
  },
  {
    title: 'all stores where no earlier period is covered',
    table: STORES,
    query: { ...SAME, where: 'date: 2014' },
    columns: SIDES,
    rows: [sides(32, null)],
    notes: ['not-covered'],
  },
  {
    title: 'functions over the same stores',
    table: STORES,
    query: { ...SAME, measures: ['revenue = median(revenue per store)'] },
    columns: SIDES,
    rows: [sides(10.5, 8.5)],
  },
  {
    title: 'classes of the same stores',
    table: STORES,
    query: { ...SAME, by: ['abc(store)'] },
    columns: ['abc(store)', ...SIDES],
    rows: [['A', ...sides(21, 17)]],
  },
  ...(
    [
      ['the same stores need a comparison', { measures: ['revenue'], same: 'store' }, 'bad-option'],
      ['one with an earlier period', { measures: ['revenue'], same: 'store', compare: 'rest of category: Bikes' }, 'bad-option'],
      ['of two whole periods', { ...SAME, by: ['month(date)'] }, 'bad-option'],
      ['of the members of a column', { ...SAME, same: 'month(date)' }, 'bad-option'],
      ['that the data has', { ...SAME, same: 'branch' }, 'unknown-dimension'],
    ] as const
  ).map(([title, query, code]): ConformanceCase => ({ title, table: STORES, query, error: { code } })),
];

/** Comparisons with the period before and the year before, with written ranges and as wholes. */
export const COMPARE_CASES: readonly ConformanceCase[] = [
  totals(
    'without a date the newest complete year meets the year before',
    { compare: 'previous-year' },
    [68, 60],
    ['newest-period'],
  ),
  totals(
    'without a date the newest complete month meets the month before',
    { compare: 'previous-period' },
    [22, 12],
    ['newest-period'],
  ),
  totals('a year that is over meets the whole year before', { where: 'date: 2015', compare: 'previous-year' }, [68, 60], []),
  totals('a whole year moves by calendar', { where: 'date: 2015', compare: 'previous-period' }, [68, 60], []),
  totals(
    'a year that is not over meets the same days',
    { where: 'date: 2016', compare: 'previous-period' },
    [74, 63],
    ['like-for-like'],
  ),
  totals(
    'an open end is the newest date, and needs no cut',
    { where: 'date: 2016-01-01..', compare: 'previous-year' },
    [74, 63],
    [],
  ),
  totals('a whole month meets the month before', { where: 'date: 2016-02', compare: 'previous-period' }, [22, 12], []),
  totals('a February of 29 days meets one of 28', { where: 'date: 2016-02', compare: 'previous-year' }, [22, 21], []),
  totals('29 February meets 28', { where: 'date: 2016-02-29', compare: 'previous-year' }, [22, 21], []),
  totals(
    'ten days meet the ten days before',
    { where: 'date: 2016-03-11..2016-03-20', compare: 'previous-period' },
    [40, null],
    ['like-for-like'],
  ),
  totals('days meet as many days before', { where: 'date: 2016-03-01..2016-03-15', compare: 'previous-period' }, [40, 22], []),
  totals(
    'the last 30 days meet the same days of the year before',
    { where: 'date: last 30 days', compare: 'previous-year' },
    [62, 52],
    [],
  ),
  totals(
    'the last months meet the months before, cut alike',
    { where: 'date: last 2 months', compare: 'previous-period' },
    [62, 12],
    ['like-for-like'],
  ),
  totals(
    'this quarter meets the quarter before',
    { where: 'date: this quarter', compare: 'previous-period' },
    [74, null],
    ['like-for-like'],
  ),
  totals('a written range is met as it is written', { where: 'date: 2015', compare: '2014-01-01..2014-02-28' }, [68, 30], []),
  totals('a written range is cut alike too', { where: 'date: 2016', compare: '2014' }, [74, 30], ['like-for-like']),
  totals('without a date a written range meets the whole data', { compare: '2015' }, [202, 68], []),
  totals(
    'two months meet the same months a year before',
    { where: 'date: 2015-01, 2015-03', compare: 'previous-year' },
    [47, 40],
    [],
  ),
  totals(
    'months left out are left out of the year before',
    { where: 'date: 2015; date: !2015-01', compare: 'previous-year' },
    [57, 50],
    [],
  ),
  totals('other clauses hold on both sides', { where: 'date: 2015; region: N', compare: 'previous-year' }, [47, 30], []),
  totals('a period before all data has no value', { where: 'date: 2014', compare: 'previous-year' }, [60, null], ['not-covered']),
  totals(
    'a period after all data has no value on either side: the earlier one would end before it begins',
    { where: 'date: 2017', compare: 'previous-year' },
    [null, null],
    ['like-for-like'],
  ),
  {
    title: 'growth is against the size of what was before, and none where that is 0',
    table: tableOf(
      ['date', 'region', 'revenue'],
      [
        ['2014-06-01', 'a', -10],
        ['2015-06-01', 'a', 5],
        ['2014-06-01', 'b', 0],
        ['2015-06-01', 'b', 5],
        ['2015-12-31', 'c', 1],
      ],
      { roles: { date: 'date', region: 'region', revenue: 'revenue' } },
    ),
    query: { measures: ['revenue'], by: ['region'], compare: 'previous-year', orderBy: ['-revenue.growth'] },
    columns: ['region', ...SIDES],
    rows: [
      ['a', 5, -10, 15, 1.5],
      ['b', 5, 0, 5, null],
      ['c', 1, null, null, null],
    ],
  },
  {
    title: 'a month end that does not exist becomes the last day of its month',
    table: tableOf(
      ['date', 'revenue'],
      [
        ['2013-02-27', 1],
        ['2013-02-28', 2],
        ['2013-03-30', 4],
      ],
      { roles: { date: 'date', revenue: 'revenue' } },
    ),
    query: { measures: ['revenue'], where: 'date: 2013-03', compare: 'previous-period' },
    columns: SIDES,
    rows: [sides(4, 3)],
    notes: [],
  },
  {
    title: 'the newest date is that of the whole data, not of the selected rows',
    table: YEARS,
    query: { measures: ['revenue'], where: 'region: S; date: 2016', compare: 'previous-year' },
    columns: SIDES,
    rows: [sides(22, 21)],
    notes: ['like-for-like'],
  },
  {
    title: 'a comparison takes no row without a date away where it has the whole data',
    table: tableOf(
      ['date', 'revenue'],
      [
        ['2014-12-31', 1],
        ['2015-12-31', 2],
        [null, 4],
      ],
      { roles: { date: 'date', revenue: 'revenue' } },
    ),
    query: { measures: ['revenue'], by: ['year(date)'], compare: 'previous-year' },
    columns: ['year(date)', ...SIDES],
    rows: [
      ['2014-01-01', ...sides(1, null)],
      ['2015-01-01', ...sides(2, 1)],
      [null, ...sides(4, null)],
    ],
  },
  {
    title: 'counts of an earlier period and shares of either side',
    table: YEARS,
    query: { measures: ['n = count()', 's = share(revenue)'], by: ['region'], where: 'date: 2015', compare: 'previous-year' },
    columns: ['region', 'n', 'n.previous', 'n.change', 'n.growth', 's', 's.previous', 's.change', 's.growth'],
    rows: [
      ['N', 3, 2, 1, 0.5, 47 / 68, 0.5, 47 / 68 - 0.5, (47 / 68 - 0.5) / 0.5],
      ['S', 1, 1, 0, 0, 21 / 68, 0.5, 21 / 68 - 0.5, (21 / 68 - 0.5) / 0.5],
    ],
  },
  {
    title: 'a breakdown of a period without rows on either side is empty',
    table: SALES,
    query: { measures: ['orders'], where: 'date: 2030', compare: 'previous-year', by: ['region'] },
    columns: [],
    rows: [],
  },
  totals(
    'weekdays of a week meet those 52 weeks before',
    { where: 'date: 2016-03-09..2016-03-15', compare: 'same-weekday' },
    [40, 31],
    [],
  ),
  totals('a day meets the same weekday a year before', { where: 'date: 2016-03-13', compare: 'same-weekday' }, [null, 31], []),
  {
    title: 'days meet the same weekday 52 weeks before',
    table: tableOf(
      ['date', 'revenue'],
      [
        ['2015-11-27', 7],
        ['2015-11-28', 8],
        ['2016-11-25', 70],
        ['2016-11-26', 80],
        ['2016-11-28', 5],
      ],
      { roles: { date: 'date', revenue: 'revenue' } },
    ),
    query: { measures: ['revenue'], by: ['day(date)'], compare: 'same-weekday' },
    columns: ['day(date)', ...SIDES],
    rows: [
      ['2015-11-27', ...sides(7, null)],
      ['2015-11-28', ...sides(8, null)],
      ['2016-11-25', ...sides(70, 7)],
      ['2016-11-26', ...sides(80, 8)],
      ['2016-11-28', ...sides(5, null)],
    ],
  },
  ...SAME_STORES,
];
