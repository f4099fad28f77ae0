import type { ConformanceCase } from './check-case.js';
import { LINES, SALES } from './tables.js';

/** Prices 10% higher, then 20% off: 0.88 of what was paid, at which 1.5% more units are sold for 1% less. */
const SCENARIO = { price: 0.1, discount: 0.2, elasticity: -1.5 };
const LIST = 1.1;
const PAID = 0.88;
const UNITS = PAID ** -1.5;

/** The profit of sales with a revenue and a profit in the data. */
const profit = (revenue: number, actual: number): number => (revenue * PAID - (revenue - actual)) * UNITS;

/** Measures in a scenario, worked out row by row from its factors. */
export const SCENARIO_CASES: readonly ConformanceCase[] = [
  {
    title: 'revenue follows the price paid and the units, cost the units, and orders and customers stay',
    table: SALES,
    query: { measures: ['revenue', 'cost', 'profit', 'units', 'orders', 'customers', 'aov', 'price'], scenario: SCENARIO },
    columns: ['revenue', 'cost', 'profit', 'units', 'orders', 'customers', 'aov', 'price'],
    rows: [
      [
        ...[620.8 * PAID * UNITS, (510.8 - 140.4) * UNITS, profit(510.8, 140.4), 13 * UNITS, 6, 4],
        ...[(620.8 * PAID * UNITS) / 6, (620.8 / 13) * PAID],
      ],
    ],
  },
  {
    title: 'groups, order and margin are those of the scenario; a missing profit stays missing',
    table: SALES,
    query: { measures: ['profit', 'margin'], by: ['region'], orderBy: ['-profit'], scenario: SCENARIO },
    columns: ['region', 'profit', 'margin'],
    rows: [
      ['North', profit(320.6, 90), profit(320.6, 90) / (320.6 * PAID * UNITS)],
      ['West', profit(120.4, 40.4), profit(120.4, 40.4) / (120.4 * PAID * UNITS)],
      ['South', profit(69.8, 10), profit(69.8, 10) / (69.8 * PAID * UNITS)],
      [null, null, null],
    ],
  },
  {
    title: 'the compared period is in the scenario too',
    table: SALES,
    query: { measures: ['revenue'], compare: '2013-01..2013-04 vs 2012-11..2012-12', scenario: { price: 0.1 } },
    columns: ['revenue', 'revenue.previous', 'revenue.change', 'revenue.growth'],
    rows: [[170.1 * LIST, 330.3 * LIST, -160.2 * LIST, -160.2 / 330.3]],
  },
  {
    title: 'own measures follow, whether they name roles or columns',
    table: SALES,
    options: { define: { net: 'sum(revenue) - 10', part: 'sum(profit) / sum("revenue")', most: 'max(revenue)' } },
    query: { measures: ['net', 'part', 'most', 'sum(profit)', 'sum(quantity)', 'avg(revenue)'], scenario: SCENARIO },
    columns: ['net', 'part', 'most', 'sum(profit)', 'sum(quantity)', 'avg(revenue)'],
    rows: [
      [
        ...[620.8 * PAID * UNITS - 10, profit(510.8, 140.4) / (620.8 * PAID * UNITS), 200.1 * PAID * UNITS],
        ...[profit(510.8, 140.4), 13 * UNITS, (620.8 / 7) * PAID * UNITS],
      ],
    ],
  },
  {
    title: 'a discount is added to those given, before which the price changes; unit costs stay',
    table: LINES,
    query: {
      measures: ['revenue', 'cost', 'profit', 'discount-rate', 'avg(discount)', 'sum(price * quantity)', 'avg("unit cost")'],
      scenario: SCENARIO,
    },
    columns: ['revenue', 'cost', 'profit', 'discount-rate', 'avg(discount)', 'sum(price * quantity)', 'avg("unit cost")'],
    rows: [
      [
        ...[26.5 * PAID * UNITS, 19 * UNITS, (26.5 * PAID - 19) * UNITS, 1 - 0.8 * (1 - 5 / 31.5), 1 - 0.8 * (1 - 0.2)],
        ...[39.5 * LIST * UNITS, 3],
      ],
    ],
  },
  {
    title: 'without an elasticity the units stay, and an empty scenario changes nothing',
    table: LINES,
    query: { measures: ['units', 'revenue', 'visits'], scenario: {} },
    columns: ['units', 'revenue', 'visits'],
    rows: [[7, 26.5, 20]],
  },
  {
    title: 'the rows behind a figure are those of the data, with a note',
    table: LINES,
    query: { measures: ['revenue'], by: ['price'], detail: {}, limit: 1, scenario: SCENARIO },
    columns: ['price', 'revenue'],
    rows: [[10, 18]],
    notes: ['scenario-rows'],
  },
  {
    title: 'a scenario without a price left is an error',
    table: SALES,
    query: { measures: ['revenue'], scenario: { price: -1 } },
    error: { code: 'bad-option', names: 'scenario.price' },
  },
  {
    title: 'an unknown part of a scenario is an error',
    table: SALES,
    query: { measures: ['revenue'], scenario: { prices: 0.1 } },
    error: { code: 'bad-option', names: 'scenario.prices' },
  },
];
