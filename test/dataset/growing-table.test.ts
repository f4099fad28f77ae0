import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toVocabulary } from '../../src/catalog/detect/names/names.js';
import { describeTable } from '../../src/dataset/describe/build-catalog.js';
import { meaningsOf, toSettings } from '../../src/dataset/settings.js';
import { GrowingTable } from '../../src/dataset/rows/appendable-table.js';
import { distinctOf } from '../../src/dataset/describe/profile-table.js';
import type { Column } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';
import { between, pick, randomOf, seedOf } from '../random.js';
import { booleans, dates, decimals, floats, shown, table, texts, times } from './helpers.js';

const DAY = 86_400_000;

function growing(of: Table, timeZone = 'UTC'): GrowingTable {
  const { tables, catalog } = describeTable(of, { ...toSettings({ timeZone }), ...meaningsOf({}), vocabulary: toVocabulary() });
  const [described = of] = tables;
  return new GrowingTable(described, catalog);
}

function bufferOf(column: Column | undefined): ArrayBufferLike | undefined {
  return column?.type === 'text' ? column.codes.buffer : column?.values.buffer;
}

describe('GrowingTable', () => {
  const base = table('orders', [
    texts('id', ['1']),
    decimals('n', [5]),
    dates('d', [10]),
    times('t', [0], false),
    times('i', [0], true),
  ]);

  it('gives missing values where rows lack a column', () => {
    const all = growing(base).add(table('new', [decimals('n', [6, 7])])).table;
    assert.equal(all.rowCount, 3);
    assert.deepEqual(shown(all.columns[0]), ['1', undefined, undefined]);
    assert.deepEqual(shown(all.columns[1]), ['5', '6', '7']);
  });

  it('keeps the type of each column, times crossing by the zone', () => {
    const below = (more: Column, index: number): unknown =>
      shown(growing(base, 'Europe/Berlin').add(table('new', [more])).table.columns[index]);
    assert.deepEqual(below(times('d', [10 * DAY + 23.5 * 3_600_000], true), 2), ['1970-01-11', '1970-01-12']);
    assert.deepEqual(below(times('t', [DAY], true), 3), ['1970-01-01T00:00:00', '1970-01-02T01:00:00']);
    assert.deepEqual(below(dates('i', [1]), 4), ['1970-01-01T00:00:00Z', '1970-01-01T23:00:00Z']);
    assert.deepEqual(below(decimals('id', [2]), 0), ['1', '2']);
  });

  it('rejects a column that is not there, naming the nearest, and values that a column cannot hold', () => {
    const add = (more: Column) => () => growing(base).add(table('new', [more]));
    assert.throws(add(decimals('ids', [1])), { code: 'unknown-field', hint: /id/ });
    assert.throws(add(texts('n', ['many'])), { code: 'bad-type', message: /'many'.*'n'/ });
    assert.throws(add(decimals('d', [3])), { code: 'bad-type' });
  });

  it('writes rows into room to spare, so that a batch costs what the batch is', () => {
    const grown = growing(base);
    const first = grown.add(base).table;
    const second = grown.add(base).table;
    assert.notEqual(bufferOf(first.columns[0]), bufferOf(base.columns[0]));
    for (const [index, column] of second.columns.entries()) assert.equal(bufferOf(column), bufferOf(first.columns[index]));
  });

  it('leaves tables that were given out as they were', () => {
    const own = table('t', [texts('x', ['a', null]), floats('f', [1.5, null]), decimals('n', [1, 2])]);
    const grown = growing(own);
    const one = grown.add(table('t', [texts('x', ['b', null]), floats('f', [null, 2.5]), decimals('n', [null, 3])])).table;
    grown.add(table('t', [texts('x', ['c', 'd']), floats('f', [9, 9]), decimals('n', [4, 5])]));
    assert.deepEqual(one.columns.map(shown), [
      ['a', undefined, 'b', undefined],
      ['1.5', undefined, undefined, '2.5'],
      ['1', '2', undefined, '3'],
    ]);
    assert.deepEqual(own.columns.map(shown), [
      ['a', undefined],
      ['1.5', undefined],
      ['1', '2'],
    ]);
  });

  it('says so where a column must be stored otherwise, and stays as it was', () => {
    const add = (column: Column, more: Column): readonly unknown[] => {
      const grown = growing(table('t', [column]));
      const { table: all, grew } = grown.add(table('t', [more]));
      return [grew, shown(all.columns[0]), grown.table.rowCount];
    };
    assert.deepEqual(add(decimals('n', [1]), decimals('n', [25], 1)), [false, ['1', '2.5'], 1]);
    assert.deepEqual(add(decimals('n', [15], 1), decimals('n', [2_000_000_000])), [false, ['1.5', '2000000000'], 1]);
    assert.deepEqual(add(decimals('n', [15], 1), floats('n', [0.123456789])), [false, ['1.5', '0.123456789'], 1]);
    assert.deepEqual(add(texts('n', [null]), decimals('n', [7])), [false, [undefined, '7'], 1]);
    assert.deepEqual(add(decimals('n', [15], 1), decimals('n', [2])), [true, ['1.5', '2'], 2]);
    assert.deepEqual(add(decimals('n', [1]), texts('n', [null])), [true, ['1', undefined], 2]);
  });

  const seed = seedOf();
  it(`holds what was added, whatever comes in whatever batches (seed ${String(seed)})`, () => {
    const random = randomOf(seed);
    const maybe = <T>(value: T): T | null => (random() < 0.2 ? null : value);
    const list = <T>(count: number, make: () => T): (T | null)[] => Array.from({ length: count }, () => maybe(make()));
    for (let round = 0; round < 30; round += 1) {
      const names = between(random, 2, 600);
      const batch = (count: number, most: number): Table =>
        table('t', [
          texts(
            'x',
            list(count, () => `name ${String(between(random, 0, names))}`),
          ),
          decimals(
            'n',
            list(count, () => between(random, -most, most)),
            between(random, 0, 2),
          ),
          dates(
            'd',
            list(count, () => between(random, 0, 20_000)),
          ),
          booleans(
            'b',
            list(count, () => random() < 0.5),
          ),
          floats(
            'f',
            list(count, () => random()),
          ),
        ]);
      let grown = growing(batch(between(random, 1, 30), 100));
      const expected = grown.table.columns.map((column) => [...shown(column)]);
      for (let step = 0; step < 12; step += 1) {
        const more = batch(between(random, 1, 90), pick(random, [100, 100, 40_000]));
        more.columns.forEach((column, index) => expected[index]!.push(...shown(column)));
        const { table: all, grew } = grown.add(more);
        if (!grew) grown = growing(all);
        assert.deepEqual(all.columns.map(shown), expected);
        all.columns.forEach((column, index) => {
          assert.equal(grown.distinct[index], new Set(expected[index]!.filter((text) => text !== undefined)).size, column.name);
          assert.equal(column.missing, expected[index]!.filter((text) => text === undefined).length);
          assert.equal(distinctOf(column), grown.distinct[index]);
        });
      }
    }
  });
});
