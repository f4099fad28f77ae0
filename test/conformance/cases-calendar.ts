import type { Cell, ConformanceCase } from './check-case.js';
import { sides } from './compare-sides.js';
import { CALENDARS } from './joined-tables.js';
import { SALES } from './tables.js';

const SIDES = ['', '.previous', '.change', '.growth'];

/** A case over the table of sales: days from 15 November 2012 to 1 May 2013. */
function sales(
  title: string,
  query: { by?: string[]; measures: string[] } & Record<string, unknown>,
  rows: Cell[][],
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  return { title, table: SALES, query, columns: [...(query.by ?? []), ...query.measures], rows, ...more };
}

const PER_DAY = ['units per day', 'working-days', 'units per working day'];

/** Averages per day and per working day. */
export const CALENDAR_CASES: readonly ConformanceCase[] = [
  sales('the days of a period, with sales or not', { measures: ['working-days', 'units per day'], where: 'date: 2013-01' }, [
    [23, 4 / 31],
  ]),
  sales('the days that the data covers', { measures: ['working-days', 'units per day'] }, [[120, 13 / 168]]),
  sales('months, of which the first and last are covered in part', { by: ['month(date)'], measures: PER_DAY }, [
    ['2012-11-01', 3 / 16, 12, 3 / 12],
    ['2012-12-01', 1 / 31, 21, 1 / 21],
    ['2013-01-01', 4 / 31, 23, 4 / 23],
    ['2013-02-01', 1 / 28, 20, 1 / 20],
    ['2013-05-01', 4, 1, 4],
  ]),
  sales(
    'without the holidays of a country and other days',
    { by: ['month(date)'], measures: ['working-days'] },
    [
      ['2012-11-01', 11],
      ['2012-12-01', 19],
      ['2013-01-01', 21],
      ['2013-02-01', 19],
      ['2013-05-01', 1],
    ],
    { options: { holidays: 'US, 2012-12-24' } },
  ),
  sales('of another working week', { measures: ['working-days'], where: 'date: 2013-02' }, [[24]], {
    options: { workingWeek: '1..6' },
  }),
  sales('each region has all days of the period', { by: ['region'], measures: ['revenue per day'], where: 'date: 2013-01' }, [
    ['North', 90.3 / 31],
    [null, 110 / 31],
  ]),
  sales(
    'weekdays have their own days',
    { by: ['weekday(date)'], measures: ['units per day', 'working-days'], where: 'date: 2013-01' },
    [
      [6, 3 / 4, 0],
      [7, 1 / 4, 0],
    ],
  ),
  sales(
    'a filter of weekdays selects days, others do not',
    { measures: ['units per day', 'working-days'], where: 'weekday(date): 6, 7; date: 2013-01; category: Helmets' },
    [[3 / 8, 0]],
  ),
  {
    title: 'a comparison divides each period by its own days, like with like',
    table: SALES,
    query: { measures: ['units per working day'], where: 'date: 2013-01', compare: 'previous-period' },
    columns: SIDES.map((side) => `units per working day${side}`),
    rows: [sides(4 / 23, 1 / 21)],
  },
  {
    title: 'a comparison of months divides each by its own days',
    table: SALES,
    query: { by: ['month(date)'], measures: ['units per day'], compare: 'previous-period', where: 'date: 2012-12..2013-02' },
    columns: ['month(date)', ...SIDES.map((side) => `units per day${side}`)],
    rows: [
      ['2012-12-01', ...sides(1 / 31, 3 / 16)],
      ['2013-01-01', ...sides(4 / 31, 1 / 31)],
      ['2013-02-01', ...sides(1 / 28, 4 / 31)],
    ],
  },
  sales(
    'in an expression, ranked, and in order',
    { by: ['month(date)'], measures: ['x = units / working-days', 'rank(units per day)'], orderBy: ['-x'], limit: 2 },
    [
      ['2013-05-01', 4, 1],
      ['2012-11-01', 0.25, 2],
    ],
    { columns: ['month(date)', 'x', 'rank(units per day)'] },
  ),
  {
    title: 'keys of a calendar have their own days',
    table: CALENDARS,
    query: { by: ['calendar.holiday'], measures: ['working-days', 'revenue per day'] },
    columns: ['calendar.holiday', 'working-days', 'revenue per day'],
    rows: [
      ['no', 2, 45 / 2],
      ['yes', 1, 30],
      [null, 0, null],
    ],
  },
  {
    title: 'a filter of a calendar selects days',
    table: CALENDARS,
    query: { measures: ['working-days', 'revenue per working day'], where: 'calendar.holiday: no' },
    columns: ['working-days', 'revenue per working day'],
    rows: [[2, 45 / 2]],
  },
  {
    title: 'a code that is no country',
    table: SALES,
    options: { holidays: 'XX' },
    query: { measures: ['working-days'] },
    error: { code: 'bad-option' },
  },
  {
    title: 'a code that is no country, where no measure counts days',
    table: SALES,
    options: { holidays: 'XX' },
    query: { measures: ['units'] },
    error: { code: 'bad-option' },
  },
  {
    title: 'a week that is none, in the calendar of a query',
    table: SALES,
    query: { measures: ['units'], by: ['region'], calendar: { workingWeek: '5..1' } },
    error: { code: 'bad-option' },
  },
  {
    title: 'no level within a level',
    table: SALES,
    query: { measures: ['median((units per day) per order)'] },
    error: { code: 'bad-expression' },
  },
];
