// Rows of a shop for bench/billions.mjs: three years of order lines as Parquet, one file per month, made by DuckDB.
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

export const MONTHS = 36;

/** The SELECT of the rows of a month, in the order of days: orders of two lines, 20 orders per customer, 2,000 products with a price. */
export const monthSql = (month, count, total) => `
  SELECT
    CAST(DATE '2022-01-01' + to_months(${month}) + to_days(CAST((n // 2 * 2 - ${month * count}) * 28 // ${count} AS INTEGER)) AS DATE) AS order_date,
    n // 2 AS order_id,
    CAST(hash(n // 2) % ${Math.ceil(total / 40)} AS INTEGER) AS customer_id,
    'Product ' || product AS product,
    'Category ' || product % 20 AS category,
    'Region ' || hash(n // 2, 1) % 12 AS region,
    ['Store', 'Web', 'App', 'Partner'][CAST(1 + hash(n // 2, 2) % 4 AS INTEGER)] AS channel,
    CAST(1 + hash(product) % 50000 / 100.0 AS DECIMAL(10, 2)) AS unit_price,
    CAST(1 + hash(n, 3) % 9 AS INTEGER) AS quantity,
    CAST([0, 0, 0, 0.05, 0.1, 0.2][CAST(1 + hash(n, 4) % 6 AS INTEGER)] AS DECIMAL(4, 2)) AS discount,
    CAST(0.6 + hash(product) % 50000 / 160.0 AS DECIMAL(10, 2)) AS unit_cost
  FROM (SELECT range AS n, hash(range, 5) % 2000 AS product FROM range(${month * count}, ${(month + 1) * count}))`;

/** Makes the files in a folder, unless they are there; returns their folder, their size in bytes and the time in ms. */
export async function makeShop(folder, rows) {
  const target = path.join(folder, `orders-${rows}`);
  const began = performance.now();
  const count = Math.ceil(rows / MONTHS);
  mkdirSync(target, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (let month = 0; month < MONTHS; month++) {
    const file = path.join(
      target,
      `orders-${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}.parquet`,
    );
    if (existsSync(file)) continue;
    await connection.run(`COPY (${monthSql(month, count, rows)}) TO '${file}.part' (FORMAT parquet, COMPRESSION zstd)`);
    renameSync(`${file}.part`, file);
  }
  connection.closeSync();
  instance.closeSync();
  const bytes = readdirSync(target).reduce((sum, name) => sum + statSync(path.join(target, name)).size, 0);
  return { data: target, bytes, ms: performance.now() - began };
}
