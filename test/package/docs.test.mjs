import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findBrowser } from '../../scripts/browser.mjs';
import { generatedPages } from '../../scripts/docs-reference.mjs';
import { writeSampleData } from '../../scripts/sample-data.mjs';
import { startPages } from '../../scripts/story-page.mjs';
import { at, readText, root } from './files.mjs';

/** The blocks of HTML with scripts: whole pages, and what authors paste into a CMS. */
const pagesIn = (file) =>
  [...readText(file).matchAll(/^```html\n([^]*?)\n```$/gm)]
    .map(([, code]) => code)
    .filter((code) => /<script[^>]* src="dist\//.test(code));

/** By day the pages that a newcomer reads first; all of them with `--long`. The stories run the examples of every page over the sources. */
const FILES =
  process.env.SALES_LONG === '1'
    ? [
        'README.md',
        ...readdirSync(path.join(root, 'docs'))
          .filter((name) => name.endsWith('.md'))
          .map((name) => `docs/${name}`),
      ]
    : ['README.md', 'docs/quick-start.md'];

/** The import map of the documentation, over this folder. */
const importMap = () =>
  /<script type="importmap">[^]*?<\/script>/
    .exec(readText('docs/frameworks.md'))[0]
    .replaceAll('/node_modules/sales-elements/', '/');

/** The scripts of a file that run in a page without a bundler, each below the widgets that it works with. Files that name themselves belong to an application. */
function scriptsIn(file) {
  const blocks = [...readText(file).matchAll(/^```(\w+)\n([^]*?)\n```$/gm)].map(([, language, code]) => ({ language, code }));
  return blocks.flatMap(({ language, code }, index) => {
    if (language !== 'js' || /^\/\/ [\w./-]+\.\w+/.test(code)) return [];
    if (!/\bdocument\b/.test(code)) return /from 'sales-elements\/(core|stats)'/.test(code) ? [code].map(pageOf('')) : [];
    const before = blocks[index - 1];
    return before?.language === 'html' ? [code].map(pageOf(before.code)) : [];
  });
}

/** A page with widgets and a script that marks the page when it is done. */
const pageOf = (html) => (script) =>
  `<!doctype html><html lang="en"><title>Sales</title>${importMap()}<script type="module" src="/dist/auto.js"></script>
${html}<script type="module">${script}
document.documentElement.dataset.done = '';</script></html>`;

/** Resolves with the widgets of a page when all are painted. Runs in the page. */
async function painted() {
  const isTag = ({ localName }) => /^([a-z]+-)?sales-/.test(localName);
  const isWidget = (element) => isTag(element) || element.dataset.widget !== undefined;
  while (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  const tags = [...document.querySelectorAll('*')].filter(isWidget);
  await Promise.all(tags.map(({ localName, dataset }) => customElements.whenDefined(dataset.widget ?? localName)));
  const widgets = [...document.querySelectorAll('*')].filter(isTag);
  await Promise.all(widgets.map((widget) => widget.ready));
  return widgets.map((widget) => ({ tag: widget.localName, isBad: widget.matches(':state(error), :state(empty)') }));
}

describe('the pages of the documentation that a newcomer pastes', () => {
  const folder = at('build', 'docs-test');
  let pages;
  before(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    symlinkSync(at('dist'), path.join(folder, 'dist'), 'junction');
    await writeSampleData(folder);
    pages = await startPages(await findBrowser(), folder);
  });
  after(() => pages?.close());

  for (const file of FILES) {
    for (const [index, code] of pagesIn(file).entries()) {
      it(`open as they are written: ${file}, page ${index + 1}`, async () => {
        const html = code.startsWith('<!doctype') ? code : `<!doctype html><html lang="en"><title>Sales</title>${code}</html>`;
        writeFileSync(path.join(folder, 'index.html'), html);
        const page = await pages.newPage();
        const said = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('pageerror', (error) => said.push(String(error)));
        // A browser asks for an icon, which the page does not name.
        await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
        await page.goto(`${pages.origin}/index.html`);
        const widgets = await page.evaluate(painted);
        await page.context().close();
        assert.ok(widgets.length > 0);
        assert.deepEqual(
          widgets.filter(({ isBad }) => isBad),
          [],
        );
        assert.deepEqual(said, []);
      });
    }
    for (const [index, html] of scriptsIn(file).entries()) {
      it(`run as they are written: ${file}, script ${index + 1}`, async () => {
        writeFileSync(path.join(folder, 'script.html'), html);
        const page = await pages.newPage();
        const said = [];
        page.on('console', (message) => said.push({ type: message.type(), text: message.text() }));
        const failed = new Promise((resolve) => page.on('pageerror', resolve));
        await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
        await page.goto(`${pages.origin}/script.html`);
        const done = page.waitForFunction(() => 'done' in document.documentElement.dataset);
        const error = await Promise.race([failed, done.then(() => undefined)]);
        await page.context().close();
        await done.catch(() => undefined);
        assert.equal(error, undefined);
        assert.deepEqual(
          said.filter(({ type, text }) => type !== 'log' || text === 'undefined'),
          [],
        );
      });
    }
  }
});

describe('the reference of the elements', () => {
  it('is what the manifest says: run node scripts/docs-reference.mjs', async () => {
    const stale = (await generatedPages()).filter(({ text, next }) => text !== next).map(({ file }) => path.relative(root, file));
    assert.deepEqual(stale, []);
  });
});
