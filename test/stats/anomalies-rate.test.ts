// @release: calibrates false alarms on 260 random series; anomalies.test.ts finds planted values exactly, with their limits
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anomalies } from '../../src/stats/anomalies/anomalies.js';
import { normalQuantile } from '../../src/stats/distributions/distributions.js';
import { randomOf } from '../random.js';
import { months } from './months.js';

describe('anomalies', () => {
  it('raise a false alarm in about as many ordinary series as stated', () => {
    const random = randomOf(11);
    const series = 200;
    let alarms = 0;
    for (let i = 0; i < series; i++) if (anomalies(months(36, random), { period: 12, rate: 0.1 }).anomalies.length > 0) alarms++;
    // Of 200 at 0.1 binomial chance leaves fewer than 6 or more than 34 once in a thousand times.
    assert.ok(alarms >= 6 && alarms <= 34, String(alarms));
  });

  it('are rare in skewed and in uneven values, such as the sums of a few orders a day', () => {
    const random = randomOf(12);
    const normal = (): number => normalQuantile(random() || 0.5);
    const amounts = (count: number, spread: number): number =>
      Array.from({ length: count }, () => Math.exp(spread * normal())).reduce((sum, amount) => sum + amount, 0);
    for (const spread of [0.6, 1.4]) {
      const days = (): number[] => Array.from({ length: 360 }, () => amounts(2 + Math.floor(6 * random()), spread));
      let alarms = 0;
      for (let i = 0; i < 30; i++) if (anomalies(days(), { period: 7 }).anomalies.length > 0) alarms++;
      // Of 30 at 0.05, chance gives more than 6 once in a thousand times.
      assert.ok(alarms <= 6, `${String(alarms)} of 30 series of spread ${String(spread)}`);
      const odd = days().map((value, i) => (i === 200 ? 12 * value : value));
      assert.ok(spread > 1 || anomalies(odd, { period: 7 }).anomalies.some(({ index }) => index === 200));
    }
  });
});
