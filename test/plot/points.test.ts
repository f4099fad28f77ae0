import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pointTargets } from '../../src/plot/points.js';

const at = (x: number, y: number, size = 10) => ({ x: x - size / 2, y: y - size / 2, width: size, height: size });

describe('pointTargets', () => {
  it('reaches the nearest point, the last one among equals, and none beyond its reach', () => {
    const { markAt } = pointTargets({ boxes: () => [at(20, 20), at(60, 20), at(60, 20)] });
    assert.equal(markAt(28, 22), 0);
    assert.equal(markAt(52, 20), 2);
    assert.equal(markAt(20, 39), 0);
    assert.equal(markAt(20, 40), undefined);
  });

  it('reaches the topmost large shape before a point, and along a shared line the nearest of its points', () => {
    const { markAt } = pointTargets({
      boxes: () => [at(50, 50, 100), at(50, 50, 60), at(200, 50), at(300, 50), at(40, 50)],
      covers: (mark, x) => (mark < 2 && x < 100 ? 'own' : mark < 4 && x > 150 ? 'shared' : undefined),
    });
    assert.equal(markAt(40, 50), 1);
    assert.equal(markAt(240, 50), 2);
    assert.equal(markAt(260, 50), 3);
    assert.equal(markAt(120, 50), undefined);
  });

  it('steps to the next column: in the same series, otherwise to the nearest mark; the first and the last are by height', () => {
    const boxes = [at(0, 10), at(0, 80), at(20, 70), at(20, 20), at(40, 50)];
    const series = [0, 1, 0, 1, 2];
    const { stepFrom } = pointTargets({ boxes: () => boxes, seriesOf: (mark) => series[mark] });
    assert.deepEqual([stepFrom(0, 'right'), stepFrom(1, 'right'), stepFrom(2, 'right')], [2, 3, 4]);
    assert.deepEqual([stepFrom(2, 'left'), stepFrom(4, 'right')], [0, 4]);
    assert.deepEqual([stepFrom(4, 'first'), stepFrom(0, 'last')], [0, 1]);
    assert.equal(pointTargets({ boxes: () => boxes }).stepFrom(0, 'right'), 3);
    assert.deepEqual([stepFrom(3, 'down'), stepFrom(3, 'up')], [4, 0]);
  });

  it('measures boxes once, at first use', () => {
    let count = 0;
    const { markAt, boxOf } = pointTargets({ boxes: () => [at(20, 20 + 0 * count++)] });
    assert.equal(count, 0);
    markAt(0, 0);
    assert.deepEqual([boxOf(0), boxOf(1), count], [at(20, 20), undefined, 1]);
  });
});
