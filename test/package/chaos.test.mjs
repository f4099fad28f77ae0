// A page of `sales-elements serve`, behind a proxy that damages responses, while the data is replaced, the clock jumps and the server is killed, with real
// processes.
// Each number that a card paints is that of one version of the data, the same for all cards, or is marked as outdated; afterwards all cards recover.
// `npm test` runs 200 steps with cards, another seed each day; `npm run test:all -- chaos` 10,000 with two dashboards as well. SALES_SEED chooses the
// faults; an odd one, HTTP/2.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, it } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowser, FLAGS } from '../../scripts/browser.mjs';
import { watchPage } from './chaos/oracle.mjs';
import { FAULT_NAMES, startProxy } from './chaos/proxy.mjs';
import { figuresOfVersions, REGIONS, writeVersion } from './chaos/sales.mjs';

const BIN = path.resolve(import.meta.dirname, '../../bin/sales-elements.mjs');
const STEPS = Number(process.env.SALES_CHAOS ?? 200);
const SEED = Number(process.env.SALES_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
/** Dashboards of the page. They take half of the processor time of a run. */
const DASHBOARDS = process.env.SALES_CHAOS ? 2 : 0;
/** Milliseconds between two steps, at most. */
const PAUSE_MS = process.env.SALES_CHAOS ? 300 : 100;
/** The most versions of the data; the last steps replace no data. */
const VERSIONS = Math.min(STEPS, 400);
const CARDS = `<sales-kpi measure="revenue"></sales-kpi><sales-kpi measure="orders"></sales-kpi><sales-kpi measure="revenue" where="region: North" id="filtered"></sales-kpi>
  <sales-breakdown by="region" measure="revenue" loading="eager"></sales-breakdown><sales-trend measure="revenue" loading="eager"></sales-trend>`;

/** The number of cards that are read: those above, and the revenue of each dashboard. */
const SEEN = 5 + DASHBOARDS;

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const random = randomOf(SEED);
const pick = (choices) => choices[Math.floor(random() * choices.length)];
const folder = mkdtempSync(path.join(tmpdir(), 'sales-chaos-'));
/** The file with the milliseconds by which the clock of the server is off, and the most of them: a day. */
const CLOCK = path.join(folder, 'clock');
const DAY_MS = 86_400_000;
const history = [];
let server;
let browser;
let proxy;
let page;
let version = 1;

/** Starts the server, at the port that it had before. */
async function startServer() {
  const clock = pathToFileURL(path.join(import.meta.dirname, 'chaos', 'clock.mjs')).href;
  server = spawn(process.execPath, ['--import', clock, BIN, 'serve', folder, '--port', String(proxy.target)], {
    env: { ...process.env, SALES_CLOCK: CLOCK },
  });
  let said = '';
  server.stderr.resume();
  for await (const bytes of server.stdout) {
    said += bytes;
    const port = /http:\S+:(\d+)\/\n/.exec(said)?.[1];
    if (!port) continue;
    proxy.target = Number(port);
    server.stdout.resume();
    return;
  }
  throw new Error(`serve ended: ${said}`);
}

async function killServer() {
  const ended = once(server, 'exit');
  server.kill('SIGKILL');
  await ended;
}

/** Requests that end no server. Each ended one once, or is of the same kind. */
const HOSTILE = ['/dist/%E0%A4%A', '/sales/plan?answers=%7B', '/dist/%00', '//', '/%'];

/** What can happen in a step. */
const STEPS_BY_NAME = {
  fault: () => (proxy.fault = pick(FAULT_NAMES)),
  replace: () => version < VERSIONS && writeVersion(folder, (version += 1)),
  kill: async () => {
    await killServer();
    // A query fails, so the page begins to ask whether the server is back; the first time, while it is still away.
    await STEPS_BY_NAME.filter();
    await wait(history.length === 0 ? 6000 : random() * 2000);
    await startServer();
  },
  hostile: async () => {
    const send = (where) => fetch(`http://localhost:${proxy.target}${where}`).then((response) => response.text());
    await Promise.allSettled(HOSTILE.map(send));
    await wait(50);
    assert.equal(server.exitCode, null, 'a request ended the server');
  },
  clock: () => writeFileSync(CLOCK, String((random() - 0.5) * 2 * DAY_MS)),
  refresh: () =>
    page.evaluate(() => {
      void document
        .querySelector('sales-source')
        .refresh()
        .catch(() => undefined);
    }),
  filter: () => page.evaluate((where) => (document.querySelector('#filtered').where = where), `region: ${pick(REGIONS)}`),
};
/** A page looks for newer data with its next query; here the viewer asks for it. */
const lookForNewer = STEPS_BY_NAME.refresh;
/** Steps that each run has. */
const FIRST = { 2: 'hostile', 3: 'replace', 4: 'filter', 5: 'clock' };
const NAMES = ['fault', 'fault', 'fault', 'replace', 'hostile', 'clock', 'refresh', 'refresh', 'filter', 'filter', 'filter'];

/** Reads what the cards show until `test` accepts it; fails after two minutes. `nudge` is called before each reading. */
async function readUntil(test, about, nudge = () => undefined) {
  for (const end = Date.now() + 120_000; ;) {
    await nudge();
    const { cards, violations } = await page.evaluate(() => window.chaos);
    assert.deepEqual(violations, [], `seed ${SEED}, after ${history.slice(-12).join(', ')}`);
    if (cards.length === SEEN && cards.every(test)) return;
    if (Date.now() > end) assert.fail(`${about}, seed ${SEED}, after ${history.slice(-12).join(', ')}: ${JSON.stringify(cards)}`);
    await wait(250);
  }
}

const isNewest = ({ state, versions }) => state === 'ready' && versions.includes(version);

after(async () => {
  await browser?.close();
  proxy?.close();
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

it(`paints figures of one version or marks them, and recovers (${STEPS} steps, seed ${SEED})`, async () => {
  const { executablePath, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
  proxy = await startProxy(random, { isHttp2: SEED % 2 === 1 });
  writeVersion(folder, version);
  writeFileSync(CLOCK, '0');
  await startServer();
  page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(proxy.url);
  // The dashboard of the page registers the tags of its cards when it creates them.
  await page.waitForFunction(() => ['kpi', 'breakdown', 'trend'].every((name) => customElements.get(`sales-${name}`)));
  await page.evaluate(
    ([cards, dashboards]) => {
      const [dashboard, source] = ['sales-dashboard', 'sales-source'].map((name) => document.querySelector(name));
      source.insertAdjacentHTML('afterend', cards);
      dashboard.replaceWith(...Array.from({ length: dashboards }, () => dashboard.cloneNode()));
    },
    [CARDS, DASHBOARDS],
  );
  await page.evaluate(watchPage, figuresOfVersions(VERSIONS + 2));
  await readUntil(isNewest, 'the first figures');
  for (let step = 1; step <= STEPS; step += 1) {
    // The first kill comes before the page has loaded what a refresh needs. Later ones are rare, for they take long.
    const name = step % 20 === 1 ? 'kill' : (FIRST[step] ?? pick(NAMES));
    await STEPS_BY_NAME[name]();
    history.push(name === 'fault' ? proxy.fault : name);
    await wait(random() * PAUSE_MS);
    // After the first kill, the page comes back without a refresh.
    if (step === 1) await readUntil(isNewest, 'recovery after the first kill');
    if (step % 100 === 0) {
      proxy.fault = 'pass';
      await readUntil(isNewest, `recovery at step ${step}`, lookForNewer);
    }
  }
  proxy.fault = 'pass';
  writeVersion(folder, (version += 1));
  await readUntil(isNewest, 'recovery at the end', lookForNewer);
  const { checks, versions } = await page.evaluate(() => window.chaos);
  assert.ok(checks > STEPS && versions.length >= 2, `${checks} figures of the versions ${versions.join()} were checked`);
});
