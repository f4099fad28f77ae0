// Takes a picture of dashboards over public sales files (../shared/data) at several widths, measures it, and fails on overlaps, clipped texts and
// parts that move. npm run pictures -- sets [--all] [--widths=360,1440] [--locale=de] [NAME…]: NAME is a part of a set's name; --all adds the
// other widths, and the dark theme. Fonts for scripts that few machines have come from the development dependencies. build/sets/index.html then shows all pictures with what was found. The last line counts pages.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser } from './browser.mjs';
import { closingLine } from './command.mjs';
import { buildFast } from './fast-build.mjs';
import { watchPlaces } from './look-at-page.mjs';
import { serve } from './static-server.mjs';
import { startPages } from './story-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const data = path.resolve(root, '..', 'shared', 'data');
const target = path.join(root, 'build', 'sets');

/** Folders of sets below the data, and the files to open: by default all tables of the folder. Eight that differ most come first. */
const SETS = {
  superstore: { folder: 'sales/superstore', currency: 'USD' },
  'amazon-like': { folder: 'schemas/amazon-like' },
  atliq: { folder: 'schemas/atliq' },
  'indian-ecommerce': { folder: 'schemas/indian-ecommerce', currency: 'INR' },
  supermarket: { folder: 'sales/supermarket', files: /^supermarket\.csv$/ },
  adventureworks: { folder: 'sales/adventureworks', currency: 'USD' },
  'online-retail': { folder: 'sales/online-retail', currency: 'GBP' },
  cafe: { folder: 'schemas/cafe' },
  'superstore-de': { folder: 'sales/superstore-de', currency: 'EUR' },
  'adventureworks-eu': { folder: 'sales/adventureworks-eu', currency: 'EUR' },
  'fuzzy-factory': { folder: 'schemas/fuzzy-factory', currency: 'USD' },
  'global-electronics': { folder: 'schemas/global-electronics' },
  'dvd-rental': { folder: 'schemas/dvd-rental' },
  'crm-erp': { folder: 'schemas/crm-erp' },
  'complete-journey': { folder: 'schemas/complete-journey' },
  'oracle-co': { folder: 'schemas/oracle-co' },
  'satislar-tr': { folder: 'schemas/satislar-tr', currency: 'TRY' },
  'wwi-parquet': { folder: 'schemas/wwi-parquet' },
  'alura-lojas': { folder: 'schemas/alura-lojas', currency: 'BRL' },
  crm: { folder: 'schemas/crm' },
  ...Object.fromEntries(
    ['arabic', 'empty', 'japan', 'long-names', 'negative', 'one-month', 'ten-years', 'three-rows'].map((name) => [
      name,
      { folder: 'shapes', files: new RegExp(`^${name}\\.csv$`) },
    ]),
  ),
};
const FIRST = 8;
const TABLES = /\.(csv|parquet|xlsx|json)$/;
/** The fonts of languages: what the package and the font are named after. */
const FONTS = {
  ar: ['arabic', 'Arabic'],
  he: ['hebrew', 'Hebrew'],
  hi: ['devanagari', 'Devanagari'],
  ja: ['jp', 'JP'],
  ko: ['kr', 'KR'],
  zh: ['sc', 'SC'],
  'zh-hant': ['sc', 'SC'],
};
/** By how much of its height in the first frame with cards a page may grow or shrink. */
const GROWTH = 0.1;
const HEIGHTS = { 360: 800, 768: 1024, 1024: 768, 1440: 900 };

const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--') && argument !== 'sets');
const isAll = options.includes('--all');
const valueOf = (name) => options.find((option) => option.startsWith(`--${name}=`))?.slice(name.length + 3);
const widths = valueOf('widths') ?? (isAll ? Object.keys(HEIGHTS).join() : '360,1440');
const locale = valueOf('locale') ?? 'en';
const views = widths
  .split(',')
  .flatMap((width) => (isAll ? ['light', 'dark'] : ['light']).map((theme) => ({ width: Number(width), theme })));
const wanted = Object.keys(SETS).filter((name, k) =>
  names.length > 0 ? names.some((part) => name.includes(part)) : isAll || k < FIRST,
);

/** The page of a set, with nothing on it but the dashboard. */
async function pageOf({ folder, files = TABLES, currency = '' }) {
  const found = (await readdir(path.join(data, folder)))
    .filter((file) => files.test(file) && !file.endsWith('.truth.json'))
    .sort();
  const src = found.map((file) => `/data/${folder}/${encodeURIComponent(file)}`).join(' ');
  const [font, script] = FONTS[locale] ?? [];
  const link = font ? `<link rel="stylesheet" href="/fonts/noto-sans-${font}/index.css">` : '';
  const family = font ? `'Noto Sans ${script} Variable', system-ui` : 'system-ui';
  return `<!doctype html><html lang="${locale}" dir="${['ar', 'he'].includes(locale) ? 'rtl' : 'ltr'}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/dist/tokens.css">${link}<script type="module" src="/dist/define/sales-dashboard.js"></script>
<style>:root { color-scheme: light dark } body { margin: 0; padding: clamp(12px, 2vw, 32px); font-family: ${family}, sans-serif; background: var(--sales-color-page) }</style>
<sales-dashboard src="${src}" currency="${currency}" pages="sales"></sales-dashboard></html>`;
}

