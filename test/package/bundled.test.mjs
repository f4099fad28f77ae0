// @release: the bundle of all tags changes with esbuild and the exports, which `exports.test.mjs` checks
// The modules for bundlers, bundled by esbuild, which does not follow the URLs of the worker's files: every widget shows the right number.
import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { serve } from '../../scripts/static-server.mjs';
import { board } from '../frameworks/board.mjs';
import { serveData } from '../frameworks/data.mjs';
import { look, startChromium } from '../frameworks/visit.mjs';
import { at } from './files.mjs';

const FOLDER = at('build', 'bundled');

const bundle = (format, outdir) =>
  build({
    stdin: { contents: "import 'sales-elements/define/all.js';", resolveDir: at(), sourcefile: 'main.js' },
    bundle: true,
    splitting: format === 'esm',
    format,
    outdir,
    entryNames: 'main',
    logLevel: 'error',
  });

const page = (data, attributes) => `<!doctype html>
<html lang="en">
<meta charset="utf-8"><link rel="icon" href="data:,"><title>Test</title>
${board(data)}
<script ${attributes} src="/main.js"></script>
</html>`;

describe('a bundle without the files of the worker', () => {
  let browser;
  let data;
  before(async () => {
    await rm(FOLDER, { recursive: true, force: true });
    await bundle('esm', FOLDER);
    await bundle('iife', `${FOLDER}/classic`);
    data = await serveData();
    await writeFile(`${FOLDER}/index.html`, page(data.origin, 'type="module"'));
    await writeFile(`${FOLDER}/classic/index.html`, page(data.origin, ''));
    browser = await startChromium();
  });
  after(async () => {
    await browser?.close();
    data?.close();
  });

  for (const [kind, folder] of Object.entries({ 'of modules': FOLDER, 'that is a classic script': `${FOLDER}/classic` })) {
    it(`${kind} works on the main thread, and the console names the fix once`, async () => {
      const server = await serve([['/', folder]]);
      try {
        const { wrong } = await look(browser, `${server.origin}/`, { withoutWorker: true });
        assert.deepEqual(wrong, []);
      } finally {
        server.close();
      }
    });
  }

  it('starts the worker of the installed package, where the whole project is served', async () => {
    const server = await serve([
      ['/node_modules/sales-elements/dist/chunks/', at('dist', 'chunks')],
      ['/', FOLDER],
    ]);
    try {
      const { wrong } = await look(browser, `${server.origin}/`, {});
      // The first two strategies look for the worker next to the bundle.
      const isMiss = (line) => /^(404 .*\/worker\.js|console: .*404.*)$/.test(line);
      assert.deepEqual(
        wrong.filter((line) => !isMiss(line)),
        [],
      );
      assert.ok(wrong.filter((line) => line.startsWith('404 ')).length <= 2);
    } finally {
      server.close();
    }
  });
});
