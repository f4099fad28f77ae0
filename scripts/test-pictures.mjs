// Takes pictures of the stories that test/pictures/stories.json names, in the built Storybook, and compares them with those beside it.
// Letters differ from machine to machine: where the browser or its fonts are others than those the pictures were made with, all are skipped.
// --update keeps the new pictures: look at each before it is committed. Arguments choose stories whose id contains one of them. The last line counts.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from './browser.mjs';
import { closingLine } from './closing-line.mjs';
import { difference, hereOf, picturesOf } from './pictures.mjs';
import { serveFolder } from './static-server.mjs';
import { openStory } from './story-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test', 'pictures');
const apart = path.join(root, 'build', 'pictures');
const made = path.join(folder, 'made-with.txt');
const isUpdate = process.argv.includes('--update');
/** Between two pictures of the same, and how many are taken until two are alike. */
const PAUSE_MS = 200;
const MOST_TRIES = 20;
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

async function listPictures() {
  const stories = JSON.parse(await readFile(path.join(folder, 'stories.json'), 'utf8'));
  return picturesOf(stories).filter(({ id }) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
}

async function take(browser, origin, { id, viewport, theme, forcedColors = 'none', globals = '' }) {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', colorScheme: theme, forcedColors });
  try {
    const page = await context.newPage();
    const failure = await openStory(page, origin, { id, globals: ['a11y.manual:!true', `theme:${theme}`, globals].join(';') });
    if (failure) throw new Error(failure);
    await page.mouse.move(0, 0);
    return await still(page.locator('#storybook-root'));
  } finally {
    await context.close();
  }
}

/** The picture of a part of a page once two in a row are the same: words and tables may come a moment after the chart. */
async function still(part) {
  let before = await part.screenshot({ animations: 'disabled', caret: 'hide' });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    await wait(PAUSE_MS);
    const after = await part.screenshot({ animations: 'disabled', caret: 'hide' });
    if (!difference(before, after)) return after;
    before = after;
  }
  throw new Error('it does not come to rest');
}

/** Why a picture is not as it was, or undefined. */
async function check(browser, origin, picture) {
  const bytes = await take(browser, origin, picture);
  const file = path.join(folder, picture.file);
  if (isUpdate) return void (await writeFile(file, bytes));
  const kept = await readFile(file).catch(() => undefined);
  const found = kept ? difference(kept, bytes) : { why: 'there is no picture of it yet: make one with --update, and look at it' };
  if (!found) return undefined;
  await mkdir(apart, { recursive: true });
  await writeFile(path.join(apart, picture.file), bytes);
  if (found.picture) await writeFile(path.join(apart, picture.file.replace(/png$/, 'difference.png')), found.picture);
  return `${found.why} (see build/pictures/)`;
}

/** Pictures of stories that are no more. */
async function removeOld(pictures) {
  const files = new Set(pictures.map(({ file }) => file));
  for (const file of await readdir(folder)) {
    if (file.endsWith('.png') && !files.has(file)) await rm(path.join(folder, file));
  }
}

async function main() {
  const pictures = await listPictures();
  const { executablePath, env } = await findBrowser();
  const server = await serveFolder(path.join(root, 'storybook-static'));
  const browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
  const count = { passed: 0, failed: 0, skipped: 0 };
  await mkdir(folder, { recursive: true });
  const here = await hereOf(browser, await browser.newPage());
  const there = await readFile(made, 'utf8').catch(() => '');
  if (!isUpdate && there.trim() !== here) {
    process.stdout.write(`skipped: the pictures were made with ${there.trim() || 'nothing yet'}; here is ${here}\n`);
    count.skipped = pictures.length;
  } else {
    if (isUpdate) await writeFile(made, `${here}\n`);
    for (const picture of pictures) {
      const why = await check(browser, server.origin, picture).catch((error) => String(error.message));
      count[why ? 'failed' : 'passed'] += 1;
      if (why) process.stdout.write(`✖ ${picture.file}: ${why}\n`);
    }
    if (isUpdate && wanted.length === 0) await removeOld(pictures);
  }
  await browser.close();
  server.close();
  if (pictures.length === 0) count.failed += 1;
  process.stdout.write(`\n${closingLine(count)}\n`);
  process.exitCode = count.failed > 0 ? 1 : 0;
}

await main();
