// Rows and plans for bench/server.mjs: three years of orders, made by DuckDB, and the page that is opened over them.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

const MONTHS = 36;

/** The SELECT of the rows, in the order of days as databases load them. Amounts are exact decimals. */
const rowsSql = (count) => `
  SELECT
    DATE '2021-01-01' + CAST(range * 1095 // ${count} AS INTEGER) AS date,
    range // 2 AS order_id,
    CAST(hash(range // 2) % 1000000 AS INTEGER) AS customer,
    'R' || CAST(hash(range // 2, 1) % 12 AS VARCHAR) AS region,
    'C' || CAST(hash(range, 2) % 20 AS VARCHAR) AS category,
    'P' || CAST(hash(range, 2) % 500 AS VARCHAR) AS product,
    CAST(1 + hash(range, 3) % 9 AS INTEGER) AS quantity,
    CAST((100 + hash(range, 4) % 50000) / 100.0 AS DECIMAL(12, 2)) AS revenue,
    CAST((100 + hash(range, 5) % 30000) / 100.0 AS DECIMAL(12, 2)) AS cost
  FROM range(${count})`;

/** Makes a database with the rows in a folder, unless it is there; returns its file and the time in ms. */
export async function makeRows(folder, count) {
  const file = path.join(folder, `orders-${count}.duckdb`);
  if (existsSync(file)) return { file, ms: 0 };
  const began = performance.now();
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE orders AS ${rowsSql(count)}`);
  connection.closeSync();
  instance.closeSync();
  return { file, ms: performance.now() - began };
}

export const ROLES = {
  date: 'date',
  order: 'order_id',
  customer: 'customer',
  region: 'region',
  category: 'category',
  product: 'product',
  quantity: 'quantity',
  revenue: 'revenue',
  cost: 'cost',
};

export const ROLLUPS = [{ by: ['day(date)', 'region', 'category'], measures: ['revenue', 'units', 'margin', 'price'] }];

/** Six views of sums and ratios, which a rollup and cubes can answer. */
export const VIEWS = [
  { measures: ['revenue', 'units', 'margin'] },
  { measures: ['revenue', 'margin'], by: ['month(date)'] },
  { measures: ['revenue', 'share(revenue)'], by: ['region'], orderBy: ['-revenue'] },
  { measures: ['revenue', 'price'], by: ['category'], orderBy: ['-revenue'], limit: 10 },
  { measures: ['units'], by: ['weekday(date)'] },
  { measures: ['revenue'], by: ['region', 'category'] },
];

/** A page of eight widgets; the last two are slow. */
export const PAGE = [
  ...VIEWS,
  { measures: ['revenue'], by: ['product'], orderBy: ['-revenue'], limit: 10 },
  { measures: ['customers'] },
];

const month = (m) => `${2021 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`;

/** The clause of a brush over months, both ends included. */
const months = (from, to) => `date: ${month(from)}..${month(to)}`;

/** All months. */
export const ALL = months(0, MONTHS - 1);

/** Steps of a brush: it grows, moves and shrinks. The same ones come each time. */
export function steps(count) {
  return Array.from({ length: count }, (_, n) => {
    const from = (n * 7) % MONTHS;
    return months(from, Math.min(MONTHS - 1, from + ((n * 5) % 17)));
  });
}
