// Runs one test app: its checks, its production build and its development server, each opened in a browser.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { serve } from '../../scripts/static-server.mjs';
import { board, checkBoard } from './board.mjs';
import { checkElement } from './elements-check.mjs';
import { prepare } from './install.mjs';

/** Milliseconds that only end what hangs. */
const LIMIT_MS = 300_000;
/** Commands tell nobody about their use, and never ask. */
const QUIET = { NG_CLI_ANALYTICS: 'false', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', CI: '1', NO_COLOR: '1' };

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a command with the app's programs on the path, in a process group of its own. */
function start(app, command) {
  const bin = path.join(app.folder, 'node_modules', '.bin');
  const env = { ...process.env, ...QUIET, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
  const child = spawn(command, { cwd: app.folder, env, shell: true, detached: true });
  const run = { output: '', isOver: false };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (run.output += text));
  run.done = new Promise((resolve) => {
    child.on('close', (status) => {
      run.isOver = true;
      resolve(status);
    });
  });
  run.end = async () => {
    if (!run.isOver) process.kill(-child.pid, 'SIGKILL');
    await run.done;
  };
  return run;
}

async function complete(app, command) {
  const run = start(app, command);
  const timer = setTimeout(() => void run.end(), LIMIT_MS);
  const status = await run.done;
  clearTimeout(timer);
  if (status !== 0) throw new Error(`'${command}' ended with ${status}:\n${run.output.slice(-3000)}`);
}

/** Waits until a server answers. */
async function answers(run, url) {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    if (run.isOver || Date.now() > end) throw new Error(`nothing answers at ${url}:\n${run.output.slice(-3000)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
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

/** Opens a page with the board, and gives what is wrong with it: figures, the console, requests, the worker. */
export async function look(browser, url, app = {}) {
  const context = await browser.newContext();
  context.setDefaultTimeout(LIMIT_MS);
  const page = await context.newPage();
  const wrong = [];
  const logs = [];
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) wrong.push(`console: ${message.text()}`);
    else logs.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()} ${response.url()}`);
  });
  let workers = 0;
  page.on('worker', () => (workers += 1));
  await page.goto(url);
  wrong.push(...(await checkBoard(page, app.snippets ?? {}, app.elements?.length ?? 0)));
  for (const id of app.elements ?? []) wrong.push(...(await checkElement(page, id)));
  if (app.withoutWorker) return fallbackOf(wrong, workers);
  if (workers === 0) wrong.push('no worker was started');
  for (const log of app.logs ?? []) if (!logs.includes(log)) wrong.push(`the console has no '${log}'`);
  await context.close();
  return wrong;
}

/** The first visit has a development server compile, and maybe reload the page: only that it ends counts. */
async function warmUp(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => customElements.get('sales-trend') !== undefined, undefined, { timeout: LIMIT_MS });
  await page.waitForTimeout(2000);
  await page.close();
}

async function production(app, browser, commands) {
  const port = await freePort();
  for (const command of [...commands, ...(app.build ?? [])]) await complete(app, command);
  if (app.start) {
    const run = start(app, app.start(port));
    try {
      await answers(run, `http://127.0.0.1:${port}/`);
      return await look(browser, `http://127.0.0.1:${port}/`, app);
    } finally {
      await run.end();
    }
  }
  const server = await serve([['/', path.join(app.folder, app.output)]]);
  try {
    return await look(browser, `${server.origin}/`, app);
  } finally {
    server.close();
  }
}

async function development(app, browser) {
  const port = await freePort();
  const run = start(app, app.dev(port));
  try {
    const url = `http://127.0.0.1:${port}/`;
    await answers(run, url);
    await warmUp(browser, url);
    return await look(browser, url, app);
  } finally {
    await run.end();
  }
}

/** Runs an app; gives for each of its parts its name and what is wrong, nothing where all is right. */
export async function runApp(app, { browser, tarball, data }) {
  const fill = (text, sections) =>
    (app.fill?.(text, ...sections) ?? text).replaceAll('__BOARD__', board(data)).replaceAll('__DATA__', data);
  const commands = await prepare(app, tarball, fill);
  const parts = [
    ...(app.checks ?? []).map((check) => [check, () => complete(app, check).then(() => [])]),
    ...(app.output || app.start ? [['production', () => production(app, browser, commands)]] : []),
    ...(app.dev ? [['development', () => development(app, browser)]] : []),
  ];
  const results = [];
  for (const [part, act] of parts) {
    const wrong = await act().catch((error) => [error.message]);
    results.push({ part, wrong });
  }
  return results;
}
