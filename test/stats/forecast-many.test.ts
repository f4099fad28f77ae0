import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forecastMany, reconcileForecasts } from '../../src/stats/forecast/many.js';
import { forecast } from '../../src/stats/forecast/forecast.js';

const chairs = Array.from({ length: 36 }, (_, t) => 50 + t + 10 * Math.sin((t * Math.PI) / 6) + ((t * 7919) % 13));
const lamps = Array.from({ length: 36 }, (_, t) => 30 + ((t * 104729) % 17));
const total = chairs.map((each, t) => each + lamps[t]!);

describe('forecastMany', () => {
  it('gives what forecast gives of each', () => {
    const options = { period: 12, horizon: 4, model: 'theta' } as const;
    assert.deepEqual(forecastMany([chairs, lamps], options), [forecast(chairs, options), forecast(lamps, options)]);
    assert.deepEqual(forecastMany([]), []);
  });

  it('makes forecasts add up, limits moving along and apart', () => {
    const options = { period: 12, horizon: 6 } as const;
    const [all, one, other] = forecastMany([total, chairs, lamps], { ...options, parts: [[1, 2], [], []] });
    const plain = forecast(chairs, options);
    all!.mean.forEach((each, h) => assert.equal(each, one!.mean[h]! + other!.mean[h]!));
    one!.upper[95]!.forEach((each, h) => {
      const [own, shift] = [plain.upper[95]![h]! - plain.mean[h]!, one!.mean[h]! - plain.mean[h]!];
      assert.ok(Math.abs((each - one!.mean[h]!) ** 2 - own ** 2 - shift ** 2) < 1e-6, `${h}`);
    });
    assert.ok(one!.mean.some((each, h) => each !== plain.mean[h]));
  });

  it('keeps a rare product at or above zero, and its category the sum', () => {
    const rare = Array.from({ length: 36 }, (_, t) => (t % 5 === 0 ? 9 : 0));
    // The total falls far below what its products promise.
    const short = chairs.map((each, t) => (each + rare[t]!) * (t < 30 ? 1 : 0.2));
    const options = { period: 12, horizon: 6, parts: [[1, 2], [], []] } as const;
    const [all, one, other] = forecastMany([short, chairs, rare], options);
    // A lower limit that was cut off at zero does not move up with the mean.
    for (const { mean, lower, upper } of [one!, other!])
      mean.forEach((each, h) =>
        assert.ok(Math.abs(lower[95]![h]! - Math.max(2 * each - upper[95]![h]!, 0)) < 1e-9, `${h}: ${lower[95]![h]}`),
      );
    for (const each of [one!, other!])
      each.mean.forEach((mean, h) => assert.ok(mean >= 0 && each.upper[80]![h]! >= mean, `${h}: ${mean}`));
    all!.mean.forEach((each, h) => assert.equal(each, one!.mean[h]! + other!.mean[h]!));
    assert.ok(
      other!.mean.some((each) => each === 0),
      'the case does not reach zero',
    );
  });

  it('adds what a begun period has to the reconciled forecasts, and no limit falls below it', () => {
    const rare = Array.from({ length: 36 }, (_, t) => (t % 5 === 0 ? 9 : 0));
    const series = [chairs.map((each, t) => each + rare[t]!), chairs, rare];
    const parts = [[1, 2], [], []];
    const booked = [47, 40, 7];
    const of = (remaining: number) =>
      series.map((values, i) => forecast(values, { period: 12, horizon: 1, current: { booked: booked[i]!, remaining } }));
    const [plain, begun] = [series.map((values) => forecast(values, { period: 12, horizon: 1 })), of(0.25)].map((forecasts) =>
      reconcileForecasts(series, forecasts, parts),
    );
    begun!.forEach(({ mean, lower, total: sum }, i) => {
      assert.ok(Math.abs(mean[0]! - booked[i]! - plain![i]!.mean[0]! / 4) < 1e-9);
      assert.ok(lower[95]![0]! >= booked[i]! && sum.lower[95]! >= booked[i]!);
    });
    assert.equal(begun![2]!.lower[95]![0], 7);
  });

  it('refuses parts that do not fit, and stops when told', () => {
    assert.throws(() => forecastMany([chairs, lamps], { parts: [[1]] }), { code: 'bad-option' });
    assert.throws(() => forecastMany([chairs, lamps.slice(1)], { parts: [[1], []] }), { code: 'bad-option' });
    assert.throws(() => forecastMany([chairs], { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});
