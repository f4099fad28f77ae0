import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Float64, Int32, Int64, tableToIPC, Table, vectorFromArray, type DataType } from 'apache-arrow';
import type { Column } from '../../src/table/column.js';
import { cells, columnOf, loadBytes, loadText, type TestOptions } from './helpers.js';

/** A column of whole numbers as it is read from Arrow, where it has a type, and from CSV, where it has none. */
async function readBoth(
  name: string,
  values: readonly (number | null)[],
  { type = new Int32(), ...options }: TestOptions & { readonly type?: DataType } = {},
): Promise<readonly [typed: Column, written: Column]> {
  const wide = type instanceof Int64 ? values.map((value) => (value === null ? null : BigInt(value))) : values;
  const typed = await loadBytes(tableToIPC(new Table({ [name]: vectorFromArray(wide, type) }), 'stream'), options);
  const csv = [`${name},x`, ...values.map((value) => `${String(value ?? '')},1`)].join('\n');
  return [columnOf(typed, name), columnOf(await loadText(csv, options), name)];
}

async function assertSame(...input: Parameters<typeof readBoth>): Promise<Column> {
  const [typed, written] = await readBoth(...input);
  assert.deepEqual([typed.type, cells(typed)], [written.type, cells(written)]);
  return typed;
}

const DAYS = [20240131, 20240229, null, 20231224, 20240101, 20240630];

describe('dates as whole numbers', () => {
  it('are dates whatever type the numbers have', async () => {
    for (const type of [new Int32(), new Int64(), new Float64()]) {
      const column = await assertSame('DateKey', DAYS, { type });
      assert.deepEqual(cells(column), ['2024-01-31', '2024-02-29', null, '2023-12-24', '2024-01-01', '2024-06-30']);
    }
  });

  it('are dates in a column that is not named so, where all could be days', async () => {
    assert.equal((await assertSame('sold', DAYS)).type, 'date');
    assert.equal((await assertSame('sold', [...DAYS, 20241301])).type, 'number');
    assert.equal((await assertSame('sold', [20240131, null])).type, 'number');
  });

  it('are instants where they count from 1970, and days where they count from 1900', async () => {
    const seconds = await assertSame('created at', [1_700_000_000, null, 1_700_000_060], { type: new Int64() });
    assert.ok(seconds.type === 'datetime' && seconds.instant);
    assert.equal((await assertSame('order date', [45_000, 45_001, null])).type, 'date');
  });

  it('leave numbers alone that only are named like dates', async () => {
    assert.equal((await assertSame('delivery time', [3, 5, null, 12])).type, 'number');
  });

  it('leave numbers alone that are too many to be days', async () => {
    const ids = Array.from({ length: 120_000 }, (_, row) => 20_000_000 + row);
    assert.equal((await assertSame('account', ids)).type, 'number');
  });

  it('are numbers where that is set', async () => {
    assert.equal((await assertSame('DateKey', DAYS, { read: 'DateKey: number' })).type, 'number');
  });
});
