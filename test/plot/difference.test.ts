import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceMarks } from '../../src/plot/time/series.js';
import type { Height, Span } from '../../src/plot/mark.js';

const steps = { from: 0, to: 3, x0: 0, stepPx: 30 };
const panel = { top: 0, bottom: 100, y0: 100, perUnit: -1 };

function drawn(
  y1: readonly number[],
  y2: readonly number[],
  stepPx = 30,
): { gain: readonly Height[]; loss: readonly Height[]; hatch: readonly Span[] } {
  const [gain, loss, hatch] = differenceMarks({ ...steps, to: y1.length - 1, stepPx }, panel, {
    y1: Float64Array.from(y1),
    y2: Float64Array.from(y2),
  });
  assert.ok(gain?.kind === 'area' && loss?.kind === 'area' && hatch?.kind === 'link');
  return { gain: gain.parts, loss: loss.parts, hatch: hatch.parts };
}

/** The area of heights that follow each other without a gap (trapezoids). */
function areaOf(heights: readonly Height[]): number {
  return heights.slice(1).reduce((sum, right, k) => {
    const left = heights[k]!;
    const size = ((left.y1 - left.y2 + right.y1 - right.y2) / 2) * (right.x - left.x);
    return Number.isNaN(size) ? sum : sum + Math.abs(size);
  }, 0);
}

describe('differenceMarks', () => {
  it('parts gains and losses at the crossing of the lines', () => {
    const { gain, loss, hatch } = drawn([10, 30], [20, 20]);
    assert.equal(areaOf(gain), 75);
    assert.equal(areaOf(loss), 75);
    assert.ok(hatch.every(({ x1 }) => x1 >= 15 && x1 < 30));
  });

  it('adds up to the whole difference, whatever the courses', () => {
    for (let seed = 1; seed < 40; seed++) {
      const y1 = Array.from({ length: 6 }, (_, k) => (seed * (k + 2) * 17) % 50);
      const y2 = Array.from({ length: 6 }, (_, k) => (seed * (k + 5) * 23) % 50);
      const { gain, loss } = drawn(y1, y2);
      let fine = 0;
      for (let at = 0; at < 5000; at++) {
        const k = Math.floor(at / 1000);
        const share = (at % 1000) / 1000 + 0.0005;
        const mix = (values: readonly number[]) => values[k]! + (values[k + 1]! - values[k]!) * share;
        fine += Math.abs(mix(y2) - mix(y1)) * 0.03;
      }
      assert.ok(Math.abs(areaOf(gain) + areaOf(loss) - fine) < 0.1, `${seed}`);
    }
  });

  it('is a gap where a course has one, and has no strokes without a loss', () => {
    const { gain, hatch } = drawn([1, Number.NaN, 1, 1], [5, 5, 5, 5]);
    assert.deepEqual(
      gain.map(({ y1 }) => Number.isNaN(y1)),
      [false, true, false, false],
    );
    assert.deepEqual(hatch, []);
  });

  it('hatches losses from right to left as well', () => {
    const { hatch, loss } = drawn([30, 30], [20, 20], -30);
    assert.equal(hatch.length, 6);
    assert.equal(areaOf(loss), 300);
  });
});
