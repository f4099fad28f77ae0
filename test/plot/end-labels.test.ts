import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spread } from '../../src/plot/time/line-names.js';

const at = (...ys: number[]): readonly { y: number }[] => ys.map((y) => ({ y }));

describe('spread', () => {
  it('leaves labels alone that do not touch', () => {
    assert.deepEqual(spread(at(50, 20, 80), 10, 0, 100), [50, 20, 80]);
  });

  it('moves touching labels apart around the mean of their wishes, in their order', () => {
    assert.deepEqual(spread(at(50, 52), 10, 0, 100), [46, 56]);
    assert.deepEqual(spread(at(52, 50), 10, 0, 100), [56, 46]);
    assert.deepEqual(spread(at(50, 50, 50), 10, 0, 100), [40, 50, 60]);
  });

  it('keeps them inside, pushing others along', () => {
    assert.deepEqual(spread(at(99, 98, 40), 10, 0, 100), [95, 85, 40]);
    assert.deepEqual(spread(at(-5, 1), 10, 0, 100), [5, 15]);
  });

  it('chains blocks that meet', () => {
    const placed = spread(at(10, 18, 26, 34), 10, 0, 100)!;
    placed.slice(1).forEach((y, k) => assert.ok(y - placed[k]! >= 10 - 1e-9, placed.join()));
    assert.equal(placed.reduce((sum, y) => sum + y) / 4, 22);
  });

  it('says when they cannot fit', () => {
    assert.equal(spread(at(1, 2, 3), 10, 0, 29), undefined);
    assert.deepEqual(spread([], 10, 0, 5), []);
  });
});
