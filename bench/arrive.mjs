// How long a visitor waits for the first number over a slow line: the pages of docs/install.md, and what a developer would write with other libraries.
import { writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { rewriteBlock } from '../scripts/write-text.mjs';
import { figureOf, missing, reasonOf } from './figures.mjs';
import { say } from './harness.mjs';
import { OWN } from './libraries.mjs';
import { salesOf } from './sales.mjs';
import { serveSlowly } from './slow-server.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '..');

/** The line and the processor of a visitor. */
const LINE = { mbitPerSecond: 1.6, latencyMs: 150 };
const SLOWDOWN = 4;
const VIEWPORT = { width: 1280, height: 720 };
const LIMIT_MS = 180_000;
const KB = 1024;
/** Rows of a CSV of 18 KB, and of 1.3 MB. */
const KPI_ROWS = 190;
const DASHBOARD_ROWS = 13_000;

const AUTO = '<script type="module" src="dist/auto.js"></script>';
const CLASSIC = '<script src="dist/sales-elements.js" defer></script>';
const kpi = (script) => (src) => `${script}<body><sales-kpi src="${src}" measure="revenue"></sales-kpi>`;
const dashboard = (script) => (src) => `${script}<body><sales-dashboard src="${src}"></sales-dashboard>`;
const peer = (name) => (src) => `<body data-src="${src}"><script type="module" src="arrive/${name}.js"></script>`;

/** The pages. `once`: too slow for several rounds. */
const VISITS = [
  { page: 'KPI', library: OWN, rows: KPI_ROWS, html: kpi(AUTO) },
  { page: 'KPI', library: `${OWN}, classic script`, rows: KPI_ROWS, html: kpi(CLASSIC) },
  { page: 'KPI', library: `${OWN}, brotli`, rows: KPI_ROWS, html: kpi(AUTO), encoding: 'br' },
  { page: 'KPI', library: 'PapaParse and 20 lines', rows: KPI_ROWS, html: peer('papaparse') },
  { page: 'dashboard', library: OWN, rows: DASHBOARD_ROWS, html: dashboard(AUTO) },
  { page: 'dashboard', library: `${OWN}, classic script`, rows: DASHBOARD_ROWS, html: dashboard(CLASSIC) },
  { page: 'dashboard', library: `${OWN}, brotli`, rows: DASHBOARD_ROWS, html: dashboard(AUTO), encoding: 'br' },
  { page: 'dashboard', library: 'Chart.js and PapaParse', rows: DASHBOARD_ROWS, html: peer('chartjs') },
  { page: 'dashboard', library: 'ECharts and PapaParse', rows: DASHBOARD_ROWS, html: peer('echarts') },
  { page: 'dashboard', library: 'Vega-Lite and PapaParse', rows: DASHBOARD_ROWS, html: peer('vega-lite') },
  { page: 'dashboard', library: 'duckdb-wasm and Plot', rows: DASHBOARD_ROWS, html: peer('duckdb-plot'), once: true },
];

/** What is measured of each visit, with its unit. */
const MEASURES = [
  ['provisional number', 'ms', 'provisionalMs'],
  ['first number', 'ms', 'firstMs'],
  ['first screen', 'ms', 'screenMs'],
  ['all cards', 'ms', 'allMs'],
  ['blocking time', 'ms', 'blockingMs'],
  ['requests', 'requests', 'requests'],
  ['code', 'KB', 'codeKb'],
];

/**
 * Measures the visits. Prints the time line of each dashboard of this library on its last visit. A run that is not short writes its table into
 * docs/bench.md.
 */
export async function benchArrive(bed, { rounds, isShort }) {
  const [load] = loadavg();
  const server = await openServer();
  const figures = [];
  try {
    const pages = VISITS.filter(({ once }) => !(once && isShort));
    figures.push(...(await visitInTurn(bed, server, pages, rounds)).flatMap(figuresOf));
  } finally {
    server.close();
  }
  if (!isShort) {
    const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    const about = `Medians of ${rounds} visits in turn on ${day}. The load of the machine was ${load.toFixed(1)} before them.`;
    const doc = path.join(root, 'docs', 'bench.md');
    const { file, next } = await rewriteBlock(
      doc,
      'arrive',
      () => `${about}\n\n<!-- prettier-ignore -->\n${tableOfVisits(figures)}`,
    );
    await writeFile(file, next);
  }
  return figures;
}

/** The table of a run: a line for each page, and a column for each measure. */
export function tableOfVisits(figures) {
  const lineOf = (cells) => `| ${cells.join(' | ')} |`;
  const heads = ['Page', ...MEASURES.map(([name, unit]) => (unit === name ? name : `${name}, ${unit}`))];
  const rows = VISITS.map(({ page, library }) => {
    const valueOf = (name) => figures.find((one) => one.case === `${page}: ${name}` && one.library === library)?.p50;
    return [`${page}: ${library}`, ...MEASURES.map(([name]) => valueOf(name)?.toLocaleString('en') ?? '–')];
  });
  return [heads, heads.map(() => '---'), ...rows].map(lineOf).join('\n');
}

/** Serves the build, the bundled pages of peers, and the data. */
async function openServer() {
  const outdir = path.join(root, 'build', 'bench', 'arrive');
  const names = ['papaparse', 'chartjs', 'echarts', 'vega-lite', 'duckdb-plot'];
  const entryPoints = names.map((name) => path.join(here, 'pages', 'arrive', `${name}.js`));
  await build({ entryPoints, outdir, bundle: true, minify: true, format: 'esm', target: 'es2022', logLevel: 'warning' });
  const texts = {};
  for (const { page, library, rows, html } of VISITS) {
    const { csv } = await salesOf(rows);
    texts[pathOf(page, library)] =
      `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${page}</title>${html(`data/${csv.name}`)}`;
  }
  const mounts = [
    ['/dist/', path.join(root, 'dist')],
    ['/arrive/', outdir],
    ['/peers/duckdb/', path.join(here, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist')],
    ['/data/', path.join(root, 'build', 'bench')],
  ];
  return serveSlowly({ mounts, texts, ...LINE });
}

const pathOf = (page, library) => `/${encodeURIComponent(`${page} ${library}`)}.html`;

/** Makes the visits to all pages in turn, so that a slow minute of the machine slows all of them. Returns those of each page, or the error of the first that failed. */
async function visitInTurn(bed, server, pages, rounds) {
  const made = new Map(pages.map((visit) => [visit, []]));
  const failed = new Map();
  // The first visit only warms up: it compresses the files.
  for (let round = 0; round <= rounds; round += 1) {
    for (const visit of pages) {
      if (failed.has(visit) || (visit.once && round > 0)) continue;
      say(`${visit.page}, ${visit.library}: ${round === 0 ? 'first visit' : `round ${round} of ${rounds}`}`);
      try {
        made.get(visit).push(await visitOnce(bed, server, visit));
      } catch (error) {
        failed.set(visit, error);
      }
    }
  }
  return pages.map((visit) => ({ visit, visits: made.get(visit), error: failed.get(visit) }));
}

/** Returns the figures of the visits to a page. */
function figuresOf({ visit, visits, error }) {
  const { page, library, rows, once } = visit;
  const about = { rows, library };
  if (error) return [missing({ case: `${page}: first number`, ...about }, 'ms', reasonOf(error))];
  if (page === 'dashboard' && library.startsWith(OWN)) say(timeline(visits.at(-1)));
  const kept = visits.slice(once ? 0 : 1);
  // Most pages have no provisional number.
  return MEASURES.filter(([, , key]) => kept.every((one) => one[key] !== undefined)).map(([name, unit, key]) =>
    figureOf(
      { case: `${page}: ${name}`, ...about },
      kept.map((one) => one[key]),
      unit,
    ),
  );
}

/** One visit with empty caches. */
async function visitOnce({ browser }, server, { page: name, library, encoding }) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    const failed = new Promise((_resolve, reject) => void page.on('pageerror', reject));
    failed.catch(() => undefined);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(watchArrival);
    server.begin(encoding);
    await page.goto(`${server.origin}${pathOf(name, library)}`, { waitUntil: 'commit' });
    const isThere = page.waitForFunction(() => globalThis.arrival.allMs !== undefined, undefined, {
      polling: 100,
      timeout: LIMIT_MS,
    });
    await Promise.race([isThere, failed]);
    const arrival = await page.evaluate(() => globalThis.arrival);
    const requests = server.requests.filter(({ bytes }) => bytes !== undefined);
    const code = requests.filter(({ path: file }) => /\.(js|wasm)$/.test(file));
    const codeKb = code.reduce((sum, { bytes }) => sum + bytes, 0) / KB;
    return { ...arrival, requests: requests.length, codeKb, list: requests.map((request) => ({ ...request })) };
  } finally {
    await context.close();
  }
}

/** The requests of a visit and what is painted, by time. */
function timeline({ list, provisionalMs, firstMs, screenMs, allMs }) {
  const ms = (value) => String(Math.round(value)).padStart(6);
  const rows = [
    ...list.map(({ path: file, from, to, bytes }) => [from, `${ms(from)} –${ms(to)}  ${file} (${(bytes / KB).toFixed(1)} KB)`]),
    ...(provisionalMs ? [[provisionalMs, `${ms(provisionalMs)}          a provisional number is painted`]] : []),
    [firstMs, `${ms(firstMs)}          the first number is painted`],
    [screenMs, `${ms(screenMs)}          the first screen is painted`],
    [allMs, `${ms(allMs)}          all cards are painted`],
  ];
  return rows
    .sort(([a], [b]) => a - b)
    .map(([, line]) => line)
    .join('\n');
}

/** Notes in `arrival` when a provisional number, the first number, the cards of the first screen and all cards are painted. Runs in the page, before its scripts. */
export function watchArrival() {
  const arrival = { blockingMs: 0 };
  globalThis.arrival = arrival;
  new globalThis.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) arrival.blockingMs += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  const painted = new WeakSet();
  const asked = new WeakSet();
  // To search a page in each frame would slow it down: its widgets are listed again when elements come or go.
  const lists = new WeakMap();
  const changes = new MutationObserver((records) => {
    for (const { target } of records) lists.delete(target.getRootNode());
  });
  const widgetsIn = (root) => {
    const known = lists.get(root);
    if (known) return known;
    changes.observe(root, { childList: true, subtree: true });
    const found = [...root.querySelectorAll('*')].filter(
      ({ localName }) => localName.startsWith('sales-') && localName !== 'sales-source',
    );
    lists.set(root, found);
    return found;
  };
  const isOnScreen = (element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < globalThis.innerHeight;
  };
  const ask = (widget) => {
    if (asked.has(widget) || !widget.ready) return;
    asked.add(widget);
    const note = () => void painted.add(widget);
    widget.ready.then(note, note);
  };
  const look = () => {
    const own = widgetsIn(document);
    const widgets = own.flatMap((widget) => {
      const inner = widget.localName === 'sales-dashboard' && widget.shadowRoot ? widgetsIn(widget.shadowRoot) : [];
      return [widget, ...inner];
    });
    widgets.forEach(ask);
    const isProvisional = ({ localName, shadowRoot }) =>
      localName === 'sales-kpi' && /\d/.test(shadowRoot?.querySelector('[aria-busy=true] .val.none')?.textContent);
    if (!arrival.firstMs && !arrival.provisionalMs && widgets.some(isProvisional)) arrival.provisionalMs = performance.now();
    const isNumber = (widget) => widget.localName === 'sales-kpi' && widget.shadowRoot?.querySelector('[part~=value]');
    if (!arrival.firstMs && (widgets.some(isNumber) || document.querySelector('.number'))) arrival.firstMs = performance.now();
    const cards = widgets.filter(({ localName }) => localName !== 'sales-dashboard');
    // Over a server, key figures come before the other widgets of a dashboard are known.
    const isKnown = !own.some(({ shadowRoot }) => shadowRoot?.querySelector('.tiles > .sk'));
    // Pages of other libraries have no findings: they count as cards, but not as part of the first screen.
    const isDone = (card) => painted.has(card) || card.localName === 'sales-insights' || !isOnScreen(card);
    // Where a card is costs a layout, so it is read only once it matters.
    const isScreen = () => isKnown && cards.length > 0 && cards.every(isDone);
    if (arrival.firstMs && !arrival.screenMs && (globalThis.isComplete || isScreen())) arrival.screenMs = performance.now();
    const isAll = () => widgets.length > 0 && widgets.every((widget) => painted.has(widget) || !isOnScreen(widget));
    if (arrival.screenMs && (globalThis.isComplete || isAll())) arrival.allMs = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}
