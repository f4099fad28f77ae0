import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrowColumns } from '../../src/table/arrow/columns.js';
import { RECORD_BATCH } from '../../src/table/arrow/messages.js';
import { ArrowReader } from '../../src/table/arrow/decode-arrow.js';
import type { TypedField } from '../../src/table/arrow/texts.js';
import { KIND, type Metadata } from '../../src/table/arrow/metadata.js';
import { cells } from './helpers.js';

/** What metadata would say, by field; no library at hand writes columns of runs. */
function metadata(fields: Readonly<Record<number, unknown>>): Metadata {
  const get =
    (absent: unknown) =>
    (field: number, given = absent): unknown =>
      fields[field] ?? given;
  const some = { byte: get(0), short: get(0), int: get(0), long: get(0), text: get(''), table: get(undefined) };
  return { ...some, tables: get([]), ints: get([]), longs: get([]), pairs: get([]) } as unknown as Metadata;
}

const field = (
  name: string,
  kind: number,
  type: Readonly<Record<number, unknown>>,
  children: readonly Metadata[] = [],
): Metadata => metadata({ 0: name, 2: kind, 3: metadata(type), 5: children });

/** Rows in runs that end after those given, with the texts a, nothing, b. */
function runs(ends: readonly number[], rowCount: number): TypedField[] {
  const body = new Uint8Array(64);
  new Int32Array(body.buffer).set(ends, 0);
  body[16] = 0b101;
  new Int32Array(body.buffer).set([0, 1, 1, 2], 8);
  body.set([97, 98], 48);
  const children = [field('run_ends', KIND.int, { 0: 32, 1: 1 }), field('values', KIND.text, {})];
  const header = metadata({
    0: rowCount,
    1: [
      [rowCount, 0],
      [ends.length, 0],
      [3, 1],
    ],
    2: [
      [0, 0],
      [0, ends.length * 4],
      [16, 1],
      [32, 16],
      [48, 2],
    ],
  });
  const schema = metadata({ 1: [field('a', KIND.runs, {}, children)] });
  return new ArrowReader(schema, new Map(), true).add({ kind: RECORD_BATCH, version: 4, header, body }).finish();
}

describe('a column in runs of one value', () => {
  it('has the value of its run in each row', () => {
    const [column] = arrowColumns(runs([2, 3, 6], 6), { read: { columns: new Map() } }, []);
    assert.ok(column);
    assert.deepEqual(cells(column), ['a', 'a', null, 'b', 'b', 'b']);
  });

  it('may be cut before its last run ends', () => {
    const [column] = arrowColumns(runs([2, 3, 6], 4), { read: { columns: new Map() } }, []);
    assert.ok(column);
    assert.deepEqual(cells(column), ['a', 'a', null, 'b']);
  });

  it('is damaged where runs do not rise, or end before the rows do', () => {
    for (const ends of [
      [2, 2, 6],
      [3, 2, 6],
      [2, 3, 5],
    ]) {
      assert.throws(() => runs(ends, 6), { code: 'malformed-arrow' });
    }
  });
});
