import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTableIfChanged } from '../../src/table/load.js';
import { failedFetch } from '../../src/util/fetch-errors.js';
import type { Table } from '../../src/table/table.js';
import { SalesError } from '../../src/util/error.js';
import type { Fetch } from '../../src/util/fetch.js';
import { part } from '../parts.js';
import { FakeServer } from './fake-server.js';
import { cellsOf, loadTable, loadText, type TestOptions } from './helpers.js';

const CSV = 'Name,Sales\nx,1.5\ny,2.5\n';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function source(url: string) {
  return { name: 'orders', input: { kind: 'url', url } } as const;
}

async function errorOf(loading: Promise<Table>): Promise<SalesError> {
  const error: unknown = await loading.catch((reason: unknown) => reason);
  assert.ok(error instanceof SalesError, String(error));
  return error;
}

describe('loadTable from a server', () => {
  it('says which state of the file it is, where the server does', async () => {
    const lastModified = 'Mon, 01 Jan 2024 00:00:00 GMT';
    const server = new FakeServer({ bytes: bytesOf(CSV), etag: 'W/"1"', lastModified });
    const table = await loadTable(source('https://x.test/a.csv'), { fetch: server.fetch });
    assert.deepEqual(table.version, { etag: 'W/"1"', lastModified });
    assert.equal((await loadText(CSV)).version, undefined);
  });

  it('loads anew only where the state has changed', async () => {
    const server = new FakeServer({ bytes: bytesOf(CSV), etag: '"1"' });
    const options = { fetch: server.fetch, part };
    const table = await loadTable(source('https://x.test/a.csv'), options);
    assert.ok(table.version);
    const seen: unknown[] = [];
    const again = await loadTableIfChanged(source('https://x.test/a.csv'), table.version, {
      ...options,
      onProgress: (progress) => seen.push(progress),
    });
    assert.deepEqual([again, seen, server.cancelled], [undefined, [], 1]);
    server.file = { bytes: bytesOf('Name,Sales\nz,9\n'), etag: '"2"' };
    const changed = await loadTableIfChanged(source('https://x.test/a.csv'), table.version, options);
    assert.ok(changed);
    assert.deepEqual([cellsOf(changed, 'Sales'), changed.version], [[9], { etag: '"2"' }]);
  });

  it('always loads what has no known state', async () => {
    const rows = { name: 't', input: { kind: 'rows', rows: [{ x: 1 }] } } as const;
    assert.equal((await loadTableIfChanged(rows, {}, { part }))?.rowCount, 1);
    const server = new FakeServer({ bytes: bytesOf(CSV), etag: '"1"' });
    const table = await loadTableIfChanged(source('https://x.test/a.csv'), {}, { fetch: server.fetch, part });
    assert.deepEqual([table?.rowCount, server.seen[0]?.cache], [2, 'no-cache']);
  });

  it('reads a file anew, once, that was replaced while it was read', async () => {
    const long = `Name,Sales\n${'x,1.5\n'.repeat(30_000)}`;
    const first = { bytes: bytesOf(long), etag: '"1"', ranges: true, announces: true };
    const server = new FakeServer(first);
    server.breaks.set(1, 50_000);
    server.instead.set(2, () => {
      server.file = { ...first, bytes: bytesOf(CSV), etag: '"2"' };
      return Promise.resolve(new Response('', { headers: { etag: '"2"' } }));
    });
    const table = await loadTable(source('https://x.test/a.csv'), { fetch: server.fetch });
    assert.deepEqual([table.rowCount, table.version, server.seen[2]?.cache], [2, { etag: '"2"' }, 'reload']);

    const restless = new FakeServer(first);
    for (const number of [1, 3]) restless.breaks.set(number, 50_000);
    for (const number of [2, 4]) {
      restless.instead.set(number, () => Promise.resolve(new Response('', { headers: { etag: `"${number}"` } })));
    }
    const error = await errorOf(loadTable(source('https://x.test/a.csv'), { fetch: restless.fetch }));
    assert.deepEqual([error.code, error.message.includes('replaced'), restless.seen.length], ['network', true, 4]);
  });

  it('asks for a part first where the name or the option says Parquet, and reads what else it gets', async () => {
    const wanted = async (url: string, options: TestOptions): Promise<string | undefined> => {
      const server = new FakeServer({ bytes: bytesOf(CSV), ranges: true });
      assert.equal((await loadTable(source(url), { fetch: server.fetch, ...options })).rowCount, 2);
      return server.ranges[0];
    };
    assert.equal(await wanted('https://x.test/a.parquet?v=1', {}), 'bytes=0-65535');
    assert.equal(await wanted('https://x.test/a.csv', {}), undefined);
  });

  it('falls back to a plain request where another site allows no part', async () => {
    const server = new FakeServer({ bytes: bytesOf(CSV), ranges: true });
    server.instead.set(1, () => Promise.reject(new SalesError('cors', 'Range is not allowed')));
    assert.equal((await loadTable(source('https://x.test/a.parquet'), { fetch: server.fetch })).rowCount, 2);
    assert.deepEqual(server.ranges, ['bytes=0-65535', undefined]);
  });

  it('gives the connection back when it ends early', async () => {
    const server = new FakeServer({ bytes: new Uint8Array(200_000).fill(0x80).fill(1, 0, 5000) });
    await assert.rejects(loadTable(source('https://x.test/a.bin'), { fetch: server.fetch }), { code: 'unsupported-format' });
    assert.equal(server.cancelled, 1);
  });
});

