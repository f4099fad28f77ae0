// Bundles test/**/*.browser.ts and runs them in headless Chromium: all, or those whose path contains one of the arguments.
// Only --all, or an argument that names the file and not its folder alone, runs files that begin with `// @release:`, and tests with titles that end with
// @release.
// Only an argument runs tests of the built package (test/package): they need `npm run build`.
// SALES_LONG=1: seeded tests run all rounds. SALES_PROCESSES is the number of pages at a time: two by
// default, because tests in browsers wait for time to pass for half of it, and one in long runs, which measure the heap that pages share.
// The last line counts the tests. test/browser/ has the server's routes and the commands of tests.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startTestRunner } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { build } from 'esbuild';
import { commandsPlugin } from '../test/browser/commands.mjs';
import { FLAGS, findBrowser, TEST_FLAGS } from './browser.mjs';
import { closingLine } from './command.mjs';
import { buildFast } from './fast-build.mjs';
import { hasMark, isForRelease, isNamed, testFiles } from './test-files.mjs';
import { answerTestRoute } from '../test/browser/routes.mjs';
import { writeGenerated } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const flag = { type: 'boolean', default: false };
const { values: options, positionals: wanted } = parseArgs({ allowPositionals: true, options: { all: flag } });
/** True where failures name lines of the sources. Maps take a third of the bundles' time, so a run of all tests names those of the bundles. */
const hasLines = wanted.length > 0;

const isLong = Boolean(process.env.SALES_LONG);
/** Long tests measure the heap. */
const FLAGS_HERE = isLong ? [...FLAGS, '--js-flags=--expose-gc', '--enable-precise-memory-info'] : TEST_FLAGS;
/** Maximum milliseconds. They only end what hangs: no machine is so slow. */
const LIMITS = {
  browserStartTimeout: 600_000,
  testsStartTimeout: 600_000,
  testsFinishTimeout: isLong ? 7_200_000 : 1_800_000,
  testFramework: { config: { ui: 'bdd', timeout: '120000' } },
};
const outdir = path.join(root, 'build', `test-browser${wanted.length > 0 ? `-${process.pid}` : ''}`);
/** Maximum number of files per page. Later files reuse the modules that the first one loaded and compiled. */
const FILES_PER_PAGE = 8;
const base = `/${path.relative(root, outdir).replaceAll(path.sep, '/')}/`;

/** Modules that only tests load by URL. */
const LIBRARY_EXTRAS = ['src/crossfilter/filter-bus.ts'];

async function bundle(files) {
  const settings = {
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
    // Inline maps would double the time of the bundle: each page would read them.
    sourcemap: hasLines,
    sourcesContent: false,
    logLevel: 'warning',
  };
  await rm(outdir, { recursive: true, force: true });
  await writeGenerated();
  await build({ ...settings, entryPoints: files, outbase: '.', splitting: true });
  const pages = files.map((file) => file.replace('.browser.ts', '.page.ts')).filter((file) => existsSync(path.join(root, file)));
  await build({ ...settings, entryPoints: pages, outbase: 'test', outdir: path.join(outdir, 'pages') });
  // A second copy of the library, at `/test/bundle/`.
  await buildFast(path.join(outdir, 'library'), { more: LIBRARY_EXTRAS, sourcemap: hasLines }).catch((error) => {
    // Tests chosen by name may not need the module that fails to compile.
    if (wanted.length === 0) throw error;
  });
}

/** Divides files into lists that share a page: a few of one folder. A file with `// @own-page: reason` has a page to itself. */
function pagesOf(files) {
  const pages = [];
  for (const file of files) {
    const last = pages.at(-1);
    const isAlone = hasMark(file, 'own-page');
    if (!isAlone && last?.folder === path.dirname(file) && last.files.length < FILES_PER_PAGE) last.files.push(file);
    else pages.push({ folder: isAlone ? '' : path.dirname(file), files: [file] });
  }
  return pages.map((page) => page.files);
}

/** Removes the tests and suites of a suite that npm test leaves to `npm run test:all`. Runs in the page. */
function leaveToRelease(suite) {
  const stays = ({ title }) => !isForRelease(title);
  suite.tests = suite.tests.filter(stays);
  suite.suites = suite.suites.filter(stays);
  suite.suites.forEach(leaveToRelease);
}

