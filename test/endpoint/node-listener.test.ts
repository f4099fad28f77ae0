import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { nodeListener, planHandler, type PlanHandler } from '../../src/endpoint.js';

describe('an endpoint behind node:http', () => {
  let folder: string;
  let handler: PlanHandler;
  let server: Server;
  let port: number;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-node-'));
    writeFileSync(path.join(folder, 'orders.csv'), 'date,region,revenue\n2024-01-01,North,1.50\n2024-01-02,South,2.25\n');
    handler = planHandler({ data: folder });
    const listen = nodeListener(handler);
    server = createServer((incoming, response) => void listen(incoming, response));
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
});
