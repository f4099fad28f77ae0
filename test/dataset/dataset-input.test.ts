import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
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

describe('several files that fail', () => {
  it('give the error of the first in order, whichever fails first', async () => {
    for (const slow of ['my', 'orders']) {
      const fetch = async (input: RequestInfo | URL): Promise<Response> => {
        if (new URL(input as string).pathname === `/${slow}`) await new Promise((resolve) => setTimeout(resolve, 20));
        return new Response('', { status: 404 });
      };
      await assert.rejects(openDataset('https://shop.example/my https://shop.example/orders', { fetch }), /\bmy\b/);
    }
  });
});
