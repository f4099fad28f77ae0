// The made-up orders that stories and the documentation show: the generator of the demo, in small and with fixed seeds.
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

const DAY_MS = 86_400_000;
/** Small enough to load at once, big enough for every measure: three years, returns, promotions. */
const STORY_DATA = { seed: 11, lines: 6000, customers: 700, products: 80 };
/**
 * The sample file of the documentation: the retail company of the demo, and the pages and the demo name the same customers. Pages about baskets
 * show the wholesaler with customers who buy items together.
 */
const DOCS_DATA = { seed: 20260101, lines: 34_000, customers: 5200, products: 90 };

/** The columns of the sample files that the documentation joins: each file has one row for each value of its first column. */
const JOINED = {
  'lines.csv': ['order_id', 'product', 'quantity', 'unit_price', 'discount', 'unit_cost'],
  'sales.csv': ['order_id', 'order_date', 'customer_id', 'store', 'channel'],
  'customers.csv': ['customer_id', 'customer_name', 'gender', 'age'],
  'products.csv': ['product', 'category', 'subcategory'],
  'stores.csv': ['store', 'region', 'country'],
};

/** Splits order lines into the tables of a shop; `lines.csv` keeps a row for each line. */
function joinedTables([head, ...lines]) {
  const names = head.split(',');
  const tableOf = (file, columns) => {
    const places = columns.map((name) => names.indexOf(name));
    const rows = lines.map((line) => line.split(',')).map((cells) => places.map((place) => cells[place]));
    const kept = file === 'lines.csv' ? rows : [...new Map(rows.map((row) => [row[0], row])).values()];
    return [columns, ...kept].map((row) => row.join(',')).join('\n');
  };
  return Object.entries(JOINED).map(([file, columns]) => [file, tableOf(file, columns)]);
}

/** Returns a plan of revenue by month and region: 5% more than what was sold, in hundreds. */
function targetsOf([head, ...lines]) {
  const names = head.split(',');
  const sums = new Map();
  for (const line of lines) {
    const cells = line.split(',');
    const [date, region, price, quantity] = ['order_date', 'region', 'unit_price', 'quantity'].map(
      (name) => cells[names.indexOf(name)],
    );
    const key = `${date.slice(0, 7)},${region}`;
    sums.set(key, (sums.get(key) ?? 0) + price * quantity);
  }
  return ['month,region,target', ...[...sums].map(([key, sum]) => `${key},${Math.round((sum * 1.05) / 100) * 100}`)].join('\n');
}

/** Returns the quota of each seller by month: 2% more than the average month, in tens. */
function quotasOf([head, ...lines]) {
  const names = head.split(',');
  const [date, seller, price, quantity] = ['order_date', 'seller', 'unit_price', 'quantity'].map((name) => names.indexOf(name));
  const sums = new Map();
  const months = new Set();
  for (const cells of lines.map((line) => line.split(','))) {
    months.add(cells[date].slice(0, 7));
    if (cells[seller]) sums.set(cells[seller], (sums.get(cells[seller]) ?? 0) + cells[price] * cells[quantity]);
  }
  const rows = [...sums].flatMap(([name, sum]) => {
    const quota = Math.round((sum * 1.02) / months.size / 10) * 10;
    return [...months].map((month) => `${month},${name},${quota}`);
  });
  return ['month,seller,quota', ...rows].join('\n');
}

/** Number of days with levels of stock, and days until goods that are ordered arrive. */
const STOCK_DAYS = 120;
const LEAD_DAYS = 9;

/** Returns the stock of each product at the end of the newest days: what is sold leaves, and two weeks of sales are ordered late. */
export function stockOf([head, ...lines]) {
  const names = head.split(',');
  const [date, product, quantity, cost] = ['order_date', 'product', 'quantity', 'unit_cost'].map((name) => names.indexOf(name));
  const rows = lines.map((line) => line.split(','));
  const newest = Math.max(...rows.map((cells) => Date.parse(cells[date].slice(0, 10)) / DAY_MS));
  const sold = new Map();
  for (const cells of rows) {
    const day = Date.parse(cells[date].slice(0, 10)) / DAY_MS;
    const one = sold.get(cells[product]) ?? { cost: cells[cost], days: new Map(), recent: 0 };
    sold.set(cells[product], one);
    if (day <= newest - STOCK_DAYS) continue;
    one.recent += Math.max(0, Number(cells[quantity]));
    one.days.set(day, (one.days.get(day) ?? 0) + Math.max(0, Number(cells[quantity])));
  }
  const levels = [...sold].flatMap(([name, { cost: unit, days, recent }], index) => {
    const pace = recent / STOCK_DAYS;
    let level = Math.round(pace * (10 + (index % 25)));
    let arrives = Infinity;
    return Array.from({ length: STOCK_DAYS }, (_, n) => {
      const day = newest - STOCK_DAYS + 1 + n;
      if (day === arrives) [level, arrives] = [level + Math.ceil(pace * 21) + 1, Infinity];
      level = Math.max(0, level - (days.get(day) ?? 0));
      if (level < pace * (7 + (index % 9)) + 1 && arrives === Infinity) arrives = day + LEAD_DAYS;
      return `${new Date(day * DAY_MS).toISOString().slice(0, 10)},${name},${level},${unit}`;
    });
  });
  return ['date,product,on_hand,unit_cost', ...levels].join('\n');
}

