import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lookingBack } from '../../src/stats/forecast-backtest.js';
import { naiveMember } from '../../src/stats/forecast-members.js';
import { forecast } from '../../src/stats/forecast.js';
import { finish } from '../../src/stats/steps.js';

const LINE = Array.from({ length: 40 }, (_, t) => t);

describe('the backtest of a forecast', () => {
  it('has the errors of what would have been said', () => {
    // The last value of a line is 1 off after one step, 4 after four; one step within the history is 1 off.
    const { backtest } = forecast(LINE, { horizon: 4, model: 'snaive' });
    assert.deepEqual([backtest!.origins, backtest!.horizon, backtest!.mase, backtest!.naive.mase], [6, 4, 2.5, 2.5]);
    assert.deepEqual([backtest!.said.from, ...backtest!.said.mean], [36, 35, 35, 35, 35]);
    const origins = [35, 34, 33, 32, 31, 30];
    const errors = origins.map((last) => [1, 2, 3, 4].reduce((sum, h) => sum + (200 * h) / (last + last + h), 0) / 4);
    assert.ok(Math.abs(backtest!.smape - errors.reduce((sum, each) => sum + each, 0) / 6) < 1e-12, String(backtest!.smape));
  });

  it('begins at the given values, whatever is missing before them', () => {
    const { backtest } = forecast([NaN, NaN, ...LINE], { horizon: 4, model: 'snaive' });
    assert.equal(backtest!.said.from, 38);
  });

  it('looks back less far where there is little to fit by, and less often from many values', () => {
    const at = (count: number, horizon: number): number[] => {
      const values = Float64Array.from({ length: count }, (_, t) => t);
      const origins = finish(lookingBack(values, [naiveMember(values, 1)], { period: 1, horizon }));
      return origins.map((origin) => origin.at);
    };
    assert.deepEqual(at(9, 10), []);
    assert.deepEqual(at(14, 10), [11, 10, 9, 8]);
    assert.deepEqual(at(400, 30), [370, 360, 350, 340]);
  });
});
