import * as Plot from '@observablehq/plot';
import { openSales } from '../lib/duckdb.js';
import { place, showTexts } from './figures.js';

const { connection } = await openSales({ format: 'csv', url: document.body.dataset.src });
const rowsOf = async (sql) => (await connection.query(sql)).toArray().map((row) => row.toArray().map(String));
const total = 'select sum(revenue), sum(quantity), sum(cost), count(distinct customer) from sales';
showTexts((await rowsOf(total))[0].map(Number));
const groups = ["strftime(date, '%Y-%m')", 'region', 'product', 'channel'];
for (const group of groups) {
  const data = await rowsOf(`select ${group}, sum(revenue) from sales group by 1 order by 2 desc limit 48`);
  const marks = [Plot.barY(data, { x: ([name]) => name, y: ([, value]) => Number(value) })];
  place('div').append(Plot.plot({ width: 600, height: 220, marks }));
}
window.isComplete = true;
