import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hypergeometricTail } from '../../src/stats/distributions/distributions.js';

const factorials = [1n];

function factorial(n: number): bigint {
  for (let i = factorials.length; i <= n; i++) factorials.push(factorials[i - 1]! * BigInt(i));
  return factorials[n]!;
}

function choose(n: number, k: number): bigint {
  return k < 0 || k > n ? 0n : factorial(n) / (factorial(k) * factorial(n - k));
}

/** The same as a fraction of whole numbers. */
function exactTail(hits: number, marked: number, draws: number, total: number): number {
  let ways = 0n;
  for (let k = hits; k <= Math.min(marked, draws); k++) ways += choose(marked, k) * choose(total - marked, draws - k);
  return Number((ways * 10n ** 300n) / choose(total, draws)) / 1e300;
}

describe('hypergeometricTail', () => {
  it('agrees with counting all ways', () => {
    for (const [marked, draws, total] of [
      [4, 5, 8],
      [10, 10, 10],
      [0, 3, 9],
      [17, 30, 60],
      [400, 150, 1000],
    ] as const) {
      for (let hits = 0; hits <= Math.min(marked, draws); hits++) {
        const expected = exactTail(hits, marked, draws, total);
        const found = hypergeometricTail(hits, marked, draws, total);
        assert.ok(Math.abs(found - expected) <= 1e-10 * expected + 1e-290, `${hits} of ${marked}, ${draws}, ${total}: ${found}`);
      }
    }
  });

  it('stays between 0 and 1 for half a million', () => {
    const far = hypergeometricTail(30_000, 50_000, 40_000, 500_000);
    assert.ok(far >= 0 && far < 1e-300);
    assert.equal(hypergeometricTail(1000, 50_000, 40_000, 500_000), 1);
  });
});
