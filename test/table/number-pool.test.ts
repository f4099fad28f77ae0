import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  Decimal,
  Float64,
  Int32,
  Int64,
  RecordBatchStreamWriter,
  Table,
  TimestampMillisecond,
  Bool,
  vectorFromArray,
  type DataType,
} from 'apache-arrow';
import type { Column } from '../../src/table/column.js';
import type { Table as LoadedTable } from '../../src/table/table.js';
import { cells, columnOf, loadBytes, warningCodes } from './helpers.js';

const DAY = 86_400_000;

/** A stream of one column `x`, one batch for each list of values. */
async function load(type: DataType, batches: readonly (readonly unknown[])[]): Promise<LoadedTable> {
  const writer = new RecordBatchStreamWriter();
  for (const values of batches) {
    const [batch] = new Table({ x: vectorFromArray(values, type) }).batches;
    if (batch) writer.write(batch);
  }
  writer.finish();
  return loadBytes(await writer.toUint8Array());
}

/** The column of several batches; it must be that of one batch with all values. */
async function joined(type: DataType, batches: readonly (readonly unknown[])[]): Promise<Column> {
  const [several, one] = await Promise.all([load(type, batches), load(type, [batches.flat()])]);
  const column = columnOf(several, 'x');
  assert.deepEqual(column, columnOf(one, 'x'));
  assert.deepEqual(several.warnings, one.warnings);
  return column;
}

/** Words of a decimal of 128 bits. */
const words = (value: bigint): Uint32Array =>
  Uint32Array.from([0n, 32n, 64n, 96n], (bits) => Number((BigInt.asUintN(128, value) >> bits) & 0xffffffffn));

describe('numbers of several batches', () => {
  it('have as few places as all of them need', async () => {
    const column = await joined(new Float64(), [
      [1, -2, null],
      [0.5, 12.25],
      [3, -0],
    ]);
    assert.ok(column.type === 'number' && column.kind === 'decimal' && column.scale === 2);
    assert.deepEqual([column.min, column.max, column.missing], [-200, 1225, 1]);
    assert.deepEqual(cells(column), [1, -2, null, 0.5, 12.25, 3, 0]);
  });

  it('are as wide as the largest needs', async () => {
    const column = await joined(new Int32(), [[1, 2], [null, 40_000], [-2_000_000_000]]);
    assert.ok(column.type === 'number' && column.values instanceof Int32Array);
    assert.deepEqual(cells(column), [1, 2, null, 40_000, -2_000_000_000]);
  });

  it('become doubles with the first that is no short decimal, the others what they were', async () => {
    const column = await joined(new Float64(), [[0.1, null, 1234.56], [1 / 3], [0.7]]);
    assert.ok(column.type === 'number' && column.kind === 'float');
    assert.deepEqual(Array.from(column.values), [0.1, NaN, 1234.56, 1 / 3, 0.7]);
    assert.deepEqual([column.min, column.max], [0.1, 1234.56]);
  });

  it('become doubles where together they are too large for decimals', async () => {
    const column = await joined(new Float64(), [[9_007_199_254_740_000], [0.25]]);
    assert.ok(column.type === 'number' && column.kind === 'float');
    assert.deepEqual(cells(column), [9_007_199_254_740_000, 0.25]);
  });

  it('are without the infinite ones, which are told by their rows', async () => {
    const batches = [[1.5, 2], [Infinity, 0.25, -Infinity], [4]];
    const column = await joined(new Float64(), batches);
    assert.deepEqual(cells(column), [1.5, 2, null, 0.25, null, 4]);
    const { warnings } = await load(new Float64(), batches);
    assert.deepEqual(
      warnings.map(({ code, count, rows }) => [code, count, rows]),
      [['infinite-values', 2, [2, 4]]],
    );
  });

  it('are texts where one is beyond 2^53, to the last digit', async () => {
    const column = await joined(new Int64(), [[1n, null], [9_007_199_254_740_993n, null, -5n], [7n]]);
    assert.equal(column.type, 'text');
    assert.deepEqual(cells(column), ['1', null, '9007199254740993', null, '-5', '7']);
  });

  it('are exact where they are decimals, with the places that are needed', async () => {
    const column = await joined(new Decimal(4, 20, 128), [
      [words(15_000n), null],
      [words(-25n), words(12_300n)],
    ]);
    assert.ok(column.type === 'number' && column.kind === 'decimal' && column.scale === 4);
    assert.deepEqual(cells(column), [1.5, null, -0.0025, 1.23]);
    const large = await joined(new Decimal(2, 38, 128), [[words(150n)], [words(2n ** 80n)]]);
    assert.ok(large.type === 'number' && large.kind === 'float');
    assert.deepEqual(cells(large), [1.5, 2 ** 80 / 100]);
  });

  it('are days until a time is among them', async () => {
    const days = await joined(new TimestampMillisecond(), [[0, null], [3 * DAY]]);
    assert.equal(days.type, 'date');
    assert.deepEqual(cells(days), ['1970-01-01', null, '1970-01-04']);
    const times = await joined(new TimestampMillisecond(), [[DAY, null], [3 * DAY + 1000]]);
    assert.ok(times.type === 'datetime' && !times.instant && times.min === DAY);
    assert.deepEqual(cells(times), ['1970-01-02T00:00:00.000Z', null, '1970-01-04T00:00:01.000Z']);
    assert.equal((await joined(new TimestampMillisecond('UTC'), [[0], [DAY]])).type, 'datetime');
  });

  it('are missing where no batch has one, and in the right rows elsewhere', async () => {
    const none = await joined(new Float64(), [[null, null], [null]]);
    assert.deepEqual([none.missing, cells(none)], [3, [null, null, null]]);
    const rows = Array.from({ length: 50 }, (_, row) => (row % 7 === 0 ? null : row));
    const column = await joined(new Int32(), [rows.slice(0, 11), rows.slice(11, 12), rows.slice(12)]);
    assert.deepEqual(cells(column), rows);
    const truths = await joined(new Bool(), [[true, null, false], [true]]);
    assert.deepEqual(cells(truths), [true, null, false, true]);
  });

  it('tell dates past the calendar, and count them as missing', async () => {
    const loaded = await load(new TimestampMillisecond(), [[0], [8.64e15 + DAY]]);
    assert.deepEqual(warningCodes(loaded), ['unreadable-dates']);
    assert.deepEqual(cells(columnOf(loaded, 'x')), ['1970-01-01', null]);
  });
});
