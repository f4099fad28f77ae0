// Bundles test/**/*.browser.ts (all, or those whose path contains one of the arguments) and runs them in headless Chromium.
// Tests of the built package (test/package) run only when an argument names them, or with --built: they need `npm run build`.
// Files of a folder share pages, and many files are divided among parallel browsers, because pages often wait. A file that fails runs once more, alone.
// With --long (or SALES_LONG=1), seeded tests run at full length. With TEST_CACHED=1, files whose inputs have not
// changed since they passed are not run again. The last line counts the tests. scripts/test-routes.mjs has the server's routes.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import { FLAGS, findBrowser, versionOf } from './browser.mjs';
import { cachedLine, closingLine } from './closing-line.mjs';
import { buildFast } from './fast-build.mjs';
import { heldPlugin } from './held-memory.mjs';
import { keepResult, keysOf, readResult } from './result-cache.mjs';
import { flakyLines, runAgain } from './run-again.mjs';
import { answerTestRoute } from './test-routes.mjs';
import { writeGenerated } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const isLong = process.argv.includes('--long') || Boolean(process.env.SALES_LONG);
/** Long tests measure the heap. */
const LONG_FLAGS = isLong ? ['--js-flags=--expose-gc', '--enable-precise-memory-info'] : [];
/** Maximum milliseconds of a test, three times what the slowest machine needs. A single wait has less (`test/until.ts`), a file has more. */
const LIMITS = {
  browserStartTimeout: 180_000,
  testsStartTimeout: 180_000,
  testsFinishTimeout: 900_000,
  testFramework: { config: { ui: 'bdd', timeout: '60000' } },
};
const outdir = path.join(root, 'build', `test-browser${wanted.length > 0 ? `-${process.pid}` : ''}`);
/** Maximum number of parallel browsers. */
const MAX_BROWSERS = Math.max(2, availableParallelism());
/** Maximum number of files per page. Later files reuse the modules that the first one loaded and compiled. */
const FILES_PER_PAGE = 8;
const base = `/${path.relative(root, outdir).replaceAll(path.sep, '/')}/`;

/** Modules that only tests load by URL. */
const LIBRARY_EXTRAS = ['src/crossfilter/filter-bus.ts'];

const inPackage = path.join('test', 'package') + path.sep;

async function testFiles() {
  const all = await readdir(path.join(root, 'test'), { recursive: true });
  const files = all.map((file) => path.join('test', file)).filter((file) => file.endsWith('.browser.ts'));
  if (wanted.length > 0) return files.filter((file) => wanted.some((part) => file.includes(part)));
  return files.filter((file) => process.argv.includes('--built') || !file.startsWith(inPackage));
}

async function bundle(files) {
  const options = {
    absWorkingDir: root,
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['production'],
    tsconfig: path.join(root, 'tsconfig.base.json'),
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.SALES_LONG': JSON.stringify(isLong ? '1' : '') },
    external: ['/__web-dev-server__web-socket.js'],
    sourcemap: 'inline',
    logLevel: 'warning',
  };
  await rm(outdir, { recursive: true, force: true });
  await writeGenerated();
  await build({ ...options, entryPoints: files, outbase: '.', splitting: true });
  const pages = files.map((file) => file.replace('.browser.ts', '.page.ts')).filter((file) => existsSync(path.join(root, file)));
  await build({ ...options, entryPoints: pages, outbase: 'test', outdir: path.join(outdir, 'pages') });
  // A second copy of the library, at `/test/bundle/`.
  await buildFast(path.join(outdir, 'library'), LIBRARY_EXTRAS).catch((error) => {
    // Tests chosen by name may not need the module that fails to compile.
    if (wanted.length === 0) throw error;
  });
}

/**
 * Divides files into lists that share a page. Each list has files of one folder, few enough that every browser gets a page. A file that
 * begins with `// @own-page: reason` gets its own page, and so does each file with --long, because pages have a time limit.
 */
function pagesOf(files) {
  const isAlone = (file) => readFileSync(path.join(root, file), 'utf8').startsWith('// @own-page: ');
  const alone = files.filter(isAlone);
  const pages = alone.map((file) => [file]);
  const most = isLong ? 1 : Math.min(FILES_PER_PAGE, Math.ceil(files.length / MAX_BROWSERS));
  for (const file of files.filter((one) => !alone.includes(one))) {
    const last = pages.at(-1);
    const hasRoom = last && !alone.includes(last[0]) && last.length < most;
    if (hasRoom && path.dirname(last[0]) === path.dirname(file)) last.push(file);
    else pages.push([file]);
  }
  return pages;
}

/** The number of modules written by `writePage`. */
let written = 0;

