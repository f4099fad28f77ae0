import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResultColumn } from '../../src/query/result/result.js';
import { packTexts, unpackResult, type SentColumn } from '../../src/worker/serve/protocol.js';
import { resultOf } from './fake-dataset.js';

/** Many texts of all lengths, none among them, and of characters beyond one byte and beyond two. */
const MANY = Array.from({ length: 5000 }, (_, k) =>
  k === 7 ? '' : k % 3 === 0 ? `Käufer ${k}` : k % 5 === 0 ? `😀${k}` : `C${k}`,
);

function sent(texts: readonly string[]): SentColumn {
  return { name: 'customer', type: 'text', values: Int32Array.of(0, 7, 4999), ...packTexts(texts) };
}

/** The column as the page has it after its way. */
function received(column: SentColumn): ResultColumn {
  const record = { ...resultOf({ measures: [] }), columns: [column] };
  return unpackResult(structuredClone(record)).columns[0]!;
}

describe('texts on their way to the page', () => {
  it('leaves a short list as it is', () => {
    const texts = ['Ann', 'Bob'];
    assert.equal(packTexts(texts).dictionary, texts);
    assert.deepEqual(received(sent(texts)).dictionary, texts);
  });

  it('carries a long list as one text, and gives it back whole', () => {
    const column = sent(MANY);
    assert.equal(column.dictionary, undefined);
    assert.deepEqual(received(column).dictionary, MANY);
  });

  it('gives a dictionary that is copied and cloned as any other', () => {
    const column = received(sent(MANY));
    assert.deepEqual({ ...column }.dictionary, MANY);
    assert.deepEqual(structuredClone(column).dictionary, MANY);
    assert.equal(column.dictionary, column.dictionary);
    assert.equal('packed' in column, false);
  });

  it('packs a list once, and again when it has grown', () => {
    const texts = [...MANY];
    const first = packTexts(texts).packed;
    assert.equal(packTexts(texts).packed, first);
    texts.push('Zoe');
    assert.deepEqual(received(sent(texts)).dictionary, texts);
  });
});
