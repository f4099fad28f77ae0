// @release: measures the memory of a million rows, which one change seldom moves
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as arrow from 'apache-arrow';
import { openDataset } from '../../src/core.js';
import type { Dataset } from '../../src/core.js';
import { held } from '../held-bytes.js';

const ROWS = 1_000_000;
const MB = 2 ** 20;

interface Texts {
  readonly count: number;
  readonly textOf: (index: number) => string;
  readonly codeOf: (row: number) => number;
}

function texts(rows: number, { count, textOf, codeOf }: Texts): arrow.Vector {
  const dictionary = arrow.vectorFromArray(
    Array.from({ length: count }, (_, index) => textOf(index)),
    new arrow.Utf8(),
  );
  const type = new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32());
  const data = Int32Array.from({ length: rows }, (_, row) => codeOf(row));
  return arrow.makeVector(arrow.makeData({ type, data, dictionary }));
}

/** An id of eight letters for each row. */
function ids(rows: number): arrow.Vector {
  const data = new TextEncoder().encode(Array.from({ length: rows }, (_, row) => `S${String(1_000_000 + row)}`).join(''));
  const valueOffsets = Int32Array.from({ length: rows + 1 }, (_, row) => row * 8);
  return arrow.makeVector(arrow.makeData({ type: new arrow.Utf8(), length: rows, valueOffsets, data }));
}

/** Order lines as a data base exports them: 40 bytes a row, and 12 more for the id. */
function sales(rows: number, hasIds: boolean): Uint8Array {
  const numbers = (valueOf: (row: number) => number): arrow.Vector =>
    arrow.makeVector(Float64Array.from({ length: rows }, (_, row) => valueOf(row)));
  const days = arrow.makeData({
    type: new arrow.DateDay(),
    data: Int32Array.from({ length: rows }, (_, row) => 19_000 + (row >> 11)),
  });
  const columns = {
    ...(hasIds ? { order_id: ids(rows) } : {}),
    order_date: arrow.makeVector(days),
    region: texts(rows, { count: 12, textOf: (index) => `Region ${String(index)}`, codeOf: (row) => row % 12 }),
    product: texts(rows, { count: 1000, textOf: (index) => `Product ${String(index)}`, codeOf: (row) => (row * 7) % 1000 }),
    customer: texts(rows, { count: 50_000, textOf: (index) => `C${String(index)}`, codeOf: (row) => (row * 31) % 50_000 }),
    quantity: arrow.makeVector(Int32Array.from({ length: rows }, (_, row) => 1 + (row % 9))),
    unit_price: numbers((row) => (199 + (row % 60_000)) / 100),
    revenue: numbers((row) => ((1 + (row % 9)) * (199 + (row % 60_000))) / 100),
  };
  return arrow.tableToIPC(new arrow.Table(columns), 'stream');
}

async function askAll(dataset: Dataset): Promise<void> {
  await dataset.query({ measures: ['revenue', 'customers'], by: ['month(date)', 'region'] });
  await dataset.query({ measures: ['new-customers', 'units'], by: ['month(date)'], where: 'product: "Product 7", "Product 8"' });
  if (dataset.roles.order) await dataset.query({ measures: ['orders', 'aov'], by: ['region'] });
}

describe('the memory of a data set', () => {
  for (const hasIds of [true, false]) {
    it(`is at most what Arrow takes, told as it is, and given back${hasIds ? ', with an id per row' : ''}`, async () => {
      // Code and tables of names stay, whatever is opened first. Few rows would not run all of it.
      const first = await openDataset(sales(ROWS / 10, hasIds));
      await askAll(first);
      first.close();
      const bytes = sales(ROWS, hasIds);
      const before = await held();
      const dataset = await openDataset(bytes);
      const opened = (await held()) - before;
      assert.equal(dataset.rowCount, ROWS);
      assert.ok(opened < 1.3 * bytes.length, `${String(opened)} bytes are held of ${String(bytes.length)} of Arrow`);
      assert.ok(
        Math.abs(opened - dataset.memory) < 0.05 * opened + MB,
        `${String(opened)} are held, ${String(dataset.memory)} told`,
      );
      await askAll(dataset);
      const asked = (await held()) - before;
      const told = dataset.memory + dataset.cacheMemory;
      assert.ok(dataset.cacheMemory > 0);
      assert.ok(Math.abs(asked - told) < 0.1 * asked + MB, `${String(asked)} are held after questions, ${String(told)} told`);
      dataset.close();
      const left = (await held()) - before;
      assert.ok(left < 0.02 * opened + MB, `${String(left)} bytes are still held after closing`);
    });
  }
});
