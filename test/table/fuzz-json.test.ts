import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SalesError } from '../../src/util/error.js';
import { cellsOf, loadText } from './helpers.js';

const DEPTH = 100_000;

async function codeOf(text: string): Promise<string> {
  const outcome: unknown = await loadText(text).catch((error: unknown) => error);
  return outcome instanceof SalesError ? outcome.code : String(outcome instanceof Error ? outcome.stack : 'a table');
}

describe('JSON nested 100,000 deep', () => {
  it('is an error where nothing else is in it, closed or not', async () => {
    assert.equal(await codeOf('['.repeat(DEPTH) + ']'.repeat(DEPTH)), 'not-tabular');
    assert.equal(await codeOf('{"a":'.repeat(DEPTH) + '1' + '}'.repeat(DEPTH)), 'not-tabular');
    assert.equal(await codeOf('['.repeat(DEPTH)), 'malformed-json');
    assert.equal(await codeOf('{"a":'.repeat(DEPTH)), 'malformed-json');
    assert.equal(await codeOf(`${'{"a":['.repeat(DEPTH)}\n{}`), 'malformed-json');
  });

  it('is an empty cell beside others', async () => {
    const deep = '['.repeat(DEPTH) + ']'.repeat(DEPTH);
    const inner = '{"b":'.repeat(DEPTH) + '1' + '}'.repeat(DEPTH);
    const table = await loadText(`[{"x":1,"deep":${deep}},{"x":2,"inner":${inner}}]`);
    assert.deepEqual(cellsOf(table, 'x'), [1, 2]);
    const lines = await loadText(`{"x":1,"deep":${deep}}\n{"x":2,"inner":${inner}}\n`);
    assert.deepEqual(cellsOf(lines, 'x'), [1, 2]);
  });
});

describe('odd keys of JSON', () => {
  it('are columns, and leave the prototype of objects as it is', async () => {
    const table = await loadText(
      '[{"__proto__":{"polluted":1},"constructor":2,"toString":3},{"__proto__":5,"constructor":4,"toString":5}]',
    );
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.deepEqual(cellsOf(table, 'constructor'), [2, 4]);
    assert.deepEqual(cellsOf(table, 'toString'), [3, 5]);
    assert.deepEqual(cellsOf(table, '__proto__.polluted'), [1, null]);
    assert.deepEqual(cellsOf(table, '__proto__'), [null, 5]);
    assert.deepEqual(Object.keys(Object.prototype), []);
  });

  it('written twice hold the last value', async () => {
    assert.deepEqual(cellsOf(await loadText('[{"a":1,"a":2},{"a":3}]'), 'a'), [2, 3]);
  });
});
