// The bench imports modules by their paths: one that moves must take its path in bench/ with it.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '..', '..');

test('each compiled module that the bench imports has a source', async () => {
  const names = (await readdir(path.join(root, 'bench'))).filter((name) => name.endsWith('.mjs'));
  const missing = [];
  let found = 0;
  for (const name of names) {
    const text = await readFile(path.join(root, 'bench', name), 'utf8');
    for (const [, parts] of text.matchAll(/'build', ('src'(?:, '[^']+')+)/g)) {
      const source = parts.replaceAll("'", '').split(', ').join('/').replace(/\.js$/, '.ts');
      found += 1;
      if (!existsSync(path.join(root, source))) missing.push(`bench/${name}: ${source}`);
    }
  }
  assert.ok(found >= 4, `only ${found} paths found: has the bench another way to import?`);
  assert.deepEqual(missing, []);
});

test('each file that a page of the bench imports is there', async () => {
  const folder = path.join(root, 'bench', 'pages');
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
  const missing = [];
  for (const name of names) {
    const text = await readFile(path.join(folder, name), 'utf8');
    for (const [, file] of text.matchAll(/from '(\.[^']+)'/g)) {
      const found = path.relative(root, path.resolve(folder, path.dirname(name), file));
      const source = found.startsWith('build/src/') ? found.replace(/^build\/(.*)\.js$/, '$1.ts') : found;
      if (!existsSync(path.join(root, source))) missing.push(`bench/pages/${name}: ${source}`);
    }
  }
  assert.deepEqual(missing, []);
});
