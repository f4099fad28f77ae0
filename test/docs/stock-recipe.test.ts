// The recipe of docs/cookbook.md for stock, over the sample files of the documentation: its figures in SQL.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { Duck } from '../oracle/duck.js';
import { assertNear } from '../dataset/stock-tables.js';

const [, recipe = ''] =
  /^## Stock cover and days out of stock$([^]*?)<\/sales-table>/mu.exec(readFileSync('docs/cookbook.md', 'utf8')) ?? [];
const attribute = (name: string): string => new RegExp(`${name}="(.*?)"`, 'u').exec(recipe)?.[1] ?? '';

const SQL = `WITH sold AS (SELECT product, order_date::DATE AS day, sum(quantity) AS units FROM orders GROUP BY ALL),
  period AS (SELECT max(date) AS last, max(date) - 89 AS first FROM stock),
  days AS (SELECT stock.product, stock.date AS day, on_hand AS level, coalesce(units, 0) AS units FROM stock
    LEFT JOIN sold ON sold.product = stock.product AND sold.day = stock.date WHERE stock.date >= (SELECT first FROM period)),
  recent AS (SELECT product, sum(units) AS units FROM sold, period WHERE day BETWEEN last - 27 AND last GROUP BY ALL),
  paces AS (SELECT product, coalesce(greatest(0, sum(units) FILTER (level > 0)) / count(*) FILTER (level > 0), 0) AS pace
    FROM days GROUP BY ALL)
  SELECT days.product, arg_max(level, day)::DOUBLE AS stock,
    CASE WHEN any_value(recent.units) > 0 THEN arg_max(level, day) * 28.0 / any_value(recent.units) END AS "stock-cover",
    count(*) FILTER (level <= 0)::DOUBLE AS "stockout-days",
    count(*) FILTER (level <= 0 AND days.units <= 0) * any_value(pace) AS "lost-units"
  FROM days JOIN paces USING (product) LEFT JOIN recent USING (product) GROUP BY ALL
  ORDER BY "stock-cover" NULLS LAST, days.product`;

describe('the recipe for stock', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-recipe-'));
  let duck: Duck;
  before(async () => {
    duck = await Duck.open();
    const { writeSampleData } = (await import(path.resolve('scripts/sample-data.mjs'))) as {
      writeSampleData: (folder: string) => Promise<void>;
    };
    await writeSampleData(folder);
    for (const name of ['orders', 'stock'])
      await duck.rows(`CREATE TABLE ${name} AS SELECT * FROM read_csv('${path.join(folder, `${name}.csv`)}')`);
  });
  after(() => {
    duck.close();
    rmSync(folder, { recursive: true });
  });

  it('has the figures of SQL', async () => {
    const tables = Object.fromEntries(['orders', 'stock'].map((name) => [name, readFileSync(path.join(folder, `${name}.csv`))]));
    const dataset = await openDataset({ tables }, { timeZone: 'UTC' });
    const measures = attribute('measure').split(', ');
    const result = await dataset.query({
      measures,
      by: [attribute('by')],
      where: attribute('where'),
      orderBy: [attribute('order')],
    });
    const expected = await duck.rows(SQL);
    assert.equal(measures.length, 4);
    assert.equal(result.rowCount, expected.length);
    result.rows().forEach((row, at) => {
      for (const name of ['product', ...measures]) assertNear(row[name], expected[at]![name], `${name} of row ${String(at)}`);
    });
  });
});
