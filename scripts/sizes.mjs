// What pages load until their elements are painted, measured in Chromium: files, gzip -9 per file, and serial round trips.
// `node scripts/sizes.mjs [DIST]` prints the table of a build, and the time to the first number of a KPI page. Without DIST it writes tables into docs/.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from './browser.mjs';
import { readElements } from './entries.mjs';
import { writeSizes } from './size-docs.mjs';

const root = path.resolve(import.meta.dirname, '..');
const ORIGIN = 'http://localhost';
const DATA_PATH = '/orders.csv';
const TYPES = { '.js': 'text/javascript', '.css': 'text/css', '.csv': 'text/csv' };
/** Order lines of three years, enough for every element to draw. */
const DATA = { seed: 11, lines: 3000, customers: 400, products: 60 };
/** How often in a row page and workers must be idle, without a new request, until a round trip is complete. */
const IDLE_CHECKS = 6;
/** Number of pages measured at the same time. */
const PARALLEL = 3;
/** Ends a page that hangs, in milliseconds. */
const LIMIT_MS = 120_000;

const SRC = `src="${DATA_PATH}"`;
const KPI = `<sales-kpi ${SRC}></sales-kpi>`;
const FULL_KPI = `<sales-kpi ${SRC} compare="previous-year" goal="100000" sparkline></sales-kpi>`;
const CHARTS = `${KPI}<sales-trend ${SRC}></sales-trend><sales-breakdown ${SRC} by="region"></sales-breakdown>
  <sales-filter ${SRC} field="region"></sales-filter>`;
const DASHBOARD = `<sales-dashboard ${SRC}></sales-dashboard>`;
const scripts = (...tags) => tags.map((tag) => `<script type="module" src="/dist/define/${tag}.js"></script>`).join('');
const page = (name, html, budget) => ({ name, html, budget });

/*
 * A weight is what the page had when it was last written; one that grew by more than 1% exceeds its budget. The message of the commit that raises one
 * says what the page has for it. Pages pay for what they show at first: opened menus and panels, answers, notes, exports and other languages load when
 * they are needed.
 */
const MAX_GROWTH = 1.01;
const WEIGHTS = new Set(['kb', 'workerKb']);
/** Every page that needs one worker loads the same file. */
const WORKER_BUDGET = { workerKb: 152.3, workers: 1 };
const KPI_BUDGET = { kb: 84.5, files: 3, ...WORKER_BUDGET, round: 3, after: 0 };
/** The same KPI, with 3.8 KB for the script that requests it, finds unknown tags, and what registers tags. */
const LOADED_KPI_BUDGET = { ...KPI_BUDGET, kb: 88.7, files: 4, round: 2, after: 1 };

/**
 * Pages with a budget: `kb` (1,024 bytes) and `files` of the page, `workerKb` and `workers` (files) of its workers, `round`: the serial round trip in
 * which the data is requested at the latest (the script is the first), `after`: the number of requests after the data.
 */
export const PAGES = [
  page('sales-kpi', scripts('sales-kpi') + KPI, KPI_BUDGET),
  page('sales-kpi, complete', scripts('sales-kpi') + FULL_KPI, KPI_BUDGET),
  page('KPI, trend, breakdown, filter', scripts('sales-kpi', 'sales-trend', 'sales-breakdown', 'sales-filter') + CHARTS, {
    kb: 173,
    files: 11,
    ...WORKER_BUDGET,
    round: 3,
  }),
  page('sales-dashboard', scripts('sales-dashboard') + DASHBOARD, { kb: 276.2, files: 14, round: 3 }),
  page('auto.js', `<script type="module" src="/dist/auto.js"></script>${KPI}`, LOADED_KPI_BUDGET),
  page('classic script', `<script src="/dist/sales-elements.js" defer></script>${KPI}`, LOADED_KPI_BUDGET),
  page('complete classic script', `<script src="/dist/sales-elements-complete.js" defer></script>${CHARTS}`, {
    kb: 854.7,
    files: 1,
    workers: 0,
    round: 2,
  }),
];

/** Every other widget alone. */
async function widgetPages() {
  const rows = (await readElements()).filter(({ tag, isWidget }) => isWidget && PAGES.every(({ name }) => name !== tag));
  return rows.map(({ tag, example: { attributes = {}, content = '' } = {} }) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    return page(tag, `${scripts(tag)}<${tag} ${SRC}${written.join('')}>${content}</${tag}>`, { round: 3 });
  });
}

