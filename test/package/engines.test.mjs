// @release: Firefox and WebKit are installed for releases
// The built package in Firefox and WebKit: the first number, filters, brush, keyboard, PNG, the strict policy, and all start strategies.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../scripts/static-server.mjs';
import { FIGURES, files, ROWS } from '../frameworks/data.mjs';
import * as firefox from './engines/firefox.mjs';
import * as webkit from './engines/webkit.mjs';
import { at } from './files.mjs';

const FOLDER = at('build', 'engines');
const STRICT = "default-src 'self'; require-trusted-types-for 'script'; trusted-types sales-elements lit-html";
/** What docs/embed.md asks of the policy of embed.html in a sandbox. */
const embedPolicy = (site) =>
  `default-src 'none'; script-src ${site}; style-src ${site}; connect-src *; worker-src ${site} blob:; require-trusted-types-for 'script'; trusted-types sales-elements lit-html`;
const NO_WORKER = "default-src 'self'; worker-src 'none'";

/** Records what goes wrong on the page before anything else runs. */
const PROBLEMS = `window.problems = [];
const note = (what) => window.problems.push(String(what));
addEventListener('error', ({ message }) => note(message));
addEventListener('unhandledrejection', ({ reason }) => note(reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => note(violatedDirective + ' ' + blockedURI));
for (const level of ['warn', 'error']) console[level] = (...parts) => note(parts.join(' '));
`;

const page = (modules) => `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>Test</title>
<script src="problems.js"></script>
<script type="module" src="${modules}/dist/define/all.js"></script>
<sales-source id="orders" src="orders.csv"></sales-source>
<sales-kpi id="total" source="orders" measure="revenue" sparkline></sales-kpi>
<sales-breakdown id="regions" source="orders" by="region" measure="revenue" loading="eager"></sales-breakdown>
<sales-trend id="trend" source="orders" measure="revenue" granularity="month" loading="eager"></sales-trend>
<sales-kpi id="joined" src="orders.csv products.csv" measure="revenue" where="category: Food" filter="none" loading="eager"></sales-kpi>
<sales-kpi id="parquet" src="orders.parquet" measure="revenue" filter="none" loading="eager"></sales-kpi>
<sales-kpi id="statistics" source="orders" measure="m = median(Sales)" filter="none" loading="eager"></sales-kpi>
</html>`;