/** Returns the refunds of returned order lines: every fourth is half of the amount. */
function refundsOf([head, ...lines]) {
  const names = head.split(',');
  const columns = ['status', 'order_id', 'product', 'quantity', 'unit_price', 'discount'].map((name) => names.indexOf(name));
  const returned = lines
    .map((line) => line.split(','))
    .map((cells) => columns.map((column) => cells[column]))
    .filter(([status]) => status === 'returned');
  const rows = returned.map(([, order, product, quantity, price, discount], k) => {
    const part = k % 4 === 3 ? 0.5 : 1;
    return `F${1000 + k},${order},${product},${(quantity * price * (1 - discount) * part).toFixed(2)}`;
  });
  return ['refund,order_id,product,refund_amount', ...rows].join('\n');
}

/** Returns a calendar with a row for each day of the orders: 13 fiscal periods of four weeks, and seasons. */
function calendarOf([head, ...lines]) {
  const place = head.split(',').indexOf('order_date');
  const dates = lines.map((line) => line.split(',')[place].slice(0, 10)).sort();
  const [first, last] = [dates[0], dates.at(-1)].map((date) => Date.parse(date) / DAY_MS);
  const rows = Array.from({ length: last - first + 1 }, (_, index) => {
    const date = new Date((first + index) * DAY_MS);
    const period = Math.floor((index % 364) / 28) + 1;
    const season = ['winter', 'spring', 'summer', 'fall'][Math.floor(((date.getUTCMonth() + 1) % 12) / 3)];
    return `${date.toISOString().slice(0, 10)},P${String(period).padStart(2, '0')},${season}`;
  });
  return ['date,fiscal month,season', ...rows].join('\n');
}

/** Resolves with the functions that generate order lines. */
async function loadGenerators() {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './generate.js'; export * from './wholesale.js';", resolveDir: path.join(root, 'demo') },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The shapes of the regions in the order lines, drawn by hand. */
const REGIONS = path.join(root, 'demo', 'regions.json');

/** Writes the order lines that stories load as `data/orders.csv`, and the shapes of their regions. */
export async function writeStoryData(folder) {
  const { generateOrders } = await loadGenerators();
  await mkdir(path.join(folder, 'data'), { recursive: true });
  const lines = [...generateOrders(STORY_DATA)];
  await writeFile(path.join(folder, 'data', 'orders.csv'), `${lines.join('\n')}\n`);
  await writeFile(path.join(folder, 'data', 'stock.csv'), `${stockOf(lines)}\n`);
  await copyFile(REGIONS, path.join(folder, 'data', 'regions.json'));
}

/**
 * Writes what stories load, the sample file of the documentation as `orders.csv`, and its lines as several tables. Orders and stock end on the day `until`
 * (`2025-10-17`), as in a year that runs; plans go on. Without it, they end with the year 2025.
 */
export async function writeSampleData(folder, until = '2025-12-31') {
  const { generateOrders, generateVisits, generateWholesale } = await loadGenerators();
  await writeStoryData(folder);
  const all = [...generateOrders(DOCS_DATA)];
  const date = all[0].split(',').indexOf('order_date');
  const lines = all.filter((line, at) => at === 0 || line.split(',')[date] <= until);
  const files = [
    ['orders.csv', lines.join('\n')],
    ['wholesale.csv', [...generateWholesale()].join('\n')],
    ['places.csv', placeLines().join('\n')],
    ['deals.csv', dealLines().join('\n')],
    ['visits.csv', [...generateVisits(DOCS_DATA.seed)].join('\n')],
    ['invoices.csv', invoiceLines().join('\n')],
    ['rates.csv', rateLines().join('\n')],
    ['targets.csv', targetsOf(all)],
    ['quotas.csv', quotasOf(all)],
    ['stock.csv', stockOf(lines)],
    ['refunds.csv', refundsOf(lines)],
    ['calendar.csv', calendarOf(all)],
    ...joinedTables(lines),
  ];
  await copyFile(REGIONS, path.join(folder, 'regions.json'));
  for (const [file, text] of files) await writeFile(path.join(folder, file), `${text}\n`);
}

/** The countries of the invoices: the currency of each, and its value in euros at the beginning of 2024. */
const CURRENCIES = [
  ['Germany', 'EUR', 1],
  ['USA', 'USD', 0.91],
  ['United Kingdom', 'GBP', 1.16],
  ['Switzerland', 'CHF', 1.06],
];

/** Two years of invoices, each in the currency of its country. */
function invoiceLines() {
  const rows = Array.from({ length: 960 }, (_, k) => {
    const [country, currency] = CURRENCIES[((k * 7) % 11) % 4];
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor((k * 731) / 960))).toISOString().slice(0, 10);
    return `R${10_000 + k},${day},${country},${currency},${(120 + ((k * 263) % 3900) + (k % 4) / 4).toFixed(2)}`;
  });
  return ['invoice,invoice_date,country,currency,amount', ...rows];
}

