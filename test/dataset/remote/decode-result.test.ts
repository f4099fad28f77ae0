import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeColumns, readResults, type ArrivedResult } from '../../../src/dataset/remote/decode-result.js';
import { encodeResult } from '../../../src/endpoint/encode-result.js';
import { loadArrow } from '../../../src/query/result/load-arrow.js';
import { QueryResult, type ResultColumn, type ResultRecord } from '../../../src/query/result/result.js';

const TEXTS = ['North', '', 'İzmir', '😀 shop', 'straße'];

/** One column of each type with `count` rows; every third row is missing. */
function columns(count: number): readonly ResultColumn[] {
  const valid = Uint8Array.from({ length: count }, (_, row) => (row % 3 === 2 ? 0 : 1));
  const numbers = (value: (row: number) => number): Float64Array => Float64Array.from({ length: count }, (_, row) => value(row));
  return [
    { name: 'revenue', type: 'number', values: numbers((row) => row / 3), unit: 'money', valid },
    { name: 'units', type: 'number', values: numbers((row) => -row) },
    { name: 'day', type: 'date', values: Int32Array.from(numbers((row) => row * 100 - 500)), valid },
    { name: 'at', type: 'datetime', instant: true, values: numbers((row) => row * 86_400_001 - 5), valid },
    { name: 'rush', type: 'boolean', values: Uint8Array.from(numbers((row) => row % 2)), valid },
    { name: 'region', type: 'text', values: Int32Array.from(numbers((row) => row % 5)), dictionary: TEXTS, valid },
    { name: 'none', type: 'text', values: new Int32Array(count), dictionary: [], valid: new Uint8Array(count) },
  ];
}

const record = (count: number): ResultRecord => ({
  rowCount: count,
  columns: columns(count),
  notes: [],
  facts: { measures: [], skipped: [] },
  selected: count,
  total: count,
});

async function arrived(sent: ResultRecord): Promise<ArrivedResult> {
  const bytes = encodeResult(7, sent, await loadArrow());
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 100) yield await Promise.resolve(bytes.subarray(at, at + 100));
  }
  for await (const result of readResults(chunks())) return result;
  throw new Error('nothing arrived');
}

describe('readResults', () => {
  it('yields no result of which a byte is wrong', async () => {
    const whole = encodeResult(7, record(3), await loadArrow());
    for (let at = 0; at < whole.length; at += 1) {
      const bytes = whole.slice();
      bytes[at]! ^= 1 + (at % 255);
      async function* chunks(): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(bytes);
      }
      for await (const { head } of readResults(chunks())) assert.fail(`byte ${at}: ${JSON.stringify(head)}`);
    }
  });
});

describe('decodeColumns', () => {
  for (const count of [0, 1, 8, 9, 1000]) {
    it(`returns the columns that the endpoint sends, with ${count} rows`, async () => {
      const sent = record(count);
      const { head, body } = await arrived(sent);
      assert.ok(head.ok);
      const read = decodeColumns(body, head.columns, head.rowCount);
      assert.deepEqual(
        new QueryResult({ ...sent, columns: read }).rows(),
        new QueryResult({ ...sent, columns: sent.columns }).rows(),
      );
      assert.deepEqual(
        read.map(({ name, type, unit, instant, values }) => [name, type, unit, instant, values.constructor.name]),
        sent.columns.map(({ name, type, unit, instant, values }) => [name, type, unit, instant, values.constructor.name]),
      );
    });
  }

  it('refuses bytes that are not those of the head', async () => {
    const { head, body } = await arrived(record(9));
    assert.ok(head.ok);
    for (const count of [8, 10]) assert.throws(() => decodeColumns(body, head.columns, count), RangeError);
    assert.throws(() => decodeColumns(new Uint8Array(0), head.columns, 9), RangeError);
    assert.throws(() => decodeColumns(body.subarray(0, body.length - 400), head.columns, 9), RangeError);
    assert.throws(() => decodeColumns(body, [...head.columns, ...head.columns], 9), RangeError);
  });
});
