import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { squarify } from '../../src/elements/sales-breakdown/plot/treemap.js';

const BOX = { x: 10, y: 20, width: 600, height: 400 };

describe('squarify', () => {
  it('gives each value its share of the area, inside the box', () => {
    const values = [6, 6, 4, 3, 2, 2, 1];
    const cells = squarify(values, BOX);
    cells.forEach(({ width, height, x, y }, k) => {
      assert.ok(Math.abs(width * height - (values[k]! / 24) * 240_000) < 1e-6);
      assert.ok(x >= 10 && y >= 20 && x + width <= 610 + 1e-9 && y + height <= 420 + 1e-9);
    });
  });

  it('lays the example of the paper out as the paper does', () => {
    const cells = squarify([6, 6, 4, 3, 2, 2, 1], { x: 0, y: 0, width: 6, height: 4 });
    assert.deepEqual(cells[0], { x: 0, y: 0, width: 3, height: 2 });
    assert.deepEqual(cells[1], { x: 0, y: 2, width: 3, height: 2 });
    assert.ok(cells.every(({ width, height }) => Math.max(width / height, height / width) <= 3));
  });

  it('has no two cells over one another', () => {
    const cells = squarify([50, 20, 10, 10, 5, 3, 1, 1], BOX);
    for (const a of cells)
      for (const b of cells)
        if (a !== b)
          assert.ok(
            a.x + a.width <= b.x + 1e-6 ||
              b.x + b.width <= a.x + 1e-6 ||
              a.y + a.height <= b.y + 1e-6 ||
              b.y + b.height <= a.y + 1e-6,
          );
  });

  it('gives nothing to what is nothing', () => {
    assert.deepEqual(squarify([], BOX), []);
    for (const { width, height } of squarify([0, Number.NaN], BOX)) assert.equal(width * height, 0);
    assert.equal(squarify([5, 0], BOX)[0]!.width, 600);
  });
});
