// The orders that the benchmarks load: seeded, 12 columns, the same on every machine. Written once to build/bench/ as CSV and as Arrow.
import { createWriteStream } from 'node:fs';
import { DateDay, Dictionary, Float64, Int32, Table, Utf8, makeData, makeVector, vectorFromArray } from 'apache-arrow';
import { kept, writeStream } from './kept-files.mjs';
import { randomFrom } from './random.mjs';

/** Part of the files' names: a new one for each change of what is generated. */
const VERSION = 2;
const FIRST_DAY = 18_262; // 2020-01-01
const DAYS = 1461;

const COUNTRIES = {
  Europe: ['Germany', 'France', 'Italy', 'Spain', 'Netherlands', 'Poland', 'United Kingdom'],
  'North America': ['United States', 'Canada', 'Mexico'],
  'Asia Pacific': ['Japan', 'Australia', 'India', 'South Korea', 'Singapore'],
};
const CATEGORIES = ['Furniture', 'Lighting', 'Kitchen', 'Garden', 'Office Supplies', 'Electronics'];
const CHANNELS = ['Online', 'Store', 'Phone', 'Marketplace'];
const SEGMENTS = ['Consumer', 'Corporate', 'Home Office'];
const ADJECTIVES = ['Classic', 'Modern', 'Compact', 'Large', 'Folding', 'Nordic', 'Solid', 'Light'];
const THINGS = ['Chair', 'Desk', 'Lamp', 'Kettle', 'Planter', 'Notebook', 'Monitor', 'Shelf', 'Blender', 'Bench'];

function products(random) {
  return Array.from({ length: 1200 }, (_, index) => ({
    name: `${ADJECTIVES[index % 8]} ${THINGS[Math.floor(index / 8) % 10]} ${100 + index}`,
    category: CATEGORIES[index % CATEGORIES.length],
    cents: 199 + Math.floor(random() * 60_000),
  }));
}

/** The lines of orders, one to four each, ordered by day. */
function* orderLines(rows, seed = 20_201_123) {
  const random = randomFrom(seed);
  const below = (count) => Math.floor(random() * count);
  const pick = (list) => list[below(list.length)];
  const catalogue = products(random);
  for (let row = 0, order = 1; row < rows; order += 1) {
    const region = pick(Object.keys(COUNTRIES));
    const head = {
      order: `S${1_000_000 + order}`,
      day: FIRST_DAY + Math.min(DAYS - 1, Math.floor((row / rows) * DAYS)),
      customer: `C${100_000 + below(80_000)}`,
      region,
      country: pick(COUNTRIES[region]),
      channel: pick(CHANNELS),
      segment: pick(SEGMENTS),
    };
    for (let line = 1 + below(4); line > 0 && row < rows; line -= 1, row += 1) {
      const { name, category, cents } = pick(catalogue);
      const quantity = 1 + below(9);
      yield { ...head, category, product: name, quantity, cents, total: quantity * cents };
    }
  }
}

const HEADER = 'order_id,order_date,customer_id,region,country,channel,segment,category,product,quantity,unit_price,revenue';
const money = (cents) => (cents / 100).toFixed(2);
const isoDay = (day) => new Date(day * 86_400_000).toISOString().slice(0, 10);

function csvLine(o) {
  const place = `${o.customer},${o.region},${o.country},${o.channel},${o.segment}`;
  return `${o.order},${isoDay(o.day)},${place},${o.category},${o.product},${o.quantity},${money(o.cents)},${money(o.total)}\n`;
}

async function writeCsv(file, rows) {
  const stream = createWriteStream(file);
  let text = `${HEADER}\n`;
  for (const line of orderLines(rows)) {
    text += csvLine(line);
    if (text.length < 1 << 20) continue;
    if (!stream.write(text)) await new Promise((resolve) => stream.once('drain', resolve));
    text = '';
  }
  await new Promise((resolve, reject) => stream.on('error', reject).end(text, resolve));
}

/** Low-cardinality texts as dictionaries, order numbers as plain texts, days as dates, money as doubles: as a database exports them. */
async function writeArrow(file, rows) {
  const lines = [...orderLines(rows)];
  const texts = (read) => vectorFromArray(lines.map(read), new Dictionary(new Utf8(), new Int32()));
  const days = Int32Array.from(lines, ({ day }) => day);
  const table = new Table({
    order_id: vectorFromArray(
      lines.map(({ order }) => order),
      new Utf8(),
    ),
    order_date: makeVector(makeData({ type: new DateDay(), data: days })),
    customer_id: texts(({ customer }) => customer),
    region: texts(({ region }) => region),
    country: texts(({ country }) => country),
    channel: texts(({ channel }) => channel),
    segment: texts(({ segment }) => segment),
    category: texts(({ category }) => category),
    product: texts(({ product }) => product),
    quantity: makeVector(Int32Array.from(lines, ({ quantity }) => quantity)),
    unit_price: makeVector(makeData({ type: new Float64(), data: Float64Array.from(lines, ({ cents }) => cents / 100) })),
    revenue: makeVector(makeData({ type: new Float64(), data: Float64Array.from(lines, ({ total }) => total / 100) })),
  });
  await writeStream(file, table);
}

/** The files of so many order lines, made where they are not there: name, path and size, and the revenue that every engine must find. */
export async function ordersOf(rows) {
  let cents = 0;
  for (const { total } of orderLines(rows)) cents += total;
  const stem = `orders-${rows}-v${VERSION}`;
  return {
    csv: await kept(`${stem}.csv`, (file) => writeCsv(file, rows)),
    arrow: await kept(`${stem}.arrows`, (file) => writeArrow(file, rows)),
    columns: HEADER.split(',').length,
    revenue: cents / 100,
  };
}
