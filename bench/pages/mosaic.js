// Mosaic over DuckDB-WASM: a coordinator, one client for each view, and a selection whose clause on the months moves. It answers from
// tables that it aggregates beforehand (when the selection is activated), as its documentation describes.
import { Coordinator, Selection, clauseInterval, makeClient, wasmConnector } from '@uwdata/mosaic-core';
import { Query, count, sql, sum } from '@uwdata/mosaic-sql';
import { MONTHS } from '../days.mjs';
import { monthText } from '../sql.mjs';
import { openSales } from './lib/duckdb.js';
import { offer } from './lib/offer.js';

const MONTH = sql`(year(date) - 2022) * 12 + month(date) - 1`;
const MEASURES = { revenue: () => sum('revenue'), cost: () => sum('cost'), units: () => sum('quantity'), rows: () => count() };
/** One step for each month: the selection is as fine as the brush. */
const SCALE = { type: 'linear', domain: [0, MONTHS], range: [0, MONTHS] };
const source = { brush: 'months' };

let coordinator;
let selection;
/** What the clients were told when they were connected: all rows. */
let shown;
/** Called with each client's data. */
let hear = () => undefined;

const clauseOf = (months) => clauseInterval(MONTH, months, { source, scale: SCALE });

function clientOf({ by, measures }, index) {
  const keys = Object.fromEntries(by.map((name) => [name, name === 'month' ? sql`date_trunc('month', date)` : name]));
  const values = Object.fromEntries(measures.map((name) => [name, MEASURES[name]()]));
  return makeClient({
    coordinator,
    selection,
    query: (filter) =>
      Query.from('sales')
        .select({ ...keys, ...values })
        .groupby(Object.values(keys))
        .where(filter),
    queryResult: (data) => hear(index, data),
    queryError: (error) => hear(index, undefined, error),
  });
}

/** What all clients are told next, in their order. */
function answers(count) {
  return new Promise((resolve, reject) => {
    const all = Array.from({ length: count });
    let missing = count;
    hear = (index, data, error) => {
      if (error) reject(error);
      all[index] = data;
      missing -= 1;
      if (missing === 0) resolve(all);
    };
  });
}

offer({
  async open(input) {
    const { db, connection } = await openSales(input);
    coordinator = new Coordinator(wasmConnector({ duckdb: db, connection }));
  },
  cannot: ({ brush }) =>
    brush ? undefined : 'Its pre-aggregation is for brushes; all else is asked of DuckDB-WASM in the same words.',
  async start({ views }) {
    selection = Selection.intersect();
    const first = answers(views.length);
    views.forEach(clientOf);
    shown = await first;
  },
  /** From a pointer that comes near the brush to the first answer that needs no rows. */
  async prepare({ views }) {
    const first = answers(views.length);
    const whole = clauseOf([0, MONTHS - 1]);
    selection.activate(whole);
    selection.update(whole);
    await first;
  },
  step(views, { months }) {
    if (!months) return Promise.resolve(shown);
    const told = answers(views.length);
    selection.update(clauseOf(months));
    return told;
  },
  rowsOf: (table, { by, measures }) =>
    table.toArray().map((row) => [...by, ...measures].map((name) => (name === 'month' ? monthText(row[name]) : row[name]))),
  end: () => coordinator.clear({ cache: false }),
});
