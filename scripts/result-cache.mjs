// Results of tests that passed, kept under a hash of everything that decides them: the modules that a test imports, the files that it names, the
// runner, Node or the browser, and the settings. They are in node_modules/.cache/results/, one file per result. Where inputs are not certain,
// everything in the repository is an input. Kept results are read with TEST_CACHED=1, which `npm test` sets except in CI, with --all and with --long.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'node_modules', '.cache', 'results');
/** Days after which an unused result is removed. */
const MAX_DAYS = 14;

const hashOf = (parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
};

/** True when kept results count. */
const isReading = () => process.env.TEST_CACHED === '1';

/** Returns the kept result of a key, or undefined. */
export function readResult(key) {
  if (!isReading() || key === undefined) return undefined;
  const file = path.join(folder, key);
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    utimesSync(file, new Date(), new Date());
    return result;
  } catch {
    return undefined;
  }
}

/** Keeps the result of what passed; without a key, none. */
export function keepResult(key, result) {
  if (key === undefined) return;
  mkdirSync(folder, { recursive: true });
  const part = path.join(folder, `${key}.${process.pid}`);
  writeFileSync(part, JSON.stringify(result));
  renameSync(part, path.join(folder, key));
}

/** Removes results that nobody has used for a while. */
export function removeOldResults() {
  mkdirSync(folder, { recursive: true });
  const oldest = Date.now() - MAX_DAYS * 86_400_000;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? oldest) < oldest) rmSync(file, { force: true });
  }
}

const contents = new Map();

/** A hash of the content of a file, or of the files in a folder. */
export function contentOf(name) {
  if (!contents.has(name)) contents.set(name, readContent(name));
  return contents.get(name);
}

function readContent(name) {
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!found) return 'missing';
  if (found.isFile()) return hashOf([readFileSync(path.join(root, name))]);
  const isData = name.startsWith('..');
  const files = allIn(name);
  // Public data is large and never written by the project.
  const stateOf = (file) => (isData ? stampOf(statSync(path.join(root, file))) : contentOf(file));
  return hashOf(files.flatMap((file) => [file, stateOf(file)]));
}

const stampOf = ({ size, mtimeMs }) => `${size} ${mtimeMs}`;

