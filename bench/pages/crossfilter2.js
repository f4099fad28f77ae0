// crossfilter2, on the main thread as it runs. Its records are row numbers and its accessors read columns, which takes a fraction of the memory of
// an object for each row. A group is not filtered by its own dimension, so filters have dimensions of their own.
import { tableFromIPC } from '@uwdata/flechette';
import crossfilter from 'crossfilter2';
import { FIRST_DAY, isoMonth, monthDays } from '../days.mjs';
import { offer } from './lib/offer.js';

const MONTH_OF_DAY = Array.from({ length: 1462 }, (_, day) => {
  const date = new Date((FIRST_DAY + day) * 86_400_000);
  return (date.getUTCFullYear() - 2022) * 12 + date.getUTCMonth();
});

let columns;
let facts;
let filters;
/** The groups of the case at hand by view, one for each measure, and the dimensions that they stand on by key. */
let groups = new Map();
let dimensions = new Map();
/** Views whose groups were made in the last step. */
let made = [];
let names;

/** Numbers as they are; texts as codes, with `names` of them by column. */
function columnsOf(table) {
  names = {};
  const read = (name) => {
    const column = table.getChild(name);
    const { dictionary } = column.data[0];
    if (!dictionary) return column.toArray();
    names[name] = Array.from({ length: dictionary.length }, (_, code) => dictionary.at(code));
    const codes = new Int32Array(table.numRows);
    let at = 0;
    for (const { values } of column.data) {
      codes.set(values, at);
      at += values.length;
    }
    return codes;
  };
  const wanted = ['region', 'store', 'product', 'category', 'channel', 'customer', 'quantity', 'revenue', 'cost'];
  const found = Object.fromEntries(wanted.map((name) => [name, read(name)]));
  found.units = found.quantity;
  found.day = Int32Array.from(table.getChild('date').toArray(), (date) => Number(date) / 86_400_000);
  found.month = Int8Array.from(found.day, (day) => MONTH_OF_DAY[day - FIRST_DAY]);
  return found;
}

/** One number for the members of one or two columns: what a dimension is made of. */
function keyOf(by) {
  const [first, second] = by.map((name) => columns[name]);
  return second ? (row) => first[row] * 4096 + second[row] : (row) => first[row];
}

function groupOf({ by, measures }) {
  if (by.length === 0 && measures[0] === 'customers') return groupOf({ by: ['customer'], measures: ['units'] });
  if (by.length === 0) return measures.map((name) => facts.groupAll().reduceSum((row) => columns[name][row]));
  const key = by.join();
  if (!dimensions.has(key)) dimensions.set(key, facts.dimension(keyOf(by)));
  return measures.map((name) =>
    dimensions
      .get(key)
      .group()
      .reduceSum((row) => columns[name][row]),
  );
}

function filter({ months, from, region, notStore }) {
  if (months) filters.day.filterRange([monthDays(months[0])[0], monthDays(months[1])[1] + 1]);
  if (from) filters.day.filterRange([Date.parse(from) / 86_400_000, FIRST_DAY + 1462]);
  if (region) filters.region.filterExact(names.region.indexOf(region));
  const store = names.store.indexOf(notStore);
  if (notStore) filters.store.filterFunction((code) => code !== store);
}

function filterDimensions() {
  const names = ['day', 'region', 'store'];
  return Object.fromEntries(names.map((name) => [name, facts.dimension((row) => columns[name][row])]));
}

function build(views) {
  filters ??= filterDimensions();
  for (const view of views) groups.set(view, groupOf(view));
}

function drop(views) {
  for (const one of views.flatMap((view) => groups.get(view))) one.dispose();
  for (const view of views) groups.delete(view);
}

function clear() {
  drop([...groups.keys()]);
  made = [];
  for (const dimension of dimensions.values()) dimension.dispose();
  dimensions = new Map();
}

/** What a chart takes: the groups' values, or the first of them. */
function read(group, { top }) {
  if (top) return group[0].top(top);
  return group.map((one) => (one.all ? one.all() : one.value()));
}

/** The groups are the library's own and change with the next step: their values are taken at once. */
function rowsNow(given, { by, measures, top }) {
  if (measures[0] === 'customers') return [[given[0].filter(({ value }) => value > 0).length]];
  if (by.length === 0) return [given];
  const memberOf = (name, code) => (name === 'month' ? isoMonth(code) : names[name][code]);
  const keysOf = (key) =>
    by.length === 1 ? [memberOf(by[0], key)] : [memberOf(by[0], Math.floor(key / 4096)), memberOf(by[1], key % 4096)];
  // A group without rows stays in the list with the rests of sums of doubles.
  if (top) return given.map(({ key, value }) => [...keysOf(key), value]);
  return given[0].filter(({ value }) => value > 0.001).map(({ key, value }) => [...keysOf(key), value]);
}

function compared(given, { by }, { months: [first, last] }) {
  const values = new Map(given[0].map(({ key, value }) => [key, value]));
  const now = given[0].filter(({ key }) => Math.floor(key / 4096) >= first && Math.floor(key / 4096) <= last);
  return now.map(({ key, value }) => [
    isoMonth(Math.floor(key / 4096)),
    names[by[1]][key % 4096],
    value,
    values.get(key - 12 * 4096),
  ]);
}

offer({
  async open({ url }) {
    const response = await fetch(url);
    columns = columnsOf(tableFromIPC(await response.arrayBuffer()));
    facts = crossfilter(Array.from({ length: columns.day.length }, (_, row) => row));
  },
  start({ views, before, brush, fresh }) {
    for (const one of Object.values(filters ?? {})) one.filterAll();
    if (!brush && !fresh) build(before ?? views);
  },
  prepare: ({ views }) => build(views),
  /** A group is made for one question: another one, such as for another measure, is another group, made in this step from all rows. */
  step(views, { months, ...rest }) {
    const [{ previous }] = views;
    drop(made);
    filters ??= filterDimensions();
    filter({ ...rest, months: previous ? [months[0] - 12, months[1]] : months });
    made = views.filter((view) => !groups.has(view));
    build(made);
    const given = views.map((view) => read(groups.get(view), view));
    return Promise.resolve(
      given.map((one, index) => () => (previous ? compared(one, views[index], { months }) : rowsNow(one, views[index]))),
    );
  },
  rowsOf: (rows) => rows(),
  end: clear,
});
