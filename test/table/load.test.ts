import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Progress } from '../../src/query/source.js';
import { type TestOptions, cellsOf, loadBytes, loadTable, loadText, warningCodes } from './helpers.js';

const CSV = 'Name,Sales\nx,1.5\ny,2.5\n';

function fromUrl(url: string, options: TestOptions = {}) {
  return loadTable({ name: 'orders', input: { kind: 'url', url } }, options);
}

function answering(body: BodyInit | null, init: ResponseInit = {}): typeof fetch {
  return () => Promise.resolve(new Response(body, init));
}

describe('loadTable', () => {
  it('reads addresses, data: and blob: ones too', async () => {
    assert.deepEqual(cellsOf(await fromUrl('https://x.test/orders.csv', { fetch: answering(CSV) }), 'Sales'), [1.5, 2.5]);
    assert.deepEqual(cellsOf(await fromUrl(`data:text/csv,${encodeURIComponent(CSV)}`), 'Sales'), [1.5, 2.5]);
    const url = URL.createObjectURL(new Blob([CSV]));
    assert.deepEqual(cellsOf(await fromUrl(url), 'Sales'), [1.5, 2.5]);
    URL.revokeObjectURL(url);
  });

  it('reads blobs and rows', async () => {
    const blob = await loadTable({ name: 't', input: { kind: 'blob', blob: new Blob([CSV]) } }, {});
    assert.deepEqual(cellsOf(blob, 'Sales'), [1.5, 2.5]);
    const rows = [
      { day: new Date('2024-01-01T10:00:00Z'), n: 1, ok: true },
      { n: null, ok: false },
    ];
    const table = await loadTable({ name: 't', input: { kind: 'rows', rows } }, {});
    assert.deepEqual(cellsOf(table, 'day'), ['2024-01-01T10:00:00.000Z', null]);
    assert.deepEqual(
      [cellsOf(table, 'n'), cellsOf(table, 'ok')],
      [
        [1, null],
        [true, false],
      ],
    );
  });

  it('takes NaN among the numbers of rows as missing, and the infinite with a word', async () => {
    const rows = [0, NaN, 5, Infinity].map((n) => ({ n }));
    const table = await loadTable({ name: 't', input: { kind: 'rows', rows } }, {});
    assert.deepEqual(cellsOf(table, 'n'), [0, null, 5, null]);
    assert.deepEqual(warningCodes(table), ['infinite-values']);
    const tiny = [5e-9, 2e-9].map((n) => ({ n }));
    assert.deepEqual(cellsOf(await loadTable({ name: 't', input: { kind: 'rows', rows: tiny } }, {}), 'n'), [5e-9, 2e-9]);
  });

  it('reads paths and file: addresses in Node', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'sales-'));
    const file = path.join(folder, 'orders 1#.csv');
    await writeFile(file, CSV);
    assert.equal((await fromUrl(file)).rowCount, 2);
    assert.equal((await fromUrl(pathToFileURL(file).href)).rowCount, 2);
    await assert.rejects(fromUrl(path.join(folder, 'none.csv')), { code: 'network' });
    await assert.rejects(fromUrl(folder), { code: 'network' });
    await rm(folder, { recursive: true });
  });

  it('takes the part of a JSON text that the fragment names', async () => {
    const body = '{"a":[{"x":1}],"b":[{"x":2}]}';
    assert.deepEqual(cellsOf(await fromUrl('https://x.test/d.json#/b', { fetch: answering(body) }), 'x'), [2]);
  });

  it('sends headers, and credentials where wanted', async () => {
    let seen: RequestInit | undefined;
    const fetch: typeof globalThis.fetch = (_, init) => {
      seen = init;
      return Promise.resolve(new Response(CSV));
    };
    const input = { kind: 'url', url: 'https://x.test/a.csv', crossOrigin: 'use-credentials' } as const;
    await loadTable({ name: 't', input }, { fetch, headers: { authorization: 'x' } });
    assert.deepEqual([seen?.headers, seen?.credentials], [{ authorization: 'x' }, 'include']);
  });

  it('says what the server answered', async () => {
    await assert.rejects(fromUrl('https://x.test/a.csv', { fetch: answering('no', { status: 404 }) }), {
      code: 'http-status',
      params: { status: 404, url: 'https://x.test/a.csv' },
    });
    await assert.rejects(fromUrl('https://x.test/a.csv', { fetch: answering(null, { status: 204 }) }), { code: 'empty-input' });
    await assert.rejects(fromUrl('https://x.test/a.csv', { fetch: () => Promise.reject(new TypeError('failed')) }), {
      code: 'network',
    });
  });

  it('says that a page came instead of data', async () => {
    for (const page of ['<!DOCTYPE html><title>Sign in</title>', '\n<html><body>x', '<?xml version="1.0"?><a/>']) {
      await assert.rejects(loadText(page, {}, 'text/csv'), { code: 'not-tabular' });
    }
  });

  it('names a workbook that is saved as HTML or XML, and how to save it', async () => {
    const workbooks = [
      '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>',
      '<table border="1"><tr><th>Date</th></tr></table>',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook>',
    ];
    for (const start of workbooks)
      await assert.rejects(loadText(start, {}, 'application/vnd.ms-excel'), {
        code: 'unsupported-format',
        hint: 'Save the workbook as .xlsx, or the sheet as CSV.',
      });
  });

  it('tells a connection that breaks off from a file that ends', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (controller.desiredSize === 1) controller.enqueue(new TextEncoder().encode(CSV));
        controller.error(new TypeError('terminated'));
      },
    });
    await assert.rejects(fromUrl('https://x.test/a.csv', { fetch: answering(body) }), { code: 'network' });
  });

  it('unpacks gzip, counts its packed bytes, and tells cut off from damaged', async () => {
    const packed = new Uint8Array(gzipSync(CSV.repeat(1000)));
    const seen: Progress[] = [];
    await loadBytes(packed, { onProgress: (progress) => seen.push(progress) });
    const last = seen.at(-1);
    assert.deepEqual([last?.bytes, last?.bytesTotal], [packed.length, packed.length]);
    assert.ok((last?.rows ?? 0) > 1000);
    await assert.rejects(loadBytes(packed.subarray(0, packed.length - 12)), { code: 'truncated' });
    const damaged = packed.slice();
    damaged[packed.length - 6]! ^= 255;
    await assert.rejects(loadBytes(damaged), { code: 'malformed-gzip' });
  });

  it('finds the format by content before name and type, by name before nothing', async () => {
    assert.deepEqual(cellsOf(await loadText('[{"Sales":1}]', {}, 'text/csv'), 'Sales'), [1]);
    assert.deepEqual(cellsOf(await loadText(CSV, {}, 'application/json'), 'Sales'), [1.5, 2.5]);
    assert.equal((await fromUrl('https://x.test/a.ndjson', { fetch: answering('{"x":1}') })).rowCount, 1);
    assert.deepEqual(
      (await loadText('[Order],b\n1,2\n')).columns.map((column) => column.name),
      ['[Order]', 'b'],
    );
    await assert.rejects(loadText('[{"x":1}]', { format: 'csv' }), { code: 'format-mismatch' });
    await assert.rejects(loadBytes(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)), { code: 'truncated' });
  });

  it('does not take text for Arrow, whatever the name or the option says', async () => {
    const page = { fetch: answering('<!doctype html><title>Sign in</title>') };
    await assert.rejects(fromUrl('https://x.test/a.arrow', page), { code: 'not-tabular' });
    await assert.rejects(loadText(CSV, { format: 'arrow' }), { code: 'malformed-arrow', message: /looks like text/ });
    assert.equal((await fromUrl('https://x.test/a.arrow', { fetch: answering(CSV) })).rowCount, 2);
  });

  it('stops when its asker gives up, before and while loading', async () => {
    await assert.rejects(loadText(CSV, { signal: AbortSignal.abort() }), { name: 'AbortError' });
    const controller = new AbortController();
    let clock = 0;
    const options: TestOptions = { signal: controller.signal, now: () => (clock += 60), onProgress: () => controller.abort() };
    await assert.rejects(loadText(CSV.repeat(100_000), options), { name: 'AbortError' });
  });

  it('stops with an AbortError whatever reason the signal carries', async () => {
    const controller = new AbortController();
    const fetch: typeof globalThis.fetch = () => {
      controller.abort('changed my mind');
      return Promise.reject(new TypeError('changed my mind'));
    };
    await assert.rejects(fromUrl('https://x.test/a.csv', { fetch, signal: controller.signal }), { name: 'AbortError' });
  });

  it('gives other work a turn while it decodes', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    let clock = 0;
    await loadText(CSV.repeat(100_000), { now: () => (clock += 60) });
    clearInterval(timer);
    assert.ok(turns > 2, `${turns} turns`);
  });
});
