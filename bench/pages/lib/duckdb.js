// DuckDB-WASM, as its documentation starts it: a worker, the build for exceptions, a table from the file.
import * as duckdb from '@duckdb/duckdb-wasm';

/** A database with the file's rows as the table `sales`, and a connection to it. */
export async function openSales({ format, url }) {
  const worker = new Worker('/peers/duckdb/duckdb-browser-eh.worker.js');
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await db.instantiate('/peers/duckdb/duckdb-eh.wasm');
  const connection = await db.connect();
  await fill(db, connection, format, new URL(url, location.href).href);
  return { db, connection };
}

async function fill(db, connection, format, url) {
  if (format === 'parquet') {
    await connection.query('load parquet').catch(() => {
      throw new Error('its Parquet reader is an extension that it fetches from extensions.duckdb.org, which was out of reach');
    });
    await db.registerFileURL('sales.parquet', url, duckdb.DuckDBDataProtocol.HTTP, false);
    return connection.query("create view sales as select * from 'sales.parquet'");
  }
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (format === 'arrow') return connection.insertArrowFromIPCStream(bytes, { name: 'sales', create: true });
  await db.registerFileBuffer('sales.csv', bytes);
  return connection.query("create table sales as select * from read_csv('sales.csv')");
}
