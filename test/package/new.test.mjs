// @release: pages are written over ten public files and opened in a browser each
// npx sales-elements new and describe over public files: the written pages, opened in Chromium.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/static-server.mjs';
import { at } from './files.mjs';

const DATA = path.resolve('../shared/data');
const SETS = [
  'sales/superstore',
  'sales/superstore-de',
  'sales/adventureworks',
  'sales/online-retail',
  'schemas/cafe',
  'schemas/amazon-like',
  'schemas/indian-ecommerce',
  'schemas/global-electronics',
  'schemas/satislar-tr',
  'schemas/alura-lojas',
];
const ORDERS = at('test', 'fixtures', 'orders-small.csv');
/** The sales of the newest twelve complete months, which are compared with the year before, added up line by line. */
const TWELVE_MONTHS = readFileSync(ORDERS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','))
  .filter(([, day]) => day >= '2023-12-01' && day < '2024-12-01')
  .reduce((total, cells) => total + Number(cells[9]), 0);
const ENV = { ...process.env, PATH: path.dirname(process.execPath) };

const run = (...args) =>
  spawnSync(process.execPath, [at('bin', 'sales-elements.mjs'), ...args], { encoding: 'utf8', env: ENV, maxBuffer: 1 << 26 });

/** Waits until every widget is ready. Returns what each shows. Runs in the page. */
async function lookAtPage() {
  const tags = [...document.querySelectorAll('section > *')];
  return Promise.all(
    tags.map(async (element) => {
      await customElements.whenDefined(element.localName);
      const error = await element.ready.then(
        () => undefined,
        ({ message }) => message,
      );
      const html = element.outerHTML.replace(/ (?:id|style|role|tabindex)="[^"]*"/g, '');
      return { html, error, isEmpty: element.matches(':state(empty)'), value: element.value, measure: element.measure };
    }),
  );
}

/** The value of the key figure of a measure. */
const kpiIn = (widgets, measure) => widgets.find((one) => one.html.startsWith('<sales-kpi') && one.measure === measure).value;

/** The figures of a public set by other means. */
const truthOf = (set) => {
  const name = readdirSync(path.join(DATA, set)).find((file) => file.endsWith('.truth.json'));
  return JSON.parse(readFileSync(path.join(DATA, set, name), 'utf8'));
};

