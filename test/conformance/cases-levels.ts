import type { Cell, ConformanceCase } from './check-case.js';
import { SIDES, sides } from './compare-sides.js';
import { SALES, YEARS } from './tables.js';

const ORDERS = 'median(revenue per order)';

/** A case over the table of sales, with one column per key and measure. */
function sales(
  title: string,
  query: { by?: string[]; measures: string[] } & Record<string, unknown>,
  rows: Cell[][],
): ConformanceCase {
  return { title, table: SALES, query, columns: [...(query.by ?? []), ...query.measures], rows };
}

function wrong(title: string, query: Record<string, unknown>, code: string): ConformanceCase {
  return { title, table: SALES, query, error: { code } };
}

/** Measures per member: as values, in clauses and in keys. A5 is a credit note and no order; A6 has no amount. */
const LEVELS: readonly ConformanceCase[] = [
  sales(
    'functions over the revenue of each order',
    {
      measures: [
        ORDERS,
        'avg(revenue per order)',
        'sum(revenue per order)',
        'min(revenue per order)',
        'max(revenue per order)',
        'count(revenue per order)',
        'quantile(revenue per order, 0.25)',
      ],
    },
    [[110, 130.2, 651, 90.3, 230.3, 5, 100]],
  ),
  sales('an order in two categories counts in both, each with its part', { by: ['category'], measures: [ORDERS] }, [
    ['Bikes', 110],
    ['Helmets', 90.3],
  ]),
  sales('per region, the missing one last', { by: ['region'], measures: [ORDERS, 'count(revenue per order)'] }, [
    ['North', 160.3, 2],
    ['South', 100, 1],
    ['West', 120.4, 1],
    [null, 110, 1],
  ]),
  sales(
    'orders per customer, and revenue per month',
    { measures: ['avg(orders per customer)', 'max(revenue per month(date))'] },
    [[1.5, 230.3]],
  ),
  sales(
    'within an expression, and of an expression',
    { measures: [`${ORDERS} / 2`, 'max((sum(revenue) / count()) per "customer")'] },
    [[55, 120.4]],
  ),
  sales('over no row, counts are 0', { measures: [ORDERS, 'count(revenue per order)'], where: 'region: East' }, [[null, 0]]),
  sales(
    'a clause on a level selects the members with such a value',
    { measures: ['revenue', 'customers'], where: 'revenue per customer: 110..' },
    [[551, 3]],
  ),
  sales(
    'its opposite keeps rows without a member',
    { measures: ['revenue', 'customers'], where: 'revenue per customer: !110..' },
    [[69.8, 1]],
  ),
  sales(
    'the other clauses decide what a member has',
    { measures: ['revenue'], where: 'revenue per customer: 110..; date: 2013' },
    [[230.4]],
  ),
  sales('a credit note is no order of a small amount', { measures: ['revenue'], where: 'revenue per order: ..100' }, [[190.3]]),
  sales('a level and a clause on one', { measures: [ORDERS], where: 'revenue per customer: 110..' }, [[115.2]]),
  sales(
    'bins of a level; rows without a member come last',
    { by: ['bin(revenue per customer, 100)'], measures: ['customers', 'revenue'] },
    [
      [100, 3, 330.4],
      [300, 1, 320.6],
      [null, 0, -30.2],
    ],
  ),
  sales('a bin of a level as a clause', { measures: ['revenue'], where: 'bin(revenue per customer, 100): 300' }, [[320.6]]),
  {
    title: 'a level of a user-defined measure',
    table: SALES,
    options: { define: 'net = sum(revenue) - sum(profit)' },
    query: { measures: ['max(net per customer)'], where: 'net per customer: 80..' },
    columns: ['max(net per customer)'],
    rows: [[230.6]],
  },
  {
    title: 'each side of a comparison has its own members',
    table: SALES,
    query: { measures: [ORDERS, 'revenue'], where: 'date: 2013; revenue per customer: 110..', compare: '2012-11-15..2012-12-31' },
    columns: [ORDERS, `${ORDERS}.previous`, `${ORDERS}.change`, `${ORDERS}.growth`, ...SIDES],
    rows: [[...sides(115.2, 230.3), ...sides(230.4, 230.3)]],
  },
  // Revenue of p1 410.1, p2 120.4, p3 90.3 of 620.8: p1 is 66%, with p2 85%.
  sales(
    'ABC classes: the member that reaches 80% is in A, the one that reaches 95% in B',
    { by: ['abc(product)'], measures: ['products', 'revenue'] },
    [
      ['A', 2, 530.5],
      ['B', 1, 90.3],
    ],
  ),
  sales(
    'ABC classes of another measure, among the rows that the other clauses select',
    { by: ['abc(product, profit)', 'product'], measures: ['profit'], where: 'date: 2012' },
    [
      ['A', 'p1', 70],
      ['B', 'p2', 10],
    ],
  ),
  sales(
    'a member that is not above 0 is in C, and shares nothing out; rows without a member come last',
    { by: ['abc(region)', 'region'], measures: ['revenue'], where: 'date: 2013; region: !North' },
    [
      ['A', 'West', 120.4],
      ['C', 'South', -30.2],
      [null, null, 110],
    ],
  ),
  sales('an ABC class as a clause', { measures: ['revenue', 'products'], where: 'abc(product): B, C' }, [[90.3, 1]]),
  sales('its opposite', { by: ['product'], measures: ['revenue'], where: 'abc(product): !A' }, [['p3', 90.3]]),
  sales('a pattern of classes', { measures: ['products'], where: 'abc(product): a*' }, [[2]]),
  sales('rows of no class', { measures: ['revenue'], where: 'abc(customer): (blank)' }, [[-30.2]]),
  sales('two levels of the same members', { by: ['abc(customer)'], measures: ['avg(revenue per customer)'] }, [
    ['A', (320.6 + 120.4 + 110) / 3],
    ['B', 100],
    [null, null],
  ]),
  wrong('dates are no members of classes', { by: ['abc(date)'], measures: ['revenue'] }, 'bad-option'),
  wrong('classes need a measure that adds up', { by: ['abc(product, margin)'], measures: ['revenue'] }, 'bad-option'),
  wrong('classes have members', { by: ['abc()'], measures: ['revenue'] }, 'bad-option'),
  wrong('there are three classes', { measures: ['revenue'], where: 'abc(product): D' }, 'bad-clause'),
  wrong('a level needs a function', { measures: ['revenue per order'] }, 'bad-expression'),
  wrong('one that takes it', { measures: ['distinct(revenue per order)'] }, 'bad-expression'),
  wrong('its members are those of a field', { measures: ['avg(revenue per shop)'] }, 'unknown-dimension'),
  wrong('its measure is one of rows', { measures: ['avg(share(revenue) per order)'] }, 'bad-expression'),
  wrong('a clause names no unknown measure', { measures: ['revenue'], where: 'turnover per customer: 1..' }, 'unknown-measure'),
  wrong('bins of a level have bounds', { measures: ['revenue'], where: 'bin(revenue per customer, 100): 250' }, 'bad-clause'),
];

