import { tableOf, type ConformanceCase } from './check-case.js';
import { LINES, SALES } from './tables.js';

/** Own measures: every function and operator, their missing values, and what their names mean. */
export const EXPRESSION_CASES: readonly ConformanceCase[] = [
  {
    title: 'aggregates of one column',
    table: SALES,
    query: {
      measures: [
        'avg(quantity)',
        'min(quantity)',
        'max(quantity)',
        'median(quantity)',
        'quantile(quantity, 0.25)',
        'quantile(quantity, 0.9)',
        'distinct(quantity)',
      ],
    },
    columns: [
      'avg(quantity)',
      'min(quantity)',
      'max(quantity)',
      'median(quantity)',
      'quantile(quantity, 0.25)',
      'quantile(quantity, 0.9)',
      'distinct(quantity)',
    ],
    rows: [[1.625, -1, 4, 1.5, 1, 3.3, 5]],
  },
  {
    title: 'the ends of quantile are the least and the greatest value',
    table: SALES,
    query: { measures: ['a = quantile(revenue, 0)', 'b = quantile(revenue, 1)', 'c = median(revenue)'] },
    columns: ['a', 'b', 'c'],
    rows: [[-30.2, 200.1, 100]],
  },
  {
    title: 'a factor of many decimals multiplies each row',
    table: SALES,
    query: { measures: ['a = sum(revenue * 1.066003581778052)', 'b = max(1.066003581778052 * quantity)'] },
    columns: ['a', 'b'],
    rows: [[620.8 * 1.066003581778052, 4 * 1.066003581778052]],
  },
  {
    title: 'first and last go by date and pass over missing values',
    table: SALES,
    query: { measures: ['f = first(revenue)', 'l = last(revenue)', 'p = last(product)'], by: ['region'] },
    columns: ['region', 'f', 'l', 'p'],
    rows: [
      ['North', 200.1, 90.3, 'p3'],
      ['South', 100, -30.2, 'p1'],
      ['West', 120.4, 120.4, 'p2'],
      [null, 110, 110, 'p1'],
    ],
  },
  {
    title: 'least and greatest dates are dates',
    table: SALES,
    query: { measures: ['a = min(date)', 'b = max(date)'] },
    columns: ['a', 'b'],
    rows: [['2012-11-15', '2013-05-01']],
  },
  {
    title: 'an own ratio has the name it was given, an unnamed one its text',
    table: SALES,
    query: { measures: ['ratio = sum(profit) / sum(revenue)', 'sum(quantity) * 2 + 1'] },
    columns: ['ratio', 'sum(quantity) * 2 + 1'],
    rows: [[140.4 / 620.8, 27]],
  },
  {
    title: 'conditions, absent values and rounding in rows',
    table: SALES,
    query: {
      measures: [
        "north = sum(if(region = 'North', revenue, 0))",
        'big = count(if(revenue > 100, 1))',
        'filled = sum(coalesce(revenue, 1000))',
        'positive = sum(abs(quantity))',
        "late = sum(if(date >= '2013-02', quantity))",
        "either = count(if(region = 'West' or quantity < 0, 1))",
        "both = count(if(not (region = 'North') and quantity = 1, 1))",
      ],
    },
    columns: ['north', 'big', 'filled', 'positive', 'late', 'either', 'both'],
    // Of the line without region the tests on it are missing, so it counts in neither; its revenue is not North's either.
    rows: [[320.6, 3, 1620.8, 15, 5, 2, 1]],
  },
  {
    title: 'rounding goes half away from zero',
    table: tableOf(['x'], [[2.5], [-2.5], [1.005], [null]], {}),
    query: {
      measures: [
        'a = sum(round(x))',
        'b = max(round(x, 2))',
        'c = round(-2.5)',
        'd = round(sum(x) + 0.245, 2)',
        'e = min(round(x))',
      ],
    },
    columns: ['a', 'b', 'c', 'd', 'e'],
    rows: [[1, 2.5, -3, 1.25, -3]],
  },
  {
    title: 'division by 0 is missing, in rows and between aggregates',
    table: SALES,
    query: {
      measures: [
        'a = sum(revenue) / (count() - 8)',
        'b = sum(1 / (quantity - 1))',
        'c = coalesce(sum(revenue) / 0, 7)',
        'd = if(count() > 3, 1, 2)',
      ],
    },
    columns: ['a', 'b', 'c', 'd'],
    // Of the quantities 2, 1, 1, 3, 1, −1, 2, 4 the ones are left out: 1 + 1/2 − 1/2 + 1 + 1/3.
    rows: [[null, 2 + 1 / 3, 7, 1]],
  },
  {
    title: 'own measures stand on each other and win over built-in ones',
    table: SALES,
    query: { measures: ['margin', 'net-profit', 'margin * 2', 'x = net-profit / orders'] },
    options: { define: { margin: 'sum(profit)', 'net-profit': 'margin - 0.4' } },
    columns: ['margin', 'net-profit', 'margin * 2', 'x'],
    rows: [[140.4, 140, 280.8, 140 / 6]],
  },
  {
    title: 'own measures of the question win over those of the data',
    table: SALES,
    query: { measures: ['net'], define: { net: 'count()' } },
    options: { define: 'net = sum(profit)' },
    columns: ['net'],
    rows: [[8]],
  },
  {
    title: 'columns by exact names, quoted or with their table',
    table: LINES,
    query: { measures: ['a = sum("unit cost")', 'b = sum("unit cost" * quantity)', 'c = sum(cost)'] },
    columns: ['a', 'b', 'c'],
    rows: [[9, 19, 19]],
  },
  {
    title: 'missing, 0 and an empty text are three things',
    table: tableOf(
      ['g', 'x'],
      [
        ['a', 0],
        ['b', null],
        [null, 5],
        ['0', 0],
      ],
      { read: 'g: text' },
    ),
    query: { measures: ['s = sum(x)', 'n = count(x)', 'm = avg(x)'], by: ['g'] },
    columns: ['g', 's', 'n', 'm'],
    rows: [
      ['0', 0, 1, 0],
      ['a', 0, 1, 0],
      ['b', null, 0, null],
      [null, 5, 1, 5],
    ],
  },
  {
    title: 'money is summed exactly',
    table: tableOf(['x'], [[0.1], [0.2], [0.3], [1e9], [-1e9], [-0.6]], {}),
    query: { measures: ['s = sum(x)', 't = sum(x * 3)'] },
    columns: ['s', 't'],
    rows: [[0, 0]],
  },
  {
    title: 'dates compare with written periods by their first and last day',
    table: SALES,
    query: {
      measures: [
        "a = count(if(date = '2013-01', 1))",
        "b = count(if(date != '2013', 1))",
        "c = count(if(date < '2013-01', 1))",
        "d = count(if(date <= '2013-01', 1))",
        "e = count(if(date > '2013-01', 1))",
        "f = count(if('2013-02-10' <= date, 1))",
      ],
    },
    columns: ['a', 'b', 'c', 'd', 'e', 'f'],
    rows: [[2, 3, 3, 5, 3, 3]],
  },
  {
    title: 'the difference of two dates is in days',
    table: LINES,
    query: { measures: ['a = avg(shipped - date)', 'b = max(delivered - shipped)', 'c = count(if(shipped > date, 1))'] },
    columns: ['a', 'b', 'c'],
    rows: [[2, 5, 2]],
  },
  {
    title: 'a column with a point in its name needs no quotes',
    table: tableOf(
      ['total.net', 'x'],
      [
        [1, 2],
        [3, 4],
      ],
      {},
    ),
    query: { measures: ['a = sum(total.net)', 'b = sum("total.net")'] },
    columns: ['a', 'b'],
    rows: [[4, 4]],
  },
];
