import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { closeServer, nodeListener, planHandler, type PlanHandler } from '../../src/endpoint.js';
import { until } from '../until.js';

describe('an endpoint behind node:http', () => {
  let folder: string;
  let handler: PlanHandler;
  let server: Server;
  let port: number;
  const rejections: unknown[] = [];
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-node-'));
    writeFileSync(path.join(folder, 'orders.csv'), 'date,region,revenue\n2024-01-01,North,1.50\n2024-01-02,South,2.25\n');
    handler = planHandler({ data: folder });
    const listen = nodeListener(handler);
    server = createServer((incoming, response) => {
      listen(incoming, response).catch((error: unknown) => {
        rejections.push(error);
        response.destroy();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ({ port } = server.address() as AddressInfo);
  });
  after(async () => {
    server.close();
    server.closeAllConnections();
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  it('answers plans over a socket', async () => {
    const dataset = await openDataset(`http://127.0.0.1:${port}/sales/plan`, { engine: 'server' });
    const result = await dataset.query({ measures: ['revenue'], by: ['region'] });
    assert.deepEqual(result.rows(), [
      { region: 'North', revenue: 1.5 },
      { region: 'South', revenue: 2.25 },
    ]);
  });

  it('ends a body that drips with 408, and the log says why', async () => {
    const lines: string[] = [];
    const slow = planHandler({ data: folder, limits: { body: 0.3 }, log: (line) => lines.push(line) });
    const own = createServer((incoming, response) => void nodeListener(slow)(incoming, response));
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    const { port: ownPort } = own.address() as AddressInfo;
    const socket = connect(ownPort, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /sales/plan HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n');
    const drip = setInterval(() => socket.writable && socket.write(' '), 50);
    await until(() => lines.length === 1);
    clearInterval(drip);
    const { status, reason } = JSON.parse(lines[0]!) as { readonly status: number; readonly reason: string };
    assert.deepEqual([status, reason], [408, 'body-too-slow']);
    socket.destroy();
    await closeServer(own, slow, 0);
  });

  it('takes a body that breaks off for a page that has left, not for an error', async () => {
    const lines: string[] = [];
    const errors: unknown[] = [];
    const own = planHandler({ data: folder, log: (line) => lines.push(line), onError: (error) => errors.push(error) });
    const listening = createServer((incoming, response) => void nodeListener(own)(incoming, response));
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    const { port: ownPort } = listening.address() as AddressInfo;
    // The data is open, so the endpoint waits for the body.
    await (await fetch(`http://127.0.0.1:${ownPort}/sales/plan`)).text();
    const socket = connect(ownPort, '127.0.0.1');
    socket.write('POST /sales/plan HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{', () => socket.destroy());
    await until(() => lines.length === 2);
    const { status, reason } = JSON.parse(lines[1]!) as { readonly status: number; readonly reason: string };
    assert.deepEqual([status, reason, errors], [499, 'aborted', []]);
    await closeServer(listening, own, 0);
  });

  it('closes for a restart after a grace time, although a body is still on its way', async () => {
    const waiting = planHandler({ data: folder });
    const own = createServer((incoming, response) => void nodeListener(waiting)(incoming, response));
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    const { port: ownPort } = own.address() as AddressInfo;
    const socket = connect(ownPort, '127.0.0.1');
    socket.on('error', () => undefined);
    const ended = new Promise((resolve) => socket.on('close', resolve));
    socket.write('POST /sales/plan HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n');
    await new Promise((resolve) => own.once('request', resolve));
    let isClosed = false;
    const closing = closeServer(own, waiting, 0.3).then(() => (isClosed = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(isClosed, false);
    await Promise.all([closing, ended]);
  });

  it('passes on what a viewer answered about the data', async () => {
    const statusOf = (): Promise<unknown> =>
      openDataset(`http://127.0.0.1:${port}/sales/plan`, { engine: 'server', status: 'no such state' });
    await assert.rejects(statusOf(), /invalid value 'no such state'/);
    const response = await fetch(`http://127.0.0.1:${port}/sales/plan?answers=x`);
    assert.equal(response.status, 400);
  });

  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', 'a b', '127.0.0.1@evil.example']) {
    it(`refuses the Host '${host}'`, async () => {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        request({ port, host: '127.0.0.1', path: '/sales/plan', headers: { Host: host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      assert.equal(status, 403);
    });
  }

  for (const head of [
    'TRACE /sales/plan HTTP/1.1\r\nHost: localhost',
    ...['localhost:99999', '[', '[::1]:80:80', ':'].map((host) => `GET /sales/plan HTTP/1.1\r\nHost: ${host}`),
  ]) {
    it(`refuses ${JSON.stringify(head)}`, async () => {
      assert.match(await sent(port, head), /^HTTP\/1\.1 400 /);
      assert.deepEqual(rejections.splice(0), []);
    });
  }

  it('ends the connection where the handler fails, and rejects nothing', async () => {
    const failed = nodeListener(() => Promise.reject(new Error('no handler')));
    const own = createServer((incoming, response) => {
      failed(incoming, response).catch((error: unknown) => {
        rejections.push(error);
        response.destroy();
      });
    });
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    assert.equal(await sent((own.address() as AddressInfo).port, 'GET / HTTP/1.1\r\nHost: localhost'), '');
    own.close();
    assert.deepEqual(rejections.splice(0), []);
  });

  it('rejects nothing when the page leaves while a query runs', async () => {
    const ended: string[] = [];
    const pending = nodeListener((asked) => {
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => {
          stream.enqueue(new Uint8Array(1));
          asked.signal.addEventListener('abort', () => {
            ended.push('query');
            stream.error(asked.signal.reason);
          });
        },
      });
      return Promise.resolve(new Response(body));
    });
    const own = createServer((incoming, response) => {
      pending(incoming, response)
        .catch((error: unknown) => rejections.push(error))
        .finally(() => ended.push('listener'));
    });
    await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
    const page = request({ port: (own.address() as AddressInfo).port, host: '127.0.0.1' }, (response) =>
      response.once('data', () => page.destroy()),
    );
    page.on('error', () => undefined).end();
    await until(() => ended.length === 2);
    own.close();
    assert.deepEqual(rejections.splice(0), []);
  });
});

/** Sends the head of a request as it is written, and returns the response. */
function sent(port: number, head: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(`${head}\r\nConnection: close\r\n\r\n`));
    socket.on('data', (bytes) => (text += bytes.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
}
