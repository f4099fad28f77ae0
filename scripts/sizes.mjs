// What pages load until their elements are painted, measured in Chromium: files, gzip -9 per file, and serial round trips.
// `node scripts/sizes.mjs [DIST]` prints the table of a build, and the time to the first number of a KPI page.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from './browser.mjs';
import { readElements } from './entries.mjs';

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
 * What the budgets pay for.
 *
 * - KPI (82.6 KB): 0.8 KB that name both sides where two values are compared, 0.2 KB for weeks of the year and the spread of seasons, 0.5 KB for years of weeks that end by rules of their own, 0.3 KB for a comparison that users select, 0.2 KB for notes of users, 0.2 KB for names of measures of stock, 0.1 KB for places by a plan, 0.1 KB that load what an opened mark shows on demand, 0.1 KB that find translations which a page registers, 0.5 KB for links in the tables of cards and for marked numbers (modules read their URLs and conditions), 0.3 KB for tones of the accent that can be read and for dates in English where texts are, 0.2 KB that name a missing quotation mark and take a period for a filter of the date, 0.5 KB for filters without some fields and for unknown values of a filter, 0.1 KB that say when a server is busy, 0.6 KB that lead to the account of an amount and name lost rows, 0.7 KB that recognize a mistyped tag and reset the text styles of a page, the complete card with all texts, the terms of a page, units in the labels of filters, errors, notices and questions about the data, the line of returned sales, the rows without a filter that empties a card, months of the year and of retail calendars, a plan with its bar and its notes, the places of a pace and of an alert, why a card of a file without rows is empty, the English of notes, the claims behind its
 *   sentences, the menu that writes code for other pages, Arrow tables as data, requests for data and the first query while the worker starts,
 *   attributes that name the nearest valid word, filters that know their source, and one tested lifecycle that other documents, outages and removals
 *   cannot confuse.
 * - Charts and filter (172.1 KB: 0.3 KB for the alert of a trend, the same), dashboard (274.4 KB; 7.5 KB less since filters load their panels when they are opened, 0.2 KB state doubts about amounts once for all cards, and leave out bars like those of another card, 0.5 KB state the days of unequal periods, and a single amount that makes most of a change; of its 23 files one, of 220 bytes, is what Rolldown needs in all of them; 0.5 KB name the files that are requested in one round, 0.4 KB for links of members, 0.3 KB for scenarios): 0.6 KB that put the largest insight into the headline, 0.1 KB that leave out a low newest day and fields of codes, 0.1 KB that state refunds which are not deducted, 0.2 KB that name members without an earlier value and tell a change across zero as an amount, 0.8 KB that name the largest parts in either direction and tell a drop at one date from a decline, 0.5 KB with the names of states, by which a dashboard decides about a map, each element that its data needs, the fix of an error as data, with its drawing and all panels, names for measures over groups, lists that show both ends and open, labels of incomplete periods, the year before a forecast, plans over time and differences from them, cards for a plan, answers with the
 *   figure that each gives, one grammar of marks for all charts, exploration by keyboard, text and sound, the point at the cursor for
 *   assistive technology, focus that no filter loses, what a workbook has of each card, answers spoken after a filter, compiled texts, loading of large trees by branch, rows of cards in one height, and lines, areas and treemaps by D3.
 * - Worker (141.7 KB): 0.2 KB that count rows without a part of a calculated value, 0.1 KB for the history before the selected days, 0.2 KB that compare two values of a field, 0.2 KB for weeks of the year and why a season is missing, 0.8 KB for stock (its roles; a module computes it), 0.6 KB for years of weeks that end by rules of their own, 0.2 KB for amounts that are set to be in cents and for tables of payments (a module asks about them), 0.1 KB that compare no retention with days that the data covers in part, 0.2 KB for names of keys and for amounts converted to one currency, 0.3 KB for refunds of a profit and for amounts in cents that another table shows (a module compares them), 0.5 KB for states of payments in more languages and for the sign of returned quantities, 0.1 KB that know countries by their names, 0.3 KB that make columns of refunds in a table (a module matches them), 0.4 KB for windows of time (they are computed by a module), 6.5 KB that tell sales from other money in 21 languages, lines from their orders, fields of orders, refunds, cents and lost rows, notes on files without rows or sales, months of the year, averages per day (days and holidays are counted by a module), what each measure is (unit, direction, additivity), names of plans, tests of columns by their values, dates in parts, states of sales, JSON files of
 *   several tables, reasons as codes for translation, the parts of plans that server and browser share, the data check, English words of column names,
 *   and detection of net amounts, taxes, freight, repeated totals, customer versions, unit rows, restarting order numbers, price lists,
 *   placeholders, junk rows, subtotals, line totals, amounts below zero, currencies and persons.
 * - `auto.js` and the classic script (86.4 KB): a KPI, and the script that requests all of it with the data in one round.
 * - Complete classic script (802.3 KB), which only pages without working imports load: all of the above, 1.6 KB for names of settings in the editor, 2.5 KB for alerts of unusual values and of old data, 0.2 KB for years of weeks near any day and plans without years, 4 KB for bubbles, territories and how long stock lasts, 22 KB for the editor of a dashboard with own measures and tools for language models, 7 KB for stock, 6 KB for notes of users, 9 KB for names of states, 1 KB for comparisons, 0.3 KB for dashboards that omit bars like an explanation next to them, 1.2 KB for places by attainment and its comparison with an earlier period, 5.2 KB for saved views, shapes of a page's own for maps, Vietnamese names of columns, 6 KB for the levers of a scenario, its break-even and elasticity, links of members and conditional formats, refunds of lines and in several tables, the expected end of a period with its working days, tables of refunds and two ledgers of the same sales, the account of an amount, the order in which cards of a dashboard load, values of customers by cohort, column names in 22 languages, measures per member, the texts of all errors and of files without rows or sales, exchange rates, comparisons with plans, working days with the holidays of 30 countries and of joined calendars, paces, outlooks of years, tables with groups and pivots, rules
 *   from item counts, `sales-map` with names of places and tiles (its shapes are a file), `sales-funnel`, `sales-ask` with its labels (its parser is a file), workbooks (their writer is a file), `sales-plot`, the data check’s panel, the waterfall with its table, table views that sort, tags with a prefix, and `defineWidget`.
 */
