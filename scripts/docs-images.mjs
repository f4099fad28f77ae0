// docs-images.mjs [NAME…]: takes the pictures of the README and of docs/ (docs/images/) from the elements themselves, over the sample data. That of a
// mail needs `npm run build`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shopCsv } from '../bench/shop-results.mjs';
import { findBrowser } from './browser.mjs';
import { buildFast } from './fast-build.mjs';
import { writeSampleData } from './sample-data.mjs';
import { startPages } from './story-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build', 'docs-images');
const target = path.join(root, 'docs', 'images');

const COLUMNS = `<script type="application/json">{"marks":[{"mark":"dot","x":"revenue","y":"margin","r":"orders","fill":"category","key":"subcategory"}],"x":{"ticks":5},"y":{"ticks":5}}</script>`;

const CURVES = `<script type="application/json">{"marks":[{"mark":"line","x":"Million rows","y":"Seconds","stroke":"Step","marker":"circle","key":"Step"}],"x":{"type":"log","ticks":4,"label":"Million rows"},"y":{"type":"log","ticks":4},"color":{"legend":true}}</script>`;

/** Each picture: the tag that it shows, and the size of its card in CSS pixels. */
const PICTURES = {
  dashboard: {
    html: '<sales-dashboard src="orders.csv" currency="EUR" pages="sales"></sales-dashboard>',
    width: 1280,
    height: 860,
  },
  'sales-dashboard': {
    html: '<sales-dashboard src="orders.csv" currency="EUR" pages="sales"></sales-dashboard>',
    width: 1280,
    height: 900,
    scale: 0.375,
  },
  'sales-kpi': { html: '<sales-kpi measure="revenue" compare="previous-year" sparkline goal="2500000"></sales-kpi>', width: 320 },
  'sales-trend': {
    html: '<sales-trend measure="revenue" compare="previous-year" granularity="month" height="260"></sales-trend>',
  },
  'sales-breakdown': { html: '<sales-breakdown by="category" compare="previous-year" height="290"></sales-breakdown>' },
  'sales-table': { html: '<sales-table by="subcategory" measure="revenue, margin" limit="6" height="260"></sales-table>' },
  'sales-map': { html: '<sales-map measure="revenue" height="300"></sales-map>' },
  'sales-heatmap': { html: '<sales-heatmap measure="revenue" x="month(date)" y="year(date)" height="260"></sales-heatmap>' },
  'sales-distribution': { html: '<sales-distribution measure="revenue" per="customer" height="260"></sales-distribution>' },
  'sales-cohort': { html: '<sales-cohort period="quarter" height="340"></sales-cohort>', width: 640, height: 560 },
  'sales-basket': { html: '<sales-basket src="wholesale.csv" currency="USD" height="330"></sales-basket>' },
  'sales-funnel': {
    html: '<sales-funnel src="deals.csv" status="all" stages="stage: Lead, Qualified, Proposal, Negotiation, Won, !Lost" height="400"></sales-funnel>',
  },
  'sales-drivers': { html: '<sales-drivers by="region, category" height="260"></sales-drivers>' },
  'sales-forecast': { html: '<sales-forecast measure="revenue" granularity="month" horizon="12" height="260"></sales-forecast>' },
  'sales-insights': { html: '<sales-insights limit="3" height="260"></sales-insights>' },
  'sales-plot': {
    html: `<sales-plot measure="revenue, margin, orders" by="subcategory, category" height="260">${COLUMNS}</sales-plot>`,
  },
  'bench-shop': {
    html: `<sales-plot src="shop.csv" measure="Seconds = max(Seconds)" by="Million rows, Step" heading="Seconds by number of rows" height="340">${CURVES}</sales-plot>`,
    width: 640,
  },
  'sales-ask': { html: '<sales-ask question="revenue by category this year vs a year ago"></sales-ask>', height: 420 },
  'sales-notes': {
    html: `<sales-notes></sales-notes><sales-breakdown by="region"></sales-breakdown><script>document.querySelector('sales-notes').notes = [{ id: '1', source: 'orders.csv', measure: 'revenue', field: 'region', value: 'West', text: 'New team since May', author: 'Anna', time: '2026-03-02T09:30:00Z' }]</script>`,
  },
  'sales-views': {
    html: `<sales-views></sales-views> <sales-filter field="region"></sales-filter><script>document.querySelector('sales-views').views = [{ name: 'West', state: 'sales=region:+West', isDefault: true }]</script>`,
    width: 420,
    height: 72,
  },
  'sales-filter': {
    html: '<sales-filter field="region"></sales-filter> <sales-filter field="date"></sales-filter>',
    width: 420,
    height: 72,
  },
};
const WIDTH = 480;
const MAX_HEIGHT = 420;

const pageOf = (
  html,
  base = '/',
) => `<!doctype html><html lang="en"><meta charset="utf-8"><base href="${base}"><link rel="stylesheet" href="/dist/tokens.css">
<style>body { margin: 0; padding: 12px; font-family: system-ui; background: var(--sales-color-page) } main > * { margin: 0; max-inline-size: none }</style>
<script type="module" src="/dist/auto.js"></script>
${html.includes('src=') ? '' : '<sales-source src="orders.csv" currency="EUR"></sales-source>'}<main>${html}</main></html>`;

