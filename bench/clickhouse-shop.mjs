// The shop of bench/billions.mjs in a ClickHouse within this process: the package chdb, which `npm i --no-save chdb` installs.
import path from 'node:path';
import { pageModule } from '../scripts/compile-for-node.mjs';

/** Columns that are read by few of their values. */
const KEYS = ['product', 'category', 'region', 'channel'];

/** Copies Parquet files of a folder into a table. Returns the options of `planHandler` that query it. @throws where chdb is not installed */
export async function openClickHouse(folder) {
  const { chdb, chdbFetch, NO_CHDB } = await pageModule('test/engine/sql/chdb-source.ts');
  const session = chdb();
  if (!session) throw new Error(NO_CHDB);
  const columns = KEYS.map((key) => `CAST(${key} AS LowCardinality(String)) AS ${key}`).join(', ');
  session.query('CREATE DATABASE IF NOT EXISTS sales');
  session.query('DROP TABLE IF EXISTS sales.orders');
  session.query(`CREATE TABLE sales.orders ENGINE = MergeTree ORDER BY order_date AS
    SELECT * REPLACE (${columns}) FROM file('${path.join(folder, '*.parquet')}')
    SETTINGS schema_inference_make_columns_nullable = 0, allow_suspicious_low_cardinality_types = 1`);
  return { data: 'clickhouse://reader@localhost:8123/sales.orders', password: 'none', fetch: chdbFetch(session) };
}
