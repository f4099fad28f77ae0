import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, it } from 'node:test';
import { root } from './files.mjs';

/** Runs `npm start`'s script on a port. */
function start(port) {
  const child = spawn(process.execPath, ['scripts/serve.mjs'], { cwd: root, env: { ...process.env, PORT: String(port) } });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

async function originOf(child) {
  let text = '';
  for await (const part of child.stdout) {
    text += part;
    const found = /demo: (http:\/\/localhost:\d+)\//.exec(text);
    if (found) return found[1];
  }
  throw new Error(`npm start ended: ${text}`);
}

describe('npm start', () => {
  it('serves the demo page, the library and the data', async () => {
    const child = start(0);
    try {
      const origin = await originOf(child);
      const page = await fetch(`${origin}/`);
      assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
      const addresses = [...(await page.text()).matchAll(/(?:src|href)="([^"#:]+)"/g)].map(
        ([, address]) => new URL(address, `${origin}/`),
      );
      assert.ok(addresses.length > 3);
      for (const address of addresses) assert.equal((await fetch(address, { method: 'HEAD' })).status, 200, address.pathname);
      const worker = await fetch(`${origin}/dist/chunks/worker.js`, { method: 'HEAD' });
      assert.equal(worker.headers.get('content-type'), 'text/javascript; charset=utf-8');
      assert.equal((await fetch(`${origin}/package.json`)).status, 404);
    } finally {
      child.kill();
      await once(child, 'close');
    }
  });

  it('says in one sentence that the port is taken, and how to take another', async () => {
    const other = createServer().listen(0);
    await once(other, 'listening');
    const child = start(other.address().port);
    let said = '';
    child.stderr.on('data', (text) => (said += text));
    const [code] = await once(child, 'close');
    other.close();
    assert.equal(code, 1);
    assert.match(said, /^Port \d+ is taken .*PORT=\d+ npm start\n$/);
  });
});
