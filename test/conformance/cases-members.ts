import type { Cell, ConformanceCase } from './check-case.js';
import { sides, SIDES } from './compare-sides.js';
import { SHOP } from './joined-tables.js';
import { SALES, VISITORS, YEARS } from './tables.js';

const pair = (
  title: string,
  query: { measures?: string[]; where?: string; filters?: string[]; compare: string },
  values: readonly [number | null, number | null],
  table = YEARS,
): ConformanceCase => ({
  title,
  table,
  query: { measures: ['revenue'], ...query },
  columns: SIDES,
  rows: [sides(...values)],
  notes: [],
});

const wrong = (title: string, query: object, code: string, names?: string): ConformanceCase => ({
  title,
  table: YEARS,
  query: { measures: ['revenue'], ...query },
  error: { code, ...(names !== undefined && { names }) },
});

const keyed = (title: string, query: object, keys: readonly string[], rows: readonly (readonly Cell[])[]): ConformanceCase => ({
  title,
  table: YEARS,
  query: { measures: ['revenue'], by: keys, ...query },
  columns: [...keys, ...SIDES],
  rows,
  notes: [],
});

/** Comparisons of the rows that clauses select with those that other clauses select. */
export const MEMBER_CASES: readonly ConformanceCase[] = [
  pair('a member meets another one', { where: 'region: N', compare: 'region: S' }, [129, 73]),
  pair('over the same days', { where: 'date: 2015; region: N', compare: 'region: S' }, [47, 21]),
  pair('everything meets a member', { compare: 'region: S' }, [202, 73]),
  pair('what a member is not meets it', { where: 'region: !S', compare: 'region: S' }, [129, 73]),
  pair('several members meet one', { where: 'region: N, S', compare: 'region: N' }, [202, 129]),
  pair(
    'clauses of a page on the field apply to one side',
    { filters: ['region: N', 'date: 2016'], compare: 'region: S' },
    [52, 22],
  ),
  pair('a field is the same by its role and its quoted name', { where: '"region": N', compare: 'region: S' }, [129, 73]),
  pair('a member without rows has no value', { where: 'region: N', compare: 'region: X' }, [129, null]),
  pair('the rows without a member are one', { where: 'region: North', compare: 'region: (blank)' }, [320.6, 110], SALES),
  pair('clauses on several fields', { where: 'region: North', compare: 'region: South; category: Bikes' }, [320.6, 100], SALES),
  pair('on parts of dates', { where: 'weekday(date): 5', compare: 'weekday(date): 2, 7' }, [10, 88]),
  pair('on a table that rows lead to', { where: 'category: Bikes', compare: 'category: Parts' }, [200, 54], SHOP),
  pair('on classes of members', { where: 'abc(product): A', compare: 'abc(product): !A' }, [530.5, 90.3], SALES),
  pair(
    'each side looks its members up among its own rows',
    { where: 'revenue per customer: 110..; region: North', compare: 'region: South' },
    [320.6, null],
    SALES,
  ),
  pair(
    'retention of each side',
    { measures: ['revenue = retention'], where: 'date: 2013-03; store: y', compare: 'store: x' },
    [0, 0],
    VISITORS,
  ),
  keyed(
    'months meet the same months',
    { where: 'date: 2016; region: N', compare: 'region: S' },
    ['month(date)'],
    [
      ['2016-01-01', ...sides(12, null)],
      ['2016-02-01', ...sides(null, 22)],
      ['2016-03-01', ...sides(40, null)],
    ],
  ),
  keyed(
    'groups of the compared field have one side',
    { where: 'region: N', compare: 'region: S' },
    ['region'],
    [
      ['N', ...sides(129, null)],
      ['S', ...sides(null, 73)],
    ],
  ),
  keyed(
    'groups are ordered and limited by the change',
    { where: 'region: N', compare: 'region: S', orderBy: ['-revenue.change'], limit: 1 },
    ['year(date)'],
    [['2016-01-01', ...sides(52, 22)]],
  ),
  wrong('an unknown field is an error that proposes one', { compare: 'regio: S' }, 'unknown-field', 'regio'),
  wrong('days are compared by their dates', { compare: 'date: 2015' }, 'bad-option', '2015'),
  wrong('also as months', { compare: 'region: S; month(date): 2015-01' }, 'bad-option'),
  wrong('a broken clause is an error', { compare: 'region: (' }, 'bad-clause'),
  wrong('there are no same members on two sides', { compare: 'region: S', same: 'region' }, 'bad-option'),
];
