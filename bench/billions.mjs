// node bench/billions.mjs [--rows=10000000] [--folder=/tmp/sales-bench] [--rollups] [--approximate] [--clickhouse] [--until=all] [--record]: a dashboard over
// Parquet files of a shop. With --approximate, more than a million customers or orders are estimated. With --clickhouse, the rows are copied into a ClickHouse
// within the process of the server, for which chdb must be installed. --until=figure ends after one figure, --until=screen after the
// first screen. --record keeps the run and writes the table of docs/bench.md.
// Prints one JSON object per line: opening, one figure alone, the first number, the first screen, all results, a filter over the
// cards, and the memory of the server. Next to each time are the processor seconds of the server until then, which say more on a busy machine.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { listen, send, sendFile } from '../bin/file-server.mjs';
import { findBrowser, FLAGS } from '../scripts/browser.mjs';
import { watchArrival } from './arrive.mjs';
import { openClickHouse } from './clickhouse-shop.mjs';
import { makeShop } from './shop-data.mjs';
import { recordRun } from './shop-results.mjs';

const DIST = path.resolve(import.meta.dirname, '../dist');
const LIMIT_MS = 900_000;
const SCREEN = { width: 1440, height: 900 };
/** Milliseconds without a request after which the dashboard has asked for all that it shows. */
const QUIET_MS = 3000;
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sales</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/dist/tokens.css"><script type="module" src="/dist/auto.js"></script>
<sales-source id="sales" src="/sales/plan" engine="server"></sales-source><sales-dashboard source="sales"></sales-dashboard></html>`;
const OF_PRODUCTS = ['revenue', 'units', 'profit', 'margin', 'discount-rate'];
const ROLLUPS = [
  {
    by: ['day(date)', 'region', 'category', 'channel'],
    measures: ['revenue', 'units', 'profit', 'margin', 'price', 'discount-rate', 'max(revenue)'],
  },
  { by: ['day(date)', 'region', 'channel'], measures: ['orders', 'aov'] },
  { by: ['month(date)'], measures: ['customers'] },
  { by: ['month(date)', 'product'], measures: OF_PRODUCTS },
  // Periods that end within a month.
  { by: ['day(date)', 'product'], measures: OF_PRODUCTS },
];
/** Customers of any days: those of the sample by which they are estimated. */
const ROLLUP_OF_CUSTOMERS = { by: ['day(date)', 'customer'], measures: ['customers'] };

/** Options that the process of the server has too. */
const FLAGS_OF_SERVER = ['rollups', 'approximate', 'clickhouse'];

const { values: given } = parseArgs({
  options: {
    rows: { type: 'string', default: '10000000' },
    folder: { type: 'string', default: path.join(tmpdir(), 'sales-bench') },
    rollups: { type: 'boolean', default: false },
    approximate: { type: 'boolean', default: false },
    clickhouse: { type: 'boolean', default: false },
    until: { type: 'string', default: 'all' },
    record: { type: 'boolean', default: false },
    serve: { type: 'string' },
  },
});

/** Serves the data and the page. Answers each message with its processor seconds and the most memory that it had. */
async function serve(data) {
  const { nodeListener, planHandler } = await import(pathToFileURL(path.join(DIST, 'endpoint.js')).href);
  const handler = planHandler({
    ...(given.clickhouse ? await openClickHouse(data) : { data }),
    ...(given.rollups && { rollups: given.approximate ? [...ROLLUPS, ROLLUP_OF_CUSTOMERS] : ROLLUPS }),
    ...(given.approximate && { approximateCounts: 1_000_000 }),
    limits: { seconds: 600, perMinute: 100_000 },
  });
  const answer = nodeListener(handler);
  const server = createServer((request, response) => {
    const [pathname] = request.url.split('?');
    if (pathname === '/sales/plan') void answer(request, response);
    else if (pathname.startsWith('/dist/')) void sendFile(DIST, pathname.slice('/dist'.length), response);
    else send(response, 200, 'text/html; charset=utf-8', PAGE);
  });
  if (!(await handler.isReady())) throw new Error('the data cannot be opened');
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send({
      processor: (user + system) / 1e6,
      peakKb: Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]),
    });
  });
  process.send({ port: await listen(server, 0) });
}

const report = (name, value, unit, more = {}) =>
  process.stdout.write(`${JSON.stringify({ name, value: Number(value.toPrecision(3)), unit, ...more })}\n`);

/** Starts the endpoint in a process of its own. */
async function startEndpoint(data) {
  const child = fork(import.meta.filename, [
    `--serve=${data}`,
    ...FLAGS_OF_SERVER.filter((name) => given[name]).map((name) => `--${name}`),
  ]);
  child.on('exit', (code) => code && process.exit(code));
  const next = () => new Promise((resolve) => child.once('message', resolve));
  const { port } = await next();
  const usage = () => {
    const found = next();
    child.send('usage');
    return found;
  };
  return { url: `http://localhost:${port}`, usage, stop: () => child.kill() };
}