/** Writes the module of a page, which loads files one after the other, each in its own suite. Returns the path of the module. */
async function writePage(files, page) {
  const isWhole = (file) => options.all || isNamed(file, wanted);
  const loads = files.map(
    (file) => `[${JSON.stringify(file)}, () => import('./${file.replace(/\.ts$/, '.js')}'), ${isWhole(file)}]`,
  );
  const module = path.join(outdir, `page-${page + 1}.js`);
  await writeFile(
    module,
    `const isForRelease = ${isForRelease};
    ${leaveToRelease}
    for (const [file, load, isWhole] of [${loads.join(', ')}]) {
      const suite = Mocha.Suite.create(mocha.suite, file);
      Mocha.interfaces.bdd(suite);
      suite.emit('pre-require', globalThis, file, mocha);
      await load().catch((error) => it('loads', () => { throw error; }));
      if (!isWhole) leaveToRelease(suite);
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

/** Prints the failed tests of a file. Returns its result `{ file, seconds, passed, skipped, failed }`. */
function reportFile(session, file) {
  const tests = [...testsOf(session.testResults?.suites.find(({ name }) => name === file))];
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  const isRight = tests.length > 0 && failed.length === 0;
  print(`${isRight ? '✔' : '✖'} ${file} (${tests.length > 0 ? tests.length : 'did not run'})`);
  for (const { title } of tests.filter((test) => test.skipped && test.title.includes('skipped: '))) print(`- ${file}: ${title}`);
  for (const test of failed) {
    print(`✖ ${file}: ${test.title}`);
    explain(test.error);
  }
  return {
    file,
    seconds: tests.reduce((sum, { duration }) => sum + (duration ?? 0), 0) / 1000,
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    skipped: tests.filter((test) => test.skipped).length,
    failed: tests.length > 0 ? failed.length : 1,
  };
}

/** Prints failures by file and the console of each page, and adds the result of each file to `results`. `pages` has the files of each page, by module. */
function makeReporter(pages, results) {
  return {
    reportTestFileResults({ sessionsForTestFile: [session] }) {
      const own = pages.get(session.testFile).map((file) => reportFile(session, file));
      const errors = session.errors;
      for (const error of errors) explain(error);
      if (errors.length > 0 && own.every(({ failed }) => failed === 0)) own[0].failed += 1;
      results.push(...own);
      const isRight = own.every(({ failed }) => failed === 0);
      // Many tests show errors, which widgets log, and loops of observers, which the runner logs as null. They are only of interest when a test fails.
      const logs = session.logs.filter(([first]) => !isRight || (first !== null && !/^[a-z]+-[a-z]+: /.test(first)));
      for (const log of logs)
        print(`  console: ${log.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ')}`);
      if (!isRight) for (const address of session.request404s) print(`  not found: ${address}`);
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

const VIEWPORT = { width: 1280, height: 800 };

/** The browser draws nothing this faint, which saves an eighth of the processor time. Axe ignores the opacity of a whole page. */
const UNDRAWN = '<html lang="en" style="opacity: 0.0003">';

/**
 * A page of our size: the launcher sets its own size before it opens a test, so ours is set again right after. Its history restarts with each
 * page: a tab holds 50 entries, and of more the browser drops first what a page added without a person's doing, as tests of the address do.
 * Each has a window, by a context to itself: of two tabs in one window, the browser hides one and draws no frames of it. The run ends with
 * a page that crashes.
 */
async function createPage({ browser }) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.on('error', (error) => {
    explain(error);
    process.exit(1);
  });
  const devtools = await page.createCDPSession();
  const goto = page.goto.bind(page);
  page.goto = async (...where) => {
    await page.setViewport(VIEWPORT);
    await devtools.send('Page.resetNavigationHistory');
    return goto(...where);
  };
  return page;
}

/** Runs files in a browser. Returns the result of each. */
async function run(files) {
  const { executablePath, env } = await findBrowser();
  await bundle(files);
  const lists = pagesOf(files);
  const modules = await Promise.all(lists.map(writePage));
  const pages = new Map(modules.map((module, page) => [module, lists[page]]));
  const results = [];
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      files: modules,
      rootDir: root,
      port: await freePort(),
      nodeResolve: false,
      concurrency: Number(process.env.SALES_PROCESSES ?? (isLong ? 1 : 2)),
      browsers: [
        chromeLauncher({
          launchOptions: {
            executablePath,
            env,
            headless: true,
            timeout: LIMITS.browserStartTimeout,
            args: [...FLAGS_HERE, '--window-size=1280,800'],
          },
          createPage,
        }),
      ],
      ...LIMITS,
      testRunnerHtml: (framework) =>
        `<!doctype html>${UNDRAWN}<head><meta charset="utf-8"><title>tests</title></head><body><script type="module" src="${framework}"></script></body></html>`,
      middleware: [routes],
      plugins: [commandsPlugin],
      reporters: [makeReporter(pages, results)],
    },
  });
  await new Promise((resolve) => runner.on('stopped', resolve));
  return results;
}

const files = await testFiles(/\.browser\.ts$/, { wanted, ...options });
if (files.length === 0) throw new Error(`no test/**/*.browser.ts matches ${process.argv.slice(2).join(' ')}`);
const results = await run(files);
if (wanted.length > 0) await rm(outdir, { recursive: true, force: true });
const slowest = results.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10);
for (const { seconds, file } of slowest) print(`  ${seconds.toFixed(1)} s ${file}`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
print(closingLine({ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }));
process.exit(sum('failed') > 0 ? 1 : 0);
