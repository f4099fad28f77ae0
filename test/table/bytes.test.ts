import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChunkPool, streamBytes } from '../../src/table/open/bytes.js';
import { decodeCsv } from '../../src/table/csv/decode-csv.js';
import { part } from '../parts.js';
import { isLong } from '../random.js';
import { encodings } from './helpers.js';

/** A stream of so many pieces of some size: the n-th is full of n. */
function pieces(count: number, size: number, isOfBytes: boolean): ReadableStream<Uint8Array> {
  let given = 0;
  const piece = (): Uint8Array<ArrayBuffer> => new Uint8Array(size).fill(given++);
  if (!isOfBytes) {
    return new ReadableStream({
      pull: (controller) => (given < count ? controller.enqueue(piece()) : controller.close()),
    });
  }
  return new ReadableStream({
    type: 'bytes',
    pull: (controller) => {
      if (given < count) {
        controller.enqueue(piece());
        return;
      }
      controller.close();
      controller.byobRequest?.respond(0);
    },
  });
}

describe('streamBytes', () => {
  it('gives the bytes of a stream in order, in whatever memory', async () => {
    for (const [isOfBytes, pool] of [[false], [true], [false, new ChunkPool()], [true, new ChunkPool()]] as const) {
      const seen: number[] = [];
      for await (const chunk of streamBytes(pieces(20, 1000, isOfBytes), pool)) {
        // Who keeps a chunk keeps no more.
        assert.ok(chunk.buffer.byteLength <= chunk.length * 2);
        assert.ok(chunk.every((byte) => byte === chunk[0]));
        for (let at = 0; at < chunk.length; at += 1000) seen.push(chunk[at]!);
        pool?.recycle(chunk);
      }
      assert.deepEqual(seen, [...Array(20).keys()]);
    }
  });

  it('reads into memory that was given back, and leaves all other alone', async () => {
    const pool = new ChunkPool();
    const stream = streamBytes(pieces(4, 200_000, true), pool);
    const next = async (): Promise<Uint8Array> => (await stream.next()).value as Uint8Array;
    const kept = await next();
    const first = await next();
    pool.recycle(first.subarray(10));
    pool.recycle(first);
    pool.recycle(new Uint8Array(8));
    await next();
    // What is read into is taken away from those who hold it.
    assert.equal(first.length, 0);
    await next();
    assert.deepEqual([kept.length, kept[199_999]], [200_000, 0]);
  });

  it('cancels a stream that nobody reads on', async () => {
    let isCancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      type: 'bytes',
      pull: (controller) => controller.enqueue(new Uint8Array(10)),
      cancel: () => void (isCancelled = true),
    });
    for await (const _ of streamBytes(stream, new ChunkPool())) break;
    assert.ok(isCancelled);
  });
});

describe('memory of chunks', () => {
  it('is given back by CSV only when no cell is read from it any more @release', async () => {
    // By day few rows arrive in the smallest chunks.
    for (const [length, count] of [
      [7, isLong ? 9000 : 3000],
      [1001, 9000],
      [70_001, 9000],
    ] as const) {
      const rows = Array.from({ length: count }, (_, row) => `${row},Zürich – ${'é'.repeat(row % 5)}${row},"a\n""b"" ${row}"`);
      const bytes = new TextEncoder().encode(`\uFEFFid,city,note\n${rows.join('\n')}\n`);
      let spoiled = 0;
      const recycle = (chunk: Uint8Array): void => {
        spoiled++;
        new Uint8Array(chunk.buffer).fill(0xff);
      };
      async function* chunks(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += length) yield await Promise.resolve(bytes.slice(at, at + length));
      }
      const context = { read: { columns: new Map() }, turn: () => Promise.resolve(), part, ...encodings };
      const { columns, rowCount } = await decodeCsv({ chunks: chunks(), recycle }, context);
      assert.equal(rowCount, count);
      assert.ok(spoiled > 2);
      const [, city, note] = columns;
      assert.ok(city?.type === 'text' && note?.type === 'text');
      for (let row = 0; row < rowCount; row++) {
        assert.equal(city.dictionary[city.codes[row]!], `Zürich – ${'é'.repeat(row % 5)}${row}`);
        assert.equal(note.dictionary[note.codes[row]!], `a\n"b" ${row}`);
      }
    }
  });
});
