import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toColumn, type Vector } from '../../src/engine/vector.js';
import { valueOf } from '../../src/query/result/result.js';
import { Random } from './random.js';

const TEXTS = Array.from({ length: 6000 }, (_, k) => `C${k}`);

/** Rows of texts and of none, as a vector has them. */
function rowsOf(count: number): Vector {
  const random = new Random(3);
  const numbers = Float64Array.from({ length: count }, () => (random.chance(0.1) ? NaN : random.int(0, TEXTS.length - 1)));
  return { type: 'text', numbers, dictionary: TEXTS };
}

describe('a column of texts', () => {
  for (const [count, isShared] of [
    [100, false],
    [1400, false],
    [1600, true],
    [9000, true],
  ] as const) {
    it(`tells ${count} rows right, ${isShared ? 'with the dictionary that there is' : 'with the texts in use alone'}`, () => {
      const vector = rowsOf(count);
      const column = toColumn('customer', vector);
      const expected = Array.from(vector.numbers, (code) => (Number.isNaN(code) ? null : TEXTS[code]!));
      assert.deepEqual(
        Array.from(expected, (_, row) => valueOf(column, row)),
        expected,
      );
      assert.equal(column.dictionary === TEXTS, isShared);
      if (!isShared) assert.deepEqual(new Set(column.dictionary), new Set(expected.filter((text) => text !== null)));
    });
  }
});
