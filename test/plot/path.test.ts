import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arc, area, line } from 'd3-shape';
import type { Height, Place } from '../../src/plot/mark.js';
import { arcPath, areaPath, linePath } from '../../src/plot/svg.js';
import { randomOf } from '../random.js';

const RUNS = 300;

/** Up to 12 values between -300 and 300, about one in five of them a gap, at times only gaps. */
function someValues(random: () => number): readonly number[] {
  return Array.from({ length: Math.floor(random() * 12) }, () => (random() < 0.2 ? Number.NaN : random() * 600 - 300));
}

describe('linePath', () => {
  it('draws lines as d3-shape does, with their gaps and lone points', () => {
    const reference = line<Place>(
      ({ x }) => x,
      ({ y }) => y,
    ).defined(({ y }) => !Number.isNaN(y));
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const points = someValues(randomOf(seed)).map((y, k) => ({ x: k / 3, y }));
      assert.equal(linePath(points), reference(points) ?? '');
    }
  });

  it('closes the path of a lone point at its start, in its middle and at its end', () => {
    const points = [1, Number.NaN, 2, Number.NaN, 3, 4].map((y, x) => ({ x, y }));
    assert.equal(linePath(points), 'M0,1ZM2,2ZM4,3L5,4');
    assert.equal(linePath(points.slice(0, 1)), 'M0,1Z');
    assert.equal(linePath([]), '');
  });
});

describe('areaPath', () => {
  it('draws areas as d3-shape does, with their gaps and lone points', () => {
    const reference = area<Height>()
      .defined(({ y1, y2 }) => !Number.isNaN(y1 + y2))
      .x(({ x }) => x)
      .y0(({ y1 }) => y1)
      .y1(({ y2 }) => y2);
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = randomOf(seed);
      const points = someValues(random).map((y2, k) => ({ x: k / 3, y1: random() * 20, y2 }));
      assert.equal(areaPath(points), reference(points) ?? '');
    }
  });
});

describe('arcPath', () => {
  const ring = { x: 0, y: 0, inner: 30, outer: 60 };
  const reference = (inner: number, from: number, to: number): string | null =>
    arc()({ innerRadius: inner, outerRadius: 60, startAngle: from, endAngle: to });

  it('draws sectors of rings and circles as d3-shape does, in both directions', () => {
    for (let seed = 1; seed <= RUNS; seed += 1) {
      const random = randomOf(seed);
      const from = random() * 7;
      const to = from + (random() - 0.5) * 4 * Math.PI;
      const inner = seed % 3 === 0 ? 0 : 60 * random();
      assert.equal(arcPath({ ...ring, inner, from, to }), reference(inner, from, to));
    }
  });

  it('draws whole rings and circles as two halves', () => {
    for (const [inner, to] of [
      [30, 2 * Math.PI],
      [0, 2 * Math.PI],
      [30, -2 * Math.PI],
    ] as const)
      assert.equal(arcPath({ ...ring, inner, from: 0, to }), reference(inner, 0, to));
    const almostWhole = arcPath({ ...ring, from: 0, to: 2 * Math.PI - 1e-6 });
    assert.equal(almostWhole.split('A').length, 5, 'an arc from a point to itself is not drawn');
  });
});
