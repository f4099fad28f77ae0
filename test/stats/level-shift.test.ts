import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { levelShift } from '../../src/stats/anomalies/level-shift.js';
import { normalNumbers } from '../../src/stats/random.js';
import { isLong } from '../random.js';

const SEASON = [4, -3, 0, 2, 6, -1, -5, 1, 3, -2, 8, 12];

/** Months with a season, a trend and noise that remembers. */
function monthsOf(seed: number, { memory = 0, shift = 0, count = 48, noise = 5, period = 12 } = {}): Float64Array {
  const random = normalNumbers(seed);
  let last = 0;
  return Float64Array.from({ length: count }, (_, t) => {
    last = memory * last + random() * noise;
    return 200 + 0.5 * t + SEASON[t % period]! + last + (t >= count - 8 ? shift : 0);
  });
}

const MONTHS = { period: 12, first: 36, after: 3 };

/** The sum of squares that columns leave, by normal equations and elimination. */
function squaresLeft(columns: readonly (readonly number[])[], values: ArrayLike<number>): number {
  const rows = columns.map((a) => [
    ...columns.map((b) => a.reduce((sum, x, t) => sum + x * b[t]!, 0)),
    a.reduce((sum, x, t) => sum + x * values[t]!, 0),
  ]);
  rows.forEach((pivot, i) => {
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[i]! / pivot[i]!;
      pivot.forEach((value, j) => (row[j] = row[j]! - factor * value));
    }
  });
  const fit = rows.map((row, i) => row.at(-1)! / row[i]!);
  return Array.from(values).reduce(
    (sum, value, t) => sum + (value - fit.reduce((s, b, i) => s + b * columns[i]![t]!, 0)) ** 2,
    0,
  );
}

describe('levelShift', () => {
  it('has the greatest F of all places, as the equations of least squares tell it', () => {
    const values = monthsOf(5, { shift: 12 });
    const months = Array.from(values.keys());
    const columns = [
      months.map(() => 1),
      months.map((t) => t),
      ...Array.from({ length: 11 }, (_, s) => months.map((t) => Number(t % 12 === s + 1))),
    ];
    const without = squaresLeft(columns, values);
    const fs = [36, 37, 38, 39, 40, 41, 42, 43, 44, 45].map((place) => {
      const left = squaresLeft([...columns, months.map((t) => Number(t >= place))], values);
      return { place, f: ((without - left) / left) * (48 - 14) };
    });
    const best = fs.reduce((a, b) => (b.f > a.f ? b : a));
    const found = levelShift(values, MONTHS)!;
    assert.equal(found.index, best.place);
    assert.ok(Math.abs(found.f - best.f) < 1e-8 * best.f);
  });

  it('finds a planted shift at its place, with its size @release', () => {
    let placed = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const found = levelShift(monthsOf(seed, { shift: -40 }), MONTHS)!;
      assert.ok(found.p <= 0.01);
      assert.ok(Math.abs(found.size + 40) < 15);
      if (found.index === 40) placed++;
    }
    assert.ok(placed >= 18, `${placed} of 20`);
  });

  it('has no smaller chance than one in a thousand, for 999 runs without a greater F are no proof', () => {
    assert.equal(levelShift(monthsOf(1, { shift: -4000 }), MONTHS)!.p, 1 / 1000);
  });

  for (const memory of [0, 0.4]) {
    it(`rarely finds one where there is none, with a memory of ${memory}`, () => {
      const runs = isLong ? 200 : 20;
      let false_ = 0;
      for (let seed = 1; seed <= runs; seed++) if ((levelShift(monthsOf(seed, { memory }), MONTHS)?.p ?? 1) <= 0.05) false_++;
      // 5 % and what chance adds in all 200 runs (three standard deviations), and for memory, which is estimated, as much again.
      assert.ok(false_ / runs <= (memory === 0 ? 0.05 + 0.046 : 0.14), `${false_} of ${runs}`);
    });
  }

  it('finds no shift where the slope changes', () => {
    let shifts = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const values = monthsOf(seed).map((value, t) => value - 5 * Math.max(0, t - 32));
      if (levelShift(values, MONTHS)) shifts++;
    }
    assert.ok(shifts <= 3, `${shifts} of 20`);
  });

  it('says the same each time, whatever the scale', () => {
    const values = monthsOf(9, { shift: 8 });
    const one = levelShift(values, MONTHS)!;
    const scaled = levelShift(
      values.map((value) => 1e6 * value - 7e8),
      MONTHS,
    )!;
    assert.equal(scaled.index, one.index);
    assert.equal(scaled.p, one.p);
  });

  it('tells nothing of what does not vary, and of too few values', () => {
    assert.equal(levelShift(new Float64Array(48).fill(3), MONTHS), undefined);
    assert.equal(
      levelShift(
        Float64Array.from({ length: 48 }, (_, t) => SEASON[t % 12]! + t),
        MONTHS,
      ),
      undefined,
    );
    assert.equal(levelShift(monthsOf(1, { count: 12 }), { period: 12, first: 3, after: 3 }), undefined);
    assert.equal(levelShift([], { period: 1, first: 0, after: 3 }), undefined);
  });

  it('ends where the signal says so', () => {
    assert.throws(() => levelShift(monthsOf(1), { ...MONTHS, signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});
