import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { graphOf, reach } from '../../scripts/reached.mjs';
import { at, readText } from './files.mjs';

const KPI = '<sales-kpi src="orders.csv" measure="revenue"></sales-kpi>';
const AUTO = '<script type="module" src="lib/dist/auto.js"></script>';

describe('npx sales-elements preload', () => {
  let folder;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'sales-preload-'))));
  after(() => rmSync(folder, { recursive: true }));

  const run = (html) => {
    const page = path.join(folder, 'page.html');
    writeFileSync(page, html);
    return spawnSync(process.execPath, [at('bin/sales-elements.mjs'), 'preload', page], { encoding: 'utf8' });
  };
  const hrefsOf = ({ stdout }) => [...stdout.matchAll(/ href="([^"]*)">/g)].map(([, href]) => href);

  it('prints every file that the page imports, the worker and the data, each once', async () => {
    const printed = run(`${AUTO}${KPI}${KPI}`);
    const hrefs = hrefsOf(printed);
    const entries = ['chunks/define-tags.js', 'define/sales-kpi.js'];
    const needed = reach(await graphOf(at('dist'), entries), entries, ['import-statement']).filter(
      (file) => !file.startsWith('define/'),
    );
    assert.ok(needed.length >= 3);
    assert.deepEqual(
      hrefs.toSorted(),
      [...needed.map((file) => `lib/dist/${file}`), 'lib/dist/chunks/worker.js', 'orders.csv'].sort(),
    );
    assert.match(printed.stdout, /<link rel="modulepreload" href="lib\/dist\/chunks\/worker\.js">/);
    assert.match(printed.stdout, /<link rel="preload" as="fetch" crossorigin href="orders\.csv">/);
    for (const href of hrefs.filter((one) => one.startsWith('lib/'))) assert.ok(existsSync(at(href.slice(4))), href);
  });

  it('knows the tags that a dashboard creates, and widgets that are no tags', () => {
    const dashboard = hrefsOf(run(`${AUTO}<div data-widget="sales-dashboard" data-src="orders.csv"></div>`));
    for (const part of ['sales-dashboard-', 'sales-trend-', 'orders.csv'])
      assert.ok(
        dashboard.some((href) => href.includes(part)),
        part,
      );
  });

  it('requests each of several files', () => {
    const files = hrefsOf(run(`${AUTO}<sales-source src="orders.csv data/targets.csv prices.parquet"></sales-source>`));
    assert.deepEqual(
      files.filter((href) => !href.startsWith('lib/')),
      ['orders.csv', 'data/targets.csv'],
    );
  });

  it('requests no data that the page requests in another way', () => {
    for (const html of [
      '<sales-kpi src="orders.csv" cache="persist">',
      '<sales-kpi src="orders.parquet">',
      '<sales-kpi src="/plan" engine="server">',
    ])
      assert.deepEqual(
        hrefsOf(run(`${AUTO}${html}`)).filter((href) => !href.startsWith('lib/')),
        [],
        html,
      );
  });

  it('names what the page lacks', () => {
    assert.deepEqual([run(KPI).status, run(AUTO).status], [1, 1]);
    assert.match(run(KPI).stderr, /The page has no script of sales-elements/);
    assert.match(run(AUTO).stderr, /The page has no widget/);
  });
});

describe('auto.js', () => {
  it('is small, and imports nothing before it has seen a tag', async () => {
    assert.ok(gzipSync(readText('dist/auto.js'), { level: 9 }).length < 4 * 1024);
    const { imports } = (await graphOf(at('dist'), ['auto.js']))['auto.js'];
    assert.deepEqual(imports, []);
  });

  it('knows files that exist', () => {
    const files = [...readText('dist/auto.js').matchAll(/"((?:chunks|define)\/[^"]+\.js)"/g)].map(([, file]) => file);
    assert.ok(files.length > 15);
    for (const file of files) assert.ok(existsSync(at('dist', file)), file);
  });
});