/** Returns a problem for each part of the page that moved while it loaded. */
function jumpsIn(places) {
  return Object.entries(places)
    .filter(([, tops]) => tops.length > 1)
    .map(([part, tops]) => ({ check: 'jump', text: `${part} moved: ${tops.join(' → ')} px` }));
}

/** Returns a problem for a page that was higher or lower than in its first frame with cards, by more than a tenth. */
function growthOf(heights) {
  const [first] = heights;
  const isOff = heights.some((height) => Math.abs(height - first) > GROWTH * first);
  return isOff ? [{ check: 'height', text: `the page was ${heights.join(' → ')} px high` }] : [];
}

/**
 * Returns a problem for each card that changed its width twice, or its top on the first screen, which is so high. A card takes the room of a neighbor
 * with nothing to show once.
 */
function shiftsOf(cards, screen) {
  return cards.flatMap(({ name, tops, widths }) => [
    ...(widths.length > 2 ? [{ check: 'place', text: `${name} was ${widths.join(' → ')} px wide` }] : []),
    ...(tops.length > 1 && tops[0] < screen ? [{ check: 'jump', text: `${name} moved: ${tops.join(' → ')} px` }] : []),
  ]);
}

async function lookAt({ newPage, origin }, name, { width, theme }) {
  const page = await newPage({ viewport: { width, height: HEIGHTS[width] ?? 900 }, colorScheme: theme });
  const picture = `${name}.${width}-${theme}.png`;
  try {
    await page.addInitScript(watchPlaces);
    await page.goto(`${origin}/${name}.html`);
    const ask = (question) => page.evaluate(async (asked) => (await import('/look.mjs'))[asked](), question);
    const failure = await ask('dashboardPainted');
    const flashes = (await ask('flashesSeen')).map((text) => ({ check: 'flash', text: `${text} was omitted` }));
    const shifts = shiftsOf(await ask('boxesSeen'), HEIGHTS[width] ?? 900);
    const moves = [...jumpsIn(await ask('placesSeen')), ...growthOf(await ask('heightsSeen')), ...shifts, ...flashes];
    const problems = failure ? [{ check: 'error', text: failure }] : [...(await ask('measurePage')), ...moves];
    await page.screenshot({ path: path.join(target, picture), fullPage: true });
    const places = failure ? [] : await ask('reachablePlaces');
    return { name, width, theme, picture, problems, places };
  } finally {
    await page.context().close();
  }
}

/** Adds a problem to each page that lacks a card which another width has. */
function compareWidths(looks) {
  const all = new Set(looks.flatMap(({ places }) => places));
  for (const { places, problems } of looks) {
    const lost = [...all].filter((place) => !places.includes(place));
    if (lost.length > 0) problems.push({ check: 'reach', text: `cannot be reached: ${lost.join(', ')}` });
  }
}

const escapeHtml = (text) => text.replaceAll(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);

function figureOf({ name, width, theme, picture, problems }) {
  const items = problems.map(({ check, text }) => `<li><b>${check}</b> ${escapeHtml(text)}</li>`);
  return `<figure><figcaption>${name}, ${width} px, ${theme}</figcaption><ul>${items.join('')}</ul><a href="${picture}"><img src="${picture}" loading="lazy"></a></figure>`;
}

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
await buildFast(path.join(target, 'dist'));
for (const name of wanted) await writeFile(path.join(target, `${name}.html`), await pageOf(SETS[name]));
const pages = await startPages(await findBrowser(), target);
const server = await serve([
  ['/data/', data],
  ['/fonts/', path.join(root, 'node_modules', '@fontsource-variable')],
  ['/look.mjs', path.join(import.meta.dirname, 'look-at-page.mjs')],
  ['/', target],
]);
const looks = [];
for (const name of wanted) {
  const ofSet = [];
  for (const view of views) ofSet.push(await lookAt({ newPage: pages.newPage, origin: server.origin }, name, view));
  compareWidths(ofSet);
  for (const { width, theme, problems } of ofSet)
    for (const { check, text } of problems) process.stdout.write(`✖ ${name} ${width} ${theme} ${check}: ${text}\n`);
  looks.push(...ofSet);
}
await pages.close();
server.close();
const style =
  'body{font:13px system-ui;display:flex;flex-wrap:wrap;gap:24px}figure{margin:0;width:460px}img{width:100%;border:1px solid #ccc}';
await writeFile(
  path.join(target, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Sets</title><style>${style}</style>${looks.map(figureOf).join('')}`,
);

const failed = looks.filter(({ problems }) => problems.length > 0).length;
process.stdout.write(
  `build/sets/index.html shows all pictures\n${closingLine({ passed: looks.length - failed, failed, skipped: 0 })}\n`,
);
process.exitCode = failed > 0 || looks.length === 0 ? 1 : 0;
