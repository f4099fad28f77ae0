import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { serveSlowly, SlowLine } from '../../bench/slow-server.mjs';

describe('a slow line', () => {
  it('carries all responses one after the other at its speed', () => {
    const line = new SlowLine(200);
    assert.deepEqual([line.passedAt(1000, 4000), line.passedAt(1000, 4000), line.passedAt(1010, 2000)], [1020, 1040, 1050]);
  });

  it('is free again after a pause', () => {
    const line = new SlowLine(200);
    line.passedAt(0, 4000);
    assert.equal(line.passedAt(500, 200), 501);
  });
});

describe('a slow server', () => {
  let folder;
  let server;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-slow-'));
    writeFileSync(path.join(folder, 'orders.csv'), 'region,revenue\n'.repeat(900));
    server = await serveSlowly({
      mounts: [['/data/', folder]],
      texts: { '/page.html': '<p>page' },
      latencyMs: 1,
      mbitPerSecond: 1000,
    });
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('sends files and texts compressed, and lists what it sent', async () => {
    server.begin();
    const response = await fetch(`${server.origin}/data/orders.csv`);
    assert.equal(await response.text(), 'region,revenue\n'.repeat(900));
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    assert.equal(await (await fetch(`${server.origin}/page.html`)).text(), '<p>page');
    assert.deepEqual(
      server.requests.map(({ path: file }) => file),
      ['/data/orders.csv', '/page.html'],
    );
    assert.equal(server.requests[0].bytes, Number(response.headers.get('content-length')));
    server.begin('br');
    assert.equal((await fetch(`${server.origin}/page.html`)).headers.get('content-encoding'), 'br');
    assert.equal(server.requests.length, 1);
  });

  it('sends no file outside of its folders', async () => {
    server.begin();
    for (const file of ['/data/..%2f..%2fetc/passwd', '/other', '/data/none.csv'])
      assert.equal((await fetch(`${server.origin}${file}`)).status, 404, file);
  });
});
