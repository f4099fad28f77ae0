import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectBytes } from '../../src/table/open/bytes.js';
import { FileChanged, openUrl, type UrlOptions } from '../../src/table/open/source.js';
import type { ByteSource } from '../../src/table/open/input.js';
import type { FileVersion } from '../../src/table/table.js';
import { FakeServer, type FakeFile } from './fake-server.js';

const URL_ = 'https://x.test/orders.parquet';
const BYTES = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7 + (index >> 8)) & 255);
const TAGGED: FakeFile = { bytes: BYTES, etag: '"1"', ranges: true, announces: true };

async function opened(server: FakeServer, options: Partial<UrlOptions> = {}): Promise<ByteSource> {
  const source = await openUrl({ kind: 'url', url: URL_ }, { fetch: server.fetch, ...options });
  assert.ok(source);
  return source;
}

describe('openUrl in parts', () => {
  it('asks for the beginning first, then for each part, and knows the length of the whole', async () => {
    const server = new FakeServer(TAGGED);
    const source = await opened(server, { inParts: true });
    assert.equal(source.total, BYTES.length);
    assert.ok(source.slice);
    assert.deepEqual(await source.slice(299_000, 300_000), BYTES.slice(299_000));
    const [one, two] = await Promise.all([source.slice(100_000, 100_010), source.slice(5, 70_000)]);
    assert.deepEqual([one, two], [BYTES.slice(100_000, 100_010), BYTES.slice(5, 70_000)]);
    assert.deepEqual(server.ranges, ['bytes=0-65535', 'bytes=299000-299999', 'bytes=100000-100009', 'bytes=5-69999']);
    assert.ok(server.sent < 150_000, `${server.sent} bytes`);
  });

  it('reads a file in a row from the same beginning, and a small one by one request', async () => {
    const server = new FakeServer(TAGGED);
    assert.deepEqual(await collectBytes((await opened(server, { inParts: true })).chunks), BYTES);
    assert.deepEqual(server.ranges, ['bytes=0-65535', 'bytes=65536-299999']);
    const small = new FakeServer({ ...TAGGED, bytes: BYTES.slice(0, 500) });
    assert.deepEqual(await collectBytes((await opened(small, { inParts: true })).chunks), BYTES.slice(0, 500));
    assert.equal(small.seen.length, 1);
  });

  it('takes the whole from a server that gives no parts, by the same answer', async () => {
    const server = new FakeServer({ bytes: BYTES });
    const source = await opened(server, { inParts: true });
    assert.equal(source.slice, undefined);
    assert.deepEqual(await collectBytes(source.chunks), BYTES);
    assert.equal(server.seen.length, 1);
  });

  it('asks for the whole where the page may not see which part it got, and for an empty file', async () => {
    const hidden = new FakeServer({ ...TAGGED, hidesRange: true, announces: false });
    const source = await opened(hidden, { inParts: true });
    assert.equal(source.slice, undefined);
    assert.deepEqual(await collectBytes(source.chunks), BYTES);
    assert.deepEqual([hidden.ranges, hidden.cancelled], [['bytes=0-65535', undefined], 1]);
    const empty = new FakeServer({ ...TAGGED, bytes: new Uint8Array(0) });
    assert.equal((await collectBytes((await opened(empty, { inParts: true })).chunks)).length, 0);
  });

  it('costs a format that is read in a row no request, and gives parts where the answer announced them', async () => {
    const row = new FakeServer(TAGGED);
    assert.deepEqual(await collectBytes((await opened(row)).chunks), BYTES);
    assert.deepEqual(row.ranges, [undefined]);
    const server = new FakeServer(TAGGED);
    const source = await opened(server);
    const first = await source.chunks[Symbol.asyncIterator]().next();
    assert.deepEqual(first.value, BYTES.slice(0, 16384));
    assert.deepEqual(await source.slice?.(200_000, 200_004), BYTES.slice(200_000, 200_004));
    assert.deepEqual(server.ranges, [undefined, 'bytes=200000-200003']);
    assert.ok(server.seen[0]?.signal?.aborted, 'the row is given up');
    assert.ok(server.sent < 40_000, `${server.sent} bytes`);
    assert.equal((await opened(new FakeServer({ bytes: BYTES, ranges: true }))).slice, undefined);
  });

  it('keeps the whole where a server stops giving parts', async () => {
    const server = new FakeServer({ ...TAGGED });
    const source = await opened(server, { inParts: true });
    server.file = { ...TAGGED, ranges: false };
    const parts = await Promise.all([source.slice?.(1000, 1010), source.slice?.(299_990, 300_000)]);
    assert.deepEqual(parts, [BYTES.slice(1000, 1010), BYTES.slice(299_990)]);
    const asked = server.seen.length;
    assert.deepEqual(await source.slice?.(0, 4), BYTES.slice(0, 4));
    assert.equal(server.seen.length, asked);
  });

  it('sends headers and credentials with each part', async () => {
    const server = new FakeServer(TAGGED);
    const input = { kind: 'url', url: URL_, crossOrigin: 'use-credentials' } as const;
    const source = await openUrl(input, { fetch: server.fetch, inParts: true, headers: { authorization: 'x' } });
    await source?.slice?.(100, 200);
    assert.deepEqual(
      server.seen.map(({ headers, credentials }) => [headers.authorization, credentials]),
      [
        ['x', 'include'],
        ['x', 'include'],
      ],
    );
  });

  it('refuses parts of another state of the file, by tag, by time, by length, and parts that are cut off', async () => {
    const changes: Partial<FakeFile>[] = [{ etag: '"2"' }, { bytes: BYTES.slice(1) }];
    for (const change of changes) {
      const server = new FakeServer(TAGGED);
      const source = await opened(server, { inParts: true });
      server.file = { ...TAGGED, ...change };
      await assert.rejects(async () => source.slice?.(0, 10), FileChanged);
    }
    const timed: FakeFile = { bytes: BYTES, ranges: true, lastModified: 'Mon, 01 Jan 2024 00:00:00 GMT' };
    const server = new FakeServer(timed);
    const source = await opened(server, { inParts: true });
    server.file = { ...timed, lastModified: 'Tue, 02 Jan 2024 00:00:00 GMT' };
    await assert.rejects(async () => source.slice?.(0, 10), { code: 'network' });
  });
});

