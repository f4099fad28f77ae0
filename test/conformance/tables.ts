import { tableOf, type CaseTable } from './check-case.js';

/**
 * Order lines with revenue: two lines of one order, a return, a line without region, without customer, without amounts. A5 is a credit
 * note, which is no order; A6 is one, since its amount is merely missing.
 */
export const SALES: CaseTable = tableOf(
  ['order', 'date', 'customer', 'product', 'category', 'region', 'quantity', 'revenue', 'profit'],
  [
    ['A1', '2012-11-15', 'c1', 'p1', 'Bikes', 'North', 2, 200.1, 50],
    ['A1', '2012-11-15', 'c1', 'p2', 'Helmets', 'North', 1, 30.2, 10],
    ['A2', '2012-12-31', 'c2', 'p1', 'Bikes', 'South', 1, 100, 20],
    ['A3', '2013-01-05', 'c1', 'p3', 'Helmets', 'North', 3, 90.3, 30],
    ['A4', '2013-01-20', 'c3', 'p1', 'Bikes', null, 1, 110, null],
    ['A5', '2013-02-10', null, 'p2', 'Helmets', 'South', -1, -30.2, -10],
    ['A6', '2013-02-28', 'c2', 'p1', 'Bikes', 'South', 2, null, null],
    ['A7', '2013-05-01', 'c4', 'p2', 'Helmets', 'West', 4, 120.4, 40.4],
  ],
  {
    roles: {
      order: 'order',
      date: 'date',
      customer: 'customer',
      product: 'product',
      category: 'category',
      region: 'region',
      quantity: 'quantity',
      revenue: 'revenue',
      profit: 'profit',
    },
  },
);

/** Order lines with prices, discounts and costs per piece, from which revenue, cost and profit follow. */
export const LINES: CaseTable = tableOf(
  ['order', 'date', 'quantity', 'price', 'discount', 'unit cost', 'status', 'shipped', 'delivered', 'visits', 'seller'],
  [
    ['B1', '2013-03-01', 2, 10, 0.1, 4, 'Complete', '2013-03-03', '2013-03-08', 10, 's1'],
    ['B1', '2013-03-01', 1, 5.5, 0, 2, 'Complete', '2013-03-05', null, 5, 's1'],
    ['B2', '2013-03-02', 3, 2, 0.5, 3, 'Returned', null, null, 5, 's2'],
    ['B3', '2013-03-02', 1, 8, null, null, null, '2013-03-02', '2013-03-03', null, null],
  ],
  {
    roles: {
      order: 'order',
      date: 'date',
      quantity: 'quantity',
      price: 'price',
      discount: 'discount',
      cost: 'unit cost',
      status: 'status',
      shipped: 'shipped',
      delivered: 'delivered',
      visits: 'visits',
      seller: 'seller',
    },
  },
);

/** Revenue on some days of three years; the newest day is 2016-03-15. */
export const YEARS: CaseTable = tableOf(
  ['date', 'region', 'revenue'],
  [
    ['2014-01-10', 'N', 10],
    ['2014-02-20', 'N', 20],
    ['2014-03-31', 'S', 30],
    ['2015-01-10', 'N', 11],
    ['2015-02-28', 'S', 21],
    ['2015-03-15', 'N', 31],
    ['2015-03-31', 'N', 5],
    ['2016-01-10', 'N', 12],
    ['2016-02-29', 'S', 22],
    ['2016-03-15', 'N', 40],
  ],
  { roles: { date: 'date', region: 'region', revenue: 'revenue' } },
);

/** Who bought in which month of a quarter that is over. */
export const VISITORS: CaseTable = tableOf(
  ['date', 'customer', 'store'],
  [
    ['2013-01-05', 'c1', 'x'],
    ['2013-01-10', 'c2', 'x'],
    ['2013-02-05', 'c1', 'y'],
    ['2013-02-11', 'c3', 'x'],
    ['2013-02-12', null, 'x'],
    ['2013-03-05', 'c1', 'x'],
    ['2013-03-10', 'c2', 'x'],
    ['2013-03-31', 'c4', 'y'],
  ],
  { roles: { date: 'date', customer: 'customer', store: 'store' } },
);

/** Instants about midnights, changes of daylight saving and a turn of the year. */
export const INSTANTS: CaseTable = tableOf(
  ['date', 'amount'],
  [
    ['2013-03-30T22:30:00Z', 1],
    ['2013-03-30T23:30:00Z', 2],
    ['2013-03-31T00:30:00Z', 4],
    ['2013-03-31T01:30:00Z', 8],
    ['2013-10-27T00:30:00Z', 16],
    ['2013-10-27T01:30:00Z', 32],
    ['2013-12-31T23:30:00Z', 64],
  ],
  { roles: { date: 'date', revenue: 'amount' } },
);

/** Wall-clock times, one of which a zone with daylight saving would skip. */
export const CLOCKS: CaseTable = tableOf(
  ['date', 'amount'],
  [
    ['2013-03-31T02:30:00', 1],
    ['2013-03-31T23:45:00', 2],
    ['2013-04-01T00:00:00', 4],
  ],
  { roles: { date: 'date', revenue: 'amount' } },
);
