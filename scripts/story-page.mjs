// Stories, shown in pages of a browser: those of the built Storybook, or of the page that scripts/test-stories.mjs makes.
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright-core';
import { FLAGS } from './browser.mjs';
import { serveFolder } from './static-server.mjs';

/** The folder of the built Storybook. */
export const STORYBOOK = path.resolve(import.meta.dirname, '..', 'storybook-static');

/** Tag of stories whose data never arrives: their widgets must show that they are loading. */
export const UNENDED = 'unended';
/** Tag of stories that show an error: their widgets log a warning, which is a failure in all other stories. */
export const FAILING = 'failing';
/** Milliseconds before a story that never loads is checked: widgets show their progress after a second. */
const WAITING_MS = 1200;
/** Maximum milliseconds to start a browser, and to paint the widgets of a story; only ends what hangs. */
const LIMIT_MS = 120_000;

/** Browser flag that blocks all hosts but this machine. */
const ONLY_HERE = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost';

/** Switches the page to another story. Resolves when the story is rendered or has failed, or after `limit` ms. Runs in the page. */
function select({ storyId, limit }) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const ends = ['storyErrored', 'storyThrewException', 'storyMissing', 'playFunctionThrewException'];
  return new Promise((resolve) => {
    channel.on('storyRendered', (id) => {
      if (id === storyId) resolve();
    });
    for (const end of ends) channel.once(end, () => resolve());
    setTimeout(resolve, limit);
    channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
  });
}

/**
 * Waits until Storybook has rendered the story and its widgets have painted. Returns the problem, or undefined. A page of docs may contain
 * stories that never load, so it only has to be rendered. Runs in the page.
 */
async function settle({ isDocs, isUnended, waiting, limit }) {
  const shows = (name) => document.body.classList.contains(`sb-show-${name}`);
  const shown = () => shows('main') || shows('errordisplay');
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const end = Date.now() + limit;
  const until = async (holds) => {
    while (!holds() && Date.now() < end) await pause(20);
    return holds();
  };
  await until(shown);
  const allIn = (root) =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? allIn(one.shadowRoot) : [])]);
  const widgets = [...document.querySelectorAll('*')].filter((element) => element.localName.startsWith('sales-'));
  const isQuiet = () => allIn(document).every((element) => element.ariaBusy !== 'true');
  const waits = () => widgets.some((widget) => widget.matches(':state(loading), :state(stale)'));
  let isDone = isDocs;
  void Promise.allSettled(widgets.map((widget) => widget.ready)).then(() => (isDone = true));
  if (isUnended && (await until(waits))) await pause(waiting);
  const isSettled = isUnended ? waits() : await until(() => isDone && (isDocs || isQuiet()));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  if (shows('errordisplay')) return document.querySelector('#error-message')?.textContent ?? 'it failed to render';
  if (!shown()) return 'it did not render';
  if (!isSettled) return isUnended ? 'nothing in it waits for its data' : `its widgets were not done after ${limit} ms`;
  return undefined;
}

/** Waits until a story or a page of docs is rendered and its widgets have painted. Returns the problem, or undefined. */
export const settled = (page, { type, tags }) =>
  page.evaluate(settle, { isDocs: type === 'docs', isUnended: tags.includes(UNENDED), waiting: WAITING_MS, limit: LIMIT_MS });

/**
 * Opens a story or a page of docs (an entry of Storybook's index), with Storybook's globals as `name:value;name:value`. Returns the problem,
 * or undefined.
 */
export async function openStory(page, origin, story, globals) {
  await page.goto(`${origin}/iframe.html?id=${story.id}&viewMode=${story.type}&globals=${globals}`);
  return settled(page, story);
}

/** Shows another story in a page from `openStory`, with the same globals and without reloading the page. Returns the problem, or undefined. */
export async function showStory(page, story) {
  await page.evaluate(select, { storyId: story.id, limit: LIMIT_MS });
  return settled(page, story);
}

/** Opens a page in a new context with these options. */
export async function newPage(browser, options) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(LIMIT_MS);
  return context.newPage();
}

/** Serves a folder and starts a browser (as `findBrowser` returns it): `browser`, `origin`, `newPage(options)` and `close()`. */
export async function startPages({ executablePath, env }, folder) {
  // The files do not change while pages are open.
  const server = await serveFolder(folder, { 'cache-control': 'max-age=3600' });
  const browser = await chromium.launch({
    executablePath,
    env,
    args: [...FLAGS.filter((flag) => flag !== '--headless'), ONLY_HERE],
    timeout: LIMIT_MS,
  });
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { browser, origin: server.origin, newPage: (options) => newPage(browser, options), close };
}

/** Serves the built Storybook and starts a browser. */
export const startStorybook = (found) => startPages(found, STORYBOOK);

/** Maximum number of parallel tasks of `inLanes`: two at least, because pages often wait. */
export const LANES = Math.max(2, availableParallelism());

/** Runs `work` for each task, `LANES` at a time. Put the longest tasks first. */
export async function inLanes(tasks, work) {
  const queue = [...tasks];
  const lane = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) await work(task);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
