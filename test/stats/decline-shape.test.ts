import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalNumbers } from '../../src/stats/random.js';
import { declineShape, stepChance } from '../../src/stats/smooth/trends.js';

/** Three years of months with noise, of a memory. */
function monthsOf(seed: number, levelOf: (month: number) => number, { noise = 0.3, memory = 0 } = {}): readonly number[] {
  const random = normalNumbers(77 * seed + 3);
  let last = 0;
  return Array.from({ length: 36 }, (_, month) => {
    last = memory * last + noise * random();
    return 4 + levelOf(month) + last;
  });
}

const SEEDS = Array.from({ length: 100 }, (_, seed) => seed);
const kindsOf = (levelOf: (month: number, seed: number) => number, options = {}): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const seed of SEEDS) {
    const kind = declineShape(monthsOf(seed, (month) => levelOf(month, seed), options))?.kind ?? 'unclear';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

describe('declineShape', () => {
  it('is exact without noise', () => {
    const months = Array.from({ length: 36 }, (_, month) => month);
    const shapeOf = (levelOf: (month: number) => number) => declineShape(months.map(levelOf));
    assert.deepEqual(
      shapeOf((month) => (month < 20 ? 5 : 3)),
      { kind: 'step', from: 19, to: 20 },
    );
    assert.deepEqual(
      shapeOf((month) => (month < 20 ? 5 : month === 20 ? 4 : 3)),
      { kind: 'step', from: 19, to: 21 },
    );
    assert.deepEqual(
      shapeOf((month) => 50 - month),
      { kind: 'slope', from: 0, to: 35 },
    );
    assert.deepEqual(
      shapeOf((month) => 50 - Math.max(0, month - 15)),
      { kind: 'slope', from: 15, to: 35 },
    );
  });

  it('has the lowest criterion of a line and a step, as the equations of both tell it', () => {
    // With independent noise: n ln(RSS) + 2 ln n of a line through all, + 3 ln n of two means.
    const values = monthsOf(4, (month) => (month < 17 ? 0 : -2));
    const mean = (some: readonly number[]) => some.reduce((sum, value) => sum + value, 0) / some.length;
    const squares = (some: readonly number[]) => some.reduce((sum, value) => sum + (value - mean(some)) ** 2, 0);
    const xs = values.map((_, month) => month);
    const slope = xs.reduce((sum, x, i) => sum + (x - mean(xs)) * values[i]!, 0) / squares(xs);
    const line = 36 * Math.log(squares(values) - slope * slope * squares(xs)) + 2 * Math.log(36);
    const steps = xs.slice(3, 34).map((at) => ({
      at,
      criterion: 36 * Math.log(squares(values.slice(0, at)) + squares(values.slice(at))) + 3 * Math.log(36),
    }));
    const best = steps.reduce((a, b) => (b.criterion < a.criterion ? b : a));
    assert.ok(best.criterion < line);
    assert.deepEqual(declineShape(values), { kind: 'step', from: best.at - 1, to: best.at });
  });

  it('rarely calls a line a step, or a step a line @release', () => {
    const line = kindsOf((month) => -month / 30);
    assert.ok((line.step ?? 0) <= 8 && line.slope! >= 60, JSON.stringify(line));
    const step = kindsOf((month, seed) => (month < 8 + (seed % 22) ? 0 : -1.2));
    assert.ok((step.slope ?? 0) <= 3 && step.step! >= 75, JSON.stringify(step));
  });

  it('leaves open what noise with a memory hides @release', () => {
    const line = kindsOf((month) => -month / 30, { memory: 0.5 });
    assert.ok((line.step ?? 0) <= 20, JSON.stringify(line));
  });

  it('is not changed by shift, scale and gaps at the ends', () => {
    const values = monthsOf(9, (month) => (month < 12 ? 0 : -2));
    const shape = declineShape(values);
    assert.equal(shape?.kind, 'step');
    assert.deepEqual(declineShape(values.map((value) => 1e4 * value - 7e3)), shape);
    assert.equal(declineShape([...values, NaN])?.from, shape.from);
  });

  it('has no shape for too few or constant values', () => {
    assert.equal(declineShape([]), undefined);
    assert.equal(declineShape([1, 2, 3]), undefined);
    assert.equal(declineShape(new Float64Array(36).fill(2)), undefined);
  });
});

describe('stepChance', () => {
  /** Shares of 200 series with a p-value up to each limit, among those that a step describes best. */
  const sharesOf = (levelOf: (month: number) => number, memory: number): readonly number[] => {
    const chances = Array.from({ length: 200 }, (_, seed) => monthsOf(seed, levelOf, { memory })).map((values) => {
      const shape = declineShape(values);
      return shape?.kind === 'step' ? stepChance(values, shape) : 1;
    });
    return [0.05, 0.01].map((limit) => chances.filter((chance) => chance <= limit).length / chances.length);
  };

  it('keeps its level where nothing changed, with independent and with dependent noise', () => {
    for (const memory of [0, 0.5]) {
      const [often, seldom] = sharesOf(() => 0, memory);
      assert.ok(often! <= 0.05 && seldom! <= 0.015, `${memory}: ${often}, ${seldom}`);
    }
  });

  it('finds late steps, which make no trend', () => {
    const levelOf = (month: number): number => (month < 29 ? 0 : -1.2);
    const [independent, dependent] = [0, 0.3].map((memory) => sharesOf(levelOf, memory));
    assert.ok(independent![1]! > 0.9, String(independent));
    assert.ok(dependent![1]! > 0.8, String(dependent));
  });

  it('is about 0 without noise, also where rounding leaves less than nothing', () => {
    for (let k = 1; k <= 60; k++) {
      const values = Array.from({ length: 20 }, (_, t) => (t < 12 ? 0.1 * k : 0.07 * k));
      assert.ok(stepChance(values, { kind: 'step', from: 11, to: 12 }) < 1e-50, String(k));
    }
  });

  it('has no p-value without values on both sides', () => {
    assert.ok(Number.isNaN(stepChance([1, 2, 3, NaN, NaN], { kind: 'step', from: 2, to: 3 })));
  });
});
