import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appendTables } from '../../src/dataset/rows/append-tables.js';
import { haveSameColumns } from '../../src/dataset/join/table-groups.js';
import { TimeZone } from '../../src/query/time/time-zone.js';
import type { Column } from '../../src/table/column.js';
import { booleans, dates, decimals, floats, shown, table, texts, times } from './helpers.js';

const UTC = new TimeZone('UTC');
const DAY = 86_400_000;

function joined(first: Column, second: Column, zone = UTC): Column {
  const [column] = appendTables([table('a', [first]), table('b', [second])], zone).columns;
  assert.ok(column);
  return column;
}

describe('haveSameColumns', () => {
  it('asks for the same names in any order', () => {
    const one = table('a', [texts('x', []), texts('y', [])]);
    assert.equal(haveSameColumns([one, table('b', [texts('y', []), texts('x', [])])]), true);
    assert.equal(haveSameColumns([one, table('b', [texts('x', [])])]), false);
    assert.equal(haveSameColumns([one]), true);
  });
});

describe('appendTables', () => {
  it('puts rows below rows, columns by name, the first table giving name and order', () => {
    const all = appendTables(
      [table('2020', [texts('x', ['a']), decimals('n', [1])]), table('2021', [decimals('n', [2]), texts('x', ['b'])])],
      UTC,
    );
    assert.equal(all.name, '2020');
    assert.equal(all.rowCount, 2);
    assert.deepEqual(
      all.columns.map(({ name }) => name),
      ['x', 'n'],
    );
    assert.deepEqual(all.columns.map(shown), [
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('reads marks of returns as texts without a note where one file has one of the two marks', () => {
    const marked = (first: Column, second: Column): ReturnType<typeof appendTables> =>
      appendTables([table('a', [first]), table('b', [second])], UTC);
    const digits = marked(decimals('returned', [0, 0]), texts('returned', ['0', '1']));
    assert.deepEqual([digits.columns.map(shown), digits.warnings], [[['0', '0', '0', '1']], []]);
    const logical = marked(texts('returned', ['false', 'true']), booleans('returned', [true, null]));
    assert.deepEqual([logical.columns.map(shown), logical.warnings], [[['false', 'true', 'true', undefined]], []]);
    const differ = [decimals('returned', [2]), decimals('returned', [0], 1), booleans('returned', [false])];
    for (const other of differ) assert.equal(marked(other, texts('returned', ['0', '1'])).warnings[0]?.code, 'mixed-types');
    assert.equal(marked(decimals('color', [0]), texts('color', ['0', '1'])).warnings[0]?.code, 'mixed-types');
  });

  it('keeps decimals exact at the finer scale and widens the store', () => {
    const column = joined(decimals('n', [1, null], 0), decimals('n', [12_345, -5], 3));
    assert.ok(column.type === 'number' && column.kind === 'decimal');
    assert.deepEqual([column.scale, column.min, column.max, column.missing], [3, -5, 12_345, 1]);
    assert.deepEqual(shown(column), ['1', undefined, '12.345', '-0.005']);
    assert.ok(column.values instanceof Int16Array);
  });

  it('falls back to doubles where one part has them or whole numbers would not fit', () => {
    assert.deepEqual(shown(joined(decimals('n', [15], 1), floats('n', [0.1 + 0.2, null]))), [
      '1.5',
      String(0.1 + 0.2),
      undefined,
    ]);
    const wide = joined(decimals('n', [2_000_000_000]), decimals('n', [1], 9));
    assert.ok(wide.type === 'number' && wide.kind === 'float');
    assert.deepEqual([wide.min, wide.max], [1e-9, 2e9]);
  });

  it('joins dictionaries', () => {
    const column = joined(texts('x', ['a', 'b', null]), texts('x', ['b', 'c', null]));
    assert.ok(column.type === 'text');
    assert.deepEqual(column.dictionary, ['a', 'b', 'c']);
    assert.deepEqual([...column.codes], [0, 1, 3, 1, 2, 3]);
    assert.deepEqual([column.missing, column.valid?.[0]], [2, 0b011011]);
  });

  it('makes dates beside times times', () => {
    const column = joined(dates('d', [1, null]), times('d', [2 * DAY + 3_600_000], false));
    assert.equal(column.type, 'datetime');
    assert.deepEqual(shown(column), ['1970-01-02T00:00:00', undefined, '1970-01-03T01:00:00']);
  });

  it('takes the type of the part that has values', () => {
    assert.deepEqual(shown(joined(texts('n', [null]), decimals('n', [7]))), [undefined, '7']);
    assert.equal(joined(booleans('b', [true]), texts('b', [null])).type, 'boolean');
  });

  it('reads a column of several types as text and says so', () => {
    const all = appendTables(
      [table('a', [decimals('x', [15], 1)]), table('b', [texts('x', ['n/k'])]), table('c', [booleans('x', [true])])],
      UTC,
    );
    assert.deepEqual(all.columns.map(shown), [['1.5', 'n/k', 'true']]);
    assert.deepEqual(
      all.warnings.map(({ code, column }) => [code, column]),
      [['mixed-types', 'x']],
    );
  });
});

describe('appendTables over many rows', () => {
  it('keeps every row whatever byte of the bitmap it lies in', () => {
    for (const length of [0, 1, 7, 8, 9, 16, 17]) {
      const values = Array.from({ length }, (_, row) => (row % 3 === 1 ? null : row));
      const words = values.map((value) => (value === null ? null : `w${String(value)}`));
      const columns = (): Column[] => [
        decimals('n', values),
        floats('f', values),
        dates('d', values),
        times('t', values, true),
        texts('x', words),
        booleans(
          'b',
          values.map((value) => (value === null ? null : value % 2 === 0)),
        ),
      ];
      const all = appendTables([table('a', columns()), table('b', columns()), table('c', columns())], UTC);
      all.columns.forEach((column, index) => {
        const once = shown(columns()[index]);
        assert.deepEqual(shown(column), [...once, ...once, ...once], `${column.name} × ${String(length)}`);
        assert.equal(column.missing, 3 * values.filter((value) => value === null).length);
      });
    }
  });
});
