// Opens the pages of the apps: in Chromium, and in Firefox and WebKit where they are installed.
import { chromium } from 'playwright-core';
import { checkBoard } from './board.mjs';
import { checkElement } from './elements-check.mjs';
import * as firefox from '../package/engines/firefox.mjs';
import * as webkit from '../package/engines/webkit.mjs';
import { FLAGS, findBrowser } from '../../scripts/browser.mjs';
import { timeToNumber } from '../../scripts/sizes.mjs';

/** Milliseconds until a page counts as hanging: far more than a busy machine needs. */
const LIMIT_MS = 120_000;

/** A page of Chromium with an empty cache; `seen` has what it logs and requests. */
async function newPage(browser) {
  const context = await browser.newContext();
  context.setDefaultTimeout(LIMIT_MS);
  const tab = await context.newPage();
  const seen = { wrong: [], logs: [], workers: 0 };
  tab.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) seen.wrong.push(`console: ${message.text()}`);
    else seen.logs.push(message.text());
  });
  tab.on('pageerror', (error) => seen.wrong.push(`error: ${error.message}`));
  tab.on('response', (response) => {
    if (response.status() >= 400) seen.wrong.push(`${response.status()} ${response.url()}`);
  });
  tab.on('worker', () => (seen.workers += 1));
  return {
    seen,
    tab,
    open: (url) => tab.goto(url, { waitUntil: 'commit' }),
    evaluate: (act, value) => tab.evaluate(act, value),
    close: () => context.close(),
  };
}

export async function startChromium() {
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
  return { newPage: () => newPage(browser), close: () => browser.close() };
}

/** Firefox or WebKit: one page, for all apps. */
async function startOther(program) {
  const browser = await program.start();
  const page = { open: browser.open, evaluate: browser.run, close: () => undefined };
  return { newPage: () => page, close: browser.close };
}

const OTHERS = { Firefox: firefox, WebKit: webkit };

export const BROWSERS = ['Chromium', ...Object.keys(OTHERS)];

/** The names of browsers that are not installed. */
export const missingBrowsers = () => Object.keys(OTHERS).filter((name) => !OTHERS[name].executablePath);

/** Starts the installed browsers; gives them by name. */
export async function startBrowsers() {
  const browsers = { Chromium: await startChromium() };
  for (const [name, program] of Object.entries(OTHERS)) if (program.executablePath) browsers[name] = await startOther(program);
  return browsers;
}

/** What is wrong with a page that finds no worker: it may say so once, and request each file of a start strategy once. */
function fallbackOf(wrong, workers) {
  const isWarning = (line) => line.startsWith('console: sales-elements: No worker could be started');
  const isRequest = (line) => /^(404 .*|console: .*404.*)$/.test(line);
  const rest = wrong.filter((line) => !isWarning(line) && !isRequest(line));
  if (wrong.filter(isWarning).length !== 1) rest.push('the console does not name the fallback once');
  const requests = wrong.filter((line) => line.startsWith('404 '));
  if (requests.some((line) => !line.endsWith('/worker.js'))) rest.push(...requests);
  return workers > 3 ? [...rest, `${workers} workers were tried`] : rest;
}

/** What is wrong with what a page has logged and requested. */
function wrongIn({ wrong: lines, logs, workers }, app) {
  const wrong = lines.filter((line) => !app.warnings?.some((warning) => line.includes(warning)));
  if (app.withoutWorker) return fallbackOf(wrong, workers);
  const missing = (app.logs ?? []).filter((log) => !logs.includes(log)).map((log) => `the console has no '${log}'`);
  return workers === 0 ? [...wrong, ...missing, 'no worker was started'] : [...wrong, ...missing];
}

/** What an app's page shows that it should not: by the check of the app, or the figures of the board and how elements follow the app. */
export async function checkPage(page, app) {
  if (app.check) return app.check(page);
  const wrong = await checkBoard(page, app.snippets ?? {}, app.elements?.length ?? 0);
  for (const id of app.elements ?? []) wrong.push(...(await checkElement(page, id)));
  return page.seen ? [...wrong, ...wrongIn(page.seen, app)] : wrong;
}

/** Opens a page for `use`, and closes it. */
export async function withPage(browser, url, use) {
  const page = await browser.newPage();
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${url} is not complete after ${LIMIT_MS} ms`)), LIMIT_MS);
  });
  try {
    return await Promise.race([page.open(url).then(() => use(page)), limit]);
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

/** Milliseconds from the start of the navigation until the first number is painted. */
export const firstNumberMs = (browser, url) => withPage(browser, url, (page) => page.evaluate(timeToNumber));

/** Opens a page; gives these milliseconds, where the app shows a number, and what is wrong. */
export const look = (browser, url, app) =>
  withPage(browser, url, async (page) => {
    const ms = app.check ? undefined : await page.evaluate(timeToNumber);
    return { ms, wrong: await checkPage(page, app) };
  });

/** The first visit has a development server compile, and maybe reload the page: only that it ends counts. */
export const warmUp = (browser, url) =>
  withPage(browser, url, async ({ tab }) => {
    await tab.waitForFunction(() => customElements.get('sales-trend') !== undefined);
    await tab.waitForTimeout(2000);
  });
