import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cycleThrough, importsIn } from '../../scripts/lint/cycles.mjs';

const over = (graph) => (file) => graph[file] ?? [];

describe('cycleThrough', () => {
  it('finds no way back in a graph without one', () => {
    assert.equal(cycleThrough('a', over({ a: ['b', 'c'], b: ['c'], c: [] })), undefined);
  });
  it('gives the shortest way back', () => {
    assert.deepEqual(cycleThrough('a', over({ a: ['b', 'd'], b: ['c'], c: ['a'], d: ['a'] })), ['a', 'd', 'a']);
  });
  it('leaves out a ring that the file only leads to', () => {
    assert.equal(cycleThrough('a', over({ a: ['b'], b: ['c'], c: ['b'] })), undefined);
  });
  it('reports a file that imports itself', () => {
    assert.deepEqual(cycleThrough('a', over({ a: ['a'] })), ['a', 'a']);
  });
});

describe('importsIn', () => {
  it('sees static, type, re-exported, bare and late imports, and no package', () => {
    const text = [
      `import { a } from './a.js';`,
      `import type {\n  B,\n} from '../b/b.js';`,
      `export * from './c.js';`,
      `import './d.js';`,
      `const e = () => import('./e.js');`,
      `import { html } from 'lit';`,
    ].join('\n');
    assert.deepEqual(importsIn(text, 'src/x/f.ts'), ['src/x/a.ts', 'src/b/b.ts', 'src/x/c.ts', 'src/x/d.ts', 'src/x/e.ts']);
  });
});