/** Writes the module of a page, which loads files one after the other, each in its own suite. Returns the path of the module. */
async function writePage(files) {
  const loads = files.map((file) => `[${JSON.stringify(file)}, () => import('./${file.replace(/\.ts$/, '.js')}')]`);
  const module = path.join(outdir, `page-${(written += 1)}.js`);
  await writeFile(
    module,
    `for (const [file, load] of [${loads.join(', ')}]) {
      const suite = Mocha.Suite.create(mocha.suite, file);
      Mocha.interfaces.bdd(suite);
      suite.emit('pre-require', globalThis, file, mocha);
      await load().catch((error) => it('loads', () => { throw error; }));
    }`,
  );
  return module;
}

/**
 * Folder of the bundles: the library as a page loads it, and modules that test pages load (`x.page.ts` next to `x.browser.ts`).
 */
const BUNDLES = [
  ['/test/bundle/', `${base}library/`],
  ['/test/pages/', `${base}pages/`],
  [base, base],
];

/** The worker (and its modules) that the client requests is the self-contained one, regardless of the bundle’s folder. */
function locate(pathname) {
  const [prefix, folder] = BUNDLES.find(([start]) => pathname.startsWith(start)) ?? [];
  if (folder === undefined) return undefined;
  const worker = /\/(worker(?:-[a-z0-9]+)?\.js)$/.exec(pathname)?.[1];
  if (worker !== undefined) return `${base}library/chunks/${worker}`;
  return folder + pathname.slice(prefix.length);
}

async function routes(context, next) {
  const moved = locate(context.path);
  // From 127.0.0.1 these files are on another origin, like those of a delivery network.
  if (moved || context.path.startsWith('/dist/')) context.set('access-control-allow-origin', '*');
  if (moved) {
    // On cross-origin isolated pages, the worker must request isolation too. On other pages, isolation would hide why a server refuses.
    if (context.get('referer').includes('isolated=')) context.set('cross-origin-embedder-policy', 'require-corp');
    context.path = moved;
    return next();
  }
  const answer = await answerTestRoute(new URL(context.url, 'http://localhost'), context.request);
  if (!answer) return next();
  context.status = answer.status;
  context.set(answer.headers);
  context.body = answer.body;
  return undefined;
}

function* testsOf(suite, names = []) {
  for (const test of suite?.tests ?? []) yield { ...test, title: [...names, test.name].join(' › ') };
  for (const inner of suite?.suites ?? []) yield* testsOf(inner, [...names, inner.name]);
}

const print = (line) => process.stdout.write(`${line}\n`);
const explain = (error) => print(`  ${[error?.message, error?.stack].filter(Boolean).join('\n').replaceAll('\n', '\n  ')}`);

/** Prints the failed tests of a file. Returns its result `{ name, passed, skipped, failed }`; `failed` has the titles. */
function reportFile(session, file) {
  const tests = [...testsOf(session.testResults?.suites.find(({ name }) => name === file))];
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  const isEmpty = tests.length === 0 && session.errors.length === 0;
  print(`${failed.length > 0 || isEmpty || session.errors.length > 0 ? '✖' : '✔'} ${file} (${tests.length})`);
  for (const test of failed) {
    print(`✖ ${file}: ${test.title}`);
    explain(test.error);
  }
  const others = isEmpty ? ['has no tests'] : session.errors.map(({ message }) => message);
  return {
    name: file,
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
    failed: [...failed.map(({ title }) => title), ...others].map((title) => `${file}: ${title}`),
  };
}

/** Prints failures by file and the console of each page, and adds the result of each file to `results`. `pages` has the files of each page, by module. */
function makeReporter(pages, results) {
  return {
    reportTestFileResults({ sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        const own = pages.get(session.testFile).map((file) => reportFile(session, file));
        results.push(...own);
        const isRight = own.every(({ failed }) => failed.length === 0);
        for (const error of session.errors) explain(error);
        // Many tests show errors, which widgets log. The log is only of interest when a test fails.
        const logs = session.logs.filter(([first]) => !isRight || !/^sales-[a-z]+: /.test(first));
        for (const log of logs)
          print(`  console: ${log.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}`);
        if (!isRight) for (const address of session.request404s) print(`  not found: ${address}`);
      }
    },
  };
}