/** A page with embed.html of another origin in two frames, the second one sandboxed. */
function embeddingPage(origin) {
  const data = encodeURIComponent(`${origin}/orders.csv`);
  const url = `${origin}/dist/embed.html?widget=sales-kpi&src=${data}&measure=revenue&locale=en-US`;
  const src = url.replaceAll('&', '&amp;');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8"><title>Test</title>
<script src="dist/embed-height.js"></script>
<iframe title="Open" src="${src}"></iframe>
<iframe title="Sandboxed" sandbox="allow-scripts" src="${src}"></iframe>
</html>`;
}

/** The heights that embed-height.js has given the frames, once it has. Runs in the page. */
async function heightsOf() {
  const frames = [...document.querySelectorAll('iframe')];
  const end = Date.now() + 60_000;
  while (frames.some(({ style }) => style.height === '') && Date.now() < end) await new Promise((next) => setTimeout(next, 20));
  return frames.map(({ style }) => Number.parseFloat(style.height));
}

/** The key figure of embed.html, with the origin of its page and what was refused there. Runs in the frame. */
async function embeddedFigure() {
  const widget = () => document.querySelector('sales-kpi');
  while (!widget()?.ready) await new Promise((next) => setTimeout(next, 20));
  await widget().ready;
  return {
    value: widget().value,
    origin: window.origin,
    height: widget().getBoundingClientRect().height,
    problems: window.problems,
  };
}

const sum = (rows) => rows.reduce((total, { Sales }) => total + Sales, 0);
const TOTAL = sum(ROWS);

/** Waits until every widget has painted; gives the values of the key figures. Runs in the page. */
async function settle() {
  const widgets = [...document.querySelectorAll('*')].filter(({ localName }) => /^sales-(?!source)/.test(localName));
  await Promise.all(widgets.map(({ localName }) => customElements.whenDefined(localName)));
  await Promise.all(widgets.map((widget) => widget.ready));
  return {
    values: Object.fromEntries(widgets.filter(({ value }) => value !== undefined).map(({ id, value }) => [id, value])),
    problems: window.problems,
  };
}

/** Focuses the chart of the regions; gives the region of its first bar. Runs in the page. */
async function focusRegions() {
  const regions = document.querySelector('#regions');
  await regions.ready;
  regions.shadowRoot.querySelector('[part=chart]').focus();
  return regions.result.rows()[0].region;
}

/** The middle of the bar where the keyboard's cursor is. Runs in the page. */
async function cursorOf() {
  const regions = document.querySelector('#regions');
  await regions.updateComplete;
  const { x, y, width, height } = regions.shadowRoot.querySelector('.overlay .keyed').getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** The ends of a stroke over the middle half of the trend. Runs in the page. */
async function strokeOf() {
  const trend = document.querySelector('#trend');
  trend.scrollIntoView({ block: 'center' });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { x, y, width, height } = trend.shadowRoot.querySelector('.stage svg').getBoundingClientRect();
  return [0.3, 0.7].map((share) => ({ x: x + share * width, y: y + height / 2 }));
}

/** Resolves with the value of the key figure, once it differs from one. Runs in the page. */
async function valueAfter(previous) {
  const total = document.querySelector('#total');
  const end = Date.now() + 60_000;
  while ((await total.ready, total.value === previous) && Date.now() < end) await new Promise((next) => setTimeout(next, 20));
  return total.value;
}

/** The clauses of the page's filters by field. Runs in the page. */
async function clauses() {
  const { filterGroup } = await import('/dist/index.js');
  return filterGroup('default').clauses;
}

/** The size of the dot at the end of a sparkline. Runs in the page. */
async function dotOf() {
  const { width, height } = document.querySelector('#total').shadowRoot.querySelector('.spark .dot').getBoundingClientRect();
  return { width, height };
}

/** The size in px of a single point of a sparkline in an image that is four times as wide as high. Runs in the page. */
async function pointOf() {
  const path = document.querySelector('#total').shadowRoot.querySelector('.spark .now');
  const { strokeLinecap, vectorEffect } = getComputedStyle(path);
  const [, left, top, line] = /^M([\d.]+),([\d.]+)([^ML]*)/.exec(path.getAttribute('d'));
  const style = `stroke="#000" stroke-width="12" stroke-linecap="${strokeLinecap}" vector-effect="${vectorEffect}"`;
  const view = `viewBox="${left - 50} ${top - 50} 100 100" preserveAspectRatio="none"`;
  const image = document.createElement('img');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" ${view}><path d="M${left},${top}${line}" ${style}/></svg>`;
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 100 });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, 400, 100);
  const painted = Array.from({ length: 400 * 100 }, (_, k) => k).filter((k) => data[4 * k + 3] > 128);
  const extent = (numbers) => Math.max(...numbers) - Math.min(...numbers) + 1;
  return { width: extent(painted.map((k) => k % 400)), height: extent(painted.map((k) => Math.floor(k / 400))) };
}

/** The size of a card as PNG, and how many colors it has. Runs in the page. */
async function pngOf() {
  const blob = await document.querySelector('#total').toPNG();
  const url = URL.createObjectURL(blob);
  const image = document.createElement('img');
  image.src = url;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  return { type: blob.type, width: image.width, colors: new Set(pixels).size };
}

function assertFigures({ values, problems }) {
  for (const [id, figure] of [['total', TOTAL], ...['joined', 'parquet', 'statistics'].map((name) => [name, FIGURES[name]])])
    assert.ok(Math.abs(values[id] - figure) < 1e-6, `${id} shows ${values[id]}, expected ${figure}`);
  assert.deepEqual(problems, []);
}

