import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { installedFolder, servedFolder } from '../../src/worker/package-files.js';

describe('installedFolder', () => {
  it('is the package, where a development server keeps a bundle of the library in a cache folder', () => {
    const vite = 'http://localhost:5173/base/node_modules/.vite/deps/sales-elements_define_all__js.js?v=1';
    assert.equal(installedFolder(vite), 'http://localhost:5173/base/node_modules/sales-elements/dist/chunks/');
  });

  it('is undefined where the worker is next to the library', () => {
    const pnpm =
      'http://localhost/node_modules/.pnpm/sales-elements@1.0.0/node_modules/sales-elements/dist/chunks/base-abc1234.js';
    for (const url of [pnpm, 'https://cdn.example/sales-elements/dist/chunks/base.js', 'http://localhost/assets/index.js'])
      assert.equal(installedFolder(url), undefined, url);
  });
});

describe('servedFolder', () => {
  const page = 'http://localhost:8000/shop/index.html';

  it('is the installed package on the origin of the page, for a bundle of that origin', () => {
    assert.equal(
      servedFolder(page, 'http://localhost:8000/build/main.js'),
      'http://localhost:8000/node_modules/sales-elements/dist/chunks/',
    );
  });

  it('is undefined for files of dist, of the package and of other origins', () => {
    for (const url of [
      'http://localhost:8000/dist/chunks/base-abc_123.js',
      'http://localhost:8000/node_modules/sales-elements/dist/chunks/base-abc1234.js',
      'https://cdn.example/build/main.js',
      'file:///home/shop/node_modules/x.js',
    ])
      assert.equal(servedFolder(page, url), undefined, url);
    assert.equal(servedFolder('file:///shop/index.html', 'file:///shop/build/main.js'), undefined);
  });
});
