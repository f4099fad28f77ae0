import type { ConformanceCase } from './check-case.js';
import { CALENDARS, SHOP } from './joined-tables.js';

/** One fact with what its rows lead to: stars, snowflakes, second roles, keys that lead nowhere. */
export const JOIN_CASES: readonly ConformanceCase[] = [
  {
    title: 'a dimension is reached over two tables, and what leads nowhere is blank',
    table: SHOP,
    query: { measures: ['revenue', 'lines = count()'], by: ['category'] },
    columns: ['category', 'revenue', 'lines'],
    rows: [
      ['Bikes', 200, 2],
      ['Parts', 54, 2],
      [null, 40, 3],
    ],
  },
  {
    title: 'lines are filtered by a column of another table, blank ones kept by an exclusion',
    table: SHOP,
    query: { measures: ['revenue'], by: ['region'], where: 'category: !Parts; region: North, (blank)' },
    columns: ['region', 'revenue'],
    rows: [['North', 138]],
  },
  {
    title: 'a row without a partner is found as blank',
    table: SHOP,
    query: { measures: ['revenue'], where: 'region: (blank)' },
    columns: ['revenue'],
    rows: [[4]],
  },
  {
    title: 'dates of another table are binned and select lines',
    table: SHOP,
    query: { measures: ['revenue'], by: ['month(date)'], where: 'date: 2020' },
    columns: ['month(date)', 'revenue'],
    rows: [
      ['2020-01-01', 252],
      ['2020-02-01', 38],
    ],
  },
  {
    title: 'a value per line may be made of columns of several tables',
    table: SHOP,
    query: { measures: ['x = sum(if(orders.shipping > 5, quantity, 0))'], by: ['products.product_name'] },
    columns: ['products.product_name', 'x'],
    rows: [
      ['Bell', 0],
      ['Bike', 2],
      ['Helmet', 2],
      [null, 1],
    ],
  },
  {
    title: 'a number told once per order is not counted with each of its lines',
    table: SHOP,
    query: { measures: ['x = sum(quantity * orders.shipping)'] },
    error: { code: 'not-related', names: "'items.quantity' and 'orders.shipping'" },
  },
  {
    title: 'members without measures are those with lines',
    table: SHOP,
    query: { measures: [], by: ['region'] },
    columns: ['region'],
    rows: [['North'], ['South'], [null]],
  },
  {
    title: 'products are counted where they are sold, the rows of their table by its own columns',
    table: SHOP,
    query: { measures: ['products', 'listed = distinct(products.product_name)', 'rows = count(products.product_id)'] },
    columns: ['products', 'listed', 'rows'],
    rows: [[3, 4, 4]],
  },
  {
    title: 'a share is of all rows of its fact',
    table: SHOP,
    query: { measures: ['part = share(revenue)'], by: ['region'], where: 'region: North, South' },
    columns: ['region', 'part'],
    rows: [
      ['North', 188 / 290],
      ['South', 102 / 290],
    ],
  },
  {
    title: 'a bare column is the nearest one',
    table: SHOP,
    query: { measures: ['revenue'], by: ['customer_id'] },
    columns: ['customer_id', 'revenue'],
    rows: [
      ['C1', 188],
      ['C2', 102],
      [null, 4],
    ],
  },
  {
    title: 'one calendar is met by two dates, a number and a text meeting its numbers',
    table: CALENDARS,
    query: { measures: ['revenue'], by: ['calendar.holiday', 'shipping.holiday'] },
    columns: ['calendar.holiday', 'shipping.holiday', 'revenue'],
    rows: [
      ['no', null, 45],
      ['yes', 'no', 30],
      [null, 'yes', 80],
    ],
  },
  {
    title: 'the date of a calendar is that of the rows which lead to it',
    table: CALENDARS,
    query: { measures: ['revenue'], by: ['date'], where: 'shipping.day: 2020-01-02..2020-01-31' },
    columns: ['date', 'revenue'],
    rows: [['2020-01-01', 30]],
  },
  {
    title: 'two columns are one key',
    table: CALENDARS,
    query: { measures: ['revenue', 'lines = count()'], by: ['floor'] },
    columns: ['floor', 'revenue', 'lines'],
    rows: [
      ['high', 60, 2],
      ['low', 15, 2],
      [null, 80, 1],
    ],
  },
];
