// Perspective, as its documentation starts it: engine and client from their WebAssembly, a worker, a table; each answer is a view of it.
import perspective from '@perspective-dev/client';
import { isoDay, monthDays } from '../days.mjs';
import { monthText } from '../sql.mjs';
import { offer } from './lib/offer.js';

const COLUMNS = { revenue: 'revenue', cost: 'cost', units: 'quantity', customers: 'customer' };
const EXPRESSIONS = { month: `bucket("date", 'M')` };

/** Beyond, 4 GB do not hold the table, and the slower engine of 64 bits is wanted. */
const MOST_ROWS_OF_32_BITS = 5_000_000;

let table;

function filterOf({ months, from, region, notStore }) {
  const filter = [];
  if (months) filter.push(['date', '>=', isoDay(monthDays(months[0])[0])], ['date', '<=', isoDay(monthDays(months[1])[1])]);
  if (from) filter.push(['date', '>=', from]);
  if (region) filter.push(['region', '==', region]);
  if (notStore) filter.push(['store', '!=', notStore]);
  return filter;
}

function configOf({ by, measures, top }, filter) {
  const columns = measures.map((name) => COLUMNS[name]);
  const expressions = Object.fromEntries(by.filter((name) => EXPRESSIONS[name]).map((name) => [name, EXPRESSIONS[name]]));
  return {
    group_by: by,
    columns,
    aggregates: Object.fromEntries(measures.map((name) => [COLUMNS[name], name === 'customers' ? 'distinct count' : 'sum'])),
    filter: filterOf(filter),
    expressions,
    ...(by.length > 0 ? { group_rollup_mode: 'flat' } : { group_rollup_mode: 'total' }),
    ...(top ? { sort: [[columns[0], 'desc']] } : {}),
  };
}

async function ask(view, filter) {
  const { top } = view;
  const made = await table.view(configOf(view, filter));
  try {
    return await made.to_columns(top ? { start_row: 0, end_row: top } : {});
  } finally {
    await made.delete();
  }
}

async function compared(view, { months: [first, last], ...rest }) {
  const [now, before] = await Promise.all([
    ask(view, { months: [first, last], ...rest }),
    ask(view, { months: [first - 12, last - 12], ...rest }),
  ]);
  return { ...now, before };
}

function rows(given, { by, measures }) {
  const paths = given.__ROW_PATH__;
  const values = measures.map((name) => given[COLUMNS[name]]);
  return values[0].map((_, row) => {
    const keys = by.map((name, level) => {
      const key = paths ? paths[row][level] : given[name][row];
      return name === 'month' ? monthText(key) : key;
    });
    return [...keys, ...values.map((column) => column[row])];
  });
}

offer({
  async open({ format, url, rows }) {
    perspective.init_server(
      fetch(`/peers/perspective-server/perspective-server${rows > MOST_ROWS_OF_32_BITS ? '.memory64' : ''}.wasm`),
    );
    perspective.init_client(fetch('/peers/perspective-client/perspective-js.wasm'));
    const client = await perspective.worker();
    const response = await fetch(url);
    table = await client.table(format === 'arrow' ? await response.arrayBuffer() : await response.text());
  },
  ask: (view, filter) => (view.previous ? compared(view, filter) : ask(view, filter)),
  rowsOf(given, view) {
    if (!view.previous) return rows(given, view);
    const yearLater = (month) => `${Number(month.slice(0, 4)) + 1}${month.slice(4)}`;
    const before = new Map(rows(given.before, view).map(([month, key, value]) => [`${yearLater(month)} ${key}`, value]));
    return rows(given, view).map(([month, key, value]) => [month, key, value, before.get(`${month} ${key}`)]);
  },
});
