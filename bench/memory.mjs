// What a page takes: memory of its process with the data loaded and a brush moved, and the files it loads to its first answer.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { CASES } from './cases.mjs';
import { figureOf, missing, reasonOf } from './figures.mjs';
import { say } from './harness.mjs';
import { CORE, LIBRARIES } from './libraries.mjs';

const MB = 1 << 20;
const KB = 1024;
const LIMIT_MS = 240_000;
const CASE = 'memory';
/** How often it is asked whether memory still changes, twice a second. */
const ROUNDS = 20;

/**
 * The memory of the page's process (its part of what processes share) above that of an empty page. WebAssembly's memory is in none of the browser's
 * own figures, so the system is asked; where it does not tell (other systems than Linux), there is no figure.
 */
export async function benchMemory(bed, sales, libraries) {
  const figures = [];
  for (const library of libraries) {
    const about = { case: CASE, rows: sales.rows, library: library.name };
    say(`${sales.rows} rows, ${library.name}: memory`);
    try {
      figures.push(figureOf(about, [(await memoryOf(bed, sales, library)) / MB], 'MB'));
    } catch (error) {
      figures.push(missing(about, 'MB', reasonOf(error)));
    }
  }
  return figures;
}

/** What the columns take by this library's own account, beside the file that they came from. */
export async function benchColumns(bed, sales) {
  const about = { case: 'bytes per row at rest', rows: sales.rows };
  say(`${sales.rows} rows, ${CORE}: bytes per row`);
  const { page } = LIBRARIES.find(({ name }) => name === CORE);
  const opened = await bed.open(page);
  try {
    await opened.until(() => 'library' in window);
    const load = { format: 'arrow', url: `/data/${sales.arrow.name}`, rows: sales.rows };
    const bytes = await opened.call((input) => window.library.open(input), load, LIMIT_MS);
    return [
      figureOf({ ...about, library: CORE }, [bytes / sales.rows], 'B'),
      figureOf({ ...about, library: 'Arrow file' }, [sales.arrow.bytes / sales.rows], 'B'),
    ];
  } finally {
    await opened.close();
  }
}

async function memoryOf(bed, sales, library) {
  if (process.platform !== 'linux') throw new Error('only Linux tells what a process has in memory');
  const before = await settledBytes(bed.browser);
  const opened = await bed.open(library.page);
  try {
    await opened.until(() => 'library' in window);
    await opened.call(
      (input) => window.library.open(input),
      { format: 'arrow', url: `/data/${sales.arrow.name}`, rows: sales.rows },
      LIMIT_MS,
    );
    const [brush] = CASES;
    await opened.call(
      (asked) => window.library.run(asked, 0),
      { ...brush, steps: brush.steps.slice(0, 6), checked: 0 },
      LIMIT_MS,
    );
    await collectGarbage(opened);
    return (await settledBytes(bed.browser)) - before;
  } finally {
    await opened.close();
  }
}

/** The same once it no longer changes: pages that were closed take a while to go, and so does what they freed. */
async function settledBytes(browser) {
  let last = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const now = await residentBytes(browser);
    if (Math.abs(now - last) < MB) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return last;
}

/** What all pages' processes have in memory. One page is open at a time, and the browser keeps one empty process ready before and after. */
async function residentBytes(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const sizes = await Promise.all(ids.map(bytesOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** What a process has in memory; nothing where it has just ended. */
async function bytesOf(id) {
  const text = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0) * KB;
}

/** Has the page and its workers throw away what nobody holds. */
async function collectGarbage({ context, page }) {
  const session = await context.newCDPSession(page);
  const workers = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const message = JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' });
  await session.send('HeapProfiler.collectGarbage');
  for (const sessionId of workers) await session.send('Target.sendMessageToTarget', { sessionId, message });
}

/** The files that a page loads before its first answer, in KB (1,024 bytes) of gzip -9, data left out. */
export async function benchWeight(bed, sales, libraries) {
  const figures = [];
  for (const { name, loadPage, page } of libraries) {
    say(`${name}: page weight`);
    const about = { case: 'page weight, to a first answer from Arrow', rows: sales.rows, library: name };
    try {
      figures.push(figureOf(about, [(await weightOf(bed, sales, loadPage ?? page)) / KB], 'KB'));
    } catch (error) {
      figures.push(missing(about, 'KB', reasonOf(error)));
    }
  }
  return figures;
}

async function weightOf(bed, sales, pageName) {
  const files = new Set();
  const watch = (page) =>
    page.context().on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (/\.(js|wasm)$/.test(pathname)) files.add(response.url());
    });
  const opened = await bed.open(pageName, { watch });
  try {
    await opened.until(() => 'answer' in window);
    await opened.call((input) => window.answer(input), { format: 'arrow', url: `/data/${sales.arrow.name}`, rows: sales.rows });
    const sizes = [...files].map(async (file) => gzipSync(await (await fetch(file)).arrayBuffer(), { level: 9 }).length);
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  } finally {
    await opened.close();
  }
}
