// What no check of types reads imports modules by their paths: one that moves must take its paths with it, and one that loses an export its importers.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';

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

test('each module of scripts and tests imports what there is', async () => {
  const names = await Promise.all(
    ['scripts', 'test', 'bin'].map((folder) => readdir(path.join(root, folder), { recursive: true })),
  );
  const [scripts, tests, commands] = names.map((list) =>
    list.filter((name) => /\.mjs$/.test(name) && !/^frameworks\/apps/.test(name)),
  );
  const entryPoints = [
    ...scripts.map((name) => `scripts/${name}`),
    ...tests.map((name) => `test/${name}`),
    ...commands.map((name) => `bin/${name}`),
  ];
  assert.ok(entryPoints.length > 150, `only ${entryPoints.length} modules found`);
  const { errors } = await build({
    absWorkingDir: root,
    entryPoints,
    outdir: 'build',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // What a build makes, and what a page imports.
    external: ['../dist/*', '../../dist/*', '/dist/*', '/look.mjs'],
    logLevel: 'silent',
  }).catch((error) => error);
  assert.deepEqual(
    errors.map(({ text, location }) => `${location?.file}:${location?.line} ${text}`),
    [],
  );
});
