import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  Binary,
  Bool,
  DateMillisecond,
  Decimal,
  Dictionary,
  DurationSecond,
  Field,
  FixedSizeBinary,
  FixedSizeList,
  Float16,
  Int32,
  Int8,
  IntervalYearMonth,
  LargeUtf8,
  List,
  Null,
  Struct,
  Table,
  TimestampMillisecond,
  TimestampNanosecond,
  TimeSecond,
  tableFromIPC,
  tableToIPC,
  Uint64,
  Utf8,
  vectorFromArray,
  type Vector,
} from 'apache-arrow';
import {
  columnFromArray,
  decimal256,
  decimal32,
  decimal64,
  int32,
  interval,
  IntervalUnit,
  runEndEncoded,
  tableFromColumns,
  tableFromIPC as flechetteTable,
  utf8,
} from '@uwdata/flechette';
import { arrowTableOf, isArrow, type ArrowInput } from '../../src/query/result/arrow-table.js';
import type { Table as LoadedTable } from '../../src/table/table.js';
import { cells, loadBytes, loadTable } from './helpers.js';

/** A column of three values for each kind of type, and the cells that it stands for. */
const COLUMNS: Readonly<Record<string, { readonly vector: Vector; readonly cells: readonly unknown[] }>> = {
  int8: { vector: vectorFromArray([1, null, -3], new Int8()), cells: [1, null, -3] },
  uint64: {
    vector: vectorFromArray([1n, null, 18446744073709551615n], new Uint64()),
    cells: ['1', null, '18446744073709551615'],
  },
  half: { vector: vectorFromArray([1.5, null, -0.25], new Float16()), cells: [1.5, null, -0.25] },
  money: {
    // As words of 32 bits: 12.50, nothing, -0.01.
    vector: vectorFromArray(
      [Uint32Array.of(1250, 0, 0, 0), null, Uint32Array.of(0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff)],
      new Decimal(2, 10),
    ),
    cells: [12.5, null, -0.01],
  },
  bool: { vector: vectorFromArray([true, null, false], new Bool()), cells: [true, null, false] },
  day: {
    vector: vectorFromArray([new Date('2024-02-29'), null, new Date('1969-12-31')], new DateMillisecond()),
    cells: ['2024-02-29', null, '1969-12-31'],
  },
  nano: {
    vector: vectorFromArray([1_700_000_000_123, null, -1], new TimestampNanosecond()),
    cells: ['2023-11-14T22:13:20.123Z', null, '1969-12-31T23:59:59.999Z'],
  },
  instant: {
    vector: vectorFromArray([0, null, 86_400_000], new TimestampMillisecond('UTC')),
    cells: ['1970-01-01T00:00:00.000Z', null, '1970-01-02T00:00:00.000Z'],
  },
  time: { vector: vectorFromArray([1, null, 46800], new TimeSecond()), cells: ['00:00:01', null, '13:00:00'] },
  duration: { vector: vectorFromArray([1n, null, 2n], new DurationSecond()), cells: [1, null, 2] },
  months: {
    vector: vectorFromArray([Int32Array.of(0, 1), null, Int32Array.of(1, 2)], new IntervalYearMonth()),
    cells: [1, null, 14],
  },
  text: { vector: vectorFromArray(['a', null, 'é'], new Utf8()), cells: ['a', null, 'é'] },
  large: { vector: vectorFromArray(['a', null, 'bc'], new LargeUtf8()), cells: ['a', null, 'bc'] },
  bytes: { vector: vectorFromArray([Uint8Array.of(1, 255), null, Uint8Array.of(0)], new Binary()), cells: ['01ff', null, '00'] },
  fixed: {
    vector: vectorFromArray([Uint8Array.of(1, 171), null, Uint8Array.of(2, 3)], new FixedSizeBinary(2)),
    cells: ['01ab', null, '0203'],
  },
  coded: { vector: vectorFromArray(['x', null, 'y'], new Dictionary(new Utf8(), new Int32())), cells: ['x', null, 'y'] },
  list: {
    vector: vectorFromArray([['a', 'b'], null, ['c']], new List(new Field('item', new Utf8()))),
    cells: ['a, b', null, 'c'],
  },
  pair: {
    vector: vectorFromArray([[1, 2], null, [3, 4]], new FixedSizeList(2, new Field('item', new Int32()))),
    cells: ['1, 2', null, '3, 4'],
  },
  nothing: { vector: vectorFromArray([null, null, null], new Null()), cells: [null, null, null] },
  struct: {
    vector: vectorFromArray([{ n: 1 }, null, { n: 3 }], new Struct([new Field('n', new Int32(), true)])),
    cells: ['{"n":1}', null, '{"n":3}'],
  },
};

