// @release: bundles the library twice, in processes of npm start; fast-build.test.mjs has the bundle
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { describe, it } from 'node:test';

const root = process.cwd();

/** Runs `npm start`'s script on a port, over these files where there are any. */
function start(port, files = []) {
  const child = spawn(process.execPath, ['scripts/serve.mjs', ...files], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
  });
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  return child;
}

/** Runs the script to its end. Returns what it printed. */
async function ended(args) {
  const child = start(0, args);
  let text = '';
  let problem = '';
  child.stdout.on('data', (part) => (text += part));
  child.stderr.on('data', (part) => (problem += part));
  const [code] = await once(child, 'close');
  return { code, text, problem };
}

async function originOf(child) {
  let text = '';
  for await (const part of child.stdout) {
    text += part;
    const found = /(?:demo|dashboard): (http:\/\/localhost:\d+)\//.exec(text);
    if (found) return found[1];
  }
  throw new Error(`npm start ended: ${text}`);
}

/** Returns the addresses that a page names. */
async function addressesOn(url) {
  const page = await fetch(url);
  assert.equal(page.headers.get('content-type'), 'text/html; charset=utf-8');
  const named = [...(await page.text()).matchAll(/(?:src|href)="([^"#:]+)"/g)].flatMap(([, list]) => list.split(' '));
  const addresses = named.map((address) => new URL(address, url));
  assert.ok(addresses.length > 3, url);
  return addresses;
}

/** Checks that the pages of the demo, all that they name, and the worker are served. */
async function checkFiles(origin) {
  const pages = ['/', '/gallery.html', '/compose.html'].map((page) => addressesOn(origin + page));
  const addresses = (await Promise.all(pages)).flat();
  for (const address of addresses) assert.equal((await fetch(address, { method: 'HEAD' })).status, 200, address.pathname);
  const worker = await fetch(`${origin}/dist/chunks/worker.js`, { method: 'HEAD' });
  assert.equal(worker.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal((await fetch(`${origin}/package.json`)).status, 404);
}

describe('npm start', () => {
  it('serves the pages of the demo, the library, and the data', async () => {
    // What an earlier start has built is not proof of this one.
    await rm('build/demo-library/demo', { recursive: true, force: true });
    const child = start(0);
    try {
      const origin = await originOf(child);
      await checkFiles(origin);
    } finally {
      child.kill();
      await once(child, 'close');
    }
  });

  it('serves a dashboard over the files that are named, each under its own name, in a currency', async () => {
    const files = [
      'test/fixtures/orders-small.csv',
      'test/fixtures/role-names.txt',
      'test/fixtures/../fixtures/orders-small.csv',
    ];
    const child = start(0, ['--currency', 'EUR', ...files]);
    try {
      const origin = await originOf(child);
      const page = await (await fetch(`${origin}/`)).text();
      const [, src, currency] = /<div id="dashboard" data-src="([^"]+)" data-currency="([A-Z]+)"/.exec(page);
      assert.equal(currency, 'EUR');
      const addresses = src.split(' ');
      assert.deepEqual(addresses, ['/orders-small.csv', '/role-names.txt', '/2/orders-small.csv']);
      for (const [index, address] of addresses.entries()) {
        assert.equal(await (await fetch(origin + address)).text(), await readFile(path.join(root, files[index]), 'utf8'));
      }
      assert.doesNotMatch(page, /retail|gallery/);
      for (const [, address] of page.matchAll(/(?: src|href)="([^"#:]+)"/g)) {
        assert.equal((await fetch(new URL(address, origin), { method: 'HEAD' })).status, 200, address);
      }
    } finally {
      child.kill();
      await once(child, 'close');
    }
  });

  it('shows its help and its version', async () => {
    const help = await ended(['--help']);
    assert.deepEqual([help.code, help.problem], [0, '']);
    assert.match(help.text, /^Usage: npm start -- \[FILE…\] \[options\]\n[\s\S]*PORT[\s\S]*--currency EUR/);
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
    assert.equal((await ended(['--version'])).text, `${version}\n`);
  });

  it('says which option is wrong, and what was expected', async () => {
    for (const [args, expected] of [
      [['--currency=euro', 'test/fixtures/orders-small.csv'], /^--currency is 'euro': use EUR or another code/],
      [['--curency', 'EUR'], /^Unknown option '--curency'. Did you mean '--currency'\?\n\nUsage: npm start -- /],
      [['--currency'], /^--currency needs a value: --currency EUR\.\n/],
    ]) {
      const { code, problem } = await ended(args);
      assert.equal(code, 1);
      assert.match(problem, expected);
    }
  });

  it('says which of the files is not there', async () => {
    const { code, problem } = await ended(['no-such-file.csv']);
    assert.equal(code, 1);
    assert.match(problem, /^There is no file .*no-such-file\.csv: name files to show, as in npm start -- /);
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
