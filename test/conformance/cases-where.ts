import { tableOf, type Cell, type ConformanceCase } from './check-case.js';
import { CLOCKS, INSTANTS, SALES } from './tables.js';

/** The orders of the sales table that a where text keeps, A1 with both of its lines. */
function kept(where: string, orders: readonly Cell[], options?: Readonly<Record<string, unknown>>): ConformanceCase {
  return {
    title: `where ${where}`,
    table: SALES,
    ...(options ? { options } : {}),
    query: { measures: ['count()'], by: ['order'], where },
    columns: orders.length > 0 ? ['order', 'count()'] : [],
    rows: orders.map((order) => [order, order === 'A1' ? 2 : 1]),
  };
}

const TEXTS = tableOf(
  ['name', 'zip', 'n'],
  [
    ['North, West', '01234', 1],
    ['say "hi"', '1234', 2],
    ['last 3 days', '00', 4],
    ['a..b', '0', 8],
    ['10% *off*', null, 16],
    ['ÄPFEL', '5', 32],
    [null, '6', 64],
  ],
  { read: 'name: text; zip: text' },
);

/** Texts whose letters fold in unusual ways. */
const FOLDED = tableOf(
  ['name', 'n'],
  [
    ['İstanbul', 1],
    ['istanbul', 2],
    ['Straße', 4],
    ['STRASSE', 8],
    ['Σς', 16],
    ['σΣ', 32],
    ['\u212Aelvin', 64],
    ['kelvin', 128],
    ['a.b*c', 256],
  ],
  { read: 'name: text' },
);

function folded(where: string, n: number | null): ConformanceCase {
  return {
    title: `where ${where} by case folding`,
    table: FOLDED,
    query: { measures: ['n = sum(n)'], where },
    columns: ['n'],
    rows: [[n]],
  };
}

function sum(where: string, n: number | null): ConformanceCase {
  return {
    title: `where ${where} of texts`,
    table: TEXTS,
    query: { measures: ['n = sum(n)'], where },
    columns: ['n'],
    rows: [[n]],
  };
}

function instants(where: string, amount: number | null, timeZone: string): ConformanceCase {
  return {
    title: `where ${where} in ${timeZone}`,
    table: INSTANTS,
    options: { timeZone },
    query: { measures: ['revenue'], where },
    columns: ['revenue'],
    rows: [[amount]],
  };
}

