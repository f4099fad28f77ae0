import type { ConformanceCase } from './check-case.js';
import { SALES } from './tables.js';

/** Orders, their ties, where missing values stand, and limits. */
export const ORDER_CASES: readonly ConformanceCase[] = [
  {
    title: 'rows are ordered by a column downwards, ties by the keys, missing last',
    table: SALES,
    query: { measures: ['orders', 'profit'], by: ['region'], orderBy: ['-profit'] },
    columns: ['region', 'orders', 'profit'],
    rows: [
      ['North', 2, 90],
      ['West', 1, 40.4],
      ['South', 2, 10],
      [null, 1, null],
    ],
  },
  {
    title: 'missing measures are last upwards too',
    table: SALES,
    query: { measures: ['profit'], by: ['region'], orderBy: ['profit'] },
    columns: ['region', 'profit'],
    rows: [
      ['South', 10],
      ['West', 40.4],
      ['North', 90],
      [null, null],
    ],
  },
  {
    title: 'several orders, then the keys; keys downwards have the missing one last',
    table: SALES,
    query: { measures: ['customers'], by: ['region'], orderBy: ['customers', '-region'] },
    columns: ['region', 'customers'],
    rows: [
      ['West', 1],
      ['South', 1],
      ['North', 1],
      [null, 1],
    ],
  },
  {
    title: 'the limit comes after the order',
    table: SALES,
    query: { measures: ['revenue'], by: ['product'], orderBy: ['-revenue'], limit: 2 },
    columns: ['product', 'revenue'],
    rows: [
      ['p1', 410.1],
      ['p2', 120.4],
    ],
  },
  {
    title: 'a limit above the number of rows changes nothing',
    table: SALES,
    query: { measures: ['orders'], limit: 100 },
    columns: ['orders'],
    rows: [[6]],
  },
];
