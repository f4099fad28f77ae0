// Takes pictures of the stories in test/pictures/stories.json, in the built Storybook, and compares them with those stored next to it.
// The Chromium of the development dependencies takes them with its own fonts, because text rendering differs between machines. All are skipped
// where that Chromium does not run or renders text differently.
// --update stores the new pictures: look at each before you commit it. Arguments choose stories whose id contains one of them.
// The last line counts.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findPackagedBrowser } from './browser.mjs';
import { closingLine } from './command.mjs';
import { difference, lettersOf, sessionsOf } from './pictures.mjs';
import { inLanes, newPage, openStory, showStory, startStorybook } from './story-page.mjs';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'test', 'pictures');
const apart = path.join(root, 'build', 'pictures');
const letters = path.join(folder, 'letters.png');
const isUpdate = process.argv.includes('--update');
/** Milliseconds between pictures of a story, and the maximum number of pictures until two in a row are equal. */
const PAUSE_MS = 200;
const MAX_TRIES = 20;
/** Milliseconds for which a picture that differs is taken again: on a busy machine, text may appear after two equal pictures. */
const LATE_MS = 5000;
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

/** The pictures to take, from `sessionsOf`. */
async function listSessions() {
  const stories = JSON.parse(await readFile(path.join(folder, 'stories.json'), 'utf8'));
  return sessionsOf(stories, (id) => wanted.length === 0 || wanted.some((part) => id.includes(part)));
}

const sessions = await listSessions();
const numberOfPictures = sessions.reduce((sum, { pictures }) => sum + pictures.length, 0);

/** Opens the page of a session, which shows its stories one after the other. */
function openPage(browser, { viewport, theme, forcedColors = 'none' }) {
  return newPage(browser, { viewport, colorScheme: theme, forcedColors });
}

/** Shows a story on the page and returns its part of the page. */
async function open(page, { id, origin, globals }) {
  const story = { id, type: 'story', tags: [] };
  const failure = page.url() === 'about:blank' ? await openStory(page, origin, story, globals) : await showStory(page, story);
  if (failure) throw new Error(failure);
  await page.mouse.move(0, 0);
  return page.locator('#storybook-root');
}

const pictureOf = (part) => part.screenshot({ animations: 'disabled', caret: 'hide' });

/** Returns the picture of a part of a page once two in a row are equal: text and tables may appear shortly after the chart. */
async function still(part) {
  let before = await pictureOf(part);
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    await wait(PAUSE_MS);
    const after = await pictureOf(part);
    if (!difference(before, after)) return after;
    before = after;
  }
  throw new Error('it does not come to rest');
}

/** Compares a part of a page with its stored picture. Returns the difference, or undefined when they match. */
async function compare(name, part) {
  const file = path.join(folder, name);
  if (isUpdate) return void (await writeFile(file, await still(part)));
  const kept = await readFile(file).catch(() => undefined);
  const differing = (bytes) =>
    kept ? difference(kept, bytes) : { why: 'there is no picture of it yet: make one with --update, and look at it' };
  let bytes = await pictureOf(part);
  let found = differing(bytes);
  for (const end = Date.now() + LATE_MS; found && kept && Date.now() < end; found = differing(bytes)) bytes = await still(part);
  if (!found) return undefined;
  await mkdir(apart, { recursive: true });
  await writeFile(path.join(apart, name), bytes);
  if (found.picture) await writeFile(path.join(apart, name.replace(/png$/, 'difference.png')), found.picture);
  return `${found.why} (see build/pictures/)`;
}

/** Takes and compares the pictures of a session. Returns the differences by file. After a story that fails, the next one gets a new page. */
async function checkAll({ browser, origin }, { mode, pictures }) {
  const globals = ['a11y.manual:!true', `theme:${mode.theme}`, mode.globals].filter(Boolean).join(';');
  const results = [];
  let page;
  for (const { id, file } of pictures) {
    page ??= await openPage(browser, mode);
    try {
      const why = await compare(file, await open(page, { id, origin, globals }));
      results.push({ file, why });
    } catch (error) {
      results.push({ file, why: String(error.message) });
      page = await page.context().close();
    }
  }
  await page?.context().close();
  return results;
}

/** Returns stored pictures whose stories no longer exist. */
async function removeOld() {
  const files = new Set([path.basename(letters), ...sessions.flatMap(({ pictures }) => pictures.map(({ file }) => file))]);
  for (const file of await readdir(folder)) {
    if (file.endsWith('.png') && !files.has(file)) await rm(path.join(folder, file));
  }
}

/** Returns why the browser's pictures cannot be compared with the stored ones, or undefined. */
async function obstacleIn(browser) {
  const here = await lettersOf(await browser.newPage());
  if (isUpdate) await writeFile(letters, here);
  const kept = await readFile(letters).catch(() => undefined);
  return kept && !difference(kept, here) ? undefined : 'letters look otherwise here than when the pictures were made';
}

async function checkSessions(storybook, count) {
  await inLanes(sessions, async (session) => {
    for (const { file, why } of await checkAll(storybook, session)) {
      count[why ? 'failed' : 'passed'] += 1;
      if (why) process.stdout.write(`✖ ${file}: ${why}\n`);
    }
  });
  if (isUpdate && wanted.length === 0) await removeOld();
}

const count = { passed: 0, failed: numberOfPictures > 0 ? 0 : 1, skipped: 0 };
const program = await findPackagedBrowser();
const storybook = program && (await startStorybook(program));
const obstacle = storybook
  ? await obstacleIn(storybook.browser)
  : 'the Chromium of the development dependencies does not run here';
if (obstacle) {
  count.skipped = numberOfPictures;
  process.stdout.write(`skipped: ${obstacle}\n`);
} else await checkSessions(storybook, count);
await storybook?.close();
process.stdout.write(`\n${closingLine(count)}\n`);
process.exitCode = count.failed > 0 ? 1 : 0;
