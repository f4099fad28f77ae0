import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { differences, fitArima } from '../../src/stats/forecast/models/arima-fit.js';
import { differencesFor, isTrending, seasonalStrength, allArima, arimaName } from '../../src/stats/forecast/models/arima.js';
import { fromPartials, termsOf, undifferenced, weigh } from '../../src/stats/forecast/models/arima-passes.js';
import { sharedData, skipWithout } from '../shared-data.js';
import { Random } from '../engine/random.js';

const NONE = { p: 0, d: 0, q: 0, P: 0, D: 0, Q: 0, period: 1, constant: false };

/** Standard normal numbers (G. E. P. Box and M. E. Muller 1958). */
function normals(seed: number, count: number): number[] {
  const random = new Random(seed);
  const part = (): number => random.int(1, 1_000_000) / 1_000_001;
  return Array.from({ length: count }, () => Math.sqrt(-2 * Math.log(part())) * Math.cos(2 * Math.PI * part()));
}

describe('fitArima', () => {
  it('fits the airline model as Box and Jenkins did', { skip: skipWithout('stats/timeseries.json') }, () => {
    const all = JSON.parse(readFileSync(sharedData('stats/timeseries.json')!, 'utf8')) as { AirPassengers: { y: number[] } };
    const values = Float64Array.from(all.AirPassengers.y, Math.log);
    const order = { ...NONE, d: 1, q: 1, D: 1, Q: 1, period: 12 };
    const fit = fitArima(values, differences(values, order), order)!;
    // “Time Series Analysis” 1976, section 9.2.4: θ = 0.396, Θ = 0.614, σ² = 0.00134, by unconditional least squares.
    assert.ok(Math.abs(fit.ma[0]! + 0.396) < 0.005, String(fit.ma[0]));
    assert.ok(Math.abs(fit.seasonalMa[0]! + 0.614) < 0.005, String(fit.seasonalMa[0]));
    assert.ok(Math.abs(fit.variance - 0.00134) < 0.00005, String(fit.variance));
  });

  it('finds the coefficients that values were made with', () => {
    const noise = normals(3, 3000);
    const values = new Float64Array(3000);
    noise.forEach((each, t) => (values[t] = 40 + 0.6 * ((values[t - 1] ?? 40) - 40) + each + 0.3 * (noise[t - 1] ?? 0)));
    const fit = fitArima(values, values, { ...NONE, p: 1, q: 1, constant: true })!;
    assert.ok(Math.abs(fit.ar[0]! - 0.6) < 0.06 && Math.abs(fit.ma[0]! - 0.3) < 0.06, `${fit.ar[0]} ${fit.ma[0]}`);
    assert.ok(Math.abs(fit.mean - 40) < 0.3 && Math.abs(fit.variance - 1) < 0.1, `${fit.mean} ${fit.variance}`);
  });

  it('forecasts a random walk by its last value, ever less sure', () => {
    const values = Float64Array.from([3, 5, 4, 6, 9, 8, 7, 9, 12, 11]);
    const order = { ...NONE, d: 1 };
    const { mean, variance } = fitArima(values, differences(values, order), order)!.outlook(3);
    assert.deepEqual([...mean], [11, 11, 11]);
    assert.ok(Math.abs(variance[2]! / variance[0]! - 3) < 1e-9);
  });

  it('goes on with a line by a drift', () => {
    const values = Float64Array.from({ length: 20 }, (_, t) => 5 + 2 * t + (t % 2) / 100);
    const order = { ...NONE, d: 1, constant: true };
    const { mean } = fitArima(values, differences(values, order), order)!.outlook(4);
    mean.forEach((each, h) => assert.ok(Math.abs(each - (5 + 2 * (20 + h))) < 0.05, `${h}: ${each}`));
  });
});

describe('polynomials', () => {
  it('are stationary for any partial autocorrelations', () => {
    // An AR(2) is stationary where φ2 + φ1 < 1, φ2 − φ1 < 1, |φ2| < 1.
    for (const first of [-0.99, -0.5, 0, 0.7, 0.99]) {
      for (const second of [-0.99, 0.2, 0.99]) {
        const [a, b] = fromPartials<[number, number]>([first, second]);
        assert.ok(b + a < 1 && b - a < 1 && Math.abs(b) < 1, `${first} ${second}`);
      }
    }
  });

  it('multiply out, with differences', () => {
    const terms = termsOf(1, 1, 4);
    const weights = new Float64Array(terms.lags.length);
    weigh(terms, { plain: [0.5], seasonal: [0.3], sign: -1 }, weights);
    // (1 − 0.5 B)(1 − 0.3 B⁴) = 1 − 0.5 B − 0.3 B⁴ + 0.15 B⁵
    assert.deepEqual(
      [[...terms.lags], [...weights]],
      [
        [1, 4, 5],
        [0.5, 0.3, -0.15],
      ],
    );
    const whole = undifferenced({ lags: Int32Array.of(1), weights: Float64Array.of(0.5) }, { d: 1, D: 0, period: 1 });
    // (1 − 0.5 B)(1 − B) = 1 − 1.5 B + 0.5 B²
    assert.deepEqual(
      [[...whole.lags], [...whole.weights]],
      [
        [1, 2],
        [1.5, -0.5],
      ],
    );
  });
});

describe('differences', () => {
  it('are taken by season, then plainly', () => {
    const values = Float64Array.from([1, 2, 4, 7, 11, 16]);
    assert.deepEqual([...differences(values, { d: 1, D: 0, period: 1 })], [1, 2, 3, 4, 5]);
    assert.deepEqual([...differences(values, { d: 1, D: 1, period: 2 })], [2, 2, 2]);
  });

  it('are wanted where a level moves, and by season where that is strong', () => {
    const noise = normals(5, 120);
    let level = 0;
    const walk = Float64Array.from(noise, (each) => (level += each));
    assert.equal(isTrending(Float64Array.from(noise)), false);
    assert.equal(isTrending(walk), true);
    assert.deepEqual(differencesFor(walk, 12, 0), { d: 1, D: 0 });
    const seasonal = Float64Array.from(noise, (each, t) => 10 * Math.sin((t * Math.PI) / 6) + each);
    assert.ok(seasonalStrength(seasonal, 12) > 0.9 && seasonalStrength(Float64Array.from(noise), 12) < 0.5);
  });
});

describe('allArima', () => {
  it('searches with and without a seasonal difference, the likelier first', () => {
    const noise = normals(7, 96);
    const values = Float64Array.from(noise, (each, t) => 100 + 30 * Math.sin((t * Math.PI) / 6) + each);
    const [first, second] = allArima(values, 12);
    assert.equal(first![0]!.order.D, 1);
    assert.equal(second![0]!.order.D, 0);
    assert.ok(first!.every((fit, i) => i === 0 || fit.aicc >= first![i - 1]!.aicc));
    assert.match(arimaName(first![0]!.order), /^ARIMA\(\d,\d,\d\)\(\d,1,\d\)\[12\]/);
  });

  it('gives none for fewer than eight values', () => {
    assert.deepEqual(allArima(Float64Array.from([1, 2, 3, 4, 5, 6, 7]), 1), []);
  });
});
