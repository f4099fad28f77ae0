// The rules that need types: each that typescript-eslint's strict and stylistic sets have is on, and reports a file that breaks it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import tseslint from 'typescript-eslint';
import { legal, planted } from './planted-types.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const SETTINGS = path.join(root, '.oxlintrc.json');

/** Rules of the sets that the project does without, and why. */
const LEFT_OUT = {
  'no-meaningless-void-operator': '`return void report()` leaves early from a function that gives nothing',
  'non-nullable-type-assertion-style': 'index loops over typed arrays need `!` or `as number`',
  'require-await': 'a function may be async because its interface is: a throw in it is then a rejection too',
  'no-generated-empty-object-type': 'on, and not to be broken by hand: it is about types that a compiler writes',
  'no-unsafe-class-instance-assignment': 'oxlint does not have it',
  'no-unsafe-enum-assignment': 'the compiler refuses enums',
};

/** The names of the rules of the sets that need types. */
function typedRules() {
  const sets = [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked];
  const names = sets.flatMap(({ rules = {} }) => Object.entries(rules).flatMap(([name, level]) => (level === 'off' ? [] : name)));
  const { rules } = tseslint.plugin;
  return [...new Set(names)]
    .map((name) => name.replace('@typescript-eslint/', ''))
    .filter((name) => rules[name]?.meta.docs?.requiresTypeChecking);
}

describe('rules that need types', () => {
  let folder;
  const reported = new Map();

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'planted-'));
    const write = (name, text) => writeFile(path.join(folder, name), text);
    await write('tsconfig.json', await readFile(path.join(root, 'tsconfig.base.json'), 'utf8'));
    await write('shape.ts', 'export interface Shape { n: number }\n');
    await write('legal.ts', legal);
    for (const [name, code] of Object.entries(planted)) await write(`${name}.ts`, `${code}\n`);
    const program = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const { stdout, stderr } = spawnSync(process.execPath, [program, '-c', SETTINGS, '--format=json', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    for (const { code, filename } of JSON.parse(stdout).diagnostics) {
      const file = path.basename(filename, '.ts');
      reported.set(file, [...(reported.get(file) ?? []), /\((.+)\)/.exec(code)?.[1] ?? code]);
    }
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const name of Object.keys(planted))
    it(`reports ${name}`, () => assert.ok(reported.get(name)?.includes(name), `reported: ${reported.get(name) ?? 'nothing'}`));

  it('accepts code that breaks none', () => assert.deepEqual(reported.get('legal') ?? [], []));

  it('are those of the strict and the stylistic set', () => {
    const missing = typedRules().filter((name) => !(name in planted) && !(name in LEFT_OUT));
    assert.deepEqual(missing, []);
  });
});
