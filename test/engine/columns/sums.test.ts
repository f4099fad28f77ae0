import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { CompensatedSums, ExactSums, type Sums } from '../../../src/engine/columns/groups/aggregators.js';
import { Random } from '../random.js';
import { rational, toDouble } from '../rational.js';

function addAll(sums: Sums, values: readonly number[], block = 4096): void {
  sums.grow(3);
  for (let start = 0; start < values.length; start += block) {
    const part = Float64Array.from(values.slice(start, start + block));
    const groups = Int32Array.from(part, (_, i) => ((start + i) % 2) + 1);
    sums.add(groups, part, part.length);
  }
}

function exact(values: readonly number[], group: number, scale: number): number {
  const sum = values.reduce((total, value, i) => ((i % 2) + 1 === group ? total + BigInt(value) : total), 0n);
  return toDouble(rational(sum, 10n ** BigInt(scale)));
}

describe('ExactSums', () => {
  it('gives the nearest double whatever the size of its numbers', () => {
    const random = new Random(3);
    for (const bits of [8, 31, 37, 39, 45, 53]) {
      const values = Array.from({ length: 30_000 }, () => Math.round((random.next() - 0.2) * 2 ** bits));
      const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      const sums = new ExactSums(size, 2);
      addAll(sums, values);
      for (const group of [1, 2]) assert.equal(sums.sums(Int32Array.of(group))[0], exact(values, group, 2), `${bits} bits`);
    }
  });

  it('carries over when plain additions would leave the exact range', () => {
    // 2^38 × 32,768 is 2^53: the sum of 100,000 of them is beyond.
    const values = Array.from({ length: 100_000 }, () => 2 ** 38 - 1);
    const sums = new ExactSums(2 ** 38, 0);
    addAll(sums, values);
    assert.equal(sums.sums(Int32Array.of(1))[0], toDouble(rational(BigInt(2 ** 38 - 1) * 50_000n)));
  });

  it('cancels to the last unit', () => {
    const sums = new ExactSums(2 ** 53, 4);
    addAll(sums, [2 ** 53, 0, 2 ** 53, 0, -(2 ** 53), 0, -(2 ** 53) + 1, 0]);
    assert.equal(sums.sums(Int32Array.of(1))[0], 0.0001);
  });

  it('keeps what was carried where further groups come', () => {
    const sums = new ExactSums(2 ** 53, 0);
    sums.grow(1);
    sums.add(Int32Array.of(0, 0), Float64Array.of(2 ** 53, 2 ** 53), 2);
    sums.grow(3);
    sums.add(Int32Array.of(2, 1, 2), Float64Array.of(2 ** 53, 7, 2 ** 53), 3);
    assert.deepEqual([...sums.sums(Int32Array.of(2, 0, 1))], [2 ** 54, 2 ** 54, 7]);
  });

  it('gives the mean as one division of the exact sum', () => {
    const sums = new ExactSums(100, 1);
    addAll(sums, [1, 0, 1, 0, 1, 0]);
    assert.equal(sums.mean(1, 3), 0.1);
  });
});

describe('CompensatedSums', () => {
  it('keeps what plain addition loses', () => {
    const sums = new CompensatedSums();
    addAll(sums, [1, 0, 1e100, 0, 1, 0, -1e100, 0]);
    assert.equal(sums.sums(Int32Array.of(1))[0], 2);
    assert.equal(sums.mean(1, 4), 0.5);
  });
});
