import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anomalies } from '../../src/stats/anomalies/anomalies.js';
import { normalQuantile } from '../../src/stats/distributions/distributions.js';
import { randomOf } from '../random.js';
import { months } from './months.js';

describe('anomalies', () => {
  it('are unknown where most values are zero', () => {
    const random = randomOf(13);
    const sold = (): number => (random() < 0.2 ? 50 * Math.exp(1.4 * normalQuantile(random() || 0.5)) : 0);
    const alarms = Array.from({ length: 20 }, () => anomalies(Array.from({ length: 365 }, sold), { period: 7 }).anomalies.length);
    assert.deepEqual(
      alarms,
      alarms.map(() => 0),
    );
  });

  it('are found where values are far from what season and trend say, one hiding no other', () => {
    const values = months(60, randomOf(4));
    const odd = values.map((value, i) => value + (i === 20 ? 60 : i === 32 ? 60 : i === 47 ? -50 : 0));
    const found = anomalies(odd, { period: 12 });
    assert.deepEqual(
      found.anomalies.map(({ index }) => index),
      [20, 32, 47],
    );
    for (const { index, value, expected, deviation } of found.anomalies) {
      assert.equal(value, odd[index]);
      assert.equal(expected, found.expected[index]);
      assert.ok(Math.abs(expected - values[index]!) < 20);
      assert.equal(Math.sign(deviation), Math.sign(value - expected));
      assert.ok(value < found.lower[index]! || value > found.upper[index]!);
    }
    odd.forEach((value, i) => {
      if (![20, 32, 47].includes(i)) assert.ok(value >= found.lower[i]! && value <= found.upper[i]!, String(i));
    });
  });

  it('move with the values, whatever their size', () => {
    const values = months(48, randomOf(5));
    values[30]! += 70;
    const plain = anomalies(values, { period: 12 }).anomalies;
    const moved = anomalies(
      values.map((value) => 1e9 - 1e6 * value),
      { period: 12 },
    ).anomalies;
    assert.deepEqual(
      moved.map(({ index }) => index),
      plain.map(({ index }) => index),
    );
    assert.ok(Math.abs(moved[0]!.deviation + plain[0]!.deviation) < 1e-6);
  });

  it('leave gaps out, and give what was expected there', () => {
    const values = months(60, randomOf(7));
    const found = anomalies(
      values.map((value, i) => (i === 25 ? NaN : value)),
      { period: 12 },
    );
    assert.ok(found.anomalies.every(({ index }) => index !== 25));
    assert.ok(Math.abs(found.expected[25]! - values[25]!) < 25);
  });

  it('are none of a constant series, or of two periods alone', () => {
    assert.deepEqual(anomalies(new Array<number>(36).fill(4), { period: 12 }).anomalies, []);
    assert.deepEqual(anomalies(months(24, randomOf(1)), { period: 12 }).anomalies, []);
  });

  it('refuse what they cannot do', () => {
    assert.throws(() => anomalies([1, 2, 3], { period: 12 }), { code: 'too-few-values' });
    for (const rate of [0, 0.6, NaN])
      assert.throws(() => anomalies(months(24, randomOf(1)), { period: 12, rate }), { code: 'bad-option' });
    assert.throws(() => anomalies({ length: 10_001 }, { period: 12 }), { code: 'bad-option' });
    assert.throws(() => anomalies(months(24, randomOf(1)), { period: 12, signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});