describe('a path of a file instead of a URL', () => {
  it('is explained, unlike a server that does not answer', async () => {
    const hintOf = async (url: string): Promise<string | undefined> =>
      (await failedFetch(new TypeError('Failed to fetch'), url, {}, fetch)).hint;
    for (const url of ['file:///tmp/orders.csv', 'c:\\data\\orders.csv'])
      assert.match((await hintOf(url)) ?? '', /Open the page through a web server and write a URL relative to it/);
    assert.equal(await hintOf('https://example.test/orders.csv'), 'Check the URL and the connection.');
  });
});

describe('what a server gives in place of data', () => {
  const served = (body: string, options: TestOptions = {}): Promise<SalesError> => errorOf(loadText(body, options, 'text/csv'));

  it('is known as a page to sign in, by its title, its password or where it came from', async () => {
    const pages = [
      '<!doctype html><title>Log in - Example</title>',
      '<html><body><form><input name=p type="password"></form>',
      '<!DOCTYPE html><html><head><title>Anmeldung</title>',
    ];
    for (const page of pages) {
      const error = await served(page);
      assert.deepEqual([error.code, error.params.found], ['not-tabular', 'sign-in']);
    }
    const led: Fetch = () =>
      Promise.resolve({
        status: 200,
        headers: new Headers(),
        body: new Response('<html>').body,
        redirected: true,
        url: 'https://sso.test/login?back=1',
        type: 'basic',
      });
    const error = await errorOf(loadTable(source('https://x.test/a.csv'), { fetch: led }));
    assert.deepEqual(error.params, { found: 'sign-in', leadsTo: 'https://sso.test/login?back=1' });
    assert.match(error.message, /sso\.test\/login/);
  });

  it('is known as another page, with its title', async () => {
    const error = await served('<!doctype html><html><head><title>Not available</title></head>');
    assert.deepEqual(error.params, { found: 'HTML', title: 'Not available' });
    assert.match((await served('<html><body><h1>Oops</h1>')).message, /'Oops'/);
    assert.match(
      (await served('<?xml version="1.0"?><Error><Message>Access Denied</Message></Error>')).message,
      /'Access Denied'/,
    );
  });

  it('is known as an error in JSON, in its own words', async () => {
    const bodies: [string, string][] = [
      ['{"error":{"code":403,"message":"quota exceeded"}}', 'quota exceeded'],
      ['{"error":"invalid_token","error_description":"The token has expired"}', 'The token has expired'],
      ['{"type":"https://x/out","title":"Gone","status":410,"detail":"The report was deleted"}', 'The report was deleted'],
      ['{"message":"Unauthorized","status":401}', 'Unauthorized'],
      ['{"errors":[{"title":"Bad filter","source":{"parameter":"from"}}]}', 'Bad filter'],
      ['{"success":false,"message":"No such report","data":null}', 'No such report'],
      ['{"error":{"message":"Bad filter","details":[{"field":"from"}]}}', 'Bad filter'],
    ];
    for (const [body, words] of bodies) {
      const error = await served(body);
      assert.deepEqual([error.code, error.params.answer], ['not-tabular', words], body);
      assert.ok(error.message.includes(words));
    }
    assert.equal((await served(bodies[0]![0], { format: 'csv' })).code, 'not-tabular');
  });

  it('is not mistaken for data that look like one', async () => {
    const data = [
      '{"error":null,"rows":[{"x":1}]}',
      '{"errors":[],"data":[{"x":1}]}',
      '{"error":"two rows were left out","rows":[{"x":1}]}',
      '{"message":"ok","status":"ok","data":[{"x":1}]}',
      '{"title":["a"],"status":[1]}',
      '[{"message":"late","status":2}]',
    ];
    for (const body of data) assert.equal((await loadText(body)).rowCount, 1, body);
    assert.equal((await loadText('{"message":"late","status":2}\n', { format: 'ndjson' })).rowCount, 1);
  });
});