/** The value of each currency in euros on the first day of each month. */
function rateLines() {
  const rows = Array.from({ length: 24 }, (_, month) => {
    const day = new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 10);
    const drift = 1 + (((month * 5) % 7) - 3) / 200;
    return CURRENCIES.map(([, currency, value]) => `${day},${currency},${currency === 'EUR' ? 1 : (value * drift).toFixed(4)}`);
  });
  return ['date,currency,rate', ...rows.flat()];
}

const DEAL_STAGES = ['Lead', 'Qualified', 'Proposal', 'Negotiation', 'Won', 'Lost'];

/** Deals of a year with their present stage, and the days on which they reached three of the stages. */
function dealLines() {
  const day = (n) => new Date(Date.UTC(2025, 0, n)).toISOString().slice(0, 10);
  const rows = Array.from({ length: 1200 }, (_, k) => {
    const region = ['North', 'South', 'East', 'West'][Math.floor(k / 3) % 4];
    const luck = ((k * 73) % 100) + 2 * region.length - 9;
    const stage = [30, 49, 60, 67, 88, 200].findIndex((limit) => luck < limit);
    const created = 1 + (k % 330);
    const proposal = stage > 1 ? created + 9 + (k % 11) : undefined;
    const won = stage === 4 ? created + 30 + (k % 23) : undefined;
    const days = [created, proposal, won].map((one) => (one === undefined ? '' : day(one)));
    return [`D${1000 + k}`, region, DEAL_STAGES[stage], 900 + ((k * 137) % 4100), ...days].join(',');
  });
  return ['deal,region,stage,amount,created_date,proposal_date,won_date', ...rows];
}

/** The sales of a city in a year, in thousands. */
const CITIES = [
  ['USA', 'California', 'Los Angeles', 34.05, -118.24, 190],
  ['USA', 'New York', 'New York', 40.71, -74.01, 150],
  ['USA', 'Texas', 'Houston', 29.76, -95.37, 130],
  ['USA', 'Florida', 'Miami', 25.76, -80.19, 90],
  ['USA', 'Washington', 'Seattle', 47.61, -122.33, 75],
  ['USA', 'Pennsylvania', 'Philadelphia', 39.95, -75.17, 60],
  ['USA', 'Illinois', 'Chicago', 41.88, -87.63, 58],
  ['USA', 'Ohio', 'Columbus', 39.96, -83, 40],
  ['USA', 'Georgia', 'Atlanta', 33.75, -84.39, 36],
  ['USA', 'Michigan', 'Detroit', 42.33, -83.05, 34],
  ['USA', 'Colorado', 'Denver', 39.74, -104.99, 22],
  ['USA', 'Arizona', 'Phoenix', 33.45, -112.07, 20],
  ['USA', 'Massachusetts', 'Boston', 42.36, -71.06, 48],
  ['Canada', 'Ontario', 'Toronto', 43.65, -79.38, 85],
  ['Canada', 'Quebec', 'Montreal', 45.5, -73.57, 52],
  ['Mexico', 'Jalisco', 'Guadalajara', 20.67, -103.35, 44],
  ['Germany', 'Bavaria', 'Munich', 48.14, 11.58, 95],
  ['France', 'Occitanie', 'Toulouse', 43.6, 1.44, 62],
  ['Japan', 'Aichi', 'Nagoya', 35.18, 136.91, 70],
  ['Australia', 'Victoria', 'Melbourne', -37.81, 144.96, 38],
];

const HEAD = ['order_id', 'order_date', 'country', 'state', 'city', 'latitude', 'longitude', 'Ship Country', 'revenue', 'profit'];

/** Returns the lines of `places.csv`: two years of an order per month and city. Some states make a loss. */
function placeLines() {
  const months = Array.from({ length: 24 }, (_, month) => month);
  const rows = CITIES.flatMap(([country, state, city, latitude, longitude, sales], place) =>
    months.map((month) => {
      const revenue = Math.round((sales * 1000 * (9 + ((month * 7 + place) % 6))) / 138);
      const profit = Math.round(revenue * (((place * 5) % 9) - 2) * 0.04);
      const date = `${2024 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-${String(10 + (place % 9))}`;
      return [`P${place + 1}-${month + 1}`, date, country, state, city, latitude, longitude, country, revenue, profit];
    }),
  );
  return [HEAD, ...rows].map((row) => row.join(','));
}
