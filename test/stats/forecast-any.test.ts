import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { Random } from '../engine/random.js';
import { roundsOf, seedOf } from '../random.js';

/** Values of many kinds of sales series, by period. */
const KINDS: Readonly<Record<string, (t: number, random: Random) => number>> = {
  noise: (_, random) => random.int(0, 1000) / 10,
  few: (_, random) => (random.int(0, 9) < 8 ? 0 : random.int(1, 5)),
  outliers: (_, random) => (random.int(0, 30) === 0 ? 1e6 : 50 + random.int(0, 9)),
  level: (t, random) => (t > 20 ? 500 : 100) + random.int(0, 10),
  greatest: (_, random) => 1e98 * random.int(1, 100),
  tiny: (_, random) => random.int(0, 1000) * 1e-12,
  huge: (_, random) => 1e12 * (1 + random.int(0, 100) / 100),
  both: (_, random) => random.int(-50, 50),
  falling: (t) => 1000 * Math.exp(-t / 5),
  late: (t, random) => (t < 15 ? 0 : 100 + random.int(0, 9)),
  one: (t) => (t === 5 ? 1 : 0),
  closed: (t, random) => (t % 7 === 6 ? 0 : 100 + random.int(0, 10)),
  growth: (t, random) => Math.exp(t / 6) * (1 + random.int(0, 10) / 100),
  line: (t) => t,
};
const PERIODS = [1, 4, 7, 12, 24, 52, [7, 365], 2, 13];
const RUNS = roundsOf(40);

describe('forecast of any values', () => {
  for (const [kind, valueAt] of Object.entries(KINDS)) {
    it(`is finite, ordered, widening and no lower than zero where values are not: ${kind} (seed ${String(seedOf())})`, () => {
      const random = new Random(seedOf());
      for (let run = 0; run < RUNS; run++) {
        const count = random.int(8, 80);
        const gaps = random.int(0, 3) === 0 ? 20 : 0;
        const values = Array.from({ length: count }, (_, t) => (random.int(0, 99) < gaps ? NaN : valueAt(t, random)));
        if (values.filter(Number.isFinite).length < 3) continue;
        const horizon = random.int(1, 20);
        const period = PERIODS[random.int(0, PERIODS.length - 1)]!;
        const { mean, lower, upper, fitted } = forecast(values, { period, horizon });
        const what = `run ${run}: ${count} values, period ${String(period)}`;
        const size = Math.max(...values.filter(Number.isFinite).map(Math.abs), ...mean);
        for (let h = 0; h < horizon; h++) {
          const row = [lower[95]![h]!, lower[80]![h]!, mean[h]!, upper[80]![h]!, upper[95]![h]!];
          assert.ok(row.every(Number.isFinite), what);
          assert.ok(
            row.every((each, i) => i === 0 || each >= row[i - 1]!),
            `${what}: ${row.join(' ')}`,
          );
          assert.ok(
            h === 0 || upper[95]![h]! - mean[h]! >= upper[95]![h - 1]! - mean[h - 1]! - 1e-9 * size,
            `${what}: step ${h}`,
          );
          assert.ok(kind === 'both' || row[0]! >= 0, what);
          assert.ok(Math.abs(mean[h]!) <= 1000 * size, what);
        }
        assert.equal(fitted.length, count);
      }
    });
  }
});
