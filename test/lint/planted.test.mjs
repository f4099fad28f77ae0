// @release: what the rules of the linter report changes with the linter and its settings alone
// Planted files judged by oxlint, in one run: every violation must be reported by the rule named, every legal file must be silent.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { acts } from './planted-acts.mjs';
import { imports } from './planted-imports.mjs';
import { legal } from './planted-legal.mjs';
import { elsewhere } from './planted-elsewhere.mjs';
import { legal as legalTypes, planted as types } from './planted-types.mjs';

const root = path.resolve(import.meta.dirname, '..', '..');
const onSources = [...imports, ...acts, ...legal];
/** The rules that are planted. Others, such as the one on unused names, report small examples too. */
const planted = new Set(onSources.flatMap(([, , rules = '']) => rules.split(',')));

/** Where a file of src/ is planted. Its rules go by the path after the last `src/`, the settings by the one after the first. */
const placeOf = (file, index) => path.join('src', file.split('/')[0], String(index), 'src', file);

describe('the linter', () => {
  let folder;
  const reported = new Map();
  const rulesOn = (file) => [...(reported.get(path.join(folder, file)) ?? [])].sort();
  const plantedOn = (file) =>
    rulesOn(file)
      .filter((rule) => planted.has(rule))
      .join();

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'planted-'));
    const write = (name, text) => {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    };
    write('.oxlintrc.json', JSON.stringify({ extends: [path.join(root, '.oxlintrc.json')], options: { typeAware: true } }));
    write('tsconfig.json', readFileSync(path.join(root, 'tsconfig.base.json'), 'utf8'));
    onSources.forEach(([file, code], index) => write(placeOf(file, index), code));
    for (const [file, code] of elsewhere) write(file, code);
    write('types/shape.ts', 'export interface Shape { n: number }\n');
    write('types/legal.ts', legalTypes);
    for (const [name, code] of Object.entries(types)) write(`types/${name}.ts`, `${code}\n`);
    const program = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [program, '-c', path.join(folder, '.oxlintrc.json'), '--format=json', folder],
      { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 120_000 },
    );
    assert.equal(stderr, '');
    for (const { code, filename, message } of JSON.parse(stdout).diagnostics) {
      const file = path.resolve(root, filename);
      const rule = code?.replace(/^(?:eslint|typescript)\((.+)\)$/, '$1').replace(/^(\w+)\((.+)\)$/, '$1/$2') ?? message;
      reported.set(file, (reported.get(file) ?? new Set()).add(rule));
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  onSources.forEach(([file, code, rules = ''], index) =>
    it(`${rules ? 'reports' : 'accepts'} ${file}: ${code.slice(0, 90).replaceAll('\n', ' ')}`, () => {
      assert.equal(plantedOn(placeOf(file, index)), rules);
    }),
  );

  for (const [file, code, rule] of elsewhere)
    it(`${rule ? 'reports' : 'accepts'} ${file}: ${code.slice(0, 90)}`, () => {
      if (rule) assert.ok(rulesOn(file).includes(rule), rulesOn(file).join());
      else assert.deepEqual(rulesOn(file), []);
    });

  for (const name of Object.keys(types))
    it(`reports ${name}`, () => assert.ok(rulesOn(`types/${name}.ts`).includes(name), rulesOn(`types/${name}.ts`).join()));

  it('accepts code that breaks no rule on types', () => assert.deepEqual(rulesOn('types/legal.ts'), []));
});
