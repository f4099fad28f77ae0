import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lookingBack } from '../../src/stats/forecast/backtest.js';
import { naiveMember } from '../../src/stats/forecast/members.js';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { finish } from '../../src/stats/cooperative.js';
import { randomOf } from '../random.js';

const LINE = Array.from({ length: 40 }, (_, t) => t);

describe('the backtest of a forecast', () => {
  it('has the errors of what would have been said', () => {
    // The last value of a line is 1 off after one step, 4 after four; one step within the history is 1 off.
    const { backtest } = forecast(LINE, { horizon: 4, model: 'snaive' });
    assert.deepEqual([backtest!.origins, backtest!.horizon, backtest!.mase, backtest!.naive.mase], [4, 4, 2.5, 2.5]);
    assert.deepEqual([backtest!.pastForecast.from, ...backtest!.pastForecast.mean], [36, 35, 35, 35, 35]);
    const origins = [35, 34, 33, 32];
    const errors = origins.map((last) => [1, 2, 3, 4].reduce((sum, h) => sum + (200 * h) / (last + last + h), 0) / 4);
    assert.ok(Math.abs(backtest!.smape - errors.reduce((sum, each) => sum + each, 0) / 4) < 1e-12, String(backtest!.smape));
    const sizes = origins.map((last) => [1, 2, 3, 4].reduce((sum, h) => sum + last + h, 0) / 4);
    const wape = 250 / (sizes.reduce((sum, each) => sum + each, 0) / 4);
    assert.ok(Math.abs(backtest!.wape - wape) < 1e-12, String(backtest!.wape));
  });

  it('tells errors beside values that are 0 on some days in the order in which it judges them', () => {
    // Closed on Sundays, which the value a week before says to the unit, so that the symmetric error is 200 % for any other forecast.
    const random = randomOf(11);
    const days = Array.from({ length: 126 }, (_, t) => (t % 7 === 6 ? 0 : 100 + 10 * (t % 7) + 25 * (random() - 0.5)));
    const { backtest, worth } = forecast(days, { period: 7, horizon: 14 });
    assert.deepEqual(worth, { shown: true, why: 'better' });
    assert.ok(backtest!.smape > backtest!.naive.smape, `${backtest!.smape} and ${backtest!.naive.smape}`);
    assert.ok(backtest!.wape < backtest!.naive.wape, `${backtest!.wape} and ${backtest!.naive.wape}`);
    assert.ok(Math.abs(backtest!.wape / backtest!.naive.wape - backtest!.mase / backtest!.naive.mase) < 1e-12);
  });

  it('has no part of values that are all 0', () => {
    const random = randomOf(5);
    const values = [...Array.from({ length: 40 }, () => 100 * random()), ...new Array<number>(12).fill(0)];
    const { backtest } = forecast(values, { horizon: 3, model: 'theta' });
    assert.deepEqual([backtest!.wape, backtest!.naive.wape], [NaN, 0]);
  });

  it('begins at the given values, whatever is missing before them', () => {
    const { backtest } = forecast([NaN, NaN, ...LINE], { horizon: 4, model: 'snaive' });
    assert.equal(backtest!.pastForecast.from, 38);
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
