import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allTheta, fitTheta } from '../../src/stats/forecast/models/theta.js';

/** The model as the authors write it (eq. 14 to 19), for one choice of its parameters: one-step errors, then forecasts. */
function byDefinition(
  values: readonly number[],
  { alpha, theta, first }: { readonly alpha: number; readonly theta: number; readonly first: number },
  horizon: number,
): { squares: number; ahead: number[] } {
  const known = [...values];
  const ahead: number[] = [];
  let level = first;
  let squares = 0;
  for (let t = 1; t <= values.length + horizon; t++) {
    const before = known.slice(0, t - 1);
    const line = lineThrough(before);
    const left = (1 - alpha) ** (t - 1);
    const expected = level + (1 - 1 / theta) * (left * line.intercept + ((1 - (1 - alpha) ** t) / alpha) * line.slope);
    if (t > values.length) {
      ahead.push(expected);
      known.push(expected);
    } else squares += (values[t - 1]! - expected) ** 2;
    level = alpha * known[t - 1]! + (1 - alpha) * level;
  }
  return { squares, ahead };
}

/** Least squares over 1 … n. */
function lineThrough(values: readonly number[]): { intercept: number; slope: number } {
  const n = values.length;
  if (n === 0) return { intercept: 0, slope: 0 };
  const mean = values.reduce((sum, each) => sum + each, 0) / n;
  const slope =
    n < 2 ? 0 : values.reduce((sum, each, i) => sum + (i + 1 - (n + 1) / 2) * (each - mean), 0) / ((n * (n * n - 1)) / 12);
  return { intercept: mean - (slope * (n + 1)) / 2, slope };
}

const VALUES = Array.from({ length: 36 }, (_, t) => 50 + 1.5 * t + ((t * 7919) % 17));

describe('fitTheta', () => {
  it('finds least squares that no other choice of parameters betters', () => {
    const fit = fitTheta(Float64Array.from(VALUES));
    const found = VALUES.reduce((sum, each, t) => sum + (each - fit.fitted[t]!) ** 2, 0);
    for (const alpha of [0.1, 0.2, 0.3, 0.5, 0.7, 0.99]) {
      for (const theta of [1, 1.5, 2, 5, 1e9]) {
        for (const first of [0, 25, 50, 60]) {
          const { squares } = byDefinition(VALUES, { alpha, theta, first }, 0);
          assert.ok(found <= squares * (1 + 1e-9), `alpha ${alpha}, theta ${theta}, level ${first}: ${squares} < ${found}`);
        }
      }
    }
  });

  it('forecasts as the definition does with its parameters', () => {
    const fit = fitTheta(Float64Array.from(VALUES));
    // The first level is what makes the first fitted value; before it there is no line.
    const { squares, ahead } = byDefinition(VALUES, { ...fit, first: fit.fitted[0]! }, 12);
    const found = VALUES.reduce((sum, each, t) => sum + (each - fit.fitted[t]!) ** 2, 0);
    assert.ok(Math.abs(found - squares) < 1e-6 * squares);
    fit.outlook(12).mean.forEach((each, h) => assert.ok(Math.abs(each - ahead[h]!) < 1e-6 * Math.abs(ahead[h]!), `step ${h}`));
  });

  it('goes on with a straight line, surer of the next value than of a later one', () => {
    const fit = fitTheta(Float64Array.from({ length: 30 }, (_, t) => 10 + 2 * t + (t % 2)));
    const { mean, variance } = fit.outlook(5);
    assert.ok(Math.abs(mean[4]! - (10 + 2 * 34 + 0.5)) < 2.5, String(mean[4]));
    assert.ok(variance.every((each, h) => h === 0 || each >= variance[h - 1]!));
  });
});

describe('allTheta', () => {
  it('holds theta at 2 in one, and puts that first where another says no more', () => {
    const [best, other] = allTheta(Float64Array.from(VALUES));
    assert.ok([best!, other!].some(({ theta }) => Math.abs(theta - 2) < 1e-12));
    assert.ok(best!.aicc <= other!.aicc);
    const free = fitTheta(Float64Array.from(VALUES));
    const held = fitTheta(Float64Array.from(VALUES), 2);
    const squares = (fitted: Float64Array): number => VALUES.reduce((sum, each, t) => sum + (each - fitted[t]!) ** 2, 0);
    assert.ok(squares(free.fitted) <= squares(held.fitted));
    // AICc with 4 and 3 parameters, the variance among them.
    const n = VALUES.length;
    const penalty = (k: number): number => 2 * k + (2 * k * (k + 1)) / (n - k - 1);
    const expected = n * Math.log(squares(free.fitted) / squares(held.fitted)) + penalty(4) - penalty(3);
    assert.ok(Math.abs(free.aicc - held.aicc - expected) < 1e-9);
  });
});