const names = Object.keys(COLUMNS);
const table = new Table(Object.fromEntries(names.map((name) => [name, COLUMNS[name]!.vector])));

const intervals = [Float64Array.of(1, 2, 3), null, Float64Array.of(0, 1, 0)];

function loadArrow(input: ArrowInput): Promise<LoadedTable> {
  return loadTable({ name: 'orders', input: { kind: 'arrow', table: arrowTableOf(input) } }, {});
}

async function assertCells(loading: Promise<LoadedTable>, from = 0): Promise<void> {
  const loaded = await loading;
  for (const column of loaded.columns) {
    const wanted = COLUMNS[column.name]?.cells.slice(from);
    assert.deepEqual(cells(column), wanted, column.name);
  }
  assert.deepEqual(
    loaded.columns.map(({ name }) => name),
    names,
  );
}

describe('Arrow types', () => {
  it('are read from a stream and a file', async () => {
    await assertCells(loadBytes(tableToIPC(table, 'stream')));
    await assertCells(loadBytes(tableToIPC(table, 'file')));
  });

  it('are read from a table that is handed over, and from a part of one', async () => {
    await assertCells(loadArrow(table));
    await assertCells(loadArrow(tableFromIPC(tableToIPC(table))));
    await assertCells(loadArrow(table.slice(1)), 1);
  });

  it('are read from a record batch, and from a table of flechette', async () => {
    const [batch] = table.batches;
    await assertCells(loadArrow(batch!));
    await assertCells(loadArrow(flechetteTable(tableToIPC(table))));
    await assertCells(loadArrow(flechetteTable(tableToIPC(table), { useDate: true, useDecimalInt: true, useBigInt: true })));
  });

  it('are read from a table of flechette with types that apache-arrow cannot write', async () => {
    const small = columnFromArray([125, null, -50], decimal32(9, 2));
    const loaded = await loadArrow(
      tableFromColumns({
        runs: columnFromArray(['a', 'a', 'b'], runEndEncoded(int32(), utf8())),
        small,
        long: columnFromArray([1.25, null, -0.5], decimal64(18, 2)),
        wide: columnFromArray([1.25, null, -0.5], decimal256(40, 2)),
        interval: columnFromArray(intervals, interval(IntervalUnit.MONTH_DAY_NANO)),
      }),
    );
    assert.deepEqual(Object.fromEntries(loaded.columns.map((column) => [column.name, cells(column)])), {
      runs: ['a', 'a', 'b'],
      // As its own reader reads them: its builder multiplies by the scale.
      small: small.toArray(),
      long: [1.25, null, -0.5],
      wide: [1.25, null, -0.5],
      interval: ['1, 2, 3, 0', null, '0, 1, 0, 0'],
    });
  });

  it('of other kinds are refused', async () => {
    const field = { name: 'lists', type: { typeId: 25, children: [] } };
    const lists = { schema: { fields: [field] }, numRows: 0, children: [{ data: [] }] };
    await assert.rejects(loadArrow(lists), { code: 'unsupported-format', message: /columns of type 25/ });
  });

  it('are the same table for the same input, with the arrays of that input', () => {
    const prices = vectorFromArray([1, 2, 3]);
    const input = new Table({ prices });
    const plain = arrowTableOf(input);
    assert.equal(arrowTableOf(input), plain);
    assert.equal(plain.columns[0]?.parts[0]?.values, prices.data[0]?.values);
    assert.equal(isArrow({ schema: {}, numRows: 1, batches: [] }), false);
  });

  it('are read over several batches', async () => {
    const loaded = await loadBytes(tableToIPC(table.concat(table)));
    assert.equal(loaded.rowCount, 6);
    for (const column of loaded.columns) {
      const once = COLUMNS[column.name]?.cells ?? [];
      assert.deepEqual(cells(column), [...once, ...once], column.name);
    }
  });

  it('are read where the bytes begin at an odd place', async () => {
    const bytes = tableToIPC(table, 'stream');
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    await assertCells(loadBytes(moved.subarray(3)));
  });

  it('are read as texts where a column is set to be text', async () => {
    const read = 'day: text; nano: text; instant: text; money: text';
    const loaded = await loadBytes(tableToIPC(table), { read });
    const wanted: Readonly<Record<string, readonly unknown[]>> = {
      day: ['2024-02-29', null, '1969-12-31'],
      nano: ['2023-11-14T22:13:20.123', null, '1969-12-31T23:59:59.999'],
      instant: ['1970-01-01T00:00:00.000Z', null, '1970-01-02T00:00:00.000Z'],
      money: ['12.50', null, '-0.01'],
    };
    for (const column of loaded.columns)
      if (wanted[column.name]) assert.deepEqual(cells(column), wanted[column.name], column.name);
  });
});
