import { tableOf, type ConformanceCase } from './check-case.js';
import { LINES, SALES } from './tables.js';

const SUMS = ['revenue', 'profit', 'units', 'orders', 'customers', 'products'];
const RATIOS = ['margin', 'aov', 'units-per-order', 'price', 'repeat-rate', 'return-rate', 'new-customers'];

/** Built-in and own measures, over all rows, in groups without a value, and over no row. */
export const MEASURE_CASES: readonly ConformanceCase[] = [
  {
    title: 'sums and counts over all rows; a credit note is no order',
    table: SALES,
    query: { measures: SUMS },
    columns: SUMS,
    rows: [[620.8, 140.4, 13, 6, 4, 3]],
  },
  {
    title: 'sums and counts by region, the missing one last',
    table: SALES,
    query: { measures: SUMS, by: ['region'] },
    columns: ['region', ...SUMS],
    rows: [
      ['North', 320.6, 90, 6, 2, 1, 3],
      ['South', 69.8, 10, 2, 2, 1, 2],
      ['West', 120.4, 40.4, 4, 1, 1, 1],
      [null, 110, null, 1, 1, 1, 1],
    ],
  },
  {
    title: 'ratios over all rows; only the rate of returns is of all documents',
    table: SALES,
    query: { measures: RATIOS },
    columns: RATIOS,
    rows: [[140.4 / 620.8, 620.8 / 6, 13 / 6, 620.8 / 13, 0.5, 1 / 7, 4]],
  },
  {
    title: 'over no row sums and ratios are missing, counts are 0',
    table: SALES,
    query: { measures: [...SUMS, ...RATIOS, 'count()', 'max(date)'], where: 'region: East' },
    columns: [...SUMS, ...RATIOS, 'count()', 'max(date)'],
    rows: [[null, null, null, 0, 0, 0, null, null, null, null, null, null, 0, 0, null]],
  },
  {
    title: 'over no row a breakdown has no group',
    table: SALES,
    query: { measures: SUMS, by: ['region'], where: 'region: East' },
    columns: [],
    rows: [],
  },
  {
    title: 'a group whose amounts are all missing has rows and orders, but no sum',
    table: SALES,
    query: { measures: ['revenue', 'margin', 'aov', 'orders', 'count(revenue)', 'count()'], where: 'order: A6' },
    columns: ['revenue', 'margin', 'aov', 'orders', 'count(revenue)', 'count()'],
    rows: [[null, null, null, 1, 0, 1]],
  },
  {
    title: 'new customers are those whose first day in the whole data is selected',
    table: SALES,
    query: { measures: ['new-customers', 'customers'], where: 'date: 2013' },
    columns: ['new-customers', 'customers'],
    rows: [[2, 4]],
  },
  {
    title: 'a customer is not new on a later day, whatever else is selected',
    table: SALES,
    query: { measures: ['new-customers'], where: 'product: p3' },
    columns: ['new-customers'],
    rows: [[0]],
  },
  {
    title: 'the repeat rate counts orders among the selected rows',
    table: SALES,
    query: { measures: ['repeat-rate'], where: 'date: 2013' },
    columns: ['repeat-rate'],
    rows: [[0]],
  },
  {
    title: 'revenue, cost and profit follow from price, quantity, discount and unit cost, row by row',
    table: LINES,
    query: { measures: ['revenue', 'cost', 'profit', 'margin', 'price', 'discount-rate'] },
    columns: ['revenue', 'cost', 'profit', 'margin', 'price', 'discount-rate'],
    rows: [[26.5, 19, 7.5, 7.5 / 26.5, 26.5 / 7, 5 / 31.5]],
  },
  {
    title: 'days to ship and deliver are one value per order; visits are summed; sellers are counted',
    table: LINES,
    query: { measures: ['processing-days', 'delivery-days', 'return-rate', 'visits', 'conversion', 'sellers'] },
    columns: ['processing-days', 'delivery-days', 'return-rate', 'visits', 'conversion', 'sellers'],
    rows: [[2, 4, 1 / 3, 20, 3 / 20, 2]],
  },
  {
    title: 'an order without a later date has no days',
    table: LINES,
    query: { measures: ['processing-days', 'delivery-days'], where: 'order: B2' },
    columns: ['processing-days', 'delivery-days'],
    rows: [[null, null]],
  },
  {
    title: 'discounts written as percentages are the same discounts',
    table: tableOf(
      ['order', 'quantity', 'price', 'discount'],
      [
        ['B1', 2, 10, 10],
        ['B1', 1, 5.5, 0],
        ['B2', 3, 2, 50],
      ],
      { roles: { order: 'order', quantity: 'quantity', price: 'price', discount: 'discount' } },
    ),
    query: { measures: ['revenue', 'discount-rate', 'net = sum(price * quantity * (1 - discount))'] },
    columns: ['revenue', 'discount-rate', 'net'],
    rows: [[26.5, 5 / 31.5, 26.5]],
  },
  {
    title: 'without prices the discount rate is weighted by revenue before discount',
    table: tableOf(
      ['sales', 'discount'],
      [
        [90, 0.1],
        [50, 0.5],
        [7, null],
        [0, 1],
      ],
      { roles: { revenue: 'sales', discount: 'discount' } },
    ),
    query: { measures: ['discount-rate'] },
    columns: ['discount-rate'],
    rows: [[60 / 200]],
  },
  {
    title: 'cost and profit give revenue',
    table: tableOf(
      ['cost', 'profit'],
      [
        [7.1, 2.2],
        [3, null],
        [1, -4],
      ],
      { roles: { cost: 'cost', profit: 'profit' } },
    ),
    query: { measures: ['revenue', 'cost', 'profit'] },
    columns: ['revenue', 'cost', 'profit'],
    rows: [[6.3, 11.1, -1.8]],
  },
  {
    title: 'revenue and profit give cost',
    table: SALES,
    query: { measures: ['cost'] },
    columns: ['cost'],
    rows: [[370.4]],
  },
  {
    title: 'numbers that begin with C are cancelled orders; as credit notes they are in the rate of returns only',
    table: tableOf(
      ['order', 'amount'],
      [
        ['C536379', -5],
        ['536380', 10],
        ['536381', 10],
        ['C536382', -1],
        ['536380', 2],
      ],
      { roles: { order: 'order', revenue: 'amount' }, read: 'order: text' },
    ),
    query: { measures: ['return-rate', 'orders', 'revenue'] },
    columns: ['return-rate', 'orders', 'revenue'],
    rows: [[0.5, 2, 16]],
  },
  {
    title: 'statuses that say returned, refunded or cancelled count, others do not',
    table: tableOf(
      ['order', 'status'],
      [
        ['a', 'Returned'],
        ['b', 'refunded'],
        ['c', 'CANCELLED'],
        ['d', 'Canceled by customer'],
        ['e', 'Shipped'],
        ['f', null],
        ['g', 'Pending'],
        ['h', 'Complete'],
      ],
      { roles: { order: 'order', status: 'status' } },
    ),
    query: { measures: ['return-rate'] },
    columns: ['return-rate'],
    rows: [[0.5]],
  },
  {
    title: 'shares are of all selected rows, before the limit',
    table: SALES,
    query: {
      measures: ['share(revenue)', 's = share(orders)'],
      by: ['region'],
      orderBy: ['-share(revenue)'],
      limit: 2,
      where: 'region: !West',
    },
    columns: ['region', 'share(revenue)', 's'],
    rows: [
      ['North', 320.6 / 500.4, 2 / 5],
      [null, 110 / 500.4, 1 / 5],
    ],
  },
];
