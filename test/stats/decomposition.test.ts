import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { decompose } from '../../src/stats/smooth/decomposition.js';
import type { Decomposition } from '../../src/stats/smooth/decomposition.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'stats/timeseries.json';

type Parts = Record<'trend' | 'seasonal' | 'remainder', number[]> & { readonly strength: { trend: number; seasonal: number } };
interface Series {
  readonly y: number[];
  readonly m: number;
  readonly stl_periodic: Parts;
  readonly stl_s11: Parts;
  readonly stl_s11_nojump: Parts;
  readonly stl_s11_robust_nojump: Parts;
}

const rangeOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

function assertParts(found: Decomposition, expected: Parts, tolerance: number): void {
  for (const name of ['trend', 'seasonal', 'remainder'] as const) {
    expected[name].forEach((value, i) =>
      assert.ok(Math.abs(found[name][i]! - value) <= tolerance, `${name} ${i}: ${found[name][i]} is not ${value}`),
    );
  }
}

describe('decompose as R’s stl', { skip: skipWithout(FILE) }, () => {
  const series = (): readonly Series[] =>
    Object.values(JSON.parse(readFileSync(sharedData(FILE)!, 'utf8')) as Record<string, Series>).filter(({ m }) => m > 1);

  it('finds trend, season and remainder', () => {
    for (const { y, m, stl_s11_nojump: expected } of series()) {
      assertParts(decompose(y, { period: m }), expected, 1e-6 * rangeOf(y));
    }
  });

  it('finds them where far values count little', () => {
    for (const { y, m, stl_s11_robust_nojump: expected } of series()) {
      assertParts(decompose(y, { period: m, robust: true }), expected, 1e-6 * rangeOf(y));
    }
  });

  it('finds them with jumps, and their strengths', () => {
    for (const { y, m, stl_s11: expected } of series()) {
      const found = decompose(y, { period: m, jump: 'auto' });
      assertParts(found, expected, 1e-6 * rangeOf(y));
      for (const name of ['trend', 'seasonal'] as const)
        assert.ok(Math.abs(found.strength[name] - expected.strength[name]) < 1e-6, name);
      assert.ok(Math.abs(decompose(y, { period: m }).strength.seasonal - expected.strength.seasonal) < 0.01);
    }
  });

  it('finds a season that never changes', () => {
    for (const { y, m, stl_periodic: expected } of series()) {
      const found = decompose(y, { period: m, seasonalWindow: 'periodic', jump: 'auto' });
      assertParts(found, expected, 1e-6 * rangeOf(y));
      assert.ok(Math.abs(found.strength.trend - expected.strength.trend) < 1e-6);
    }
  });
});

describe('decompose', () => {
  const months = (count: number): number[] =>
    Array.from({ length: count }, (_, i) => 100 + 2 * i + 30 * Math.sin((i * Math.PI) / 6) + 5 * (((i * 7919) % 13) / 13 - 0.5));

  it('adds up to the values, and moves with them', () => {
    const values = months(60);
    const plain = decompose(values, { period: 12 });
    values.forEach((value, i) => {
      assert.ok(Math.abs(plain.trend[i]! + plain.seasonal[i]! + plain.remainder[i]! - value) < 1e-10);
    });
    const moved = decompose(
      values.map((value) => 1e12 + 1e3 * value),
      { period: 12 },
    );
    moved.seasonal.forEach((value, i) => assert.ok(Math.abs(value / 1e3 - plain.seasonal[i]!) < 1e-3));
    moved.trend.forEach((value, i) => assert.ok(Math.abs((value - 1e12) / 1e3 - plain.trend[i]!) < 1e-3));
    assert.ok(Math.abs(moved.strength.seasonal - plain.strength.seasonal) < 1e-4);
  });

  it('bridges gaps, inside and at both ends', () => {
    const values = months(72);
    const whole = decompose(values, { period: 12 });
    const gaps = [0, 1, 20, 33, 34, 35, 70, 71];
    const holed = values.map((value, i) => (gaps.includes(i) ? NaN : value));
    holed[20] = Infinity;
    const found = decompose(holed, { period: 12 });
    for (const gap of gaps) {
      assert.ok(Number.isNaN(found.remainder[gap]));
      const off = found.trend[gap]! + found.seasonal[gap]! - values[gap]!;
      assert.ok(Math.abs(off) < 6, `${gap}: ${off}`);
    }
    assert.equal(found.remainder.filter(Number.isNaN).length, gaps.length);
    assert.ok(Math.abs(found.strength.seasonal - whole.strength.seasonal) < 0.02);
  });

  it('bridges a month that never was', () => {
    const values = months(48).map((value, i) => (i % 12 === 6 ? NaN : value));
    const { trend, seasonal } = decompose(values, { period: 12 });
    assert.ok([...trend, ...seasonal].every(Number.isFinite));
  });

  it('lets a value that is far off change hardly anything, where asked to be robust', () => {
    const values = months(60);
    const before = decompose(values, { period: 12, robust: true });
    const after = decompose(
      values.map((value, i) => (i === 31 ? value + 500 : value)),
      { period: 12, robust: true },
    );
    after.trend.forEach((value, i) => assert.ok(Math.abs(value - before.trend[i]!) < 2));
    assert.ok(after.remainder[31]! > 480);
  });

  it('gives a constant series a strength of 0, and two periods their season', () => {
    const { trend, seasonal, remainder, strength } = decompose(new Array<number>(24).fill(7), { period: 12, robust: true });
    assert.ok(trend.every((value) => Math.abs(value - 7) < 1e-12));
    assert.ok([...seasonal, ...remainder].every((value) => Math.abs(value) < 1e-12));
    assert.deepEqual(strength, { trend: 0, seasonal: 0 });
  });

  it('takes no error of rounding for a trend or a season @release', () => {
    for (const robust of [false, true])
      for (const level of [3, 0.1, -1e12 / 3, 1e-9]) {
        const flat = decompose(new Array<number>(40).fill(level), { period: 12, robust });
        assert.deepEqual(flat.strength, { trend: 0, seasonal: 0 }, `${level}, robust ${robust}`);
        const line = Array.from({ length: 60 }, (_, i) => level * (1 + i / 7));
        assert.equal(decompose(line, { period: 12, robust }).strength.seasonal, 0, `a line from ${level}, robust ${robust}`);
      }
  });

  it('says what it cannot take apart', () => {
    assert.throws(() => decompose([1, 2, 3], { period: 2 }), { code: 'too-few-values', message: /3 values.*two periods of 2/ });
    assert.throws(() => decompose([], { period: 12 }), { code: 'too-few-values' });
    assert.throws(() => decompose(new Array<number>(40).fill(NaN), { period: 12 }), { code: 'too-few-values' });
    for (const period of [0, 1, 2.5, NaN]) assert.throws(() => decompose(months(24), { period }), { code: 'bad-option' });
    assert.throws(() => decompose(months(24), { period: 12, seasonalWindow: 4 }), { code: 'bad-option' });
    assert.throws(() => decompose({ length: 100_001 }, { period: 12 }), {
      code: 'bad-option',
      message: /values: .*'100001'.*at most/,
    });
    assert.throws(() => decompose(months(24), { period: 12, signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});
