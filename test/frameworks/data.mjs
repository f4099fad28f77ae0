// The data of the test apps: one table in six kinds of file, and the figures that widgets must show, computed here from the rows.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';

const REGIONS = ['North', 'South', 'East'];
const PRODUCTS = { P1: 'Food', P2: 'Food', P3: 'Home' };
const MONTHS = 36;

/** Rows of three years; amounts are whole cents, so that sums are exact. */
export const ROWS = Array.from({ length: MONTHS * 8 }, (_, k) => {
  const month = Math.floor(k / 8);
  return {
    'Order ID': `A${k >> 1}`,
    'Order Date': `${2021 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-0${1 + (k % 8)}`,
    'Customer ID': `C${k % 23}`,
    Region: REGIONS[k % 3],
    'Product ID': `P${1 + (k % 3)}`,
    Sales: 100 + ((k * 37) % 90) + (k % 4) / 4,
    Discount: k % 5 === 0 ? 0.4 : 0,
    Profit: k % 5 === 0 ? -20 : 30,
    Quantity: 1 + (k % 4),
  };
});

const column = (name) => ROWS.map((row) => row[name]);
const sum = (name, rows = ROWS) => rows.reduce((total, row) => total + row[name], 0);
const inYear = (year) => ROWS.filter((row) => row['Order Date'].startsWith(year));

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

/** What the key figures of the board show, by their ids. */
export const FIGURES = {
  total: sum('Sales'),
  filtered: sum(
    'Sales',
    ROWS.filter((row) => row.Region === 'North'),
  ),
  compared: sum('Sales', inYear('2023')),
  expression: sum('Sales') / sum('Quantity'),
  statistics: median(column('Sales')),
  joined: sum(
    'Sales',
    ROWS.filter((row) => PRODUCTS[row['Product ID']] === 'Food'),
  ),
  parquet: sum('Sales'),
  'parquet-compared': sum('Sales', inYear('2023')),
  arrow: sum('Sales'),
  gzipped: sum('Sales'),
};

/** What the `compared` figure says changed: the share by which revenue of 2023 exceeds revenue of 2022. */
export const GROWTH = sum('Sales', inYear('2023')) / sum('Sales', inYear('2022')) - 1;

const names = Object.keys(ROWS[0]);
const csv = [names.join(','), ...ROWS.map((row) => names.map((name) => row[name]).join(','))].join('\n');

function parquet() {
  const typeOf = (name) => (typeof ROWS[0][name] === 'number' ? 'DOUBLE' : 'STRING');
  return parquetWriteBuffer({ columnData: names.map((name) => ({ name, data: column(name), type: typeOf(name) })) });
}

const fixture = (name) => readFile(new URL(`../fixtures/${name}`, import.meta.url));

/** The files by their paths. */
export async function files() {
  const products = Object.entries(PRODUCTS).map((row) => row.join(','));
  return {
    '/orders.csv': csv,
    '/products.csv': ['Product ID,Category', ...products].join('\n'),
    '/orders.parquet': new Uint8Array(parquet()),
    '/orders.arrow': tableToIPC(tableFromArrays(Object.fromEntries(names.map((name) => [name, column(name)]))), 'file'),
    '/orders.json.gz': gzipSync(JSON.stringify(ROWS)),
    '/small.xlsx': await fixture('orders-small.xlsx'),
    '/small.zip': await fixture('orders-small.zip'),
  };
}

/** The revenue in the fixtures' workbook and archive, summed from their text. */
export async function smallRevenue() {
  const [head, ...lines] = (await fixture('orders-small.csv')).toString().trim().split('\n');
  const at = head.split(',').indexOf('Sales');
  return lines.reduce((total, line) => total + Number(line.split(',')[at]), 0);
}

/** Serves the files to pages of any origin; gives `origin` and `close()`. */
export async function serveData() {
  const served = await files();
  const server = createServer((request, response) => {
    const body = served[new URL(request.url, 'http://localhost').pathname];
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.statusCode = body === undefined ? 404 : 200;
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
