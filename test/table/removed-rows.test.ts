import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { removedRows } from '../../src/table/table.js';
import { tableOf } from '../engine/random-table.js';

describe('removedRows', () => {
  const { table } = tableOf(
    'sales',
    {
      cents: { kind: 'decimal', scale: 2, values: [10, 20, undefined, 70] },
      weight: { kind: 'float', values: [0.5, undefined, undefined, 1.25] },
      name: { kind: 'text', values: ['a', 'b', 'c', 'd'] },
    },
    4,
  );

  it('counts rows, and sums up the numbers that they have', () => {
    assert.deepEqual(removedRows(table.columns, [1, 2, 3]), { rows: 3, sums: { cents: 0.9, weight: 1.25 } });
    assert.deepEqual(removedRows(table.columns, []), { rows: 0, sums: { cents: 0, weight: 0 } });
  });
});