/**
 * Opens the dashboard, calls `seen` when the first number and the first screen are painted and, unless the run ends there, when all results are there.
 * Returns the plans.
 */
async function visit(browser, url, seen) {
  const page = await browser.newPage({ viewport: SCREEN });
  const plans = [];
  let last = performance.now();
  let pending = 0;
  const end = () => ((pending -= 1), (last = performance.now()));
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    pending += 1;
    plans.push(...(JSON.parse(request.postData()).queries ?? []).map(({ plan }) => plan));
  });
  page.on('requestfinished', (request) => request.method() === 'POST' && end());
  page.on('requestfailed', (request) => request.method() === 'POST' && end());
  await page.addInitScript(watchArrival);
  await page.goto(url, { waitUntil: 'commit' });
  for (const key of ['firstMs', 'screenMs']) {
    await page.waitForFunction((name) => globalThis.arrival[name], key, { polling: 100, timeout: LIMIT_MS });
    await seen(key, (await page.evaluate(() => globalThis.arrival))[key]);
  }
  if (given.until === 'screen') return [];
  const began = performance.now() - (await page.evaluate(() => performance.now()));
  while (pending > 0 || performance.now() - last < QUIET_MS) await setTimeout(250);
  await seen('allMs', last - began);
  await page.close();
  return plans;
}

/** Sends plans as a page does, and returns the time until all results are there. */
async function ask(url, plans) {
  const began = performance.now();
  const body = JSON.stringify({ queries: plans.map((plan, id) => ({ id, plan })) });
  const response = await fetch(`${url}/sales/plan`, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } });
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  await response.arrayBuffer();
  return performance.now() - began;
}

const NAMES = { firstMs: 'first number', screenMs: 'first screen', allMs: 'all results' };

async function main() {
  const rows = Number(given.rows);
  const machine = `${cpus().length} × ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  report('machine', loadavg()[0], 'load', {
    machine,
    rows,
    rollups: given.rollups,
    approximate: given.approximate,
    clickhouse: given.clickhouse,
  });
  const { data, bytes, ms } = await makeShop(given.folder, rows);
  report('files made', ms / 1000, 's', { bytesPerRow: Number((bytes / rows).toPrecision(3)) });
  const began = performance.now();
  const endpoint = await startEndpoint(data);
  const steps = {};
  try {
    await measure(endpoint, began, steps);
  } finally {
    endpoint.stop();
  }
  const { rollups, approximate, clickhouse } = given;
  if (given.record) await recordRun({ rows, rollups, approximate, clickhouse, steps });
}

/** Measures an endpoint that was started at a time, and adds each step to `steps`. */
async function measure(endpoint, began, steps) {
  const timed = async (name, time, more = {}) => {
    const { processor: used, peakKb } = await endpoint.usage();
    const processor = Number(used.toPrecision(3));
    const peakMb = Math.round(peakKb / 1024);
    steps[name] = { seconds: Number((time / 1000).toPrecision(3)), processor, peakMb };
    report(name, time / 1000, 's', { processor, peakMb, load: loadavg()[0], ...more });
  };
  await timed('open', performance.now() - began);
  // The dashboard asks for another year, so its figure is not known yet.
  await timed(
    'one figure alone',
    await ask(endpoint.url, [{ measures: ['revenue'], filters: ['date: 2023'], compare: 'previous-year' }]),
  );
  if (given.until === 'figure') return;
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
  try {
    const plans = await visit(browser, endpoint.url, (key, time) => timed(NAMES[key], time));
    if (given.until === 'screen') return;
    const cards = plans.filter(({ analysis }) => !analysis);
    const filtered = cards.map((plan) => ({ ...plan, filters: [...(plan.filters ?? []), 'region: "Region 3"'] }));
    await timed('a filter, all cards', await ask(endpoint.url, filtered), { plans: plans.length, cards: cards.length });
  } finally {
    await browser.close();
  }
}

await (given.serve ? serve(given.serve) : main());
