import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arimaFitWorkspace, fitArima } from '../../src/stats/forecast/models/arima-fit.js';
import type { ArimaFit } from '../../src/stats/forecast/models/arima-fit.js';
import { ArimaPasses, arimaWorkspace } from '../../src/stats/forecast/models/arima-passes.js';
import type { ArimaOrder, Coefficients } from '../../src/stats/forecast/models/arima-passes.js';
import { allEts, etsForms } from '../../src/stats/forecast/models/ets.js';
import { fitEts } from '../../src/stats/forecast/models/ets-fit.js';
import { randomOf, seedOf } from '../random.js';

const random = randomOf(seedOf());
const CHANGES = Float64Array.from({ length: 50 }, () => random() - 0.4);
const ORDERS: readonly ArimaOrder[] = [
  { p: 2, d: 0, q: 2, P: 1, D: 0, Q: 1, period: 12, constant: true },
  { p: 0, d: 0, q: 5, P: 0, D: 0, Q: 0, period: 12, constant: false },
  { p: 1, d: 0, q: 0, P: 2, D: 0, Q: 2, period: 12, constant: false },
  { p: 5, d: 0, q: 0, P: 0, D: 0, Q: 0, period: 12, constant: true },
  { p: 0, d: 0, q: 0, P: 0, D: 0, Q: 0, period: 12, constant: true },
];

/** (1 + a₁B + a₂B² …)(1 + b₁B^m + …), dense, from the lag 0. */
function multiply(plain: readonly number[], seasonal: readonly number[], period: number): number[] {
  const found = Array<number>(1 + plain.length + seasonal.length * period).fill(0);
  [1, ...plain].forEach((a, i) => [1, ...seasonal].forEach((b, j) => (found[i + j * period]! += a * b)));
  return found;
}

/** Residuals as Box and Jenkins define them: φ(B) w = θ(B) a from 0 on, the values before the first by the same model run backwards, with errors of 0. */
function byDefinition(order: ArimaOrder, { ar, ma, seasonalAr, seasonalMa, mean }: Coefficients): number[] {
  const phi = multiply(
    ar.map((each) => -each),
    seasonalAr.map((each) => -each),
    order.period,
  );
  const theta = multiply(ma, seasonalMa, order.period);
  const errorsOf = (values: readonly number[]): number[] => {
    const errors: number[] = [];
    values.forEach((_, t) => {
      const regression = phi.reduce((sum, weight, lag) => sum + weight * (values[t - lag] ?? 0), 0);
      errors.push(theta.reduce((sum, weight, lag) => (lag === 0 ? sum : sum - weight * (errors[t - lag] ?? 0)), regression));
    });
    return errors;
  };
  const values = Array.from(CHANGES, (each) => each - mean);
  const back = values.toReversed();
  const errors = errorsOf(back);
  const before = phi.length - 1 + theta.length - 1;
  for (let i = 0; i < before; i++) {
    const t = back.length;
    errors.push(0);
    const regression = phi.reduce((sum, weight, lag) => (lag === 0 ? sum : sum - weight * (back[t - lag] ?? 0)), 0);
    back.push(theta.reduce((sum, weight, lag) => sum + weight * (errors[t - lag] ?? 0), regression));
  }
  const all = errorsOf(back.toReversed());
  const early = all.slice(0, before).reduce((sum, each) => sum + each * each, 0);
  const [first = 0, ...rest] = all.slice(before);
  return [Math.sign(first) * Math.sqrt(first * first + early), ...rest];
}

describe('ArimaPasses', () => {
  it('leaves the residuals of the definition, in memory that other orders have used', () => {
    const workspace = arimaWorkspace(CHANGES.length, 12);
    for (const order of [...ORDERS, ...ORDERS.toReversed()]) {
      const passes = new ArimaPasses(CHANGES, order, workspace);
      const size = order.p + order.q + order.P + order.Q + (order.constant ? 1 : 0);
      const point = Float64Array.from({ length: size }, (_, i) => Math.sin(3 * i + 1) / 2);
      const found = new Float64Array(CHANGES.length);
      assert.ok(passes.residuals(point, found));
      const expected = byDefinition(order, passes.coefficients(point));
      found.forEach((each, t) => assert.ok(Math.abs(each - expected[t]!) < 1e-11, `${JSON.stringify(order)} ${t}: ${each}`));
    }
  });
});

describe('fits that share memory', () => {
  const values = Float64Array.from({ length: 60 }, (_, t) => 100 + t + 20 * Math.sin((t * Math.PI) / 6) + 10 * random());

  it('are those of each alone, of ARIMA', () => {
    const workspace = arimaFitWorkspace(values, 12, 7);
    const shared = ORDERS.map((order) => fitArima(values, values, order, { workspace })!);
    const told = ({ fitted, outlook, ...rest }: ArimaFit): unknown => ({ ...rest, fitted: fitted(), ahead: outlook(9) });
    ORDERS.forEach((order, i) => assert.deepEqual(told(shared[i]!), told(fitArima(values, values, order)!)));
  });

  it('are those of each alone, of exponential smoothing', () => {
    const forms = etsForms(values, 12);
    const alone = forms.map((form) => fitEts(values, form)!).sort((a, b) => a.aicc - b.aicc);
    assert.equal(alone.length, 15);
    assert.deepEqual(allEts(values, forms), alone);
  });
});