/** Every page that needs one worker loads the same file. */
const WORKER_BUDGET = { workerKb: 141.7, workers: 1 };
const KPI_BUDGET = { kb: 82.6, files: 4, ...WORKER_BUDGET, round: 3, after: 0 };
/** The same KPI, with 3.6 KB for the script that requests it, finds unknown tags, and what registers tags. */
const LOADED_KPI_BUDGET = { ...KPI_BUDGET, kb: 86.4, files: 6, round: 2, after: 1 };

/**
 * Pages with a budget: `kb` (1,024 bytes) and `files` of the page, `workerKb` and `workers` (files) of its workers, `round`: the serial round trip in
 * which the data is requested at the latest (the script is the first), `after`: the number of requests after the data.
 */
export const PAGES = [
  page('sales-kpi', scripts('sales-kpi') + KPI, KPI_BUDGET),
  page('sales-kpi, complete', scripts('sales-kpi') + FULL_KPI, KPI_BUDGET),
  page('KPI, trend, breakdown, filter', scripts('sales-kpi', 'sales-trend', 'sales-breakdown', 'sales-filter') + CHARTS, {
    kb: 172.1,
    files: 12,
    ...WORKER_BUDGET,
    round: 3,
  }),
  page('sales-dashboard', scripts('sales-dashboard') + DASHBOARD, { kb: 274.4, files: 23, round: 3 }),
  page('auto.js', `<script type="module" src="/dist/auto.js"></script>${KPI}`, LOADED_KPI_BUDGET),
  page('classic script', `<script src="/dist/sales-elements.js" defer></script>${KPI}`, LOADED_KPI_BUDGET),
  page('complete classic script', `<script src="/dist/sales-elements-complete.js" defer></script>${CHARTS}`, {
    kb: 802.3,
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

/** Returns the budgets that a row exceeds, as text; an empty list if it exceeds none. */
export function excessOf({ name, budget, ...row }) {
  return Object.entries(budget)
    .filter(([what, most]) => row[what] > most)
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

/** Milliseconds until the number is there. Runs in the page. */
function timeToNumber() {
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
  process.stdout.write(tableOf(await (folder ? sizes({ dist }) : measureSizes())));
  console.log(`first number of a complete KPI at 200 ms per request: ${Math.round(await firstNumberMs({ dist }))} ms`);
}
