import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { equalPoints } from '../../src/analysis/distributions/scatter.js';
import { between, pick, randomOf, seedOf } from '../random.js';

const seed = seedOf();

function pointsOf(x: readonly number[], y: readonly number[], rows?: readonly number[]): readonly (readonly number[])[] {
  const [across, up] = [Float64Array.from(x), Float64Array.from(y)];
  const all = Int32Array.from(rows ?? x.keys());
  const { rows: firsts, counts } = equalPoints(all, across, up);
  return Array.from(firsts, (row, at) => [row, counts[at]!]);
}

describe('equalPoints', () => {
  it('gives the first row of each two numbers, in the order of rows, and how many are the same', () => {
    assert.deepEqual(pointsOf([3, 1, 3, 1, 3], [1, 1, 1, 2, 1]), [
      [0, 3],
      [1, 1],
      [3, 1],
    ]);
    assert.deepEqual(pointsOf([], []), []);
    assert.deepEqual(pointsOf([5], [7]), [[0, 1]]);
  });

  it('looks at the rows that it is given alone', () => {
    assert.deepEqual(pointsOf([9, 2, 2, 9], [9, 2, 2, 9], [1, 2, 3]), [
      [1, 2],
      [3, 1],
    ]);
  });

  it('takes −0 as 0', () => {
    assert.deepEqual(pointsOf([-0, 0, 0], [0, -0, 1]), [
      [0, 2],
      [2, 1],
    ]);
  });

  it(`finds what a map of texts finds, whatever the numbers (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < 60; round++) {
      const size = between(random, 1, 3000);
      const most = pick(random, [2, 30, 5000]);
      const scale = pick(random, [1, 0.01, 1e12, -1, 2 ** -40]);
      const number = (): number => between(random, 0, most) * scale;
      const x = Array.from({ length: size }, number);
      const y = Array.from({ length: size }, number);
      const known = new Map<string, [number, number]>();
      for (let row = 0; row < size; row++) {
        const key = `${x[row]! + 0} ${y[row]! + 0}`;
        const found = known.get(key);
        if (found) found[1]++;
        else known.set(key, [row, 1]);
      }
      assert.deepEqual(pointsOf(x, y), [...known.values()]);
    }
  });
});