function allIn(name) {
  return readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Folders of the project without sources. */
const NO_SOURCES = new Set(['.git', 'node_modules', 'build', 'dist', 'storybook-static', 'coverage']);
const filesIn = (name) =>
  readdirSync(path.join(root, name), { withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => path.join(name, found.name));

let repository;

/** Every file of the repository, and what is generated inside of `src` and `demo`. */
function filesOfRepository() {
  const entries = () => readdirSync(root, { withFileTypes: true }).filter(({ name }) => !NO_SOURCES.has(name));
  repository ??= entries()
    .flatMap((entry) => (entry.isDirectory() ? allIn(entry.name) : entry.isFile() ? [entry.name] : []))
    .sort();
  return repository;
}

/** The whole repository as an input. */
export const EVERYTHING = '.';

let everything;
const stateOf = (name) => {
  if (name !== EVERYTHING) return contentOf(name);
  return (everything ??= hashOf(filesOfRepository().map((file) => `${file} ${contentOf(file)}`)));
};

/** Settings that change what tests see. */
const SETTINGS = ['TZ', 'LANG', 'LC_ALL', ...Object.keys(process.env).filter((name) => name.startsWith('SALES_'))].sort();

/** Inputs of every test: packages, compiler settings, the program that runs the tests, and the scripts of the runner. */
async function commonOf(runner, program) {
  const { filesOf } = await closures([runner]);
  const settings = SETTINGS.map((name) => `${name}=${process.env[name] ?? ''}`);
  const files = [...filesOf(runner), 'package-lock.json', 'tsconfig.base.json'].sort();
  return hashOf([program, process.platform, process.arch, ...settings, ...files.map((file) => `${file} ${contentOf(file)}`)]);
}

/** Leaves modules alone that tests import by URL. */
const urlsPlugin = {
  name: 'urls',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\// }, ({ path: url, kind }) => (kind === 'entry-point' ? undefined : { path: url, external: true })),
};

/** Resolves with `filesOf(entry)`: the files of the project that an entry loads, directly or by way of others. Packages are inputs by the lock file. */
async function closures(entries, platform = 'node') {
  const importsOf = new Map();
  let next = entries;
  while (next.length > 0) {
    const { metafile } = await build({
      absWorkingDir: root,
      entryPoints: next,
      outdir: 'build/closures',
      bundle: true,
      splitting: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform,
      packages: 'external',
      plugins: [urlsPlugin],
      tsconfig: path.join(root, 'tsconfig.base.json'),
      logLevel: 'silent',
    });
    for (const [file, { imports }] of Object.entries(metafile.inputs)) {
      const loaded = imports.filter(({ external }) => !external).map((one) => one.path);
      importsOf.set(file, [...loaded, ...addressedIn(file)]);
    }
    next = [...new Set([...importsOf.values()].flat())].filter((file) => !importsOf.has(file));
  }
  const filesOf = (entry) => {
    const found = new Set([entry]);
    for (const file of found) for (const one of importsOf.get(file) ?? []) found.add(one);
    return [...found];
  };
  return { filesOf };
}

/** The modules that a file addresses by `new URL('./worker.js', import.meta.url)`, and the page that a test of the browser opens. */
function addressedIn(file) {
  const text = readFileSync(path.join(root, file), 'utf8');
  const names = [...text.matchAll(/new URL\(\s*'(\.[^']+)',\s*import\.meta\.url/g)].map(([, name]) =>
    path.join(path.dirname(file), name),
  );
  const candidates = [...names.flatMap((name) => [name.replace(/\.js$/, '.ts'), name]), file.replace('.browser.ts', '.page.ts')];
  const isHere = (name) =>
    /\.(ts|mjs|js)$/.test(name) && !name.startsWith('..') && statSync(path.join(root, name), { throwIfNoEntry: false })?.isFile();
  return [...new Set(candidates)].filter((name) => name !== file && isHere(name));
}

/** What may read any file: other programs, and modules that are named when the test runs. */
const UNCERTAIN = /node:child_process|node:worker_threads|node:module|\bimport\((?!\s*['"])/;
const READS_FILES = /node:fs/;
const IMPORTS = /\b(?:from|import)\s*\(?\s*['"][^'"]*['"]/g;
/** Beginnings of strings that may be paths, and of those that may be URLs of the test server. */
const PATHS = /['"`](?:\.{0,2}\/)*([\w.-]+(?:\/[\w.-]+)*)/g;
const URLS = /['"`]\/([\w.-]+(?:\/[\w.-]+)*)/g;
/** URLs of the test server that serve the library, which is built from all sources. */
const LIBRARY = /['"`]\/test\/(?:bundle|pages|csp|alone|embed|rendered)\b/;
/** Folders in which files load each other. */
const WHOLE = new Set(['demo', 'dist', 'docs', 'stories', 'scripts', 'bench', 'bin', '.storybook', 'storybook-static']);

/** The files and folders that modules of a test name in their texts, besides their imports. */
function namedIn(modules) {
  const texts = modules.map((file) => readFileSync(path.join(root, file), 'utf8'));
  if (texts.some((text) => UNCERTAIN.test(text))) return [EVERYTHING];
  const names = texts.some((text) => READS_FILES.test(text)) ? PATHS : URLS;
  const named = texts.flatMap((text) => [...text.replaceAll(IMPORTS, '').matchAll(names)].map(([, name]) => pathNamed(name)));
  // `/test/slow` and its like are answered by the test server, whose scripts are inputs of each test.
  const files = named.filter((name) => name !== undefined && !(names === URLS && name === 'test'));
  return [...files, ...(texts.some((text) => LIBRARY.test(text)) ? ['src'] : [])];
}

/** The longest beginning of a path that exists in the project, or undefined. */
function pathNamed(name) {
  const [first, ...rest] = name.split('/');
  const isThere = (file) => statSync(path.join(root, file), { throwIfNoEntry: false }) !== undefined;
  if (['', '.', '..', 'node_modules', 'build'].includes(first) || !isThere(first)) return undefined;
  if (WHOLE.has(first)) return first;
  let found = first;
  for (const part of rest) {
    if (!isThere(`${found}/${part}`)) break;
    found = `${found}/${part}`;
  }
  return found;
}

/** Data that any test may read. */
const DATA = ['test/fixtures', 'test/golden', '../shared/data'];
const isModule = (file) => /\.(ts|mjs)$/.test(file);

/**
 * Resolves with `keyOf(entry, name)`, the key of the result of a test file, or of one with this name in it, and `inputsOf(entry)`, the inputs. `runner`
 * is the script that runs the files, `program` what they run in. `extra` has more modules and files that all entries depend on, `without` files that
 * cannot change a result.
 */
export async function keysOf(entries, { runner, program, platform, extra = [], without = [] }) {
  const modules = extra.filter(isModule);
  const { filesOf } = await closures([...new Set([...entries.filter(isModule), ...modules])], platform);
  const common = await commonOf(runner, program);
  const isSource = (file) => file.startsWith('src/');
  const beside = (entry) => filesIn(path.dirname(entry)).filter((file) => !isModule(file));
  const shared = [...modules.flatMap(filesOf), ...DATA, ...extra];
  const inputsOf = (entry) => {
    const files = isModule(entry) ? filesOf(entry) : [entry];
    const named = namedIn(files.filter((file) => !isSource(file)));
    const inputs = named.includes(EVERYTHING) ? [EVERYTHING] : [...files, ...named, ...beside(entry)];
    return [...new Set([...inputs, ...shared])].filter((file) => !without.includes(file)).sort();
  };
  const hashes = new Map();
  const keyOf = (entry, name = '') => {
    if (!hashes.has(entry))
      hashes.set(entry, hashOf([entry, common, ...inputsOf(entry).map((file) => `${file} ${stateOf(file)}`)]));
    return hashOf([hashes.get(entry), name]);
  };
  return { keyOf, inputsOf };
}

/** The key of a check of the whole repository, such as a lint. */
export const keyOfEverything = (name) => hashOf([name, process.version, stateOf(EVERYTHING)]);
