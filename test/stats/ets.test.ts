import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { allEts, etsForms, etsName, etsOutlook } from '../../src/stats/forecast/models/ets.js';
import { etsAt, fitEts } from '../../src/stats/forecast/models/ets-fit.js';
import { etsGradient, runEts, traceFor } from '../../src/stats/forecast/models/ets-recursion.js';
import type { EtsForm } from '../../src/stats/forecast/models/ets-recursion.js';
import { sharedData, skipWithout } from '../shared-data.js';

/** What R's package forecast 8.20 says of a series. */
interface Reference {
  readonly model: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly initialStates: readonly number[];
  readonly sigma2: number;
  readonly logLik: number;
  readonly aicc: number;
  readonly mean: readonly number[];
  readonly upper95: readonly number[];
}
type Series = Readonly<Record<string, Reference>> & { readonly y: readonly number[]; readonly m: number; readonly h: number };

const FILE = 'stats/timeseries.json';
const NAMES = ['ses', 'holt', 'holtDamped', 'ets_AAA', 'ets_auto'];

function references(): {
  readonly name: string;
  readonly values: Float64Array;
  readonly form: EtsForm;
  readonly reference: Reference;
  readonly h: number;
}[] {
  const all = JSON.parse(readFileSync(sharedData(FILE)!, 'utf8')) as Record<string, Series>;
  return Object.entries(all).flatMap(([series, given]) =>
    NAMES.filter((name) => given[name]).map((name) => {
      const reference = given[name]!;
      const [, error, trend, season] = /ETS\((\w+),(\w+),(\w+)\)/.exec(reference.model)! as unknown as [
        string,
        EtsForm['error'],
        EtsForm['trend'],
        EtsForm['season'],
      ];
      const form = { error, trend, season, period: season === 'N' ? 1 : given.m };
      return { name: `${series} ${reference.model}`, values: Float64Array.from(given.y), form, reference, h: given.h };
    }),
  );
}

/** R's states (level, slope, newest season first) in the order of the recursion. */
function statesOf({ trend, season, period }: EtsForm, given: readonly number[]): Float64Array {
  const seasons = season === 'N' ? 0 : period;
  const from = trend === 'N' ? 1 : 2;
  return Float64Array.from([given[0]!, trend === 'N' ? 0 : given[1]!, ...given.slice(from, from + seasons).reverse()]);
}

