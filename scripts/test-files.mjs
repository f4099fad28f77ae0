// The files of tests: which there are, which of them a runner is asked for, and which a change affects: by imports, by the place of a file, and by a
// table of files that tests read without importing them.
import { readdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

const IN_PACKAGE = path.join('test', 'package') + path.sep;

/** Returns true when one of the first two lines of a test file is `// @mark: reason`. */
export function hasMark(file, mark) {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n', 2);
  return lines.some((line) => line.startsWith(`// @${mark}: `));
}

/** Returns true when a title leaves its test or suite to `npm run test:all`. Also runs in pages. */
export const isForRelease = (title) => title.endsWith('@release');

/** Returns true when one of `wanted` names a file and not its folder alone. */
export const isNamed = (file, wanted) => wanted.some((name) => file.includes(name) && !path.dirname(file).includes(name));

/**
 * Resolves with the test files with an `ending` whose path contains one of `wanted`; without one, all but those of the built package. Files that
 * begin with `// @release:` are among them with `all`, or where `wanted` names the file. `shard` is a part of the list, such as `1/2`: files of a folder
 * share their imports.
 */
export async function testFiles(ending, { wanted = [], all = false, shard = '1/1' } = {}) {
  const [part, parts] = shard.split('/').map(Number);
  const isWanted = (file) => (wanted.length > 0 ? wanted.some((name) => file.includes(name)) : !file.startsWith(IN_PACKAGE));
  return (await readdir(path.join(root, 'test'), { recursive: true }))
    .map((file) => path.join('test', file))
    .filter((file) => ending.test(file) && isWanted(file) && (all || isNamed(file, wanted) || !hasMark(file, 'release')))
    .sort()
    .filter((_file, place, found) => Math.floor((place * parts) / found.length) === part - 1);
}

/** The most test files that one check runs; the nearest come first. */
export const MAX_NODE_FILES = 40;
export const MAX_BROWSER_FILES = 6;

/** What tests read without importing it: the files, and the tests of them. */
const READ_BY = [
  { files: /^src\/messages\/[^/]+\/[^/]+\.json$/, tests: /^test\/messages\/.*\.test\./ },
  { files: /^(docs\/|[A-Z]+\.md$)/, tests: /^test\/(docs|lint\/voice).*\.test\./ },
  { files: /^(scripts\/lint\/|\.oxlintrc)/, tests: /^test\/lint\/.*\.test\./ },
  { files: /^scripts\/[^/]+$/, tests: /^test\/harness\/.*\.test\./ },
  { files: /^demo\//, tests: /^test\/demo\/.*\.test\./ },
  { files: /^src\/elements\/base\//, tests: /^test\/elements\/base\/.*\.browser\.ts$/ },
];

/** What else depends on files, and which part of `npm run test:all` covers it. */
const ALSO = [
  { files: /^(src|rolldown\.config|package\.json|bin)/, part: 'package' },
  { files: /^(src|stories|\.storybook)/, part: 'stories' },
  { files: /^(src\/(elements|plot|format|messages)|stories)\//, part: 'pictures' },
];

/** Returns the distance in imports from each file that imports one of `changed` to the nearest of them; 0 for the changed ones. */
function distancesFrom(changed, importsOf) {
  const importers = new Map();
  for (const [file, imports] of importsOf) for (const one of imports) importers.set(one, [...(importers.get(one) ?? []), file]);
  const distances = new Map(changed.map((file) => [file, 0]));
  for (const [file, distance] of distances)
    for (const importer of importers.get(file) ?? []) if (!distances.has(importer)) distances.set(importer, distance + 1);
  return distances;
}

/** Returns true for a test in the folder that mirrors that of a changed source, or of its element. */
function isBeside(test, changed) {
  const element = /^src\/(elements\/sales-[a-z]+)\//.exec(changed)?.[1];
  return element !== undefined && test.startsWith(`test/${element}/`);
}

/**
 * Returns the tests to run for changed files: `{ node, browser, stories, left, parts }`. `importsOf` gives the files that each file imports; all of
 * `tests` are the files with tests. `left` counts the affected files over the limits, `parts` names what else `npm run test:all` would run.
 */
export function affectedTests(changed, importsOf, tests) {
  const distances = distancesFrom(changed, importsOf);
  for (const { files, tests: readers } of READ_BY)
    if (changed.some((file) => files.test(file)))
      for (const test of tests.filter((one) => readers.test(one))) distances.set(test, Math.min(1, distances.get(test) ?? 1));
  const distanceOf = (test) => distances.get(test) ?? Infinity;
  const nearest = tests.toSorted((a, b) => distanceOf(a) - distanceOf(b) || 0);
  const node = nearest.filter((test) => /\.test\.(ts|mjs)$/.test(test) && distances.has(test));
  const browser = nearest.filter(
    (test) => test.endsWith('.browser.ts') && (distances.get(test) <= 1 || changed.some((file) => isBeside(test, file))),
  );
  return {
    node: node.slice(0, MAX_NODE_FILES),
    browser: browser.slice(0, MAX_BROWSER_FILES),
    stories: changed.filter((file) => file.endsWith('.stories.ts')),
    left: Math.max(0, node.length - MAX_NODE_FILES) + Math.max(0, browser.length - MAX_BROWSER_FILES),
    parts: ALSO.filter(({ files }) => changed.some((file) => files.test(file))).map(({ part }) => part),
  };
}

/** An import of a file by its relative path: static, for its type, or late. */
const IMPORT = /(?:\bfrom|^\s*import|\bimport\()\s*'(\.[^']+)'/gm;

/** Reads which files of the repository each module imports. A `.js` in an import of TypeScript names the `.ts` file. */
export function readImports(root) {
  const files = ['src', 'test', 'stories', 'scripts', 'bin', 'demo'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((file) => path.join(folder, file)),
  );
  const modules = files.filter((file) => /\.(ts|mjs)$/.test(file));
  const importsOf = (file) => {
    const found = readFileSync(path.join(root, file), 'utf8').matchAll(IMPORT);
    return [...found].map(([, name]) =>
      path.join(path.dirname(file), file.endsWith('.ts') ? name.replace(/\.js$/, '.ts') : name),
    );
  };
  return new Map(modules.map((file) => [file, importsOf(file)]));
}
