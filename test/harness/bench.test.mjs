import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableFromIPC } from 'apache-arrow';
import { tableOfVisits } from '../../bench/arrive.mjs';
import { CASES, GROWTH } from '../../bench/cases.mjs';
import { chartOf } from '../../bench/chart.mjs';
import { figureOf, missing, reasonOf, withRatios } from '../../bench/figures.mjs';
import { belowFloors } from '../../bench/floors.mjs';
import { LIBRARIES, OWN, RAW } from '../../bench/libraries.mjs';
import { ordersOf } from '../../bench/orders.mjs';
import { differenceOf, referenceOf } from '../../bench/reference.mjs';
import { salesOf } from '../../bench/sales.mjs';
import { tableOf } from '../../bench/table.mjs';

const AMOUNTS = ['unit_price', 'price', 'cost', 'discount', 'revenue'];

/** The rows of an Arrow file as the lines of a CSV. */
function linesOf(table) {
  const names = table.schema.fields.map(({ name }) => name);
  return Array.from({ length: table.numRows }, (_, row) => {
    const values = table.get(row).toJSON();
    const cells = names.map((name) => {
      if (name.endsWith('date')) return new Date(values[name]).toISOString().slice(0, 10);
      return AMOUNTS.includes(name) ? values[name].toFixed(2) : String(values[name]);
    });
    return cells.join(',');
  });
}

describe('the data of the benchmarks', () => {
  it('are the same orders as CSV and as Arrow, with the revenue that libraries must find', async () => {
    const { csv, arrow, columns, revenue } = await ordersOf(500);
    const [header, ...lines] = (await readFile(csv.file, 'utf8')).trimEnd().split('\n');
    const table = tableFromIPC(await readFile(arrow.file));
    await Promise.all([rm(csv.file), rm(arrow.file)]);
    assert.equal(header.split(',').length, columns);
    const cents = lines.reduce((sum, line) => sum + Math.round(100 * Number(line.split(',').at(-1))), 0);
    assert.equal(cents / 100, revenue);
    assert.deepEqual(linesOf(table), lines);
  });

  it('are the same sales as CSV, as Arrow and as Parquet, in the order of their dates', async () => {
    const { csv, arrow, parquet } = await salesOf(400);
    const [, ...lines] = (await readFile(csv.file, 'utf8')).trimEnd().split('\n');
    const table = tableFromIPC(await readFile(arrow.file));
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(`select cast(date as varchar), customer, revenue from '${parquet.file}'`);
    connection.closeSync();
    instance.closeSync();
    await Promise.all([csv, arrow, parquet].map(({ file }) => rm(file)));
    assert.deepEqual(linesOf(table), lines);
    assert.deepEqual(
      read.getRowsJS().map(([date, customer, revenue]) => [date, customer, revenue.toFixed(2)]),
      lines.map((line) => [0, 6, 11].map((place) => line.split(',')[place])),
    );
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => (a.slice(0, 10) < b.slice(0, 10) ? -1 : Number(a.slice(0, 10) > b.slice(0, 10)))),
    );
  });
});

describe('the answers that libraries are checked against', () => {
  it('are those of the rows, with the year before beside them', async () => {
    const sales = await salesOf(300);
    const [, ...lines] = (await readFile(sales.csv.file, 'utf8')).trimEnd().split('\n');
    const reference = await referenceOf(sales);
    const view = { by: ['month', 'category'], measures: ['revenue'], previous: true };
    const rows = await reference.rowsOf(view, { months: [12, 23], notStore: 'Store 001' });
    const answers = sales.parquet.file.replace('.parquet', '.exact.json');
    await reference.close();
    await Promise.all([...['csv', 'arrow', 'parquet'].map((format) => sales[format].file), answers].map((file) => rm(file)));
    const expected = new Map();
    for (const [date, , store, , category, , , , , , , revenue] of lines.map((line) => line.split(','))) {
      const year = Number(date.slice(0, 4));
      if (year > 2023 || store === 'Store 001') continue;
      const key = `2023${date.slice(4, 7)} ${category}`;
      if (!expected.has(key)) expected.set(key, [null, null]);
      expected.get(key)[2023 - year] += Number(revenue);
    }
    const given = rows.map(([month, category, ...values]) => [`${month} ${category}`, ...values]);
    assert.equal(
      differenceOf(
        given,
        [...expected].map(([key, values]) => [key, ...values]),
        1,
      ),
      undefined,
    );
  });

  it('tell a group too many, one that is missing and a value that differs', () => {
    const expected = [
      ['Alps', 10.5],
      ['Rhine', 7],
    ];
    assert.equal(differenceOf(expected.toReversed(), expected, 1), undefined);
    assert.match(differenceOf([...expected, ['Italy', 1]], expected, 1), /3 groups, not 2/);
    assert.match(differenceOf([expected[0], ['Italy', 7]], expected, 1), /no group \["Rhine"\]/);
    assert.match(differenceOf([expected[0], ['Rhine', 7.001]], expected, 1), /7\.001.*, not .*7\]/);
  });
});

