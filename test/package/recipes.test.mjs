// @release: pages of content management systems change with their sanitizers, in three browsers
// The recipes of docs/cms-recipes.md: pages as the systems leave them, opened in Chromium, and in Firefox and WebKit where they are installed.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { chromium as playwright } from 'playwright-core';
import sanitizeHtml from 'sanitize-html';
import { FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/static-server.mjs';
import * as firefox from './engines/firefox.mjs';
import * as webkit from './engines/webkit.mjs';
import { at } from './files.mjs';

const FOLDER = at('build', 'recipes');
const ORDERS = await readFile(at('test', 'fixtures', 'link-orders.csv'), 'utf8');
/** The revenue of the file, added up line by line. */
const REVENUE = ORDERS.trim()
  .split('\n')
  .slice(1)
  .reduce((total, line) => total + Number(line.split(',')[2]), 0);

const chromium = {
  executablePath: true,
  async start() {
    const { executablePath, env } = await findBrowser();
    const browser = await playwright.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
    const page = await browser.newPage();
    return { open: (url) => page.goto(url), run: (act, given) => page.evaluate(act, given), close: () => browser.close() };
  },
};

/** The blocks of a recipe by their language, with the addresses of this test. */
async function recipeOf(system) {
  const doc = await readFile(at('docs', 'cms-recipes.md'), 'utf8');
  const [, section] = new RegExp(`^## ${system}$([^]*?)^## `, 'm').exec(doc);
  const blocks = [...section.matchAll(/^```(\w+)\n([^]*?)\n```$/gm)].map(([, language, code]) => [
    language,
    code.replaceAll('https://example.com/sales-elements/dist/', '/dist/'),
  ]);
  return Object.fromEntries(blocks);
}

/** The address of the script in the code of a server. */
const scriptIn = (code) => /\/dist\/[\w.-]+\.js/.exec(code)[0];

const html = (head, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"><script src="/problems.js"></script>${head}</head><body>${body}</body></html>`;

/** Records what goes wrong on the page before anything else runs. */
const PROBLEMS = `window.problems = [];
const note = (what) => window.problems.push(String(what));
addEventListener('error', ({ message }) => note(message));
addEventListener('unhandledrejection', ({ reason }) => note(reason));
for (const level of ['warn', 'error']) console[level] = (...parts) => note(parts.join(' '));
`;

/** Waits for a key figure, on the page or in its frame of the same origin; gives its value and what went wrong. Runs in the page. */
async function readPage({ selector, click }) {
  const until = async (find) => {
    const end = Date.now() + 60_000;
    for (;;) {
      const found = find();
      if (found) return found;
      if (Date.now() > end) return undefined;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  if (click) (await until(() => document.querySelector(click))).click();
  const frame = document.querySelector('iframe');
  const kpi = await until(() => (frame ? frame.contentDocument : document)?.querySelector(selector ?? 'sales-kpi'));
  const isReady = await until(() => kpi?.ready);
  if (isReady) await kpi.ready;
  return { value: kpi?.value ?? null, problems: [...window.problems, ...(frame?.contentWindow.problems ?? [])] };
}

const TABLE = '<table><tbody><tr><th>Order</th><th>Revenue</th></tr><tr><td>A1</td><td>12.50</td></tr></tbody></table>';
const LINK = '<a href="/files/orders.csv#sales-kpi?measure=revenue">Orders</a>';
const CLASSIC = '<script src="/dist/sales-elements.js" defer></script>';

/** Pages as the systems make them of the recipes, by their names. */
async function makePages() {
  const [wordpress, drupal, sharepoint, confluence, manager, turbo, htmx] = await Promise.all(
    ['WordPress', 'Drupal', 'SharePoint', 'Confluence', 'Tag manager', 'Turbo', 'htmx'].map(recipeOf),
  );
  const drupalField = 'clearfix text-formatted field field--name-body field--type-text-with-summary';
  return {
    wordpress: html(
      `<script src="${scriptIn(wordpress.php)}" id="sales-elements-js" defer data-wp-strategy="defer"></script>`,
      `<div class="entry-content wp-block-post-content">\n${wordpress.html}\n</div>`,
    ),
    drupal: html(`<script src="${scriptIn(drupal.yaml)}" defer></script>`, `<div class="${drupalField}">${drupal.html}</div>`),
    sharepoint: html(
      '',
      `<div data-automation-id="CanvasZone"><div class="embedCode">${sharepoint.html.replaceAll('&', '&amp;')}</div></div>`,
    ),
    confluence: html('', `<div id="main-content" class="wiki-content"><p></p>${confluence.html}</div>`),
    'tag-manager': html(
      '',
      `<div data-widget="sales-kpi" data-src="/files/orders.csv" data-measure="revenue"></div>
      <script>addEventListener('load', () => {
        const holder = document.createElement('div');
        holder.style.display = 'none';
        document.body.append(holder);
        const script = document.createElement('script');
        script.text = ${JSON.stringify(/<script>([^]*)<\/script>/.exec(manager.html)[1])};
        holder.append(script);
      });</script>`,
    ),
    turbo: html(
      `<script type="module" src="/turbo/turbo.es2017-esm.js"></script>${turbo.html}`,
      '<a id="next" href="/turbo-next.html">Next</a><turbo-frame id="frame" loading="lazy"></turbo-frame>',
    ),
    'turbo-next': html(
      `<script type="module" src="/turbo/turbo.es2017-esm.js"></script>${turbo.html}`,
      `<a id="back" href="/turbo.html">Back</a><sales-kpi id="tag" src="/files/orders.csv" measure="revenue"></sales-kpi>
      <div data-widget="sales-kpi" data-src="/files/orders.csv" data-measure="cost"></div>
      <a id="load" href="/fragment.html" data-turbo-frame="frame">Frame</a><turbo-frame id="frame"></turbo-frame>`,
    ),
    fragment:
      '<turbo-frame id="frame"><sales-kpi id="framed" src="/files/orders.csv" measure="revenue"></sales-kpi></turbo-frame>',
    htmx: html(
      `<script src="/htmx/htmx.min.js"></script>${htmx.html}`,
      '<button type="button" id="load" hx-get="/htmx-fragment.html" hx-target="#place">Load</button><div id="place"></div>',
    ),
    'htmx-fragment': `<sales-kpi id="tag" src="/files/orders.csv" measure="revenue"></sales-kpi>
      <div id="div" data-widget="sales-kpi" data-src="/files/orders.csv" data-measure="cost"></div>`,
    'cleaned-div': html(CLASSIC, `<div data-widget="sales-kpi" data-measure="revenue">${TABLE}</div>`),
    'cleaned-link': html(CLASSIC, sanitizeHtml(`<p>${LINK}</p>`)),
    'cleaned-table': html(CLASSIC, sanitizeHtml(`<sales-kpi measure="revenue">${TABLE}</sales-kpi>`)),
  };
}

for (const [name, engine] of Object.entries({ Chromium: chromium, Firefox: firefox, WebKit: webkit })) {
  const skip = engine.executablePath ? false : `skipped: ${name} is not installed`;
  describe(`a recipe in ${name}`, { skip }, () => {
    let browser;
    let server;
    before(async () => {
      await mkdir(`${FOLDER}/files`, { recursive: true });
      await writeFile(`${FOLDER}/files/orders.csv`, ORDERS);
      await writeFile(`${FOLDER}/problems.js`, PROBLEMS);
      for (const [page, text] of Object.entries(await makePages())) await writeFile(`${FOLDER}/${page}.html`, text);
      server = await serve([
        ['/dist/', at('dist')],
        ['/turbo/', at('node_modules', '@hotwired', 'turbo', 'dist')],
        ['/htmx/', at('node_modules', 'htmx.org', 'dist')],
        ['/', FOLDER],
      ]);
      browser = await engine.start();
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });

    const open = (page) => browser.open(`${server.origin}/${page}.html`);
    const shows = async (given, value) => assert.deepEqual(await browser.run(readPage, given), { value, problems: [] });

    for (const page of ['wordpress', 'drupal', 'sharepoint', 'confluence', 'tag-manager']) {
      it(`shows the number: ${page}`, async () => {
        await open(page);
        await shows({}, REVENUE);
      });
    }

    it('shows the number: turbo, in visits, frames and restored pages', async () => {
      await open('turbo');
      await shows({ click: '#next', selector: '#tag' }, REVENUE);
      await shows({ selector: '[data-widget] > sales-kpi' }, 5);
      await shows({ click: '#load', selector: '#framed' }, REVENUE);
      await browser.run(async () => {
        // Turbo shows a preview first, and a visit that ends before its page has arrived leaves a rejection unhandled.
        const loaded = new Promise((resolve) => document.addEventListener('turbo:load', resolve, { once: true }));
        document.querySelector('#back').click();
        await loaded;
        history.back();
      });
      await shows({ selector: '#tag' }, REVENUE);
      await shows({ selector: '[data-widget] > sales-kpi' }, 5);
    });

    it('shows the number: htmx, in fragments that are loaded twice', async () => {
      await open('htmx');
      await shows({ click: '#load', selector: '#tag' }, REVENUE);
      await browser.run(() => document.querySelector('#place').replaceChildren());
      await shows({ click: '#load', selector: '#div > sales-kpi' }, 5);
    });

    it('shows the number, or the table, of pages that a cleaner has left', async () => {
      await open('cleaned-div');
      await shows({}, 12.5);
      await open('cleaned-link');
      await shows({}, REVENUE);
      await open('cleaned-table');
      const cells = await browser.run(() => [...document.querySelectorAll('td')].map(({ textContent }) => textContent));
      assert.deepEqual(cells, ['A1', '12.50']);
      assert.equal(await browser.run(() => document.querySelector('sales-kpi')), null);
    });
  });
}
