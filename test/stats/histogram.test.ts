import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sampleOf } from '../../src/stats/describe/descriptive.js';
import { binsNeeded, histogram } from '../../src/stats/describe/histogram.js';
import type { BinChoice } from '../../src/stats/describe/histogram.js';
import { Random } from '../engine/random.js';
import { seedsOf } from '../random.js';

const of = (values: readonly number[], choice?: BinChoice): ReturnType<typeof histogram> => histogram(sampleOf(values), choice);

describe('histogram', () => {
  it('has the width of Freedman and Diaconis, rounded to 1, 2, 2.5 or 5', () => {
    // 1 … 1000: 2 × 499.5 ÷ 10 = 99.9.
    const { edges, counts, width } = of(Array.from({ length: 1000 }, (_, i) => i + 0.5));
    assert.equal(width, 100);
    assert.deepEqual([...edges], [0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1000]);
    assert.deepEqual(
      [...counts],
      Array.from({ length: 10 }, () => 100),
    );
  });

  it('holds a lower edge and not the upper one', () => {
    assert.deepEqual([...of([0, 1, 1, 2, 3, 3, 3], { width: 1 }).counts], [1, 2, 1, 3]);
  });

  it('has decimal edges without the dust of binary fractions', () => {
    assert.deepEqual([...of([0.1, 0.3, 0.7], { width: 0.1 }).edges], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]);
    assert.deepEqual([...of([0.1, 0.3, 0.7], { width: 0.1 }).counts], [1, 0, 1, 0, 0, 0, 1]);
  });

  it('takes long tails on either side as one open bin, and tells their ends', () => {
    const middle = Array.from({ length: 1000 }, (_, i) => i / 10);
    const high = of([...middle, 5000]);
    assert.deepEqual([high.openFirst, high.openLast, high.edges.at(-1)], [false, true, 5000]);
    const both = of([-900, ...middle, 5000]);
    assert.deepEqual([both.openFirst, both.openLast, both.edges[0]], [true, true, -900]);
    assert.equal(
      both.counts.reduce((sum, count) => sum + count),
      1002,
    );
  });

  it('gives as many bins as asked, of a width with two digits', () => {
    for (const count of [1, 3, 7, 10, 20, 50]) {
      const { counts, edges, width } = of([0.5, 17.25, 42, 99.9], { count });
      assert.equal(counts.length, count);
      assert.ok(edges[0]! <= 0.5 && edges.at(-1)! > 99.9, `${count}: ${[...edges].join()}`);
      assert.ok(Number(width.toPrecision(2)) === width);
    }
  });

  it('gives whole numbers whole bins, and no more of them than numbers', () => {
    assert.deepEqual([...of([1, 2, 2, 3, 5]).edges], [1, 2, 3, 4, 5, 6]);
    assert.deepEqual([...of([1, 2, 2, 3, 5], { count: 20 }).counts], [1, 2, 1, 0, 1]);
  });

  it('comes to an end with numbers that differ in their last bits, and with the largest', () => {
    const near = [1e15, 1e15 + 0.125, 1e15 + 0.25];
    for (const values of [near, near.map((value) => -value), [1e300, 2e300], [-1e300, 1e-300, 1e300]]) {
      for (const choice of [{}, { count: 1000 }, { count: 1 }]) {
        const { counts, edges } = of(values, choice);
        assert.equal(
          counts.reduce((sum, count) => sum + count),
          values.length,
        );
        assert.ok(edges.every((edge, i) => i === 0 || edge > edges[i - 1]!));
      }
    }
    assert.equal(binsNeeded({ count: 2, min: 1e25, max: 2e25 }, 1), Infinity);
  });

  it('shows equal numbers in one bin, and none of no numbers', () => {
    assert.deepEqual([...of([5, 5, 5]).counts], [3]);
    assert.deepEqual([...of([0, 0]).counts], [2]);
    assert.deepEqual([...of([-0.25]).counts], [1]);
    assert.equal(of([]).counts.length, 0);
  });

  it('counts in bins that are known, and opens an end beyond which numbers lie', () => {
    const known = { edges: [0, 10, 20, 30], width: 10, openFirst: false, openLast: false };
    const within = of([12, 12, 19.5], { like: known });
    assert.deepEqual([[...within.edges], [...within.counts]], [known.edges, [0, 3, 0]]);
    assert.deepEqual([within.width, within.openFirst, within.openLast], [10, false, false]);
    const beyond = of([-5, 0, 29, 30, 70], { like: known });
    assert.deepEqual([...beyond.edges], [-5, 10, 20, 70]);
    assert.deepEqual([[...beyond.counts], beyond.openFirst, beyond.openLast], [[2, 0, 3], true, true]);
    const open = of([12], { like: { ...known, openLast: true } });
    assert.deepEqual([open.edges.at(-1), open.openLast], [30, true]);
    assert.deepEqual(known.edges, [0, 10, 20, 30]);
  });

  it('counts every number once, whatever the numbers and the choice', () => {
    for (const seed of seedsOf(300)) {
      const random = new Random(seed);
      const scale = 10 ** random.int(-4, 3);
      const values = Array.from({ length: random.int(1, 200) }, () => {
        const value = random.int(-700, 1300) * scale;
        return random.chance(0.1) ? value * random.int(0, 999) : value;
      });
      const edges = [-300, 0, 10, 500].map((edge) => edge * scale);
      const like = { edges, width: scale, openFirst: random.chance(0.5), openLast: false };
      const choice = random.pick<BinChoice>([{}, { count: random.int(1, 60) }, { width: 40 * scale }, { like }]);
      const { edges: found, counts } = of(values, choice);
      const last = counts.length - 1;
      const expected = [...counts].map(
        (_, i) => values.filter((value) => value >= found[i]! && (value < found[i + 1]! || i === last)).length,
      );
      assert.deepEqual([...counts], expected, `seed ${seed}`);
      assert.equal(
        counts.reduce((sum, count) => sum + count),
        values.length,
        `seed ${seed}`,
      );
      assert.ok(choice.width !== undefined || counts.length <= Math.max(2, choice.count ?? 43), `seed ${seed}: ${counts.length}`);
    }
  });
});
