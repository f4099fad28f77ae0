// DuckDB-WASM: one statement for each view, over one connection.
import { monthText, sqlOf } from '../sql.mjs';
import { openSales } from './lib/duckdb.js';
import { offer } from './lib/offer.js';

let connection;

offer({
  async open(input) {
    ({ connection } = await openSales(input));
  },
  ask: (view, filter) => connection.query(sqlOf(view, filter)),
  rowsOf: (table, { by }) =>
    table.toArray().map((row) => row.toArray().map((value, index) => (by[index] === 'month' ? monthText(value) : value))),
});
