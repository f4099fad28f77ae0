import { tableOf, type ConformanceCase } from './check-case.js';
import { CLOCKS, LINES, SALES, YEARS } from './tables.js';

type Wanted = NonNullable<ConformanceCase['error']>;

function fails(query: ConformanceCase['query'], error: Wanted, table = SALES): ConformanceCase {
  return { title: `${error.code} for ${JSON.stringify(query)}`, table, query, error };
}

/** A question with a clause that is wrong at `position`. */
function clause(where: string, code: string, position?: number, names?: string): ConformanceCase {
  return fails(
    { measures: ['orders'], where },
    { code, ...(position === undefined ? {} : { position }), ...(names === undefined ? {} : { names }) },
  );
}

function measure(text: string, code: string, position?: number, names?: string): ConformanceCase {
  return fails(
    { measures: [text] },
    { code, ...(position === undefined ? {} : { position }), ...(names === undefined ? {} : { names }) },
  );
}

/** Two columns that mean nothing. */
const PLAIN = tableOf(
  ['foo', 'bar'],
  [
    [1, 'x'],
    [2, 'y'],
  ],
  {},
);

/** A date that is a text, which opening the data refuses. */
const WORDS = tableOf(
  ['when', 'amount', 'who'],
  [
    ['soon', 'much', 'c1'],
    ['later', 'little', 'c2'],
  ],
  { roles: { date: 'when', revenue: 'amount', customer: 'who' } },
);

