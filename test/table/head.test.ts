import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { FileHead } from '../../src/table/load-progress.js';
import { loadTable, type TestOptions } from './helpers.js';

const LINES = Array.from({ length: 60_000 }, (_, k) => `${k},North,${k % 100}.25`);
const CSV = `Id,Region,Sales\n${LINES.join('\n')}\n`;

/** Loads a file that comes in pieces, each after so many milliseconds, and returns its heads. */
async function headsOf(
  bytes: Uint8Array,
  pieceMs: number,
  { length = bytes.length, size = 50_000, sentAt = 0, rows = LINES.length } = {},
): Promise<FileHead[]> {
  const heads: FileHead[] = [];
  let now = 0;
  let at = 0;
  // Its chunks are read into memory that is used again.
  const body = new ReadableStream({
    type: 'bytes',
    pull(controller) {
      now += pieceMs;
      if (at >= bytes.length) {
        controller.close();
        controller.byobRequest?.respond(0);
      } else controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
  const headers = length > 0 ? { 'Content-Length': String(length) } : {};
  const options: TestOptions = {
    now: () => now,
    sentAt,
    fetch: () => Promise.resolve(new Response(body, { headers })),
    onHead: (head) => heads.push(head),
  };
  const { rowCount } = await loadTable({ name: 'orders', input: { kind: 'url', url: 'https://x.test/a.csv' } }, options);
  assert.equal(rowCount, rows);
  return heads;
}

const CSV_BYTES = new TextEncoder().encode(CSV);

describe('the first rows of a file', () => {
  it('come once as whole lines where the rest takes more than a second', async () => {
    // Memory of chunks of this size is used again.
    const [head, ...more] = await headsOf(CSV_BYTES, 300, { size: 140_000 });
    assert.ok(head && more.length === 0);
    const text = new TextDecoder().decode(head.bytes);
    assert.ok(CSV.startsWith(text) && text.endsWith('\n') && text.length > 250_000, `${text.length} characters`);
    const { table, bytes, bytesTotal } = head.progress;
    assert.deepEqual([head.format, table, bytesTotal], ['csv', 'orders', CSV_BYTES.length]);
    assert.ok(bytes >= text.length && bytes < text.length + 280_000, `${bytes} bytes`);
  });

  it('stay away where the rest comes soon, and for small files', async () => {
    assert.deepEqual(await headsOf(CSV_BYTES, 1), []);
    assert.deepEqual(await headsOf(CSV_BYTES, 100, { length: 900_000 }), []);
  });

  it('come after a second since the request where the size is unknown', async () => {
    assert.deepEqual(await headsOf(CSV_BYTES, 30, { length: 0 }), []);
    const small = CSV.slice(0, CSV.indexOf('\n', 200_000) + 1);
    const rows = small.split('\n').length - 2;
    assert.deepEqual(await headsOf(new TextEncoder().encode(small), 1000, { length: 0, rows }), []);
    const [later] = await headsOf(CSV_BYTES, 100, { length: 0 });
    const [early] = await headsOf(CSV_BYTES, 30, { length: 0, sentAt: -1000 });
    for (const head of [later!, early!]) {
      assert.deepEqual(Object.keys(head.progress), ['table', 'bytes']);
      assert.ok(CSV.startsWith(new TextDecoder().decode(head.bytes)));
    }
  });

  it('are no more of a large piece than of small ones', async () => {
    const [head] = await headsOf(CSV_BYTES, 2000, { size: 600_000 });
    assert.deepEqual([head!.bytes.length > 262_100, head!.bytes.length <= 262_144, head!.progress.bytes], [true, true, 262_144]);
  });

  it('are unpacked, and say how much of the packed file has come', async () => {
    const packed = new Uint8Array(gzipSync(CSV));
    // A file of a known size above the limit: the packed bytes are fewer than those of the text.
    const [head] = await headsOf(packed, 3000, { length: 1_200_000, size: 8000 });
    assert.ok(head && CSV.startsWith(new TextDecoder().decode(head.bytes)));
    assert.ok(head.progress.bytes <= packed.length && head.progress.bytesTotal === 1_200_000);
  });
});
