// Mutation testing of `engine`, `query` and `stats`: changes one operator at a time in a compiled copy, and runs the folder’s tests that
// import the file until one fails, first those of `npm test`. Prints each mutant that no test of `npm test` kills as a line of JSON, with its `killer` among
// those that `npm run test:all` alone runs; the last line counts them.
// node scripts/mutation.mjs query --count=40 --seed=1 (the seed chooses the mutants; --file=where limits them to files with that in their path)
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { DAILY_TESTS, dailyTests } from './daily-tests.mjs';
import { hasMark } from './test-files.mjs';

const root = path.resolve(import.meta.dirname, '..');
const option = (name, other) =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? other;
const rooms = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const outdir = path.join(root, 'build', `mutation-${process.pid}`);

/** Milliseconds after which a test file counts as failed, because its mutant does not end. */
const LIMIT_MS = 120_000;
/** By token: what replaces it. */
const OPERATORS = new Map([
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);
const METHODS = new Map([
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
  ['some', 'every'],
  ['every', 'some'],
]);

/** Numbers from 0 up to 1 that a seed determines (mulberry32, a public-domain generator by Tommy Ettinger). */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Returns the change of a node: where it begins and ends, and the new text. */
function changeOf(node) {
  if (ts.isBinaryExpression(node)) {
    const by = OPERATORS.get(node.operatorToken.kind);
    return by && { from: node.operatorToken.getStart(), to: node.operatorToken.end, by };
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return { from: node.getStart(), to: node.operand.getStart(), by: '' };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { from: node.getStart(), to: node.end, by: 'false' };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { from: node.getStart(), to: node.end, by: 'true' };
  if (ts.isNumericLiteral(node)) return { from: node.getStart(), to: node.end, by: `(${node.getText()} + 1)` };
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name } = node.expression;
    const by = METHODS.get(name.text);
    return by && { from: name.getStart(), to: name.end, by };
  }
  return undefined;
}

/** Returns all mutants of a file. Types are skipped: they do nothing when the code runs. */
function mutantsOf(file, text) {
  const found = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const visit = (node) => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node))
      return;
    const change = changeOf(node);
    if (change) found.push({ file, ...change, line: source.getLineAndCharacterOfPosition(change.from).line + 1 });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Compiles tests, with a mutant in place of its file. Returns by test file which sources it contains. */
async function compile(tests, mutant, text) {
  const changed = mutant && text.slice(0, mutant.from) + mutant.by + text.slice(mutant.to);
  const plugin = {
    name: 'mutant',
    setup: ({ onLoad }) => {
      if (mutant)
        onLoad({ filter: /\.ts$/ }, ({ path: at }) =>
          at === path.join(root, mutant.file) ? { contents: changed, loader: 'ts' } : undefined,
        );
    },
  };
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: tests,
    outdir,
    outbase: 'test',
    bundle: true,
    splitting: mutant !== undefined,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    outExtension: { '.js': '.mjs' },
    logLevel: 'silent',
    metafile: true,
    write: mutant !== undefined,
    plugins: [plugin, dailyTests],
  });
  return metafile;
}

/** By folder of the sources: the folders of tests that are about it. */
const TESTS = {
  engine: ['engine', 'conformance'],
  query: ['query', 'catalog', 'table', 'conformance'],
  stats: ['stats', 'analysis'],
};

const isLate = (test) => hasMark(test, 'release');
const hasLate = (test) => isLate(test) || readFileSync(path.join(root, test), 'utf8').includes(' @release');

/** Returns by source file the tests that contain it, the smallest first. */
async function testsBySource(room) {
  const folders = await Promise.all(
    TESTS[room].map(async (folder) =>
      (await readdir(path.join(root, 'test', folder), { recursive: true })).map((file) => path.join('test', folder, file)),
    ),
  );
  // Fuzzers of files take long, and are about bytes.
  const tests = folders.flat().filter((file) => file.endsWith('.test.ts') && !file.includes('fuzz') && !file.includes('hostile'));
  const { outputs } = await compile(tests);
  const bySource = new Map();
  for (const { entryPoint, inputs, bytes } of Object.values(outputs)) {
    if (entryPoint === undefined) continue;
    for (const input of Object.keys(inputs)) bySource.set(input, [...(bySource.get(input) ?? []), { entryPoint, bytes }]);
  }
  for (const list of bySource.values()) list.sort((a, b) => a.bytes - b.bytes);
  return bySource;
}

/** An argument for Node: tests with `@release` in their title run, too. */
const WHOLE = `--import=data:text/javascript,import{runAllTests}from"${DAILY_TESTS}";runAllTests(true)`;

/** Returns the first of the compiled test files that fails. */
function failing(tests, ...nodeArguments) {
  return tests.find((test) => {
    const compiled = path.join(outdir, path.relative('test', test).replace(/\.ts$/, '.mjs'));
    const { status } = spawnSync(process.execPath, [...nodeArguments, compiled], {
      cwd: root,
      stdio: 'ignore',
      timeout: LIMIT_MS,
    });
    return status !== 0;
  });
}

async function run(room) {
  const bySource = await testsBySource(room);
  const part = option('file', '');
  const files = (await readdir(path.join(root, 'src', room), { recursive: true }))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('sql') && file.includes(part))
    .map((file) => path.join('src', room, file))
    .sort();
  const texts = new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(root, file), 'utf8')])));
  const all = files.flatMap((file) => mutantsOf(file, texts.get(file)));
  const random = randomOf(Number(option('seed', '1')));
  const sample = all
    .map((mutant) => [random(), mutant])
    .sort(([a], [b]) => a - b)
    .slice(0, Number(option('count', '40')))
    .map(([, mutant]) => mutant);
  let [killed, late] = [0, 0];
  for (const mutant of sample) {
    const text = texts.get(mutant.file);
    const tests = (bySource.get(mutant.file) ?? []).map(({ entryPoint }) => entryPoint);
    await rm(outdir, { recursive: true, force: true });
    await mkdir(outdir, { recursive: true });
    await compile(tests, mutant, text);
    if (failing(tests.filter((test) => !isLate(test)))) {
      killed += 1;
      continue;
    }
    const killer = failing(tests.filter(hasLate), WHOLE);
    if (killer) late += 1;
    const { file, line, from, to, by } = mutant;
    process.stdout.write(
      `${JSON.stringify({ file, line, was: text.slice(from, to), by, code: text.split('\n')[line - 1].trim(), killer })}\n`,
    );
  }
  process.stdout.write(
    `${room}: ${killed + late} of ${sample.length} mutants killed, ${late} of them by test:all alone, of ${all.length} possible ones\n`,
  );
}

const unknown = rooms.find((room) => !Object.hasOwn(TESTS, room));
if (unknown) throw new Error(`'${unknown}' has no mutants; expected ${Object.keys(TESTS).join(', ')}`);

try {
  for (const room of rooms.length > 0 ? rooms : Object.keys(TESTS)) await run(room);
} finally {
  await rm(outdir, { recursive: true, force: true });
}
