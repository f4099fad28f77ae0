// What the benchmarks stand on: pages bundled and served, a fresh browser context per measurement, figures as JSON lines.
import { spawnSync } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from '../scripts/browser.mjs';
import { serve } from '../scripts/static-server.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '..');
const pages = path.join(root, 'build', 'bench', 'pages');

function must(program, args, cwd) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')} ended with ${status}`);
}

/** Installs the peers where those that the lock file names are not there. */
async function installPeers() {
  const lock = await readFile(path.join(here, 'package-lock.json'), 'utf8');
  const stamp = path.join(here, 'node_modules', '.installed-lock.json');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === lock) return;
  must('npm', ['ci', '--prefer-offline', '--no-progress'], here);
  await writeFile(stamp, lock);
}

/** Installs the peers where they are missing or old, builds the library (`asBuilt`: takes dist/ as it is), and bundles the pages. */
export async function prepare({ asBuilt = false } = {}) {
  await installPeers();
  if (!asBuilt) must(process.execPath, [path.join(root, 'scripts', 'build.mjs')], root);
  const files = (await readdir(path.join(here, 'pages'))).filter((file) => file.endsWith('.js'));
  await build({
    entryPoints: files.map((file) => path.join(here, 'pages', file)),
    outdir: pages,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    splitting: true,
    external: ['/dist/*'],
    logLevel: 'warning',
  });
  for (const { name } of files.map((file) => path.parse(file))) await writeFile(path.join(pages, `${name}.html`), htmlOf(name));
}

const scriptsOf = (...tags) => tags.map((tag) => `<script type="module" src="/dist/define/sales-${tag}.js"></script>`).join('');

/** What the page of a library has besides its script: of this library those that the README pastes. */
const PASTED = {
  'sales-elements': scriptsOf('kpi'),
  open: scriptsOf('source', 'kpi', 'trend', 'breakdown', 'table', 'heatmap', 'filter'),
};

/** A page of a library; one whose address asks something (`#` and JSON) answers by itself, as a page with a tag in it does. */
function htmlOf(name) {
  const asked = `if (location.hash) window.answered = window.answer(JSON.parse(decodeURIComponent(location.hash.slice(1)))).then((answer) => ({ answer, ms: performance.now() }));`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${PASTED[name] ?? ''}<script type="module" src="/pages/${name}.js"></script><script type="module">${asked}</script><body></body></html>`;
}

/** Where the files of peers lie that no bundle takes in. */
function peerFolders() {
  const { resolve } = createRequire(path.join(here, 'package.json'));
  const homeOf = (name) => path.join(here, 'node_modules', name);
  return [
    ['/peers/duckdb/', path.dirname(resolve('@duckdb/duckdb-wasm'))],
    ['/peers/perspective-server/', path.join(homeOf('@perspective-dev/server'), 'dist', 'wasm')],
    ['/peers/perspective-client/', path.join(homeOf('@perspective-dev/client'), 'dist', 'wasm')],
  ];
}

/** What makes a page cross-origin isolated: its clock is then fine (5 µs, not 100), and its memory can be measured. */
const ISOLATED = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/**
 * Starts the browser and the servers of a run. `open(page, { input })` opens a page in its own context; with `input`, the page computes
 * its answer without being called. `measure(page, input)` opens such a page, waits for the answer and closes the page.
 */
export async function open() {
  const mounts = [
    ['/dist/', path.join(root, 'dist')],
    ['/pages/', pages],
    ...peerFolders(),
    ['/data/', path.join(root, 'build', 'bench')],
  ];
  const [plain, isolated] = await Promise.all([serve(mounts), serve(mounts, 0, ISOLATED)]);
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: FLAGS });
  const addressOf = (page, isIsolated) => `${(isIsolated ? isolated : plain).origin}/pages/${page}.html`;
  return {
    open: (page, { isIsolated = false, input, ...options } = {}) =>
      openPage(browser, `${addressOf(page, isIsolated)}${hashOf(input)}`, options),
    measure: (page, input) => measure(browser, `${addressOf(page, false)}${hashOf(input)}`),
    browser,
    version: browser.version(),
    close: async () => {
      await browser.close();
      plain.close();
      isolated.close();
    },
  };
}

/** Maximum wait for an answer, in milliseconds; only ends pages that hang. */
const LIMIT_MS = 120_000;

/**
 * A page in an empty context. `call(work, input, limitMs)` runs a function in it and fails with the page; `close()` gives it up, running or not.
 * `watch` sees the page before it loads.
 */
async function openPage(browser, address, { watch } = {}) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const failed = new Promise((_resolve, reject) => {
    page.on('pageerror', reject);
    page.on('crash', () => reject(new Error('the page crashed')));
  });
  // `call` and `until` report the failure. Without a pending call, nobody needs it.
  failed.catch(() => undefined);
  await watch?.(page);
  await page.goto(address, { waitUntil: 'commit' });
  return {
    page,
    context,
    call: (work, input, limitMs = LIMIT_MS) => Promise.race([page.evaluate(work, input), failed, afterMs(limitMs, address)]),
    until: (isThere) => Promise.race([page.waitForFunction(isThere, undefined, { polling: 5, timeout: LIMIT_MS }), failed]),
    close: () => context.close(),
  };
}

function afterMs(limitMs, address) {
  const late = new Promise((_resolve, reject) => {
    const { pathname } = new URL(address);
    setTimeout(reject, limitMs, new Error(`${path.basename(pathname, '.html')} has not answered in ${limitMs / 1000} s`)).unref();
  });
  late.catch(() => undefined);
  return late;
}

/** Returns the input of a page as the hash of its URL. */
const hashOf = (input) => (input === undefined ? '' : `#${encodeURIComponent(JSON.stringify(input))}`);

/** Opens a page in an empty context and returns its answer, with the milliseconds that the page measured. Nothing is cached. */
async function measure(browser, address) {
  const opened = await openPage(browser, address);
  try {
    await opened.until(() => 'answered' in window);
    return await opened.call(() => window.answered);
  } finally {
    await opened.close();
  }
}

/** What is going on, for who waits. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
