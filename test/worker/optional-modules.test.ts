import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { it } from 'node:test';
import { partLoader } from '../../src/worker/serve/optional-modules.js';

it('loads a module again after a failure, at a URL that the browser has not seen fail', async () => {
  const tries = 'globalThis.moduleTries';
  const code = `${tries} = (${tries} ?? 0) + 1; if (${tries} === 1) throw new Error('away'); export const n = ${tries} //`;
  const part = partLoader({ live: `data:text/javascript,${encodeURIComponent(code)}` });
  await assert.rejects(part('live'), { code: 'worker-failed' });
  assert.deepEqual({ ...(await part<{ n: number }>('live')) }, { n: 2 });
});

it('tells a file that is missing from a server that does not answer', async () => {
  const server = createServer((_request, response) => void response.writeHead(404).end());
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  const part = partLoader({ '': `http://localhost:${(server.address() as AddressInfo).port}/chunks/` });
  await assert.rejects(part('live'), { code: 'worker-failed', hint: /^Copy the folder chunks\// });
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
  await assert.rejects(part('live'), { code: 'worker-failed', hint: 'Check the connection to the server, then try again.' });
});
