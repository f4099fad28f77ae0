// arquero, on the main thread as it runs: rows are filtered once a step, then rolled up for each view.
import { desc, fromArrow, fromCSV, op } from 'arquero';
import { isoMonth, monthDays } from '../days.mjs';
import { offer } from './lib/offer.js';

const MEASURES = {
  revenue: (row) => op.sum(row.revenue),
  cost: (row) => op.sum(row.cost),
  units: (row) => op.sum(row.quantity),
  customers: (row) => op.distinct(row.customer),
};
const DAY_MS = 86_400_000;

let table;
let isDated = false;

/** Days and months as numbers, made once: a Date for each row and step would take many times as long. */
function dated() {
  if (isDated) return table;
  isDated = true;
  table = table.derive({
    time: (row) => op.timestamp(row.date),
    month: (row) => (op.utcyear(row.date) - 2022) * 12 + op.utcmonth(row.date),
  });
  return table;
}

function filtered({ months, from, region, notStore }) {
  let rows = dated();
  if (months) {
    const [first, last] = [monthDays(months[0])[0] * DAY_MS, monthDays(months[1])[1] * DAY_MS];
    rows = rows.params({ first, last }).filter((row, $) => row.time >= $.first && row.time <= $.last);
  }
  if (from) rows = rows.params({ from: Date.parse(from) }).filter((row, $) => row.time >= $.from);
  if (region) rows = rows.params({ region }).filter((row, $) => row.region === $.region);
  if (notStore) rows = rows.params({ notStore }).filter((row, $) => row.store !== $.notStore);
  return rows;
}

function rollup(rows, { by, measures, top }) {
  const values = Object.fromEntries(measures.map((name) => [name, MEASURES[name]]));
  const groups = rows.groupby(...by).rollup(values);
  return top ? groups.orderby(desc(measures[0])).slice(0, top) : groups;
}

/** Beside each value that of twelve months before: both years are rolled up in one go, and meet in the few groups. */
function compared(view, { months: [first, last], ...rest }) {
  const all = rollup(filtered({ months: [first - 12, last], ...rest }), view).objects();
  const [measure] = view.measures;
  const keyOf = (row, month) => [month, ...view.by.slice(1).map((name) => row[name])].join('\t');
  const before = new Map(all.map((row) => [keyOf(row, row.month + 12), row[measure]]));
  const now = all.filter(({ month }) => month >= first);
  return { objects: () => now.map((row) => ({ ...row, previous: before.get(keyOf(row, row.month)) })) };
}

offer({
  async open({ format, url }) {
    const response = await fetch(url);
    table = format === 'arrow' ? fromArrow(await response.arrayBuffer()) : fromCSV(await response.text());
  },
  step(views, filter) {
    if (views[0].previous) return Promise.resolve(views.map((view) => compared(view, filter)));
    const rows = Object.keys(filter).length > 0 ? filtered(filter) : table;
    return Promise.resolve(views.map((view) => rollup(rows, view)));
  },
  rowsOf(groups, { by, measures, previous }) {
    const names = [...by, ...measures, ...(previous ? ['previous'] : [])];
    return groups.objects().map((row) => names.map((name) => (name === 'month' ? isoMonth(row.month) : row[name])));
  },
});