/** Returns a free port. The runner by itself would try ports from 8000 on, as would other runners that start at the same time. */
async function freePort() {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs pages of files one after the other, in their own browser. */
async function runIn({ executablePath, env }, lists, results) {
  const pages = new Map();
  for (const files of lists) pages.set(await writePage(files), files);
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      files: [...pages.keys()],
      rootDir: root,
      port: await freePort(),
      nodeResolve: false,
      concurrency: 1,
      browsers: [
        chromeLauncher({
          launchOptions: {
            executablePath,
            env,
            headless: true,
            timeout: LIMITS.browserStartTimeout,
            args: [...FLAGS, ...LONG_FLAGS, '--window-size=1280,800'],
          },
          createPage,
        }),
      ],
      ...LIMITS,
      testRunnerHtml: (framework) =>
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>tests</title></head><body><script type="module" src="${framework}"></script></body></html>`,
      middleware: [routes],
      plugins: [
        screenshotPlugin,
        doubleClickPlugin,
        touchPlugin,
        framePlugin,
        accessibilityPlugin,
        pressPlugin,
        preferencePlugin,
        heldPlugin,
      ],
      reporters: [makeReporter(pages, results)],
    },
  });
  await new Promise((resolve) => runner.on('stopped', resolve));
}

/** Runs files in parallel browsers. Returns the result of each file. */
async function runAll(browser, files) {
  const results = [];
  const pages = pagesOf(files);
  const browsers = Math.min(MAX_BROWSERS, pages.length);
  const shares = Array.from({ length: browsers }, (_, index) => pages.filter((_page, place) => place % browsers === index));
  await Promise.all(shares.map((share) => runIn(browser, share, results)));
  // A browser that crashes leaves files without a result.
  const known = new Set(results.map(({ name }) => name));
  const lost = files.filter((file) => !known.has(file));
  return [...results, ...lost.map((name) => ({ name, passed: 0, skipped: 0, failed: [`${name}: did not run`] }))];
}

/** Keeps the results of files that passed at once, with nothing skipped. */
function keepResults(results, flaky, keyOf) {
  const isFlaky = (name) => flaky.some((title) => title.startsWith(`${name}: `));
  for (const { name, passed, skipped, failed } of results)
    if (failed.length === 0 && skipped === 0 && !isFlaky(name)) keepResult(keyOf(name), { passed });
}

async function run(chosen) {
  const browser = await findBrowser();
  await writeGenerated();
  const { keyOf } = await keysOf(chosen, {
    runner: 'scripts/test-browser.mjs',
    program: versionOf(browser),
    platform: 'browser',
    extra: chosen.some((file) => file.startsWith(inPackage)) ? ['dist'] : [],
  });
  const cached = chosen.map((file) => ({ name: file, ...readResult(keyOf(file)) })).filter(({ passed }) => passed !== undefined);
  const files = chosen.filter((file) => cached.every(({ name }) => name !== file));
  if (files.length > 0) await bundle(files);
  const { results, flaky } =
    files.length > 0 ? await runAgain(files, (names) => runAll(browser, names)) : { results: [], flaky: [] };
  keepResults(results, flaky, keyOf);
  process.stdout.write(`\n${flakyLines(flaky)}`);
  const sum = (list, valueOf) => list.reduce((total, result) => total + valueOf(result), 0);
  const cachedCount = sum(cached, ({ passed }) => passed);
  return {
    passed: sum(results, ({ passed }) => passed) + cachedCount,
    failed: sum(results, ({ failed }) => failed.length),
    skipped: sum(results, ({ skipped }) => skipped),
    cached: cachedCount,
  };
}

/** The command `double-click`: two clicks of a mouse at a point `[x, y]` of the viewport, which the browser takes for one gesture. */
const doubleClickPlugin = {
  name: 'double-click',
  async executeCommand({ command, payload, session }) {
    if (command !== 'double-click') return undefined;
    const [x, y] = payload;
    await session.browser.getPage(session.id).mouse.click(x, y, { count: 2 });
    return true;
  },
};

/** What touches pages: the session, and the clock of its events, which stands an hour back and goes a second on between gestures. */
const fingers = new WeakMap();

/**
 * The command `touch`: a list of `{ type, at, ms }` (what a finger does: `touchStart`, `touchMove`, `touchEnd`; where, as `[x, y]` in px of the viewport;
 * and how many milliseconds after the step before, in the clock of the events: a slow machine makes no slow finger).
 */
const touchPlugin = {
  name: 'touch',
  async executeCommand({ command, payload, session }) {
    if (command !== 'touch') return undefined;
    const page = session.browser.getPage(session.id);
    // Where its session ends, a finger that is down is taken away.
    if (!fingers.has(page)) fingers.set(page, { devtools: await page.createCDPSession(), seconds: Date.now() / 1000 - 3600 });
    const finger = fingers.get(page);
    finger.seconds += 1;
    for (const { type, at, ms = 10 } of payload) {
      finger.seconds += ms / 1000;
      const touchPoints = at ? [{ x: at[0], y: at[1] }] : [];
      await finger.devtools.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: finger.seconds });
    }
    return true;
  },
};

/** The command `screenshot`: what a rectangle of the page, `{ x, y, width, height }` in px, looks like, as a PNG in base64. */
const screenshotPlugin = {
  name: 'screenshot',
  async executeCommand({ command, payload, session }) {
    if (command !== 'screenshot') return undefined;
    return session.browser.getPage(session.id).screenshot({ clip: payload, encoding: 'base64' });
  },
};

/** The command `look-into-frame`: the texts and attributes of the widget in the frame with a URL, which may be of another origin; false before it loads. */
const framePlugin = {
  name: 'look-into-frame',
  async executeCommand({ command, payload, session }) {
    if (command !== 'look-into-frame') return undefined;
    const frame = session.browser
      .getPage(session.id)
      .frames()
      .find((one) => one.url() === payload);
    const look = () => {
      const widget = document.body.firstElementChild;
      const attributesOf = (element) =>
        Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));
      return {
        text: (widget?.shadowRoot ?? widget)?.textContent ?? '',
        attributes: attributesOf(widget),
        html: attributesOf(document.documentElement),
        violations: window.violations ?? [],
      };
    };
    return (await frame?.evaluate(look).catch(() => false)) ?? false;
  },
};

/** The command `accessibility-tree`: the nodes that assistive technology is given, as `{ role, name, description, level, parent }`; `parent` is an index. */
const accessibilityPlugin = {
  name: 'accessibility-tree',
  async executeCommand({ command, session }) {
    if (command !== 'accessibility-tree') return undefined;
    const devtools = await session.browser.getPage(session.id).createCDPSession();
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    await devtools.detach();
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const shown = nodes.filter(({ ignored }) => !ignored);
    const parentOf = (node) => {
      let above = byId.get(node.parentId);
      while (above?.ignored) above = byId.get(above.parentId);
      return above ? shown.indexOf(above) : -1;
    };
    return shown.map((node) => ({
      role: node.role?.value ?? '',
      name: node.name?.value ?? '',
      description: node.description?.value ?? '',
      level: node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0,
      parent: parentOf(node),
    }));
  },
};

/** The command `accessibility-press`: a tap on the middle of the first node with a role and a name, `{ role, name }`; false where the tree has none. */
const pressPlugin = {
  name: 'accessibility-press',
  async executeCommand({ command, payload, session }) {
    if (command !== 'accessibility-press') return undefined;
    const page = session.browser.getPage(session.id);
    const devtools = await page.createCDPSession();
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const found = nodes.find((node) => !node.ignored && node.role?.value === payload.role && node.name?.value === payload.name);
    if (!found) return false;
    const backendNodeId = found.backendDOMNodeId;
    const { object } = await devtools.send('DOM.resolveNode', { backendNodeId });
    const scroll = 'function () { this.scrollIntoView({ block: "center" }); }';
    await devtools.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: scroll });
    const { model } = await devtools.send('DOM.getBoxModel', { backendNodeId });
    await devtools.detach();
    const [left, top, , , right, bottom] = model.border;
    await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    return true;
  },
};

/** The sessions that hold an emulated preference: it ends with its session. */
const preferring = new Map();

/** The command `prefer`: a media feature as users set it, `{ name, value }`, which `emulateMedia` does not know; an empty value ends all. */
const preferencePlugin = {
  name: 'prefer',
  async executeCommand({ command, payload, session }) {
    if (command !== 'prefer') return undefined;
    const devtools = preferring.get(session.id) ?? (await session.browser.getPage(session.id).createCDPSession());
    preferring.set(session.id, devtools);
    await devtools.send('Emulation.setEmulatedMedia', { features: payload.value === '' ? [] : [payload] });
    return true;
  },
};

const VIEWPORT = { width: 1280, height: 800 };

/**
 * A page of our size: the launcher sets its own size before it opens a test, so ours is set again right after. Its history restarts with each
 * test file: a tab holds 50 entries, and of more the browser drops first what a page added without a person's doing, as tests of the address do.
 */
async function createPage({ context }) {
  const page = await context.newPage();
  const devtools = await page.createCDPSession();
  const goto = page.goto.bind(page);
  page.goto = async (...where) => {
    await page.setViewport(VIEWPORT);
    await devtools.send('Page.resetNavigationHistory');
    return goto(...where);
  };
  return page;
}

const files = (await testFiles()).sort();
const none = { passed: 0, failed: wanted.length > 0 ? 1 : 0, skipped: 0 };
if (files.length === 0) process.stdout.write(`no test/**/*.browser.ts matches ${wanted.join(' ')}\n`);
const count = files.length > 0 ? await run(files) : none;
if (wanted.length > 0) await rm(outdir, { recursive: true, force: true });
process.stdout.write(`\n${cachedLine(count.cached ?? 0)}${closingLine(count)}\n`);
process.exit(count.failed > 0 ? 1 : 0);
