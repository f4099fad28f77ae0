import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hypergeometricTail } from '../../src/stats/distributions/distributions.js';

function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let result = 1n;
  for (let i = 1; i <= k; i++) result = (result * BigInt(n - k + i)) / BigInt(i);
  return result;
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
