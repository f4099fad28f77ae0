import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runningDeviations, totalDeviation, totalOf } from '../../src/stats/forecast/intervals.js';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { forecastMany } from '../../src/stats/forecast/many.js';

/** A linear congruential generator (Numerical Recipes), so that a simulation is the same each time. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** The deviation of sums of paths that begin with shocks of deviation 1: a level that keeps `alpha` of each. */
function simulated(alpha: number, steps: number, from: number, firstFactor = 1): number {
  const shock = normals(42);
  let squares = 0;
  const paths = 40_000;
  for (let path = 0; path < paths; path++) {
    let [level, sum] = [0, 0];
    for (let h = 0; h < steps; h++) {
      const each = shock();
      if (h >= from) sum += (h === from ? firstFactor : 1) * (level + each);
      level += alpha * each;
    }
    squares += sum ** 2;
  }
  return Math.sqrt(squares / paths);
}

describe('runningDeviations', () => {
  it('are those of the sums up to each value, whether the values in between count or not', () => {
    const deviation = Float64Array.from({ length: 30 }, (_, h) => 3 * Math.sqrt(1 + 0.2 * h));
    for (const dependence of ['textbook', 'cautious'] as const)
      for (const left of [{}, { from: 4 }, { firstFactor: 0.3 }, { from: 2, firstFactor: 0.5 }]) {
        const found = runningDeviations(deviation, dependence, left);
        const { from = 0 } = left;
        assert.equal(found.length, 30 - from);
        found.forEach((each, k) => {
          const alone = totalDeviation(deviation.subarray(0, from + k + 1), dependence, left);
          assert.ok(Math.abs(each / alone - 1) < 1e-12);
        });
      }
  });
});

describe('totalDeviation', () => {
  it('is that of simulated paths of a smoothed level', () => {
    for (const [alpha, steps, from] of [
      [0.3, 12, 0],
      [0.8, 6, 0],
      [0.3, 12, 5],
      [0, 8, 0],
    ] as const) {
      // ETS(A,N,N): the variance at step h is 1 + (h − 1) α².
      const deviation = Float64Array.from({ length: steps }, (_, h) => Math.sqrt(1 + h * alpha ** 2));
      const found = totalDeviation(deviation, 'textbook', { from });
      assert.ok(Math.abs(found / simulated(alpha, steps, from) - 1) < 0.01, `${alpha} ${steps} ${from}: ${found}`);
    }
  });

  it('is that of two seasons of a seasonal walk, each of whose shocks comes again', () => {
    const deviation = Float64Array.from({ length: 24 }, (_, h) => Math.sqrt(h < 12 ? 1 : 2));
    assert.ok(Math.abs(totalDeviation(deviation, 'textbook') - Math.sqrt(12 * (2 ** 2 + 1))) < 1e-12);
  });

  it('is that of simulated paths whose first error is smaller, as that of a period which has begun', () => {
    for (const firstFactor of [0, 0.5, 0.9]) {
      const deviation = Float64Array.from({ length: 6 }, (_, h) => Math.sqrt(1 + h * 0.3 ** 2));
      const found = totalDeviation(deviation, 'textbook', { firstFactor });
      assert.ok(Math.abs(found / simulated(0.3, 6, 0, firstFactor) - 1) < 0.01, `${firstFactor}: ${found}`);
    }
  });

  it('is wider where forms may be wrong, but never wider than if all erred as one', () => {
    const deviation = Float64Array.of(1, 1.2, 1.5, 1.9);
    const [narrow, wide] = [totalDeviation(deviation, 'textbook'), totalDeviation(deviation, 'cautious')];
    assert.ok(narrow > Math.hypot(...deviation) && narrow < wide && wide < 5.6);
    assert.ok(Math.abs(wide ** 2 - narrow * 5.6) < 1e-12);
    assert.equal(totalDeviation(Float64Array.of(2), 'cautious'), 2);
    assert.equal(totalDeviation(new Float64Array(3), 'cautious'), 0);
  });
});

describe('the total of a forecast', () => {
  const months = Array.from({ length: 60 }, (_, t) => 100 + t + 20 * Math.sin((t * Math.PI) / 6) + ((t * 7919) % 13));

  it('is the sum of the means, with limits narrower than the sums of limits and wider than without dependence', () => {
    const { mean, lower, upper, total } = forecast(months, { period: 12, horizon: 12 });
    const sum = (list: Float64Array): number => list.reduce((whole, each) => whole + each, 0);
    assert.ok(Math.abs(total.mean - sum(mean)) < 1e-9);
    for (const level of [80, 95]) {
      const half = total.upper[level]! - total.mean;
      const halves = upper[level]!.map((each, h) => each - mean[h]!);
      assert.ok(half < 3 * sum(halves) && half > Math.hypot(...halves) / 3);
      assert.ok(total.lower[level]! > sum(lower[level]!) / 2);
    }
    assert.ok(total.lower[95]! < total.lower[80]! && total.upper[80]! < total.upper[95]!);
  });

  it('of one value is the value', () => {
    const { mean, lower, upper, total } = forecast(months, { period: 12, horizon: 1, model: 'ets' });
    assert.deepEqual(
      [total.mean, total.lower, total.upper],
      [mean[0], { 80: lower[80]![0], 95: lower[95]![0] }, { 80: upper[80]![0], 95: upper[95]![0] }],
    );
  });

  it('is no less than none where sales cannot be', () => {
    const { total } = totalAt(5, 10);
    assert.deepEqual([total.lower[95], total.mean], [0, 5]);
  });

  it('moves with means that are made to add up', () => {
    const parts = [months, months.map((each, t) => 50 + 3 * (t % 5) + each / 10)];
    const whole = months.map((each, t) => each + parts[1]![t]!);
    const found = forecastMany([whole, ...parts], { period: 12, horizon: 6, parts: [[1, 2], [], []] });
    const [all, one, other] = found.map(({ total }) => total.mean);
    assert.ok(Math.abs(all! - one! - other!) < 1e-6 * all!);
    assert.ok(found.every(({ total }) => total.lower[80]! < total.mean && total.mean < total.upper[80]!));
  });
});

function totalAt(mean: number, deviation: number): { total: ReturnType<typeof totalOf> } {
  return { total: totalOf({ mean: Float64Array.of(mean), deviation }, [95], { tails: 'normal', floor: new Float64Array(1) }) };
}
