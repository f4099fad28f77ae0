import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scaleOf, stepOf } from '../../src/util/color-scale.js';

const of = (...values: number[]): Float64Array => Float64Array.from(values);

describe('scaleOf', () => {
  it('parts even values at round numbers, from zero on', () => {
    const scale = scaleOf(of(120, 340, 480, 610, 700, 980), 'returns');
    assert.deepEqual(scale, { way: 'up', bounds: [200, 400, 600, 800], colours: [1, 3, 4, 6, 7] });
  });

  it('has no steps between values that differ by the dust of fractions alone', () => {
    assert.deepEqual(scaleOf(of(5 / 3, 5 / 3 + 4e-16), 'losses').bounds, []);
  });

  it('begins near the least value where all are far from zero', () => {
    const { bounds } = scaleOf(of(900, 920, 950, 990), 'returns');
    assert.ok(bounds[0]! > 900 && bounds.length >= 4, String(bounds));
  });

  it('parts crowded values by how many there are of each size', () => {
    const skewed = Float64Array.from({ length: 200 }, (_, k) => (k < 190 ? k : k * 100));
    const scale = scaleOf(skewed, 'returns');
    const counts = scale.colours.map(() => 0);
    for (const value of skewed) counts[stepOf(scale, value)]!++;
    assert.ok(Math.max(...counts) < 0.35 * skewed.length, String(counts));
  });

  it('keeps even steps where all but a stray are alike', () => {
    const scale = scaleOf(of(...Array<number>(50).fill(1), 100), 'returns');
    assert.equal(scale.colours[stepOf(scale, 100)], 7);
    assert.equal(scale.colours[stepOf(scale, 1)], 1);
  });

  it('is the same on both sides of zero, whose step is the neutral middle', () => {
    const scale = scaleOf(of(-100, -20, 0, 5, 60, 200), 'returns');
    assert.equal(scale.way, 'both');
    assert.deepEqual(scale.bounds, scale.bounds.map((bound) => -bound).reverse());
    assert.equal(scale.colours[stepOf(scale, 0)], 4);
    assert.ok(scale.colours[stepOf(scale, -100)]! < 4 && scale.colours[stepOf(scale, 200)] === 7);
  });

  it('keeps zero in the middle for changes that are all of one sign', () => {
    const scale = scaleOf(of(0.1, 0.2, 0.3), 'always');
    assert.equal(scale.way, 'both');
    assert.ok(scale.colours[stepOf(scale, 0.3)]! > 4);
  });

  it('takes a small return among sales for no loss', () => {
    assert.equal(scaleOf(of(-3, 100, 200), 'returns').way, 'up');
    assert.equal(scaleOf(of(-30, 100, 200), 'returns').way, 'both');
    assert.equal(scaleOf(of(-3, 100, 200), 'losses').way, 'both');
  });

  it('has one step for one value, and for none', () => {
    assert.deepEqual(scaleOf(of(7), 'returns').colours.length, scaleOf(of(7), 'returns').bounds.length + 1);
    assert.deepEqual(scaleOf(of(), 'returns'), { way: 'up', bounds: [], colours: [4] });
    assert.deepEqual(scaleOf(of(Number.NaN, 0, 0), 'always').colours.length, scaleOf(of(0), 'always').bounds.length + 1);
  });
});
