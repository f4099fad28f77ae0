import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from '../../scripts/daily-tests.mjs';
import { build } from 'esbuild';
import { at, root } from './files.mjs';

/** Runs module code in a Node of its own; gives what it printed. It must end by itself: an import leaves nothing running. */
function inNode(code) {
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
    timeout: 30_000,
  });
  assert.equal(run.stderr, '');
  assert.equal(run.status, 0);
  return run.stdout.trim();
}

const ASK = `const dataset = await openDataset('test/fixtures/orders-small.csv');
  const result = await dataset.query({ measures: ['revenue', 'orders'], by: ['category'] });
  console.log(JSON.stringify(result.rows()));`;
const ROWS = [
  { category: 'Chairs', revenue: 435, orders: 3 },
  { category: 'Lamps', revenue: 221.4, orders: 3 },
  { category: 'Tables', revenue: 665.95, orders: 2 },
];

/** Files that no reader can read, by the beginning of their bytes. */
const BROKEN = {
  'x.parquet': 'PAR1',
  'x.arrow': 'ARROW1\0\0',
  'x.xlsx': 'PK\u0003\u0004',
  'x.csv.gz': '\u001f\u008b\b',
  'x.json': '{"a"',
};

describe('errors of broken files', () => {
  // By day two of them: tests of `table/` read each.
  for (const [place, [name, start]] of Object.entries(BROKEN).entries())
    it(`are sentences in Node and in commands: ${name}${place % 3 === 0 ? '' : ' @release'}`, () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'sales-broken-'));
      const file = path.join(folder, name);
      writeFileSync(file, Buffer.from(start.padEnd(64, 'x'), 'latin1'));
      const code = `import { openDataset } from './dist/core.js';
        await openDataset(${JSON.stringify(file)}).catch(({ message, hint }) => console.log(message + '|' + hint));`;
      const command = spawnSync(process.execPath, ['bin/sales-elements.mjs', 'describe', file], { cwd: root, encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      for (const text of [inNode(code), command.stderr]) {
        assert.match(text, /^[A-Z]\S* [^{}]+[|\n][A-Z][^{}]+\.?$/u);
        assert.doesNotMatch(text, /[{}]|undefined/u);
      }
      assert.equal(command.status, 1);
    });
});

describe('in Node', () => {
  it('answers through the package name', () => {
    assert.deepEqual(JSON.parse(inNode(`import { openDataset } from 'sales-elements/core'; ${ASK}`)), ROWS);
  });

  it('answers through the file for pages', () => {
    assert.deepEqual(JSON.parse(inNode(`import { openDataset } from './dist/core.js'; ${ASK}`)), ROWS);
  });

  it('works out statistics through the package name and the file for pages @release', () => {
    const code = `const { r } = correlation({ x: [1, 2, 3, 4], y: [1, 3, 2, 4] }); console.log(r[0][1].toFixed(12), quantile([5, 1, 3], 0.25));`;
    for (const from of ['sales-elements/stats', './dist/stats.js'])
      assert.equal(inNode(`import { correlation, quantile } from '${from}'; ${code}`), '0.800000000000 2', from);
  });

  it('imports core and stats without adding a global or leaving anything running', () => {
    for (const file of ['core', 'stats'].filter((name) => existsSync(at(`dist/${name}.js`)))) {
      const code = `const before = Object.getOwnPropertyNames(globalThis).join(); await import('./dist/${file}.js');
        console.log(Object.getOwnPropertyNames(globalThis).join() === before);`;
      assert.equal(inNode(code), 'true', file);
    }
  });

  it('imports what core loads late, from the files for pages too', async () => {
    const { metafile } = await build({
      absWorkingDir: at('dist'),
      entryPoints: ['core.js'],
      bundle: true,
      format: 'esm',
      outdir: 'never-written',
      write: false,
      metafile: true,
      external: ['node:*'],
      logLevel: 'silent',
    });
    const files = Object.keys(metafile.inputs);
    assert.ok(files.length > 10, 'core has parts');
    assert.equal(inNode(`${files.map((file) => `await import('./dist/${file}');`).join('')} console.log('all');`), 'all');
  });

  it('imports the index where there is no page, as a server that renders pages does', () => {
    assert.equal(inNode(`const { SalesKpi } = await import('sales-elements'); console.log(typeof SalesKpi);`), 'function');
  });

  it('imports what registers tags and what watches pages there, which then do nothing', () => {
    const code = `await import('sales-elements/define/all.js'); await import('sales-elements/auto.js'); console.log(typeof document);`;
    assert.equal(inNode(code), 'undefined');
  });
});
