// @release: each recipe reads its files anew; test/oracle and test/conformance compare what they measure with SQL every day
// The recipes of docs/cookbook.md that answer questions of sales teams: their cards as a server reads them, compared with DuckDB.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { readXlsx } from 'hucre/xlsx';
import { writeSampleData } from '../../scripts/sample-data.mjs';
import { serveFolder } from '../../scripts/static-server.mjs';
import { FIGURES, TABLES } from './cookbook-figures.mjs';
import { at, readText } from './files.mjs';

const { readPage } = await import(pathToFileURL(at('dist', 'server.js')).href);
const cookbook = readText('docs/cookbook.md');

/** The HTML of a recipe. */
const htmlOf = (recipe) => {
  const [, section] = cookbook.split(`\n## ${recipe}\n`);
  return [...section.split('\n## ')[0].matchAll(/^```html\n([^]*?)\n```$/gm)].map(([, code]) => code).join('\n');
};

/** The value of a cell: days as texts, as long as those that they are compared with. */
const plainOf = (value, length = 10) => {
  if (value instanceof Date) return value.toISOString().slice(0, length);
  return typeof value === 'bigint' ? Number(value) : (value ?? null);
};

/** The number of a text as written in English. */
const numberOf = (text) => Number(text.replace('−', '-').replaceAll(',', ''));

/** What a row is about: its texts, and a first number such as the beginning of a bin. */
const keyOf = (row) => row.map((value, at) => (typeof value === 'number' && at > 0 ? '' : String(value))).join(' | ');
const inOrder = (rows) =>
  rows.toSorted((one, other) => {
    const at = one.findIndex((value, index) => typeof value === 'number' && value !== other[index]);
    return keyOf(one).localeCompare(keyOf(other)) || one[at] - other[at];
  });

function assertNear(actual, expected, tolerance) {
  for (const [index, value] of expected.entries()) {
    if (typeof value !== 'number') assert.equal(actual[index], value);
    else assert.ok(Math.abs(actual[index] - value) <= tolerance(value), `${actual} instead of ${expected}`);
  }
}

describe('the recipes for questions of sales teams', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sales-cookbook-'));
  const pages = new Map();
  let server;
  let duck;
  before(async () => {
    await writeSampleData(folder, '2025-06-18');
    server = await serveFolder(folder);
    duck = await (await DuckDBInstance.create(':memory:')).connect();
    for (const name of ['orders', 'targets', 'quotas', 'stock', 'refunds', 'deals', 'wholesale', 'places', 'invoices', 'rates'])
      await duck.run(`CREATE TABLE ${name} AS FROM read_csv('${path.join(folder, `${name}.csv`)}')`);
    // Over data to June, the forecast repeats the year before: over data to March, models are more accurate.
    await writeSampleData(path.join(folder, 'march'), '2025-03-10');
    await duck.run(`CREATE TABLE march AS FROM read_csv('${path.join(folder, 'march', 'orders.csv')}')`);
    for (const sql of TABLES) await duck.run(sql);
  });
  after(() => {
    server.close();
    duck.closeSync();
    rmSync(folder, { recursive: true });
  });

  /** The sheets and the text of the page with a recipe. */
  async function shown(recipe, search, data) {
    const html = `<!doctype html><html lang="en-US"><title>Sales</title>${htmlOf(recipe)}</html>`;
    const read = async () => {
      const url = `${server.origin}/${data}sales.html${search}`;
      const { errors, workbook, mail } = await readPage(html, { url, workbook: true, mail: true });
      assert.deepEqual(errors, []);
      const text = /text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(mail)[1];
      return { sheets: (await readXlsx(workbook)).sheets, text: Buffer.from(text, 'base64').toString() };
    };
    if (!pages.has(html)) pages.set(html, read());
    return pages.get(html);
  }

  /** Creates the table `card` of the rows of a sheet. Dates are months. */
  async function readCard([head, ...rows]) {
    const file = path.join(folder, 'card.json');
    const records = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, plainOf(row[at], 7)])));
    writeFileSync(file, JSON.stringify(records));
    await duck.run(`CREATE OR REPLACE TABLE card AS FROM read_json('${file}')`);
  }

  for (const { recipe, card = 0, columns, found, within = 1e-9, search = '', data = '', isPart = false, sql } of FIGURES) {
    it(`have the figures of SQL: ${recipe}${card === 0 ? '' : ', second card'}${found ? ', in its text' : ''}`, async () => {
      const { sheets, text } = await shown(recipe, search, data);
      if (sql.endsWith('FROM card')) await readCard(sheets[card].rows);
      const expected = (await duck.runAndReadAll(sql)).getRowsJS().map((row) => row.map((value) => plainOf(value)));
      if (found) {
        const [, ...numbers] = found.exec(text) ?? assert.fail(text);
        assert.equal(numbers.length, expected[0].length);
        // Texts have two decimals, or fewer.
        return assertNear(numbers.map(numberOf), expected[0], (value) => 0.00501 + within * Math.abs(value));
      }
      const [head, ...rows] = sheets[card].rows;
      const places = columns.map((name) => head.indexOf(name));
      assert.ok(!places.includes(-1), `${head}`);
      const length = typeof expected[0][0] === 'string' ? expected[0][0].length : 10;
      const actual = rows.map((row) => places.map((place) => plainOf(row[place], length)));
      const known = new Set(actual.map(keyOf));
      const wanted = inOrder(isPart ? expected.filter((row) => known.has(keyOf(row))) : expected);
      const keys = new Set(wanted.map(keyOf));
      const compared = inOrder(isPart ? actual.filter((row) => keys.has(keyOf(row))) : actual);
      assert.ok(wanted.length > 0 && compared.length === wanted.length, `${compared.length} rows instead of ${wanted.length}`);
      for (const [index, row] of compared.entries()) assertNear(row, wanted[index], (value) => within * Math.abs(value) + 1e-9);
    });
  }
});
