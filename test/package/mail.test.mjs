// @release: images for emails are opened in a browser without styles; `server.test.mjs` checks their markup
// Images for emails in a browser that runs no scripts, applies no style sheets and has no network.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { at } from './files.mjs';

const { render } = await import(pathToFileURL(at('dist', 'server.js')).href);
const csv = await readFile(at('test', 'fixtures', 'orders-small.csv'), 'utf8');
const IN_ENGLISH = { locale: 'en-US', 'time-zone': 'UTC' };
/** Neither style sheets nor style attributes, scripts, fonts or images of files. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

/** The revenue of the file, added up line by line. */
const REVENUE = csv
  .trim()
  .split('\n')
  .slice(1)
  .reduce((total, line) => total + Number(line.split(',')[csv.split('\n')[0].split(',').indexOf('Sales')]), 0);

describe('an email made by render', () => {
  let browser;
  before(async () => {
    const { executablePath, env } = await findBrowser();
    browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
  });
  after(() => browser?.close());

  /** The texts of an image that are seen, and the image as PNG. */
  async function read(image, { isBare }) {
    const context = await browser.newContext({ javaScriptEnabled: !isBare, offline: isBare, colorScheme: 'light' });
    const page = await context.newPage();
    await page.setContent(
      `<!doctype html><html lang="en"><head>${isBare ? POLICY : ''}<title>Mail</title></head><body>${image}</body></html>`,
    );
    const texts = await page.locator('svg text').allTextContents();
    const png = await page.locator('svg').first().screenshot();
    await context.close();
    return { texts, png };
  }

  for (const [tag, attributes] of [
    ['sales-kpi', { format: 'full', sparkline: true, compare: 'previous-year' }],
    ['sales-trend', {}],
    ['sales-breakdown', { by: 'region' }],
    ['sales-table', { by: 'region', measure: 'revenue' }],
    ['sales-dashboard', { period: 'all' }],
  ]) {
    it(`shows the same image of ${tag} with scripts, styles and network off`, async () => {
      const image = await render(tag, { ...IN_ENGLISH, ...attributes }, csv, { as: 'mail' });
      const [bare, full] = [await read(image, { isBare: true }), await read(image, { isBare: false })];
      assert.deepEqual(bare.texts, full.texts);
      assert.ok(bare.png.equals(full.png), 'another image');
      assert.ok(bare.texts.length > 3);
    });
  }

  it('shows the number of the data', async () => {
    const image = await render('sales-kpi', { ...IN_ENGLISH, format: 'full' }, csv, { as: 'mail' });
    const { texts } = await read(image, { isBare: true });
    const exact = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(REVENUE);
    assert.ok(texts.includes(exact), `${exact} in ${texts.join(', ')}`);
    assert.ok(/<title>[^<]*<\/title>/.exec(image)[0].includes(exact), 'the alternative text states the number');
  });
});
