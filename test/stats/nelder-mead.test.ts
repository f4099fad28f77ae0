import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nelderMead } from '../../src/stats/optimize/nelder-mead.js';

const near = (actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void => {
  assert.equal(actual.length, expected.length);
  expected.forEach((value, i) => assert.ok(Math.abs(actual[i]! - value) <= tolerance, `${actual[i]} is not near ${value}`));
};

const rosenbrock = ([x = 0, y = 0]: Float64Array): number => 100 * (y - x * x) ** 2 + (1 - x) ** 2;

describe('nelderMead', () => {
  it('finds the bottom of the valley of Rosenbrock', () => {
    const { point, value, converged } = nelderMead(rosenbrock, [-1.2, 1], { tolerance: 1e-14, maxEvaluations: 2000 });
    near(point, [1, 1], 1e-5);
    assert.ok(value < 1e-10);
    assert.ok(converged);
  });

  it('finds a minimum of eight variables', () => {
    const bowl = (x: Float64Array): number => x.reduce((sum, at, i) => sum + (i + 1) * (at - i) ** 2, 3);
    const { point, value } = nelderMead(bowl, new Float64Array(8), { tolerance: 1e-13, maxEvaluations: 20_000, restarts: 3 });
    near(point, [0, 1, 2, 3, 4, 5, 6, 7], 1e-4);
    assert.ok(Math.abs(value - 3) < 1e-8);
  });

  it('closes in on a minimum from both sides, so that some hundred evaluations do', () => {
    const bowl = (x: Float64Array): number => x.reduce((sum, at, i) => sum + (i + 1) * (at - i) ** 2, 3);
    const ofFour = nelderMead(bowl, new Float64Array(4), { tolerance: 1e-10, maxEvaluations: 2000, restarts: 0 });
    const ofTwo = nelderMead(rosenbrock, [-1.2, 1], { tolerance: 1e-12, maxEvaluations: 2000, restarts: 0 });
    // Some 300 each; without contractions inside the simplex more than 400.
    assert.ok(ofFour.evaluations < 360 && ofTwo.evaluations < 360, `${ofFour.evaluations}, ${ofTwo.evaluations}`);
  });

  it('stays within bounds, and ends on the one that the minimum lies beyond', () => {
    const seen: number[] = [];
    const away = (x: Float64Array): number => {
      seen.push(...x);
      return (x[0]! - 2) ** 2 + (x[1]! + 3) ** 2;
    };
    const { point } = nelderMead(away, [0.5, 0.5], { lower: [0, 0], upper: [1, 1], tolerance: 1e-12 });
    near(point, [1, 0], 1e-6);
    assert.ok(seen.every((at) => at >= 0 && at <= 1));
  });

  it('sets a start beyond a bound on it, and leaves the given start as it was', () => {
    const start = [5];
    near(nelderMead((x) => (x[0]! - 0.3) ** 2, start, { lower: [0], upper: [1], tolerance: 1e-14 }).point, [0.3], 1e-6);
    assert.deepEqual(start, [5]);
  });

  it('goes around where a function has no value', () => {
    const { point } = nelderMead((x) => x[0]! - Math.log(x[0]!), [5], { tolerance: 1e-14 });
    near(point, [1], 1e-5);
  });

  it('moves with its problem when it is shifted and scaled', () => {
    const scaled = nelderMead((x) => 1e9 * (x[0]! / 1e6 - 7) ** 2 + 1e3, [1e6], { tolerance: 1e-15 });
    near(scaled.point, [7e6], 1);
  });

  it('ends after the evaluations that it may use, a last step aside', () => {
    const { evaluations, converged } = nelderMead(rosenbrock, [-1.2, 1], { tolerance: 0, maxEvaluations: 30 });
    assert.ok(evaluations >= 30 && evaluations <= 34, String(evaluations));
    assert.equal(converged, false);
  });

  it('gives the value of a function without variables, and of one that is the same everywhere', () => {
    assert.deepEqual(
      nelderMead(() => 4, []),
      { point: new Float64Array(0), value: 4, evaluations: 1, converged: true },
    );
    assert.equal(nelderMead(() => 4, [1, 2]).value, 4);
    assert.equal(nelderMead(() => NaN, [1, 2]).value, Infinity);
  });

  it('refuses bounds of another length, and ends when it is aborted', () => {
    assert.throws(() => nelderMead(rosenbrock, [0, 0], { lower: [0] }), { code: 'bad-option' });
    const abort = new AbortController();
    const counted = (x: Float64Array): number => {
      abort.abort();
      return rosenbrock(x);
    };
    assert.throws(() => nelderMead(counted, [-1.2, 1], { signal: abort.signal }), { name: 'AbortError' });
  });
});
