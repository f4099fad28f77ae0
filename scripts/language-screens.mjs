// language-screens.mjs [xx…]: takes pictures of a dashboard of the demo in each language, wide and narrow, into build/language-screens/.
// Fonts for scripts that few machines have come from the development dependencies.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeDemoData } from '../demo/make-data.mjs';
import { FLAGS, findBrowser } from './browser.mjs';
import { buildFast } from './fast-build.mjs';
import { serve } from './static-server.mjs';
import { tagsOf } from './texts/languages.mjs';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'build', 'language-screens');
const FONTS = { ar: 'arabic', ja: 'jp', ko: 'kr', zh: 'sc' };
const WIDTHS = [1280, 375];

/** A page with the dashboard of a demo company in a language. */
const pageOf = (tag) => {
  const font = FONTS[tag];
  const name = font && `Noto Sans ${font.length === 2 ? font.toUpperCase() : 'Arabic'} Variable`;
  return `<!doctype html>
<html lang="${tag}" dir="${tag === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${tag}</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/dist/tokens.css">
${font ? `<link rel="stylesheet" href="/fonts/noto-sans-${font}/index.css">` : ''}
<style>body { margin: 12px; font-family: ${font ? `'${name}', ` : ''}system-ui, sans-serif }</style>
<script type="module" src="/dist/define/sales-dashboard.js"></script></head>
<body><sales-dashboard src="/data/retail.csv" currency="EUR"></sales-dashboard></body></html>`;
};

/** Waits until all widgets are painted in their fonts. Runs in the page. */
async function settle() {
  await customElements.whenDefined('sales-dashboard');
  await document.querySelector('sales-dashboard').ready;
  await document.fonts.ready;
}

async function take(browser, origin, tag) {
  await writeFile(path.join(folder, `${tag}.html`), pageOf(tag));
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(`${origin}/${tag}.html`);
    await page.evaluate(settle);
    await page.screenshot({ path: path.join(folder, `${tag}-${width}.png`), fullPage: true });
    await page.close();
  }
}

await mkdir(folder, { recursive: true });
const library = path.join(folder, 'library');
await buildFast(library);
const fonts = path.join(root, 'node_modules', '@fontsource-variable');
const mounts = [
  ['/dist/', library],
  ['/data/', await makeDemoData()],
  ['/fonts/', fonts],
  ['/', folder],
];
const { origin, close } = await serve(mounts, 0);
const { executablePath, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
const wanted = process.argv.slice(2);
for (const tag of wanted.length > 0 ? wanted : await tagsOf()) await take(browser, origin, tag);
await browser.close();
close();
console.log(folder);
