import { tableOf, type ConformanceCase } from './check-case.js';
import { SALES, YEARS } from './tables.js';

/** Every kind of key, weeks and fiscal years that begin elsewhere, time zones, and order of keys. */
export const DIMENSION_CASES: readonly ConformanceCase[] = [
  ...(
    [
      [
        'year(date)',
        [
          ['2012-01-01', 330.3],
          ['2013-01-01', 290.5],
        ],
      ],
      [
        'quarter(date)',
        [
          ['2012-10-01', 330.3],
          ['2013-01-01', 170.1],
          ['2013-04-01', 120.4],
        ],
      ],
      [
        'month(date)',
        [
          ['2012-11-01', 230.3],
          ['2012-12-01', 100],
          ['2013-01-01', 200.3],
          ['2013-02-01', -30.2],
          ['2013-05-01', 120.4],
        ],
      ],
      [
        'week(date)',
        [
          ['2012-11-12', 230.3],
          ['2012-12-31', 190.3],
          ['2013-01-14', 110],
          ['2013-02-04', -30.2],
          ['2013-02-25', null],
          ['2013-04-29', 120.4],
        ],
      ],
      [
        'week-of-year(date)',
        [
          [1, 190.3],
          [3, 110],
          [6, -30.2],
          [9, null],
          [18, 120.4],
          [46, 230.3],
        ],
      ],
      [
        'month-of-year(date)',
        [
          [1, 200.3],
          [2, -30.2],
          [5, 120.4],
          [11, 230.3],
          [12, 100],
        ],
      ],
      [
        'weekday(date)',
        [
          [1, 100],
          [3, 120.4],
          [4, 230.3],
          [6, 90.3],
          [7, 79.8],
        ],
      ],
    ] as const
  ).map(([key, rows]): ConformanceCase => ({
    title: `${key} is keyed by its first day or number`,
    table: SALES,
    query: { measures: ['revenue'], by: [key] },
    columns: [key, 'revenue'],
    rows,
  })),
  ...['day(date)', 'date'].map((key): ConformanceCase => ({
    title: `${key} is a calendar day`,
    table: SALES,
    query: { measures: ['orders'], by: [key] },
    columns: [key, 'orders'],
    rows: [
      ['2012-11-15', 1],
      ['2012-12-31', 1],
      ['2013-01-05', 1],
      ['2013-01-20', 1],
      ['2013-02-10', 0],
      ['2013-02-28', 1],
      ['2013-05-01', 1],
    ],
  })),
  {
    title: 'weeks begin on Sunday if week-start says so',
    table: SALES,
    options: { weekStart: 7 },
    query: { measures: ['units'], by: ['week(date)'] },
    columns: ['week(date)', 'units'],
    rows: [
      ['2012-11-11', 3],
      ['2012-12-30', 4],
      ['2013-01-20', 1],
      ['2013-02-10', -1],
      ['2013-02-24', 2],
      ['2013-04-28', 4],
    ],
  },
  {
    title: 'fiscal years begin with their month',
    table: SALES,
    options: { fiscalStart: 4 },
    query: { measures: ['revenue'], by: ['year(date)'] },
    columns: ['year(date)', 'revenue'],
    rows: [
      ['2012-04-01', 500.4],
      ['2013-04-01', 120.4],
    ],
  },
  {
    title: 'fiscal quarters move with the fiscal year, months do not',
    table: SALES,
    options: { fiscalStart: 2 },
    query: { measures: ['units'], by: ['quarter(date)', 'month(date)'] },
    columns: ['quarter(date)', 'month(date)', 'units'],
    rows: [
      ['2012-11-01', '2012-11-01', 3],
      ['2012-11-01', '2012-12-01', 1],
      ['2012-11-01', '2013-01-01', 4],
      ['2013-02-01', '2013-02-01', 1],
      ['2013-05-01', '2013-05-01', 4],
    ],
  },
  {
    title: 'numbers are binned by their lower bound, negative ones downwards',
    table: SALES,
    query: { measures: ['orders'], by: ['bin(quantity, 2)'] },
    columns: ['bin(quantity, 2)', 'orders'],
    rows: [
      [-2, 0],
      [0, 3],
      [2, 3],
      [4, 1],
    ],
  },
  {
    title: 'decimal bins hold their lower bounds',
    table: tableOf(['x'], [[0.3], [0.7], [1.1], [0.29], [null]], {}),
    query: { measures: ['count()'], by: ['bin(x, 0.1)'] },
    columns: ['bin(x, 0.1)', 'count()'],
    rows: [
      [0.2, 1],
      [0.3, 1],
      [0.7, 1],
      [1.1, 1],
      [null, 1],
    ],
  },
  {
    title: 'customers are new on the day of their first order, rows without one are neither',
    table: SALES,
    query: { measures: ['revenue', 'customers'], by: ['customer-type'] },
    columns: ['customer-type', 'revenue', 'customers'],
    rows: [
      ['new', 560.7, 4],
      ['repeat', 90.3, 2],
      [null, -30.2, 0],
    ],
  },
  {
    title: 'the first order counts in the whole data, whatever is selected',
    table: SALES,
    query: { measures: ['orders'], by: ['customer-type'], where: 'category: Helmets; customer: !(blank)' },
    columns: ['customer-type', 'orders'],
    rows: [
      ['new', 2],
      ['repeat', 1],
    ],
  },
  {
    title: 'two keys give the groups that have rows, in the order of the keys',
    table: SALES,
    query: { measures: ['units'], by: ['region', 'category'] },
    columns: ['region', 'category', 'units'],
    rows: [
      ['North', 'Bikes', 2],
      ['North', 'Helmets', 4],
      ['South', 'Bikes', 3],
      ['South', 'Helmets', -1],
      ['West', 'Helmets', 4],
      [null, 'Bikes', 1],
    ],
  },
  {
    title: 'members without a measure',
    table: SALES,
    query: { measures: [], by: ['region'] },
    columns: ['region'],
    rows: [['North'], ['South'], ['West'], [null]],
  },
  {
    title: 'text is ordered by code unit',
    table: tableOf(['t'], [['b'], ['a'], ['B'], ['é'], ['10'], ['9'], ['Z']], { read: 't: text' }),
    query: { measures: ['count()'], by: ['t'] },
    columns: ['t', 'count()'],
    rows: [
      ['10', 1],
      ['9', 1],
      ['B', 1],
      ['Z', 1],
      ['a', 1],
      ['b', 1],
      ['é', 1],
    ],
  },
  {
    title: 'true and false are keys, false first',
    table: tableOf(
      ['open', 'x'],
      [
        [true, 1],
        [false, 2],
        [true, 4],
        [null, 8],
      ],
      {},
    ),
    query: { measures: ['s = sum(x)', 'o = sum(open)'], by: ['open'] },
    columns: ['open', 's', 'o'],
    rows: [
      [false, 2, 0],
      [true, 5, 2],
      [null, 8, null],
    ],
  },
  {
    title: 'the automatic grain is the finest with at most 100 points: weeks for half a year',
    table: SALES,
    query: { measures: ['orders'], by: ['auto(date)'] },
    columns: ['auto(date)', 'orders'],
    rows: [
      ['2012-11-12', 1],
      ['2012-12-31', 2],
      ['2013-01-14', 1],
      ['2013-02-04', 0],
      ['2013-02-25', 1],
      ['2013-04-29', 1],
    ],
  },
  {
    title: 'the automatic grain goes by the selected days',
    table: SALES,
    query: { measures: ['orders'], by: ['auto(date)'], where: 'date: 2013-Q1' },
    columns: ['auto(date)', 'orders'],
    rows: [
      ['2013-01-05', 1],
      ['2013-01-20', 1],
      ['2013-02-10', 0],
      ['2013-02-28', 1],
    ],
  },
  {
    title: 'the automatic grain of some years is the month',
    table: YEARS,
    query: { measures: ['revenue'], by: ['auto(date)'], where: 'region: S' },
    columns: ['auto(date)', 'revenue'],
    rows: [
      ['2014-03-01', 30],
      ['2015-02-01', 21],
      ['2016-02-01', 22],
    ],
  },
];