/** Places, running totals and shares within a dimension. */
const GROUPS: readonly ConformanceCase[] = [
  sales('ranks groups, 1 for the largest', { by: ['region'], measures: ['rank(revenue)', 'rank(orders)'] }, [
    ['North', 1, 1],
    ['South', 4, 1],
    ['West', 2, 3],
    [null, 3, 3],
  ]),
  sales(
    'ranks all groups before the limit',
    { by: ['region'], measures: ['rank(revenue)'], orderBy: ['-rank(revenue)'], limit: 2 },
    [
      ['South', 4],
      [null, 3],
    ],
  ),
  {
    title: 'a rank changes by places',
    table: YEARS,
    query: { measures: ['r = rank(revenue)'], by: ['region'], where: 'date: 2014', compare: '2015-01-01..2015-03-14' },
    columns: ['region', 'r', 'r.previous', 'r.change', 'r.growth'],
    rows: [
      ['N', 1, 2, -1, null],
      ['S', 1, 1, 0, null],
    ],
  },
  sales('the others of a list are no sum of its rows', { measures: ['revenue', 'customers'], where: 'region: !North, !West' }, [
    [179.8, 2],
  ]),
  sales('a subtotal has each customer once', { by: ['category'], measures: ['customers'] }, [
    ['Bikes', 3],
    ['Helmets', 2],
  ]),
  sales('and the members of its group have their own', { by: ['category', 'region'], measures: ['customers'] }, [
    ['Bikes', 'North', 1],
    ['Bikes', 'South', 1],
    ['Bikes', null, 1],
    ['Helmets', 'North', 1],
    ['Helmets', 'South', 0],
    ['Helmets', 'West', 1],
  ]),
  sales(
    'all rows are in no place, and have no share within a category',
    { measures: ['rank(revenue)', 'share(revenue, category)'] },
    [[null, null]],
  ),
  sales('sums along the groups in their order', { by: ['region'], measures: ['cumulative(revenue)'] }, [
    ['North', 320.6],
    ['South', 390.4],
    ['West', 510.8],
    [null, 620.8],
  ]),
  sales(
    'sums in the order that is asked for, before the limit',
    {
      by: ['region'],
      measures: ['revenue', 'cumulative(revenue)', 'cumulative(share(revenue))'],
      orderBy: ['-revenue'],
      limit: 2,
    },
    [
      ['North', 320.6, 320.6, 320.6 / 620.8],
      ['West', 120.4, 441, 441 / 620.8],
    ],
  ),
  sales(
    'sums along dates, a month without amounts adds nothing',
    { by: ['month(date)'], measures: ['cumulative(revenue)'], where: 'order: !A5' },
    [
      ['2012-11-01', 230.3],
      ['2012-12-01', 330.3],
      ['2013-01-01', 530.6],
      ['2013-02-01', 530.6],
      ['2013-05-01', 651],
    ],
  ),
  sales(
    'adds up the months that end with a bin, in months without amounts too, and never a last one that has not ended',
    { by: ['month(date)'], measures: ['rolling(revenue, 2)', 'rolling(customers, 2)'], where: 'order: !A5' },
    [
      ['2012-11-01', null, null],
      ['2012-12-01', 330.3, 2],
      ['2013-01-01', 300.3, 3],
      ['2013-02-01', 200.3, 3],
      ['2013-05-01', null, null],
    ],
  ),
  sales(
    'along dates, each member has a total of its own',
    { by: ['month(date)', 'category'], measures: ['cumulative(orders)'], where: 'date: 2012-11..2013-01' },
    [
      ['2012-11-01', 'Bikes', 1],
      ['2012-11-01', 'Helmets', 1],
      ['2012-12-01', 'Bikes', 2],
      ['2013-01-01', 'Bikes', 3],
      ['2013-01-01', 'Helmets', 2],
    ],
  ),
  {
    title: 'sums both sides of a comparison, like for like',
    table: YEARS,
    query: {
      measures: ['revenue = cumulative(sum(revenue))'],
      by: ['month(date)'],
      where: 'date: 2016',
      compare: 'previous-year',
    },
    columns: ['month(date)', ...SIDES],
    rows: [
      ['2016-01-01', ...sides(12, 11)],
      ['2016-02-01', ...sides(34, 32)],
      ['2016-03-01', ...sides(74, 63)],
    ],
  },
  sales('a share within the group of a group', { by: ['product'], measures: ['share(revenue, category)'] }, [
    ['p1', 1],
    ['p2', 120.4 / 210.7],
    ['p3', 90.3 / 210.7],
  ]),
  sales(
    'a share within another key',
    { by: ['category', 'region'], measures: ['share(revenue, category)'], where: 'region: North, South' },
    [
      ['Bikes', 'North', 200.1 / 300.1],
      ['Bikes', 'South', 100 / 300.1],
      ['Helmets', 'North', 120.5 / 90.3],
      ['Helmets', 'South', -30.2 / 90.3],
    ],
  ),
  wrong('a group in several has no share within one', { by: ['region'], measures: ['share(revenue, category)'] }, 'bad-option'),
  wrong('a ratio has no running total', { by: ['region'], measures: ['cumulative(margin)'] }, 'bad-expression'),
  wrong(
    'customers of several regions would count twice',
    { by: ['region'], measures: ['cumulative(customers)'] },
    'bad-expression',
  ),
  wrong('a running total is a whole measure', { by: ['region'], measures: ['cumulative(revenue) / 2'] }, 'bad-expression'),
];

export const LEVEL_CASES: readonly ConformanceCase[] = [...LEVELS, ...GROUPS];
