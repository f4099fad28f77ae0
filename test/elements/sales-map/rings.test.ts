import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergedRings, type Position, type Ring } from '../../../src/elements/sales-map/model/rings.js';
import { randomOf, seedsOf } from '../../random.js';

/** The cell of a grid at x and y, with a side of 1. */
const cell = (x: number, y: number): Position[] => [
  [x, y],
  [x + 1, y],
  [x + 1, y + 1],
  [x, y + 1],
  [x, y],
];

/** The number of times that the rings go around a position, by the angles to it. */
function windings(rings: readonly Ring[], [x, y]: Position): number {
  let sum = 0;
  for (const ring of rings)
    for (let k = 1; k < ring.length; k++) {
      const [from, to] = [ring[k - 1]!, ring[k]!].map(([px, py]) => Math.atan2(py - y, px - x)) as [number, number];
      sum += Math.atan2(Math.sin(to - from), Math.cos(to - from));
    }
  return Math.round(sum / (2 * Math.PI)) || 0;
}

const sidesOf = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + ring.length - 1, 0);

describe('mergedRings', () => {
  it('removes the side between two neighbors, whichever way their rings run', () => {
    for (const [one, other] of [
      [cell(0, 0), cell(1, 0)],
      [cell(0, 0), cell(1, 0).toReversed()],
      [cell(0, 0).toReversed(), cell(1, 0).toReversed()],
    ] as const) {
      const merged = mergedRings([[one], [other]]);
      assert.equal(merged.length, 1);
      assert.equal(sidesOf(merged), 6);
      assert.deepEqual([windings(merged, [0.5, 0.5]), windings(merged, [1.5, 0.5]), windings(merged, [2.5, 0.5])], [1, 1, 0]);
    }
  });

  it('keeps a hole that its parts surround, and an island in the hole', () => {
    const frame = [0, 1, 2, 3, 4].flatMap((x) =>
      [0, 1, 2, 3, 4].filter((y) => x % 4 === 0 || y % 4 === 0).map((y) => [cell(x, y)]),
    );
    const merged = mergedRings([...frame, [cell(2, 2)]]);
    assert.equal(merged.length, 3);
    assert.deepEqual(
      [0.5, 1.5, 2.5].map((at) => windings(merged, [at, at])),
      [1, 0, 1],
    );
  });

  it('turns the hole of a polygon against its outer ring', () => {
    const inner = cell(1, 1);
    const outer: Position[] = [
      [0, 0],
      [3, 0],
      [3, 3],
      [0, 3],
      [0, 0],
    ];
    for (const polygon of [
      [outer, inner],
      [outer.toReversed(), inner],
      [outer, inner.toReversed()],
    ])
      assert.deepEqual(
        [0.5, 1.5].map((at) => windings(mergedRings([polygon]), [at, at])),
        [1, 0],
      );
  });

  it('leaves parts that are apart, or the same, as they are', () => {
    assert.deepEqual(mergedRings([[cell(0, 0)], [cell(3, 0)]]), [cell(0, 0), cell(3, 0)]);
    assert.equal(windings(mergedRings([[cell(0, 0)], [cell(0, 0)]]), [0.5, 0.5]), 2);
  });

  for (const seed of seedsOf(300)) {
    it(`covers the cells of a random grid and has their outer sides alone (seed ${seed})`, () => {
      const random = randomOf(seed);
      const at = Array.from({ length: 36 }, (_, k) => [k % 6, Math.floor(k / 6)] as const);
      const isIn = at.map(() => random() < 0.6);
      const has = (x: number, y: number): boolean => x >= 0 && x < 6 && y >= 0 && y < 6 && isIn[x + 6 * y]!;
      const cells = at.filter((_, k) => isIn[k]);
      const merged = mergedRings(cells.map(([x, y]) => [random() < 0.5 ? cell(x, y) : cell(x, y).toReversed()]));
      const outer = cells.flatMap(([x, y]) => [has(x - 1, y), has(x + 1, y), has(x, y - 1), has(x, y + 1)]).filter((one) => !one);
      assert.equal(sidesOf(merged), outer.length);
      for (const [x, y] of at) assert.equal(windings(merged, [x + 0.5, y + 0.5]), has(x, y) ? 1 : 0, `${x}, ${y}`);
    });
  }
});
