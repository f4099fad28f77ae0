import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableFromIPC } from 'apache-arrow';
import { tableFromIPC as flechetteTable } from '@uwdata/flechette';
import { openDataset } from '../../src/core.js';
import { QueryResult, type ResultColumn } from '../../src/query/result/result.js';

const COLUMNS: readonly ResultColumn[] = [
  { name: 'revenue', type: 'number', values: Float64Array.of(10.5, NaN, -3, 7), valid: Uint8Array.of(1, 1, 1, 0) },
  { name: 'Region', type: 'text', values: Int32Array.of(1, 2, 0, 1), dictionary: ['Süd', 'Nord'] },
  { name: 'day(date)', type: 'date', values: Int32Array.of(19_753, -1, 0, 5), valid: Uint8Array.of(1, 1, 0, 1) },
  { name: 'sent', type: 'datetime', instant: true, values: Float64Array.of(1_706_695_200_000, NaN, -1, 0) },
  { name: 'read', type: 'datetime', values: Float64Array.of(0, 1, 2, 3) },
  { name: '__proto__', type: 'boolean', values: Uint8Array.of(1, 0, 1, 1), valid: Uint8Array.of(1, 1, 0, 1) },
];

function resultOf(columns: readonly ResultColumn[], rowCount: number): QueryResult {
  const facts = { range: undefined } as never;
  return new QueryResult({ columns, rowCount, notes: [], facts, selected: rowCount, total: rowCount });
}

const result = resultOf(COLUMNS, 4);

/** What `rows()` gives, in the order of the columns. */
const wanted = COLUMNS.map(({ name }) =>
  result.rows().map((row) => Object.getOwnPropertyDescriptor(row, name)?.value as unknown),
);

const instant = (value: unknown): unknown => (value === null ? null : new Date(Number(value)).toISOString().replace('.000', ''));
/** From what the libraries give to what `rows()` gives. */
const READ: readonly ((value: unknown) => unknown)[] = [
  (value) => value,
  (value) => value,
  (value) => (value === null ? null : new Date(Number(value)).toISOString().slice(0, 10)),
  instant,
  (value) => (instant(value) as string).slice(0, -1),
  (value) => value,
];

describe('QueryResult.toArrow', () => {
  it('is a table of apache-arrow with the values of rows()', async () => {
    const table = await result.toArrow();
    assert.deepEqual(
      table.schema.fields.map(({ name, type }) => [name, String(type)]),
      [
        ['revenue', 'Float64'],
        ['Region', 'Dictionary<Int32, Utf8>'],
        ['day(date)', 'Date32<DAY>'],
        ['sent', 'Timestamp<MILLISECOND, UTC>'],
        ['read', 'Timestamp<MILLISECOND>'],
        ['__proto__', 'Bool'],
      ],
    );
    const read = COLUMNS.map((_, index) => [...table.getChildAt(index)!].map(READ[index]!));
    assert.deepEqual(read, wanted);
    assert.deepEqual(
      COLUMNS.map((_, index) => table.getChildAt(index)!.nullCount),
      wanted.map((values) => values.filter((value) => value === null).length),
    );
  });

  it('is the same table as bytes, a stream or a file, to two readers', async () => {
    for (const format of ['stream', 'file'] as const) {
      const bytes = await result.toIPC(format);
      const apache = tableFromIPC(bytes);
      const other = flechetteTable(bytes);
      for (const index of COLUMNS.keys()) {
        assert.deepEqual([...apache.getChildAt(index)!].map(READ[index]!), wanted[index]);
        assert.deepEqual([...other.getChildAt(index)].map(READ[index]!), wanted[index]);
      }
    }
  });

  it('is a table of no rows for a result without rows', async () => {
    const table = await resultOf(
      COLUMNS.map((column) => ({ ...column, values: column.values.subarray(0, 0) })),
      0,
    ).toArrow();
    assert.equal(table.numRows, 0);
    assert.equal(table.schema.fields.length, COLUMNS.length);
  });

  it('opens as a dataset with the same sums', async () => {
    const dataset = await openDataset(
      [
        { Date: '2024-01-30', Region: 'North', Sales: 10.1 },
        { Date: '2024-02-03', Region: null, Sales: 20.2 },
        { Date: '2024-02-03', Region: 'South', Sales: 30.3 },
      ],
      { timeZone: 'UTC' },
    );
    const byDay = await dataset.query({ measures: ['revenue'], by: ['day(date)', 'Region'] });
    for (const input of [await byDay.toArrow(), await byDay.toIPC()]) {
      const again = await openDataset(input, { timeZone: 'UTC', roles: 'date: day(date)' });
      const both = { measures: ['revenue'], by: ['month(date)', 'Region'] };
      const rows = (await dataset.query(both)).rows();
      assert.deepEqual((await again.query(both)).rows(), rows);
      assert.equal(rows.length, 3);
    }
  });
});
