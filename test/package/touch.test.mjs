import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { at } from './files.mjs';

const ROWS = Array.from({ length: 120 }, (_, k) => ({
  date: new Date(Date.UTC(2023, 0, 1 + 6 * k)).toISOString().slice(0, 10),
  region: ['North', 'South', 'West'][k % 3],
  customer: `C${k % 20}`,
  revenue: 100 + k,
}));
const PAGE = `<!doctype html><meta name="viewport" content="width=device-width"><script type="module" src="/dist/define/sales-dashboard.js"></script><sales-dashboard></sales-dashboard>`;

/** The heights of all controls around the cards of a dashboard, those in filters too. Runs in the page. */
async function heightsOn(rows) {
  await customElements.whenDefined('sales-dashboard');
  const dashboard = document.querySelector('sales-dashboard');
  dashboard.data = rows;
  await dashboard.ready;
  dashboard.shadowRoot.querySelector('.filters > button').click();
  await dashboard.updateComplete;
  const filters = [...dashboard.shadowRoot.querySelectorAll('sales-filter:not([control=chips])')];
  const own = [...dashboard.shadowRoot.querySelectorAll(':is(header, .filters) button')];
  const controls = [...own, ...filters.map(({ shadowRoot }) => shadowRoot.querySelector('.trigger'))];
  return controls.map((one) => one.getBoundingClientRect().height).filter((height) => height > 0);
}

test('controls of a dashboard are 44 px high where fingers point', async () => {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
      const body = await readFile(at(pathname.slice(1))).catch(() => undefined);
      return body ? route.fulfill({ contentType: 'text/javascript', body }) : route.fulfill({ status: 404 });
    });
    await page.goto('http://localhost/');
    const heights = await page.evaluate(heightsOn, ROWS);
    assert.ok(heights.length > 5, `${heights.length} controls`);
    assert.deepEqual(
      heights.filter((height) => height < 44),
      [],
    );
  } finally {
    await browser.close();
  }
});
