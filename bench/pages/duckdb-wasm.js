// DuckDB-WASM, as its documentation starts it: a worker, the build for exceptions, a table from the file, then the question.
import * as duckdb from '@duckdb/duckdb-wasm';

async function start() {
  const worker = new Worker('/peers/duckdb-browser-eh.worker.js');
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await db.instantiate('/peers/duckdb-eh.wasm');
  return db;
}

async function fill(db, connection, { format, url }) {
  const response = await fetch(url);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (format === 'arrow') return connection.insertArrowFromIPCStream(bytes, { name: 'orders', create: true });
  await db.registerFileBuffer('orders.csv', bytes);
  return connection.query("create table orders as select * from read_csv('orders.csv')");
}

window.answer = async (input) => {
  const db = await start();
  const connection = await db.connect();
  await fill(db, connection, input);
  const [row] = (await connection.query('select sum(revenue)::double as revenue from orders')).toArray();
  return row.revenue;
};
