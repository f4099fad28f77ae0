// @release: drives a page that is not in the package through 14 browser contexts; compose-parts.test.ts has the parts of the page
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chooseFiles, copied, openComposer, openCopy, painted, startComposer } from './compose-page.mjs';

const ORDERS = 'test/fixtures/orders-small.csv';
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Maximum number of clicks for a page of five widgets over a file: choose it, pick five pictures, copy, and one in reserve. */
const MAX_CLICKS = 8;
const FIVE = ['kpi', 'kpi', 'line', 'bars', 'donut'];

const valuesIn = (page) =>
  page.evaluate(() =>
    Promise.all([...document.querySelectorAll('[data-id] > sales-kpi')].map(async (kpi) => (await kpi.ready, kpi.value))),
  );
const namesIn = (page) =>
  page
    .locator('.widgets .name')
    .allTextContents()
    .then((all) => all.map((text) => text.trim()));

/** The seed of random clicks: SALES_SEED, or today's date. */
const SEED = Number(process.env.SALES_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
/** Random clicks: a fifth of them, and all with SALES_LONG=1. */
const CLICKS = process.env.SALES_LONG ? 100 : 20;

/** Numbers from 0 up to 1 that a seed determines (Park and Miller 1988). */
function randomOf(seed) {
  let state = (seed % 2_147_483_646) + 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Adds, selects, changes, removes or undoes in the page. `at` are random numbers. Returns what it did. */
function clickAt([act, which, option]) {
  const some = (selector) => {
    const all = [...document.querySelectorAll(selector)];
    return all[Math.floor(which * all.length)];
  };
  const list = act < 0.6 ? some('.change > .field select') : undefined;
  if (list) {
    list.selectedIndex = Math.floor(option * list.options.length);
    list.dispatchEvent(new Event('change'));
    return `${list.id} = ${list.value}`;
  }
  const button = some(act < 0.75 ? '.kind:enabled' : act < 0.9 ? '.widgets .name' : '#undo:enabled');
  button?.click();
  return button?.textContent.trim();
}

async function pick(page, ...kinds) {
  for (const kind of kinds) await page.locator(`[data-kind=${kind}]`).click();
  await painted(page);
}

describe('the composer', () => {
  let started;
  before(async () => (started = await startComposer()));
  after(() => started?.close());

  /** Opens the composer, and closes it after `use`. */
  async function withComposer(options, use) {
    const opened = await openComposer(started, options);
    try {
      await use(opened);
      assert.deepEqual(opened.problems, []);
    } finally {
      await opened.close();
    }
  }

  it(`makes a page of five widgets over an own file in at most ${MAX_CLICKS} clicks, and sends nothing`, () =>
    withComposer({}, async ({ page, requests, clicks }) => {
      await chooseFiles(page, ORDERS);
      await pick(page, ...FIVE);
      const html = await copied(page);
      // Choosing the file is a click too, which the test does without the dialog of the browser.
      const count = (await clicks()) + 1;
      assert.equal(count, FIVE.length + 2);
      assert.ok(count <= MAX_CLICKS);
      const values = await valuesIn(page);
      assert.equal(values.length, 2);
      const copy = await openCopy(started, html, [ORDERS]);
      assert.deepEqual(copy.errors, []);
      assert.deepEqual(copy.values, values);
      for (const request of requests) {
        assert.equal(request.method(), 'GET');
        assert.ok(request.url().startsWith(started.origin) || /^(?:blob|data):/.test(request.url()), request.url());
        assert.ok(!request.url().includes('orders-small'), request.url());
      }
    }));

  it('copies tags and divs that show the same numbers, frames, and code of frameworks', () =>
    withComposer({}, async ({ page }) => {
      await chooseFiles(page, ORDERS);
      await pick(page, 'kpi', 'kpi');
      const values = await valuesIn(page);
      for (const output of ['Tags', 'Divs']) {
        const code = await copied(page, output);
        const copy = await openCopy(
          started,
          `<!doctype html><html lang="en"><script type="module" src="/dist/auto.js"></script>${code}</html>`,
          [ORDERS],
        );
        assert.deepEqual(copy.values, values, output);
      }
      assert.match(await page.locator('#css').textContent(), /\.sales-page > \.half/);
      const frames = await copied(page, 'Frames');
      assert.match(
        frames,
        /<iframe src="dist\/embed\.html\?widget=sales-kpi&amp;measure=revenue&amp;.*src=\.\.%2Forders-small\.csv.*scope=origin/,
      );
      assert.match(
        await copied(page, 'React'),
        /import \{ SalesKpi, SalesSource \} from 'sales-elements\/react';[^]*<SalesKpi className="half" measure="revenue"/,
      );
      assert.match(await copied(page, 'Vue'), /<script setup>[^]*<template>[^]*<sales-kpi class="half" measure="revenue"/);
    }));

  it('changes a widget by lists and switches, and undoes what does not run', () =>
    withComposer({}, async ({ page }) => {
      await chooseFiles(page, ORDERS);
      await pick(page, 'bars');
      const code = page.locator('#code');
      await page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption({ label: 'Units' });
      await page.getByRole('combobox', { name: 'Chart', exact: true }).selectOption({ label: 'Donut' });
      await painted(page);
      assert.match(await code.textContent(), /<sales-breakdown class="half" measure="units" by="category" chart="donut">/);
      // Bullets need a comparison with a plan, which this file does not have.
      const before = await code.textContent();
      await page.getByRole('combobox', { name: 'Chart', exact: true }).selectOption({ label: 'Bullet chart' });
      await page.locator('[role=alert] .problem').waitFor();
      assert.match(await page.locator('[role=alert] .problem').textContent(), /plan.*The change was undone\.$/s);
      assert.equal(await code.textContent(), before);
      assert.equal(await page.getByRole('combobox', { name: 'Chart', exact: true }).inputValue(), 'donut');
      await page.locator('summary', { hasText: 'More settings' }).click();
      await page.getByRole('combobox', { name: 'Filter', exact: true }).selectOption({ label: 'Category' });
      await page.getByRole('combobox', { name: 'Value', exact: true }).selectOption('Chairs');
      assert.match(await code.textContent(), /where="category: Chairs"/);
      await page.locator('#undo').click();
      await page.locator('#undo').click();
      assert.equal(await code.textContent(), before);
    }));

  it(`copies only a page that runs after random clicks: ${SEED}`, () =>
    withComposer({}, async ({ page }) => {
      await chooseFiles(page, ORDERS);
      await pick(page, ...FIVE);
      const random = randomOf(SEED);
      const steps = [];
      for (let click = 0; click < CLICKS; click++) {
        steps.push(await page.evaluate(clickAt, [random(), random(), random()]));
        await painted(page);
      }
      const copy = await openCopy(started, await copied(page), [ORDERS]);
      assert.deepEqual(copy.errors, [], steps.join('\n'));
      const tags = await page.locator('[data-id] > *').evaluateAll((all) => all.map(({ localName }) => localName));
      assert.deepEqual(copy.tags, ['sales-source', ...tags], steps.join('\n'));
    }));

  it('arranges widgets with keys, and keeps the focus', () =>
    withComposer({}, async ({ page }) => {
      await chooseFiles(page, ORDERS);
      await pick(page, 'kpi', 'line', 'bars');
      const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
      const [kpi, line, bars] = await namesIn(page);
      await page.getByRole('button', { name: kpi, exact: true }).focus();
      await page.keyboard.press('Alt+ArrowDown');
      assert.deepEqual(await namesIn(page), [line, kpi, bars]);
      assert.equal(await focused(), kpi);
      await page.keyboard.press('Alt+ArrowUp');
      await page.keyboard.press('Alt+ArrowUp');
      assert.deepEqual(await namesIn(page), [kpi, line, bars]);
      assert.match(await page.locator('#code').textContent(), /<sales-kpi class="half"/);
      await page.keyboard.press('Alt+w');
      assert.doesNotMatch(await page.locator('#code').textContent(), /<sales-kpi class="half"/);
      await page.keyboard.press('Delete');
      assert.deepEqual(await namesIn(page), [line, bars]);
      assert.equal(await focused(), line);
      const order = await page.locator('[data-id] > *').evaluateAll((all) => all.map(({ localName }) => localName));
      assert.deepEqual(order, ['sales-trend', 'sales-breakdown']);
    }));

  it('keeps the page in the URL without the data, and asks for the file again', () =>
    withComposer({}, async ({ page }) => {
      await chooseFiles(page, ORDERS);
      await pick(page, 'kpi', 'bars');
      await page.locator('#view-lang').selectOption('de');
      const code = await page.locator('#code').textContent();
      const { hash } = new URL(page.url());
      assert.doesNotMatch(decodeURIComponent(decodeURIComponent(hash)), /Chairs|1322/);
      await withComposer({ hash }, async ({ page: other }) => {
        assert.match(await other.locator('.expected').textContent(), /This page uses orders-small\.csv\. Choose the file again/);
        await chooseFiles(other, ORDERS);
        await painted(other);
        assert.equal(await other.locator('#code').textContent(), code);
        assert.deepEqual(await valuesIn(other), await valuesIn(page));
      });
    }));

  it('opens a sample of a link, and drops attributes that no schema has', () =>
    withComposer(
      { hash: '#sales-source=src%3Ddata%2Fretail.csv&full=sales-kpi%3Fmeasure%3Drevenue%26onclick%3Dx&full=img%3Fsrc%3Dx' },
      async ({ page }) => {
        await page.locator('.summary b', { hasText: 'data/retail.csv' }).waitFor();
        await painted(page);
        assert.match(await page.locator('#code').textContent(), /<sales-kpi measure="revenue"><\/sales-kpi>\n\s*<\/main>/);
        assert.ok((await valuesIn(page))[0] > 0);
      },
    ));

  it('says why a file cannot be read, and goes on with the next one', () =>
    withComposer({}, async ({ page }) => {
      await page
        .locator('#file')
        .setInputFiles({ name: 'broken.xlsx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004broken') });
      const problem = page.locator('[role=alert] .problem');
      await problem.waitFor();
      assert.match(await problem.textContent(), /broken\.xlsx.* Choose another file, or use a sample\.$/s);
      await chooseFiles(page, ORDERS);
      assert.equal(await problem.count(), 0);
      assert.ok(await page.locator('.kind:enabled').count());
    }));

  it('shows the questions about a file with their answers', () =>
    withComposer({}, async ({ page }) => {
      const day = (index) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
      const rows = Array.from({ length: 60 }, (_, k) => `${day(k)},${5 + (k % 7)},${9 + ((k * 3) % 11)}`);
      const total = rows.reduce((sum, row) => sum + Number(row.split(',')[2]), 0);
      const csv = ['date,value1,value2', ...rows].join('\n');
      await page.locator('#file').setInputFiles({ name: 'values.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      const answer = page.locator('.question label', { hasText: 'value2' });
      await answer.waitFor();
      assert.match(await answer.textContent(), new RegExp(String(total)));
      await answer.click();
      await page.locator('.summary', { hasText: 'Your answers: revenue: value2' }).waitFor();
      await pick(page, 'kpi');
      assert.match(
        await page.locator('#code').textContent(),
        /<sales-source src="values\.csv" [^>]*roles="revenue: value2"[^>]*>/,
      );
      assert.match(await page.locator('#code').textContent(), /<sales-kpi [^>]*measure="revenue"/);
    }));

  for (const { name, options, lang } of [
    { name: 'in light', options: {} },
    { name: 'in dark, 360 px wide', options: { colorScheme: 'dark', viewport: { width: 360, height: 800 } } },
    { name: 'right to left', options: {}, lang: 'ar' },
  ])
    it(`passes axe and does not scroll sideways ${name}`, () =>
      withComposer(options, async ({ page }) => {
        await chooseFiles(page, ORDERS);
        await pick(page, 'kpi', 'bars');
        if (lang) {
          await page.locator('#view-lang').selectOption(lang);
          await page.evaluate(() => (document.documentElement.dir = 'rtl'));
          await painted(page);
          assert.equal(await page.locator('.window').getAttribute('dir'), 'rtl');
        }
        // The policy of the page allows no inline script, as which Playwright would add it.
        await page.evaluate(await readFile(AXE, 'utf8'));
        const found = await page.evaluate(async () => {
          const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
        });
        assert.deepEqual(found, []);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(overflow, 0);
      }));
});
