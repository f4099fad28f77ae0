import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Height, Place } from '../../src/plot/mark.js';
import { thinnedOut } from '../../src/plot/mark.js';
import { Random } from '../engine/random.js';

const COUNT = 50_000;
const WIDTH = 300;

/** The runs of points without a gap, by columns of pixels: the ends and the extremes of each. */
function columnsOf(points: readonly Place[]): readonly string[] {
  const columns: { at: string; ys: number[] }[] = [];
  let run = 0;
  for (const [index, { x, y }] of points.entries()) {
    if (Number.isNaN(y)) {
      if (index > 0 && !Number.isNaN(points[index - 1]!.y)) run++;
      continue;
    }
    const at = `${run} ${Math.floor(x)}`;
    if (columns.at(-1)?.at !== at) columns.push({ at, ys: [] });
    columns.at(-1)!.ys.push(y);
  }
  return columns.map(({ at, ys }) => [at, ys[0], ys.at(-1), Math.min(...ys), Math.max(...ys)].join(' '));
}

const line = (seed: number, gaps: number): readonly Place[] => {
  const random = new Random(seed);
  let y = 100;
  return Array.from({ length: COUNT }, (_, k) => {
    y += random.next() - 0.5;
    return { x: (k / COUNT) * WIDTH, y: random.chance(gaps) ? Number.NaN : y };
  });
};

describe('thinnedOut', () => {
  for (const gaps of [0, 0.002]) {
    it(`keeps the ends and the extremes of each column of pixels, and every gap (${gaps})`, () => {
      const points = line(7, gaps);
      const kept = thinnedOut(points);
      assert.deepEqual(columnsOf(kept), columnsOf(points));
      assert.ok(kept.length < 4 * WIDTH + 8 * gaps * COUNT, `${kept.length} points`);
      assert.ok(kept.every((point, k) => k === 0 || point.x >= kept[k - 1]!.x));
    });
  }

  it('keeps the extremes of both sides of an area', () => {
    const [lower, upper] = [line(8, 0), line(9, 0)];
    const points = lower.map(({ x, y }, k): Height => ({ x, y1: y, y2: upper[k]!.y + 40 }));
    const kept = thinnedOut(points);
    const extremes = (all: readonly Height[], side: 'y1' | 'y2'): readonly string[] =>
      columnsOf(all.map((point) => ({ x: point.x, y: point[side] }))).map((column) => column.split(' ').slice(3).join(' '));
    for (const side of ['y1', 'y2'] as const) assert.deepEqual(extremes(kept, side), extremes(points, side));
    assert.ok(kept.length < 7 * WIDTH);
  });

  it('leaves short lines as they are', () => {
    const points = line(1, 0).slice(0, 5000);
    assert.equal(thinnedOut(points), points);
  });
});
