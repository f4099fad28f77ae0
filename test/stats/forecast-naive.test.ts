import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'stats/timeseries.json';

interface Series {
  readonly y: readonly number[];
  readonly m: number;
  readonly h: number;
  readonly snaive: Readonly<Record<'mean' | 'lower80' | 'upper80' | 'lower95' | 'upper95', readonly number[]>>;
}

describe('forecast by the value one season before', () => {
  it('has the means and limits of R’s snaive', { skip: skipWithout(FILE) }, () => {
    const all = Object.entries(JSON.parse(readFileSync(sharedData(FILE)!, 'utf8')) as Record<string, Series>);
    for (const [name, { y, m, h, snaive }] of all) {
      const { mean, lower, upper } = forecast(y, { period: m, horizon: h, model: 'snaive', nonNegative: false });
      const near = (found: Float64Array, expected: readonly number[], what: string): void =>
        found.forEach((each, i) =>
          assert.ok(
            Math.abs(each - expected[i]!) <= 1e-6 * Math.max(1, Math.abs(expected[i]!)),
            `${name} ${what} ${i}: ${each}, ${expected[i]}`,
          ),
        );
      near(mean, snaive.mean, 'mean');
      near(lower[80]!, snaive.lower80, 'lower 80');
      near(upper[80]!, snaive.upper80, 'upper 80');
      near(lower[95]!, snaive.lower95, 'lower 95');
      near(upper[95]!, snaive.upper95, 'upper 95');
    }
  });

  it('is not measured against itself where it is asked for by name', () => {
    const months = Array.from({ length: 48 }, (_, t) => 100 + t + 30 * Math.sin((t * Math.PI) / 6) + ((t * 7919) % 13));
    const { backtest, worth } = forecast(months, { period: 12, horizon: 12, model: 'snaive' });
    assert.equal(backtest!.mase, backtest!.naive.mase);
    assert.deepEqual(worth, { shown: true, why: 'better' });
  });
});
