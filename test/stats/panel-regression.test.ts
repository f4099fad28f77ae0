import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { panelSlope, type Panel } from '../../src/stats/compare/panel-regression.js';
import { Random } from '../engine/random.js';

/** Solves a system of equations by elimination with row exchanges. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = rows.reduce((best, row, i) => (i >= k && Math.abs(row[k]!) > Math.abs(rows[best]![k]!) ? i : best), k);
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = 0; i < size; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= size; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return rows.map((row, i) => row[size]! / row[i]!);
}

/** The slope and its clustered error by least squares with a dummy of each group, and of each period but the first: the whole sandwich. */
function withDummies({ groups, periods, x, y }: Panel): { readonly slope: number; readonly error: number } {
  const [g, t] = [Math.max(...groups) + 1, Math.max(...periods) + 1];
  const rows = Array.from(x, (value, i) => {
    const row = new Array<number>(g + t).fill(0);
    row[0] = value;
    row[1 + groups[i]!] = 1;
    if (periods[i]! > 0) row[g + periods[i]!] = 1;
    return row;
  });
  const k = g + t;
  const gram = Array.from({ length: k }, (_, a) =>
    Array.from({ length: k }, (_, b) => rows.reduce((sum, row) => sum + row[a]! * row[b]!, 0)),
  );
  const moments = Array.from({ length: k }, (_, a) => rows.reduce((sum, row, i) => sum + row[a]! * y[i]!, 0));
  const beta = solve(gram, moments);
  const bread = solve(
    gram,
    Array.from({ length: k }, (_, a) => (a === 0 ? 1 : 0)),
  );
  const scores = Array.from({ length: g }, () => new Array<number>(k).fill(0));
  rows.forEach((row, i) => {
    const rest = y[i]! - row.reduce((sum, value, a) => sum + value * beta[a]!, 0);
    row.forEach((value, a) => (scores[groups[i]!]![a]! += value * rest));
  });
  const meat = scores.reduce((sum, score) => sum + score.reduce((part, value, a) => part + value * bread[a]!, 0) ** 2, 0);
  const factor = (g / (g - 1)) * ((x.length - 1) / (x.length - 1 - t));
  return { slope: beta[0]!, error: Math.sqrt(meat * factor) };
}

/** A panel with gaps, where `x` follows the effects of group and period, and `y` depends on all three. */
function randomPanel(random: Random, size: { readonly groups: number; readonly periods: number; readonly slope: number }): Panel {
  const noise = (): number => random.next() + random.next() + random.next() - 1.5;
  const groupEffects = Array.from({ length: size.groups }, noise);
  const periodEffects = Array.from({ length: size.periods }, noise);
  const cells = Array.from({ length: size.groups * size.periods }, (_, cell) => cell).filter(() => random.next() < 0.7);
  const groups = Int32Array.from(cells, (cell) => Math.floor(cell / size.periods));
  const periods = Int32Array.from(cells, (cell) => cell % size.periods);
  const x = Float64Array.from(cells, (_, i) => groupEffects[groups[i]!]! + periodEffects[periods[i]!]! + noise() / 5);
  const y = x.map((value, i) => size.slope * value + 2 * groupEffects[groups[i]!]! - periodEffects[periods[i]!]! + noise() / 3);
  return { groups, periods, x, y };
}

describe('panelSlope', () => {
  it('is least squares with a dummy of each group and period, errors clustered by group', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const panel = randomPanel(new Random(seed), { groups: 12, periods: 8, slope: -1.3 });
      const found = panelSlope(panel)!;
      const wanted = withDummies(panel);
      assert.ok(Math.abs(found.slope - wanted.slope) < 1e-8, `${found.slope} is not ${wanted.slope}`);
      assert.ok(Math.abs(found.error - wanted.error) < 1e-8, `${found.error} is not ${wanted.error}`);
      assert.equal(found.df, 11);
    }
  });

  it('finds a planted slope, although the effects hide it from a plain regression', () => {
    const panel = randomPanel(new Random(7), { groups: 200, periods: 24, slope: -1.3 });
    const { slope, error } = panelSlope(panel)!;
    assert.ok(Math.abs(slope + 1.3) < 3 * error && error < 0.05, `${slope} ± ${error}`);
  });

  it('is nothing where x does not vary within groups and periods, and for one group', () => {
    const { groups, periods, y } = randomPanel(new Random(3), { groups: 6, periods: 5, slope: 1 });
    const x = Float64Array.from(groups, (group, i) => group + 10 * periods[i]!);
    assert.equal(panelSlope({ groups, periods, x, y }), undefined);
    const one = {
      groups: new Int32Array(4),
      periods: Int32Array.of(0, 1, 2, 3),
      x: Float64Array.of(1, 3, 2, 5),
      y: new Float64Array(4),
    };
    assert.equal(panelSlope(one), undefined);
  });
});
