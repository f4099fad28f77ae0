import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toResult } from '../../../src/elements/sales-breakdown/model/model.js';
import { QueryResult, type ResultColumn } from '../../../src/query/result/result.js';
import { dates, numbers, texts } from '../sales-trend/trend-answers.js';

function result(columns: readonly ResultColumn[], selected = 1): QueryResult {
  const rowCount = columns[0]!.values.length;
  return new QueryResult({ rowCount, columns, notes: [], facts: { measures: [], skipped: [] }, selected, total: 9 });
}

describe('toResult', () => {
  const main = result([texts('region', ['West', null]), numbers('revenue', [5, 4]), numbers('revenue.previous', [null, 3])]);

  it('is the answer itself where nothing is left over', () => {
    assert.equal(toResult({ main }), main);
    assert.equal(toResult({ main, others: result([numbers('revenue', [0])], 0) }), main);
  });

  it('has what is left over as a row of its own', () => {
    const others = result([numbers('revenue', [7]), numbers('revenue.previous', [6])]);
    assert.deepEqual(toResult({ main, others }).rows(), [
      { region: 'West', revenue: 5, 'revenue.previous': null },
      { region: null, revenue: 4, 'revenue.previous': 3 },
      { region: '(other)', revenue: 7, 'revenue.previous': 6 },
    ]);
  });

  it('makes a text of a key that was a date', () => {
    const months = result([dates('month(date)', ['2016-01']), numbers('revenue', [5])]);
    assert.deepEqual(toResult({ main: months, others: result([numbers('revenue', [7])]) }).rows(), [
      { 'month(date)': '2016-01-01', revenue: 5 },
      { 'month(date)': '(other)', revenue: 7 },
    ]);
  });

  it('has long rows of two dimensions, what is left over of either by that name', () => {
    const long = result([texts('region', ['West']), texts('category', ['a']), numbers('revenue', [5])]);
    const rest = result([texts('region', ['West']), numbers('revenue', [2])]);
    const otherParts = result([texts('category', ['a']), numbers('revenue', [3])]);
    const otherRest = result([numbers('revenue', [1])]);
    const others = result([numbers('revenue', [4])]);
    const rows = toResult({ main: long, rest, others, otherParts, otherRest }).rows();
    assert.deepEqual(
      rows.map(({ region, category, revenue }) => [region, category, revenue]),
      [
        ['West', 'a', 5],
        ['West', '(other)', 2],
        ['(other)', 'a', 3],
        ['(other)', '(other)', 1],
      ],
    );
  });
});
