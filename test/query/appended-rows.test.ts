import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withRows } from '../../src/query/result/appended-rows.js';
import { QueryResult, type ResultColumn } from '../../src/query/result/result.js';

const texts = (name: string, values: readonly (string | null)[]): ResultColumn => {
  const dictionary = [...new Set(values.map(String))];
  const codes = values.map((value) => dictionary.indexOf(String(value)));
  const valid = Uint8Array.from(values, (value) => Number(value !== null));
  return { name, type: 'text', values: Int32Array.from(codes), dictionary, valid };
};
const days = (name: string, values: readonly number[]): ResultColumn => ({ name, type: 'date', values: Int32Array.from(values) });
const numbers = (name: string, values: readonly number[]): ResultColumn => ({
  ...{ name, type: 'number', unit: 'money' },
  values: Float64Array.from(values),
});

const result = (columns: readonly ResultColumn[], selected = 1): QueryResult =>
  new QueryResult({
    ...{ columns, rowCount: columns[0]!.values.length, selected, total: 9 },
    ...{ notes: [], facts: { measures: [], skipped: [] } },
  });

describe('withRows', () => {
  const main = result([texts('product', ['A', null]), days('day(date)', [0, 1]), numbers('revenue', [5, Number.NaN])]);

  it('has the rows of others behind, whose keys that are not known are of (other) members', () => {
    const rest = result([numbers('revenue', [7, 8]), days('day(date)', [0, 1])]);
    const all = withRows(main, [{ answer: rest, rows: [1, 0] }, { answer: undefined }]);
    assert.deepEqual(all.rows(), [
      { product: 'A', 'day(date)': '1970-01-01', revenue: 5 },
      { product: null, 'day(date)': '1970-01-02', revenue: null },
      { product: '(other)', 'day(date)': '1970-01-02', revenue: 8 },
      { product: '(other)', 'day(date)': '1970-01-01', revenue: 7 },
    ]);
    assert.deepEqual(
      all.columns.map(({ type, unit }) => [type, unit]),
      [
        ['text', undefined],
        ['date', undefined],
        ['number', 'money'],
      ],
    );
  });

  it('makes a key a text where a part lacks it', () => {
    const all = withRows(main, [{ answer: result([texts('product', ['B']), numbers('revenue', [1])]) }]);
    assert.deepEqual(all.rows().at(-1), { product: 'B', 'day(date)': '(other)', revenue: 1 });
    assert.equal(all.column('day(date)')!.type, 'text');
    assert.equal(all.rows()[0]!['day(date)'], '1970-01-01');
  });

  it('has no number where a part lacks a measure', () => {
    assert.deepEqual(
      withRows(main, [{ answer: result([days('day(date)', [3])]) }])
        .rows()
        .at(-1),
      {
        ...{ product: '(other)', 'day(date)': '1970-01-04' },
        revenue: null,
      },
    );
  });

  it('is the result itself without rows to append', () => {
    const empty = result([numbers('revenue', [])]);
    const nothing = result([numbers('revenue', [0])], 0);
    assert.equal(withRows(main, [{ answer: empty }, { answer: nothing }, { answer: undefined }]), main);
  });
});
