import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import path from 'node:path';
import { rangeOf, serve } from '../../scripts/static-server.mjs';

describe('rangeOf', () => {
  it('reads first and last, an open end, and a suffix', () => {
    assert.deepEqual(rangeOf('bytes=2-5', 10), [2, 5]);
    assert.deepEqual(rangeOf('bytes=2-', 10), [2, 9]);
    assert.deepEqual(rangeOf('bytes=-3', 10), [7, 9]);
    assert.deepEqual(rangeOf('bytes=8-99', 10), [8, 9]);
  });
  it('says null for a range past the end', () => {
    assert.equal(rangeOf('bytes=10-12', 10), null);
  });
  it('follows no range it cannot read', () => {
    assert.equal(rangeOf(undefined, 10), undefined);
    assert.equal(rangeOf('bytes=-', 10), undefined);
    assert.equal(rangeOf('bytes=0-1,4-5', 10), undefined);
  });
});

describe('serve', () => {
  let server;
  before(async () => {
    server = await serve([
      ['/data/', path.resolve('test', 'fixtures')],
      ['/', path.resolve('test', 'harness')],
    ]);
  });
  after(() => server.close());
  const get = (address, headers = {}) => fetch(server.origin + address, { headers });

  it('gives a file of a mount with its type and length', async () => {
    const answer = await get('/data/orders-small.csv');
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.equal((await answer.text()).length, Number(answer.headers.get('content-length')));
  });
  it('gives a part of a file', async () => {
    const answer = await get('/data/orders-small.csv', { range: 'bytes=6-7' });
    assert.equal(answer.status, 206);
    assert.equal(await answer.text(), 'ID');
    assert.match(answer.headers.get('content-range'), /^bytes 6-7\/\d+$/);
  });
  it('sends the headers that it is given along', async () => {
    const isolated = await serve([['/', path.resolve('test', 'fixtures')]], 0, { 'cross-origin-opener-policy': 'same-origin' });
    const answer = await fetch(`${isolated.origin}/orders-small.csv`);
    isolated.close();
    assert.equal(answer.headers.get('cross-origin-opener-policy'), 'same-origin');
    assert.equal((await get('/data/orders-small.csv')).headers.get('cross-origin-opener-policy'), null);
  });
  it('sends a file that the browser has only when it has changed', async () => {
    const etag = (await get('/data/orders-small.csv')).headers.get('etag');
    const same = await get('/data/orders-small.csv', { 'if-none-match': etag });
    assert.deepEqual([same.status, same.headers.get('etag'), await same.text()], [304, etag, '']);
    assert.equal((await get('/data/orders-small.csv', { 'if-none-match': '"other"' })).status, 200);
  });
  it('refuses a part past the end', async () => {
    assert.equal((await get('/data/orders-small.csv', { range: 'bytes=999999-' })).status, 416);
  });
  it('gives nothing outside its folders, and no folder', async () => {
    for (const address of ['/data/%2e%2e/%2e%2e/package.json', '/data/', '/nothing.js', '/%zz'])
      assert.equal((await get(address)).status, 404, address);
  });
  it('says that its port is taken', async () => {
    await assert.rejects(serve([], Number(new URL(server.origin).port)), { code: 'EADDRINUSE' });
  });

  it('answers this computer alone, and another interface on request', async () => {
    for (const [host, isReached] of [
      [undefined, false],
      ['0.0.0.0', true],
    ]) {
      const { origin, close } = await serve([], 0, {}, host);
      // Also an address of this computer, but not the one that is listened on.
      const reached = await fetch(`http://127.0.0.2:${new URL(origin).port}/`).then(
        () => true,
        () => false,
      );
      close();
      assert.equal(reached, isReached, host);
    }
  });
});
