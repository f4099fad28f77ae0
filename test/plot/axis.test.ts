import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { valueAxis } from '../../src/plot/axis.js';

describe('valueAxis', () => {
  it('has nice ends and three to six ticks', () => {
    assert.deepEqual(valueAxis(18_542, 118_448, { zero: true }), {
      from: 0,
      to: 120_000,
      ticks: [0, 20, 40, 60, 80, 100, 120].filter((_, k) => k % 2 === 0).map((k) => k * 1000),
    });
    for (let size = 1; size < 5000; size += 37) {
      const { from, to, ticks } = valueAxis(0, size, { zero: true });
      assert.ok(ticks.length >= 3 && ticks.length <= 6, `${size}: ${ticks.join()}`);
      assert.ok(from === 0 && to >= size && ticks.at(-1)! <= to);
    }
  });

  it('keeps zero for bars, and for lines unless values lie far from it', () => {
    assert.equal(valueAxis(90, 100, { zero: true }).from, 0);
    assert.ok(valueAxis(90, 100, { zero: false }).from >= 80);
    assert.equal(valueAxis(50, 100, { zero: false }).from, 0);
    assert.ok(valueAxis(-100, -95, { zero: false }).to < 0);
  });

  it('reaches below zero for negative values', () => {
    const { from, to, ticks } = valueAxis(-20, 60, { zero: true });
    assert.ok(from <= -20 && to >= 60 && ticks.includes(0));
  });

  it('has an axis for one value, zero and no values', () => {
    for (const [min, max] of [
      [7, 7],
      [0, 0],
      [-3, -3],
      [Infinity, -Infinity],
    ] as const) {
      const { from, to, ticks } = valueAxis(min, max, { zero: false });
      assert.ok(from < to && ticks.length >= 2, `${min} ${max}`);
    }
  });

  it('has no half steps for whole numbers', () => {
    assert.ok(valueAxis(0, 2, { zero: true, whole: true }).ticks.every(Number.isInteger));
  });
});