describe('npx sales-elements new', () => {
  let folder;
  let server;
  let browser;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-new-'));
    server = await serve([['/', folder]]);
    const { executablePath, env } = await findBrowser();
    browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
  });
  after(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page. Returns its widgets and its messages on the console. */
  async function open(url) {
    const page = await browser.newPage();
    const problems = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
    await page.goto(url);
    const widgets = await page.evaluate(lookAtPage);
    await page.close();
    return { widgets, problems };
  }

  for (const set of SETS)
    it(`shows something with every tag over ${set}`, { skip: existsSync(path.join(DATA, set)) ? false : 'no data' }, async () => {
      const name = path.basename(set);
      const inSet = readdirSync(path.join(DATA, set));
      const truth = truthOf(set);
      const { files = inSet.filter((file) => file.endsWith('.csv')) } = truth;
      cpSync(path.join(DATA, set), path.join(folder, name), { recursive: true });
      const inputs = files.map((file) => path.join(folder, name, file));
      const { status, stderr } = run('new', ...inputs, '-o', path.join(folder, `${name}.html`));
      assert.deepEqual([status, stderr], [0, '']);
      const { widgets, problems } = await open(`${server.origin}/${name}.html`);
      assert.ok(widgets.length >= 5, `${widgets.length} tags`);
      if (name === 'superstore')
        assert.equal(kpiIn(widgets, 'revenue').toFixed(2), String(truth.kpiCompareDefault['previous-year'][2]));
      for (const { html, error, isEmpty } of widgets)
        assert.deepEqual({ html, error, isEmpty }, { html, error: undefined, isEmpty: false });
      assert.deepEqual(problems, []);
    });

  it('shows the numbers of the file, and says what it detected', { skip: existsSync(DATA) ? false : 'no data' }, async () => {
    const truth = truthOf('sales/supermarket');
    cpSync(path.join(DATA, 'sales/supermarket/supermarket.csv'), path.join(folder, 'super market.csv'));
    const { stdout } = run('new', path.join(folder, 'super market.csv'));
    assert.match(stdout, /super market\.html: \d+ tags/);
    const text = readFileSync(path.join(folder, 'super market.html'), 'utf8');
    assert.match(text, /super market: 1,000 rows, 2019-01-01 to 2019-03-30\n/);
    assert.match(text, /revenue: super market\.Total\. The name suggests 'total'/);
    assert.match(text, /<sales-source src="super%20market\.csv" roles="date: Date; [^"]*revenue: Total/);
    const { widgets } = await open(`${server.origin}/super%20market.html`);
    assert.equal(kpiIn(widgets, 'revenue').toFixed(2), String(truth.kpis.revenue));
    assert.equal(kpiIn(widgets, 'orders'), truth.kpis.orders);
  });

  it('serves the page on this computer alone with --open', async () => {
    const target = path.join(folder, 'opened.csv');
    cpSync(ORDERS, target);
    const child = spawn(process.execPath, [at('bin', 'sales-elements.mjs'), 'new', target, '--open'], { env: ENV });
    try {
      let text = '';
      for await (const part of child.stdout) if ((text += part).includes('http://')) break;
      const [url] = /http:\S+/.exec(text);
      const { widgets } = await open(url);
      assert.equal(kpiIn(widgets, 'revenue'), TWELVE_MONTHS);
      assert.equal((await fetch(new URL('/..%2f..%2fetc/passwd', url))).status, 404);
    } finally {
      child.kill();
      await once(child, 'close');
    }
  });

  it('refers to the package where it lies below the folder of the page', () => {
    const own = path.join(at('.'), 'welcome-test.html');
    try {
      assert.equal(run('new', ORDERS, '-o', own).status, 0);
      assert.match(readFileSync(own, 'utf8'), /<script type="module" src="dist\/auto\.js">/);
    } finally {
      rmSync(own, { force: true });
    }
  });

  it('writes open questions with the answers to choose from', () => {
    const day = (index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
    const rows = Array.from({ length: 60 }, (_, index) => `${day(index)},${5 + (index % 7)},${9 + ((index * 3) % 11)}`);
    writeFileSync(path.join(folder, 'open.csv'), `date,value1,value2\n${rows.join('\n')}\n`);
    const { stdout } = run('describe', path.join(folder, 'open.csv'));
    const [{ role, readings }] = JSON.parse(stdout).questions;
    assert.deepEqual([role, readings.map(({ roles }) => roles.revenue)], ['revenue', ['value1', 'value2']]);
    assert.match(run('new', path.join(folder, 'open.csv')).stdout, /1 open question \(see its comments\)/);
    const text = readFileSync(path.join(folder, 'open.html'), 'utf8');
    for (const { total } of readings)
      assert.match(text, new RegExp(`roles="revenue: value[12]" \\(total ${total.toLocaleString('en')}\\)`));
  });

  it('keeps a page that exists, and names what is wrong', () => {
    const page = path.join(folder, 'kept.html');
    writeFileSync(page, 'mine');
    for (const [args, expected] of [
      [[ORDERS, '-o', page], /orders-small\.csv is outside of the folder of the page/],
      [[path.join(folder, 'no.csv')], /^There is no file .*no\.csv\. Name files with sales/],
      [[folder], /^There is no file /],
    ]) {
      const { status, stderr } = run('new', ...args);
      assert.equal(status, 1);
      assert.match(stderr, expected);
    }
    cpSync(ORDERS, path.join(folder, 'kept.csv'));
    assert.match(
      run('new', path.join(folder, 'kept.csv')).stderr,
      /kept\.html exists\. Delete it, or choose another page with --output/,
    );
    assert.equal(readFileSync(page, 'utf8'), 'mine');
  });
});

describe('npx sales-elements describe', () => {
  it('prints JSON, with the options that override detection', () => {
    const { status, stdout } = run('describe', ORDERS, '--roles', 'revenue: Quantity');
    assert.equal(status, 0);
    const { roles, measures } = JSON.parse(stdout);
    assert.match(roles.find(({ role }) => role === 'revenue').column, /Quantity$/);
    assert.ok(measures.some(({ name, value }) => name === 'revenue' && value === 15));
  });

  it('says what is wrong with a file', () => {
    const { status, stderr } = run('describe', ORDERS, '--roles', 'revenue: Nothing');
    assert.equal(status, 1);
    assert.match(stderr, /Nothing/);
    assert.doesNotMatch(stderr, / at .*\.js/);
  });
});