async function makeData() {
  const outfile = path.join(root, 'build', `sizes-generator-${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(root, 'demo', 'generate.ts')],
    ...{ outfile, bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' },
  });
  const { generateOrders } = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  return Buffer.from(`${[...generateOrders(DATA)].join('\n')}\n`);
}

const pathOf = (route) => new URL(route.request().url()).pathname;
const documentOf = (html) => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><body>${html}`;

/** Answers the requests of a page from a build, without a server. */
class Files {
  constructor(dist, data) {
    this.dist = dist;
    this.data = data;
  }

  async read(pathname) {
    return pathname === DATA_PATH ? this.data : readFile(path.join(this.dist, pathname.replace(/^\/dist\//, '')));
  }

  async answer(route) {
    const pathname = pathOf(route);
    const contentType = TYPES[path.extname(pathname)] ?? 'application/octet-stream';
    await route.fulfill({ contentType, body: await this.read(pathname) });
  }
}

/** Opens a page whose requests, other than the document, go to `onRequest`. `onSent` gets the URL of each as the page sends it, which may be earlier. */
async function open(browser, html, onRequest, onSent) {
  const context = await browser.newContext();
  context.setDefaultTimeout(LIMIT_MS);
  const tab = await context.newPage();
  if (onSent) {
    const session = await context.newCDPSession(tab);
    session.on('Network.requestWillBeSent', ({ request }) => onSent(new URL(request.url)));
    await session.send('Network.enable');
  }
  await tab.route('**/*', (route) =>
    pathOf(route) === '/' ? route.fulfill({ contentType: 'text/html', body: documentOf(html) }) : onRequest(route),
  );
  await tab.goto(`${ORIGIN}/`, { waitUntil: 'commit' });
  return tab;
}

/** Whether all elements are defined and painted. Runs in the page. */
function isPainted() {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('sales-'));
  if (elements.some(({ localName }) => !customElements.get(localName))) return false;
  globalThis.painted ??= Promise.allSettled(elements.map(({ ready }) => ready)).then((all) => {
    globalThis.outcomes = all.map(({ reason }) => String(reason ?? ''));
  });
  return globalThis.outcomes !== undefined;
}

async function waitForIdle(tab) {
  await tab.evaluate(() => new Promise((resolve) => void globalThis.requestIdleCallback(() => setTimeout(resolve))));
  await Promise.all(tab.workers().map((worker) => worker.evaluate(() => new Promise((resolve) => void setTimeout(resolve)))));
}

/**
 * Returns the requests of a page, as paths, by round trip. Requests are held until page and workers are idle and all that the page has sent have arrived, then
 * answered together: each request is in the round trip after those that it depends on, however fast the machine is.
 */
async function roundTripsOf(browser, html, files) {
  const held = [];
  const rounds = [];
  const onTheWay = new Set();
  const arrived = new Set();
  const onRequest = (route) => {
    held.push(route);
    arrived.add(pathOf(route));
    onTheWay.delete(pathOf(route));
  };
  const onSent = ({ href, pathname }) => {
    if (href.startsWith(`${ORIGIN}/`) && pathname !== '/' && !arrived.has(pathname)) onTheWay.add(pathname);
  };
  const tab = await open(browser, html, onRequest, onSent);
  for (let idle = 0; idle < IDLE_CHECKS; idle++) {
    const before = held.length;
    await waitForIdle(tab);
    const isQuiet = onTheWay.size === 0 && held.length === before && (held.length > 0 || (await tab.evaluate(isPainted)));
    if (!isQuiet) idle = -1;
    if (idle < IDLE_CHECKS - 1 || held.length === 0) continue;
    const round = held.splice(0);
    rounds.push(round.map(pathOf));
    await Promise.all(round.map((route) => files.answer(route)));
    idle = -1;
  }
  const failed = (await tab.evaluate(() => globalThis.outcomes)).filter((reason) => reason !== '');
  await tab.context().close();
  if (failed.length > 0) throw new Error(`${html} shows an error in place of its data: ${failed.join('; ')}`);
  return rounds;
}

async function kbOf(names, files) {
  const sizes = await Promise.all(names.map(async (name) => gzipSync(await files.read(name), { level: 9 }).length));
  return sizes.reduce((total, size) => total + size, 0) / 1024;
}

/** Measures one page. */
async function measure(browser, { name, html, budget }, files) {
  const rounds = await roundTripsOf(browser, html, files);
  const round = rounds.findIndex((paths) => paths.includes(DATA_PATH)) + 1;
  // A worker requests the file again that its page has requested ahead. Browsers then have it in their cache, which interception turns off.
  const all = [...new Set(rounds.flat())].filter((file) => file !== DATA_PATH);
  const isWorker = (file) => /\/chunks\/worker[^/]*\.js$/.test(file);
  const workers = all.filter(isWorker);
  const own = all.filter((file) => !isWorker(file));
  const [kb, workerKb] = await Promise.all([kbOf(own, files), kbOf(workers, files)]);
  const after = rounds.slice(round).flat().length;
  return { name, budget, rounds, kb, files: own.length, workerKb, workers: workers.length, round, after };
}

async function withBrowser(use) {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: FLAGS, timeout: LIMIT_MS });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Measures pages, by default those with a budget and then every element alone. Throws when a page shows an error. */
export async function sizes({ dist = path.join(root, 'dist'), pages } = {}) {
  const files = new Files(dist, await makeData());
  const queue = (pages ?? [...PAGES, ...(await widgetPages())]).entries();
  const rows = [];
  await withBrowser(async (browser) => {
    const work = async () => {
      for (const [index, one] of queue) rows[index] = await measure(browser, one, files);
    };
    await Promise.all(Array.from({ length: PARALLEL }, work));
  });
  return rows;
}

const KEPT = path.join(root, 'build', 'sizes.json');

/** Measures `dist/`, and keeps the sizes for the documentation until the next build. */
export async function measureSizes() {
  const rows = await sizes();
  await writeFile(KEPT, JSON.stringify(rows));
  return rows;
}

/** Returns the sizes of `dist/` that were measured since it was built; `undefined` when none were. */
export async function keptSizes() {
  const text = await readFile(KEPT, 'utf8').catch(() => undefined);
  return text && JSON.parse(text);
}

const format = (number) => (Number.isInteger(number) ? String(number) : number.toFixed(1));

/** Returns the budgets that a row exceeds, as text; an empty list if it exceeds none. Weights may be 1% above theirs. */
export function excessOf({ name, budget, ...row }) {
  return Object.entries(budget)
    .filter(([what, most]) => row[what] > (WEIGHTS.has(what) ? most * MAX_GROWTH : most))
    .map(([what, most]) => `${name}: ${what} is ${format(row[what])}, the budget is ${most}`);
}

/** Returns the table of sizes as text. */
export function tableOf(rows) {
  const head = ['page', 'KB', 'files', 'worker KB', 'files', 'data in round trip', 'requests after'];
  const columns = ['kb', 'files', 'workerKb', 'workers', 'round', 'after'];
  const cell = (row, what) => format(row[what]) + (row.budget[what] === undefined ? '' : ` / ${row.budget[what]}`);
  const lines = [head, ...rows.map((row) => [row.name, ...columns.map((what) => cell(row, what))])];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const text = lines.map((line) =>
    line.map((part, at) => (at === 0 ? part.padEnd(widths[0]) : part.padStart(widths[at]))).join('  '),
  );
  return `gzip -9 per file, KB = 1,024 bytes; measured / budget\n${text.join('\n')}\n`;
}

/** Returns the milliseconds until a complete KPI shows its number when each request takes `delay` ms: the median of `runs`. */
export async function firstNumberMs({ delay = 200, dist = path.join(root, 'dist'), runs = 5 } = {}) {
  const files = new Files(dist, await makeData());
  return withBrowser(async (browser) => {
    const times = [];
    for (let run = 0; run < runs; run++) times.push(await firstNumber(browser, files, delay));
    return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
  });
}

/** Milliseconds from the start of the navigation until the first key figure is painted. Runs in the page. */
export function timeToNumber() {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('sales-kpi')?.shadowRoot?.querySelector('[part=value]')) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function firstNumber(browser, files, delay) {
  const tab = await open(browser, scripts('sales-kpi') + FULL_KPI, async (route) => {
    await new Promise((resolve) => void setTimeout(resolve, delay));
    await files.answer(route);
  });
  const ms = await tab.evaluate(timeToNumber);
  await tab.context().close();
  return ms;
}

if (process.argv[1] === import.meta.filename) {
  const [, , folder] = process.argv;
  const dist = path.resolve(folder ?? path.join(root, 'dist'));
  const rows = await (folder ? sizes({ dist }) : measureSizes());
  process.stdout.write(tableOf(rows));
  if (!folder) await writeSizes(rows);
  console.log(`first number of a complete KPI at 200 ms per request: ${Math.round(await firstNumberMs({ dist }))} ms`);
}
