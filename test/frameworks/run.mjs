// Runs one test app: its checks, its production build and its development server, each opened in browsers.
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { serve } from '../../scripts/static-server.mjs';
import { board } from './board.mjs';
import { files } from './data.mjs';
import { prepare } from './install.mjs';
import { checkPage, firstNumberMs, look, warmUp, withPage } from './visit.mjs';

/** Milliseconds that only end what hangs. */
const LIMIT_MS = 900_000;
/** Number of times that each browser opens a build: the median of their times counts. */
const VISITS = 3;
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

async function completeAll(app, commands) {
  for (const command of commands) await complete(app, command);
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

/** Serves the production build of an app, each time at another origin, for which browsers have nothing in their caches. */
async function serveBuild(app) {
  if (!app.start) {
    const server = await serve([['/', path.join(app.folder, app.output)]], 0, app.headers);
    return { url: `${server.origin}/`, end: server.close };
  }
  const port = await freePort();
  const run = start(app, app.start(port));
  const url = `http://127.0.0.1:${port}/`;
  await answers(run, url).catch(async (error) => {
    await run.end();
    throw error;
  });
  return { url, end: run.end };
}

/** The milliseconds to the first number at further origins. */
async function timesOf(app, browser) {
  const times = [];
  for (let visit = 1; visit < VISITS; visit += 1) {
    const { url, end } = await serveBuild(app);
    times.push(await firstNumberMs(browser, url).finally(end));
  }
  return times;
}

/** Opens the build of an app in a browser; gives what is wrong, and the median of the milliseconds to the first number. */
async function visitBuild(app, browser) {
  const { url, end } = await serveBuild(app);
  const { wrong, ms } = await look(browser, url, app).finally(end);
  if (wrong.length > 0 || ms === undefined) return { wrong };
  const times = [ms, ...(await timesOf(app, browser))].sort((a, b) => a - b);
  return { wrong, ms: times[VISITS >> 1] };
}

/** Resolves when a service worker answers the requests of the page. Runs in the page. */
async function isControlled() {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Opens a page until its service worker has its files, then without a server; gives what is wrong with it. */
async function offline(app, browser) {
  const { url, end } = await serveBuild(app);
  const act = async (page) => {
    await page.evaluate(isControlled);
    await page.open(url);
    const wrong = await checkPage(page, app);
    await end();
    await page.open(url);
    return { wrong: [...wrong, ...(await checkPage(page, app))] };
  };
  return withPage(browser, url, act).finally(end);
}

async function development(app, browser) {
  const port = await freePort();
  const run = start(app, app.dev(port));
  try {
    const url = `http://127.0.0.1:${port}/`;
    await answers(run, url);
    await warmUp(browser, url);
    const { wrong } = await look(browser, url, app);
    return { wrong };
  } finally {
    await run.end();
  }
}

/** The parts of an app: each with its name and what it does, which gives what is wrong and the milliseconds to the first number. */
function partsOf(app, browsers, commands) {
  const inBrowsers = Object.entries(app.output || app.start ? browsers : {});
  const build = [...commands, ...(app.build ?? [])];
  return [
    ...(app.checks ?? []).map((command) => [command, () => complete(app, command)]),
    ...(build.length > 0 ? [['build', () => completeAll(app, build)]] : []),
    ...inBrowsers.map(([name, browser]) => [name, () => visitBuild(app, browser)]),
    ...(app.isOffline ? inBrowsers : []).map(([name, browser]) => [`${name} offline`, () => offline(app, browser)]),
    ...(app.dev ? [['development', () => development(app, browsers.Chromium)]] : []),
  ];
}

/** Runs an app; gives for each of its parts its name, what is wrong (nothing where all is right), and the milliseconds to its first number, if measured. */
export async function runApp(app, { browsers, tarball, data }) {
  const origin = app.isOffline ? '' : data;
  const fill = (text, sections) =>
    (app.fill?.(text, ...sections) ?? text).replaceAll('__BOARD__', board(origin)).replaceAll('__DATA__', origin);
  const commands = await prepare(app, tarball, fill);
  if (app.isOffline)
    for (const [file, content] of Object.entries(await files())) await writeFile(path.join(app.folder, file), content);
  const results = [];
  for (const [part, act] of partsOf(app, browsers, commands)) {
    const result = await act().catch((error) => ({ wrong: [error.message] }));
    results.push({ part, wrong: [], ...result });
    if (part === 'build' && result?.wrong) break;
  }
  return results;
}
