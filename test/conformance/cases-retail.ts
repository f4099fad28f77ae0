import { tableOf, type ConformanceCase } from './check-case.js';

/** One sale on the first and last days around the 53-week year 2017 of the National Retail Federation. */
const RETAIL = tableOf(
  ['order', 'date', 'customer', 'revenue'],
  [
    ['A1', '2016-01-31', 'c1', 1],
    ['A2', '2017-01-28', 'c2', 2],
    ['A3', '2017-01-29', 'c1', 4],
    ['A4', '2017-02-25', 'c2', 8],
    ['A5', '2017-02-26', 'c3', 16],
    ['A6', '2018-02-03', 'c1', 32],
    ['A7', '2018-02-04', 'c2', 64],
    ['A8', '2018-03-03', 'c1', 128],
    ['A9', '2018-03-04', 'c3', 256],
  ],
  { roles: { order: 'order', date: 'date', customer: 'customer', revenue: 'revenue' }, fiscalStart: '4-5-4' },
);

/** Keys, filters and comparisons by retail calendars; the days are those that the National Retail Federation publishes. */
export const RETAIL_CASES: readonly ConformanceCase[] = [
  {
    title: 'years of weeks have 52 or 53 weeks',
    table: RETAIL,
    query: { measures: ['revenue'], by: ['year(date)'] },
    columns: ['year(date)', 'revenue'],
    rows: [
      ['2016-01-31', 3],
      ['2017-01-29', 60],
      ['2018-02-04', 448],
    ],
  },
  {
    title: 'months of weeks begin on Sundays',
    table: RETAIL,
    query: { measures: ['revenue'], by: ['quarter(date)', 'month(date)', 'week(date)'], where: 'date: 2017-01-29..' },
    columns: ['quarter(date)', 'month(date)', 'week(date)', 'revenue'],
    rows: [
      ['2017-01-29', '2017-01-29', '2017-01-29', 4],
      ['2017-01-29', '2017-01-29', '2017-02-19', 8],
      ['2017-01-29', '2017-02-26', '2017-02-26', 16],
      ['2017-10-29', '2017-12-31', '2018-01-28', 32],
      ['2018-02-04', '2018-02-04', '2018-02-04', 64],
      ['2018-02-04', '2018-02-04', '2018-02-25', 128],
      ['2018-02-04', '2018-03-04', '2018-03-04', 256],
    ],
  },
  {
    title: 'months of the year are those of weeks',
    table: RETAIL,
    query: { measures: ['revenue'], by: ['month-of-year(date)'] },
    columns: ['month-of-year(date)', 'revenue'],
    rows: [
      [1, 34],
      [2, 205],
      [3, 272],
    ],
  },
  {
    title: 'a sale without a date is in no month and in no week of weeks',
    table: tableOf(
      ['order', 'date', 'revenue'],
      [
        ['A1', '2016-01-31', 1],
        ['A2', null, 2],
      ],
      { roles: { order: 'order', date: 'date', revenue: 'revenue' }, fiscalStart: '4-5-4' },
    ),
    query: { measures: ['revenue'], by: ['month-of-year(date)', 'week-of-year(date)'] },
    columns: ['month-of-year(date)', 'week-of-year(date)', 'revenue'],
    rows: [
      [2, 1, 1],
      [null, null, 2],
    ],
  },
  {
    title: 'a month of weeks is compared with that of the year before',
    table: RETAIL,
    query: { measures: ['revenue'], by: ['month(date)'], where: 'date: 2018-02-04..2018-03-03', compare: 'previous-year' },
    columns: ['month(date)', 'revenue', 'revenue.previous', 'revenue.change', 'revenue.growth'],
    rows: [['2018-02-04', 192, 12, 180, 15]],
    notes: [],
  },
  {
    title: 'this year is the year of weeks, and ends on the same weekday as the year before',
    table: RETAIL,
    query: { measures: ['revenue'], where: 'date: this year', compare: 'previous-year' },
    columns: ['revenue', 'revenue.previous', 'revenue.change', 'revenue.growth'],
    rows: [[448, 28, 420, 15]],
    notes: ['like-for-like'],
  },
  {
    title: 'written months stay calendar months',
    table: RETAIL,
    query: { measures: ['revenue'], where: 'date: 2018-02', compare: 'previous-year' },
    columns: ['revenue', 'revenue.previous', 'revenue.change', 'revenue.growth'],
    rows: [[96, 24, 72, 3]],
    notes: [],
  },
  {
    title: 'retention follows months of weeks',
    table: RETAIL,
    query: { measures: ['retention'], by: ['month(date)'], where: 'date: 2018-02-04..' },
    columns: ['month(date)', 'retention'],
    rows: [
      ['2018-02-04', 1],
      ['2018-03-04', 0],
    ],
  },
  {
    title: 'in 4-4-5 the third month of a quarter has five weeks',
    table: RETAIL,
    options: { fiscalStart: '4-4-5' },
    query: { measures: ['revenue'], by: ['month(date)'], where: 'date: 2018-02-03..' },
    columns: ['month(date)', 'revenue'],
    rows: [
      ['2017-12-24', 32],
      ['2018-02-04', 192],
      ['2018-03-04', 256],
    ],
  },
  {
    title: 'in 5-4-4 the first month of a quarter has five weeks',
    table: RETAIL,
    options: { fiscalStart: '5-4-4' },
    query: { measures: ['revenue'], by: ['month(date)'], where: 'date: 2018-02-03..' },
    columns: ['month(date)', 'revenue'],
    rows: [
      ['2017-12-31', 32],
      ['2018-02-04', 448],
    ],
  },
  {
    title: 'thirteen months have four weeks each, and the last quarter four months',
    table: RETAIL,
    options: { fiscalStart: '13x4' },
    query: { measures: ['revenue'], by: ['quarter(date)', 'month(date)', 'month-of-year(date)'], where: 'date: 2018-02-03..' },
    columns: ['quarter(date)', 'month(date)', 'month-of-year(date)', 'revenue'],
    rows: [
      ['2017-10-08', '2017-12-31', 13, 32],
      ['2018-02-04', '2018-02-04', 1, 192],
      ['2018-02-04', '2018-03-04', 2, 256],
    ],
  },
  {
    title: 'a retail year may end on another day',
    table: RETAIL,
    options: { fiscalStart: '4-4-5; ends: last Friday of January' },
    query: { measures: ['revenue'], by: ['year(date)', 'month(date)', 'month-of-year(date)', 'week(date)'] },
    columns: ['year(date)', 'month(date)', 'month-of-year(date)', 'week(date)', 'revenue'],
    rows: [
      ['2016-01-30', '2016-01-30', 2, '2016-01-30', 1],
      ['2017-01-28', '2017-01-28', 2, '2017-01-28', 6],
      ['2017-01-28', '2017-02-25', 3, '2017-02-25', 24],
      ['2018-01-27', '2018-01-27', 2, '2018-02-03', 96],
      ['2018-01-27', '2018-02-24', 3, '2018-03-03', 384],
    ],
  },
  {
    title: 'weeks of a retail year begin on Sunday only',
    table: RETAIL,
    query: { measures: ['revenue'], calendar: { fiscalStart: '4-5-4', weekStart: 1 } },
    error: { code: 'bad-option', names: 'weekStart' },
  },
  {
    title: 'a fiscal year is a month or weeks',
    table: RETAIL,
    query: { measures: ['revenue'], calendar: { fiscalStart: '4-4-4' } },
    error: { code: 'bad-option', names: '4-4-4' },
  },
];
