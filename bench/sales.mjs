// The sales that the benchmarks ask about: seeded, 12 columns, in the order of their dates as a sales file is, the same on every machine.
// Written once to build/bench/, as CSV, as Arrow (texts as dictionaries) and as Parquet.
import { createWriteStream, existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import {
  DateDay,
  Dictionary,
  Float64,
  Int16,
  Int32,
  Int8,
  Table,
  Utf8,
  makeData,
  makeVector,
  vectorFromArray,
} from 'apache-arrow';
import { DAYS, FIRST_DAY, isoDay } from './days.mjs';
import { folder, kept, writeStream } from './kept-files.mjs';
import { randomFrom } from './random.mjs';

/** Part of the files' names: a new one for each change of what is generated. */
const VERSION = 1;
/** More rows than this are not kept as CSV: ten millions are 0.9 GB. */
const MAX_CSV_ROWS = 1_000_000;

export const REGIONS = [
  'Alps',
  'Baltic',
  'Benelux',
  'British Isles',
  'Danube',
  'Iberia',
  'Italy',
  'Levant',
  'Maghreb',
  'Nordics',
  'Rhine',
  'Visegrad',
];
const CHANNELS = ['Marketplace', 'Online', 'Store'];
const numbered = (word, digits, count) =>
  Array.from({ length: count }, (_, index) => `${word}${String(index + 1).padStart(digits, '0')}`);
export const STORES = numbered('Store ', 3, 200);
const PRODUCTS = numbered('Product ', 3, 500);
const CATEGORIES = numbered('Category ', 2, 20);
const CUSTOMERS = 200_000;

/** The columns of so many rows as arrays: codes of texts with their `texts`, days since 1970, pieces, and money in cents. */
function columnsOf(rows, seed = 20_220_101) {
  const random = randomFrom(seed);
  const below = (count) => Math.floor(random() * count);
  /** Some members sell far more than others: the first tenth takes about a third. */
  const skewed = (count) => Math.floor(count * random() ** 2);
  const cents = Array.from(PRODUCTS, () => 199 + below(60_000));
  const column = Object.fromEntries(
    ['region', 'category', 'channel', 'quantity', 'discount'].map((name) => [name, new Int8Array(rows)]),
  );
  for (const name of ['store', 'product']) column[name] = new Int16Array(rows);
  for (const name of ['date', 'customer', 'price', 'cost', 'revenue']) column[name] = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const store = skewed(STORES.length);
    const product = skewed(PRODUCTS.length);
    const quantity = 1 + below(9);
    const percent = Math.max(0, below(10) - 5) * 5;
    column.date[row] = FIRST_DAY + Math.floor((row / rows) * DAYS);
    column.region[row] = store % REGIONS.length;
    column.store[row] = store;
    column.product[row] = product;
    column.category[row] = product % CATEGORIES.length;
    column.channel[row] = below(CHANNELS.length);
    column.customer[row] = below(CUSTOMERS);
    column.quantity[row] = quantity;
    column.price[row] = cents[product];
    column.cost[row] = Math.round(quantity * cents[product] * (0.5 + random() / 4));
    column.discount[row] = percent;
    column.revenue[row] = Math.round((quantity * cents[product] * (100 - percent)) / 100);
  }
  return column;
}

const money = (cents) => (cents / 100).toFixed(2);
const HEADER = 'date,region,store,product,category,channel,customer,quantity,price,cost,discount,revenue';
const customerName = (code) => `C${String(code + 1).padStart(6, '0')}`;

function csvLine(column, row) {
  const texts = `${REGIONS[column.region[row]]},${STORES[column.store[row]]},${PRODUCTS[column.product[row]]},${CATEGORIES[column.category[row]]}`;
  const who = `${CHANNELS[column.channel[row]]},${customerName(column.customer[row])}`;
  const amounts = `${money(column.price[row])},${money(column.cost[row])},${money(column.discount[row])},${money(column.revenue[row])}`;
  return `${isoDay(column.date[row])},${texts},${who},${column.quantity[row]},${amounts}\n`;
}

async function writeCsv(file, column) {
  const stream = createWriteStream(file);
  let text = `${HEADER}\n`;
  for (let row = 0; row < column.date.length; row += 1) {
    text += csvLine(column, row);
    if (text.length < 1 << 20) continue;
    if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve));
    text = '';
  }
  await new Promise((resolve, reject) => stream.on('error', reject).end(text, resolve));
}

/** The customers that occur, in the order in which they do: codes, and names by code. */
function occurring(codes) {
  const places = new Int32Array(CUSTOMERS).fill(-1);
  const names = [];
  const own = codes.map((code) => {
    if (places[code] < 0) places[code] = names.push(customerName(code)) - 1;
    return places[code];
  });
  return { own, names };
}

/** Texts as dictionaries, days as dates, money as doubles: as data frames export them. */
async function writeArrow(file, column) {
  const { own, names } = occurring(column.customer);
  const texts = (type, data, dictionary) =>
    makeVector(makeData({ type: new Dictionary(new Utf8(), type), data, dictionary: vectorFromArray(dictionary, new Utf8()) }));
  const amounts = (cents) => makeVector(makeData({ type: new Float64(), data: Float64Array.from(cents, (one) => one / 100) }));
  const table = new Table({
    date: makeVector(makeData({ type: new DateDay(), data: column.date })),
    region: texts(new Int8(), column.region, REGIONS),
    store: texts(new Int16(), column.store, STORES),
    product: texts(new Int16(), column.product, PRODUCTS),
    category: texts(new Int8(), column.category, CATEGORIES),
    channel: texts(new Int8(), column.channel, CHANNELS),
    customer: texts(new Int32(), own, names),
    quantity: makeVector(Int32Array.from(column.quantity)),
    price: amounts(column.price),
    cost: amounts(column.cost),
    discount: amounts(column.discount),
    revenue: amounts(column.revenue),
  });
  await writeStream(file, table);
}

/** What DuckDB writes by default (Snappy, row groups of 122,880), from the same lines as the CSV. */
async function writeParquet(file, csv) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`copy (select * from read_csv('${csv}', types = {'quantity': 'INTEGER'})) to '${file}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
}

/**
 * The files of so many sales, made where they are not there: `arrow`, `parquet` and, up to a million rows, `csv`, each with name, path and size.
 * Ten million rows take about a minute and 1 GB of disk the first time.
 */
export async function salesOf(rows) {
  const stem = `sales-${rows}-v${VERSION}`;
  let made;
  const column = () => (made ??= columnsOf(rows));
  const csv = await (rows <= MAX_CSV_ROWS || !existsSync(path.join(folder, `${stem}.parquet`))
    ? kept(`${stem}.csv`, (file) => writeCsv(file, column()))
    : undefined);
  const arrow = await kept(`${stem}.arrows`, (file) => writeArrow(file, column()));
  const parquet = await kept(`${stem}.parquet`, (file) => writeParquet(file, csv.file));
  if (rows <= MAX_CSV_ROWS) return { stem, rows, columns: HEADER.split(',').length, csv, arrow, parquet };
  if (csv) await rm(csv.file);
  return { stem, rows, columns: HEADER.split(',').length, arrow, parquet };
}
