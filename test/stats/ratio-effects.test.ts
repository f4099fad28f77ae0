import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ratioEffects } from '../../src/stats/causes/contributions.js';
import { between, randomOf } from '../random.js';

const sides = (before: readonly number[], after: readonly number[]) => ({
  before: Float64Array.from(before),
  after: Float64Array.from(after),
});

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

describe('ratioEffects', () => {
  it('has the rates and mixes of the definition, which add up to the change of the quotient', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomOf(seed);
      const count = between(random, 1, 12);
      const scale = 10 ** between(random, -3, 9);
      const numbers = (some: number): number[] =>
        Array.from({ length: count }, () => (random() < some ? Math.round(1000 * (random() + 0.01)) * scale : 0));
      const [d0, d1] = [numbers(0.9), numbers(0.9)];
      const own = (d: number): number => (d === 0 ? 0 : d * (random() - 0.2));
      const [n0, n1] = [d0.map(own), d1.map(own)];
      const { rate, mix, before, after } = ratioEffects(sides(n0, n1), sides(d0, d1));
      if (sum(d0) === 0 || sum(d1) === 0) {
        assert.ok(Number.isNaN(before + after));
        continue;
      }
      const [R0, R1] = [sum(n0) / sum(d0), sum(n1) / sum(d1)];
      assert.ok(Math.abs(before - R0) + Math.abs(after - R1) < 1e-12);
      assert.ok(Math.abs(sum(rate) + sum(mix) - (R1 - R0)) <= 1e-9 * (Math.abs(R0) + Math.abs(R1)), `seed ${seed}`);
      for (let i = 0; i < count; i++) {
        const [v0, v1] = [d0[i]! / sum(d0), d1[i]! / sum(d1)];
        // A member of one side has there the quotient that it would have on the other.
        const r0 = d0[i]! > 0 ? n0[i]! / d0[i]! : n1[i]! / d1[i]!;
        const r1 = d1[i]! > 0 ? n1[i]! / d1[i]! : n0[i]! / d0[i]!;
        if (d0[i] === 0 && d1[i] === 0) {
          assert.deepEqual([rate[i], mix[i]], [0, 0]);
          continue;
        }
        assert.ok(Math.abs(rate[i]! - ((v0 + v1) / 2) * (r1 - r0)) < 1e-9, `seed ${seed}: rate ${i}`);
        assert.ok(Math.abs(mix[i]! - (v1 - v0) * ((r0 + r1) / 2 - (R0 + R1) / 2)) < 1e-9, `seed ${seed}: mix ${i}`);
      }
    }
  });

  it('calls all rate where weights stay, and all mix where the own quotients do', () => {
    const still = ratioEffects(sides([10, 10], [20, 5]), sides([100, 50], [200, 100]));
    assert.deepEqual([sum(still.mix), sum(still.rate)], [0, still.after - still.before]);
    const moved = ratioEffects(sides([10, 30], [30, 30]), sides([100, 100], [300, 100]));
    assert.deepEqual([...moved.rate], [0, 0]);
    assert.ok(Math.abs(sum(moved.mix) - (moved.after - moved.before)) < 1e-15);
  });

  it('gives a member that has a numerator alone its whole effect as mix', () => {
    const { rate, mix } = ratioEffects(sides([-5, 20], [0, 20]), sides([0, 100], [0, 100]));
    assert.equal(rate[0], 0);
    assert.ok(Math.abs(mix[0]! - 0.05) < 1e-15);
  });

  it('has nothing to tell of nothing', () => {
    const none = ratioEffects(sides([], []), sides([], []));
    assert.ok(Number.isNaN(none.before) && Number.isNaN(none.after));
    assert.deepEqual([...ratioEffects(sides([1], [1]), sides([0], [2])).mix], [0]);
  });
});
