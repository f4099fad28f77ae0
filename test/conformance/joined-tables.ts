import { rowsOf, type CaseTable } from './check-case.js';

/**
 * Lines and their orders, products in categories, customers, and visits of the shop by day. One order has no line, one line no order; there are
 * products and customers that nothing leads to, and keys that lead nowhere.
 */
export const SHOP: CaseTable = {
  rows: {
    tables: {
      items: rowsOf(
        ['order_id', 'product_id', 'quantity', 'amount'],
        [
          ['O1', 'P1', 1, 100],
          ['O1', 'P2', 2, 50],
          ['O2', 'P1', 1, 100],
          ['O2', null, 1, 2],
          ['O3', 'P3', 1, 30],
          ['O3', 'P9', 1, 8],
          ['O9', 'P2', 1, 4],
        ],
      ),
      orders: rowsOf(
        ['order_id', 'order_date', 'customer_id', 'shipping'],
        [
          ['O1', '2020-01-05', 'C1', 10],
          ['O2', '2020-01-20', 'C2', 20],
          ['O3', '2020-02-03', 'C1', 5],
          ['O4', '2020-02-10', null, 7],
        ],
      ),
      products: rowsOf(
        ['product_id', 'product_name', 'category_id'],
        [
          ['P1', 'Bike', 'K1'],
          ['P2', 'Helmet', 'K2'],
          ['P3', 'Bell', null],
          ['P4', 'Lock', 'K2'],
        ],
      ),
      categories: rowsOf(
        ['category_id', 'category'],
        [
          ['K1', 'Bikes'],
          ['K2', 'Parts'],
        ],
      ),
      customers: rowsOf(
        ['customer_id', 'region'],
        [
          ['C1', 'North'],
          ['C2', 'South'],
          ['C3', 'East'],
        ],
      ),
      traffic: rowsOf(
        ['date', 'visits'],
        [
          ['2020-01-05', 100],
          ['2020-01-20', 50],
          ['2020-02-03', 40],
          ['2020-03-01', 10],
        ],
      ),
    },
  },
  options: {
    joins: [
      'items.order_id = orders.order_id',
      'items.product_id = products.product_id',
      'products.category_id = categories.category_id',
      'orders.customer_id = customers.customer_id',
    ],
    roles: {
      date: 'orders.order_date',
      order: 'orders.order_id',
      customer: 'orders.customer_id',
      product: 'products.product_name',
      category: 'categories.category',
      region: 'customers.region',
      revenue: 'items.amount',
      quantity: 'items.quantity',
      visits: 'traffic.visits',
    },
  },
};

/** Sales that are ordered on one day and shipped on another, both days of one calendar, by keys written in different ways. */
export const CALENDARS: CaseTable = {
  rows: {
    tables: {
      sales: rowsOf(
        ['order_key', 'ship_key', 'store', 'shelf', 'amount'],
        [
          [20200101, '20200102', 1, 'a', 10],
          [20200101, '20200103', 1, 'b', 20],
          [20200102, null, 2, 'a', 40],
          [20200109, '20200101', 2, 'c', 80],
          [20200103, null, 1, 'a', 5],
        ],
      ),
      calendar: rowsOf(
        ['day_key', 'day', 'holiday'],
        [
          [20200101, '2020-01-01', 'yes'],
          [20200102, '2020-01-02', 'no'],
          [20200103, '2020-01-03', 'no'],
        ],
      ),
      shelves: rowsOf(
        ['store', 'shelf', 'floor'],
        [
          [1, 'a', 'low'],
          [1, 'b', 'high'],
          [2, 'a', 'high'],
        ],
      ),
    },
  },
  options: {
    joins: [
      'sales.order_key = calendar.day_key',
      'sales.ship_key = calendar.day_key as shipping',
      'sales.store = shelves.store and sales.shelf = shelves.shelf',
    ],
    roles: { date: 'calendar.day', revenue: 'sales.amount' },
  },
};