function near(found: number, expected: number, tolerance: number, what: string): void {
  assert.ok(Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${what}: ${found}, expected ${expected}`);
}

describe('etsAt', () => {
  it('agrees with R’s ets to the last digits, given its parameters', { skip: skipWithout(FILE) }, () => {
    for (const { name, values, form, reference, h } of references()) {
      const { alpha = 0, beta = 0, gamma = 0, phi = 1 } = reference.parameters;
      const fit = etsAt(values, { form, weights: { alpha, beta, gamma, phi }, first: statesOf(form, reference.initialStates) });
      near(fit.logLikelihood, reference.logLik, 1e-9, `${name} log likelihood`);
      near(fit.aicc, reference.aicc, 1e-9, `${name} AICc`);
      near(fit.variance / reference.sigma2, 1, 1e-9, `${name} variance`);
      const { mean, variance } = etsOutlook(fit, h);
      // R simulates where the season multiplies.
      const tolerance = form.season === 'M' ? 0.02 : 2e-6;
      mean.forEach((each, i) => {
        near(each / reference.mean[i]!, 1, tolerance, `${name} mean ${i}`);
        near((each + 1.959963984540054 * Math.sqrt(variance[i]!)) / reference.upper95[i]!, 1, tolerance, `${name} limit ${i}`);
      });
    }
  });
});

describe('fitEts', () => {
  it('finds a likelihood no lower than R’s', { skip: skipWithout(FILE) }, () => {
    for (const { name, values, form, reference } of references()) {
      const fit = fitEts(values, form)!;
      assert.ok(fit.logLikelihood > reference.logLik - 0.5, `${name}: ${fit.logLikelihood}, R ${reference.logLik}`);
    }
  });

  it('keeps weights within their bounds', () => {
    const values = Float64Array.from({ length: 60 }, (_, t) => 100 + t + 20 * Math.sin((t * Math.PI) / 6) + ((t * 7919) % 13));
    for (const fit of allEts(values, etsForms(values, 12))) {
      const { alpha, beta, gamma, phi } = fit.weights;
      assert.ok(
        alpha > 0 && alpha < 1 && beta >= 0 && beta <= alpha && gamma >= 0 && gamma <= 1 - alpha && phi <= 1,
        etsName(fit.form),
      );
    }
  });

  it('gives the same forecasts in another unit', () => {
    const values = Float64Array.from({ length: 40 }, (_, t) => 10 + t / 4 + ((t * 31) % 7));
    const large = values.map((each) => each * 1e12);
    for (const form of etsForms(values, 4)) {
      const small = etsOutlook(fitEts(values, form)!, 3);
      const found = etsOutlook(fitEts(large, form)!, 3);
      small.mean.forEach((each, h) => near(found.mean[h]! / 1e12, each, 1e-6, etsName(form)));
    }
  });

  it('is undefined for fewer values than parameters', () => {
    assert.equal(fitEts(Float64Array.from([1, 2, 3, 4]), { error: 'A', trend: 'Ad', season: 'N', period: 1 }), undefined);
  });
});

describe('etsForms', () => {
  it('has no multiplicative part where a value is not positive, and no season of fewer than two periods', () => {
    assert.equal(
      etsForms(
        Float64Array.from({ length: 40 }, (_, t) => t + 1),
        12,
      ).length,
      15,
    );
    assert.equal(
      etsForms(
        Float64Array.from({ length: 40 }, (_, t) => t),
        12,
      ).length,
      6,
    );
    assert.equal(
      etsForms(
        Float64Array.from({ length: 23 }, (_, t) => t),
        12,
      ).length,
      3,
    );
  });
});

describe('etsGradient', () => {
  it('is what differences of the likelihood give', () => {
    const values = Float64Array.from(
      { length: 40 },
      (_, t) => 1 + 0.01 * t + 0.2 * Math.sin((t * Math.PI) / 2) + 0.05 * Math.sin(t * 7),
    );
    const weights = { alpha: 0.3, beta: 0.1, gamma: 0.2, phi: 0.9 };
    const trace = traceFor(values.length);
    for (const error of ['A', 'M'] as const) {
      for (const [season, seasons] of [
        ['N', []],
        ['A', [0.1, -0.1, 0.05, -0.05]],
        ['M', [1.1, 0.9, 1.05, 0.95]],
      ] as const) {
        const form: EtsForm = { error, trend: 'Ad', season, period: seasons.length || 1 };
        const state = Float64Array.from([1, 0.02, ...seasons]);
        const at = (other: typeof weights, from: Float64Array): number =>
          runEts(form, other, { values, state: from.slice() }, trace);
        at(weights, state);
        const gradient = { alpha: 0, beta: 0, gamma: 0, phi: 0, state: new Float64Array(state.length) };
        etsGradient(form, weights, trace, gradient);
        const step = 1e-6;
        for (const key of season === 'N' ? (['alpha', 'beta', 'phi'] as const) : (['alpha', 'beta', 'gamma', 'phi'] as const)) {
          const slope =
            (at({ ...weights, [key]: weights[key] + step }, state) - at({ ...weights, [key]: weights[key] - step }, state)) /
            (2 * step);
          near(gradient[key], slope, 1e-6, `${etsName(form)} by ${key}`);
        }
        state.forEach((each, i) => {
          const slope = (at(weights, state.with(i, each + step)) - at(weights, state.with(i, each - step))) / (2 * step);
          near(gradient.state[i]!, slope, 1e-6, `${etsName(form)} by state ${i}`);
        });
      }
    }
  });
});