/** Resolves when all widgets are painted. Runs in the page. */
async function settle() {
  const widgets = [...document.querySelectorAll('main *')].filter(({ localName }) => localName.startsWith('sales-'));
  await Promise.all(widgets.map(({ localName }) => customElements.whenDefined(localName)));
  await Promise.all(widgets.map((widget) => widget.ready));
  await document.fonts.ready;
}

/** Opens a page of the folder, and resolves when its widgets are painted. */
async function open({ newPage, origin }, file, { width, height, scale = 1 }) {
  const page = await newPage({ viewport: { width: width + 24, height }, colorScheme: 'light', deviceScaleFactor: scale });
  await page.goto(`${origin}/${file}`);
  await page.evaluate(settle);
  const { height: painted } = await page.evaluate(() => document.querySelector('main').getBoundingClientRect().toJSON());
  return { page, clip: { x: 0, y: 0, width: width + 24, height: Math.min(painted + 24, height) } };
}

async function take(pages, name, { html, width = WIDTH, height = MAX_HEIGHT, scale }) {
  await writeFile(path.join(folder, `${name}.html`), pageOf(html));
  const { page, clip } = await open(pages, `${name}.html`, { width, height, scale });
  await page.screenshot({ path: path.join(target, `${name}.png`), clip });
  await page.context().close();
}

/** The recipes that the tables of the cookbook show: the name of the picture, and the HTML. */
async function recipes() {
  const text = await readFile(path.join(root, 'docs', 'cookbook.md'), 'utf8');
  const slugOf = (heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .replaceAll(' ', '-');
  const sections = text.split(/^## /m).map((section) => [slugOf(section.split('\n')[0]), section]);
  const htmlOf = (section) => [...section.matchAll(/^```html\n([^]*?)\n```$/gm)].map(([, code]) => code).join('\n');
  const shown = new Set([...text.matchAll(/images\/cookbook\/([\w-]+)\.webp/g)].map(([, name]) => name));
  return sections.filter(([name]) => shown.has(name)).map(([name, section]) => ({ name, html: htmlOf(section) }));
}

/** The recipe with the picture of a mail. */
const REPORT = 'report-every-monday';

/** Returns the HTML of a mail with the cards of a page, with its pictures inside. */
async function mailHtml({ newPage, origin }, cards) {
  const { readPage } = await import('../dist/server.js');
  const page = await newPage({ viewport: { width: 640, height: 420 }, deviceScaleFactor: 2 });
  const toPng = async (svg) => {
    await page.setContent(svg);
    return page.locator('svg').first().screenshot();
  };
  const { mail } = await readPage(`<html lang="en"><title>Sales on Monday</title>${cards}</html>`, {
    url: `${origin}/`,
    mail: true,
    toPng,
  });
  await page.context().close();
  const [, body] = /Content-Type: text\/html[^]*?\r\n\r\n([^]*?)\r\n--/.exec(mail);
  const images = [...mail.matchAll(/Content-Type: image\/png[^]*?Content-ID: <([^>]+)>[^]*?\r\n\r\n([^]*?)\r\n--/g)];
  const pictures = new Map(images.map(([, id, data]) => [`cid:${id}`, `data:image/png;base64,${data.replaceAll(/\s/g, '')}`]));
  return `<main>${Buffer.from(body, 'base64')}</main>`.replaceAll(/cid:[^"]+/g, (url) => pictures.get(url));
}

const WIDE = { width: 1256, height: 900, scale: 0.23 };
const RECIPE = { width: 560, height: 480, scale: 0.5 };

/** Takes the picture of a recipe as WebP. Dates such as “this month” are those of data that ends within one. */
async function takeRecipe(pages, { name, html }) {
  const base = /date: this |goal=/.test(html) ? '/running/' : '/';
  await writeFile(path.join(folder, `${name}.html`), name === REPORT ? await mailHtml(pages, html) : pageOf(html, base));
  const size = html.includes('<sales-dashboard') ? WIDE : RECIPE;
  const { page, clip } = await open(pages, `${name}.html`, { ...size, scale: 1 });
  const session = await page.context().newCDPSession(page);
  const shot = { format: 'webp', quality: 80, clip: { ...clip, scale: size.scale } };
  const { data } = await session.send('Page.captureScreenshot', shot);
  await writeFile(path.join(target, 'cookbook', `${name}.webp`), Buffer.from(data, 'base64'));
  await page.context().close();
}

const wanted = process.argv.slice(2);
const isWanted = (name) => wanted.length === 0 || wanted.includes(name);
await mkdir(folder, { recursive: true });
await mkdir(path.join(target, 'cookbook'), { recursive: true });
await buildFast(path.join(folder, 'dist'));
await writeSampleData(folder);
await writeFile(path.join(folder, 'shop.csv'), shopCsv());
await writeSampleData(path.join(folder, 'running'), '2025-06-18');
const pages = await startPages(await findBrowser(), folder);
for (const [name, picture] of Object.entries(PICTURES)) {
  if (isWanted(name)) await take(pages, name, picture);
}
for (const recipe of await recipes()) if (isWanted(recipe.name)) await takeRecipe(pages, recipe);
await pages.close();
