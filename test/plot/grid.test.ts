import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boxOf, placeAt, type GridLayout } from '../../src/plot/grid.js';

/** Two blocks of 4 and 3 columns, two rows each, behind a title of 20 px and heads of 30 px. */
const grid: GridLayout = {
  frame: { width: 90, rtl: false },
  cellWidth: 10,
  cellHeight: 20,
  gutter: 50,
  titleWidth: 20,
  headHeight: 15,
  blocks: [
    { top: 15, rows: 2, columns: 4 },
    { top: 60, rows: 2, columns: 3 },
  ],
  bottom: 100,
};

describe('placeAt', () => {
  it('finds cells, heads and titles, and nothing beside them', () => {
    assert.deepEqual(placeAt(grid, 61, 36), { block: 0, column: 1, row: 1 });
    assert.deepEqual(placeAt(grid, 61, 5), { block: 0, column: 1, row: -1 });
    assert.deepEqual(placeAt(grid, 30, 61), { block: 1, column: -1, row: 0 });
    assert.deepEqual(placeAt(grid, 5, 99), { block: 1, column: -1, row: -1 });
    assert.equal(placeAt(grid, 61, 57), undefined);
    assert.equal(placeAt(grid, 85, 70), undefined);
    assert.equal(placeAt(grid, 61, 110), undefined);
  });

  it('is mirrored from right to left, and finds the middle of each box again', () => {
    for (const rtl of [false, true]) {
      const mirrored = { ...grid, frame: { width: 90, rtl } };
      for (const place of [
        { block: 1, column: 2, row: 1 },
        { block: 0, column: -1, row: 0 },
        { block: 0, column: 3, row: -1 },
      ]) {
        const { x, y, width, height } = boxOf(mirrored, place);
        assert.deepEqual(placeAt(mirrored, x + width / 2, y + height / 2), place);
      }
    }
    assert.equal(boxOf({ ...grid, frame: { width: 90, rtl: true } }, { block: 0, column: 0, row: 0 }).x, 30);
  });
});
