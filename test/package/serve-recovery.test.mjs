// @release: servers are killed and started again until a page has recovered
// A page of `sales-elements serve` whose server is killed and started again, with real processes: what is needed to recover must be loaded before.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { chromium } from 'playwright-core';
import { findBrowser, FLAGS } from '../../scripts/browser.mjs';

const BIN = path.resolve(import.meta.dirname, '../../bin/sales-elements.mjs');
const DAYS = 60;

/** A file with a sale of `amount` on each day. */
const ordersOf = (amount) => {
  const dayOf = (n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
  const lines = Array.from({ length: DAYS }, (_, n) => `A${n},${dayOf(n)},${n % 2 ? 'North' : 'South'},${amount}`);
  return `order,date,region,revenue\n${lines.join('\n')}\n`;
};

let folder;
let browser;
let server;

async function start(port) {
  server = spawn(process.execPath, [BIN, 'serve', folder, '--port', String(port)]);
  let said = '';
  for await (const bytes of server.stdout) {
    said += bytes;
    const url = /http:\S+(?=\n)/.exec(said)?.[0];
    if (url) return url;
  }
  throw new Error(`serve ended: ${said}`);
}

/** Ends the server as a crash does. */
async function kill() {
  server.kill('SIGKILL');
  await once(server, 'exit');
}

/** The state of each widget on the page: its phase, and the value of a key figure. Runs in the page. */
function readPage() {
  return [...document.querySelectorAll('sales-kpi, sales-breakdown')].map((widget) => ({
    tag: widget.localName,
    state: widget.shadowRoot
      ? (['loading', 'stale', 'empty', 'error'].find((state) => widget.matches(`:state(${state})`)) ?? 'ready')
      : 'undefined',
    text: (widget.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    value: widget.value ?? widget.result?.rows().reduce((sum, { revenue }) => sum + revenue, 0),
  }));
}

const isReady = ({ state }) => state === 'ready';

/** Reads the page until `test` accepts what it shows; fails with the last state after 40 seconds. */
async function readUntil(page, test, about) {
  const end = Date.now() + 40_000;
  for (;;) {
    const widgets = await page.evaluate(readPage);
    if (test(widgets)) return widgets;
    if (Date.now() > end) assert.fail(`${about}: ${JSON.stringify(widgets)}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sales-recovery-'));
  const { executablePath, env } = await findBrowser();
  browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
});
after(async () => {
  server?.kill('SIGKILL');
  await browser?.close();
  rmSync(folder, { recursive: true });
});

it('shows the new data after its server was killed and started again over a changed file', async () => {
  writeFileSync(path.join(folder, 'orders.csv'), ordersOf(2));
  const url = await start(0);
  const page = await browser.newPage();
  await page.goto(url);
  // The page of the command has a dashboard: two cards show what is needed, in less time.
  await page.evaluate(() => {
    document.querySelector('sales-dashboard')?.remove();
    const cards =
      '<sales-kpi measure="revenue"></sales-kpi><sales-breakdown by="region" measure="revenue" loading="eager"></sales-breakdown>';
    document.querySelector('sales-source').insertAdjacentHTML('afterend', cards);
  });
  const first = await readUntil(page, (widgets) => widgets.length === 2 && widgets.every(isReady), 'first answers');
  assert.deepEqual(
    first.map(({ value }) => value),
    [2 * DAYS, 2 * DAYS],
  );

  await kill();
  await page.evaluate(
    () =>
      void document
        .querySelector('sales-source')
        .refresh()
        .catch(() => undefined),
  );
  const without = await readUntil(page, (widgets) => widgets.every(({ state }) => state === 'stale'), 'marked as outdated');
  assert.deepEqual(
    without.map(({ value }) => value),
    [2 * DAYS, 2 * DAYS],
  );

  writeFileSync(path.join(folder, 'orders.csv'), ordersOf(3));
  await start(new URL(url).port);
  const isNew = ({ state, value }) => state === 'ready' && value === 3 * DAYS;
  await readUntil(page, (widgets) => widgets.every(isNew), 'recovered');
});

it('comes back when the server went away before the page asked it anything but its catalog', async () => {
  writeFileSync(path.join(folder, 'orders.csv'), ordersOf(2));
  await kill();
  const url = await start(0);
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(() => document.querySelector('sales-source').ready);
  await page.evaluate(() => {
    document.querySelector('sales-dashboard')?.remove();
    document.querySelector('sales-source').insertAdjacentHTML('afterend', '<sales-kpi measure="revenue"></sales-kpi>');
  });
  await readUntil(page, (widgets) => widgets.length === 1 && widgets.every(isReady), 'first answer');
  await kill();
  await page.evaluate(() => {
    document.querySelector('sales-kpi').measure = 'orders';
  });
  const isSaid = ({ text }) => text.includes('The data server isn’t responding');
  await readUntil(page, (widgets) => widgets.every(isSaid), 'the outage is said');
  await start(new URL(url).port);
  const [kpi] = await readUntil(page, (widgets) => widgets.every(isReady), 'recovered');
  assert.equal(kpi.value, DAYS);
});
