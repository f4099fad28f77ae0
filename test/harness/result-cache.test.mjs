import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';

const folder = path.join('build', `result-cache-${process.pid}`);
const entry = path.join(folder, 'a.test.ts');
const write = (name, text) => writeFileSync(path.join(folder, name), text);

let times = 0;

/** The key and the inputs of a test file, by a module that remembers no content. */
async function lookAt(file, options = {}) {
  const { keysOf } = await import(`../../scripts/result-cache.mjs?${(times += 1)}`);
  const { keyOf, inputsOf } = await keysOf([file], { runner: 'scripts/closing-line.mjs', program: 'v1', ...options });
  return { key: keyOf(file), inputs: inputsOf(file) };
}

describe('the key of a result', () => {
  before(() => mkdirSync(folder, { recursive: true }));
  after(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    write('a.test.ts', "import { b } from './b.js';\nexport const a = b;\n");
    write('b.ts', "import { c } from './c.js';\nexport const b = () => import('./late.js').then(() => c);\n");
    write('c.ts', 'export const c = 1;\n');
    write('late.ts', "export const late = new URL('./worker.js', import.meta.url);\n");
    write('worker.ts', 'export const worker = 1;\n');
    write('golden.svg', '<svg/>');
  });

  it('stays as long as nothing changes', async () => {
    assert.equal((await lookAt(entry)).key, (await lookAt(entry)).key);
  });

  for (const [what, name] of [
    ['an import of an import', 'c.ts'],
    ['a module loaded late', 'late.ts'],
    ['a worker that such a module starts', 'worker.ts'],
    ['a file next to the test', 'golden.svg'],
  ]) {
    it(`changes with ${what}`, async () => {
      const { key } = await lookAt(entry);
      write(name, 'export const late = 2, c = 2, worker = 2;\n');
      assert.notEqual((await lookAt(entry)).key, key);
    });
  }

  it('changes with the program and with the runner', async () => {
    const { key } = await lookAt(entry);
    assert.notEqual((await lookAt(entry, { program: 'v2' })).key, key);
    assert.notEqual((await lookAt(entry, { runner: 'scripts/stamp.mjs' })).key, key);
  });

  it('changes with a setting', async () => {
    const { key } = await lookAt(entry);
    process.env.SALES_OF_A_TEST = '1';
    try {
      assert.notEqual((await lookAt(entry)).key, key);
    } finally {
      delete process.env.SALES_OF_A_TEST;
    }
  });

  it('depends on the files that a test reads by name', async () => {
    write('a.test.ts', "import { readFileSync } from 'node:fs';\nexport const text = readFileSync('src/tokens.css');\n");
    const { inputs } = await lookAt(entry);
    assert.ok(inputs.includes('src/tokens.css'));
    assert.ok(!inputs.includes('.'));
  });

  it('depends on everything where a test runs other programs, or imports what it names only then', async () => {
    write('a.test.ts', "import { spawnSync } from 'node:child_process';\nspawnSync('true');\n");
    assert.ok((await lookAt(entry)).inputs.includes('.'));
    write('a.test.ts', 'export const load = (name: string) => import(name);\n');
    assert.ok((await lookAt(entry)).inputs.includes('.'));
  });

  it('depends on all sources where a page of a test loads the library by URL', async () => {
    write('a.test.ts', "export const url = '/test/bundle/define/all.js';\n");
    assert.ok((await lookAt(entry, { platform: 'browser' })).inputs.includes('src'));
  });

  it('does not depend on other tests where a page uses an answer of the test server', async () => {
    write('a.test.ts', "export const url = '/test/slow?ms=5&file=orders-small.csv';\n");
    assert.ok(!(await lookAt(entry, { platform: 'browser' })).inputs.includes('test'));
  });
});
