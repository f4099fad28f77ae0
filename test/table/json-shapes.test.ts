import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SalesError } from '../../src/util/error.js';
import { cellsOf, loadText } from './helpers.js';

describe('JSON', () => {
  it('is read where rows stand by their keys', async () => {
    const table = await loadText('{"A-1":{"date":"2015-01-13","sales":5},"A-2":{"date":"2015-01-14","sales":6}}');
    assert.deepEqual(
      table.columns.map(({ name }) => [name, cellsOf(table, name)]),
      [
        ['key', ['A-1', 'A-2']],
        ['date', ['2015-01-13', '2015-01-14']],
        ['sales', [5, 6]],
      ],
    );
    const numbered = await loadText('{"0":{"date":"2015-01-13","sales":5},"1":{"date":"2015-01-14","sales":6}}');
    assert.deepEqual(
      numbered.columns.map(({ name }) => name),
      ['date', 'sales'],
    );
  });

  it('is read where cells stand by the numbers of their rows', async () => {
    const table = await loadText('{"date":{"0":"2015-01-13","1":"2015-01-14"},"sales":{"0":5,"1":6}}');
    assert.deepEqual(
      [cellsOf(table, 'date'), cellsOf(table, 'sales')],
      [
        ['2015-01-13', '2015-01-14'],
        [5, 6],
      ],
    );
  });

  it('is no table where objects differ', async () => {
    await assert.rejects(loadText('{"a":{"x":1},"b":{"y":1}}'), { code: 'not-tabular' });
    await assert.rejects(loadText('{"a":{"x":1},"b":2}'), { code: 'not-tabular' });
  });

  it('is told with the line that is broken', async () => {
    const rows = '{"a":1},\n'.repeat(50);
    for (const [text, line] of [
      [`[\n${rows}{"a":NaN},\n${rows}{"a":2}\n]`, 52],
      ['[\n{"a":1},\n{"a":undefined},\n{"a":2}\n]', 3],
      ['[{"a":1},\n{"a":1},\n]', 3],
      [`[\n${rows}{"a"`, 52],
    ] as const) {
      await assert.rejects(loadText(text), ({ code, params }: SalesError) => {
        assert.deepEqual([code, params.line], ['malformed-json', line]);
        return true;
      });
    }
  });

  it('is told from the first sign on where it is no JSON at all', async () => {
    await assert.rejects(loadText('Order Date,x\n1,2\n', { format: 'json' }), { code: 'malformed-json', position: 0 });
  });
});