/** Every form of a clause, by the orders or sums that it keeps. */
export const WHERE_CASES: readonly ConformanceCase[] = [
  kept('', ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']),
  kept('region: South, West;', ['A2', 'A5', 'A6', 'A7']),
  kept('region: south', []),
  kept('region: !North', ['A2', 'A4', 'A5', 'A6', 'A7']),
  kept('region: !North, !West', ['A2', 'A4', 'A5', 'A6']),
  kept('region: North, (blank)', ['A1', 'A3', 'A4']),
  kept('region: (blank)', ['A4']),
  kept('region: !(blank)', ['A1', 'A2', 'A3', 'A5', 'A6', 'A7']),
  folded('name: i*', 2),
  folded('name: *İST*', 1),
  folded('name: *strasse', 8),
  folded('name: *STRAẞE*', 4),
  folded('name: *σσ', 48),
  folded('name: K*n', 192),
  folded('name: *.B*', 256),
  kept('region: *T*, !West', ['A1', 'A2', 'A3', 'A5', 'A6']),
  kept('region: !*T*', ['A4']),
  kept('region: *', ['A1', 'A2', 'A3', 'A5', 'A6', 'A7']),
  kept('region: s*h', ['A2', 'A5', 'A6']),
  kept('region: *h*h*', []),
  kept('region: South; quantity: ..0', ['A5']),
  kept('region: North, South; region: South, West', ['A2', 'A5', 'A6']),
  kept('quantity: 3..', ['A3', 'A7']),
  kept('quantity: ..-1', ['A5']),
  kept('quantity: 2..3; customer: c2', ['A6']),
  kept('quantity: 3, 4', ['A3', 'A7']),
  kept('quantity: !1, !2', ['A3', 'A5', 'A7']),
  kept('revenue: (blank)', ['A6']),
  kept('revenue: 100..120.4', ['A2', 'A4', 'A7']),
  kept('revenue: !-100..120.4; quantity: ..1', []),
  kept('order: A2, A7, A9', ['A2', 'A7']),
  kept('"order": A2', ['A2']),
  kept('date: 2012-12-31', ['A2']),
  kept('date: 2012-12', ['A2']),
  kept('date: 2012', ['A1', 'A2']),
  kept('date: 2013-Q1', ['A3', 'A4', 'A5', 'A6']),
  kept('date: 2013-01..2013-02', ['A3', 'A4', 'A5', 'A6']),
  kept('date: 2012-Q4..2013-01-05', ['A1', 'A2', 'A3']),
  kept('date: 2013-02-11..', ['A6', 'A7']),
  kept('date: ..2012-12-31', ['A1', 'A2']),
  kept('date: !2013-01, !2013-Q2', ['A1', 'A2', 'A5', 'A6']),
  kept('date: 2012-11, 2013-05', ['A1', 'A7']),
  kept('date: last 63 days', ['A6', 'A7']),
  kept('date: last 62 days', ['A7']),
  kept('date: last 1 day', ['A7']),
  kept('date: last 1 week', ['A7']),
  kept('date: last 4 months', ['A5', 'A6', 'A7']),
  kept('date: last 1 quarter', ['A7']),
  kept('date: last 2 quarters', ['A3', 'A4', 'A5', 'A6', 'A7']),
  kept('date: last 2 years', ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']),
  kept('date: this year', ['A3', 'A4', 'A5', 'A6', 'A7']),
  kept('date: this month', ['A7']),
  kept('date: previous year', ['A1', 'A2']),
  kept('date: previous quarter', ['A3', 'A4', 'A5', 'A6']),
  kept('date: previous month', []),
  kept('date: last 1 month; region: South', []),
  kept('date: this year', ['A7'], { fiscalStart: 4 }),
  kept('date: last 3 months; date: !2013-02', ['A7']),
  kept('month-of-year(date): 1, 5', ['A3', 'A4', 'A7']),
  kept('month-of-year(date): 11..12', ['A1', 'A2']),
  kept('weekday(date): 6, 7', ['A3', 'A4', 'A5']),
  kept('weekday(date): 1..3', ['A2', 'A7']),
  kept('month(date): 2013-01', ['A3', 'A4']),
  kept('month(date): 2013-01-01, 2013-05-01', ['A3', 'A4', 'A7']),
  kept('month(date): 2013-01-02..2013-05-01', ['A5', 'A6', 'A7']),
  kept('year(date): !2013', ['A1', 'A2']),
  kept('week(date): 2012-12-31', ['A2', 'A3']),
  kept('quarter(date): 2013-Q2', ['A7']),
  kept('bin(quantity, 2): 4, -2', ['A5', 'A7']),
  kept('customer-type: repeat', ['A3', 'A6']),
  kept('customer-type: (blank)', ['A5']),
  kept('customer-type: !new', ['A3', 'A5', 'A6']),
  kept('customer: (blank); region: South', ['A5']),
  sum('name: "North, West"', 1),
  sum('name: "say ""hi"""', 2),
  sum('name: last 3 days', 4),
  sum('name: "a..b"', 8),
  sum('name: *"*off"*', 16),
  sum('name: *äpf*', 32),
  sum('name: !*a*', 113),
  sum('name: North*, (blank)', 65),
  sum('zip: 01234', 1),
  sum('zip: 0', 8),
  sum('zip: 0*', 13),
  instants('date: 2013-03-31', 14, 'Europe/Berlin'),
  instants('date: 2013-03-31', 12, 'UTC'),
  instants('date: 2014', 64, 'Europe/Berlin'),
  instants('date: 2014', null, 'America/New_York'),
  instants('date: last 1 day', 64, 'Europe/Berlin'),
  instants('hour(date): 2', 48, 'Europe/Berlin'),
  instants('date: "2013-03-31T03:30:00"', 8, 'Europe/Berlin'),
  instants('date: "2013-03-31T01:30:00Z"', 8, 'Europe/Berlin'),
  instants('date: "2013-03-31T00:30".."2013-03-31T01:30"', 6, 'Europe/Berlin'),
  instants('date: "2013-10-27T02:30:00"..', 112, 'Europe/Berlin'),
  {
    title: 'where on wall-clock times takes them as written',
    table: CLOCKS,
    options: { timeZone: 'America/New_York' },
    query: { measures: ['revenue'], where: 'date: 2013-03-31' },
    columns: ['revenue'],
    rows: [[3]],
  },
  {
    title: 'where on true and false',
    table: tableOf(
      ['open', 'x'],
      [
        [true, 1],
        [false, 2],
        [null, 4],
      ],
      {},
    ),
    query: { measures: ['a = sum(x)'], where: 'open: !true' },
    columns: ['a'],
    rows: [[6]],
  },
  {
    title: 'filters of others hold too, and are left out where the data lack the field',
    table: SALES,
    query: { measures: ['orders'], where: 'region: South', filters: ['category: Bikes', 'gender: F; quantity: 2..'] },
    columns: ['orders'],
    rows: [[1]],
    notes: ['filter-skipped'],
  },
];
