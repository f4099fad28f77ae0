import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  classicalSeason,
  movingTrend,
  withoutSeason,
  withSeason,
  adjustSeason,
  restore,
  shrunkSeason,
  spreadOf,
} from '../../src/stats/smooth/seasonal-classical.js';
import { Random } from '../engine/random.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'stats/timeseries.json';

interface Classical {
  readonly trend: readonly (number | null)[];
  readonly figure: readonly number[];
}
interface Series {
  readonly y: readonly number[];
  readonly m: number;
  readonly classical_additive?: Classical;
  readonly classical_multiplicative?: Classical;
}

const near = (found: number, expected: number, what: string): void =>
  assert.ok(Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${what}: ${found}, ${expected}`);

describe('the classical decomposition', () => {
  it('is R’s decompose', { skip: skipWithout(FILE) }, () => {
    const all = Object.entries(JSON.parse(readFileSync(sharedData(FILE)!, 'utf8')) as Record<string, Series>);
    let compared = 0;
    for (const [name, { y, m, classical_additive, classical_multiplicative }] of all) {
      for (const [kind, reference] of [
        ['additive', classical_additive],
        ['multiplicative', classical_multiplicative],
      ] as const) {
        if (!reference) continue;
        classicalSeason(y, m, kind).forEach((each, i) => near(each, reference.figure[i]!, `${name} ${kind} ${i}`));
        movingTrend(y, m).forEach((each, t) =>
          reference.trend[t] === null ? assert.ok(Number.isNaN(each)) : near(each, reference.trend[t]!, `${name} trend ${t}`),
        );
        compared++;
      }
    }
    assert.ok(compared >= 4);
  });

  it('takes a season off and puts it back, from any place on', () => {
    const values = Float64Array.of(10, 20, 12, 22, 14, 24);
    const figure = Float64Array.of(0.5, 1.5);
    const plain = withoutSeason(values, figure, 'multiplicative');
    assert.deepEqual(
      [...withSeason(plain.subarray(3), figure, 'multiplicative', 3)].map((each) => Math.round(each * 1e9) / 1e9),
      [22, 14, 24],
    );
  });
});

describe('shrunkSeason', () => {
  it('is nearly none of noise, and the classical one where that is sure', () => {
    const random = new Random(9);
    const noise = Float64Array.from({ length: 48 }, () => 100 + random.int(-30, 30));
    const size = (figure: Float64Array): number => Math.sqrt(figure.reduce((sum, each) => sum + each * each, 0) / figure.length);
    assert.ok(size(shrunkSeason(noise, 12, 'additive')) < 0.5 * size(classicalSeason(noise, 12, 'additive')));
    const sure = noise.map((each, t) => each / 100 + 50 * Math.sin((t * Math.PI) / 6));
    const [found, classical] = [shrunkSeason(sure, 12, 'additive'), classicalSeason(sure, 12, 'additive')];
    found.forEach((each, i) => assert.ok(Math.abs(each - classical[i]!) < 0.1, `${i}`));
  });

  it('averages neighbours of a year of days', () => {
    const random = new Random(6);
    const truth = (t: number): number => 100 + 20 * Math.sin((2 * Math.PI * t) / 365);
    const days = Float64Array.from({ length: 3 * 365 }, (_, t) => truth(t) + random.int(-30, 30));
    const error = (figure: Float64Array): number =>
      figure.reduce((sum, each, t) => sum + Math.abs(each - (truth(t) - 100)), 0) / 365;
    assert.ok(error(shrunkSeason(days, 365, 'additive')) < error(classicalSeason(days, 365, 'additive')) / 2);
  });
});

describe('adjustSeason', () => {
  it('multiplies where all values are positive, else adds, and gives back what it took', () => {
    const values = Float64Array.from({ length: 36 }, (_, t) => (100 + t) * (t % 12 === 11 ? 1.5 : 1));
    const found = adjustSeason(values, 12)!;
    assert.equal(found.kind, 'multiplicative');
    restore(found, found.adjusted, 0).forEach((each, t) => near(each, values[t]!, `value ${t}`));
    assert.ok(spreadOf(found, 11, 1)[0]! > 1.3 && spreadOf(found, 12, 1)[0]! < 1);
    const withZero = adjustSeason(
      values.map((each, t) => (t === 3 ? 0 : each)),
      12,
    )!;
    assert.equal(withZero.kind, 'additive');
    assert.equal(spreadOf(withZero, 11, 1)[0], 1);
    assert.equal(adjustSeason(values.subarray(0, 23), 12), undefined);
    assert.equal(adjustSeason(values, 1), undefined);
  });
});
