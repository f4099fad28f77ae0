import type { Data, Table } from 'apache-arrow';
import type { ArrowLibrary } from './load-arrow.js';
import type { ResultColumn } from './result-column.js';

/** Returns the columns of a result as a table of apache-arrow. Numbers and dates share their arrays with the result. */
export function arrowTableFrom(arrow: ArrowLibrary, columns: readonly ResultColumn[], rowCount: number): Table {
  const { Field, RecordBatch, Schema, Struct, Table: ArrowTable, makeData } = arrow;
  const children = columns.map((column) => dataOf(arrow, column, rowCount));
  const schema = new Schema(columns.map(({ name }, index) => new Field(name, children[index]!.type, true)));
  const struct = makeData({ type: new Struct(schema.fields), length: rowCount, nullCount: 0, children });
  return new ArrowTable(schema, [new RecordBatch(schema, struct)]);
}

function dataOf(arrow: ArrowLibrary, column: ResultColumn, length: number): Data {
  const { Bool, DateDay, Dictionary, Float64, Int32, TimestampMillisecond, Utf8, makeData, vectorFromArray } = arrow;
  const nulls = nullsOf(column, length);
  switch (column.type) {
    case 'number':
      return makeData({ type: new Float64(), length, ...nulls, data: column.values as Float64Array });
    case 'date':
      return makeData({ type: new DateDay(), length, ...nulls, data: column.values as Int32Array });
    case 'datetime':
      return makeData({
        type: new TimestampMillisecond(column.instant === true ? 'UTC' : null),
        length,
        ...nulls,
        data: BigInt64Array.from(column.values, (time) => BigInt(Number.isNaN(time) ? 0 : Math.trunc(time))),
      });
    case 'boolean':
      return makeData({ type: new Bool(), length, ...nulls, data: bitsOf(length, (row) => column.values[row] !== 0) });
    case 'text':
      return makeData({
        type: new Dictionary(new Utf8(), new Int32()),
        length,
        ...nulls,
        data: Int32Array.from(column.values, (code, row) => (isMissing(column, row) ? 0 : code)),
        dictionary: vectorFromArray([...(column.dictionary ?? [])], new Utf8()),
      });
  }
}

function isMissing({ values, valid, type, dictionary }: ResultColumn, row: number): boolean {
  if (valid?.[row] === 0 || Number.isNaN(values[row])) return true;
  return type === 'text' && dictionary?.[values[row]!] === undefined;
}

function nullsOf(column: ResultColumn, length: number): { readonly nullCount: number; readonly nullBitmap: Uint8Array } {
  let nullCount = 0;
  for (let row = 0; row < length; row++) if (isMissing(column, row)) nullCount++;
  const nullBitmap = nullCount === 0 ? new Uint8Array(0) : bitsOf(length, (row) => !isMissing(column, row));
  return { nullCount, nullBitmap };
}

/** Returns one bit per row. */
function bitsOf(length: number, isSet: (row: number) => boolean): Uint8Array {
  const bits = new Uint8Array((length + 7) >> 3);
  for (let row = 0; row < length; row++) if (isSet(row)) bits[row >> 3]! |= 1 << (row & 7);
  return bits;
}