/** Every code of asking, with its place where the fault is in a text. */
export const ERROR_CASES: readonly ConformanceCase[] = [
  clause('region', 'bad-clause', 6),
  clause('region: North; product', 'bad-clause', 22),
  clause('region: North, West"', 'bad-clause', 19),
  clause('region: "North', 'bad-clause', 8),
  clause('region: No(rth)', 'bad-clause', 10),
  clause('quantity: 5..1', 'bad-clause', 10),
  clause('date: 2013-02..2013-01', 'bad-clause', 6),
  clause('date: 2012, 2013-13', 'bad-clause', 12),
  clause('date: 2013-02-30', 'bad-clause', 6),
  clause('date: soon', 'bad-type', 6),
  clause('date: *2013*', 'bad-type', 6),
  clause('quantity: many', 'bad-type', 10, 'quantity'),
  clause('quantity: *1*', 'bad-type', 10),
  clause('quantity: 2013-01..2013-02', 'bad-type', 10),
  clause('region: 1..5', 'bad-type', 8),
  clause('regoin: North', 'unknown-field', 0, 'regoin'),
  clause('region: North; gender: F', 'unknown-field', 15, 'gender'),
  clause('"order ": A1', 'unknown-field', 0),
  clause('hour(date): 3', 'bad-type', 0),
  clause('region: North; bin(quantity): 3', 'bad-option', 15),
  // Values that no row could have: whoever writes them means others.
  clause('customer-type: New', 'bad-clause', 15, 'new or repeat'),
  clause('customer-type: new, returning', 'bad-clause', 20, 'new or repeat'),
  clause('customer-type: !old', 'bad-clause', 15, 'new or repeat'),
  clause('customer-type: *old*', 'bad-clause', 15, 'new or repeat'),
  clause('customer-type: last 2 days', 'bad-clause', 15, 'new or repeat'),
  clause('customer-type: 1..2', 'bad-clause', 15, 'new or repeat'),
  clause('weekday(date): 9', 'bad-clause', 15, 'from 1 (Monday) to 7 (Sunday)'),
  clause('weekday(date): 6, 0', 'bad-clause', 18, 'from 1 (Monday) to 7 (Sunday)'),
  clause('weekday(date): 1.5', 'bad-clause', 15, 'from 1 (Monday) to 7 (Sunday)'),
  clause('weekday(date): 6..9', 'bad-clause', 15, 'from 1 (Monday) to 7 (Sunday)'),
  clause('week-of-year(date): 54', 'bad-clause', 20, 'a week from 1 to 53'),
  clause('month-of-year(date): 13', 'bad-clause', 21, 'from 1 (January) to 12 (December)'),
  clause('month-of-year(date): May', 'bad-type', 21, 'from 1 (January) to 12 (December)'),
  clause('weekday(date): Monday', 'bad-type', 15, 'from 1 (Monday) to 7 (Sunday)'),
  clause('weekday(date): mo*', 'bad-type', 15, 'from 1 (Monday) to 7 (Sunday)'),
  clause('bin(quantity, 10): 25', 'bad-clause', 19, 'such as 20 or 30'),
  clause('bin(quantity, 0.1): 0.25', 'bad-clause', 20, 'such as 0.2 or 0.3'),
  clause('bin(quantity, 10): some', 'bad-type', 19),
  clause('month(date): 2013-01-02', 'bad-clause', 13, 'such as 2013-01-01 or 2013-02-01'),
  clause('week(date): 2013-01-08..2013-01-13', 'bad-clause', 12, 'such as 2013-01-07 or 2013-01-14'),
  clause('year(date): 2013, 2013-05', 'bad-clause', 18, 'such as 2013-01-01 or 2014-01-01'),
  fails({ measures: ['orders'], empty: 'none' }, { code: 'bad-option', names: 'empty' }),
  fails({ measures: ['revenue'], where: 'hour(date): 24' }, { code: 'bad-clause', position: 12, names: 'from 0 to 23' }, CLOCKS),
  fails({ measures: ['revenue'], where: 'hour(date): 22..2' }, { code: 'bad-clause', position: 12 }, CLOCKS),
  fails({ measures: ['revenue'], where: 'hour(date): -1..3' }, { code: 'bad-clause', position: 12 }, CLOCKS),
  clause('region: North; month(gender): 2013', 'missing-role', 15),
  measure('revnue', 'unknown-measure', undefined, 'revnue'),
  measure('growth', 'unknown-measure'),
  measure('1 + "profit"', 'unknown-measure', 4, 'profit'),
  measure('visits', 'missing-role', undefined, 'visits'),
  measure('delivery-days', 'missing-role', undefined, 'delivered'),
  measure('discount-rate', 'missing-role', undefined, 'discount'),
  measure('conversion', 'missing-role', undefined, 'visits'),
  measure('x = sum(cost) + sum(age)', 'missing-role', undefined, 'age'),
  measure('x = sum(profit', 'bad-expression', 14),
  measure('x = sum(sum(profit))', 'bad-expression', 8),
  measure('x = quantile(profit, 2)', 'bad-expression', 21),
  measure('x = share(margin)', 'bad-expression', 4),
  measure('x = revenue +', 'bad-expression', 13),
  measure('x = total(profit)', 'unknown-function', 4, 'total'),
  measure('x = sum(profits)', 'unknown-field', 8, 'profits'),
  measure('x = sum(lines.profit)', 'unknown-field', 8),
  measure('x = sum(region)', 'bad-type', 8),
  measure('x = sum(quantity * region)', 'bad-type', 17),
  measure("x = count(if(quantity = 'two', 1))", 'bad-type', 22),
  measure('x = sum(date)', 'bad-type', 8),
  measure('x = min(region)', 'bad-type', 8),
  measure('revenue / orderz', 'unknown-measure', 10),
  fails({ measures: ['revenue'], define: { revenue: 'revenue * 2' } }, { code: 'bad-expression' }),
  fails({ measures: ['revenue'] }, { code: 'missing-role', names: 'revenue' }, PLAIN),
  fails({ measures: ['orders'] }, { code: 'missing-role', names: 'order' }, PLAIN),
  fails({ measures: ['count()'], by: ['month(date)'] }, { code: 'missing-role', names: 'date' }, PLAIN),
  fails({ measures: ['count()'], by: ['region'] }, { code: 'missing-role', names: 'region' }, PLAIN),
  fails({ measures: ['count()'], by: ['customer-type'] }, { code: 'missing-role', names: 'customer' }, PLAIN),
  fails({ measures: ['count()'], compare: 'previous-year' }, { code: 'missing-role', names: 'date' }, PLAIN),
  fails({ measures: ['retention'] }, { code: 'missing-role', names: 'customer' }, YEARS),
  fails({ measures: ['return-rate'] }, { code: 'missing-role', names: 'order' }, YEARS),
  fails({ measures: ['margin'] }, { code: 'missing-role', names: 'profit' }, YEARS),
  fails({ measures: ['processing-days'], by: ['price'] }, { code: 'missing-role' }, YEARS),
  fails({ measures: ['orders'], by: ['regoin'] }, { code: 'unknown-dimension', names: 'regoin' }),
  fails({ measures: ['orders'], by: ['mont(date)'] }, { code: 'bad-option', names: 'mont' }),
  fails({ measures: ['orders'], by: ['mont(region)'] }, { code: 'unknown-dimension', names: 'mont' }),
  fails({ measures: ['orders'], by: ['month(region)'] }, { code: 'bad-type', names: 'region' }),
  fails({ measures: ['orders'], by: ['bin(region, 10)'] }, { code: 'bad-type', names: 'region' }),
  fails({ measures: ['orders'], by: ['bin(quantity, 0)'] }, { code: 'bad-option' }),
  fails({ measures: ['orders'], by: ['bin(quantity, wide)'] }, { code: 'bad-option' }),
  fails({ measures: ['orders'], by: ['hour(shipped)'] }, { code: 'bad-type' }, LINES),
  fails({ measures: ['orders'], compare: 'previous-century' }, { code: 'bad-option', names: 'previous-century' }),
  fails({ measures: ['orders'], compare: '2014..2013' }, { code: 'bad-option' }),
  fails({ measures: ['orders'], limit: -1 }, { code: 'bad-option', names: 'limit' }),
  fails({ measures: ['orders'], orderBy: ['-revenue'] }, { code: 'bad-option', names: 'revenue' }),
  fails({ measures: ['orders'], orderBy: ['orders.growth'] }, { code: 'bad-option' }),
  fails({ measures: ['orders', 'orders'] }, { code: 'bad-option', names: 'orders' }),
  fails({ measures: ['orders'], by: ['year(date)', 'month(date)'], compare: 'previous-year' }, { code: 'bad-option' }),
  fails({ measures: ['customers'] }, { code: 'bad-type', names: 'when' }, WORDS),
  fails({ measures: [] }, { code: 'bad-option', names: 'measures' }),
  fails({ measures: ['orders'], groupBy: ['region'] }, { code: 'bad-option', names: 'groupBy' }),
];
