import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toSources } from '../../src/dataset/dataset-input.js';

describe('toSources', () => {
  const shown = (input: Parameters<typeof toSources>[0]): string[] =>
    toSources(input).map(({ name, input: { kind } }) => `${name} ${kind}`);

  it('names tables after their files', () => {
    assert.deepEqual(shown('https://shop.example/data/orders.2024.csv.gz?x=1'), ['orders.2024 url']);
    assert.deepEqual(shown(new File(['a'], 'till.json')), ['till blob']);
    assert.deepEqual(shown(new URL('https://shop.example/sales.csv')), ['sales url']);
    assert.deepEqual(shown([]), ['data rows']);
    assert.deepEqual(shown(new Uint8Array(1)), ['data bytes']);
    assert.deepEqual(shown(new ArrayBuffer(1)), ['data bytes']);
    assert.deepEqual(shown({ tables: { orders: 'x.csv' } }), ['orders url']);
  });

  it('separates addresses at spaces but leaves a path with spaces whole', () => {
    assert.deepEqual(shown('a.csv  b.csv'), ['a url', 'b url']);
    assert.deepEqual(shown(['a.csv', new Blob([])]), ['a url', 'data blob']);
    assert.deepEqual(shown('/home/Our Shop/my orders.csv'), ['my orders url']);
  });

  it('rejects what is no input', () => {
    for (const input of [7, null, [1, 2]]) assert.throws(() => toSources(input as never), { code: 'not-tabular' });
  });
});
