import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { chosenRows, clauseOf, fieldText, isOn, valuesOf, type Keys } from '../../src/query/key-clause.js';
import { QueryResult, type ResultColumn } from '../../src/query/result/result.js';
import { parseWhere } from '../../src/query/where/where.js';

const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 } as const;
const NAMES = [
  'Region',
  '__proto__',
  'Order, Place',
  'a;b',
  'a:b',
  '"',
  'say "x"',
  '*',
  '!',
  '(blank)',
  'net(eur); x',
  'sum(x)',
  ' ',
  'İ',
  'last 3 days',
];

async function resultBy(name: string, by: string): Promise<QueryResult> {
  const rows = ['North', 'South', 'a, "b"', '(blank)', 'last 3 days'].map(
    (value, n) =>
      Object.fromEntries([
        ['date', `2024-0${n + 1}-01`],
        ['revenue', n + 1],
        [name, value],
      ]) as Readonly<Record<string, unknown>>,
  );
  const dataset = await openDataset(rows, { timeZone: 'UTC' });
  return dataset.query({ measures: ['revenue'], by: [by] });
}

describe('the clause of a key', () => {
  it('selects the rows that it was written for, whatever the column is called', async () => {
    for (const name of NAMES) {
      const by = `"${name.replaceAll('"', '""')}"`;
      const main = await resultBy(name, by);
      const [column] = main.columns;
      assert.ok(column);
      const keys: Keys = { main, by: [by], calendar: CALENDAR };
      for (const rows of [[0], [1, 2], [0, 3, 4]]) {
        const clause = clauseOf(keys, rows);
        assert.deepEqual(chosenRows(keys, clause), rows, clause);
        assert.deepEqual(
          parseWhere(clause).map(({ field }) => field),
          [name],
        );
        assert.ok(parseWhere(clause).every((one) => isOn(one, column)));
      }
      assert.deepEqual(chosenRows(keys, 'other: North'), []);
      assert.deepEqual(chosenRows(keys, ''), []);
    }
  });

  it('of two keys is on both only where both select exactly the rows', () => {
    const text = (name: string, codes: readonly number[]): ResultColumn => ({
      name,
      type: 'text',
      values: Int32Array.from(codes),
      dictionary: ['x', 'y'],
    });
    const main = new QueryResult({
      columns: [text('a', [0, 0, 1, 1]), text('b', [0, 1, 0, 1])],
      rowCount: 4,
      notes: [],
      facts: {} as never,
      selected: 4,
      total: 4,
    });
    const keys: Keys = { main, by: ['a', 'b'], calendar: CALENDAR };
    assert.deepEqual(
      [[0], [0, 1], [0, 3], []].map((rows) => clauseOf(keys, rows)),
      ['a: x; b: x', 'a: x; b: x, y', 'a: x, y', ''],
    );
    assert.deepEqual(valuesOf(keys, [1, 2]), ['x', 'y'], 'of the first key');
    assert.deepEqual(valuesOf({ ...keys, by: [] }, [1]), []);
  });

  it('of a bin is on its date', async () => {
    const main = await resultBy('Region', 'month(date)');
    const keys: Keys = { main, by: ['month(date)'], calendar: CALENDAR };
    assert.deepEqual(
      [clauseOf(keys, [1]), chosenRows(keys, 'date: 2024-02'), chosenRows(keys, 'month: 2')],
      ['date: 2024-02', [1], []],
    );
    assert.equal(fieldText({ name: 'month("Order, Date")', type: 'date', values: Int32Array.of(0) }), '"Order, Date"');
    assert.equal(
      fieldText({ name: 'weekday("Order, Date")', type: 'number', values: Float64Array.of(1) }),
      'weekday("Order, Date")',
    );
  });
});
