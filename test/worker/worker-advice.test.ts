import assert from 'node:assert/strict';
import { it } from 'node:test';
import { workerAdvice } from '../../src/client/client.js';

const SITE = { protocol: 'https:', origin: 'https://shop.test' };

it('blames a content security policy only where there may be one', () => {
  const file = workerAdvice('file:///page/worker.js', { protocol: 'file:', origin: 'null' });
  const sandbox = workerAdvice('https://shop.test/worker.js', { protocol: 'https:', origin: 'null' });
  assert.match(file, /web server/);
  assert.match(sandbox, /sandbox: add allow-same-origin/);
  for (const advice of [file, sandbox]) assert.doesNotMatch(advice, /policy/);
  assert.match(workerAdvice('blob:https://shop.test/1', SITE), /worker-src blob:/);
  assert.match(workerAdvice('https://shop.test/worker.js', SITE), /worker-src 'self' if .* setBasePath\('\/sales-elements\/'\)/);
});
