import type { ConformanceCase } from './check-case.js';
import { VISITORS } from './tables.js';

/** Retention by bins, by clauses, by default and compared. */
export const RETENTION_CASES: readonly ConformanceCase[] = [
  {
    title: 'retention by month: of those of the month before, who is here again',
    table: VISITORS,
    query: { measures: ['retention', 'customers'], by: ['month(date)'] },
    columns: ['month(date)', 'retention', 'customers'],
    rows: [
      ['2013-01-01', null, 2],
      ['2013-02-01', 0.5, 2],
      ['2013-03-01', 0.5, 3],
    ],
  },
  ...(
    [
      ['without a date it is that of the newest whole month', undefined, 0.5],
      ['of a month it looks back a month', 'date: 2013-03', 0.5],
      ['of two months it looks back two months', 'date: 2013-02..2013-03', 1],
      ['nobody before is no value', 'date: 2013-01', null],
      ['nobody again is 0', 'date: 2013-02; store: x', 0],
      ['other clauses hold for both periods', 'date: 2013-03; store: x', 0],
    ] as const
  ).map(([title, where, value]): ConformanceCase => ({
    title: `retention: ${title}`,
    table: VISITORS,
    query: { measures: ['retention'], ...(where === undefined ? {} : { where }) },
    columns: ['retention'],
    rows: [[value]],
  })),
  {
    title: 'retention by month looks before the date clause',
    table: VISITORS,
    query: { measures: ['retention'], by: ['month(date)'], where: 'date: 2013-02..2013-03' },
    columns: ['month(date)', 'retention'],
    rows: [
      ['2013-02-01', 0.5],
      ['2013-03-01', 0.5],
    ],
  },
  {
    title: 'retention by store keeps to the store',
    table: VISITORS,
    query: { measures: ['retention'], by: ['store'], where: 'date: 2013-03' },
    columns: ['store', 'retention'],
    rows: [
      ['x', 0],
      ['y', 0],
    ],
  },
  {
    title: 'retention compared: the earlier value looks back once more',
    table: VISITORS,
    query: { measures: ['retention'], where: 'date: 2013-03', compare: 'previous-period' },
    columns: ['retention', 'retention.previous', 'retention.change', 'retention.growth'],
    rows: [[0.5, 0.5, 0, 0]],
  },
];