describe('a figure', () => {
  const about = (library) => ({ case: 'brush', rows: 1000, library });
  const times = Array.from({ length: 20 }, (_, index) => index + 1);

  it('tells the middle and what all but a twentieth stay below', () => {
    assert.deepEqual(figureOf(about(OWN), times, 'ms'), { ...about(OWN), p50: 10, p95: 19, unit: 'ms', n: 20 });
  });

  it('has as its ratio how many times that of sales-elements it is', () => {
    const peer = figureOf(
      about(RAW),
      times.map((ms) => ms * 50),
      'ms',
    );
    const figures = [figureOf(about(OWN), times, 'ms'), peer, missing(about('arquero'), 'ms', 'too slow')];
    assert.deepEqual(
      withRatios(figures).map(({ ratio }) => ratio),
      [1, 50, null],
    );
  });

  it('that is missing gives the reason in one line', () => {
    assert.equal(reasonOf(new Error('page.evaluate: Error: out of memory\n    at run (page.js:1:1)')), 'out of memory');
    assert.equal(reasonOf('late'), 'late');
  });

  it('stands in the table and in the picture', () => {
    const figures = withRatios([figureOf(about(OWN), times, 'ms'), missing(about(RAW), 'ms', 'too <slow>')]);
    const table = tableOf(figures);
    assert.match(table, /^brush +1000 +ms +10 +–$/m);
    assert.match(table, /duckdb-wasm: too <slow> \(brush at 1000\)/);
    const chart = chartOf(figures);
    assert.match(chart, /sales-elements: p50 10 ms, p95 19 ms/);
    assert.doesNotMatch(chart, /duckdb-wasm/);
  });
});

describe('the table', () => {
  it('tells how cost grows by rows and groups', () => {
    const figure = (rows, name, p50) => ({ case: name, rows, library: OWN, p50, p95: p50, unit: 'ms', n: 7, ratio: 1 });
    const figures = GROWTH.slice(0, 2).flatMap(({ name }, index) => [
      figure(1000, name, 1 + index),
      figure(20_000, name, 5 + index),
    ]);
    const [, grid] = tableOf(figures).split('in ms:\n');
    assert.deepEqual(
      grid
        .trim()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
      [
        ['rows', '1 group', '12 groups'],
        ['1000', '1', '2'],
        ['20000', '5', '6'],
      ],
    );
  });
});

describe('the floors', () => {
  const figure = (name, rows, ratio) => ({ case: name, rows, library: RAW, ratio });

  it('let pass what is as fast as they ask, and measure no rows that were left out', () => {
    const floors = { brush: { 1000: 5, 2000: 9 } };
    assert.deepEqual(belowFloors([figure('brush', 1000, 5), { ...figure('brush', 1000, 1), library: OWN }], floors, RAW), []);
  });

  it('tell what is slower, and what was not measured', () => {
    const floors = { brush: { 1000: 5 }, load: { 1000: 2 } };
    assert.deepEqual(belowFloors([figure('brush', 1000, 4.9)], floors, RAW), [
      'brush, 1000 rows: 4.9 ×, the floor is 5 ×',
      'load, 1000 rows: not measured, the floor is 2 ×',
    ]);
  });

  it('are of cases that there are, for rows that a quick run measures', async () => {
    const floors = JSON.parse(await readFile(new URL('../../bench/floors.json', import.meta.url), 'utf8'));
    const loads = LIBRARIES.find(({ name }) => name === RAW).loads.map((format) => `load ${format}`);
    const names = [...[...CASES, ...GROWTH].map(({ name }) => name), ...loads, 'set, five widgets: to painted', 'memory'];
    for (const [name, byRows] of Object.entries(floors)) {
      assert.ok(names.includes(name), name);
      for (const [rows, floor] of Object.entries(byRows)) {
        assert.ok(['100000', '1000000'].includes(rows), `${name}: ${rows} rows`);
        assert.ok(floor > 0, `${name}: ${floor}`);
      }
    }
  });
});

it('the table of arrivals has a line for each page, and a dash for what was not measured', () => {
  const of = { library: 'Vega-Lite and PapaParse', rows: 13_000 };
  const lines = tableOfVisits([
    { ...of, case: 'dashboard: first number', p50: 3060, unit: 'ms' },
    { ...of, case: 'dashboard: code', p50: 210.5, unit: 'KB' },
    { ...of, library: 'sales-elements', case: 'dashboard: first number', p50: null, unit: 'ms' },
    { ...of, library: 'sales-elements, brotli', case: 'dashboard: provisional number', p50: 2990, unit: 'ms' },
  ]).split('\n');
  assert.equal(
    lines[0],
    '| Page | provisional number, ms | first number, ms | first screen, ms | all cards, ms | blocking time, ms | requests | code, KB |',
  );
  assert.ok(lines.includes('| dashboard: Vega-Lite and PapaParse | – | 3,060 | – | – | – | – | 210.5 |'));
  assert.ok(lines.includes('| dashboard: sales-elements | – | – | – | – | – | – | – |'));
  assert.ok(lines.includes('| dashboard: sales-elements, brotli | 2,990 | – | – | – | – | – | – |'));
});
