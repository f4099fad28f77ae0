import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { MemoryBudget, roomBytes } from '../../src/table/memory-budget.js';
import { SalesError } from '../../src/util/error.js';
import { sharedData, skipWithout } from '../shared-data.js';
import { FakeServer } from './fake-server.js';
import { loadBytes, loadPath, loadTable, loadText, type TestOptions } from './helpers.js';

const MB = 2 ** 20;
const GB = 2 ** 30;
const ROW = 'x,1.5\n';
const TINY: TestOptions = { room: MB };

function csv(bytes: number): Uint8Array {
  return new TextEncoder().encode(`Name,Sales\n${ROW.repeat(Math.ceil(bytes / ROW.length))}`);
}

async function refusal(loading: Promise<unknown>): Promise<SalesError> {
  const error: unknown = await loading.catch((reason: unknown) => reason);
  assert.ok(error instanceof SalesError, String(error));
  assert.equal(error.code, 'too-large', error.message);
  return error;
}

describe('roomBytes', () => {
  it('is a part of the memory that the device says it has', () => {
    const of = (deviceMemory?: number): number => roomBytes({ navigator: deviceMemory === undefined ? {} : { deviceMemory } });
    assert.deepEqual([of(), of(0.5), of(8), of(32)], [GB, GB / 16, GB, 2 * GB]);
    assert.equal(roomBytes({}), GB);
    assert.equal(roomBytes(), 4 * GB);
  });
});

describe('a table that is too large', () => {
  it('is refused by its length before it comes', async () => {
    const server = new FakeServer({ bytes: csv(3 * MB) });
    const loading = loadTable(
      { name: 't', input: { kind: 'url', url: 'https://x.test/a.csv' } },
      { fetch: server.fetch, ...TINY },
    );
    const error = await refusal(loading);
    assert.deepEqual(error.params, { size: 4, limit: 1 });
    assert.match(`${error.message} ${error.hint}`, /4 MB.*1 MB.*Parquet.*engine/);
    assert.deepEqual([server.sent, server.cancelled], [16384, 1]);
  });

  it('is refused while it comes, where nobody knows its length', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(csv(MB / 4));
      },
    });
    const fetch = (): Promise<Response> => Promise.resolve(new Response(body));
    const error = await refusal(
      loadTable({ name: 't', input: { kind: 'url', url: 'https://x.test/a.csv' } }, { fetch, ...TINY }),
    );
    assert.deepEqual(error.params, { size: 1, limit: 1 });
    assert.ok(pulled < 8, `${pulled} pieces`);
  });

  it('is refused when it is small only as long as it is packed @release', async () => {
    const packed = new Uint8Array(gzipSync(csv(8 * MB)));
    assert.ok(packed.length < MB / 4);
    await refusal(loadBytes(packed, TINY));
    const twice = new Uint8Array(gzipSync(packed));
    await refusal(loadBytes(twice, TINY));
  });

  it('is refused sooner as JSON, which is held more than once', async () => {
    const rows = JSON.stringify(Array.from({ length: 12_000 }, () => ({ name: 'x', sales: 1.5 })));
    assert.ok(rows.length < MB / 2 && rows.length > MB / 4);
    await refusal(loadText(rows, TINY));
    assert.equal((await loadText(rows, { room: 2 * MB })).rowCount, 12_000);
    const lines = '{"name":"x","sales":1.5}\n'.repeat(30_000);
    assert.ok(lines.length > MB / 2 && lines.length < MB);
    await refusal(loadText(lines, TINY));
  });

  it(
    'is refused by what a Parquet file announces',
    { skip: skipWithout('sales/superstore/formats/superstore.snappy.parquet') },
    async () => {
      const path = sharedData('sales/superstore/formats/superstore.snappy.parquet')!;
      const error = await refusal(loadPath(path, TINY));
      assert.match(error.message, /columns would take/);
      assert.ok((await loadPath(path, { room: 4 * MB })).rowCount > 9000);
    },
  );

  it('fits where it just fits', () => {
    const room = new MemoryBudget(100);
    room.reserve(100);
    assert.throws(() => room.reserve(101), { code: 'too-large' });
  });
});
