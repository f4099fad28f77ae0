import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { forecastEach, serve } from '../../src/analysis/forecast/forecast-jobs.js';
import { forecast, type Forecast } from '../../src/stats/forecast/forecast.js';
import { forecastMany } from '../../src/stats/forecast/many.js';
import { HelperLostError, type Job } from '../../src/util/helper-pool.js';
import { yieldToEventLoop } from '../../src/util/promises.js';
import { randomOf, seedOf } from '../random.js';
import { until } from '../until.js';

const OPTIONS = { period: 4, horizon: 3, model: 'ets' } as const;
const turns = { pause: yieldToEventLoop };

/** Series of quarters with a season, no two alike, some with gaps and zeros. */
function seriesOf(count: number): Float64Array[] {
  const random = randomOf(seedOf());
  return Array.from({ length: count }, (_, s) =>
    Float64Array.from({ length: 14 + (s % 5) }, (__, t) =>
      s % 7 === 3 && t === 5 ? NaN : Math.round((100 + 9 * t + 30 * (t % 4) + 40 * random()) * (s % 6 === 5 && t < 4 ? 0 : 1)),
    ),
  );
}

const ports: MessagePort[] = [];

/** A helper that answers, and is lost after so many answers; how many it gave. */
function helper(answers = Infinity): { readonly job: Job; readonly given: () => number } {
  const { port1, port2 } = new MessageChannel();
  const inner = new MessageChannel();
  ports.push(port1, port2, inner.port1, inner.port2);
  const lost = new AbortController();
  let given = 0;
  serve(inner.port2);
  port2.onmessage = ({ data }) => inner.port1.postMessage(data);
  inner.port1.onmessage = ({ data }) => {
    if (given === answers) return void lost.abort(new HelperLostError());
    given += 1;
    port2.postMessage(data);
  };
  if (answers === 0) setTimeout(() => lost.abort(new HelperLostError()));
  return { job: { port: port1, lost: lost.signal }, given: () => given };
}

const withOptions = (series: readonly Float64Array[]) => series.map((values) => ({ values, options: OPTIONS }));

describe('forecastEach', () => {
  afterEach(() => {
    for (const port of ports.splice(0)) port.close();
  });

  const series = seriesOf(24);
  const alone: readonly Forecast[] = forecastMany(series, OPTIONS);

  it('gives what forecasts one after the other give, with helpers and without @release', async () => {
    assert.deepEqual(await forecastEach(withOptions(series), turns), alone);
    for (const count of [1, 2, 3]) {
      const helpers = Array.from({ length: count }, () => helper());
      const jobs = helpers.map(({ job }) => job);
      assert.deepEqual(await forecastEach(withOptions(series), turns, jobs), alone);
      for (const { given } of helpers) assert.ok(given() > 0);
    }
    assert.deepEqual(await forecastEach([], turns, [helper().job]), []);
  });

  it('finishes what a helper leaves that is lost, whenever that is', async () => {
    for (const answers of [0, 1, 2, 5, 9]) {
      const { job, given } = helper(answers);
      assert.deepEqual(await forecastEach(withOptions(series), turns, [job, helper().job]), alone, String(answers));
      assert.ok(given() <= answers);
    }
  });

  it('waits for a helper that has the last ones, and does them itself where that one never answers', async () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    const lost = new AbortController();
    let got = 0;
    port2.onmessage = ({ data }) => {
      if (!data) return;
      got += 1;
      // Long after the first thread has nothing to do but wait.
      if (got === 2) setTimeout(() => lost.abort(new HelperLostError()), 100);
    };
    const found = await forecastEach(withOptions(series.slice(0, 3)), turns, [{ port: port1, lost: lost.signal }]);
    assert.equal(got, 2);
    assert.deepEqual(found, alone.slice(0, 3));
  });

  it('fails as one forecast does, and ends the jobs', async () => {
    const short = [...series.slice(0, 3), Float64Array.of(1, 2)];
    const { job } = helper();
    const error = (() => {
      try {
        return forecast(short[3]!, OPTIONS);
      } catch (thrown) {
        return thrown as Error;
      }
    })();
    assert.ok(error instanceof Error);
    await assert.rejects(forecastEach(withOptions(short), turns, [job]), { message: error.message });
  });

  it('ends with the signal, while it works and while it waits', async () => {
    const working = new AbortController();
    let steps = 0;
    const pause = (): Promise<void> => {
      if (++steps === 2) working.abort();
      return yieldToEventLoop();
    };
    await assert.rejects(forecastEach(withOptions(series), { pause, signal: working.signal }), { name: 'AbortError' });
    assert.equal(steps, 2);
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    const waiting = new AbortController();
    const told: unknown[] = [];
    port2.onmessage = ({ data }) => {
      // Both series are with the helper: there is nothing to do but wait.
      if (told.push(data) === 2) waiting.abort();
    };
    const never = { port: port1, lost: new AbortController().signal };
    await assert.rejects(forecastEach(withOptions(series.slice(0, 2)), { ...turns, signal: waiting.signal }, [never]), {
      name: 'AbortError',
    });
    await until(() => told.length === 3, 'the helper is told that it ends');
    assert.equal(told.at(-1) ?? null, null);
  });
});
