import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDeltas } from '../../src/table/parquet/encodings.js';
import { loadReader } from '../../src/table/parquet/reader.js';

/** Blocks of 128 in 4 parts, 3 numbers, the first 5, each 1 more: parts without bits. */
const SOUND = [128, 1, 4, 3, 10, 2, 0, 0, 0, 0];

async function read(bytes: readonly number[]): Promise<number[]> {
  const into = new Int32Array(3);
  readDeltas({ view: new DataView(Uint8Array.from(bytes).buffer), offset: 0 }, into, await loadReader());
  return [...into];
}

describe('readDeltas', () => {
  it('adds up what numbers differ by', async () => {
    assert.deepEqual(await read(SOUND), [5, 6, 7]);
  });

  it('refuses sizes of blocks that would lead nowhere', async () => {
    const sizes = [[0], [255, 255, 255, 255, 15], [129, 1], [128, 128, 128, 1]];
    for (const size of sizes) await assert.rejects(read([...size, ...SOUND.slice(2)]), { code: 'malformed-parquet' });
    await assert.rejects(read([128, 1, 0, ...SOUND.slice(3)]), { code: 'malformed-parquet' });
  });
});
