// What the benchmarks stand on: pages bundled and served, a fresh browser context per measurement, rounds that take turns, figures as JSON lines.
import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { FLAGS, findBrowser } from '../scripts/browser.mjs';
import { isFresh } from '../scripts/stamp.mjs';
import { serve } from '../scripts/static-server.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '..');
const pages = path.join(root, 'build', 'bench', 'pages');

function must(program, args, cwd) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')} ended with ${status}`);
}

/** Installs the peers and builds the library where they are missing or old. */
export async function prepare() {
  must('npm', ['ci', '--prefer-offline', '--no-progress'], here);
  if (!(await isFresh('dist'))) must(process.execPath, [path.join(root, 'scripts', 'build.mjs')], root);
  const entryPoints = (await readdir(path.join(here, 'pages'))).map((file) => path.join(here, 'pages', file));
  await build({
    entryPoints,
    outdir: pages,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    external: ['/dist/*'],
    logLevel: 'warning',
  });
  for (const { name } of entryPoints.map((file) => path.parse(file))) {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><script type="module" src="/pages/${name}.js"></script><body></body></html>`;
    await writeFile(path.join(pages, `${name}.html`), html);
  }
}

/** The browser and the server of a run: `measure(page, input)` asks one page in a context of its own. */
export async function open() {
  const peers = path.dirname(createRequire(path.join(here, 'package.json')).resolve('@duckdb/duckdb-wasm'));
  const { origin, close } = await serve([
    ['/dist/', path.join(root, 'dist')],
    ['/pages/', pages],
    ['/peers/', peers],
    ['/data/', path.join(root, 'build', 'bench')],
  ]);
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, env, args: FLAGS });
  return {
    measure: (engine, input) => measure(browser, `${origin}/pages/${engine}.html`, input),
    version: browser.version(),
    close: async () => {
      await browser.close();
      close();
    },
  };
}

/** An engine that has not answered by then will not. */
const LIMIT_MS = 120_000;

/** Milliseconds from the opening of an empty page until its `answer(input)` is there, and the answer. Nothing is cached from before. */
async function measure(browser, address, input) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const failed = new Promise((_resolve, reject) => {
      page.on('pageerror', reject);
      setTimeout(reject, LIMIT_MS, new Error(`${address} has not answered`)).unref();
    });
    // Either side of the race may fail first; the other's failure is then of no interest.
    failed.catch(() => undefined);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => 'answer' in window, undefined, { polling: 5 });
    const answered = page.evaluate(async (asked) => {
      const answer = await window.answer(asked);
      return { answer, ms: performance.now() };
    }, input);
    return await Promise.race([answered, failed]);
  } finally {
    await context.close();
  }
}

/** Least, middle and greatest of some numbers, rounded to three digits that count. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
  const short = (value) => Number(value.toPrecision(3));
  return { min: short(sorted[0]), median: short(middle), max: short(sorted.at(-1)) };
}

/** One figure, as a line of JSON. */
export function print(figure) {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

/** What is going on, for who waits. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