describe('openUrl in a row', () => {
  it('goes on where a row broke off, if it is sure to be the same file', async () => {
    const server = new FakeServer(TAGGED);
    server.breaks.set(1, 100_000).set(2, 50_000);
    assert.deepEqual(await collectBytes((await opened(server)).chunks), BYTES);
    assert.deepEqual(server.ranges, [undefined, 'bytes=100000-299999', 'bytes=150000-299999']);
  });

  it('gives up a row that broke off where it cannot go on, or does so for the third time', async () => {
    const cannot: FakeFile[] = [
      { bytes: BYTES, ranges: true, announces: true },
      { bytes: BYTES, etag: '"1"' },
    ];
    for (const file of cannot) {
      const server = new FakeServer(file);
      server.breaks.set(1, 100_000);
      await assert.rejects(collectBytes((await opened(server)).chunks), { code: 'network', message: /connection was lost/ });
      assert.equal(server.seen.length, 1);
    }
    const server = new FakeServer(TAGGED);
    for (const number of [1, 2, 3]) server.breaks.set(number, 1000);
    await assert.rejects(collectBytes((await opened(server)).chunks), { code: 'network' });
    assert.equal(server.seen.length, 3);
  });

  it('does not put two states of a file together', async () => {
    const server = new FakeServer(TAGGED);
    server.breaks.set(1, 100_000);
    const source = await opened(server);
    server.file = { ...TAGGED, etag: '"2"' };
    await assert.rejects(collectBytes(source.chunks), FileChanged);
  });
});

describe('openUrl under a condition', () => {
  const unless = { etag: '"1"', lastModified: 'Mon, 01 Jan 2024 00:00:00 GMT' };

  function asked(server: FakeServer, known: FileVersion = unless): Promise<ByteSource | undefined> {
    return openUrl({ kind: 'url', url: URL_ }, { fetch: server.fetch, unless: known });
  }

  it('names the state of the file', async () => {
    const source = await opened(new FakeServer({ ...TAGGED, lastModified: unless.lastModified }));
    assert.deepEqual(source.version, unless);
    assert.deepEqual((await opened(new FakeServer({ bytes: BYTES }))).version, {});
  });

  it('asks with the conditions, and takes 304 as unchanged', async () => {
    const server = new FakeServer({ ...TAGGED, conditions: true });
    assert.equal(await asked(server), undefined);
    assert.deepEqual(server.seen[0]?.headers, { 'if-none-match': '"1"', 'if-modified-since': unless.lastModified });
    server.file = { ...server.file, etag: '"2"' };
    assert.deepEqual((await asked(server))?.version, { etag: '"2"' });
  });

  it('takes the same state as unchanged where the server heeds no condition, without reading on', async () => {
    const files: FakeFile[] = [TAGGED, { ...TAGGED, etag: 'W/"1"' }, { bytes: BYTES, lastModified: unless.lastModified }];
    for (const file of files) {
      const server = new FakeServer(file);
      assert.equal(await asked(server), undefined);
      assert.deepEqual([server.sent, server.cancelled], [0, 1]);
    }
  });

  it('loads where nothing is known, or the tag is new under an old time', async () => {
    assert.ok(await asked(new FakeServer(TAGGED), {}));
    assert.ok(await asked(new FakeServer({ bytes: BYTES })));
    assert.ok(await asked(new FakeServer({ ...TAGGED, etag: '"2"', lastModified: unless.lastModified })));
  });

  it('never takes a copy from a cache unasked', async () => {
    const server = new FakeServer(TAGGED);
    await asked(server, {});
    await opened(server);
    await opened(server, { fresh: true });
    assert.deepEqual(
      server.seen.map(({ cache }) => cache),
      ['no-cache', undefined, 'reload'],
    );
  });
});