for (const [name, engine] of Object.entries({ Firefox: firefox, WebKit: webkit })) {
  const skip = engine.executablePath ? false : `skipped: ${name} is not installed`;
  describe(name, { skip }, () => {
    const servers = {};
    let browser;
    /** The origin of embed.html, another one than that of the page. */
    let embedSite = '';
    before(async () => {
      await mkdir(FOLDER, { recursive: true });
      for (const [file, text] of Object.entries(await files())) await writeFile(`${FOLDER}${file}`, text);
      await writeFile(`${FOLDER}/problems.js`, PROBLEMS);
      const mounts = [
        ['/dist/', at('dist')],
        ['/', FOLDER],
      ];
      const embed = await readFile(at('dist', 'embed.html'), 'utf8');
      await writeFile(`${FOLDER}/embed.html`, embed.replace('<head>', '<head><script src="/problems.js"></script>'));
      const embedMounts = [['/dist/embed.html', `${FOLDER}/embed.html`], ...mounts];
      const headers = { 'access-control-allow-origin': '*' };
      servers.embed = await serve(embedMounts, 0, headers);
      embedSite = servers.embed.origin.replace('localhost', '127.0.0.1');
      headers['content-security-policy'] = embedPolicy(embedSite);
      await writeFile(`${FOLDER}/embedding.html`, embeddingPage(embedSite));
      servers.open = await serve(mounts, 0, { 'access-control-allow-origin': '*' });
      servers.strict = await serve(mounts, 0, { 'content-security-policy': STRICT });
      servers.noWorker = await serve(mounts, 0, { 'content-security-policy': NO_WORKER });
      await writeFile(`${FOLDER}/index.html`, page(''));
      await writeFile(`${FOLDER}/elsewhere.html`, page(servers.open.origin.replace('localhost', '127.0.0.1')));
      browser = await engine.start();
    });
    after(async () => {
      await browser?.close();
      for (const server of Object.values(servers)) server.close();
    });

    it('shows the numbers, and filters by keyboard and mouse', async () => {
      await browser.open(`${servers.open.origin}/index.html`);
      assertFigures(await browser.run(settle));
      const region = await browser.run(focusRegions);
      const expected = sum(ROWS.filter(({ Region }) => Region === region));
      await browser.press('Home');
      const bar = await browser.run(cursorOf);
      await browser.press('Enter');
      assert.ok(Math.abs((await browser.run(valueAfter, TOTAL)) - expected) < 1e-6);
      await browser.press('Escape');
      assert.ok(Math.abs((await browser.run(valueAfter, expected)) - TOTAL) < 1e-6);
      await browser.drag(bar, bar);
      assert.ok(Math.abs((await browser.run(valueAfter, TOTAL)) - expected) < 1e-6);
      assert.deepEqual((await browser.run(settle)).problems, []);
    });

    it('brushes a period', async () => {
      await browser.open(`${servers.open.origin}/index.html`);
      await browser.run(settle);
      const [from, to] = await browser.run(strokeOf);
      await browser.drag(from, to);
      const value = await browser.run(valueAfter, TOTAL);
      const [, first, last] = /(\d{4}-\d{2})[-\d]*\.\.(\d{4}-\d{2})/.exec(JSON.stringify(await browser.run(clauses)));
      const months = ROWS.filter((row) => row['Order Date'].slice(0, 7) >= first && row['Order Date'].slice(0, 7) <= last);
      assert.ok(months.length > 0 && months.length < ROWS.length);
      assert.ok(Math.abs(value - sum(months)) < 1e-6, `${value} in ${first} to ${last}`);
      assert.deepEqual((await browser.run(settle)).problems, []);
    });

    it('draws the last point of a sparkline as a round dot', async () => {
      await browser.open(`${servers.open.origin}/index.html`);
      await browser.run(settle);
      const { width, height } = await browser.run(dotOf);
      assert.ok(width > 2 && Math.abs(width - height) < 0.5, `${width} × ${height} px`);
    });

    it('draws a single point of a stretched sparkline as a round dot', async () => {
      await browser.open(`${servers.open.origin}/index.html`);
      await browser.run(settle);
      assert.deepEqual(await browser.run(pointOf), { width: 12, height: 12 });
    });

    it('saves a card as PNG', async () => {
      await browser.open(`${servers.open.origin}/index.html`);
      await browser.run(settle);
      const { type, width, colors } = await browser.run(pngOf);
      assert.equal(type, 'image/png');
      assert.ok(width > 200 && colors > 8, `${width} px, ${colors} colors`);
    });

    it('needs no exception from the strict policy', async () => {
      await browser.open(`${servers.strict.origin}/index.html`);
      assertFigures(await browser.run(settle));
    });

    it('starts its worker through a blob, for modules of another origin', async () => {
      await browser.open(`${servers.open.origin}/elsewhere.html`);
      assertFigures(await browser.run(settle));
    });

    it('shows the number in embed.html from another origin, also sandboxed, under the strict policy', async () => {
      await browser.open(`${servers.open.origin}/embedding.html`);
      const heights = await browser.run(heightsOf);
      for (const [k, origin] of [embedSite, 'null'].entries()) {
        const seen = await browser.runInFrame(k, embeddedFigure);
        assert.ok(Math.abs(seen.value - TOTAL) < 1e-6, `${seen.value}, expected ${TOTAL}`);
        assert.deepEqual([seen.origin, seen.problems], [origin, []]);
        assert.ok(
          seen.height > 50 && Math.abs(heights[k] - seen.height) < 20,
          `${heights[k]} px for a card of ${seen.height} px`,
        );
      }
    });

    it('works on the main thread where no worker is allowed', async () => {
      await browser.open(`${servers.noWorker.origin}/index.html`);
      const { values, problems } = await browser.run(settle);
      const expected = /^(worker-src|sales-elements: No worker could be started)/;
      assertFigures({ values, problems: problems.filter((problem) => !expected.test(problem)) });
      assert.equal(problems.filter((problem) => problem.startsWith('sales-elements:')).length, 1);
    });
  });
}
