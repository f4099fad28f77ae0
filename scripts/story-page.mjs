// Stories, shown in pages of a browser: those of the built Storybook, or of the page that scripts/test-stories.mjs makes.
import path from 'node:path';
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright-core';
import { TEST_FLAGS } from './browser.mjs';
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

/**
 * Waits until a story or a page of docs is rendered and its widgets have painted; `waiting` more milliseconds for one whose data never come. Returns the
 * problem, or undefined.
 */
export const settled = (page, { type, tags }, waiting = WAITING_MS) =>
  page.evaluate(settle, { isDocs: type === 'docs', isUnended: tags.includes(UNENDED), waiting, limit: LIMIT_MS });

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
    args: [...TEST_FLAGS.filter((flag) => flag !== '--headless'), ONLY_HERE],
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

/** The file of axe. */
export const AXE = path.resolve(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js');
/** The rules of axe for a story. What a whole page must have, one widget alone need not. */
export const STORY_RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  off: ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order', 'bypass', 'document-title'],
};

/** What axe has against a part of the page, or the stories on it. Runs in the page; Storybook's own check may be at work there, then it waits. */
export async function inspect({ runOnly, off, part = '#storybook-root' }) {
  const rules = Object.fromEntries(off.map((id) => [id, { enabled: false }]));
  // The style sheets that axe would fetch again are for a rule on orientation that is not asked.
  const options = { runOnly, rules, resultTypes: ['violations'], preload: false };
  // Axe writes the selector and the HTML of each element that it checks, which takes half of its time. Only violations need them.
  const brief = { ...options, selectors: false, noHtml: true };
  for (let attempt = 0; ; attempt += 1) {
    try {
      if ((await window.axe.run(part, brief)).violations.length === 0) return [];
      const { violations } = await window.axe.run(part, options);
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.flat().join(' ')}\n${failureSummary ?? ''}`),
      );
    } catch (error) {
      if (attempt >= 600 || !String(error).includes('already running')) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Opens a page that passes console messages, errors and requests to other hosts to `tell`. */
export async function openPage(browser, { origin, tell }) {
  const page = await newPage(browser, { viewport: { width: 1000, height: 800 }, colorScheme: 'light' });
  page.on('console', (message) => tell(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => tell(`uncaught: ${error.stack ?? error.message}`));
  // Not by `page.route`, which has every request wait for this process, and keeps none of the answers.
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && ['http:', 'https:'].includes(protocol)) tell(`asks outside: ${request.url()}`);
  });
  return page;
}

/** True for the warning with which the widget of a failing story reports its error; a page with all stories of an element has failing ones, too. */
export function isExpected({ name, siblings = [], tags }, problem) {
  const hasStories = siblings.length > 0 && name !== 'Guide';
  return /^console warning: sales-[a-z]+: /.test(problem) && (hasStories || tags.includes(FAILING));
}
