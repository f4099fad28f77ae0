// The composer of `npm start` in a browser: pages for tests, and what they do there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from '../../scripts/browser.mjs';

/** Maximum milliseconds for widgets over a large file; only ends what hangs. */
const LIMIT_MS = 120_000;

/** Starts `npm start`'s script and a browser. */
export async function startComposer() {
  const child = spawn(process.execPath, ['scripts/serve.mjs'], { env: { ...process.env, PORT: '0' } });
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: FLAGS.filter((flag) => flag !== '--headless') });
  const origin = await originOf(child);
  const close = async () => {
    await browser.close();
    child.kill();
    await once(child, 'close');
  };
  return { browser, origin, close };
}

async function originOf({ stdout }) {
  stdout.setEncoding('utf8');
  let text = '';
  for await (const part of stdout) {
    text += part;
    const [, origin] = /demo: (http:\/\/localhost:\d+)\//.exec(text) ?? [];
    if (origin) return origin;
  }
  throw new Error(`npm start ended: ${text}`);
}

/** Opens the composer. `problems` has what the page logs, `requests` all that it requests, `clicks()` the number of clicks. */
export async function openComposer({ browser, origin }, { hash = '', ...options } = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1440, height: 1000 }, ...options });
  context.setDefaultTimeout(LIMIT_MS);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  const page = await context.newPage();
  const problems = [];
  const requests = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('request', (request) => requests.push(request));
  await page.addInitScript(() => {
    globalThis.clicks = 0;
    addEventListener('click', ({ isTrusted, detail }) => (globalThis.clicks += isTrusted && detail > 0 ? 1 : 0), true);
  });
  await page.goto(`${origin}/compose.html${hash}`);
  await page.locator('#file').waitFor({ state: 'attached' });
  return { page, problems, requests, clicks: () => page.evaluate(() => globalThis.clicks), close: () => context.close() };
}

/** Chooses files and waits until they are read. */
export async function chooseFiles(page, ...files) {
  await page.locator('#file').setInputFiles(files);
  await page.locator('.summary b', { hasText: path.basename(files[0]) }).waitFor();
}

/** Waits until the widgets of the preview are painted, and what they report has been taken in. */
export async function painted(page) {
  await page.evaluate(() => Promise.allSettled([...document.querySelectorAll('[data-id] > *')].map(({ ready }) => ready)));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Copies the code in a form. */
export async function copied(page, output) {
  if (output) await page.locator(`[name=output][value=${output}] + span`).click();
  await page.locator('#copy').click();
  await page.locator('#copy', { hasText: 'Copied' }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Opens HTML next to files. Returns the errors of its widgets, and its numbers by measure. */
export async function openCopy({ browser, origin }, html, files) {
  const context = await browser.newContext();
  context.setDefaultTimeout(LIMIT_MS);
  const page = await context.newPage();
  try {
    for (const file of files) {
      const body = await readFile(file);
      const name = encodeURIComponent(path.basename(file));
      await page.route(`${origin}/${name}`, (route) => route.fulfill({ body, contentType: 'text/csv' }));
    }
    await page.route(`${origin}/copied.html`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${origin}/copied.html`);
    return await page.evaluate(async () => {
      const widgetsIn = () => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('sales-'));
      await Promise.all(widgetsIn().map(({ localName }) => customElements.whenDefined(localName)));
      const widgets = widgetsIn();
      await Promise.allSettled(widgets.map(({ ready }) => ready));
      const failed = widgets.filter((widget) => widget.matches(':state(error)'));
      return {
        tags: widgets.map(({ localName }) => localName),
        errors: failed.map((widget) => `${widget.outerHTML}: ${widget.shadowRoot?.textContent.trim().slice(0, 300)}`),
        values: widgets.filter(({ localName }) => localName === 'sales-kpi').map(({ value }) => value),
      };
    });
  } finally {
    await context.close();
  }
}
